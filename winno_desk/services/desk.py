"""One act, end to end: a frozen request in, one transaction with one journal entry, an answer out."""

import hashlib
import json
import typing
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property, wraps
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from winno_desk.database import triggers
from winno_desk.database.cases import Case, Refund
from winno_desk.database.engine import Store
from winno_desk.database.journal import Entry, append, canonical, take_number
from winno_desk.database.orders import Item, Order
from winno_desk.database.people import Person, Studio
from winno_desk.imaging.store import FileStore
from winno_desk.services.holds import held_words, holding, waits
from winno_desk.services.there import there
from winno_desk.settings import Settings
from winno_desk.values.calendar import Clock, local_date
from winno_desk.values.errors import Conflict, Invalid, Refusal, Unavailable
from winno_desk.values.people import EVERYBODY, Role
from winno_desk.workflow.cases import CASES, CaseState
from winno_desk.workflow.items import WORKFLOWS, ItemState
from winno_desk.workflow.machine import Step, land
from winno_desk.workflow.permissions import permit
from winno_desk.workflow.refunds import REFUNDS, RefundState

CLOCK_MAY_LAG = timedelta(hours=12)
"""How far a clock may be set back before acts wait until it is right; less is taken for the moment of the last act."""

SECRET = {"secret": True}
"""Metadata of a request's field that must leave no trace in the journal, not even in a digest."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One station at work: its settings, its database and files, what time it is, who stands at it.

    One that ``plays`` tells lives of the past one after the other, each in its own time.
    """

    settings: Settings
    store: Store
    files: FileStore
    clock: Clock
    person: int | None = None
    plays: bool = False


class Request(Protocol):
    """What a form sends: frozen, with an id made when the form opened, so that sending twice is done once."""

    @property
    def request(self) -> UUID: ...


A = TypeVar("A")
R = TypeVar("R", bound=Request)
P = TypeVar("P")
S = TypeVar("S", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Done(Generic[A]):
    """An act is done and safe on disk; ``changed`` names what it touched, as ``order:12`` or ``case:3``."""

    answer: A
    changed: frozenset[str]


class Work:
    """What an act works with inside its transaction; whatever it moves or notes goes into the one entry."""

    def __init__(self, desk: Desk, session: Session, person: Person, now: datetime) -> None:
        self.desk = desk
        self.session = session
        self.person = person
        self.roles = roles_of(person)
        self.now = now
        self.order: Order | None = None
        self.facts: dict[str, Any] = {}
        self.moves: list[dict[str, Any]] = []
        self.touched: set[str] = set()

    @cached_property
    def entry_id(self) -> int:
        """The number of the journal entry that this act will leave, for papers that name it."""
        return take_number(self.session, "entry")

    @cached_property
    def studio(self) -> Studio:
        return self.session.scalars(select(Studio)).one()

    @property
    def today(self) -> date:
        """The date at the studio."""
        return local_date(self.now, self.zone)

    @property
    def zone(self) -> ZoneInfo:
        """The studio's own time zone."""
        return ZoneInfo(self.studio.time_zone)

    def permit(self, act: str) -> None:
        permit(act, self.roles)

    def lock_order(self, order_id: int, seen: int | None = None) -> Order:
        """Take the order for this act; Conflict when it changed since somebody looked at version ``seen``."""
        order = there(self.session, Order, order_id, lock=True)
        if seen is not None and order.version != seen:
            raise Conflict("This order changed since you looked. It is shown as it is now; check it and decide again.")
        order.version += 1
        self.take_order(order)
        return order

    def take_order(self, order: Order) -> None:
        """This act is about that order; it announces it and stands in its timeline."""
        self.order = order
        self.touched.add(f"order:{order.id}")

    def lock_item(self, item_id: int) -> Item:
        """Take an item together with its order."""
        item = there(self.session, Item, item_id)
        self.lock_order(item.order_id)
        self.session.refresh(item)
        return item

    def lock_case(self, case_id: int, seen: int | None = None) -> Case:
        """Take a case together with its order."""
        case = there(self.session, Case, case_id)
        self.lock_order(case.order_id, seen)
        self.session.refresh(case)
        return case

    def take(self, item: Item, act: str, to: ItemState | None = None) -> None:
        """Move an item by a step of its workflow, or turn the act down; ``to`` chooses among several landings."""
        state = ItemState(item.state)
        step = WORKFLOWS[item.kind].take(act, state, self.roles)
        case = holding(self.session, [item.id]).get(item.id) if waits(step, item) else None
        if case is not None:
            raise Conflict(held_words(case))
        item.state = land(step, state, to)
        self._moved("item", item.id, act, state, item.state)

    def follow(self, item: Item, act: str) -> None:
        """Move an item because a ruling says so, whoever logged the request that was ruled on."""
        state = ItemState(item.state)
        item.state = land(WORKFLOWS[item.kind].take(act, state, EVERYBODY), state)
        self._moved("item", item.id, act, state, item.state)

    def take_case(self, case: Case, act: str, to: CaseState) -> None:
        """Move a claim or refund case."""
        state = CaseState(case.state)
        case.state = land(CASES.take(act, state, self.roles), state, to)
        self._moved("case", case.id, act, state, case.state)

    def take_refund(self, refund: Refund, act: str) -> None:
        """Move money on its way back."""
        state = RefundState(refund.state)
        step: Step[RefundState] = REFUNDS.take(act, state, self.roles)
        refund.state = land(step, state)
        self._moved("refund", refund.id, act, state, refund.state)

    def begun(self, what: str, row_id: int, state: str) -> None:
        """A new item, case or refund enters its workflow."""
        self._moved(what, row_id, "begin", "", state)

    def _moved(self, what: str, row_id: int, act: str, before: str, after: str) -> None:
        self.moves.append({"what": what, "id": row_id, "act": act, "from": str(before), "to": str(after)})
        self.touched.add(f"{what}:{row_id}")

    def note(self, **facts: Any) -> None:
        """Facts of this act for its journal entry: numbers, amounts, digests, clauses; never a person's data."""
        self.facts.update(facts)


def roles_of(person: Person) -> frozenset[Role]:
    return frozenset(Role(name) for name in person.roles.split())


def act(
    name: str,
) -> Callable[[Callable[[Work, R], A]], Callable[[Desk, R], Done[A]]]:
    """Make a service of a function: checks, one transaction, one journal entry named ``name``."""

    def wrap(function: Callable[[Work, R], A]) -> Callable[[Desk, R], Done[A]]:
        @wraps(function)
        def service(desk: Desk, request: R) -> Done[A]:
            return perform(desk, name, request, function)

        return service

    return wrap


def prepared_act(
    name: str, prepare: Callable[[Desk, R], P], undo: Callable[[P], None] | None = None
) -> Callable[[Callable[[Work, R, P], A]], Callable[[Desk, R], Done[A]]]:
    """As ``act``; ``prepare`` does the slow part first (copy, hash, decode), outside of any transaction.

    ``undo`` takes back what was prepared outside of the file store when the act is turned down; not when its
    outcome is unknown.
    """

    def wrap(function: Callable[[Work, R, P], A]) -> Callable[[Desk, R], Done[A]]:
        @wraps(function)
        def service(desk: Desk, request: R) -> Done[A]:
            done = done_before(desk, request, function)
            if done is not None:
                return done
            ready = prepare(desk, request)
            try:
                return perform(desk, name, request, lambda work, asked: function(work, asked, ready), function)
            except (Invalid, Refusal, Conflict):
                if undo is not None:
                    undo(ready)
                raise

        return service

    return wrap


def perform(
    desk: Desk,
    name: str,
    request: R,
    function: Callable[[Work, R], A],
    declared: Callable[..., A] | None = None,
    who: Callable[[Desk, Session], Person] | None = None,
) -> Done[A]:
    """Run an act once: the same request again gets the stored answer, other content under its id is refused.

    ``declared`` is the function whose annotation names the answer, ``who`` finds the person that acts (the one
    signed in, unless the act brings its own).
    """
    try:
        with desk.store.writing() as session:
            done = _stored(session, request, declared or function)
            if done is not None:
                return done
            work = Work(desk, session, (who or signed_in)(desk, session), moment_of_act(session, desk))
            answer = function(work, request)
            record(work, name, request, answer)
    except DatabaseError as error:
        if triggers.OVER in str(error.orig):
            raise Conflict("That is more than is left of the payment. Look at the order again.") from error
        raise
    return Done(answer, frozenset(work.touched))


def moment_of_act(session: Session, desk: Desk) -> datetime:
    """When an act is done: never before the last one, since a clock that was set back would turn their order round."""
    clock = desk.clock()
    if desk.plays:
        return clock
    last = session.scalar(select(Entry.at).order_by(Entry.id.desc()).limit(1))
    if last is None or clock >= last:
        return clock
    if last - clock > CLOCK_MAY_LAG:
        raise Unavailable(
            f"The clock of this computer is behind: the last act was recorded on {last:%Y-%m-%d at %H:%M} UTC. "
            "Set the clock right, then try again. Nothing was saved."
        )
    return last


def done_before(desk: Desk, request: Request, declared: Callable[..., A]) -> Done[A] | None:
    """The stored answer when this very request was done already; None for a new one."""
    with desk.store.reading() as session:
        return _stored(session, request, declared)


def signed_in(desk: Desk, session: Session) -> Person:
    """Whoever stands at this desk; Refusal when nobody does."""
    person = session.get(Person, desk.person) if desk.person is not None else None
    if person is None or not person.active:
        raise Refusal("Nobody is signed in here. Sign in and try again.")
    return person


def _stored(session: Session, request: Request, declared: Callable[..., A]) -> Done[A] | None:
    entry = session.scalar(select(Entry).where(Entry.request == str(request.request)))
    if entry is None:
        return None
    if entry.request_digest != _digest(request):
        raise Conflict("This form was sent before with other content. Open it anew and try again.")
    answer_type: type[A] = typing.get_type_hints(declared)["return"]
    return Done(_restore(answer_type, json.loads(entry.answer)), frozenset())


def _restore(answer_type: type[A], stored: Mapping[str, Any]) -> A:
    return answer_type(**{key: tuple(value) if isinstance(value, list) else value for key, value in stored.items()})


def record(work: Work, name: str, request: Request, answer: Any) -> None:
    """Leave the one entry of an act that was done, in its own transaction."""
    work.session.flush()
    append(
        work.session,
        Entry(
            id=work.entry_id,
            at=work.now,
            person_id=work.person.id,
            station=work.desk.settings.station,
            act=name,
            order_id=work.order.id if work.order else None,
            payload=canonical({**work.facts, "moves": work.moves}),
            request=str(request.request),
            request_digest=_digest(request),
            answer=canonical(asdict(answer)),
        ),
    )


def _digest(request: Any) -> str:
    content = {field.name: repr(getattr(request, field.name)) for field in fields(request) if not field.metadata}
    return hashlib.sha256(canonical({"form": type(request).__name__, **content}).encode("ascii")).hexdigest()
