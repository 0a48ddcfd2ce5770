"""The way of the money once a manager has decided: sent, settled, failed, lost from sight, tried again."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.documents import Document
from winno_desk.database.orders import Item, Payment
from winno_desk.services.acts import Done, act
from winno_desk.services.captured import TAKES_BACK
from winno_desk.services.cases import decisions_on, numbered
from winno_desk.services.checks import needed, words
from winno_desk.services.desk import Desk, Work
from winno_desk.services.papers import try_to_make
from winno_desk.services.payback import left_of
from winno_desk.services.remaining import remaining
from winno_desk.services.there import there
from winno_desk.services.told import issue_day_of, number_letter
from winno_desk.values.errors import Conflict
from winno_desk.values.money import Money
from winno_desk.workflow.cases import CaseState
from winno_desk.workflow.refunds import RefundState


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRefund:
    """The money was sent; ``reference`` is the terminal's or the bank's, empty for cash."""

    request: UUID
    refund: int
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleRefund:
    request: UUID
    refund: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FailRefund:
    request: UUID
    refund: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LoseRefund:
    request: UUID
    refund: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryRefund:
    request: UUID
    refund: int


@dataclass(frozen=True, slots=True)
class RefundMoved:
    """Where a refund stands now; ``letter`` is a new one, made when the money left later than the first one said."""

    refund: int
    state: str
    case_state: str
    letter: str
    document: int | None


def issue_refund(desk: Desk, request: IssueRefund) -> Done[RefundMoved]:
    """The money leaves; a letter that promised an earlier day is followed by a new one."""
    done = _issue_refund(desk, request)
    try_to_make(desk, done.answer.document)
    return done


@act("issue_refund")
def _issue_refund(work: Work, request: IssueRefund) -> RefundMoved:
    refund, decision, case = _lock(work, request.refund)
    work.take_refund(refund, "issue_refund")
    payment = work.session.get_one(Payment, refund.payment_id)
    if payment.voided_at is not None:
        raise Conflict("The payment of this refund was voided, so nothing goes back on it. Look at the order again.")
    reference = words("reference", request.reference, longest=60)
    if payment.method != "cash" and not refund.in_cash:
        needed("reference", reference, "Enter the reference of this refund from the terminal or the bank.")
    refund.sent_at, refund.reference = work.now, reference
    return _moved(work, refund, case, _moved_letter(work, case, decision))


@act("settle_refund")
def settle_refund(work: Work, request: SettleRefund) -> RefundMoved:
    """The money is on the customer's statement; with its last refund the case is settled."""
    refund, decision, case = _lock(work, request.refund)
    work.take_refund(refund, "settle_refund")
    refund.ended_at = work.now
    work.session.flush()
    states = work.session.scalars(select(Refund.state).where(Refund.decision_id == decision.id)).all()
    if all(state == RefundState.SETTLED for state in states):
        work.take_case(case, "settle", CaseState.SETTLED)
    return _moved(work, refund, case)


@act("fail_refund")
def fail_refund(work: Work, request: FailRefund) -> RefundMoved:
    """The money came back or never left: its amount is free again."""
    refund, _decision, case = _lock(work, request.refund)
    work.take_refund(refund, "fail_refund")
    refund.ended_at = work.now
    return _moved(work, refund, case)


@act("lose_refund")
def lose_refund(work: Work, request: LoseRefund) -> RefundMoved:
    """Nobody knows whether the money arrived; its amount stays reserved until a person finds out."""
    refund, _decision, case = _lock(work, request.refund)
    work.take_refund(refund, "lose_refund")
    return _moved(work, refund, case)


@act("retry_refund")
def retry_refund(work: Work, request: RetryRefund) -> RefundMoved:
    """Send a failed refund again, as far as its amount was not given back in another way meanwhile."""
    refund, decision, case = _lock(work, request.refund)
    if decisions_on(work.session, case)[-1].id != decision.id:
        raise Conflict("This was decided anew since it failed, and the newer decision counts. Look at the case again.")
    free = _free(work, refund, decision, case)
    work.take_refund(refund, "retry_refund")
    if refund.amount > free:
        raise Conflict("This amount went back in another way meanwhile. Look at the order again.")
    refund.due_at, refund.sent_at, refund.ended_at, refund.reference = work.now, None, None, ""
    return _moved(work, refund, case)


def _free(work: Work, refund: Refund, decision: Decision, case: Case) -> int:
    """How much may go back in place of a failed refund: what its payment has left, and its item."""
    payment = work.session.get_one(Payment, refund.payment_id)
    of_payment = left_of(work.session, payment, besides=refund.id)
    if decision.outcome in TAKES_BACK:
        return of_payment  # its pieces were taken out with their money, so nobody else was given it
    left = remaining(work.session, work.session.get_one(Item, case.item_id))
    return min(of_payment, (left.paid - left.refunded).minor)


def _lock(work: Work, refund_id: int) -> tuple[Refund, Decision, Case]:
    refund = there(work.session, Refund, refund_id)
    decision = work.session.get_one(Decision, refund.decision_id)
    case = work.lock_case(decision.case_id)
    work.session.refresh(refund)
    return refund, decision, case


def _moved_letter(work: Work, case: Case, decision: Decision) -> Document | None:
    """A new letter when the money leaves on another day than the newest one says."""
    told = or_(Document.decision_id == decision.id, Document.number == decision.letter)
    newest = work.session.scalars(select(Document).where(told).order_by(Document.id.desc()).limit(1)).first()
    if newest is None or work.today == issue_day_of(newest, decision, work.zone):
        return None
    return number_letter(work, case, decision)


def _moved(work: Work, refund: Refund, case: Case, letter: Document | None = None) -> RefundMoved:
    work.note(number=numbered(work, case), amount=str(Money(refund.amount, refund.currency)), currency=refund.currency)
    return RefundMoved(
        refund.id,
        str(refund.state),
        str(case.state),
        letter.number if letter else "",
        letter.id if letter else None,
    )


MOVES: dict[str, tuple[Callable[..., Done[RefundMoved]], Callable[..., Any]]] = {
    "issue_refund": (issue_refund, IssueRefund),
    "settle_refund": (settle_refund, SettleRefund),
    "fail_refund": (fail_refund, FailRefund),
    "lose_refund": (lose_refund, LoseRefund),
    "retry_refund": (retry_refund, RetryRefund),
}
"""The acts on a refund by their names, each with its form."""
