"""What was signed for a print: taken from the record that the journal vouches for, and from no column beside it."""

import json
from dataclasses import dataclass
from datetime import datetime
from itertools import dropwhile
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.journal import Entry, fits
from winno_desk.database.orders import Item, Order
from winno_desk.database.proofs import Proof, SignOff
from winno_desk.services.approvals import approval_behind
from winno_desk.services.contact_sheets import SheetFile, read_files
from winno_desk.services.sign_off_records import read_record, record_digest
from winno_desk.services.sizes import print_words
from winno_desk.values.errors import Conflict
from winno_desk.values.ids import item_number

_GIVES_UP = frozenset({"add_proof", "contact_sheet", "ask_revision", "unlock"})
"""The steps of an item that take its approval away."""
_ANEW = "The managers are told. Give the lock up for a new proof, and have that approved."


@dataclass(frozen=True, slots=True)
class Signed:
    """What a customer approved: the file, of which proof, the photos of a contact sheet, and what was ordered.

    ``words`` are size and paper; they and ``pieces`` are None for a sign-off of before they were kept with it.
    """

    digest: str
    proof: int
    files: tuple[SheetFile, ...]
    words: str | None
    pieces: int | None


class Stopped(Conflict):
    """The gate lets nothing through: where it looked, which digest had to be there, and which was."""

    def __init__(self, message: str, place: str, expected: str, found: str) -> None:
        super().__init__(message)
        self.place, self.expected, self.found = place, expected, found


SIGNED = "signed"
"""Where the gate looked: in the approval behind the lock."""


class NotApproved(Stopped):
    """What would be printed is not what the customer approved, or no approval stands any more."""

    def __init__(self, number: str, why: str, approved: str, found: str) -> None:
        super().__init__(f"{number} is not printed: {why} {_ANEW}", SIGNED, approved, found)


def short(digest: str) -> str:
    """A digest as it is told to people."""
    return f"{digest[:8]}…{digest[-4:]}"


def check_signed(session: Session, item: Item) -> Signed:
    """What the customer approved of an item that is locked; NotApproved where anything about it was changed since."""
    number = item_number(session.get_one(Order, item.order_id).number, item.position)
    locked = item.locked_digest or ""
    approval = approval_behind(session, item)
    entry = _sign_off_of(session, item.order_id, approval.item_id) if approval is not None else None
    if approval is None or entry is None:
        raise NotApproved(number, f"it is locked on {short(locked)}, and no approval of it stands.", "", locked)
    if not _vouched(session, approval, entry):
        why = f"what is kept of its approval is not what was signed; entry {entry.id:,} of the journal tells another."
        raise NotApproved(number, why, str(_facts(entry).get("record", "")), record_digest(approval.record))
    signed = _told(session, approval)
    if signed.digest != locked:
        why = f"it is locked on {short(locked)}, and approved is {short(signed.digest)}."
        raise NotApproved(number, why, signed.digest, locked)
    if signed.words is not None and signed.words != print_words(item):
        raise NotApproved(
            number, f"approved is {signed.words}, and ordered is {print_words(item)}.", signed.digest, locked
        )
    if signed.pieces is not None and not _as_many(item, signed.pieces):
        why = f"approved of it are {signed.pieces} pieces, and ordered {item.quantity}."
        raise NotApproved(number, why, signed.digest, locked)
    return signed


def _as_many(item: Item, pieces: int) -> bool:
    """A replacement may be of fewer than were signed for."""
    return item.quantity <= pieces if item.remake_of_id is not None else item.quantity == pieces


def voided_since(session: Session, signed: SignOff) -> datetime | None:
    """From when an approval counts no more, by its row or by the journal, which knows of it all the same."""
    if signed.voided_at is not None:
        return signed.voided_at
    order = session.scalars(select(Item.order_id).where(Item.id == signed.item_id)).one()
    after = dropwhile(
        lambda step: step[1] != "sign_off" or step[0].at != signed.signed_at, _steps(session, order, signed.item_id)
    )
    return next((entry.at for entry, act in after if act in _GIVES_UP), None)


def _sign_off_of(session: Session, order: int, item: int) -> Entry | None:
    """The entry of the approval that stands by the journal; None where there is none, or a step took it away."""
    steps = [(entry, act) for entry, act in _steps(session, order, item) if act == "sign_off" or act in _GIVES_UP]
    return steps[-1][0] if steps and steps[-1][1] == "sign_off" else None


def _steps(session: Session, order: int, item: int) -> list[tuple[Entry, str]]:
    """The steps of an item in the journal, the oldest first."""
    entries = session.scalars(select(Entry).where(Entry.order_id == order).order_by(Entry.id))
    return [
        (entry, move["act"])
        for entry in entries
        for move in _facts(entry).get("moves", ())
        if (move["what"], move["id"]) == ("item", item)
    ]


def _facts(entry: Entry) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(entry.payload)
    return found


def _vouched(session: Session, signed: SignOff, entry: Entry) -> bool:
    """Is that what the journal says was signed, in an entry that fits the chain?"""
    noted = _facts(entry)
    if not fits(session, entry):
        return False
    if "record" in noted:
        return bool(noted["record"] == record_digest(signed.record))
    files = [one.digest for one in read_files(signed.files)]
    return bool(noted["digest"] == signed.digest and noted.get("files", []) == files)


def _told(session: Session, signed: SignOff) -> Signed:
    told = read_record(signed.record)
    if not told:
        number = session.scalar(select(Proof.number).where(Proof.id == signed.proof_id)) or 0
        return Signed(signed.digest, number, read_files(signed.files), None, None)
    return Signed(
        digest=told["master"],
        proof=told["proof"],
        files=read_files(json.dumps(told["files"])),
        words=", ".join(part for part in (told["size"], told["paper"]) if part),
        pieces=told["quantity"],
    )
