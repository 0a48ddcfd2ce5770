"""The photos of a line at the counter: poor values are accepted, frames are moved, several photos have pieces each."""

import os
import time
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.services.world import PASSPHRASE
from tests.windows.visit import Visit, field
from winno_desk.database.orders import Item, ItemPhoto
from winno_desk.imaging.crop import Crop
from winno_desk.imaging.samples import write_sample
from winno_desk.services.lookups.accepted import accepted_of
from winno_desk.windows.intake_line import OrderLine
from winno_desk.windows.intake_page import IntakePage
from winno_desk.windows.photo_tile import PhotoTile

GOOD, SOFT, COARSE, WIDE = (2400, 3000), (1200, 1500), (800, 1000), (3000, 2000)


def _photos(folder: Path, *sizes: tuple[int, int]) -> list[str]:
    return [
        str(write_sample(folder / f"IMG_{place}.jpg", Image.new("RGB", size, (150, 120, 90 + place))))
        for place, size in enumerate(sizes, start=1)
    ]


def _print(visit: Visit, paths: list[str], who: str = "Dana", code: str = "8x10") -> tuple[IntakePage, OrderLine]:
    """A new order of a returning customer, with a print from these photos."""
    visit.world.order("portrait")
    page = visit.open(IntakePage, who)
    visit.type(page.form.customer_field, "0142", enter=True)
    visit.type(page.form.lines_field, code, enter=True)
    line = page.items.lines[0]
    line.add_photos(paths)
    visit.settle()
    return page, line


def _save(visit: Visit, page: IntakePage) -> None:
    tick = field(page, "policy_shown")
    tick.set_value(True)
    visit.key(Qt.Key.Key_F10)


def _tiles(line: OrderLine) -> list[PhotoTile]:
    tiles = [tile for tile in line.findChildren(PhotoTile) if tile.isVisible()]
    return sorted(tiles, key=lambda tile: (tile.y(), tile.x()))


def test_a_warning_is_accepted_beside_its_photo_and_kept_with_its_value(visit: Visit, tmp_path: Path) -> None:
    page, line = _print(visit, _photos(tmp_path, SOFT))
    visit.click(line, "accept_resolution")
    _save(visit, page)
    assert visit.route.places == [("order", 1002)]
    assert [(row.value, row.ticked_by) for row in accepted_of(visit.world.desk, 2)] == [("150 ppi", "Dana")]


def test_a_line_charges_the_pieces_that_it_saves(visit: Visit, tmp_path: Path) -> None:
    first, second = _photos(tmp_path, GOOD, SOFT)
    page, line = _print(visit, [first])
    line.quantity.set_value("3")
    line.add_photos([second])
    visit.settle()
    assert line.quantity.value() == "4"
    visit.press(_tiles(line)[0], Qt.Key.Key_Delete)
    assert (line.quantity.value(), line.asked().quantity) == ("1", 1)
    _save(visit, page)
    assert visit.world.get(Item, 2).quantity == 1


def test_a_file_that_is_none_leaves_its_pieces_to_the_next_one(visit: Visit, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_text("no picture")
    _page, line = _print(visit, [])
    line.quantity.set_value("5")
    line.add_photos([str(broken), *_photos(tmp_path, GOOD)])
    visit.settle()
    assert [photo.quantity for photo in line.photos.asked()] == [5]
    assert line.quantity.value() == "5"


def test_a_photo_that_was_taken_off_is_put_back_as_it_was(visit: Visit, tmp_path: Path) -> None:
    _page, line = _print(visit, _photos(tmp_path, GOOD, SOFT))
    visit.click(_tiles(line)[1], "plus")
    visit.press(_tiles(line)[1], Qt.Key.Key_Delete)
    assert len(line.photos.paths()) == 1
    assert visit.route.undo is not None
    visit.route.undo()
    visit.settle()
    assert [photo.quantity for photo in line.photos.asked()] == [1, 2]


def test_an_order_is_saved_after_the_stick_with_its_photo_was_pulled(visit: Visit, tmp_path: Path) -> None:
    (path,) = _photos(tmp_path, GOOD)
    page, _line = _print(visit, [path])
    Path(path).unlink()
    _save(visit, page)
    assert visit.route.places == [("order", 1002)]


def test_an_order_with_an_unaccepted_stop_is_not_saved_and_its_line_says_why(visit: Visit, tmp_path: Path) -> None:
    page, line = _print(visit, _photos(tmp_path, COARSE))
    _save(visit, page)
    assert line.problem.text().startswith("IMG_1.jpg: 100 ppi at 8×10 is too coarse to print")
    assert visit.route.places == []
    assert len(page.items.lines) == 1


def test_a_manager_comes_to_the_counter_and_passes_a_stop(visit: Visit, tmp_path: Path) -> None:
    page, line = _print(visit, _photos(tmp_path, COARSE))
    visit.click(line, "accept_resolution")
    _save(visit, page)
    assert field(page, "manager").error().startswith("A manager has to pass")
    field(page, "manager").set_value(visit.world.people["Noor"])
    visit.type(field(page, "manager_secret"), "wrong words")
    visit.key(Qt.Key.Key_F10)
    assert field(page, "manager_secret").error().startswith("That is not the passphrase")
    field(page, "manager_secret").set_value("")
    visit.type(field(page, "manager_secret"), PASSPHRASE)
    visit.key(Qt.Key.Key_F10)
    assert visit.route.places == [("order", 1002)]
    assert accepted_of(visit.world.desk, 2)[0].passed_by == "Noor"
    assert field(page, "manager_secret").value() == ""


def test_a_manager_at_the_desk_is_not_asked_for_another_one(visit: Visit, tmp_path: Path) -> None:
    page, line = _print(visit, _photos(tmp_path, COARSE), who="Mara")
    visit.click(line, "accept_resolution")
    assert not page.photos.manager.isVisible()
    _save(visit, page)
    assert accepted_of(visit.world.desk, 2)[0].passed_by == "Mara"


def test_the_frame_is_moved_with_arrows_and_by_dragging(visit: Visit, tmp_path: Path) -> None:
    page, line = _print(visit, _photos(tmp_path, WIDE))
    visit.click(line, "show_crop")
    crop = line.photos.detail.crop
    assert crop.hasFocus()
    visit.key(Qt.Key.Key_Right)
    assert line.photos.asked()[0].crop == Crop(93, 0)
    visit.key(Qt.Key.Key_Home)
    assert line.photos.asked()[0].crop is None
    middle = crop.rect().center()
    QTest.mousePress(crop, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(crop, middle - QPoint(300, 0))
    QTest.mouseRelease(crop, Qt.MouseButton.LeftButton, pos=middle - QPoint(300, 0))
    assert line.photos.asked()[0].crop == Crop(0, 0)
    visit.settle()
    assert page.draft().lines[0].photos[0].crop == Crop(0, 0)


def test_the_crop_is_brought_into_sight_on_a_long_page(visit: Visit, tmp_path: Path) -> None:
    page, line = _print(visit, _photos(tmp_path, WIDE, WIDE, WIDE))
    visit.click(page, "new_customer")
    page.resize(1278, 600)
    visit.settle()
    visit.click(line, "show_crop")
    crop = line.photos.detail.crop
    assert crop.visibleRegion().boundingRect() == crop.rect()


def test_a_turned_frame_says_what_falls_off_and_is_kept_with_the_photo(visit: Visit, tmp_path: Path) -> None:
    page, line = _print(visit, _photos(tmp_path, WIDE))
    visit.click(line, "show_crop")
    visit.key(Qt.Key.Key_R)
    assert line.photos.asked()[0].crop == Crop(233, 0, turned=True)
    seen = line.photos.first()
    assert seen is not None
    assert {one.check: one.value for one in seen[0].findings(seen[1].crop)}["Crop"] == "46.7\u00a0%"
    _save(visit, page)
    kept = visit.world.get(ItemPhoto, 1)
    assert (kept.crop_left, kept.crop_turned) == (233, True)


def test_an_acceptance_falls_when_the_value_changes(visit: Visit, tmp_path: Path) -> None:
    _page, line = _print(visit, _photos(tmp_path, WIDE))
    visit.click(line, "accept_crop")
    visit.click(line, "show_crop")
    visit.key(Qt.Key.Key_R)
    (tick,) = [tick for tick in line.findChildren(QAbstractButton, "accept_crop") if tick.isVisible()]
    assert not tick.isChecked()


def test_several_photos_on_a_print_make_one_line_with_pieces_for_each(visit: Visit, tmp_path: Path) -> None:
    page, line = _print(visit, _photos(tmp_path, GOOD, GOOD, GOOD))
    assert line.quantity.value() == "3"
    tiles = _tiles(line)
    visit.click(tiles[1], "plus")
    visit.press(tiles[0], Qt.Key.Key_Plus)
    visit.key(Qt.Key.Key_Plus)
    visit.key(Qt.Key.Key_Minus)
    assert line.quantity.value() == "5"
    assert line.sum.text() == "90.00"
    visit.key(Qt.Key.Key_Right)
    assert tiles[1].hasFocus()
    visit.key(Qt.Key.Key_Delete)
    assert line.quantity.value() == "3"
    assert tiles[2].hasFocus()
    _save(visit, page)
    assert visit.world.get(Item, 2).quantity == 3
    assert [visit.world.get(ItemPhoto, place).quantity for place in (1, 2)] == [2, 1]


def test_the_first_photo_takes_the_pieces_that_were_typed(visit: Visit, tmp_path: Path) -> None:
    visit.world.order("portrait")
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.lines_field, "8x10", enter=True)
    line = page.items.lines[0]
    line.quantity.set_value("4")
    line.add_photos(_photos(tmp_path, GOOD))
    visit.settle()
    assert line.photos.asked()[0].quantity == 4
    line.quantity.set_value("2")
    assert line.photos.asked()[0].quantity == 2


def test_all_warnings_are_accepted_at_once_and_a_stop_is_not(visit: Visit, tmp_path: Path) -> None:
    page, line = _print(visit, _photos(tmp_path, SOFT, SOFT, COARSE))
    visit.click(line, "accept_all")
    assert [len(photo.accepted) for photo in line.photos.asked()] == [1, 1, 0]
    _save(visit, page)
    assert line.problem.text().startswith("IMG_3.jpg")
    visit.click(line, "accept_all")
    assert [len(photo.accepted) for photo in line.photos.asked()] == [0, 0, 0]


def test_pieces_crops_and_ticks_are_there_again_after_the_program_ended(visit: Visit, tmp_path: Path) -> None:
    page, line = _print(visit, _photos(tmp_path, WIDE, SOFT))
    visit.click(_tiles(line)[1], "plus")
    visit.press(_tiles(line)[1], Qt.Key.Key_Left)
    visit.click(line, "accept_crop")
    visit.click(line, "show_crop")
    visit.key(Qt.Key.Key_Left)
    before = page.draft().lines
    assert before[0].photos[0].crop is not None
    assert (before[0].photos[1].quantity, len(before[0].photos[0].accepted)) == (2, 1)
    visit.qtbot.wait(250)
    assert visit.open(IntakePage, "Dana").draft().lines == before


def test_what_is_no_photo_is_told_and_the_others_stay(visit: Visit, tmp_path: Path) -> None:
    (tmp_path / "letter.jpg").write_text("words")
    folder = tmp_path / "folder.jpg"
    folder.mkdir()
    _page, line = _print(visit, [*_photos(tmp_path, GOOD), str(tmp_path / "letter.jpg"), str(folder)])
    assert "letter.jpg is no picture" in line.problem.text()
    assert "folder.jpg is no file" in line.problem.text()
    assert len(line.photos.paths()) == 1


def test_whatever_is_dropped_the_window_says_why_and_goes_on(visit: Visit, tmp_path: Path) -> None:
    cut, bomb, huge, pipe = (tmp_path / name for name in ("cut.jpg", "bomb.png", "huge.tif", "pipe.jpg"))
    good = _photos(tmp_path, GOOD)
    cut.write_bytes(Path(good[0]).read_bytes()[:-200])
    Image.new("1", (20_000, 20_000)).save(bomb)
    with huge.open("wb") as file:
        file.truncate(2 << 30)
    os.mkfifo(pipe)
    _page, line = _print(visit, [str(cut), str(bomb), str(huge), str(pipe), *good])
    told = line.problem.text().splitlines()
    assert [sentence.split(" ")[0] for sentence in told] == ["cut.jpg", "bomb.png", "huge.tif", "pipe.jpg"]
    assert "cut short" in told[0]
    assert "megapixels" in told[1]
    assert "larger than 1 GB" in told[2]
    assert "no file" in told[3]
    assert line.photos.paths() == tuple(good)


def test_fifty_photos_are_one_line_and_never_freeze_the_window(visit: Visit, tmp_path: Path) -> None:
    first = Path(_photos(tmp_path, SOFT)[0])
    paths = [tmp_path / f"phone_{place}.jpg" for place in range(50)]
    for place, path in enumerate(paths):
        path.write_bytes(first.read_bytes() + bytes([place]))
    visit.world.order("portrait")
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.lines_field, "8x10", enter=True)
    line = page.items.lines[0]
    longest = 0.0
    line.add_photos([str(path) for path in paths])
    begun = time.monotonic()
    while line.photos.unread() or not page.worker.idle():
        before = time.monotonic()
        QApplication.processEvents()
        longest = max(longest, time.monotonic() - before)
        assert before - begun < 60
    assert longest < 0.5
    assert (len(page.items.lines), line.quantity.value()) == (1, "50")
    assert len(_tiles(line)) == 50
    visit.click(line, "accept_all")
    assert all(photo.accepted for photo in line.photos.asked())
