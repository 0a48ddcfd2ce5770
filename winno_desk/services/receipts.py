"""A receipt gets its number with the money that it is about."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from winno_desk.database.documents import Document
from winno_desk.database.journal import take_number
from winno_desk.database.orders import Item, Order, Payment
from winno_desk.services.desk import Work
from winno_desk.services.remaining import owing_on
from winno_desk.values.ids import receipt_number


def next_receipt_number(work: Work) -> str:
    """Receipts of a year are counted without gaps, those of later payments among them."""
    year = work.today.year
    return receipt_number(year, take_number(work.session, f"receipt-{year}"))


def new_receipt(work: Work, order: Order, number: str) -> Document:
    """A receipt of this act; its paper is made when somebody prints it or looks at it."""
    document = Document(
        number=number,
        kind="receipt",
        order_id=order.id,
        entry_id=work.entry_id,
        numbered_at=work.now,
        printed=0,
    )
    work.session.add(document)
    work.session.flush()
    return document


def note_sale(work: Work, order: Order) -> None:
    """Leave in the journal how far the order has come with this act, which is what its receipt tells."""
    work.session.flush()
    last = work.session.scalar(select(func.max(Item.position)).where(Item.order_id == order.id))
    payment = work.session.scalar(select(func.max(Payment.id)).where(Payment.order_id == order.id))
    owing = owing_on(work.session, order).minor
    work.note(sale={"items": last, "payment": payment or 0, "off": order.discount, "owing": owing})


def receipt_of(session: Session, order: Order) -> int | None:
    """The paper of the receipt that an order was taken with."""
    return session.scalar(select(Document.id).where(Document.number == order.receipt))
