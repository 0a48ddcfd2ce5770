"""An old print ordered once more: for whom, what, and from which file."""

from dataclasses import dataclass

from sqlalchemy import select

from winno_desk.database.orders import Customer, Item, ItemPhoto, Order
from winno_desk.services.catalogue import ProductRow, products
from winno_desk.services.contact_sheets import files_of
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.customers import CustomerRow, customer_row
from winno_desk.services.photos import LinePhoto, crop_of
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict
from winno_desk.values.ids import item_number


@dataclass(frozen=True, slots=True)
class Again:
    """What a new order begins with; ``photos`` are the kept files: the print master, else what the customer brought."""

    customer: CustomerRow
    product: ProductRow
    quantity: int
    brief: str
    photos: tuple[LinePhoto, ...]


def order_again(desk: Desk, item_id: int) -> Again:
    """The print as it can be ordered today; Conflict when it is not sold any more."""
    sold = {row.code: row for row in products(desk)}
    with desk.store.reading() as session:
        item = there(session, Item, item_id)
        order = session.get_one(Order, item.order_id)
        if item.product_code not in sold:
            raise Conflict(f"{item.name} is not sold any more. Begin a new order with something else.")
        brought = session.scalars(select(ItemPhoto).where(ItemPhoto.item_id == item.id).order_by(ItemPhoto.id)).all()
        photos = tuple(LinePhoto(str(desk.files.path(one.digest)), one.quantity, crop_of(one)) for one in brought)
        if item.locked_digest and not files_of(session, item.locked_digest):
            photos = (LinePhoto(str(desk.files.path(item.locked_digest)), item.quantity),)
        return Again(
            customer=customer_row(session, session.get_one(Customer, order.customer_id)),
            product=sold[item.product_code],
            quantity=item.quantity,
            brief=f"As {item_number(order.number, item.position)}",
            photos=photos,
        )
