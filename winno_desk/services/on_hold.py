"""A print waits in the room: for paper, for an answer, for a machine; nothing is done to it before it is let go."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from winno_desk.database.printing import PrintHold
from winno_desk.services.acts import act
from winno_desk.services.checks import needed
from winno_desk.services.desk import Work
from winno_desk.values.errors import Conflict


@dataclass(frozen=True, slots=True, kw_only=True)
class PutOnHold:
    request: UUID
    item: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOffHold:
    request: UUID
    item: int


@dataclass(frozen=True, slots=True)
class Held:
    hold: int


@act("hold")
def put_on_hold(work: Work, request: PutOnHold) -> Held:
    """Keep a print from going on, with the reason that everybody reads beside it."""
    item = work.lock_item(request.item)
    reason = needed("hold_reason", request.reason, "Write what it waits for.", longest=120)
    if _open_hold(work, item.id) is not None:
        raise Conflict("It is on hold already. Look at it again.")
    work.take(item, "hold")
    hold = PrintHold(item_id=item.id, reason=reason, held_at=work.now, held_by=work.person.id)
    work.session.add(hold)
    work.session.flush()
    work.note(hold=hold.id)
    return Held(hold.id)


@act("release")
def take_off_hold(work: Work, request: TakeOffHold) -> Held:
    """Let a print go on."""
    item = work.lock_item(request.item)
    hold = _open_hold(work, item.id)
    if hold is None:
        raise Conflict("It is not on hold. Look at it again.")
    work.take(item, "release")
    hold.ended_at, hold.ended_by = work.now, work.person.id
    work.note(hold=hold.id)
    return Held(hold.id)


def _open_hold(work: Work, item: int) -> PrintHold | None:
    return work.session.scalar(select(PrintHold).where(PrintHold.item_id == item, PrintHold.ended_at.is_(None)))
