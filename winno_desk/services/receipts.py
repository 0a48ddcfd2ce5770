"""A receipt gets its number with the money that it is about."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from winno_desk.database.documents import Document
from winno_desk.database.orders import Charge, Item, Order, Payment
from winno_desk.services.desk import Work
from winno_desk.services.numbered import new_document, next_number
from winno_desk.services.owing import owing_on


def receipt_now(work: Work, order: Order) -> Document:
    """The receipt of an act that changed what an order costs or what of it is paid."""
    receipt = new_document(work, "receipt", order.id, next_number(work, "receipt"))
    note_sale(work, order)
    return receipt


def note_sale(work: Work, order: Order) -> None:
    """Leave in the journal how far the order has come with this act, which is what its receipt tells."""
    work.session.flush()
    last = work.session.scalar(select(func.max(Item.position)).where(Item.order_id == order.id))
    payment = work.session.scalar(select(func.max(Payment.id)).where(Payment.order_id == order.id))
    charge = work.session.scalar(select(func.max(Charge.id)).where(Charge.order_id == order.id))
    owing = owing_on(work.session, order).minor
    work.note(sale={"items": last, "payment": payment or 0, "charge": charge or 0, "owing": owing})


def receipt_of(session: Session, order: Order) -> int | None:
    """The paper of the receipt that an order was taken with."""
    return session.scalar(select(Document.id).where(Document.number == order.receipt))
