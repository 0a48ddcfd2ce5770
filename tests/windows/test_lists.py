"""The pages that list: orders, today, people."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.stored import entries
from tests.services.world import PASSPHRASE
from tests.windows.visit import Visit, field, rows
from winno_desk.services.lookups import people
from winno_desk.windows import orders_page
from winno_desk.windows.orders_page import OrdersPage
from winno_desk.windows.parts import Words
from winno_desk.windows.people_page import PeoplePage
from winno_desk.windows.today_page import TodayPage


def test_orders_are_found_while_typing_and_opened_with_enter(visit: Visit) -> None:
    visit.world.order("portrait")
    visit.world.order("8x10", paid="5")
    page = visit.open(OrdersPage, "Dana")
    assert [row.title for row in rows(page.form.table)] == ["W-1002", "W-1001"]
    visit.type(page.search, "1001")
    assert [row.title for row in rows(page.form.table)] == ["W-1001"]
    visit.press(page.search, Qt.Key.Key_Return)
    assert visit.route.places == [("order", 1001)]
    visit.press(page.search, Qt.Key.Key_Escape)
    assert len(rows(page.form.table)) == 2


def test_a_long_list_fetches_the_orders_below_on_the_way_down(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(orders_page, "PAGE", 20)
    for _ in range(45):
        visit.world.order("portrait", paid="0")
    page = visit.open(OrdersPage, "Dana")
    table = page.form.table
    assert [row.number for row in rows(table)] == list(range(1045, 1025, -1))
    table.setFocus()
    table.choose_first()
    for count in (40, 45):
        QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        visit.settle()
        assert len(rows(table)) == count
    assert [row.number for row in rows(table)] == list(range(1045, 1000, -1))
    QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert table.current().number == 1001
    page.refresh()
    visit.settle()
    assert table.current().number == 1001


def test_an_order_past_its_day_is_said_to_be_late(visit: Visit) -> None:
    visit.world.order("8x10")
    visit.world.later(days=4)
    page = visit.open(OrdersPage, "Dana")
    (row,) = rows(page.form.table)
    late = page._near(row)
    assert late is not None
    assert (late.kind, late.word) == ("stop", "2 days late")


def test_an_empty_list_explains_itself_and_names_the_key_to_press(visit: Visit) -> None:
    page = visit.open(OrdersPage, "Dana")
    empty = page.form.table._empty
    assert empty is not None
    assert empty.isVisible()
    QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert visit.route.places == [("intake", None)]


def test_today_counts_what_is_due_and_leads_to_it(visit: Visit) -> None:
    world = visit.world
    item = world.item("portrait")
    world.proof(item)
    given = world.item("restore")
    world.provide(given, world.proof(given))
    world.later(days=5)
    page = visit.open(TodayPage, "Dana")
    assert page.form.due.figure.text() == "1"
    assert page.form.due.note.text() == "1 of them late"
    assert page.form.proofs.figure.text() == "1"
    page.form.tasks.setFocus()
    page.form.tasks.choose_first()
    visit.press(page.form.tasks, Qt.Key.Key_Return)
    assert visit.route.places == [("proof", item)]


def test_today_shows_the_quality_windows_that_run(visit: Visit) -> None:
    world = visit.world
    item = world.item("portrait")
    world.provide(item, world.proof(item))
    world.later(days=3)
    page = visit.open(TodayPage, "Dana")
    assert page.form.windows.note.text() == "next closes in 11 h 59 min"
    (clock,) = rows(page.form.clocks)
    assert (clock.number, clock.clock) == ("W-1001-1", "quality window, 1a")


def test_a_manager_adds_a_person_who_can_sign_in(visit: Visit) -> None:
    page = visit.open(PeoplePage, "Mara")
    visit.click(page, "add_person")
    assert field(page, "name").error() == "Enter the person's name."
    visit.type(field(page, "name"), "Kim")
    visit.click(page, "add_person")
    assert page.form.roles_error.text() == "Choose at least one role."
    visit.click(page, "role_artist")
    visit.type(field(page, "secret"), "246802")
    visit.type(field(page, "again"), "246803")
    visit.click(page, "add_person")
    assert field(page, "again").error().startswith("The two differ")
    field(page, "again").set_value("246802")
    visit.key(Qt.Key.Key_F10)
    assert visit.route.messages == ["Kim can sign in now."]
    assert "Kim" in [row.name for row in rows(page.form.people)]
    assert field(page, "secret").value() == ""


def journal_words(page: PeoplePage) -> str:
    """What the program's panel says of the journal."""
    said = [words.text() for words in page.form.program.findChildren(Words)]
    return said[said.index("Journal") + 1]


def test_the_settings_check_the_journal_each_time_they_open(visit: Visit) -> None:
    count = len(entries(visit.world))
    assert journal_words(visit.open(PeoplePage, "Mara")) == f"{count} entries, whole"
    spoil(visit, 3)
    assert journal_words(visit.open(PeoplePage, "Mara")) == f"{count} entries, broken at 3"


def test_of_a_long_journal_the_settings_check_the_newest_entries(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    count = len(entries(visit.world))
    monkeypatch.setattr(people, "_READ", 3)
    monkeypatch.setattr(people, "_PAGE", 2)
    spoil(visit, count - 3)
    assert journal_words(visit.open(PeoplePage, "Mara")) == f"{count} entries, the newest 3 whole"
    spoil(visit, count)
    assert journal_words(visit.open(PeoplePage, "Mara")) == f"{count} entries, broken at {count}"


def spoil(visit: Visit, entry: int) -> None:
    """Write to an entry past everything that keeps it as it was."""
    with closing(sqlite3.connect(visit.world.folder / "desk.sqlite3")) as database, database:
        database.execute("DROP TRIGGER IF EXISTS entry_fixed_update")
        database.execute("UPDATE entry SET payload = '{\"spoiled\":1}' WHERE id = ?", (entry,))


def test_a_manager_says_in_two_steps_that_somebody_has_left(visit: Visit) -> None:
    page = visit.open(PeoplePage, "Mara")
    assert not page.leave.isVisible()
    page.form.people.choose(visit.world.people["Mara"])
    assert not page.leave.isVisible()
    page.form.people.choose(visit.world.people["Dana"])
    visit.click(page, "begin_let_go")
    visit.type(page.leave.own_secret, PASSPHRASE)
    visit.click(page, "let_go")
    assert visit.route.messages == ["Dana has left, and signs in no more."]
    (gone,) = [row for row in rows(page.form.people) if row.name == "Dana"]
    assert not gone.active
