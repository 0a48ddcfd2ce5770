"""A run for a printer of this computer is laid out page by page, from the locked bytes and no others."""

from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import update

from tests.services.photographed import own_print, write_halves
from tests.services.stored import rows
from tests.services.world import PRINTER, World
from winno_desk.database.printing import PrintStop
from winno_desk.database.proofs import SignOff
from winno_desk.imaging.crop import Crop
from winno_desk.services.contact_sheets import ShowSheet, show_sheet
from winno_desk.services.gate import FileDiffers
from winno_desk.services.photos import LinePhoto
from winno_desk.services.press import StartPrint, start_print
from winno_desk.services.printers import SavePrinter, save_printer
from winno_desk.services.queued import QueuePage, page_pixels, queued_pages
from winno_desk.services.signed import NotApproved
from winno_desk.values.errors import Conflict


@pytest.fixture
def queued(world: World) -> World:
    """A studio whose printer is one of a computer's own."""
    world.act("Tess", save_printer, SavePrinter, printer=2, name=PRINTER, takes="queue", queue="Lab")
    return world


def _started(world: World, *photos: LinePhoto) -> int:
    item = own_print(world, *photos)
    world.act("Dana", show_sheet, ShowSheet, item=item)
    world.sign(item, world.newest(item))
    world.lock(item)
    world.act("Tess", start_print, StartPrint, item=item, printer=PRINTER)
    return item


def _picture(page: QueuePage) -> Image.Image:
    return Image.frombytes("RGB", (page.width, page.height), page.rgb)


def _files(world: World) -> list[Path]:
    return sorted((world.folder / "outbox" / "prints").iterdir())


def test_each_file_is_a_page_of_its_size_cropped_as_it_was_signed(queued: World) -> None:
    wide = write_halves(queued.folder / "wide.jpg", (4000, 3000))
    tall = write_halves(queued.folder / "tall.jpg", (2400, 3000))
    item = _started(queued, LinePhoto(wide, 2, Crop(0, 0)), LinePhoto(tall))
    pages = list(queued_pages(queued.desk, item, "Lab"))
    assert [(page.inches, (page.width, page.height), page.copies) for page in pages] == [
        ((10, 8), (3000, 2400), 2),
        ((8, 10), (2400, 3000), 1),
    ]
    left = _picture(pages[0])  # 3750 of 4000 pixels from the left edge: the blue begins beyond the middle
    edge = next(x for x in range(3000) if left.getpixel((x, 1200))[2] > 120)  # type: ignore[index]  # a pixel of RGB
    assert abs(edge - 3000 * 2000 / 3750) <= 2


def test_a_file_goes_once_its_page_was_taken_and_not_before(queued: World) -> None:
    item = _started(queued, LinePhoto(write_halves(queued.folder / "tall.jpg", (2400, 3000))))
    pages = queued_pages(queued.desk, item, "Lab")
    next(pages)
    assert len(_files(queued)) == 1
    assert list(pages) == []
    assert _files(queued) == []


@pytest.mark.parametrize("place", [0, 1])
def test_a_file_that_is_another_on_its_way_to_the_queue_stops_the_run(queued: World, place: int) -> None:
    photos = [write_halves(queued.folder / f"{at}.jpg", (2400, 3000 + at)) for at in (0, 1)]
    item = _started(queued, *map(LinePhoto, photos))
    file = _files(queued)[place]
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    pages = queued_pages(queued.as_("Tess"), item, "Lab")
    for _ in range(place):
        next(pages)
    with pytest.raises(FileDiffers, match="Nothing is printed"):
        next(pages)
    (stop,) = rows(queued, PrintStop)
    assert (stop.place, stop.printer) == ("sent", PRINTER)


def test_a_run_whose_approval_is_gone_is_not_laid_out(queued: World) -> None:
    item = _started(queued, LinePhoto(write_halves(queued.folder / "tall.jpg", (2400, 3000))))
    with queued.store.writing() as session:
        session.execute(update(SignOff).values(voided_at=SignOff.signed_at))
    with pytest.raises(NotApproved):
        next(queued_pages(queued.as_("Tess"), item, "Lab"))
    (stop,) = rows(queued, PrintStop)
    assert (stop.place, stop.printer) == ("signed", PRINTER)


def test_a_large_print_is_laid_out_as_finely_as_one_answer_allows() -> None:
    for across, down in ((8, 10), (24, 36), (44, 60), (19, 60.5)):
        width, height = page_pixels(Fraction(across), Fraction(down))
        assert 3 * width * height <= 256 << 20
        assert width <= 300 * across


def test_nothing_is_sent_that_has_gone_on_to_another_printer_or_is_done(queued: World) -> None:
    item = _started(queued, LinePhoto(write_halves(queued.folder / "tall.jpg", (2400, 3000))))
    with pytest.raises(Conflict, match="nothing was sent to Other"):
        next(queued_pages(queued.desk, item, "Other"))
    assert len(_files(queued)) == 1
    queued.count_sheets(item)
    with pytest.raises(Conflict, match="not being printed any more"):
        next(queued_pages(queued.desk, item, "Lab"))


def test_no_file_of_a_run_stays_behind_where_the_printer_takes_no_more(queued: World) -> None:
    photos = [write_halves(queued.folder / f"{at}.jpg", (2400, 3000 + at)) for at in (0, 1)]
    item = _started(queued, *map(LinePhoto, photos))
    pages = queued_pages(queued.as_("Tess"), item, "Lab")
    next(pages)
    del pages
    assert _files(queued) == []
