"""Letters, slips and receipts: made once from what is stored, kept with their copy, printed and saved."""

import hashlib
import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from winno_desk.database.documents import Document
from winno_desk.database.orders import Order
from winno_desk.services.acts import Done, act
from winno_desk.services.desk import Desk, Work
from winno_desk.services.outbox import OUTBOX, Printed, lay_out
from winno_desk.services.packing import packed_in
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict, Invalid, Unavailable

if TYPE_CHECKING:
    from winno_desk.documents.pages import Found, PageImage

_LOG = logging.getLogger(__name__)
KEEP = "keep_paper"
"""The act that puts a paper's digests into the journal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintDocument:
    request: UUID
    document: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepPaper:
    """A paper as it was made, and its copy, both in the file store."""

    request: UUID
    document: int
    digest: str
    copy_digest: str
    told: str


@dataclass(frozen=True, slots=True)
class _Kept:
    number: str


@dataclass(frozen=True, slots=True)
class _Counted:
    """What the journal keeps of a print: no path, which would name the computer's user."""

    number: str
    copy: bool


@dataclass(frozen=True, slots=True)
class _Made:
    """Both renditions of a paper in the file store."""

    number: str
    original: Path
    copy: Path
    printed: int

    @property
    def next(self) -> Path:
        return self.copy if self.printed else self.original


def try_to_make(desk: Desk, document: int | None) -> None:
    """Make a paper after its act is safe; what fails here can be made again when it is printed."""
    if document is None:
        return
    try:
        make(desk, document)
    except Exception as error:  # whatever goes wrong on paper, what was decided is decided
        _LOG.warning("document %d could not be made: %s", document, type(error).__name__)


def make(desk: Desk, document: int) -> None:
    """Make a paper and its copy, if they are not in the file store, and keep them; kept ones must be unchanged."""
    with desk.store.reading() as session:
        row = there(session, Document, document)
    kept = [digest for digest in (row.digest, row.copy_digest) if digest is not None]
    if kept:
        if not all(map(desk.files.check, kept)):
            raise Unavailable("The stored paper is not the one that was kept. Bring its file back from a backup.")
        return
    drawn = _render(desk, document)
    digest, copy_digest = (desk.files.put_bytes(pdf).digest for pdf in (drawn.original, drawn.copy))
    _keep(
        desk,
        KeepPaper(request=uuid4(), document=document, digest=digest, copy_digest=copy_digest, told=drawn.told),
    )


@act(KEEP)
def _keep(work: Work, request: KeepPaper) -> _Kept:
    """A paper counts by its digests from here on; that of another station, kept meanwhile, stays."""
    row = there(work.session, Document, request.document, lock=True)
    work.take_order(work.session.get_one(Order, row.order_id))
    if row.shipment_id is not None and not packed_in(work.session, row.shipment_id):
        raise Conflict("This parcel was unpacked meanwhile, so its slip counts no more.")
    if row.digest is None:
        row.digest, row.copy_digest, row.told = request.digest, request.copy_digest, request.told
        row.made_at = work.now
        work.note(number=row.number, made=[row.digest, row.copy_digest])
    return _Kept(row.number)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Both renditions of a paper, and the digest of what they tell."""

    original: bytes
    copy: bytes
    told: str


def _render(desk: Desk, document: int) -> _Drawn:
    # Imported here: the typesetting takes a fifth of a second that a desk without a letter need not wait.
    from winno_desk.services.paper_facts import logo_of
    from winno_desk.services.paper_kinds import KINDS

    with desk.store.reading() as session:
        row = there(session, Document, document)
        gather, draw = KINDS[row.kind]
        facts = gather(desk, session, row)
        logo = logo_of(desk, session)
    told = hashlib.sha256(repr(facts).encode()).hexdigest()
    facts = replace(facts, studio=replace(facts.studio, logo=logo))
    if hasattr(facts, "record"):
        facts = replace(facts, record=replace(facts.record, told=told))
    return _Drawn(draw(facts), draw(replace(facts, copy=True)), told)


def print_document(desk: Desk, request: PrintDocument) -> Done[Printed]:
    """Hand a paper to the printer and count it; from the second time on it is the copy."""
    make(desk, request.document)
    done = _count_print(desk, request)
    counted, made = done.answer, _made(desk, request.document)
    name = f"{counted.number}_copy.pdf" if counted.copy else f"{counted.number}.pdf"
    place = desk.settings.data / OUTBOX / name
    lay_out(made.copy if counted.copy else made.original, place)
    return Done(Printed(str(place), counted.number, counted.copy), done.changed)


@act("print_document")
def _count_print(work: Work, request: PrintDocument) -> _Counted:
    work.permit("print_document")
    row = there(work.session, Document, request.document, lock=True)
    work.take_order(work.session.get_one(Order, row.order_id))
    counted = _Counted(row.number, row.printed > 0)
    row.printed += 1
    work.touched.add(f"document:{row.id}")
    work.note(number=counted.number, copy=counted.copy)
    return counted


def document_pages(desk: Desk, document: int, dpi: int) -> "tuple[PageImage, ...]":
    """The pages as they would be printed next."""
    from winno_desk.documents.pages import page_images  # imported here, as above

    make(desk, document)
    return tuple(page_images(_read(_made(desk, document).next), dpi))


def found_in(desk: Desk, document: int, wanted: str) -> "tuple[Found, ...]":
    """Where a text stands on the paper as it would be printed next; nowhere for an empty one."""
    from winno_desk.documents.pages import find_text  # imported here, as above

    return find_text(_read(_made(desk, document).next), wanted) if wanted.strip() else ()


def printed_pages(desk: Desk, path: str, dpi: int) -> "tuple[PageImage, ...]":
    """The pages of a paper that was handed to the printer, as ``Printed.path`` names it."""
    from winno_desk.documents.pages import page_images  # imported here, as above

    return tuple(page_images(_read(Path(path)), dpi))


def save_document(desk: Desk, document: int, folder: str) -> Path:
    """Save the original as PDF, named by its number, into a folder that somebody chose."""
    if not folder or not Path(folder).is_dir():
        raise Invalid("folder", "Choose a folder that is there.")
    make(desk, document)
    made = _made(desk, document)
    place = Path(folder) / f"{made.number}.pdf"
    lay_out(made.original, place)
    return place


def _made(desk: Desk, document: int) -> _Made:
    with desk.store.reading() as session:
        row = there(session, Document, document)
        assert row.digest is not None  # every caller has made it first
        assert row.copy_digest is not None  # kept together with the original
        return _Made(row.number, desk.files.path(row.digest), desk.files.path(row.copy_digest), row.printed)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unavailable("The stored paper cannot be read. Have the disk looked at.") from error
