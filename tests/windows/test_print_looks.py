"""Table, board and calendar are three looks at the same prints, by keys as well as by pointer."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.world import World
from tests.windows.visit import Visit
from winno_desk.database.orders import Item
from winno_desk.windows.print_room_page import PrintRoomPage


def _due(world: World, item: int, days: int) -> None:
    with world.store.writing() as session:
        session.get_one(Item, item).promised_on = world.now.date() + timedelta(days=days)


def _several(world: World) -> dict[str, int]:
    """A late one to print, one printing today, and one on matte paper that is packed and due in two days."""
    items = {name: world.item(code) for name, code in (("late", "8x10"), ("today", "8x10"), ("packed", "5x7"))}
    world.locked(items["late"])
    world.locked(items["today"])
    world.begin_print(items["today"])
    world.printed(items["packed"])
    world.pack(items["packed"])
    for name, days in (("late", -3), ("today", 0), ("packed", 2)):
        _due(world, items[name], days)
    return items


def _look(visit: Visit, page: PrintRoomPage, name: str) -> None:
    visit.click(page.looks.switch, name)


def test_the_board_has_each_print_in_the_column_of_its_stage(visit: Visit) -> None:
    items = _several(visit.world)
    page = visit.open(PrintRoomPage, "Tess")
    _look(visit, page, "board")
    stages = {
        stage: [line.id for line in table.rows_model().rows()] for stage, table in page.looks.board.stages.items()
    }
    assert stages == {
        "to_lock": [],
        "to_print": [items["late"]],
        "printing": [items["today"]],
        "to_check": [],
        "to_pack": [],
        "to_ship": [items["packed"]],
    }
    assert not page.form.views.isVisible()


def test_left_and_right_go_from_stage_to_stage_and_the_print_is_shown(visit: Visit) -> None:
    items = _several(visit.world)
    page = visit.open(PrintRoomPage, "Tess", items["late"])
    _look(visit, page, "board")
    to_print, printing = (page.looks.board.stages[stage] for stage in ("to_print", "printing"))
    assert page.form.number.text() == "W-1001-1"
    to_print.setFocus()
    QTest.keyClick(to_print, Qt.Key.Key_Right)
    visit.settle()
    assert printing.hasFocus()
    assert page.form.number.text() == "W-1002-1"
    QTest.keyClick(printing, Qt.Key.Key_Right)
    visit.settle()
    assert page.form.number.text() == "W-1003-1"
    assert to_print.current() is None
    QTest.keyClick(page.looks.board.stages["to_ship"], Qt.Key.Key_Right)
    assert page.looks.board.stages["to_ship"].hasFocus()


def test_the_chosen_print_stays_the_chosen_one_in_another_look(visit: Visit) -> None:
    items = _several(visit.world)
    page = visit.open(PrintRoomPage, "Tess", items["packed"])
    for look in ("board", "calendar", "table"):
        _look(visit, page, look)
        assert page.looks.current() is not None
        assert page.form.number.text() == "W-1003-1", look
    again = visit.open(PrintRoomPage, "Tess")
    assert again.looks.switch.value() == "table"


def test_the_look_is_remembered_at_this_station(visit: Visit) -> None:
    _several(visit.world)
    _look(visit, visit.open(PrintRoomPage, "Tess"), "calendar")
    assert visit.open(PrintRoomPage, "Tess").looks.switch.value() == "calendar"


def test_the_calendar_counts_each_day_and_lists_the_chosen_one(visit: Visit) -> None:
    items = _several(visit.world)
    page = visit.open(PrintRoomPage, "Tess", items["today"])
    _look(visit, page, "calendar")
    calendar = page.looks.calendar
    today = calendar.days.today
    assert calendar.days.day == today
    assert [line.id for line in calendar.of_day.rows_model().rows()] == [items["today"]]
    assert calendar.days.accessibleDescription().endswith("1 print")
    assert calendar.late.text().startswith("1 print late, the first since ")
    calendar.days.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(calendar.days, key)
    assert [line.id for line in calendar.of_day.rows_model().rows()] == [items["packed"]]
    QTest.keyClick(calendar.days, Qt.Key.Key_PageDown)
    assert calendar.of_day.rows_model().rows() == ()
    QTest.keyClick(calendar.days, Qt.Key.Key_Home)
    assert calendar.days.day == today
    visit.click(page, "late_prints")
    assert [line.id for line in calendar.of_day.rows_model().rows()] == [items["late"]]


def test_a_day_is_chosen_by_the_pointer(visit: Visit) -> None:
    items = _several(visit.world)
    page = visit.open(PrintRoomPage, "Tess")
    _look(visit, page, "calendar")
    days = page.looks.calendar.days
    day = days.today + timedelta(days=2)
    QTest.mouseClick(days, Qt.MouseButton.LeftButton, pos=days.place(day).center().toPoint())
    assert [line.id for line in page.looks.calendar.of_day.rows_model().rows()] == [items["packed"]]


def test_prints_are_narrowed_by_printer_and_all_looks_show_the_same(visit: Visit) -> None:
    items = _several(visit.world)
    page = visit.open(PrintRoomPage, "Tess")
    assert page.filters.choices["printer"].isHidden() is False or len({"Canon PRO-4100"}) == 1
    page.filters.choices["person"].set_value("Tess")
    visit.settle()
    shown = {line.id for line in page.form.table.rows_model().rows()}
    assert shown == {items["today"], items["packed"]}
    _look(visit, page, "board")
    on_board = {line.id for table in page.looks.board.stages.values() for line in table.rows_model().rows()}
    assert on_board == shown


def test_a_print_is_put_on_hold_and_let_go_by_its_main_key(visit: Visit) -> None:
    items = _several(visit.world)
    page = visit.open(PrintRoomPage, "Tess", items["late"])
    visit.click(page, "hold")
    visit.click(page, "put_on_hold")
    assert page.side.hold.reason.error() == "Write what it waits for."
    visit.type(page.side.hold.reason, "Out of lustre")
    visit.click(page, "put_on_hold")
    assert page.form.warning.text() == "On hold: Out of lustre"
    assert page.form.release.isVisible()
    assert not page.form.start_print.isVisible()
    assert not page.form.hold.isVisible()
    visit.click(page, "release")
    assert page.form.start_print.isVisible()
    assert visit.route.messages[-1] == "W-1001-1 goes on."
