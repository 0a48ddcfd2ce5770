"""Refunds that were decided and wait for somebody to move them: to be sent, sent in vain, or of unknown outcome."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.orders import Customer, Order
from winno_desk.services.lookups.here import studio_zone
from winno_desk.services.lookups.tasks import Task
from winno_desk.services.payouts import IN_FORCE
from winno_desk.values.calendar import last_second
from winno_desk.values.ids import case_number
from winno_desk.values.money import Money
from winno_desk.workflow.refunds import RefundState

WAITING = {
    RefundState.DUE: "to send",
    RefundState.FAILED: "failed, to send again",
    RefundState.UNKNOWN: "to find out about",
}
"""What is to be done about money in these states."""


def refunds_to_move(session: Session, limit: int) -> tuple[Task, ...]:
    """Refunds that wait, the one that was promised first before the others."""
    zone = studio_zone(session)
    rows = session.execute(
        select(Refund, Decision.issue_day, Case, Order.number, Customer.name)
        .join(Decision, Decision.id == Refund.decision_id)
        .join(Case, Case.id == Decision.case_id)
        .join(Order, Order.id == Case.order_id)
        .join(Customer, Customer.id == Order.customer_id)
        .where(Refund.state.in_(WAITING), IN_FORCE)
        .order_by(Decision.issue_day, Refund.id)
        .limit(limit)
    )
    return tuple(
        Task(
            number=case_number(order, case.kind, case.position),
            words=f"{_amount(refund)} to {customer}, {WAITING[RefundState(refund.state)]}",
            verb="Refund",
            place=f"{case.kind}s",
            subject=case.id,
            due=last_second(issue_day, zone),
            rush=False,
        )
        for refund, issue_day, case, order, customer in rows
    )


def cases_to_pay(session: Session, kind: str) -> int:
    """How many cases have money that waits."""
    waiting = select(func.count(Case.id.distinct())).join(Decision, Decision.case_id == Case.id)
    waiting = waiting.join(Refund, Refund.decision_id == Decision.id)
    return session.scalar(waiting.where(Case.kind == kind, Refund.state.in_(WAITING), IN_FORCE)) or 0


def _amount(refund: Refund) -> str:
    return f"{Money(refund.amount, refund.currency)} {refund.currency}"
