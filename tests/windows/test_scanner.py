"""A scan is caught wherever the keyboard is, and what a hand types arrives as it was typed."""

import pytest
from PySide6.QtCore import Qt, QTimerEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.services.world import World
from tests.windows.counter import Counter
from tests.windows.keyboard import CONTROL
from winno_desk.database.orders import Order
from winno_desk.values.codes import item_code, order_code, paper_code
from winno_desk.windows.order_page import OrderPage
from winno_desk.windows.print_room_page import PrintRoomPage


@pytest.fixture
def order(world: World) -> int:
    """The order W-1001: a portrait and a print."""
    return world.order("portrait", "8x10")


def test_a_stub_opens_its_order_while_somebody_types(counter: Counter, world: World, order: int) -> None:
    counter.go("intake")
    field = counter.shell.page("intake").findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    counter.keyboard.type("Zoë ta".replace("ë", "e"))
    counter.keyboard.scan(order_code(1001))
    counter.keyboard.type("n")
    assert field.text() == "Zoe tan"
    counter.rest()
    assert counter.shell.place() == "order"


def test_a_stub_opens_the_order_of_its_number_and_no_newer_one_that_holds_its_digits(
    counter: Counter, world: World, order: int
) -> None:
    other = world.order("4x6")
    with world.store.writing() as session:
        session.get_one(Order, other).source_number = "W-1001"
    counter.scan(order_code(1001))
    page = counter.shell.page("order")
    assert isinstance(page, OrderPage)
    assert page.form.title_line.title.text() == "W-1001"


def test_a_ticket_opens_its_item(counter: Counter, world: World, order: int) -> None:
    counter.keyboard.scan(item_code(1001, 2))
    counter.rest()
    page = counter.shell.page("order")
    assert isinstance(page, OrderPage)
    second = world.items(order)[1].id
    assert not page.cards[second].visibleRegion().isEmpty()


def test_a_ticket_scanned_in_the_print_room_is_chosen_there(counter: Counter, world: World, order: int) -> None:
    tickets = world.items(world.order("4x6", "8x10"))
    for print_ in tickets:
        world.locked(print_.id)
    counter.go("print_room")
    for place, print_ in enumerate(tickets, start=1):
        assert counter.scan(item_code(1002, place)) == "print_room"
        page = counter.shell.page("print_room")
        assert isinstance(page, PrintRoomPage)
        chosen = page.chosen_item()
        assert chosen is not None
        assert chosen.id == print_.id


def test_a_ticket_of_what_is_not_in_the_print_room_opens_its_order(counter: Counter, order: int) -> None:
    counter.go("print_room")
    assert counter.scan(item_code(1001, 1)) == "order"


def test_a_paper_opens_on_its_page(counter: Counter, world: World, order: int) -> None:
    (printed,) = world.items(order)[1:]
    world.printed(printed.id)
    world.pack(printed.id)
    counter.keyboard.scan(paper_code("P-2026-00001"))
    counter.rest()
    assert counter.shell.place() == "document"


@pytest.mark.parametrize(
    ("scanned", "words"),
    [
        (order_code(1)[:-1] + "X", "was not read right. Scan it once more"),
        (order_code(987_654), "The code of order W-987654 was read, but there is none here."),
        (paper_code("L-2026-00317"), "The code of paper L-2026-00317 was read, but there is none here."),
        ("4006381333931", "“4006381333931” is none of our codes."),
    ],
)
def test_what_leads_nowhere_is_said_in_a_sentence(counter: Counter, scanned: str, words: str) -> None:
    here = counter.shell.place()
    counter.keyboard.scan(scanned)
    counter.rest()
    assert words in counter.shell.messages.text()
    assert counter.shell.place() == here


def test_an_item_that_is_not_there_is_said(counter: Counter, world: World, order: int) -> None:
    counter.keyboard.scan(item_code(1001, 9))
    counter.rest()
    assert "item W-1001-9 was read, but there is none here" in counter.shell.messages.text()


def test_nothing_is_typed_into_the_entrance_and_nothing_opened(counter: Counter, world: World, order: int) -> None:
    counter.shell.lock()
    counter.rest()
    entrance = counter.program.entrance
    assert entrance is not None
    counter.keyboard.scan(order_code(1001))
    counter.rest()
    assert entrance.form.secret_field.value() == ""
    assert entrance.form.secret_field.error() == "Sign in first, then scan it again."
    assert not counter.shell.at_desk()


def test_a_scanner_without_prefix_works_in_the_search_box(counter: Counter, world: World, order: int) -> None:
    counter.search()
    counter.keyboard.type(order_code(1001) + "\r", every=5)
    counter.rest()
    assert counter.shell.place() == "order"
    assert counter.search().text() == ""


def test_a_misread_code_in_the_search_box_is_told(counter: Counter) -> None:
    counter.search()
    counter.keyboard.type("W001001X\r", every=5)
    counter.rest()
    assert "was not read right" in counter.shell.messages.text()


def test_a_prefix_pressed_by_hand_is_given_back_after_a_moment(counter: Counter) -> None:
    box = counter.search()
    sent = counter.keyboard.prefix() + counter.keyboard.type("ab")
    assert box.text() == ""
    assert not set(sent) & set(counter.keyboard.reached)
    timer = counter.program.scanner.timer()
    assert timer
    QApplication.sendEvent(counter.program.scanner, QTimerEvent(timer))
    assert box.text() == "ab"
    assert [at for at in counter.keyboard.reached if at in sent] == sent
    assert not counter.program.scanner.timer()


def test_typing_goes_on_after_a_prefix_pressed_by_hand(counter: Counter) -> None:
    box = counter.search()
    sent = counter.keyboard.prefix() + counter.keyboard.type("abcdefgh")
    assert box.text() == "abcdefgh"
    assert [at for at in counter.keyboard.reached if at in sent] == sent


def test_a_scan_that_lost_its_enter_is_given_back_whole_and_the_next_is_caught(counter: Counter) -> None:
    box = counter.search()
    lost = counter.keyboard.scan("W001042C", enter=False)
    counter.keyboard.scan("W001043A")
    assert box.text() == "W001042C"
    assert counter.caught == ["W001043A"]
    assert [at for at in counter.keyboard.reached if at in lost] == lost


def test_what_comes_too_slowly_is_given_back_with_its_enter(counter: Counter) -> None:
    counter.shell.form.top.search.ask = None
    box = counter.search()
    counter.keyboard.scan("4006381333931", gap=40)
    assert counter.caught == []
    assert box.text() == "4006381333931"


def test_a_key_that_is_no_part_of_a_code_ends_the_wait_at_once_and_in_order(counter: Counter) -> None:
    box = counter.search()
    counter.keyboard.prefix()
    counter.keyboard.type("abc", every=10)
    counter.keyboard.stroke(True, Qt.Key.Key_Backspace.value)
    assert box.text() == "ab"


def test_shortcuts_work_after_a_prefix_pressed_by_hand(counter: Counter) -> None:
    counter.go("orders")
    counter.keyboard.prefix()
    counter.keyboard.stroke(True, Qt.Key.Key_F2.value)
    counter.rest()
    assert counter.shell.place() == "intake"


def test_a_prefix_held_down_is_no_scan(counter: Counter) -> None:
    box = counter.search()
    sent = [counter.keyboard.stroke(True, Qt.Key.Key_B.value, CONTROL, "\x02")]
    sent += [counter.keyboard.stroke(True, Qt.Key.Key_B.value, CONTROL, "\x02", repeated=True) for _ in range(5)]
    assert [at for at in counter.keyboard.reached if at in sent] == sent
    assert box.text() == ""


def test_real_keys_of_the_platform_are_heard_before_shortcuts(counter: Counter) -> None:
    """The platform's own way of a key, on which shortcuts are looked for before any window hears of it."""
    counter.search()
    window = counter.shell.windowHandle()
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    for letter in "W001042C":
        shift = Qt.KeyboardModifier.ShiftModifier if letter.isupper() else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(window, Qt.Key(ord(letter)), shift)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert [code.upper() for code in counter.caught] == ["W001042C"]
    assert counter.search().text() == ""
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_A)
    box = counter.search()
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert box.text() == "a"
    counter.rest()
    assert counter.shell.place() == "intake"
