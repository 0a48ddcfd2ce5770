"""Looking at everything that is kept once more: the journal, the papers with their numbers, and every file."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select

from winno_desk.database.cases import Case, CasePhoto
from winno_desk.database.documents import Document
from winno_desk.database.journal import Entry, first_broken
from winno_desk.database.orders import ItemPhoto
from winno_desk.database.people import Studio
from winno_desk.database.printing import PrintRun
from winno_desk.database.proofs import Proof, Provision, SignOff
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.people import entries_after
from winno_desk.services.papers import KEEP
from winno_desk.services.sign_off_records import record_digest
from winno_desk.values.ids import PAPER_LETTERS

_NAMED = 5
"""So many of what is wrong alike are named, and the others counted."""
_FILES: tuple[tuple[str, Select[Any]], ...] = (
    ("photo", select(ItemPhoto.digest)),
    ("proof", select(Proof.digest)),
    ("proof as it was shown", select(Proof.rendition)),
    ("print master", select(PrintRun.digest)),
    ("file that was handed over", select(Provision.digest)),
    ("message of an approval", select(SignOff.message)),
    ("message of a request", select(Case.message)),
    ("photo of a claim", select(CasePhoto.digest)),
    ("logo", select(Studio.logo)),
)
"""What lies in the file store besides papers."""


@dataclass(frozen=True, slots=True)
class Verified:
    """How much was looked at, and a sentence for each thing that is not as it was kept."""

    entries: int
    papers: int
    files: int
    wrong: tuple[str, ...]


def verify(desk: Desk) -> Verified:
    """Read all of it to its end; nothing is changed, and the desk may go on meanwhile."""
    with desk.store.reading() as session:
        entries = session.scalar(select(func.max(Entry.id))) or 0
    broken = first_broken(entries_after(desk, 0))
    wrong = [] if broken is None else [f"Entry {broken:,} of the journal was changed, or one before it is gone."]
    papers = list(_papers(desk))
    wrong += [words for paper in papers for words in _paper_faults(desk, paper)]
    wrong += _gaps(paper.number for paper in papers)
    wrong += _records(desk)
    files, missing = _files(desk)
    return Verified(entries, len(papers), files, (*wrong, *missing))


@dataclass(frozen=True, slots=True)
class _Paper:
    """A paper as the database has it, and the digests that the journal names."""

    number: str
    digests: tuple[str, ...]
    noted: tuple[str, ...] | None


def _papers(desk: Desk) -> Iterator[_Paper]:
    with desk.store.reading() as session:
        noted: dict[str, tuple[str, ...]] = {}
        for payload in session.scalars(select(Entry.payload).where(Entry.act == KEEP).order_by(Entry.id)):
            facts = json.loads(payload)
            if "made" in facts:
                noted[facts["number"]] = tuple(facts["made"])
        rows = session.execute(
            select(Document.number, Document.digest, Document.copy_digest).order_by(Document.id)
        ).all()
    for number, digest, copy_digest in rows:
        yield _Paper(number, tuple(one for one in (digest, copy_digest) if one), noted.get(number))


def _paper_faults(desk: Desk, paper: _Paper) -> Iterator[str]:
    if paper.noted is not None and paper.digests != paper.noted:
        yield f"{paper.number}: the database names other files than the journal."
    elif not all(map(desk.files.check, paper.digests)):
        yield f"{paper.number}: its file is not the one that was kept, or is gone. Bring it back from a backup."


def _gaps(numbers: Iterable[str]) -> list[str]:
    """Papers of a kind and a year are numbered without gaps."""
    found: dict[str, set[int]] = {}
    for number in numbers:
        series, _dash, place = number.rpartition("-")
        found.setdefault(series, set()).add(int(place))
    told = []
    for series, places in sorted(found.items()):
        missing = [f"{series}-{place:05d}" for place in range(1, max(places)) if place not in places]
        if missing and series[0] in PAPER_LETTERS.values():
            told.append(f"Numbers are missing: {_first(missing)}.")
    return told


def _records(desk: Desk) -> list[str]:
    """Sign-off records are held against the digests that the journal noted at the signature."""
    with desk.store.reading() as session:
        payloads = session.scalars(select(Entry.payload).where(Entry.act == "sign_off"))
        noted = {json.loads(payload).get("record") for payload in payloads}
        rows = session.execute(select(SignOff.certificate, SignOff.record).where(SignOff.record != "")).all()
    return [
        f"{certificate}: the record of the approval was changed after it was signed."
        for certificate, record in rows
        if record_digest(record) not in noted
    ]


def _files(desk: Desk) -> tuple[int, list[str]]:
    """Every file once; how many there are, and what is wrong with which."""
    seen: set[str] = set()
    told = []
    for what, asked in _FILES:
        with desk.store.reading() as session:
            digests = {digest for digest in session.scalars(asked.distinct()) if digest} - seen
        seen |= digests
        gone = sorted(digest[:12] for digest in digests if not desk.files.check(digest))
        if gone:
            told.append(
                f"{what.capitalize()}: the file is changed or gone, {_first(gone)}. Bring it back from a backup."
            )
    return len(seen), told


def _first(names: list[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"{', '.join(names[:_NAMED])}{more}"
