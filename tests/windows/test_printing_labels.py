"""Labels leave on the form that this station chose, sheet after sheet, moved by as much as its printer is off."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from tests.services.test_counter_papers import codes_on
from tests.services.test_papers import said
from tests.services.world import World
from tests.windows.visit import Visit, field
from winno_desk.documents.pages import page_images
from winno_desk.services.labels import print_address_label, print_calibration, print_shelf_label
from winno_desk.values.codes import item_code
from winno_desk.values.errors import Invalid, Unavailable
from winno_desk.values.labels import LABELS
from winno_desk.windows import printer
from winno_desk.windows.dispatch import Dispatch
from winno_desk.windows.habits import Habits
from winno_desk.windows.label_habits import Offset, choose_form, choose_place, keep_offset, offset_of, place_of
from winno_desk.windows.paper_images import open_printed
from winno_desk.windows.print_room_page import PrintRoomPage
from winno_desk.windows.printers_page import PrintersPage

Gone = list[tuple[str, str, Offset]]


@pytest.fixture
def gone(monkeypatch: pytest.MonkeyPatch) -> Gone:
    """What went to the two printers of this station: printer, title, offset."""
    sent: Gone = []

    def send(_pages: tuple[QImage, ...], name: str, title: str, offset: Offset) -> bool:
        sent.append((name, title, offset))
        return True

    monkeypatch.setattr(printer, "printers", lambda: ["Counter", "Labels"])
    monkeypatch.setattr(printer, "send", send)
    return sent


def _finished(world: World) -> int:
    item = world.items(world.order("8x10"))[0].id
    world.printed(item)
    return item


def test_a_checked_print_gets_its_shelf_label_and_a_packed_one_its_address_label(visit: Visit, gone: Gone) -> None:
    item = _finished(visit.world)
    page = visit.open(PrintRoomPage, "Tess", item)
    assert not page.form.address_label.isVisible()
    visit.click(page, "shelf_label")
    visit.world.pack(item)
    page = visit.open(PrintRoomPage, "Tess", item)
    assert not page.form.shelf_label.isVisible()
    visit.click(page, "address_label")
    assert [title for _name, title, _offset in gone] == ["shelf label W-1001-1", "address label P-2026-00001"]


def test_the_labels_of_a_sheet_are_used_one_after_the_other(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printer, "printers", list)
    monkeypatch.setattr(Dispatch, "show_file", lambda *_: None)
    habits = Habits(visit.world.folder)
    choose_form("shelf_label", "avery_5160", habits)
    choose_place("shelf_label", 29, habits)
    item = _finished(visit.world)
    page = visit.open(PrintRoomPage, "Tess", item)
    places = []
    for _label in range(3):
        places.append(place_of("shelf_label", habits))
        visit.click(page, "shelf_label")
    assert places == [29, 0, 1]
    assert place_of("shelf_label", habits) == 2


def test_form_next_label_and_offset_are_chosen_among_the_printers(visit: Visit, gone: Gone) -> None:
    habits = Habits(visit.world.folder)
    printer.choose("address_label", "Labels", habits)
    page = visit.open(PrintersPage, "Tess")
    assert not field(page, "next_address_label").isVisible()
    field(page, "form_address_label").set_value("avery_5163")
    assert field(page, "next_address_label").isVisible()
    field(page, "next_address_label").set_value(4)
    visit.type(field(page, "right_address_label"), "0.5")
    visit.type(field(page, "down_address_label"), "-1,2")
    page.choices["receipt"].setFocus()
    assert (place_of("address_label", habits), offset_of("Labels", habits)) == (4, (0.5, -1.2))
    visit.click(page, "calibrate_address_label")
    assert gone == [("Labels", "test page avery_5163", (0.0, 0.0))], "the printer is measured as it is"
    assert place_of("address_label", habits) == 4


@pytest.mark.parametrize("typed", ["far", "11", "nan", "-10.5"])
def test_an_offset_that_is_none_is_told_beside_its_field(visit: Visit, gone: Gone, typed: str) -> None:
    page = visit.open(PrintersPage, "Tess")
    visit.type(field(page, "right_shelf_label"), typed)
    page.choices["receipt"].setFocus()
    assert field(page, "right_shelf_label").error().startswith("Millimetres")
    assert offset_of("Counter", Habits(visit.world.folder)) == (0, 0)
    assert not gone


def test_the_offset_of_a_printer_holds_for_both_kinds_that_go_there(visit: Visit, gone: Gone) -> None:
    keep_offset("Counter", (1.5, 0), Habits(visit.world.folder))
    page = visit.open(PrintersPage, "Tess")
    assert [field(page, f"right_{kind}").value() for kind in ("address_label", "shelf_label")] == ["1.5", "1.5"]
    assert not gone


def _ink(path: Path) -> tuple[float, float]:
    """Left and top of what is printed, in millimetres."""
    page = page_images(path.read_bytes(), 508)[0]
    grey = Image.frombytes("RGB", (page.width, page.height), page.rgb).convert("L")
    box = ImageChops.invert(grey).point(lambda dark: 255 if dark > 128 else 0).getbbox()
    assert box is not None
    return box[0] / 20, box[1] / 20


def test_what_goes_to_a_printer_that_is_off_is_moved_by_that_much(world: World, tmp_path: Path) -> None:
    made = print_shelf_label(world.desk, _finished(world), "dymo_54x101", 0)
    pages = open_printed(world.desk, made.path, printer.DPI)
    places = []
    for name, offset in (("as_it_is", (0.0, 0.0)), ("moved", (1.5, -2.0))):
        target = tmp_path / f"{name}.pdf"
        out = QPrinter(QPrinter.PrinterMode.HighResolution)
        out.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        out.setOutputFileName(str(target))
        assert printer.draw(out, pages, name, offset)
        places.append(_ink(target))
    assert places[1][0] - places[0][0] == pytest.approx(1.5, abs=0.1)
    assert places[1][1] - places[0][1] == pytest.approx(-2.0, abs=0.1)


def test_a_label_tells_its_parcel_and_its_shelf(world: World) -> None:
    item = _finished(world)
    shelf = print_shelf_label(world.desk, item, "4x6", 0)
    assert "1001-1" in said(shelf.path)
    assert codes_on(shelf.path) == [item_code(1001, 1)]
    with pytest.raises(Unavailable, match="Pack it first"):
        print_address_label(world.desk, item, "4x6", 0)
    world.pack(item)
    words = said(print_address_label(world.desk, item, "4x6", 0).path)
    assert "P-2026-00001" in words


@pytest.mark.parametrize("form", LABELS)
def test_every_form_has_its_calibration_page(world: World, form: str) -> None:
    assert "The bar is 50 mm long" in said(print_calibration(world.desk, form).path).replace("\n", " ")


def test_a_form_that_nobody_makes_is_refused(world: World) -> None:
    with pytest.raises(Invalid, match="in the list"):
        print_calibration(world.desk, "a7")


def test_a_label_that_was_not_printed_is_not_used_up(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    habits = Habits(visit.world.folder)
    choose_form("shelf_label", "avery_5160", habits)
    choose_place("shelf_label", 3, habits)
    item = _finished(visit.world)
    page = visit.open(PrintRoomPage, "Tess", item)
    (visit.world.settings.data / "outbox" / "W-1001-1_shelf_label.pdf").mkdir(parents=True)  # in the way
    visit.click(page, "shelf_label")
    assert "could not be written" in visit.route.messages[-1]
    assert place_of("shelf_label", habits) == 3
