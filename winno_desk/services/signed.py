"""What was signed for a print: taken from the record that the journal vouches for, and from no column beside it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.journal import Entry, fits
from winno_desk.database.orders import Item, Order
from winno_desk.database.proofs import Proof, SignOff
from winno_desk.services.approvals import approval_behind, approval_in_force
from winno_desk.services.contact_sheets import SheetFile, read_files
from winno_desk.services.journalled import Kept, steps_of
from winno_desk.services.sign_off_records import read_record, record_digest
from winno_desk.services.sizes import print_words
from winno_desk.values.errors import Conflict
from winno_desk.values.ids import item_number
from winno_desk.workflow.items import STATE_WORDS, ItemState

_GIVES_UP = frozenset({"add_proof", "contact_sheet", "ask_revision", "unlock"})
"""The steps of an item that take its approval away."""
_ANEW = "The managers are told. Give the lock up for a new proof, and have that approved."


@dataclass(frozen=True, slots=True)
class Signed:
    """What a customer approved: the file, of which proof, the photos of a contact sheet, and what was ordered.

    ``words`` are size and paper; they, ``finish`` and ``pieces`` are None for a sign-off of before they were kept.
    """

    digest: str
    proof: int
    files: tuple[SheetFile, ...]
    ticks: frozenset[str]
    words: str | None
    finish: str | None
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


def check_signed(session: Session, item: Item, state: str | None = None) -> Signed:
    """What the customer approved of an item that is locked; NotApproved where anything about it was changed since.

    ``state`` is where the item stood, for an act that has moved it on already.
    """
    number = item_number(session.get_one(Order, item.order_id).number, item.position)
    locked = item.locked_digest or ""
    approval = approval_behind(session, item)
    steps = steps_of(session, item.order_id, approval.item_id) if approval is not None else []
    kept = _standing(steps)
    if approval is None or kept is None:
        raise NotApproved(number, f"it is locked on {short(locked)}, and no approval of it stands.", "", locked)
    signed = vouched(session, approval, kept)
    if signed is None:
        why = f"what is kept of its approval is not what was signed, by entry {kept.entry.id:,} of the journal."
        raise NotApproved(number, why, str(kept.facts.get("record", "")), record_digest(approval.record))
    if signed.digest != locked:
        why = f"it is locked on {short(locked)}, and approved is {short(signed.digest)}."
        raise NotApproved(number, why, signed.digest, locked)
    own = steps if approval.item_id == item.id else steps_of(session, item.order_id, item.id)
    for why in (_not_here(own, state or item.state, remade=own is not steps), _not_as_ordered(item, signed)):
        if why:
            raise NotApproved(number, why, signed.digest, locked)
    return signed


def _not_here(steps: Sequence[Kept], state: str, *, remade: bool) -> str:
    """Why an item does not stand where its row says, by the journal; empty where it does."""
    if not steps or steps[-1].to != state:
        known = STATE_WORDS[ItemState(steps[-1].to)] if steps else "nothing of it"
        return f"its row says “{STATE_WORDS[ItemState(state)]}”, and the journal “{known}”."
    begun = steps[0]
    if remade and (begun.act, begun.to) != ("begin", ItemState.LOCKED):
        return "the journal does not know it as a replacement."
    return ""


def _not_as_ordered(item: Item, signed: Signed) -> str:
    """What of the order is not what was approved; empty where all of it is."""
    if signed.words is not None and signed.words != print_words(item):
        return f"approved is {signed.words}, and ordered is {print_words(item)}."
    if signed.finish is not None and signed.finish != item.finish:
        return f"approved is the finish “{signed.finish}”, and ordered is “{item.finish}”."
    if signed.pieces is not None and not _as_many(item, signed.pieces):
        return f"approved of it are {signed.pieces} pieces, and ordered {item.quantity}."
    return ""


def _as_many(item: Item, pieces: int) -> bool:
    """A replacement may be of fewer than were signed for."""
    return item.quantity <= pieces if item.remake_of_id is not None else item.quantity == pieces


def approved_now(session: Session, item: Item) -> Signed | None:
    """What an item of its own was approved as; None where no approval stands, or its record is not the signed one."""
    approval = approval_in_force(session, item.id)
    kept = _standing(steps_of(session, item.order_id, item.id))
    return vouched(session, approval, kept) if approval is not None and kept is not None else None


def voided_since(session: Session, signed: SignOff, entry: Entry) -> datetime | None:
    """From when the approval of an entry counts no more, by its row or by the journal."""
    if signed.voided_at is not None:
        return signed.voided_at
    item = next(move["id"] for move in json.loads(entry.payload)["moves"] if move["what"] == "item")
    later = (kept for kept in steps_of(session, entry.order_id or 0, item) if kept.entry.id > entry.id)
    return next((kept.entry.at for kept in later if kept.act in _GIVES_UP), None)


def _standing(steps: Sequence[Kept]) -> Kept | None:
    """The sign-off that stands by the journal; None where there is none, or a step took it away."""
    about = [kept for kept in steps if kept.act == "sign_off" or kept.act in _GIVES_UP]
    return about[-1] if about and about[-1].act == "sign_off" else None


def vouched(session: Session, signed: SignOff, kept: Kept) -> Signed | None:
    """What was signed; None where that is not what the journal says, or its entry does not fit the chain."""
    if not fits(session, kept.entry):
        return None
    if "record" in kept.facts:
        return _told(signed) if kept.facts["record"] == record_digest(signed.record) else None
    files = read_files(signed.files)
    same = kept.facts["digest"] == signed.digest and kept.facts.get("files", []) == [one.digest for one in files]
    ticks = frozenset(json.loads(signed.ticks))
    number = session.scalar(select(Proof.number).where(Proof.id == signed.proof_id)) or 0
    return Signed(signed.digest, number, files, ticks, None, None, None) if same else None


def _told(signed: SignOff) -> Signed:
    told = read_record(signed.record)
    return Signed(
        digest=told["master"],
        proof=told["proof"],
        files=read_files(json.dumps(told["files"])),
        ticks=frozenset(name for name, _words in told["ticks"]),
        words=", ".join(part for part in (told["size"], told["paper"]) if part),
        finish=told.get("finish"),
        pieces=told["quantity"],
    )
