"""Claims, refund cases and money on its way back, as lists show them."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.orders import Customer, Item, Order, Payment
from winno_desk.database.people import Person
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.here import roles_here
from winno_desk.services.tenders import tender_words
from winno_desk.values.ids import case_number, item_number
from winno_desk.values.money import Money
from winno_desk.workflow.cases import CASES, CaseState
from winno_desk.workflow.refunds import REFUNDS, RefundState


@dataclass(frozen=True, slots=True)
class RefundRow:
    """Money on its way back; ``open_steps`` are act and words of what a manager may do with it now."""

    id: int
    case: int
    words: str
    amount: Money
    state: RefundState
    state_words: str
    due_at: datetime
    sent_at: datetime | None
    ended_at: datetime | None
    arrives_from: date | None
    arrives_to: date | None
    open_steps: tuple[tuple[str, str], ...]
    method: str


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A claim or refund case as an order's page and the lists name it."""

    id: int
    order: int
    kind: str
    number: str
    item: str
    item_name: str
    state: CaseState
    state_words: str
    logged_at: datetime
    logged_by: str
    customer: str


def refund_rows(session: Session, desk: Desk, order: Order) -> tuple[RefundRow, ...]:
    """Money that goes back on an order, oldest first."""
    roles = roles_here(session, desk)
    rows = session.execute(
        select(Refund, Decision, Case, Payment)
        .join(Decision, Decision.id == Refund.decision_id)
        .join(Case, Case.id == Decision.case_id)
        .join(Payment, Payment.id == Refund.payment_id)
        .where(Case.order_id == order.id)
        .order_by(Refund.id)
    )
    return tuple(
        RefundRow(
            id=refund.id,
            case=case.id,
            words=tender_words(payment),
            amount=Money(refund.amount, refund.currency),
            state=RefundState(refund.state),
            state_words=REFUNDS.state_words[RefundState(refund.state)],
            due_at=refund.due_at,
            sent_at=refund.sent_at,
            ended_at=refund.ended_at,
            arrives_from=decision.arrives_from,
            arrives_to=decision.arrives_to,
            open_steps=tuple((step.act, step.words) for step in REFUNDS.open_to(RefundState(refund.state), roles)),
            method=payment.method,
        )
        for refund, decision, case, payment in rows
    )


def case_lines(session: Session, *where: object) -> tuple[CaseLine, ...]:
    """Cases that fulfil the conditions, oldest first."""
    rows = session.execute(
        select(Case, Order.number, Item.position, Item.name, Person.name, Customer.name)
        .join(Order, Order.id == Case.order_id)
        .join(Item, Item.id == Case.item_id)
        .join(Person, Person.id == Case.logged_by)
        .join(Customer, Customer.id == Order.customer_id)
        .where(*where)  # type: ignore[arg-type]  # conditions on columns, whose types SQLAlchemy keeps to itself
        .order_by(Case.id)
    )
    return tuple(
        CaseLine(
            id=case.id,
            order=number,
            kind=case.kind,
            number=case_number(number, case.kind, case.position),
            item=item_number(number, position),
            item_name=item_name,
            state=CaseState(case.state),
            state_words=CASES.state_words[CaseState(case.state)],
            logged_at=case.logged_at,
            logged_by=person,
            customer=customer,
        )
        for case, number, position, item_name, person, customer in rows
    )
