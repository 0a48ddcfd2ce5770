"""Website orders in the window: a file dropped or chosen, its columns, the bar with Cancel, what became of each."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.services.website.files import csv, row, write
from tests.windows.counter import Counter
from tests.windows.fit import misfits
from tests.windows.visit import Visit, field, rows
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.orders import orders
from winno_desk.values.errors import Unavailable
from winno_desk.values.people import Role
from winno_desk.windows import website_result
from winno_desk.windows.orders_page import OrdersPage
from winno_desk.windows.parts import Tag
from winno_desk.windows.style import dress
from winno_desk.windows.website_page import WebsitePage

FOREIGN = "Name;Created;Buyer;Mail;Product;Count;Each\n#1;2026-11-01 10:15;Ida Berg;ida@example.com;8x10;1;18,00\n"


def drop(page: WebsitePage, *files: Path, onto: QWidget | None = None) -> None:
    """Files fall onto the page's frame, or onto the page itself, as from a file manager."""
    zone, content = onto or page.form.file, QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), action, content, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(zone, enter)
    if enter.isAccepted():
        event = QDropEvent(QPointF(20, 20), action, content, Qt.MouseButton.LeftButton, none)
        QApplication.sendEvent(zone, event)


def opened(visit: Visit, text: str, who: str = "Dana") -> WebsitePage:
    """The page with a file on it."""
    page = visit.open(WebsitePage, who)
    drop(page, write(visit.world.folder, text))
    visit.settle()
    return page


def figures(page: WebsitePage) -> tuple[str, ...]:
    return tuple(tile.figure.text() for tile in (page.form.added, page.form.there, page.form.refused))


def numbers(visit: Visit) -> list[int]:
    return [order.number for order in orders(visit.world.desk)]


def test_a_file_is_dropped_and_its_orders_are_imported_with_one_key(visit: Visit) -> None:
    page = opened(visit, csv(row(), row(order="5002"), row(order="5003", quantity="155")))
    assert page.form.steps.currentWidget() is page.form.match
    assert page.start.text() == "Import 3 orders"
    assert page.start.hasFocus()
    assert [one.cells["name"] for one in rows(page.form.first_rows)] == ["Ida Berg"] * 3
    visit.key(Qt.Key.Key_F10)
    assert figures(page) == ("2", "0", "1")
    (refused,) = rows(page.form.refused_rows)
    assert (refused.line, refused.order, refused.field) == (4, "5003", "quantity")
    assert page.form.progress_words.text() == "orders.csv: all 3 orders were looked at."
    assert not page.form.cancel.isVisible()
    assert numbers(visit) == [1002, 1001]


def test_the_same_file_again_adds_nothing(visit: Visit) -> None:
    page = opened(visit, csv(row()))
    visit.click(page, "start")
    visit.click(page, "other")
    assert page.form.steps.currentWidget() is page.form.choose
    drop(page, visit.world.folder / "orders.csv")
    visit.settle()
    visit.click(page, "start")
    assert figures(page) == ("0", "1", "0")
    assert numbers(visit) == [1001]
    visit.click(page, "show_orders")
    assert visit.route.places == [("orders", None)]


def test_a_file_may_fall_anywhere_on_the_page_and_on_any_step(visit: Visit) -> None:
    page = visit.open(WebsitePage, "Dana")
    for text, words in ((csv(row()), "Import 1 order"), (csv(row(), row(order="2")), "Import 2 orders")):
        drop(page, write(visit.world.folder, text), onto=page)
        visit.settle()
        assert page.start.text() == words
    drop(page, write(visit.world.folder, csv(row())), visit.world.folder / "orders.csv", onto=page)
    visit.settle()
    assert page.start.text() == "Import 2 orders"


def test_what_was_refused_is_copied_for_a_spreadsheet(visit: Visit) -> None:
    page = opened(visit, csv(row(email="ida@@example.com", quantity="0")))
    visit.click(page, "start")
    visit.click(page, "copy_refused")
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0] == ["Line", "Order", "Field", "What to do"]
    assert [line[:3] for line in lines[1:]] == [["2", "5001", "E-mail"], ["2", "5001", "Quantity"]]


def test_columns_of_another_program_are_chosen_once_and_remembered(visit: Visit) -> None:
    page = opened(visit, FOREIGN)
    assert page.form.columns_tag.status().word == "6 columns to choose"
    assert field(page, "order").below.text() == "Choose its column."
    assert field(page, "order").editor.hasFocus()
    assert not page.start.isEnabled()
    for name, title in {
        "order": "N",
        "placed_at": "Cr",
        "name": "B",
        "email": "M",
        "item": "P",
        "quantity": "Co",
    }.items():
        visit.type(field(page, name), title)
    visit.type(field(page, "unit_price"), "E")
    assert page.form.columns_tag.status().word == "All that is needed is known"
    assert rows(page.form.first_rows)[0].cells["unit_price"] == "18,00"
    visit.click(page, "start")
    assert figures(page) == ("1", "0", "0")
    again = opened(visit, FOREIGN.replace("#1;", "#2;"))
    assert again.start.text() == "Import 1 order"
    assert field(again, "name").value() == 2


def test_letters_that_were_guessed_wrong_are_chosen(visit: Visit) -> None:
    page = visit.open(WebsitePage, "Dana")
    drop(page, write(visit.world.folder, csv(row(name="Γιώργος")), "cp1253"))
    visit.settle()
    visit.type(page.form.letters, "Greek")
    assert rows(page.form.first_rows)[0].cells["name"] == "Γιώργος"
    visit.press(page.form.letters, Qt.Key.Key_Home)
    assert visit.route.messages == ["orders.csv is not written in these letters. Choose others."]
    assert page.form.letters.value() == "cp1253"


def test_what_is_no_file_of_orders_is_told_and_the_page_waits_for_another(visit: Visit) -> None:
    page = visit.open(WebsitePage, "Dana")
    for place in (visit.world.folder, write(visit.world.folder, "\0" * 3000)):
        drop(page, place)
        visit.settle()
        assert page.form.steps.currentWidget() is page.form.choose
        assert page.form.file.value() is None
    told = visit.route.messages
    assert told[0].endswith("is no file. Choose a CSV file with orders.")
    assert told[1].startswith("orders.csv is no CSV file.")


def test_a_file_is_chosen_with_the_keyboard(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    place = write(visit.world.folder, csv(row()))
    offered: list[str] = []

    def choose(_parent: object, _title: str, _folder: str, kinds: str) -> tuple[str, str]:
        offered.append(kinds)
        return str(place), kinds

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    page = visit.open(WebsitePage, "Dana")
    visit.press(page.form.file, Qt.Key.Key_Return)
    assert page.start.text() == "Import 1 order"
    assert "*.csv" in offered[0]


def test_an_import_is_stopped_and_goes_on_where_it_was(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("winno_desk.services.website.importing.BATCH", 2)
    page = opened(visit, csv(*(row(order=str(number)) for number in range(7))))
    QTest.mouseClick(page.start, Qt.MouseButton.LeftButton)
    visit.qtbot.waitUntil(lambda: page.form.cancel.isVisible())
    assert page.form.cancel.text() == "Cancel"
    assert not page.other.isEnabled()
    page.open(str(visit.world.folder / "orders.csv"))
    assert visit.route.messages == ["Orders are still being imported. Wait for the end, or cancel first."]
    QTest.mouseClick(page.form.cancel, Qt.MouseButton.LeftButton)
    visit.settle()
    added = len(numbers(visit))
    assert 0 < added < 7
    assert page.form.progress_words.text() == f"Stopped after {added} of 7 orders; what was added stays."
    assert page.form.progress.value() == added
    assert page.form.cancel.text() == "Go on"
    visit.click(page, "cancel")
    visit.qtbot.waitUntil(lambda: figures(page) == ("7", "0", "0"))
    assert len(numbers(visit)) == 7
    assert not page.form.progress.isVisible()


def test_a_desk_that_is_locked_meanwhile_stops_it_and_it_goes_on_afterwards(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("winno_desk.services.website.importing.BATCH", 1)
    page = opened(visit, csv(*(row(order=str(number)) for number in range(4))))
    here = page.worker.desk.person
    QTest.keyClick(page.start, Qt.Key.Key_Space)
    page.worker.sign_in(None)
    visit.settle()
    assert page.form.progress_words.text().endswith("Nobody is signed in here. Sign in and try again.")
    page.worker.sign_in(here)
    visit.key(Qt.Key.Key_F10)
    visit.qtbot.waitUntil(lambda: figures(page) == ("4", "0", "0"))


def test_escape_stops_it(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("winno_desk.services.website.importing.BATCH", 1)
    page = opened(visit, csv(*(row(order=str(number)) for number in range(9))))
    QTest.mouseClick(page.start, Qt.MouseButton.LeftButton)
    visit.key(Qt.Key.Key_Escape)
    assert page.form.progress_words.text().startswith("Stopped after ")
    assert page.form.cancel.text() == "Go on"


def test_a_disk_that_is_full_stops_it_with_the_reason_and_it_goes_on_later(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(visit, csv(row()))

    def full(_desk: Desk, _request: object) -> None:
        raise Unavailable("The disk is full, so nothing was saved. Make room and try again.")

    with monkeypatch.context() as patch:
        patch.setattr(website_result, "import_orders", full)
        visit.click(page, "start")
    assert misfits(page) == []
    assert page.form.progress_words.text().endswith("The disk is full, so nothing was saved. Make room and try again.")
    assert numbers(visit) == []
    visit.click(page, "cancel")
    assert figures(page) == ("1", "0", "0")


@pytest.mark.parametrize("percent", [100, 125, 150])
@pytest.mark.parametrize("size", [(1278, 684), (1192, 636)])
def test_every_step_has_room_for_its_words(
    visit: Visit, qapp: QApplication, percent: int, size: tuple[int, int]
) -> None:
    dress(qapp, "light", percent)
    page = visit.open(WebsitePage, "Dana")
    page.resize(*size)
    for text in (FOREIGN, csv(row(), row(order="5002", email="ida@@example.com", quantity="155"))):
        visit.settle()
        assert misfits(page) == []
        drop(page, write(visit.world.folder, text))
        visit.settle()
        assert misfits(page) == []
        page.begin()
    drop(page, visit.world.folder / "orders.csv")
    visit.settle()
    visit.click(page, "start")
    assert misfits(page) == []
    assert [tag.status().word for tag in page.form.title_line.findChildren(Tag) if tag.isVisible()] == [
        "1 order refused"
    ]


def test_the_list_of_orders_leads_to_it_for_those_who_may(visit: Visit) -> None:
    page = visit.open(OrdersPage, "Dana")
    visit.click(page, "website")
    assert visit.route.places == [("website", None)]
    assert visit.offered(visit.open(OrdersPage, "Ari"), "website") == set()


def test_the_search_box_leads_to_it_for_those_who_may(counter: Counter, qtbot: QtBot) -> None:
    shell = counter.shell
    known = shell.actions_known
    (action,) = known.find("import website")
    known.run(action.name)
    qtbot.waitUntil(shell.worker.idle)
    assert shell.place() == "website"
    may, known.roles = known.roles, frozenset({Role.ARTIST})
    assert known.find("import website") == ()
    known.roles = may
