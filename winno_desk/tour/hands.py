"""A person's hands and eyes: finds what is on screen, clicks, types, drops files, and waits for the answer."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from time import sleep
from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from winno_desk.windows.buttons import TURNS
from winno_desk.windows.table_view import RowTable

W = TypeVar("W", bound=QWidget)
PATIENCE_MS = 20_000
SETTLING_MS = 120
_BREATH = 0.001


class NotSeenError(AssertionError):
    """What a person would look for is not on screen, or cannot be used."""


class TourClock:
    """The tour's own time: it stands still until somebody lets it pass."""

    def __init__(self, start: datetime) -> None:
        self.now = start

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **span: float) -> None:
        self.now += timedelta(**span)


class Hands:
    """Acts on one window through the events that a mouse and a keyboard send."""

    def __init__(self, window: QWidget, idle: Callable[[], bool]) -> None:
        self.window = window
        self._idle = idle

    def wait(self, until: Callable[[], bool] | None = None, what: str = "an answer") -> None:
        """Let the program work until nothing is under way and ``until`` holds."""
        clock = QElapsedTimer()
        clock.start()
        calm = 0
        while calm < 3 or (until is not None and not until()):
            QApplication.processEvents()
            calm = calm + 1 if self._idle() else 0
            if not 0 < calm < 3:
                sleep(_BREATH)
            if clock.elapsed() > PATIENCE_MS:
                raise NotSeenError(f"waited {PATIENCE_MS // 1000} s for {what}")

    def settle(self) -> None:
        """Wait as a person does who looks: until pictures have come and nothing moves any more."""
        self.wait()
        until = QElapsedTimer()
        until.start()
        self.wait(lambda: until.elapsed() > SETTLING_MS)

    def all(self, kind: type[W], name: str = "") -> list[W]:
        """Every such widget that can be seen now, the topmost window's first."""
        root = QApplication.activeModalWidget() or self.window
        found = root.findChildren(kind, name) if name else root.findChildren(kind)
        return [widget for widget in found if widget.isVisible()]

    def find(self, name: str, kind: type[W] = QWidget, within: QWidget | None = None) -> W:  # type: ignore[assignment]  # QWidget is the widest W
        """The visible widget with this object name."""
        found = [one for one in self.all(kind, name) if within is None or within.isAncestorOf(one)]
        if not found:
            raise NotSeenError(f"there is no “{name}” on screen")
        return found[0]

    def all_named(self, name: str) -> list[QWidget]:
        return self.all(QWidget, name)

    def all_prefixed(self, beginning: str) -> list[str]:
        """The names of the boxes on screen that begin like this, from top to bottom."""
        boxes = [box for box in self.all(QAbstractButton) if box.objectName().startswith(beginning)]
        return [box.objectName() for box in sorted(boxes, key=lambda box: box.mapToGlobal(QPoint()).y())]

    def find_focus(self) -> QWidget:
        """The widget that gets what is typed now."""
        focus = QApplication.focusWidget()
        if focus is None:
            raise NotSeenError("the cursor is nowhere")
        return focus

    def button(self, words: str) -> QAbstractButton:
        """The visible button whose name or words are these."""
        named = self.all(QAbstractButton, words)
        said = [one for one in self.all(QAbstractButton) if one.text().replace("&", "").startswith(words)]
        usable = [one for one in named + said if one.isEnabled()] or named + said
        if not usable:
            raise NotSeenError(f"there is no button “{words}” on screen")
        return usable[0]

    def offers(self, words: str) -> bool:
        """Is there such a button, ready to be pressed?"""
        try:
            return self.button(words).isEnabled()
        except NotSeenError:
            return False

    def click(self, target: str | QWidget, at: QPoint | None = None, *, twice: bool = False) -> None:
        """Press a button or any other widget, once or twice in a row."""
        widget = self.button(target) if isinstance(target, str) else target
        if not widget.isEnabled():
            raise NotSeenError(f"“{target}” cannot be pressed now")
        self.bring_into_view(widget)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        if twice:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.wait()

    def double_click(self, widget: QWidget, at: QPoint) -> None:
        """Click twice, so fast that it is one act."""
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=at)
        self.wait()

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll as far as a person would have to."""
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget, 24, 24)
            parent = parent.parentWidget()
        breathe()

    def tick(self, name: str, *, on: bool = True) -> None:
        """Set a tick box by clicking its box."""
        box = self.find(name, QAbstractButton)
        if box.isChecked() is not on:
            self.click(box, QPoint(9, box.height() // 2))
        if self.find(name, QAbstractButton).isChecked() is not on:  # the page may have drawn it anew
            raise NotSeenError(f"the tick “{name}” did not take")

    def type(self, name: str, text: str, *, enter: bool = False) -> None:
        """Go into a field, replace what is there, and maybe press Enter."""
        self._type(self.find(name), text, enter=enter)

    def type_into(self, within: QWidget, name: str, text: str) -> None:
        """As ``type``, for a field of one line among several."""
        self._type(self.find(name, QWidget, within), text)

    def _type(self, field: QWidget, text: str, *, enter: bool = False) -> None:
        self.bring_into_view(field)
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        if isinstance(field, QLineEdit | QPlainTextEdit):
            QTest.keyClick(field, Qt.Key.Key_Delete)
        for number, line in enumerate(text.split("\n")):
            if number:
                QTest.keyClick(field, Qt.Key.Key_Return)
            write(field, line)
        if enter:
            QTest.keyClick(field, Qt.Key.Key_Return)
        self.wait()

    def choose(self, name: str, words: str) -> None:
        """Pick from a list by the words that are read in it."""
        self._choose(self.find(name, QComboBox), words)

    def choose_in(self, within: QWidget, name: str, words: str) -> None:
        """As ``choose``, for a list of one line among several."""
        self._choose(self.find(name, QComboBox, within), words)

    def _choose(self, box: QComboBox, words: str) -> None:
        place = next((i for i in range(box.count()) if box.itemText(i).startswith(words)), -1)
        if place < 0:
            offered = ", ".join(box.itemText(i) for i in range(min(8, box.count())))
            raise NotSeenError(f"“{words}” is not offered in “{box.objectName()}”: {offered}")
        self.bring_into_view(box)
        typed = box.lineEdit()
        if typed is not None:
            self._type(typed, words)
            QTest.keyClick(typed, Qt.Key.Key_Tab)
        box.setFocus()
        while box.currentIndex() != place:
            key = Qt.Key.Key_Down if box.currentIndex() < place else Qt.Key.Key_Up
            QTest.keyClick(box, key)
        self.wait()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the focus is, after a look at what it would do."""
        TURNS.forget()
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.wait()

    def scan(self, code: str) -> None:
        """Type a code as a scanner does: its prefix, the code and Enter, without a pause, to the window itself."""
        window = self.window.windowHandle()
        control, none = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
        keys = [
            (Qt.Key.Key_B, control, "\x02"),
            *((Qt.Key(ord(sign)), none, sign) for sign in code),
            (Qt.Key.Key_Return, none, "\r"),
        ]
        for key, modifier, text in keys:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(window, QKeyEvent(kind, key, modifier, text))
        self.wait()

    def drop(self, target: QWidget, *files: Path) -> None:
        """Let files fall onto a widget, as from a file manager."""
        self.bring_into_view(target)
        content = QMimeData()
        content.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        middle = target.rect().center()
        action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(middle, action, content, Qt.MouseButton.LeftButton, none)
        QApplication.sendEvent(target, enter)
        if not enter.isAccepted():
            raise NotSeenError(f"“{target.objectName()}” takes no files")
        event = QDropEvent(QPointF(middle), action, content, Qt.MouseButton.LeftButton, none)
        QApplication.sendEvent(target, event)
        self.wait()

    def draw(self, name: str, points: list[tuple[float, float]]) -> None:
        """Draw a line with the mouse held down; points are fractions of the widget."""
        pad: QWidget = self.find(name)
        places = [QPoint(round(x * pad.width()), round(y * pad.height())) for x, y in points]
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=places[0])
        for place in places[1:]:
            QTest.mouseMove(pad, place)
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=places[-1])
        self.wait()

    def reads(self, words: str) -> bool:
        """Can these words be read anywhere on screen?"""
        return any(words in text for text in self._texts())

    def must_read(self, words: str) -> None:
        if not self.reads(words):
            raise NotSeenError(f"“{words}” cannot be read on screen")

    def _texts(self) -> list[str]:
        texts = []
        for widget in self.all(QWidget):
            for say in ("text", "toPlainText", "words", "currentText"):
                told = getattr(widget, say, None)
                if callable(told):
                    texts.append(str(told()))
        for table in self.all(RowTable):
            model = table.rows_model()
            for row in range(model.rowCount()):
                texts += [str(model.index(row, column).data()) for column in range(model.columnCount())]
        return texts


def breathe() -> None:
    """Let the window answer, then let the worker's thread run: Qt's own waiting would hold Python's lock."""
    QApplication.processEvents()
    sleep(_BREATH)


def write(field: QWidget, text: str) -> None:
    """Press the key of each letter; letters that no plain key has are sent as a keyboard's layout sends them."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(field, letter)
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
