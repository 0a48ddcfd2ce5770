"""An item about which a customer asks for something: what a ruling rests on, and what the form shows."""

from dataclasses import dataclass

from sqlalchemy import select

from winno_desk.database.orders import Customer, Item, Order
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.items import ItemRow, item_rows
from winno_desk.services.rulings import RulingBasis, load_basis
from winno_desk.services.tenders import payments_on, tenders_words
from winno_desk.services.there import there


@dataclass(frozen=True, slots=True)
class AskedItem:
    """One item as the forms of requests and claims need it; ``known`` rules at each key without another look."""

    item: ItemRow
    customer: str
    tenders: tuple[str, ...]
    known: RulingBasis

    @property
    def pieces(self) -> int:
        """How many pieces can still be asked about."""
        return self.known.remaining.pieces - self.known.remaining.asked


def asked_item(desk: Desk, item_id: int) -> AskedItem:
    """The item with its customer and the basis of a ruling."""
    with desk.store.reading() as session:
        item = there(session, Item, item_id)
        order = session.get_one(Order, item.order_id)
        (row,) = item_rows(session, desk, [item])
        payments = payments_on(session, order.id)
        return AskedItem(
            item=row,
            customer=session.scalars(select(Customer.name).where(Customer.id == order.customer_id)).one(),
            tenders=tenders_words(payments),
            known=load_basis(session, item),
        )
