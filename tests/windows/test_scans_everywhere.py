"""Scans wherever the keyboard can be, in the midst of quick typing: all caught, no key lost or late."""

import random
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.counts import count
from tests.services.world import World
from tests.windows.counter import Counter, standing
from tests.windows.keyboard import Keyboard
from winno_desk.values.codes import item_code, order_code, paper_code, sealed_code
from winno_desk.windows.fault import FaultDialog
from winno_desk.windows.scan_listening import HELD_FOR

TYPED = "abcdeghjkm"
LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ROOMS = ("today", "orders", "intake", "proofs", "print_room", "claims", "refunds", "settings")
PAGES: tuple[tuple[str, object], ...] = (
    *((room, None) for room in ROOMS),
    ("order", 1001),
    *((page, 1) for page in ("proof", "claim_new", "request_new", "document")),
)
Visit = Callable[[Counter], AbstractContextManager[None]]


@pytest.fixture
def counter(world: World, qtbot: QtBot) -> Iterator[Counter]:
    """The program over an order with work begun and a parcel packed, so that every page has something to show."""
    first, second = world.items(world.order("portrait", "8x10"))
    world.start(first.id)
    world.printed(second.id)
    world.pack(second.id)
    with standing(world, qtbot) as made:
        yield made


@contextmanager
def page(counter: Counter, place: str, subject: object) -> Iterator[None]:
    counter.go(place, subject)
    yield


@contextmanager
def entrance(counter: Counter) -> Iterator[None]:
    """The desk is locked."""
    counter.shell.lock()
    counter.rest()
    yield
    assert counter.shell.person is not None
    counter.shell.enter(counter.shell.person)


@contextmanager
def dialog(counter: Counter, make: Callable[[QWidget], QDialog]) -> Iterator[None]:
    """A dialog that keeps the rest of the program waiting."""
    shown = make(counter.shell)
    shown.setModal(True)
    shown.show()
    counter.qtbot.waitUntil(shown.isActiveWindow)
    yield
    shown.close()
    shown.deleteLater()


def files(parent: QWidget) -> QDialog:
    """Where a photo is chosen."""
    made = QFileDialog(parent)
    made.setOption(QFileDialog.Option.DontUseNativeDialog)
    return made


@contextmanager
def choice(counter: Counter) -> Iterator[None]:
    """A list to choose from hangs open."""
    counter.go("request_new", 1)
    box = next(box for box in counter.shell.page("request_new").findChildren(QComboBox) if box.isVisible())
    box.showPopup()
    counter.rest()
    yield
    box.hidePopup()


VISITS: tuple[Visit, ...] = (
    *(partial(page, place=place, subject=subject) for place, subject in PAGES),
    entrance,
    partial(dialog, make=partial(FaultDialog, "windows/page.py:1 act")),
    partial(dialog, make=files),
    choice,
)


def fields() -> list[QWidget]:
    """Everything in the active window that takes the keyboard."""
    window = QApplication.activeWindow()
    assert window is not None
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def code_drawn(dice: random.Random) -> str:
    """A code of ours, there or not, or somebody else's of any length."""
    ours = (
        order_code(dice.randint(1, 9_999_999)),
        item_code(dice.randint(1, 999_999), dice.randint(1, 99)),
        paper_code(f"L-2026-{dice.randint(1, 99_999):05d}"),
        sealed_code(
            f"P-2026-{dice.randint(1, 99_999):05d}", f"{dice.getrandbits(64):016x}", f"{dice.getrandbits(64):016x}"
        ),
    )
    theirs = "".join(dice.choices(LETTERS + "-", k=dice.randint(4, 34)))
    return dice.choice([*ours, theirs, theirs])


def gap_drawn(dice: random.Random, code: str) -> int:
    """For how long a scanner may rest after each character and still be done in time."""
    strokes = sum(4 if letter.isupper() else 2 for letter in code) + 10
    return dice.randint(0, max(0, (HELD_FOR - strokes) // (len(code) + 1)))


class Hand:
    """Types and holds keys, and looks whether each arrives as it is pressed."""

    def __init__(self, keyboard: Keyboard, dice: random.Random) -> None:
        self._keyboard, self._dice = keyboard, dice
        self.sent: list[int] = []

    def type(self) -> None:
        """Up to six letters, 600 a minute."""
        for letter in self._dice.choices(TYPED, k=self._dice.randint(0, 6)):
            self._arrives(self._keyboard.type(letter))

    def hold(self, *, down: bool = True, repeated: bool = False) -> None:
        """A key goes down, or repeats itself, or comes up."""
        self._arrives([self._keyboard.stroke(down, Qt.Key.Key_X.value, 0, "x", repeated)])

    def _arrives(self, sent: list[int]) -> None:
        self.sent += sent
        assert self._keyboard.reached[-len(sent) :] == sent


def burst(counter: Counter, dice: random.Random, widget: QWidget) -> int:
    """Typing, one or two scans in its midst with a key held down or not, and typing again; gives how many scans."""
    keyboard, hand = counter.keyboard, Hand(counter.keyboard, dice)
    keyboard.reached.clear()
    counter.caught.clear()
    codes = [code_drawn(dice) for _ in range(dice.choice([1, 1, 2]))]
    held = dice.random() < 0.3
    hand.type()
    if held:
        hand.hold()
    scanned: list[int] = []
    for code in codes:
        between = partial(hand.hold, repeated=True) if held else None
        scanned += keyboard.scan(code, gap=gap_drawn(dice, code), between=between)
    if held:
        hand.hold(down=False)
    hand.type()
    assert counter.caught == codes, widget
    assert not set(scanned) & set(keyboard.reached), f"leaked into {widget}"
    assert [at for at in keyboard.reached if at in hand.sent] == hand.sent, widget
    return len(codes)


# said by the screenless platform when a dialog or a list opens
@pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)", extend=True)
def test_every_scan_is_caught_and_every_typed_key_arrives_at_once(counter: Counter) -> None:
    dice, scans = random.Random(1042), 0
    for visit in VISITS:
        counter.front()
        with visit(counter):
            there = fields()
            for widget in dice.sample(there, min(len(there), count(2, 99))):
                widget.setFocus()
                scans += burst(counter, dice, widget)
        counter.rest()
    assert scans >= count(30, 200)
