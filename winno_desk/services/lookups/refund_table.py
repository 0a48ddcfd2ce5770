"""Every refund in one table: what it was for, by which clause, who decided, and when the money left."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import aliased

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.orders import Customer, Item, Order, Payment
from winno_desk.database.people import Person
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.here import studio_zone
from winno_desk.services.lookups.remade import period
from winno_desk.services.tenders import goes_back_as
from winno_desk.values.calendar import local_date
from winno_desk.values.ids import case_number, item_number
from winno_desk.values.money import Money
from winno_desk.workflow.refunds import REFUNDS, RefundState

_SECOND = aliased(Person)
DAYS = {"decided": "Decided", "paid": "Paid out"}
"""By which of its two days a refund belongs to a period."""


@dataclass(frozen=True, slots=True)
class RefundLine:
    """One payment that goes back, with the decision behind it; days are the studio's."""

    id: int
    case: int
    kind: str
    number: str
    order: int
    customer: str
    item: str
    service: str
    reason: str
    clauses: tuple[str, ...]
    exception: bool
    decided_by: str
    confirmed_by: str
    decided_on: date
    amount: Money
    method: str
    state: RefundState
    state_words: str
    paid_on: date | None
    reference: str
    letter: str


def refund_table(desk: Desk, by: str, when: str | tuple[date, date]) -> tuple[RefundLine, ...]:
    """All refunds whose day, one of ``DAYS``, lies in one of ``PERIODS`` or from one day to another, newest first."""
    with desk.store.reading() as session:
        zone = studio_zone(session)
        first, last = period(when, local_date(desk.clock(), zone)) if isinstance(when, str) else when
        begins, ends = (datetime.combine(day, time.min, zone) for day in (first, last + timedelta(days=1)))
        column = Decision.decided_at if by == "decided" else Refund.sent_at
        within: tuple[ColumnElement[bool], ...] = (column >= begins, column < ends)
        rows = session.execute(
            select(Refund, Decision, Case, Order.number, Item, Customer.name, Person.name, _SECOND.name, Payment)
            .join(Decision, Decision.id == Refund.decision_id)
            .join(Case, Case.id == Decision.case_id)
            .join(Order, Order.id == Case.order_id)
            .join(Item, Item.id == Case.item_id)
            .join(Customer, Customer.id == Order.customer_id)
            .join(Person, Person.id == Decision.decided_by)
            .join(Payment, Payment.id == Refund.payment_id)
            .outerjoin(_SECOND, _SECOND.id == Decision.confirmed_by)
            .where(*within)
            .order_by(column.desc(), Refund.id.desc())
        )
        return tuple(
            RefundLine(
                id=refund.id,
                case=case.id,
                kind=case.kind,
                number=case_number(order, case.kind, case.position),
                order=order,
                customer=customer,
                item=item_number(order, item.position),
                service=item.name,
                reason=case.reason,
                clauses=tuple(decision.clauses.split()),
                exception=decision.exception,
                decided_by=person,
                confirmed_by=second or "",
                decided_on=local_date(decision.decided_at, zone),
                amount=Money(refund.amount, refund.currency),
                method=goes_back_as(payment, in_cash=refund.in_cash),
                state=RefundState(refund.state),
                state_words=REFUNDS.state_words[RefundState(refund.state)],
                paid_on=local_date(refund.sent_at, zone) if refund.sent_at is not None else None,
                reference=refund.reference,
                letter=decision.letter,
            )
            for refund, decision, case, order, item, customer, person, second, payment in rows
        )
