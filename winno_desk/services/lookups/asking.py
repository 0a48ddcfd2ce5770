"""An item about which a customer asks for something: what a ruling rests on, and what the form shows."""

from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Customer, Item, Order
from winno_desk.services.claims import claimable
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.items import item_rows
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
    claimable: int
    """Pieces with which something can be said to be wrong."""
    others: tuple["AskedItem", ...] = ()
    """The other items of its order, as far as something can still be asked about them."""

    @property
    def pieces(self) -> int:
        """How many pieces can still be asked about."""
        return self.known.remaining.pieces - self.known.remaining.asked


def _asked(session: Session, row: ItemRow, item: Item, customer: str, tenders: tuple[str, ...]) -> AskedItem:
    known = load_basis(session, item)
    return AskedItem(row, customer, tenders, known, claimable(session, item, known.remaining))


def asked_item(desk: Desk, item_id: int) -> AskedItem:
    """The item with its customer and the basis of a ruling."""
    with desk.store.reading() as session:
        item = there(session, Item, item_id)
        order = session.get_one(Order, item.order_id)
        items = session.scalars(select(Item).where(Item.order_id == order.id).order_by(Item.position)).all()
        customer = session.scalars(select(Customer.name).where(Customer.id == order.customer_id)).one()
        tenders = tenders_words(payments_on(session, order.id))
        found = {
            row.id: _asked(session, row, one, customer, tenders)
            for row, one in zip(item_rows(session, desk, items), items, strict=True)
        }
        others = tuple(one for one in found.values() if one.item.id != item.id and one.pieces > 0)
        return replace(found[item.id], others=others)
