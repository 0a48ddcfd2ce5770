"""The pins of an item, with everything that was said at each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item
from winno_desk.database.proofs import Pin, PinNote, Proof
from winno_desk.services.pins import fraction


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One thing that was said: by whom, and when."""

    words: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PinRow:
    """A pin on the ``proof`` of that number, at fractions of its picture; ``notes`` begin with what is to be done."""

    id: int
    number: int
    proof: int
    across: float
    down: float
    notes: tuple[NoteRow, ...]
    settled_at: datetime | None
    settled_by: str

    @property
    def open(self) -> bool:
        return self.settled_at is None


def pin_rows(session: Session, item: Item, people: Mapping[int, str]) -> tuple[PinRow, ...]:
    """All pins of an item by their numbers."""
    found = session.execute(
        select(Pin, Proof.number)
        .join(Proof, Proof.id == Pin.proof_id)
        .where(Pin.item_id == item.id)
        .order_by(Pin.number)
    ).all()
    said: dict[int, list[NoteRow]] = {}
    of_these = select(PinNote).where(PinNote.pin_id.in_([pin.id for pin, _ in found])).order_by(PinNote.id)
    for note in session.scalars(of_these) if found else ():
        said.setdefault(note.pin_id, []).append(NoteRow(note.words, people[note.said_by], note.said_at))
    return tuple(
        PinRow(
            id=pin.id,
            number=pin.number,
            proof=proof,
            across=fraction(pin.across),
            down=fraction(pin.down),
            notes=tuple(said[pin.id]),
            settled_at=pin.settled_at,
            settled_by=people[pin.settled_by] if pin.settled_by is not None else "",
        )
        for pin, proof in found
    )
