"""One station at work, and what an act works with inside its transaction."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Refund
from winno_desk.database.engine import Store
from winno_desk.database.journal import take_number
from winno_desk.database.orders import Item, Order
from winno_desk.database.people import Person, Studio
from winno_desk.imaging.store import FileStore
from winno_desk.services.holds import held_words, holding, on_hold_words, room_holds, waits
from winno_desk.services.there import there
from winno_desk.settings import Settings
from winno_desk.values.calendar import Clock, local_date
from winno_desk.values.errors import Conflict
from winno_desk.values.people import EVERYBODY, Role
from winno_desk.workflow.cases import CASES, CaseState
from winno_desk.workflow.items import WAIT_FOR_RELEASE, WORKFLOWS, ItemState
from winno_desk.workflow.machine import Step, land
from winno_desk.workflow.permissions import permit
from winno_desk.workflow.refunds import REFUNDS, RefundState


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
        if act in WAIT_FOR_RELEASE:
            reason = room_holds(self.session, [Item.id == item.id]).get(item.id)
            if reason is not None:
                raise Conflict(on_hold_words(reason))
        item.state = land(step, state, to)
        self._moved("item", item.id, act, state, item.state)

    def follow(self, item: Item, act: str, to: ItemState | None = None) -> None:
        """Move an item because a ruling says so, whoever logged the request that was ruled on."""
        state = ItemState(item.state)
        item.state = land(WORKFLOWS[item.kind].take(act, state, EVERYBODY), state, to)
        self._moved("item", item.id, act, state, item.state)

    def take_case(self, case: Case, act: str, to: CaseState | None = None) -> None:
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
