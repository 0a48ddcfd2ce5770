"""A keyboard and a scanner at one window: real key events whose times the test gives, and a note of who got each."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from winno_desk.windows.scan_listening import Stroke
from winno_desk.windows.scanner import event_of

_REACHED = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_NAMED = {"\r": Qt.Key.Key_Return.value, " ": Qt.Key.Key_Space.value, "-": Qt.Key.Key_Minus.value}
NONE = Qt.KeyboardModifier.NoModifier.value
SHIFT = Qt.KeyboardModifier.ShiftModifier.value
CONTROL = Qt.KeyboardModifier.ControlModifier.value


class Keyboard(QObject):
    """Sends strokes as the platform does, to the window that has the keyboard."""

    def __init__(self) -> None:
        """To be made before the program, so that its filter comes before this one and this one sees what is left."""
        super().__init__()
        self.now = 1_000
        self.reached: list[int] = []
        """The times of the strokes that came to a window, in the order in which they came."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._watch)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _REACHED:
            self.reached.append(cast(QKeyEvent, event).timestamp())
        return False

    def stroke(self, down: bool, key: int, modifiers: int = NONE, text: str = "", repeated: bool = False) -> int:
        """Send one stroke; gives the time by which it is known."""
        self.now += 1
        window = QGuiApplication.focusWindow()
        assert window is not None, "no window has the keyboard"
        QApplication.sendEvent(window, event_of(Stroke(down, key, modifiers, text, self.now, repeated)))
        return self.now

    def press(self, letter: str, *, modifiers: int = NONE, held: Callable[[], object] = lambda: None) -> list[int]:
        """A key down and up, with its Shift around it if it is a capital; ``held`` happens while it is down."""
        sent = []
        capital = letter.isupper()
        key = _NAMED.get(letter, ord(letter.upper()))
        if capital:
            sent.append(self.stroke(True, Qt.Key.Key_Shift.value, SHIFT))
        with_shift = modifiers | (SHIFT if capital else NONE)
        sent.append(self.stroke(True, key, with_shift, letter))
        held()
        sent.append(self.stroke(False, key, with_shift, letter))
        if capital:
            sent.append(self.stroke(False, Qt.Key.Key_Shift.value))
        return sent

    def type(self, text: str, every: int = 100) -> list[int]:
        """A hand types; 100 ms from key to key are 600 characters a minute."""
        sent = []
        for letter in text:
            began = self.now
            sent += self.press(letter)
            self.now = max(self.now, began + every)
        return sent

    def prefix(self) -> list[int]:
        """Ctrl+B, as hand and scanner press it; without the strokes of Ctrl itself, which go their own way."""
        self.stroke(True, Qt.Key.Key_Control.value, CONTROL)
        sent = [
            self.stroke(True, Qt.Key.Key_B.value, CONTROL, "\x02"),
            self.stroke(False, Qt.Key.Key_B.value, CONTROL, "\x02"),
        ]
        self.stroke(False, Qt.Key.Key_Control.value)
        return sent

    def scan(
        self, code: str, *, enter: bool = True, gap: int = 0, between: Callable[[], object] | None = None
    ) -> list[int]:
        """A scanner reads a code; ``gap`` is how long it rests after each, ``between`` happens in the middle."""
        sent = self.prefix()
        for place, letter in enumerate(code):
            if place == len(code) // 2 and between is not None:
                between()
            sent += self.press(letter)
            self.now += gap
        return sent + (self.press("\r") if enter else [])
