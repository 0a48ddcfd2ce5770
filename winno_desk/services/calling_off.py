"""Calling off: a claim is taken back after its replacement was granted, and nothing of it is left to print."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision
from winno_desk.database.orders import Item, Order
from winno_desk.services.acts import act
from winno_desk.services.captured import TAKES_BACK
from winno_desk.services.cases import decisions_on, facts_stored, numbered
from winno_desk.services.desk import Work
from winno_desk.services.given_up import gives_up
from winno_desk.values.errors import Conflict
from winno_desk.values.ids import case_number, item_number
from winno_desk.workflow.cases import UNDECIDED, CaseState
from winno_desk.workflow.items import BEGUN, ItemState


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
    why_not = why_kept(work.session, remake)
    if why_not:
        raise Conflict(f"{why_not} So {number} is not taken back.")
    work.follow(remake, "cancel")
    work.note(number=number, remake=remake.position)
    return CalledOff(number, item_number(work.session.get_one(Order, remake.order_id).number, remake.position))


def why_kept(session: Session, remake: Item) -> str:
    """Why a replacement is not called off any more, as a sentence; empty while it can be."""
    order = session.get_one(Order, remake.order_id).number
    named = f"{item_number(order, remake.position)}, the replacement"
    if remake.state == ItemState.CANCELLED:
        return f"{named}, was cancelled already."
    if remake.state in BEGUN:
        return f"Printing of {named}, has begun."
    granted = session.scalars(
        select(Case).join(Decision, Decision.case_id == Case.id).where(Decision.remake_id == remake.id)
    ).one()
    if gives_up(granted.wish, facts_stored(granted).item):
        return f"What {named}, is for was given up before it left. Cancel the replacement instead."
    for case in session.scalars(select(Case).where(Case.item_id == remake.id).order_by(Case.id)):
        number = case_number(order, case.kind, case.position)
        if case.state in UNDECIDED:
            return f"{number} is open about {named}. Decide or withdraw it first."
        if any(decision.outcome in TAKES_BACK for decision in decisions_on(session, case)):
            return f"Pieces of {named}, were refunded or cancelled with {number}."
    return ""
