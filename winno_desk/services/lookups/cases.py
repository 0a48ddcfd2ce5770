"""Claims, refund cases and money on its way back, as an order's page shows them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.orders import Item, Order, Payment
from winno_desk.database.people import Person, Studio
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.here import roles_here
from winno_desk.services.payouts import IN_FORCE, Days, arrives
from winno_desk.services.tenders import goes_back_as
from winno_desk.values.ids import case_number, item_number
from winno_desk.values.money import Money
from winno_desk.values.people import Role
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
    sent_at: datetime | None
    ended_at: datetime | None
    arrives: Days | None
    open_steps: tuple[tuple[str, str], ...]
    method: str


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A claim or refund case as its order's page names it."""

    id: int
    kind: str
    number: str
    item: str
    item_name: str
    state: CaseState
    state_words: str
    logged_by: str


def refund_rows(session: Session, desk: Desk, order: Order) -> tuple[RefundRow, ...]:
    """Money that goes back on an order, oldest first."""
    roles = roles_here(session, desk)
    rows = session.execute(
        select(Refund, Decision, Case, Payment, IN_FORCE)
        .join(Decision, Decision.id == Refund.decision_id)
        .join(Case, Case.id == Decision.case_id)
        .join(Payment, Payment.id == Refund.payment_id)
        .where(Case.order_id == order.id)
        .order_by(Refund.id)
    )
    studio = session.scalars(select(Studio)).one()
    return tuple(
        RefundRow(
            id=refund.id,
            case=case.id,
            words=goes_back_as(payment, in_cash=refund.in_cash),
            amount=Money(refund.amount, refund.currency),
            state=RefundState(refund.state),
            state_words=REFUNDS.state_words[RefundState(refund.state)],
            sent_at=refund.sent_at,
            ended_at=refund.ended_at,
            arrives=arrives(refund, decision, case, studio),
            open_steps=tuple(
                (step.act, step.words) for step in REFUNDS.open_to(RefundState(refund.state), roles) if counts
            ),
            method="cash" if refund.in_cash else payment.method,
        )
        for refund, decision, case, payment, counts in rows
    )


def _open_steps(refund: Refund, roles: frozenset[Role]) -> tuple[tuple[str, str], ...]:
    return tuple((step.act, step.words) for step in REFUNDS.open_to(RefundState(refund.state), roles))


def case_lines(session: Session, order: Order) -> tuple[CaseLine, ...]:
    """What was asked about an order, oldest first."""
    rows = session.execute(
        select(Case, Item.position, Item.name, Person.name)
        .join(Item, Item.id == Case.item_id)
        .join(Person, Person.id == Case.logged_by)
        .where(Case.order_id == order.id)
        .order_by(Case.id)
    )
    return tuple(
        CaseLine(
            id=case.id,
            kind=case.kind,
            number=case_number(order.number, case.kind, case.position),
            item=item_number(order.number, position),
            item_name=item_name,
            state=CaseState(case.state),
            state_words=CASES.state_words[CaseState(case.state)],
            logged_by=person,
        )
        for case, position, item_name, person in rows
    )
