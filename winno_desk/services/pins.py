"""Pins: a place on a proof, what is to be changed there, what is said about it, and whether it is done."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item
from winno_desk.database.proofs import Pin, PinNote, Proof
from winno_desk.services.acts import act
from winno_desk.services.checks import needed
from winno_desk.services.desk import Work
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict, Invalid

_WHOLE = 1_000_000
_NOT_ON_IT = Invalid("pin_words", "A pin has to be on the picture. Set it there.")
_LONGEST = 600
_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPin:
    """A pin on a proof; ``across`` and ``down`` are fractions of the picture from its upper left corner."""

    request: UUID
    item: int
    proof: int
    across: float
    down: float
    words: str


@dataclass(frozen=True, slots=True)
class PinSet:
    pin: int
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPin:
    """Something more said at a pin."""

    request: UUID
    pin: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlePin:
    """A pin is done with, or with ``settled`` false open again."""

    request: UUID
    pin: int
    settled: bool = True


@dataclass(frozen=True, slots=True)
class PinAnswered:
    pin: int


@act("pin")
def set_pin(work: Work, request: SetPin) -> PinSet:
    """Say what is to be changed, and where on the proof."""
    item = work.lock_item(request.item)
    work.take(item, "pin")
    if there(work.session, Proof, request.proof).item_id != item.id:
        raise Conflict("This proof belongs to another item. Open the item again.")
    said = needed("pin_words", request.words, "Write what should be changed here.", longest=_LONGEST)
    number = (work.session.scalar(select(func.max(Pin.number)).where(Pin.item_id == item.id)) or 0) + 1
    pin = Pin(
        item_id=item.id,
        proof_id=request.proof,
        number=number,
        across=millionths(request.across, _NOT_ON_IT),
        down=millionths(request.down, _NOT_ON_IT),
        set_at=work.now,
        set_by=work.person.id,
    )
    work.session.add(pin)
    work.session.flush()
    _say(work, pin, said)
    work.note(pin=number)
    return PinSet(pin.id, number)


@act("answer_pin")
def answer_pin(work: Work, request: AnswerPin) -> PinAnswered:
    """Say something more at a pin."""
    pin = _take(work, request.pin)
    _say(work, pin, needed("pin_words", request.words, "Write an answer first.", longest=_LONGEST))
    return PinAnswered(pin.id)


@act("settle_pin")
def settle_pin(work: Work, request: SettlePin) -> PinAnswered:
    """Tick a pin off, or open it again."""
    pin = _take(work, request.pin)
    if (pin.settled_at is not None) == request.settled:
        raise Conflict(f"Pin {pin.number} is {'settled' if request.settled else 'open'} already. Look at it again.")
    pin.settled_at = work.now if request.settled else None
    pin.settled_by = work.person.id if request.settled else None
    work.note(settled=request.settled)
    return PinAnswered(pin.id)


def _take(work: Work, pin_id: int) -> Pin:
    pin = there(work.session, Pin, pin_id)
    item = work.lock_item(pin.item_id)
    work.take(item, "pin")
    work.session.refresh(pin)
    work.note(pin=pin.number)
    return pin


def _say(work: Work, pin: Pin, words: str) -> None:
    work.session.add(PinNote(pin_id=pin.id, words=words, said_at=work.now, said_by=work.person.id))


def millionths(fraction: float, refusal: Invalid) -> int:
    """A part of a picture as it is kept; the refusal where that is not on the picture."""
    if not (math.isfinite(fraction) and 0 <= fraction <= 1):
        raise refusal
    return round(fraction * _WHOLE)


def fraction(millionths: int) -> float:
    """A place as a part of the picture."""
    return millionths / _WHOLE


def open_pins(session: Session, item: Item) -> Sequence[int]:
    """The numbers of the pins at which something is still to be done."""
    still = select(Pin.number).where(Pin.item_id == item.id, Pin.settled_at.is_(None))
    return session.scalars(still.order_by(Pin.number)).all()


def named(pins: Iterable[int]) -> str:
    """``pin 2``, ``pins 2, 3 and 5``: pins by their numbers."""
    numbers = [str(number) for number in pins]
    if len(numbers) > _NAMED:
        return f"pins {', '.join(numbers[:_NAMED])} and {len(numbers) - _NAMED} more"
    if len(numbers) == 1:
        return f"pin {numbers[0]}"
    return f"pins {', '.join(numbers[:-1])} and {numbers[-1]}"
