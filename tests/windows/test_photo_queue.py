"""A photo printer of this computer gets its pages from the print room, and nothing begins where it is not set up."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter

from tests.services.stored import rows
from tests.services.world import PRINTER, World
from tests.windows.visit import Visit, field
from winno_desk.database.printing import PrintRun
from winno_desk.documents.pages import page_images
from winno_desk.services.printers import SavePrinter, photo_printers, save_printer
from winno_desk.windows import printer
from winno_desk.windows.print_room_page import PrintRoomPage
from winno_desk.windows.printers_page import PrintersPage

Sent = list[tuple[str, str, tuple[float, float], int]]


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Sent:
    """What the printers of this computer got: printer, title, inches, copies. One of them takes nothing."""
    gone: Sent = []

    def send(picture: QImage, inches: QSizeF, copies: int, name: str, title: str) -> bool:
        assert not picture.isNull()
        gone.append((name, title, (inches.width(), inches.height()), copies))
        return name != "Jammed"

    monkeypatch.setattr(printer, "printers", lambda: ["Lab", "Jammed"])
    monkeypatch.setattr(printer, "is_here", lambda name: name in ("Lab", "Jammed"))
    monkeypatch.setattr(printer, "send_photo", send)
    return gone


def _locked(world: World, queue: str) -> int:
    world.act("Tess", save_printer, SavePrinter, printer=2, name=PRINTER, takes="queue", queue=queue)
    item = world.item("8x10", quantity=2)
    world.locked(item)
    return item


def _begin(visit: Visit, queue: str) -> PrintRoomPage:
    page = visit.open(PrintRoomPage, "Tess", _locked(visit.world, queue))
    page.form.printer_field.set_value(PRINTER)
    assert queue in page.form.goes_to.text()
    visit.click(page, "start_print")
    return page


def test_the_print_goes_to_the_printer_in_its_own_size_and_number(visit: Visit, sent: Sent) -> None:
    _begin(visit, "Lab")
    assert sent == [("Lab", "1001-1_v1_8x10_q2.jpg", (8, 10), 2)]
    assert "2b" in visit.route.messages[-1]
    assert list((visit.world.folder / "outbox" / "prints").iterdir()) == []


def test_a_printer_that_takes_nothing_is_told_and_can_be_tried_again(visit: Visit, sent: Sent) -> None:
    page = _begin(visit, "Jammed")
    assert visit.route.messages[-1].startswith("Jammed did not take W-1001-1.")
    visit.click(page, "send_again")
    assert len(sent) == 2


def test_nothing_begins_on_a_printer_of_another_computer(visit: Visit, sent: Sent) -> None:
    page = _begin(visit, "Far away")
    assert field(page, "printer").error().startswith("Far away is not set up on this computer.")
    assert rows(visit.world, PrintRun) == []
    assert sent == []


def test_a_printer_of_this_computer_is_chosen_from_those_that_are_set_up(visit: Visit, sent: Sent) -> None:
    page = visit.open(PrintersPage, "Tess")
    visit.type(page.photos.name, "Minilab")
    page.photos.way.set_value("queue")
    assert not page.photos.folder.isVisible()
    visit.click(page, "save_printer")
    assert field(page, "queue").error().startswith("Choose the printer of this computer")
    page.photos.queue.set_value("Lab")
    visit.click(page, "save_printer")
    assert {row.name: row.queue for row in photo_printers(visit.world.desk)}["Minilab"] == "Lab"
    assert sent == []


@pytest.mark.parametrize(("inches", "copies"), [((8, 10), 1), ((10, 8), 3), ((4, 6), 2)])
def test_a_photo_fills_its_sheet_to_the_edges(tmp_path: Path, inches: tuple[int, int], copies: int) -> None:
    picture = QImage(inches[0] * 100, inches[1] * 100, QImage.Format.Format_RGB888)
    picture.fill(QColor(200, 30, 30))
    out = QPrinter(QPrinter.PrinterMode.HighResolution)
    out.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    out.setOutputFileName(str(tmp_path / "photo.pdf"))
    assert printer.draw_photo(out, picture, QSizeF(*inches), copies, "photo")
    pages = page_images((tmp_path / "photo.pdf").read_bytes(), 72)
    assert len(pages) in (1, copies)
    for page in pages:
        assert (round(page.width / 72), round(page.height / 72)) == inches
        assert page.rgb[:3] == page.rgb[-3:] == bytes((200, 30, 30))
