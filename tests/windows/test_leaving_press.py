"""A station at the press that lets go of whoever used it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.windows.counter import Counter
from tests.windows.stage import staged
from winno_desk.database.orders import Item
from winno_desk.services.people import SignedIn
from winno_desk.windows.habits import Habits, leave_press
from winno_desk.windows.print_room_page import PrintRoomPage


def test_a_run_that_was_started_leaves_the_desk_to_whoever_comes_next(world: World, counter: Counter) -> None:
    leave_press(Habits(world.folder), wanted=True)
    item = world.item("8x10")
    world.locked(item)
    counter.shell.enter(SignedIn(world.people["Tess"], "Tess", ("technician",)))
    counter.go("print_room", item)
    page = counter.shell.shown()
    assert isinstance(page, PrintRoomPage)
    QTest.mouseClick(page.form.start_print, Qt.MouseButton.LeftButton)
    counter.rest()
    assert world.get(Item, item).state == "printing"
    assert counter.program.worker.desk.person is None
    assert counter.shell.returning() is None
    assert not counter.shell.messages.isVisible()


@pytest.mark.parametrize("wanted", [True, False])
def test_whoever_starts_or_finishes_a_run_is_signed_out_where_the_station_says_so(
    world: World, qtbot: QtBot, *, wanted: bool
) -> None:
    leave_press(Habits(world.folder), wanted=wanted)
    item = world.item("8x10")
    world.sign(item, world.proof(item))
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage, item)
        stage.click(page, "lock")
        assert stage.notes.switched == 0
        stage.click(page, "start_print")
        assert stage.notes.switched == (1 if wanted else 0)
        stage.click(page, "finish_print")
        assert world.get(Item, item).state == "printed"
        assert stage.notes.switched == (2 if wanted else 0)
