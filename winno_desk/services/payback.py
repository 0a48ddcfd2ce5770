"""Money going back: split over the tenders it came by, and never more than each of them brought."""

from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.orders import Item, Payment
from winno_desk.services.captured import root_of, went_back
from winno_desk.services.desk import Work
from winno_desk.services.tenders import payments_on
from winno_desk.values.errors import Conflict
from winno_desk.values.money import Money
from winno_desk.workflow.refunds import RefundState


def pay_back(work: Work, case: Case, decision: Decision, amount: Money, *, in_cash: bool = False) -> list[Refund]:
    """Refunds that are due for a decision: the first tender first, each as far as it goes; none for nothing."""
    refunds = []
    left = amount.minor
    for payment in payments_on(work.session, case.order_id):
        part = min(left, left_of(work.session, payment))
        if part:
            refunds.append(_refund(case, decision, payment, part, work, in_cash=in_cash))
            left -= part
    if left:
        raise Conflict(f"{Money(left, amount.currency)} of this is not left on any payment. Look at the order again.")
    work.session.add_all(refunds)
    work.session.flush()
    for refund in refunds:
        work.begun("refund", refund.id, refund.state)
    return refunds


def left_of(session: Session, payment: Payment, besides: int | None = None) -> int:
    """What of a payment has neither gone back nor is on its way; a failed refund gave its amount free again."""
    return payment.amount - went_back(session, Refund.payment_id == payment.id, Refund.id != (besides or 0))


def _refund(case: Case, decision: Decision, payment: Payment, part: int, work: Work, *, in_cash: bool) -> Refund:
    return Refund(
        decision_id=decision.id,
        item_id=root_of(work.session, work.session.get_one(Item, case.item_id)).id,
        payment_id=payment.id,
        amount=part,
        currency=payment.currency,
        state=RefundState.DUE,
        due_at=work.now,
        reference="",
        in_cash=in_cash and payment.method != "cash",
    )
