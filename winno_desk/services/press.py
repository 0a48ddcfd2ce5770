"""At the press: what is locked is printed from the very same bytes, or not at all."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item
from winno_desk.database.printing import PrintRun, PrintStop
from winno_desk.services.acts import Done, act, done_before, perform
from winno_desk.services.desk import Desk, Work
from winno_desk.services.gate import bring, let_through, take_back
from winno_desk.services.printers import printer_named
from winno_desk.services.roads import PrintRoad, road_to
from winno_desk.services.signed import Stopped, check_signed
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict, Invalid, Refusal


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
    """What the gate found: where it looked, which digest had to be there and which was."""

    request: UUID
    item: int
    printer: str
    place: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class StopRecorded:
    stop: int


S = TypeVar("S", StartPrint, SendAgain)
A = TypeVar("A")


def start_print(desk: Desk, request: StartPrint) -> Done[PrintStarted]:
    """Printing begins with the locked bytes and no others; from here clause 2b holds."""
    return _through_the_gate(desk, "start_print", request, _start)


def send_again(desk: Desk, request: SendAgain) -> Done[SentAgain]:
    """Write the locked files for the printer once more; the run goes on."""
    return _through_the_gate(desk, "send_again", request, _send_again)


def _through_the_gate(desk: Desk, name: str, request: S, send: Callable[[Work, S, str | None], A]) -> Done[A]:
    """Only once the act is safe may the printer take the files; what is stopped stays on record.

    What was done before sends nothing: where its files never arrived, they are sent again.
    """
    done = done_before(desk, request, send)
    if done is not None:
        return done
    try:
        return _let_through(desk, name, request, send)
    except Stopped as stopped:
        keep_stop(desk, request.item, request.printer, stopped)
        raise


def _let_through(desk: Desk, name: str, request: S, send: Callable[[Work, S, str | None], A]) -> Done[A]:
    road = _brought(desk, request)
    digest = road.digest if road is not None else None
    try:
        done = perform(desk, name, request, lambda work, asked: send(work, asked, digest), send)
    except (Invalid, Refusal, Conflict):
        if road is not None:
            take_back(road)
        raise
    if road is not None:
        let_through(road)
    return done


def _brought(desk: Desk, request: StartPrint | SendAgain) -> PrintRoad | None:
    """The files in the printer's folder, where no printer takes them yet; None for what is not locked."""
    with desk.store.reading() as session:
        printer = printer_named(session, request.printer)
        item = there(session, Item, request.item)
        if item.locked_digest is None:
            return None
        road = road_to(session, desk, item, check_signed(session, item), printer, request.request.hex)
    bring(desk.files, road)
    return road


def keep_stop(desk: Desk, item: int, printer: str, stopped: Stopped) -> None:
    """What the gate found goes on record, and the managers are told."""
    stop = RecordStop(
        request=uuid4(),
        item=item,
        printer=printer,
        place=stopped.place,
        expected=stopped.expected,
        found=stopped.found,
    )
    record_stop(desk, stop)


def _start(work: Work, request: StartPrint, brought: str | None) -> PrintStarted:
    item = work.lock_item(request.item)
    state = item.state
    work.take(item, "start_print")
    _check_brought(work, item, state, brought)
    run = PrintRun(
        item_id=item.id,
        digest=item.locked_digest,
        printer=request.printer,
        started_at=work.now,
        started_by=work.person.id,
        good=0,
        spoiled=0,
    )
    work.session.add(run)
    work.session.flush()
    work.note(run=run.id, digest=run.digest, printer=run.printer)
    return PrintStarted(item.id, run.id)


def _send_again(work: Work, request: SendAgain, brought: str | None) -> SentAgain:
    item = work.lock_item(request.item)
    work.take(item, "send_again")
    _check_brought(work, item, item.state, brought)
    run = open_run(work.session, item.id)
    run.printer = request.printer
    work.note(run=run.id, digest=run.digest, printer=run.printer)
    return SentAgain(item.id, run.id)


def _check_brought(work: Work, item: Item, state: str, brought: str | None) -> None:
    check_signed(work.session, item, state)
    if brought is None or brought != item.locked_digest:
        raise Conflict("Another file was locked meanwhile, so nothing is printed. Look at the print again.")


def open_run(session: Session, item_id: int) -> PrintRun:
    """The run of an item that is being printed."""
    return session.scalars(select(PrintRun).where(PrintRun.item_id == item_id, PrintRun.finished_at.is_(None))).one()


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
