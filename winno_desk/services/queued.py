"""Files of a run for a printer of this computer: laid out as pages from the very bytes that were locked."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from math import isqrt
from uuid import uuid4

from winno_desk.database.orders import Item
from winno_desk.database.printing import Printer
from winno_desk.imaging.apart import LARGEST, page
from winno_desk.imaging.crop import PrintSize, frame_of
from winno_desk.imaging.looks import look_at
from winno_desk.services.desk import Desk
from winno_desk.services.gate import check_arrived
from winno_desk.services.press import keep_stop, open_run
from winno_desk.services.printers import printer_named
from winno_desk.services.roads import PrintFile, PrintRoad, road_to
from winno_desk.services.signed import Stopped, check_signed
from winno_desk.services.sizes import print_size
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict
from winno_desk.workflow.items import ItemState

_PPI = 300
"""No printer shows more; a larger print gets what fits into one answer of the process that opens pictures."""
_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class QueuePage:
    """A page of its own size in inches, its picture as rows of red, green and blue, and how many are wanted of it."""

    rgb: bytes
    width: int
    height: int
    inches: tuple[float, float]
    copies: int
    title: str


def queued_pages(desk: Desk, item: int, queue: str) -> Iterator[QueuePage]:
    """The pages of the run that is open, one after the other; none of the files stays behind.

    Stopped, left on record, for a file that is not the one that was locked, before or after it was laid out;
    Conflict where the run has ended or gone on to another printer meanwhile.
    """
    with desk.store.reading() as session:
        printed = there(session, Item, item)
        if printed.state != ItemState.PRINTING:
            raise Conflict("It is not being printed any more, so nothing was sent. Look at the print again.")
        printer = printer_named(session, open_run(session, item).printer)
        if printer.queue != queue:
            raise Conflict(f"It is printed on {printer.name} by now, so nothing was sent to {queue}.")
    try:
        yield from _pages(desk, item, printer)
    except Stopped as stopped:
        keep_stop(desk, item, printer.name, stopped)
        raise


def _pages(desk: Desk, item: int, printer: Printer) -> Iterator[QueuePage]:
    with desk.store.reading() as session:
        printed = there(session, Item, item)
        road = road_to(session, desk, printed, check_signed(session, printed), printer, uuid4().hex)
        size = print_size(printed.width, printed.height)
    assert size is not None  # what is printed has a size
    try:
        for file in road.files:
            yield _page(road, file, size)
    finally:
        for file in road.files:
            with suppress(OSError):
                (road.folder / file.name).unlink()


def _page(road: PrintRoad, file: PrintFile, size: PrintSize) -> QueuePage:
    place = road.folder / file.name
    check_arrived(road, file)
    facts = look_at(place).facts
    across, down = size.sides(facts.width, facts.height, turned=file.crop is not None and file.crop.turned)
    box = page_pixels(across, down)
    laid_out = page(place, frame_of(facts.width, facts.height, size, file.crop), box)
    check_arrived(road, file)
    return QueuePage(laid_out, *box, (float(across), float(down)), file.quantity, file.name)


def page_pixels(across: Fraction, down: Fraction) -> tuple[int, int]:
    """The sides of a page in pixels."""
    most = isqrt(int(LARGEST / _SAMPLES / (across * down)))
    ppi = min(_PPI, most)
    return int(across * ppi), int(down * ppi)
