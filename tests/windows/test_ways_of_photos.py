"""Photos come onto a new order by Ctrl+V and from the station's watched folder; words go where they always went."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.windows.visit import Visit
from winno_desk.services.at_hand import FOLDER
from winno_desk.windows.intake_page import IntakePage
from winno_desk.windows.memory import WindowMemory


@pytest.fixture(autouse=True)
def an_empty_clipboard(qapp: QApplication) -> Iterator[None]:
    qapp.clipboard().clear()
    yield
    qapp.clipboard().clear()


def _paste(visit: Visit) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    visit.settle()


def _order(visit: Visit, *codes: str) -> IntakePage:
    page = visit.open(IntakePage, "Dana")
    for code in codes:
        visit.type(page.form.lines_field, code, enter=True)
    return page


def _photo(folder: Path, name: str, shade: int = 90) -> Path:
    place = folder / name
    Image.new("RGB", (2400, 3000), (shade, 120, 90)).save(place)
    return place


def test_a_pasted_picture_becomes_a_png_of_the_draft(visit: Visit, qapp: QApplication) -> None:
    page = _order(visit, "8x10")
    picture = QImage(2400, 3000, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    qapp.clipboard().setImage(picture)
    _paste(visit)
    (path,) = page.items.lines[0].photos.paths()
    assert Path(path).parent == visit.world.desk.settings.data / FOLDER
    with Image.open(path) as kept:
        assert (kept.format, kept.size) == ("PNG", (2400, 3000))
    assert page.form.lines_field.value() == ""


def test_pasted_files_come_onto_the_line_with_the_keyboard(visit: Visit, qapp: QApplication, tmp_path: Path) -> None:
    page = _order(visit, "8x10", "5x7")
    photo = _photo(tmp_path, "IMG_8841.jpg")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    data.setText(str(photo))
    qapp.clipboard().setMimeData(data)
    page.items.lines[0].brief.editor.setFocus()
    _paste(visit)
    assert [line.photos.paths() for line in page.items.lines] == [(str(photo),), ()]
    assert page.items.lines[0].brief.value() == ""


def test_pasted_words_go_into_their_field(visit: Visit, qapp: QApplication) -> None:
    page = _order(visit, "8x10")
    qapp.clipboard().setText("Warm tones")
    page.items.lines[0].brief.editor.setFocus()
    _paste(visit)
    assert page.items.lines[0].brief.value() == "Warm tones"
    assert page.items.lines[0].photos.paths() == ()


def test_a_photo_without_an_item_waits_for_the_first_one(visit: Visit, qapp: QApplication, tmp_path: Path) -> None:
    page = _order(visit)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(_photo(tmp_path, "IMG_1.jpg")))])
    qapp.clipboard().setMimeData(data)
    page.form.customer_field.editor.setFocus()
    _paste(visit)
    assert visit.route.messages == ["1 photo waits for the first item. Add it by its code."]
    visit.type(page.form.lines_field, "8x10", enter=True)
    assert [Path(path).name for path in page.items.lines[0].photos.paths()] == ["IMG_1.jpg"]


def test_photos_that_wait_are_kept_with_their_order(visit: Visit, tmp_path: Path) -> None:
    page = _order(visit)
    page.photos.take([str(_photo(tmp_path, "IMG_1.jpg"))])
    page.open()
    visit.settle()
    assert not page.photos.waiting
    page.drafts.strip.buttons()[0].click()
    visit.settle()
    assert [Path(path).name for path in page.photos.waiting] == ["IMG_1.jpg"]
    visit.qtbot.wait(250)
    again = visit.open(IntakePage, "Dana")
    assert [Path(path).name for path in again.photos.waiting] == ["IMG_1.jpg"]


def _chips(page: IntakePage) -> list[str]:
    found = page.photos.newest.findChildren(QWidget)
    shown = [chip for chip in found if chip.objectName().startswith("newest_") and chip.isVisible()]
    return [chip.accessibleName() for chip in sorted(shown, key=lambda chip: chip.objectName())]


def test_the_newest_files_of_the_watched_folder_are_taken_with_one_key(visit: Visit, tmp_path: Path) -> None:
    folder = tmp_path / "scanner"
    folder.mkdir()
    WindowMemory(visit.world.desk.settings.data).keep_watched_folder(str(folder))
    for place, name in enumerate(("scan_0230.jpg", "scan_0231.jpg"), start=1):
        os.utime(_photo(folder, name, 80 + place), (place, place))
    page = _order(visit, "8x10")
    newest = page.photos.newest
    newest.look()
    visit.settle()
    assert _chips(page) == []
    visit.world.later(seconds=1)
    newest.look()
    visit.settle()
    assert _chips(page) == ["Take scan_0231.jpg", "Take scan_0230.jpg"]
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    visit.settle()
    assert page.items.lines[0].photos.paths() == (str(folder / "scan_0230.jpg"),)


def test_a_watched_folder_that_is_gone_is_said_and_another_can_be_chosen(visit: Visit, tmp_path: Path) -> None:
    WindowMemory(visit.world.desk.settings.data).keep_watched_folder(str(tmp_path / "gone"))
    page = _order(visit, "8x10")
    page.photos.newest.look()
    visit.settle()
    assert "cannot be read" in page.photos.newest.trouble.text()
    page.photos.newest.watch(str(tmp_path))
    visit.settle()
    assert not page.photos.newest.trouble.isVisible()
