"""At the press: what was approved is locked, and printed from the very same bytes or not at all."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item
from winno_desk.database.printing import PrintRun, PrintStop
from winno_desk.database.proofs import SignOff
from winno_desk.imaging.looks import look_at
from winno_desk.imaging.preflight import Finding, Level, preflight
from winno_desk.services.acts import SECRET, Done, act, prepared_act
from winno_desk.services.contact_sheets import whole
from winno_desk.services.desk import Desk, Work
from winno_desk.services.gate import FileDiffers, PrintRoad, bring, let_through, road_to, take_back
from winno_desk.services.photos import Passing, called, passed_by
from winno_desk.services.printed import printed_before
from winno_desk.services.printers import printer_named
from winno_desk.services.sizes import print_size
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict


@dataclass(frozen=True, slots=True, kw_only=True)
class LockMaster:
    """``manager`` passes what is too poor to print, by their own secret, where the person at the press may not."""

    request: UUID
    item: int
    manager: int | None = None
    manager_secret: str = field(default="", metadata=SECRET, repr=False)


@dataclass(frozen=True, slots=True)
class MasterLocked:
    item: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPrint:
    """Printing on one of the studio's printers, by its name."""

    request: UUID
    item: int
    printer: str


@dataclass(frozen=True, slots=True)
class PrintStarted:
    item: int
    run: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SendAgain:
    """The files of a run once more, on the same printer or another, after a jam or where they never arrived."""

    request: UUID
    item: int
    printer: str


@dataclass(frozen=True, slots=True)
class SentAgain:
    item: int
    run: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordStop:
    """What the gate found: where the file was read, which digest was locked and which was read."""

    request: UUID
    item: int
    printer: str
    place: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class StopRecorded:
    stop: int


@dataclass(frozen=True, slots=True)
class _Read:
    """The approved file as it was read again: its digest, what the checks say of it now, and who passes it."""

    digest: str
    findings: tuple[Finding, ...]
    passing: Passing | None


def _read_again(desk: Desk, request: LockMaster) -> _Read | None:
    with desk.store.reading() as session:
        item = there(session, Item, request.item)
        signed = approval_in_force(session, item.id)
        if signed is None:
            return None
        size = print_size(item.width, item.height)
        before = printed_before(session, signed.digest, item.id)
        sheet = signed.files != "[]"  # its photos were checked at the counter, where a manager passes what is too poor
    if not whole(desk, signed.digest):
        return None
    facts = look_at(desk.files.path(signed.digest)).facts
    findings = (*preflight(facts, size), *before) if size is not None and not sheet else ()
    return _Read(signed.digest, findings, called(desk, request.manager, request.manager_secret))


@prepared_act("lock", _read_again)
def lock_master(work: Work, request: LockMaster, read: _Read | None) -> MasterLocked:
    """Freeze the approved file by its digest, read again byte for byte and checked once more."""
    item = work.lock_item(request.item)
    work.take(item, "lock")
    signed = approval_in_force(work.session, item.id)
    if signed is None or read is None or read.digest != signed.digest:
        raise Conflict("The approved file is not as it was signed, or missing. Add it again as a new proof.")
    for finding in read.findings:
        if finding.level is Level.STOP:
            _pass(work, signed, finding, read.passing)
    item.locked_digest, item.locked_at = signed.digest, work.now
    work.note(digest=signed.digest, found={one.check: one.value for one in read.findings})
    return MasterLocked(item.id, signed.digest)


def _pass(work: Work, signed: SignOff, finding: Finding, passing: Passing | None) -> None:
    """What is too poor to print is printed where the customer ticked it and a manager passes it."""
    if finding.check.lower() not in json.loads(signed.ticks):
        raise Conflict(f"{finding.sentence} The customer did not confirm that. Show the proof again.")
    work.note(passed_by=passed_by(work, passing))


def approval_in_force(session: Session, item_id: int) -> SignOff | None:
    """The customer's approval that no later change has voided."""
    return session.scalar(
        select(SignOff)
        .where(SignOff.item_id == item_id, SignOff.voided_at.is_(None))
        .order_by(SignOff.id.desc())
        .limit(1)
    )


S = TypeVar("S", StartPrint, SendAgain)
A = TypeVar("A")


def _bring(desk: Desk, item_id: int, printer_name: str) -> PrintRoad | None:
    """The files in the printer's folder, where no printer takes them yet; None for what is not locked."""
    with desk.store.reading() as session:
        printer = printer_named(session, printer_name)
        item = there(session, Item, item_id)
        road = road_to(session, desk, item, printer) if item.locked_digest else None
    if road is not None:
        bring(desk.files, road)
    return road


def _bring_first(desk: Desk, request: StartPrint) -> PrintRoad | None:
    return _bring(desk, request.item, request.printer)


def _bring_again(desk: Desk, request: SendAgain) -> PrintRoad | None:
    return _bring(desk, request.item, request.printer)


def _leave(road: PrintRoad | None) -> None:
    if road is not None:
        take_back(road)


@prepared_act("start_print", _bring_first, undo=_leave)
def _start(work: Work, request: StartPrint, road: PrintRoad | None) -> PrintStarted:
    item = work.lock_item(request.item)
    work.take(item, "start_print")
    digest = _brought(item, road)
    run = PrintRun(
        item_id=item.id,
        digest=digest,
        printer=request.printer,
        started_at=work.now,
        started_by=work.person.id,
        good=0,
        spoiled=0,
    )
    work.session.add(run)
    work.session.flush()
    work.note(run=run.id, digest=digest, printer=run.printer)
    return PrintStarted(item.id, run.id)


@prepared_act("send_again", _bring_again, undo=_leave)
def _send_again(work: Work, request: SendAgain, road: PrintRoad | None) -> SentAgain:
    item = work.lock_item(request.item)
    work.take(item, "send_again")
    run = open_run(work.session, item.id)
    run.printer = request.printer
    work.note(run=run.id, digest=_brought(item, road), printer=run.printer)
    return SentAgain(item.id, run.id)


def _brought(item: Item, road: PrintRoad | None) -> str:
    """The digest that was brought; another proof may have been locked meanwhile."""
    if road is None or road.digest != item.locked_digest:
        raise Conflict("Another file was locked meanwhile, so nothing is printed. Look at the print again.")
    return road.digest


def open_run(session: Session, item_id: int) -> PrintRun:
    """The run of an item that is being printed."""
    return session.scalars(select(PrintRun).where(PrintRun.item_id == item_id, PrintRun.finished_at.is_(None))).one()


def start_print(desk: Desk, request: StartPrint) -> Done[PrintStarted]:
    """Printing begins with the locked bytes and no others; from here clause 2b holds."""
    return _through_the_gate(desk, request, _start)


def send_again(desk: Desk, request: SendAgain) -> Done[SentAgain]:
    """Write the locked files for the printer once more; the run goes on."""
    return _through_the_gate(desk, request, _send_again)


def _through_the_gate(desk: Desk, request: S, send: Callable[[Desk, S], Done[A]]) -> Done[A]:
    """Only once the act is safe may the printer take the files; what is stopped stays on record."""
    try:
        done = send(desk, request)
    except FileDiffers as differs:
        record_stop(
            desk,
            RecordStop(
                request=uuid4(),
                item=request.item,
                printer=request.printer,
                place=differs.place,
                expected=differs.file.digest,
                found=differs.found,
            ),
        )
        raise
    with desk.store.reading() as session:
        road = road_to(session, desk, there(session, Item, request.item), printer_named(session, request.printer))
    let_through(road)
    return done


@act("print_stopped")
def record_stop(work: Work, request: RecordStop) -> StopRecorded:
    """Leave on record that the gate stopped a run; the managers see it on their day."""
    item = work.lock_item(request.item)
    stop = PrintStop(
        item_id=item.id,
        printer=request.printer,
        place=request.place,
        expected=request.expected,
        found=request.found,
        stopped_at=work.now,
        stopped_by=work.person.id,
    )
    work.session.add(stop)
    work.session.flush()
    work.touched.add(f"item:{item.id}")
    work.note(stop=stop.id, place=stop.place, expected=stop.expected, found=stop.found, printer=stop.printer)
    return StopRecorded(stop.id)
