"""The search box: orders and customers by number, phone, name or scan, and every action by its words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from winno_desk.values.codes import has_form
from winno_desk.windows import tokens
from winno_desk.windows.actions import Action
from winno_desk.windows.found_list import FoundList, Hit
from winno_desk.windows.paint import key_cap_size, middle, paint_key_cap
from winno_desk.windows.parts import FollowText
from winno_desk.windows.style import colour, font, px

_SHOWN = 9
_LIST_WIDTH = 640
_PATIENCE = 120
_KEY = "Ctrl K"
_HINTS = ("Order, name, phone, scan or action", "Order, name or action", "Search")
"""What stands in the empty box, by how much room there is."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was found: its title and words, a quiet side, and the page it opens on."""

    title: str
    words: str
    side: str
    place: str
    subject: object = None


Ask = Callable[[str, Callable[[Sequence[Found]], None]], None]
"""Looks for a text and gives what was found to a callback, later."""


class SearchBox(QLineEdit):
    """One box for everything; what is found drops down below it."""

    opened = Signal(str, object)
    """Something found was chosen: its page and subject."""
    scanned = Signal(str)
    """A scanner without a prefix typed here: a text of a code's length and form, and Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("quiet", True)
        self.setAccessibleName("Search for an order, a name, a phone number or an action")
        FollowText(self, self._fit)
        self.ask: Ask | None = None
        self.find_actions: Callable[[str], tuple[Action, ...]] = lambda _text: ()
        self.run_action: Callable[[str], object] = lambda _name: None
        self._found: Sequence[Found] = ()
        self._waiting_to_open = False
        self._list = FoundList(self)
        self._list.table.clicked.connect(lambda _index: self._choose())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._look)
        self.textEdited.connect(self._on_typed)

    def _fit(self) -> None:
        self.setMaximumWidth(px(tokens.SEARCH_WIDTH))
        self.setMinimumWidth(tokens.SEARCH_WIDTH // 2)
        self.setTextMargins(0, 0, round(key_cap_size(_KEY).width()) + px(6), 0)
        self._say_hint()

    def _say_hint(self) -> None:
        """The longest hint that fits beside the key."""
        room = self.width() - self.textMargins().right() - px(26)
        letters = QFontMetricsF(font())
        self.setPlaceholderText(next((hint for hint in _HINTS if letters.horizontalAdvance(hint) <= room), _HINTS[-1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_hint()

    def hits(self) -> tuple[str, ...]:
        """The titles of what is listed now."""
        return tuple(hit.title for hit in self._list.table.rows_model().rows()) if self._list.isVisible() else ()

    def words(self) -> tuple[str, ...]:
        """What stands below each title."""
        return tuple(hit.words for hit in self._list.table.rows_model().rows()) if self._list.isVisible() else ()

    def told(self) -> str:
        """What is said now because nothing was found."""
        return self._list.nothing.text() if self._list.nothing.isVisible() else ""

    def _on_typed(self, text: str) -> None:
        self._waiting_to_open = False
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._list.hide()

    def _look(self) -> None:
        text = self.text().strip()
        if self.ask is None:
            self._show(text, ())
        else:
            self.ask(text, lambda found: self._show(text, found))

    def _show(self, text: str, found: Sequence[Found]) -> None:
        if text != self.text().strip() or not text:
            return  # something else was typed meanwhile
        hits = [Hit(n, one.title, one.words, one.side, self._opener(one)) for n, one in enumerate(found)]
        for action in self.find_actions(text):
            why = action.why_not()
            hits.append(Hit(len(hits), action.words, why, action.cap, self._runner(action)))
        self._list.show_hits(hits[:_SHOWN], text)
        self._place()
        if self._waiting_to_open:
            self._choose()

    def _opener(self, found: Found) -> Callable[[], object]:
        return lambda: self.opened.emit(found.place, found.subject)

    def _runner(self, action: Action) -> Callable[[], object]:
        return lambda: self.run_action(action.name)

    def _choose(self) -> None:
        self._waiting_to_open = False
        hit = self._list.table.current()
        if hit is not None:
            self._list.hide()
            self.clear()
            hit.choose()

    def _place(self) -> None:
        window = self.window()
        if self._list.parentWidget() is not window:
            self._list.setParent(window)
        corner = self.mapTo(window, QPoint(0, self.height() + tokens.GAP_1))
        width = max(self.width(), px(_LIST_WIDTH))
        self._list.setGeometry(corner.x(), corner.y(), width, self._list.wanted_height(width))
        self._list.show()
        self._list.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.clear()
            self._list.hide()
            self.focusNextChild()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._list.isVisible():
            self._list.move_by(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        text = self.text()
        if has_form(text):
            self._timer.stop()
            self._list.hide()
            self.clear()
            self.scanned.emit(text)
        elif self._list.isVisible() and not self._timer.isActive():
            self._choose()
        elif self.text().strip():
            self._waiting_to_open = True  # a scan ends with Enter before anything was looked for
            self._timer.stop()
            self._look()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._list.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.text():
            return
        painter = QPainter(self)
        size = key_cap_size(_KEY)
        area = QRectF(self.rect())
        box = middle(area, size, area.right() - px(10) - size.width())
        painter.setBrush(colour("surface"))
        paint_key_cap(painter, box, _KEY, colour("second"), colour("line"))
