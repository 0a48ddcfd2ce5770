"""A sale that was rung up by mistake a moment ago is taken back whole; that is no refund and needs no ruling."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case
from winno_desk.database.documents import Document
from winno_desk.database.orders import Item, Order
from winno_desk.services.acts import act
from winno_desk.services.desk import Work
from winno_desk.services.tenders import payments_on
from winno_desk.values.errors import Conflict
from winno_desk.values.ids import order_number
from winno_desk.values.money import Money
from winno_desk.workflow.items import ItemState

VOID_WITHIN = timedelta(minutes=15)
"""So long after an order was taken it can have been a slip of the hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidSale:
    request: UUID
    order: int


@dataclass(frozen=True, slots=True)
class SaleVoided:
    """``given_back`` is what the customer gets back at once, all of what was taken."""

    order: int
    given_back: str


def why_not_void(session: Session, order: Order, now: datetime) -> str:
    """Why a sale cannot be voided any more, as a sentence; empty while it can."""
    if order.voided_at is not None:
        return "This sale was voided already."
    if order.source is not None:
        return "This order came from the website. Ask for a cancellation instead."
    if abs(now - order.placed_at) > VOID_WITHIN:
        minutes = VOID_WITHIN // timedelta(minutes=1)
        return f"A sale can be voided for {minutes} minutes. Ask for a cancellation instead."
    states = session.scalars(select(Item.state).where(Item.order_id == order.id)).all()
    if any(state != ItemState.ORDERED for state in states):
        return "Work on this order has begun. Ask for a cancellation instead."
    if session.scalar(select(Case.id).where(Case.order_id == order.id).limit(1)) is not None:
        return "A case was logged on this order. Decide that instead."
    return ""


@act("void_sale")
def void_sale(work: Work, request: VoidSale) -> SaleVoided:
    """Take a sale back: its items end, its payments count no more, its numbers stay used."""
    work.permit("void_sale")
    order = work.lock_order(request.order)
    why_not = why_not_void(work.session, order, work.desk.clock())  # not that of the act, which may be held back
    if why_not:
        raise Conflict(why_not)
    for item in work.session.scalars(select(Item).where(Item.order_id == order.id).order_by(Item.position)):
        work.take(item, "void")
    payments = payments_on(work.session, order.id)
    for payment in payments:
        payment.voided_at = work.now
    order.voided_at = work.now
    _void_receipts(work, order)
    given_back = Money(sum(payment.amount for payment in payments), order.currency)
    work.touched.add("orders")
    work.note(number=order_number(order.number), given_back=str(given_back))
    return SaleVoided(order.id, str(given_back))


def _void_receipts(work: Work, order: Order) -> None:
    """Printed from now on they say VOID; what they were stays in the file store, under digests the journal keeps."""
    before = {}
    for receipt in work.session.scalars(select(Document).where(Document.order_id == order.id)):
        before[receipt.number] = receipt.digest
        receipt.digest = receipt.copy_digest = receipt.made_at = None
        work.touched.add(f"document:{receipt.id}")
    work.note(receipts=before)
