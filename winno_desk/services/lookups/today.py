"""What this day asks for: what is due, what waits, which policy clocks run out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.orders import Customer, Item, Order, Payment
from winno_desk.database.people import Studio
from winno_desk.database.proofs import Provision
from winno_desk.policy.versions import VERSIONS, version_for
from winno_desk.services.desk import Desk
from winno_desk.services.history import Shown, handed_over
from winno_desk.services.lookups.here import studio_zone
from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.items import item_rows
from winno_desk.services.lookups.money_due import refunds_to_move
from winno_desk.services.lookups.stopped import stopped_prints
from winno_desk.services.lookups.tasks import Task
from winno_desk.services.payouts import arrives
from winno_desk.values.calendar import last_second, local_date, window_end
from winno_desk.values.ids import case_number, item_number
from winno_desk.values.money import Money
from winno_desk.workflow.cases import UNDECIDED
from winno_desk.workflow.items import ENDED, ItemState
from winno_desk.workflow.refunds import RefundState


@dataclass(frozen=True, slots=True)
class PolicyClock:
    """A right or promise that runs out; ``left`` is negative once it has."""

    number: str
    what: str
    clock: str
    order: int
    ends: datetime
    left: timedelta


@dataclass(frozen=True, slots=True)
class Today:
    """The day in figures, with what is due next and what runs out."""

    day: date
    due_today: int
    overdue: int
    rush: int
    """Of what is due today."""
    proofs_waiting: int
    ready: int
    cases_waiting: int
    windows_open: int
    taken: Money
    orders: int
    tasks: tuple[Task, ...]
    clocks: tuple[PolicyClock, ...]


_OPEN = tuple(state for state in ItemState if state not in ENDED)
_NEXT = {
    ItemState.ORDERED: ("to start", "Open", "order"),
    ItemState.IN_WORK: ("in work", "Open", "order"),
    ItemState.REVISING: ("to revise", "Proofs", "proof"),
    ItemState.PROOFED: ("to sign", "Sign-off", "proof"),
    ItemState.APPROVED: ("approved", "Open", "order"),
    ItemState.LOCKED: ("to print", "Print", "print_room"),
    ItemState.PRINTING: ("printing", "Print", "print_room"),
    ItemState.REPRINT: ("to print anew", "Print", "print_room"),
    ItemState.PRINTED: ("to check", "Check", "print_room"),
    ItemState.CHECKED: ("to pack", "Pack", "print_room"),
    ItemState.PACKED: ("to ship", "Ship", "print_room"),
    ItemState.PART_PACKED: ("to ship in part", "Ship", "print_room"),
    ItemState.PART_SHIPPED: ("the rest to pack", "Pack", "print_room"),
}
READY = (ItemState.CHECKED, ItemState.PACKED, ItemState.PART_PACKED, ItemState.PART_SHIPPED)
MOST = 12
_LONGEST_WINDOW = timedelta(days=2 + max(version.quality_days for version in VERSIONS))
"""No guarantee of 1a runs longer, whichever hour the file was provided at."""
QUALITY_WINDOW = "quality window, 1a"


def today(desk: Desk) -> Today:
    """The day at a glance."""
    with desk.store.reading() as session:
        now, zone = desk.clock(), studio_zone(session)
        day = local_date(now, zone)
        open_now = Item.state.in_(_OPEN)
        nearest = select(Item).where(open_now).order_by(Item.promised_on, Item.rush.desc(), Item.id).limit(MOST)
        rows = item_rows(session, desk, session.scalars(nearest).all())
        due, overdue, rush, to_sign, ready = session.execute(
            select(
                func.count().filter(Item.promised_on <= day),
                func.count().filter(Item.promised_on < day),
                func.count().filter(Item.promised_on <= day, Item.rush),
                func.count().filter(Item.state == ItemState.PROOFED),
                func.count().filter(Item.state.in_(READY)),
            ).where(open_now)
        ).one()
        names = _names(session, rows)
        to_make = (_task(row, names[row.order], last_second(row.promised_on, zone)) for row in rows)
        midnight = last_second(day - timedelta(days=1), zone)
        kept = Payment.voided_at.is_(None)
        taken = session.scalar(select(func.sum(Payment.amount)).where(Payment.taken_at > midnight, kept))
        placed = session.scalar(select(func.count()).select_from(Order).where(Order.placed_at > midnight))
        clocks = _clocks(session, desk, now)
        waiting = session.scalar(select(func.count()).select_from(Case).where(Case.state.in_(UNDECIDED)))
        to_do = sorted((*to_make, *refunds_to_move(session, MOST)), key=lambda task: task.due)
        return Today(
            day=day,
            due_today=due,
            overdue=overdue,
            rush=rush,
            proofs_waiting=to_sign,
            ready=ready,
            cases_waiting=waiting or 0,
            windows_open=sum(1 for clock in clocks if clock.clock == QUALITY_WINDOW),
            taken=Money(taken or 0, session.scalars(select(Studio.currency)).one()),
            orders=placed or 0,
            tasks=(*stopped_prints(session), *to_do)[:MOST],
            clocks=clocks[:MOST],
        )


def _names(session: Session, rows: Sequence[ItemRow]) -> dict[int, str]:
    """Whose the orders of these items are."""
    asked = select(Order.number, Customer.name).join(Customer, Customer.id == Order.customer_id)
    return dict(session.execute(asked.where(Order.number.in_([row.order for row in rows]))).all())


def _task(row: ItemRow, customer: str, due: datetime) -> Task:
    what, verb, place = _NEXT[row.state]
    subject = {"order": row.order, "proof": row.id, "print_room": row.id}[place]
    what = f"on hold: {row.on_hold}" if row.on_hold else what
    return Task(row.number, f"{row.name} for {customer}, {what}", verb, place, subject, due, row.rush)


def _windows(session: Session, now: datetime, zone: ZoneInfo) -> list[PolicyClock]:
    """The quality guarantees that still run."""
    lately = session.scalars(select(Provision.item_id).where(Provision.provided_at > now - _LONGEST_WINDOW)).all()
    given: dict[int, list[Shown]] = {}
    provided = select(Provision.item_id, Provision.provided_at, Provision.digest).order_by(Provision.id)
    for item, at, digest in session.execute(provided.where(Provision.item_id.in_(lately))):
        given.setdefault(item, []).append(Shown(at, digest))
    items = session.execute(
        select(Item.id, Item.position, Item.name, Item.kind, Item.state, Order.number, Order.placed_at)
        .join(Order, Order.id == Item.order_id)
        .where(Item.id.in_(given))
    )
    clocks = []
    for one, position, name, kind, state, order, placed_at in items:
        since = handed_over(given[one], now)
        # Asked here: by the state, the database would first look at all that was ever provided.
        if since is not None and kind == "digital" and state == ItemState.PROVIDED:
            ends = window_end(since.at, version_for(placed_at, zone).quality_days, zone)
            if ends > now:
                clocks.append(PolicyClock(item_number(order, position), name, QUALITY_WINDOW, order, ends, ends - now))
    return clocks


def _clocks(session: Session, desk: Desk, now: datetime) -> tuple[PolicyClock, ...]:
    """Quality guarantees that still run (1a), and refunds that should have arrived (5), the nearest first."""
    zone, studio = studio_zone(session), session.scalars(select(Studio)).one()
    clocks = _windows(session, now, zone)
    out = session.execute(
        select(Refund, Decision, Case, Order.number)
        .join(Decision, Decision.id == Refund.decision_id)
        .join(Case, Case.id == Decision.case_id)
        .join(Order, Order.id == Case.order_id)
        .where(Refund.state.in_([RefundState.DUE, RefundState.SENT, RefundState.UNKNOWN]))
    )
    for refund, decision, case, order in out:
        number = case_number(order, case.kind, case.position)
        what = f"{Money(refund.amount, refund.currency)} {refund.currency}"
        days = arrives(refund, decision, case, studio)
        ends = last_second(days[1] if days else decision.issue_day, zone)
        clocks.append(PolicyClock(number, what, "refund arrives, 5", order, ends, ends - now))
    return tuple(sorted(clocks, key=lambda clock: clock.ends))
