"""Every key of the desk: what it does, where it cannot, and that all of them are told in one place."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.imaging.pictures import narrow_profile
from tests.services.stored import rows
from tests.services.world import World
from winno_desk.database.cases import Case
from winno_desk.services.people import SignedIn
from winno_desk.windows.desk_actions import desk_actions
from winno_desk.windows.habits import Habits
from winno_desk.windows.intake_page import IntakePage
from winno_desk.windows.item_card import ItemCard
from winno_desk.windows.keys_page import KeysPage
from winno_desk.windows.memory import WindowMemory
from winno_desk.windows.order_page import OrderPage
from winno_desk.windows.rooms import add_rooms
from winno_desk.windows.scanner import chord_of
from winno_desk.windows.scanner_prefix import nobody_types
from winno_desk.windows.shell import Shell
from winno_desk.windows.sign_off_page import SignOffPage
from winno_desk.windows.worker import DeskWorker

README = Path(__file__).parents[2] / "README.md"
KEY = Qt.Key
MOST = 60
"""More stops than this page has."""
PLAIN = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def shell(world: World, qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    """Dana, at the counter."""
    worker = DeskWorker(world.as_("Dana"))
    made = Shell(worker, WindowMemory(tmp_path))
    add_rooms(made)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.enter(SignedIn(world.people["Dana"], "Dana", ("desk",)))
    yield made
    qtbot.waitUntil(worker.idle)
    worker.close()


def press(shell: Shell, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(shell, key, modifier)
    settle(shell, qtbot)


def settle(shell: Shell, qtbot: QtBot) -> None:
    """Until nothing runs and what was shown anew is on screen."""
    for _ in range(4):
        qtbot.waitUntil(shell.worker.idle)
        QApplication.processEvents()


def look_at(shell: Shell, qtbot: QtBot, order: int) -> OrderPage:
    shell.go("order", order)
    settle(shell, qtbot)
    page = shell.page("order")
    assert isinstance(page, OrderPage)
    return page


def keys_page(shell: Shell) -> KeysPage:
    page = shell.page("keys")
    assert isinstance(page, KeysPage)
    return page


def test_f1_lists_every_action_with_its_key_and_what_is_in_its_way(shell: Shell, qtbot: QtBot) -> None:
    press(shell, qtbot, KEY.Key_F1)
    assert shell.place() == "keys"
    told = {one.words: one for one in keys_page(shell).table.rows_model().rows()}
    assert (told["New order"].key, told["New order"].why) == ("F2", "")
    assert told["Sign off the chosen item"].why == "Open an order and choose an item first."
    assert told["Go to Settings"].why == "Somebody with another role has to do this."
    press(shell, qtbot, KEY.Key_Left, ALT)
    assert shell.place() == "today"


def test_the_readme_names_every_key(shell: Shell) -> None:
    (table,) = re.findall(r"^## Keys\n(.*?)^## ", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert not [one.key for one in shell.actions_known.told() if one.key and one.key not in table]


@pytest.mark.parametrize(
    ("key", "place"), [(KEY.Key_F6, "proof"), (KEY.Key_F7, "claim_new"), (KEY.Key_F8, "request_new")]
)
def test_a_key_for_items_opens_on_the_only_item_of_an_order(
    shell: Shell, qtbot: QtBot, world: World, key: Qt.Key, place: str
) -> None:
    item = world.item("8x10")
    world.printed(item)
    look_at(shell, qtbot, 1001)
    press(shell, qtbot, key)
    assert shell.place() == place
    chosen = shell.page(place).chosen_item()
    assert chosen is not None
    assert chosen.id == item


def test_what_nobody_has_begun_is_cancelled_by_two_keys(shell: Shell, qtbot: QtBot, world: World) -> None:
    world.item("portrait")
    look_at(shell, qtbot, 1001)
    press(shell, qtbot, KEY.Key_F8)
    assert rows(world, Case) == []
    press(shell, qtbot, KEY.Key_F10)
    [case] = rows(world, Case)
    assert (case.wish, case.reason, case.reason_text) == ("cancel", "changed_mind", "Does not want it any more.")
    assert shell.place() == "refunds"


def test_of_several_items_the_keys_take_the_one_with_the_cursor_or_the_click(
    shell: Shell, qtbot: QtBot, world: World
) -> None:
    world.order("portrait", "8x10", "restore")
    page = look_at(shell, qtbot, 1001)
    first, second, third = page.cards.values()

    def chosen() -> list[ItemCard]:
        return [card for card in page.cards.values() if card.property("chosen")]

    assert chosen() == [first]
    page.form.work_scroll.ensureWidgetVisible(second)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert chosen() == [second]
    for _ in range(MOST):
        if chosen() != [third]:
            QTest.keyClick(shell, KEY.Key_Tab)
    assert chosen() == [third]
    press(shell, qtbot, KEY.Key_F8)
    assert shell.place() == "request_new"
    asked = shell.page("request_new").chosen_item()
    assert asked is not None
    assert third.item is not None
    assert asked.id == third.item.id


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        (KEY.Key_F4, "Open an order with something owing first."),
        (KEY.Key_F6, "Open an order and choose an item first."),
        (KEY.Key_F7, "Open an order and choose an item first."),
        (KEY.Key_F8, "Open an order and choose an item first."),
        (KEY.Key_F10, "Nothing here waits to be done."),
        (KEY.Key_F11, "Open a sign-off first."),
    ],
)
def test_a_key_that_can_do_nothing_here_says_why(shell: Shell, qtbot: QtBot, key: Qt.Key, reason: str) -> None:
    press(shell, qtbot, key)
    assert shell.messages.text() == reason
    assert shell.place() == "today"


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        (KEY.Key_F6, "W-1001-1 has no proof yet. An artist adds the first one."),
        (KEY.Key_F7, "W-1001-1 is a file, and claims are about prints. F8 asks for a change or money back."),
    ],
)
def test_an_item_that_is_not_so_far_says_why(
    shell: Shell, qtbot: QtBot, world: World, key: Qt.Key, reason: str
) -> None:
    world.order("portrait")
    look_at(shell, qtbot, 1001)
    press(shell, qtbot, key)
    assert shell.messages.text() == reason


def test_a_key_on_a_button_presses_it_once_though_the_desk_knows_it_too(
    shell: Shell, qtbot: QtBot, world: World
) -> None:
    world.order("8x10", paid="5")
    page = look_at(shell, qtbot, 1001)
    for _ in range(4):
        shown = page.form.payment.isVisible()
        press(shell, qtbot, KEY.Key_F4)
        assert page.form.payment.isVisible() != shown
        page.side.open_payment(False)
        shell.setFocus()


def test_f4_on_a_new_order_goes_to_the_ways_to_pay_once_there_is_something_to_pay(shell: Shell, qtbot: QtBot) -> None:
    press(shell, qtbot, KEY.Key_F2)
    press(shell, qtbot, KEY.Key_F4)
    assert shell.messages.text() == "Open an order with something owing first."
    page = shell.page("intake")
    assert isinstance(page, IntakePage)
    page.items.add(page.items.catalogue()[0])
    press(shell, qtbot, KEY.Key_F4)
    for key in (KEY.Key_Right, KEY.Key_Space):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
    assert page.form.method.value() == "cash"


def test_what_was_turned_down_is_not_said_of_the_next_page(shell: Shell, qtbot: QtBot) -> None:
    shell.go("order", 4711)
    settle(shell, qtbot)
    assert (shell.place(), shell.messages.text()) == (
        "orders",
        "There is no order W-4711. Check the number and search again.",
    )
    shell.go("today")
    assert shell.messages.text() == ""


def test_the_search_box_finds_an_action_by_its_key_and_says_why_it_cannot_be_done(shell: Shell, qtbot: QtBot) -> None:
    search = shell.form.top.search
    press(shell, qtbot, KEY.Key_F3)
    QTest.keyClicks(search, "f7")
    qtbot.waitUntil(lambda: search.hits() == ("Report a problem with the chosen item",))
    assert search.words() == ("Open an order and choose an item first.",)


def test_no_key_of_the_desk_can_be_a_scanners_prefix(shell: Shell) -> None:
    with_control = [action.key for action in desk_actions(shell) if action.key.startswith("Ctrl")]
    assert len(with_control) > 5
    assert [key for key in with_control if nobody_types(chord_of(key))] == []


def test_the_soft_proof_has_its_key_on_the_sign_off(shell: Shell, qtbot: QtBot, world: World, tmp_path: Path) -> None:
    Habits(world.folder).keep("profile_screen", str(narrow_profile(tmp_path / "Lustre.icc")))
    item = world.item("portrait")
    world.proof(item)
    shell.go("proof", item)
    settle(shell, qtbot)
    page = shell.shown()
    assert isinstance(page, SignOffPage)
    press(shell, qtbot, KEY.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert page.form.viewer.sight.paper
    press(shell, qtbot, KEY.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert not page.form.viewer.sight.paper
