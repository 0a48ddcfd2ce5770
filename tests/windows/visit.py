"""A page on screen with a real studio behind it, worked by keys and clicks; where it would lead is written down."""

from collections.abc import Callable
from time import monotonic, sleep
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.services.world import World
from winno_desk.windows.fields import Field, find_field
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.worker import DeskWorker

P = TypeVar("P", bound=Page)
_PAUSE = 250
"""Longer than any page waits after a key before it looks, in milliseconds."""

_ACTS = (Qt.Key.Key_F4, Qt.Key.Key_F10)
"""Keys that press a button; nothing is in sight any more that would take their release."""


class Route:
    """The window around the page: it only remembers."""

    def __init__(self) -> None:
        self.places: list[tuple[str, object]] = []
        self.messages: list[str] = []
        self.undo: Callable[[], object] | None = None
        self.left = 0
        self.switched = 0

    def go(self, place: str, subject: object = None) -> None:
        self.places.append((place, subject))

    def message(self, text: str, kind: str = "good", undo: Callable[[], object] | None = None, act: str = "") -> None:
        self.messages.append(text)
        self.undo = undo

    def leave_message(self) -> None:
        self.left += 1

    def switch_person(self) -> None:
        """Somebody else may come in."""
        self.switched += 1


class Visit:
    """Pages opened one after the other, and the hands that work them."""

    def __init__(self, world: World, qtbot: QtBot) -> None:
        self.world = world
        self.qtbot = qtbot
        self.route = Route()
        self._workers: list[DeskWorker] = []

    def open(self, page: Callable[[DeskWorker, Navigator], P], who: str, subject: object = None) -> P:
        """Show a page as this person sees it."""
        worker = DeskWorker(self.world.as_(who))
        self._workers.append(worker)
        made = page(worker, self.route)
        self.qtbot.addWidget(made)
        made.resize(1278, 684)
        with self.qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        made.open(subject)
        self.settle()
        return made

    def settle(self) -> None:
        """Until nothing runs and everything is shown."""
        patience = monotonic() + 10
        for _ in range(4):
            QApplication.processEvents()
            while not all(worker.idle() for worker in self._workers):
                assert monotonic() < patience, "the desk does not come to rest"
                sleep(0.001)  # the worker's thread runs
                QApplication.processEvents()

    def type(self, field: Field | QWidget, text: str, *, enter: bool = False) -> None:
        """Type into a field, with Enter at the end if wanted."""
        editor = field.editor if isinstance(field, Field) else field
        editor.setFocus()
        QTest.keyClicks(editor, text)
        if enter:
            QTest.keyClick(editor, Qt.Key.Key_Return)
        self._let_time_pass()

    def compose(self, field: Field, text: str) -> None:
        """Put text in as an input method does: letters that no key has."""
        field.editor.setFocus()
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(field.editor, event)
        self._let_time_pass()

    def _let_time_pass(self) -> None:
        """Whatever waits for a pause in the typing need not wait here."""
        self.settle()
        timers = [timer for window in QApplication.topLevelWidgets() for timer in window.findChildren(QTimer)]
        short = [(timer, timer.interval()) for timer in timers if timer.isActive() and timer.isSingleShot()]
        for timer, interval in short:
            if isValid(timer) and interval <= _PAUSE:
                timer.start(0)
        self.settle()
        for timer, interval in short:
            if isValid(timer) and timer.interval() != interval:
                timer.setInterval(interval)
        self.settle()

    def click(self, container: QWidget, name: str) -> None:
        """Press a button by its name."""
        button = container.findChild(QAbstractButton, name)
        assert button is not None, f"there is no {name} here"
        assert button.isEnabled(), f"{name} cannot be pressed"
        inside = QPoint(min(12, button.width() // 2), button.height() // 2)  # a tick is hit on its box or words
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=inside)
        self.settle()

    def key(self, key: Qt.Key) -> None:
        """Press a key, wherever the keyboard is."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        QTest.keyPress(widget, key)
        if key not in _ACTS:
            QTest.keyRelease(widget, key)
        self.settle()

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        """Go to a widget and press a key there."""
        widget.setFocus()
        self.key(key)

    def offered(self, container: QWidget, *names: str) -> set[str]:
        """Which of these buttons are in sight."""
        found = ((name, container.findChild(QAbstractButton, name)) for name in names)
        return {name for name, button in found if button is not None and button.isVisible()}

    def leave(self) -> None:
        for worker in self._workers:
            worker.close()


def field(container: QWidget, name: str) -> Field:
    """A field by its name in the request."""
    found = find_field(container, name)
    assert found is not None, name
    return found


def rows(table: Any) -> tuple[Any, ...]:
    """The rows that a table shows."""
    shown: tuple[Any, ...] = table.rows_model().rows()
    return shown
