"""Calling off: a claim is taken back after its replacement was granted, and nothing of it is left to print."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from winno_desk.database.cases import Decision
from winno_desk.database.orders import Item, Order
from winno_desk.services.acts import act
from winno_desk.services.cases import numbered
from winno_desk.services.desk import Work
from winno_desk.values.errors import Conflict
from winno_desk.values.ids import item_number
from winno_desk.workflow.cases import CaseState
from winno_desk.workflow.items import ItemState

STOPPABLE = frozenset({ItemState.LOCKED})
"""Where a replacement waits for its first run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOff:
    request: UUID
    case: int


@dataclass(frozen=True, slots=True)
class CalledOff:
    """The claim that was taken back, and the replacement that is not made, by their numbers."""

    number: str
    remake: str


@act("call_off")
def call_off(work: Work, request: CallOff) -> CalledOff:
    """The customer does not want the replacement any more: it is stopped unless its printing began."""
    case = work.lock_case(request.case)
    work.take_case(case, "call_off", CaseState.WITHDRAWN)
    number = numbered(work, case)
    remake = work.session.scalars(
        select(Item).join(Decision, Decision.remake_id == Item.id).where(Decision.case_id == case.id)
    ).one_or_none()
    if remake is None:
        raise Conflict(f"There is no replacement to stop: {number} was answered with money.")
    named = item_number(work.session.get_one(Order, remake.order_id).number, remake.position)
    if remake.state not in STOPPABLE:
        raise Conflict(f"Printing of {named}, the replacement, has begun, so {number} is not taken back. Finish it.")
    work.follow(remake, "cancel")
    work.note(number=number, remake=remake.position)
    return CalledOff(number, named)
