"""Whoever prints adds the studio's photo printers, each with its hot folder."""

from pathlib import Path

from tests.services.world import PRINTER
from tests.windows.visit import Visit, field, rows
from winno_desk.services.printers import photo_printers
from winno_desk.windows.habits import Habits, leaves_press
from winno_desk.windows.printers_page import PrintersPage


def _known(visit: Visit) -> dict[str, tuple[str, bool]]:
    return {row.name: (row.folder, row.active) for row in photo_printers(visit.world.desk)}


def test_a_printer_is_added_with_its_hot_folder(visit: Visit, tmp_path: Path) -> None:
    page = visit.open(PrintersPage, "Tess")
    visit.type(page.photos.name, "Epson P900")
    visit.type(page.photos.folder, str(tmp_path))
    visit.click(page, "save_printer")
    assert _known(visit)["Epson P900"] == (str(tmp_path), True)
    assert "Epson P900" in [row.name for row in rows(page.photos.table)]
    assert page.photos.name.value() == ""


def test_a_folder_that_is_none_is_told_beside_its_field(visit: Visit) -> None:
    page = visit.open(PrintersPage, "Tess")
    visit.type(page.photos.name, "Epson P900")
    visit.type(page.photos.folder, "/no/such/folder")
    visit.click(page, "save_printer")
    assert field(page, "folder").error().startswith("This is no folder that can be written to")
    assert page.photos.name.value() == "Epson P900"


def test_a_printer_is_taken_out_of_use(visit: Visit) -> None:
    page = visit.open(PrintersPage, "Noor")
    page.photos.change(next(row for row in rows(page.photos.table) if row.name == PRINTER))
    page.photos.in_use.set_value(False)
    visit.click(page, "save_printer")
    assert _known(visit)[PRINTER] == ("", False)


def test_whoever_does_not_print_sees_them_and_changes_none(visit: Visit) -> None:
    page = visit.open(PrintersPage, "Dana")
    assert [row.name for row in rows(page.photos.table)] == [PRINTER, "Photo printer"]
    assert not page.photos.form.isVisible()


def test_the_station_says_whether_the_press_signs_people_out(visit: Visit) -> None:
    page = visit.open(PrintersPage, "Tess")
    assert not leaves_press(Habits(visit.world.folder))
    page.leaves.editor.click()
    assert leaves_press(Habits(visit.world.folder))
    assert visit.open(PrintersPage, "Tess").leaves.value()
