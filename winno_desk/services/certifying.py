"""Checking a certificate that somebody brings: the paper, the record behind it, and the files that were signed."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.documents import Document
from winno_desk.database.journal import Entry, fits
from winno_desk.database.orders import Item, Order
from winno_desk.database.people import Studio
from winno_desk.database.proofs import SignOff
from winno_desk.imaging.apart import pdf_text
from winno_desk.imaging.open import Wanted, regular
from winno_desk.services.desk import Desk
from winno_desk.services.papers import KEEP
from winno_desk.services.sign_off_records import read_record, record_digest
from winno_desk.services.signed import voided_since
from winno_desk.services.there import there
from winno_desk.values.calendar import local_date
from winno_desk.values.errors import Conflict
from winno_desk.values.ids import read_paper

_NUMBER = re.compile(r"S-\d{4}-\d{5,9}")
_MOST_PAGES = 60
"""More than any certificate has."""
_PDF = Wanted("a certificate as PDF", 50 << 20, "is larger than 50 MB, which no certificate is. Choose another file.")


class Verdict(StrEnum):
    """What a check comes to."""

    MATCH = "match"
    MISMATCH = "mismatch"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that was checked, as a sentence; ``good`` is None where nothing can be said of it."""

    good: bool | None
    words: str


_NO_PAPER = Point(False, "What is kept of the paper itself is gone from the database. Bring it back from a backup.")
_GONE = Point(False, "The record behind it is gone from the database. Bring it back from a backup.")


@dataclass(frozen=True, slots=True)
class Certified:
    """What was found about a certificate; ``order`` is its order's number, where it is known.

    ``void`` is the day from which an approval that matches counts no more.
    """

    verdict: Verdict
    number: str
    points: tuple[Point, ...]
    order: int | None = None
    item: int | None = None
    void: date | None = None


def certify(desk: Desk, path: str) -> Certified:
    """Check a certificate's PDF against the database and the files; Invalid(file) for what cannot be read."""
    place = Path(path)
    with regular(place, "file", _PDF) as stream:
        data = stream.read()
    text = pdf_text(data, place, "file", _MOST_PAGES)
    numbers = [number for found in _NUMBER.findall(text) if (number := read_paper(found))]
    if not numbers:
        return _unknown("", "No certificate's number can be read in this file. It was not made by this program.")
    with desk.store.reading() as session:
        number, found = next(((one, rows) for one in numbers if (rows := _rows(session, one))), (numbers[0], None))
        if found is None:
            return _unknown(number, f"This studio has made no certificate {number}.")
        document, signed = found
        order = _order_number(session, document, signed)
        if document is None:
            return Certified(Verdict.MISMATCH, number, (_NO_PAPER,), order)
        entry = session.get(Entry, document.entry_id)
        record = _record(session, entry, signed) if signed is not None else _GONE
        paper = _paper(session, document, signed, data, vouched=record.good is True)
        if signed is None:
            return Certified(Verdict.MISMATCH, number, (paper, record), order)
        void = _void(session, signed, entry) if entry is not None and record.good else None
    points: tuple[Point, ...] = (paper, record)
    if record.good:  # what a changed record tells is worth nothing
        told = read_record(signed.record)
        points = (*points, _printed(told, record_digest(signed.record), text), *_files(desk, told), _standing(void))
    verdict = Verdict.MISMATCH if any(point.good is False for point in points) else Verdict.MATCH
    return Certified(verdict, number, points, order, signed.item_id, void)


def certify_kept(desk: Desk, document: int) -> Certified:
    """Check a certificate by the paper that is kept here, as when its code is scanned."""
    with desk.store.reading() as session:
        digest = there(session, Document, document).digest
    if digest is None:
        raise Conflict("This certificate is not made yet. Open it first.")
    return certify(desk, str(desk.files.path(digest)))


def _rows(session: Session, number: str) -> tuple[Document | None, SignOff | None] | None:
    """What is kept under a number: the paper and the sign-off; None where there is neither."""
    document = session.scalar(select(Document).where(Document.number == number, Document.kind == "certificate"))
    signed = session.scalar(select(SignOff).where(SignOff.certificate == number))
    return None if document is None and signed is None else (document, signed)


def _order_number(session: Session, document: Document | None, signed: SignOff | None) -> int | None:
    of_item = select(Item.order_id).where(Item.id == signed.item_id) if signed is not None else None
    order = document.order_id if document is not None else session.scalar(of_item) if of_item is not None else None
    return session.scalar(select(Order.number).where(Order.id == order))


def _unknown(number: str, sentence: str) -> Certified:
    return Certified(Verdict.UNKNOWN, number, (Point(None, sentence),))


def _paper(session: Session, document: Document, signed: SignOff | None, data: bytes, *, vouched: bool) -> Point:
    made = _made(session, document, signed, vouched=vouched)
    if not made:
        return Point(False, "No paper of this number was ever printed here, so this one was not made here.")
    if hashlib.sha256(data).hexdigest() in made:
        return Point(True, "The file is the very one that was made here, byte for byte.")
    return Point(False, "The file is not the one that was made here: it was changed, or saved anew by another program.")


def _made(session: Session, document: Document, signed: SignOff | None, *, vouched: bool) -> set[str]:
    """The digests of a paper and its copy, by the journal; what was made before it kept them goes by its row."""
    of_item = select(Item.order_id).join(SignOff, SignOff.item_id == Item.id)
    orders = {document.order_id, session.scalar(of_item.where(SignOff.certificate == document.number))}
    kept = session.scalars(select(Entry).where(Entry.order_id.in_(orders), Entry.act == KEEP))
    told = [json.loads(entry.payload) for entry in kept if fits(session, entry)]
    noted = [facts for facts in told if facts.get("number") == document.number]
    if noted:
        return {digest for facts in noted for digest in facts.get("made", ())}
    if vouched and signed is not None and "signature" in read_record(signed.record):
        return set()  # of that time every paper that was made is in the journal
    return {digest for digest in (document.digest, document.copy_digest) if digest}


def _printed(told: Mapping[str, Any], record: str, text: str) -> Point:
    plain = "".join(text.split())
    if all(digest in plain for digest in (told["master"], told["rendition"], record)):
        return Point(True, "The digests on it are those that were signed.")
    return Point(False, "The digests on it are not those that were signed.")


def _record(session: Session, entry: Entry | None, signed: SignOff) -> Point:
    if entry is None:
        return Point(False, "The journal's entry behind it is gone. Bring the database back from a backup.")
    noted = json.loads(entry.payload).get("record")
    if fits(session, entry) and noted == record_digest(signed.record):
        return Point(True, f"The record is unchanged since it was signed; entry {entry.id:,} of the journal says so.")
    return Point(False, f"The record was changed after it was signed; entry {entry.id:,} of the journal names another.")


def _files(desk: Desk, told: Mapping[str, Any]) -> tuple[Point, ...]:
    """The print master, what was shown, every photo of a contact sheet and the message; each is read to its end."""
    names = {told["rendition"]: "What was shown", told["master"]: told["file"]}
    names.update({one["digest"]: one["name"] for one in told["files"]})
    if told.get("signature"):
        names[told["signature"]] = "The signature's picture"
    if told["message"]:
        names[told["message"]] = "The customer's message"
    return tuple(
        Point(True, f"{name} is still the file that was signed.")
        if desk.files.check(digest)
        else Point(False, f"{name} is not the file that was signed any more, or is gone. Bring it back from a backup.")
        for digest, name in names.items()
    )


def _void(session: Session, signed: SignOff, entry: Entry) -> date | None:
    since = voided_since(session, signed, entry)
    return since and local_date(since, ZoneInfo(session.scalars(select(Studio.time_zone)).one()))


def _standing(void: date | None) -> Point:
    if void is None:
        return Point(True, "The approval stands.")
    return Point(
        None, f"The approval is void since {void:%Y-%m-%d}: a change came after it. Nothing is printed from it."
    )
