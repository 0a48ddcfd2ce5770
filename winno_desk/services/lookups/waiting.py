"""The lists of claims and of refund cases: what waits for somebody, what is on its way, what was just answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, case, or_, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.orders import Customer, Item, Order
from winno_desk.database.people import Person, Studio
from winno_desk.policy.explain import Ruling
from winno_desk.services.cases import facts_stored, ruling_stored
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.here import roles_here
from winno_desk.services.payouts import IN_FORCE, Days, arrives
from winno_desk.values.calendar import local_date
from winno_desk.values.ids import case_number
from winno_desk.values.people import Role
from winno_desk.workflow.cases import CASES, UNDECIDED, CaseState
from winno_desk.workflow.refunds import RefundState

REOPENED_FOR = timedelta(days=7)
"""How long a case that was answered stands in a manager's list, to be reopened under clause 6."""
MOST = 200

_PLACE = (
    case({**dict.fromkeys(UNDECIDED, 0), CaseState.APPROVED: 1}, value=Case.state, else_=2),
    case((Case.state.in_((*UNDECIDED, CaseState.APPROVED)), Case.logged_at)),
    Case.logged_at.desc(),
    Case.id,
)
"""The undecided and those under way from the oldest on, the answered from the newest."""


@dataclass(frozen=True, slots=True)
class WaitingCase:
    """A case in a list: what is asked by whom, what the policy says, how much, and how far it is.

    ``payout`` is the state of its money that is furthest behind.
    """

    id: int
    number: str
    item_name: str
    customer: str
    wish: str
    fault: str
    progress: int
    ruling: Ruling
    state: CaseState
    state_words: str
    logged_at: datetime
    logged_by: str
    payout: RefundState | None
    payout_overdue: bool

    @property
    def undecided(self) -> bool:
        """Does somebody still have to decide or examine?"""
        return self.state in UNDECIDED


def waiting_cases(desk: Desk, kind: str) -> tuple[WaitingCase, ...]:
    """Claims or refund cases: the undecided first, the oldest on top, then late money, then what is under way
    or answered.
    """
    with desk.store.reading() as session:
        now = desk.clock()
        rows = session.execute(
            select(Case, Order, Item, Person.name, Customer.name)
            .join(Order, Order.id == Case.order_id)
            .join(Item, Item.id == Case.item_id)
            .join(Person, Person.id == Case.logged_by)
            .join(Customer, Customer.id == Order.customer_id)
            .where(Case.kind == kind, _listed(session, desk, now))
            .order_by(*_PLACE)
            .limit(MOST)
        ).all()
        ids = [one.id for one, *_ in rows]
        money = _money(session, ids)
        studio = session.scalars(select(Studio)).one()
        today = local_date(now, ZoneInfo(studio.time_zone))
        found = [
            _row(one, order, item, who, customer, money.get(one.id, []), studio, today)
            for one, order, item, who, customer in rows
        ]
        return tuple(sorted(found, key=lambda row: (not row.undecided, not row.payout_overdue)))


def _listed(session: Session, desk: Desk, now: datetime) -> ColumnElement[bool]:
    open_still = Case.state.in_((*UNDECIDED, CaseState.APPROVED))
    if Role.MANAGER not in roles_here(session, desk):
        return open_still
    answered = Case.state.in_((CaseState.STANDING, CaseState.DECLINED))
    lately = select(Decision.case_id).where(Decision.decided_at > now - REOPENED_FOR)
    return or_(open_still, and_(answered, Case.id.in_(lately)))


def _money(session: Session, ids: Iterable[int]) -> dict[int, list[tuple[Refund, Decision]]]:
    found: dict[int, list[tuple[Refund, Decision]]] = {}
    rows = session.execute(
        select(Refund, Decision)
        .join(Decision, Decision.id == Refund.decision_id)
        .where(Decision.case_id.in_(ids), IN_FORCE)
    )
    for refund, decision in rows:
        found.setdefault(decision.case_id, []).append((refund, decision))
    return found


_BEHIND = (RefundState.FAILED, RefundState.UNKNOWN, RefundState.DUE, RefundState.SENT)


def _row(
    case: Case,
    order: Order,
    item: Item,
    who: str,
    customer: str,
    money: list[tuple[Refund, Decision]],
    studio: Studio,
    today: date,
) -> WaitingCase:
    state = CaseState(case.state)
    states = {RefundState(refund.state) for refund, _ in money}
    return WaitingCase(
        id=case.id,
        number=case_number(order.number, case.kind, case.position),
        item_name=item.name,
        customer=customer,
        wish=case.wish,
        fault=case.fault,
        progress=facts_stored(case).item.progress,
        ruling=ruling_stored(case),
        state=state,
        state_words=CASES.state_words[state],
        logged_at=case.logged_at,
        logged_by=who,
        payout=next((one for one in _BEHIND if one in states), None),
        payout_overdue=any(_overdue(refund, arrives(refund, one, case, studio), one, today) for refund, one in money),
    )


def _overdue(refund: Refund, days: Days | None, decision: Decision, today: date) -> bool:
    """Money that should have left, or should have arrived."""
    if refund.state == RefundState.DUE:
        return decision.issue_day < today
    out = refund.state in (RefundState.SENT, RefundState.UNKNOWN)
    return out and days is not None and days[1] < today
