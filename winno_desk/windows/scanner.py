"""The scanner: in every window and dialog its scans are caught before any field hears of them."""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimerEvent, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow

from winno_desk.windows.scan_listening import HELD_FOR, Listening, Stroke

USUAL_PREFIX = "Ctrl+B"
"""What scanners are set to send before a code unless Settings learned something else; nobody types it."""
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})


class Scanner(QObject):
    """Stands before each window that has the keyboard; what is no scan goes on as if nobody had listened."""

    scanned = Signal(str)
    """A scan came, without its prefix and Enter."""
    learned = Signal(str)
    """Scanners are told by another key from now on."""

    def __init__(self, prefix: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._prefix = prefix
        self._listening = Listening(chord_of(prefix))
        self._borrower: Callable[[Stroke], object] | None = None
        self._giving_back = False
        self._timer = 0
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._stand_before)
        self._stand_before(QGuiApplication.focusWindow())

    def prefix(self) -> str:
        """The key by which scanners are told."""
        return self._prefix

    def lend(self, borrower: Callable[[Stroke], object] | None) -> None:
        """Every key goes to a borrower instead of its window, until it is given back with None."""
        self._give_back(self._listening.let_go())
        self._borrower = borrower

    def set_prefix(self, prefix: str) -> None:
        """From now on scanners are told by this key."""
        self._give_back(self._listening.let_go())
        self._prefix = prefix
        self._listening = Listening(chord_of(prefix))
        self.learned.emit(prefix)

    def timer(self) -> int:
        """What tells that a moment is over while something is held back; 0 while nothing is."""
        return self._timer

    def _stand_before(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # once more moves it to the front, and no more than that

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._giving_back or event.type() not in _KEYS:
            return False
        key = cast(QKeyEvent, event)
        stroke = stroke_of(key)
        if self._borrower is not None:
            return self._hand_on(stroke, key)
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._before_shortcuts(stroke, key)
        heard = self._listening.hear(stroke)
        self._give_back(heard.given_back)
        self._keep_time()
        if heard.scan:
            self.scanned.emit(heard.scan)
        return heard.kept

    def _hand_on(self, stroke: Stroke, event: QKeyEvent) -> bool:
        event.accept()
        if self._borrower is not None and event.type() != QEvent.Type.ShortcutOverride:
            self._borrower(stroke)
        return True

    def _before_shortcuts(self, stroke: Stroke, event: QKeyEvent) -> bool:
        """A key that stays here is no shortcut; before one that goes on goes what was typed earlier."""
        if self._listening.keeps(stroke):
            event.accept()
            return True
        if not self._listening.passes_by(stroke):
            self._give_back(self._listening.let_go())
        return False

    def _keep_time(self) -> None:
        """Hold nothing back for longer than a moment, even if no further key comes."""
        if self._listening.holds and not self._timer:
            self._timer = self.startTimer(HELD_FOR, Qt.TimerType.PreciseTimer)
        elif not self._listening.holds and self._timer:
            self.killTimer(self._timer)
            self._timer = 0

    def timerEvent(self, event: QTimerEvent) -> None:
        self._give_back(self._listening.let_go())
        self._keep_time()

    def _give_back(self, strokes: tuple[Stroke, ...]) -> None:
        self._giving_back = True
        for stroke in strokes:
            window = QGuiApplication.focusWindow()  # a key may open or close one
            if window is not None:
                QGuiApplication.sendEvent(window, event_of(stroke))
        self._giving_back = False


def chord_of(prefix: str) -> int:
    """The key that a prefix names, with what is held down beside it: ``Ctrl+B``."""
    sequence: Any = QKeySequence(prefix, QKeySequence.SequenceFormat.PortableText)  # its stub names no keys
    combined: int = sequence[0].toCombined()
    return combined


def stroke_of(event: QKeyEvent) -> Stroke:
    """What an event says of the key."""
    return Stroke(
        down=event.type() != QEvent.Type.KeyRelease,
        key=event.key(),
        modifiers=event.modifiers().value,
        text=event.text(),
        at=event.timestamp(),
        repeated=event.isAutoRepeat(),
    )


def event_of(stroke: Stroke) -> QKeyEvent:
    """The same key as an event."""
    kind = QEvent.Type.KeyPress if stroke.down else QEvent.Type.KeyRelease
    event = QKeyEvent(kind, stroke.key, Qt.KeyboardModifier(stroke.modifiers), stroke.text, stroke.repeated)
    event.setTimestamp(stroke.at)
    return event
