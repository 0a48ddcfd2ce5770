"""Weeks of days, each with how many prints are due, today, or late."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from winno_desk.services.lookups.queue import QueueLine
from winno_desk.windows import tokens
from winno_desk.windows.cells import write
from winno_desk.windows.paint import Status, paint_tag, rounded, tag_size
from winno_desk.windows.style import colour, font, px
from winno_desk.windows.wording import counted

_WEEKS = 5
_WEEK = 7
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_WEEK,
    Qt.Key.Key_Down: _WEEK,
    Qt.Key.Key_PageUp: -_WEEK * _WEEKS,
    Qt.Key.Key_PageDown: _WEEK * _WEEKS,
}


class DueDays(QWidget):
    """One day is the chosen one; arrows and the pointer choose another, Page Up and Down turn the sheet."""

    chosen = Signal()
    """Another day was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due: Counter[date] = Counter()
        self._rush: Counter[date] = Counter()
        self.today = date.min
        self.day = date.min
        self._monday = date.min
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Prints by the day on which they are due")

    def show_lines(self, lines: Sequence[QueueLine], today: date) -> None:
        """Count these by day; the sheet begins with this week until it is turned."""
        self._due = Counter(line.promised_on for line in lines)
        self._rush = Counter(line.promised_on for line in lines if line.rush)
        if today != self.today:
            self.today = today
            self.show_day(today)
        self._say()
        self.update()

    def show_day(self, day: date) -> None:
        """Choose a day, and turn the sheet to where it is."""
        self.day = day
        if not self._monday <= day < self._monday + timedelta(days=_WEEK * _WEEKS):
            self._monday = day - timedelta(days=day.weekday())
        self._say()
        self.update()
        self.chosen.emit()

    def _say(self) -> None:
        due = counted(self._due[self.day], "print")
        self.setAccessibleDescription(f"{self.day:%A} {self.day.day} {self.day:%B}: {due}")

    def place(self, day: date) -> QRectF:
        """Where a day stands on the sheet."""
        week, weekday = divmod((day - self._monday).days, _WEEK)
        head = px(tokens.TAG) + tokens.GAP_1
        wide, high = self.width() / _WEEK, (self.height() - head) / _WEEKS
        return QRectF(weekday * wide, head + week * high, wide, high).adjusted(2, 2, -2, -2)

    def days(self) -> tuple[date, ...]:
        """The days on the sheet."""
        return tuple(self._monday + timedelta(days=step) for step in range(_WEEK * _WEEKS))

    def sizeHint(self) -> QSize:
        return QSize(px(560), px(420))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _MOVES.get(Qt.Key(event.key()))
        if step is not None:
            self.show_day(self.day + timedelta(days=step))
        elif event.key() == Qt.Key.Key_Home:
            self.show_day(self.today)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = next((day for day in self.days() if self.place(day).contains(event.position())), None)
        if found is not None:
            self.show_day(found)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        small = font(tokens.LABEL, tokens.SEMIBOLD)
        for weekday, words in enumerate(_DAYS):
            head = self.place(self._monday + timedelta(days=weekday))
            write(painter, QRectF(head.left() + px(6), 0, head.width(), px(tokens.TAG)), words, small, colour("second"))
        for day in self.days():
            self._paint_day(painter, day)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        box, due = self.place(day), self._due[day]
        here = day == self.day
        rounded(painter, box, tokens.RADIUS_TAG, colour("accent_tint" if here else "surface"), colour("line"))
        if here and self.hasFocus():
            rounded(painter, box, tokens.RADIUS_TAG, None, colour("accent"))
        inside = box.adjusted(px(6), px(4), -px(6), -px(4))
        line = px(tokens.TAG)
        first = day == self._monday or day.day == 1
        words = f"{day.day} {day:%b}" if first else str(day.day)
        letters = font(weight=tokens.BOLD if day == self.today else tokens.REGULAR)
        quiet = "second" if day < self.today and not due else "text"
        write(painter, QRectF(inside.left(), inside.top(), inside.width(), line), words, letters, colour(quiet))
        top = inside.top() + line + px(2)
        for status in self._tags(day, due):
            size = tag_size(status)
            if top + size.height() > inside.bottom() + 1:
                break
            paint_tag(painter, QRectF(inside.left(), top, min(size.width(), inside.width()), size.height()), status)
            top += size.height() + px(2)

    def _tags(self, day: date, due: int) -> list[Status]:
        if not due:
            return []
        late, today = day < self.today, day == self.today
        word = f"{due:,} late" if late else f"{due:,} today" if today else f"{due:,} due"
        rush = self._rush[day]
        tags = [Status("stop" if late else "careful" if today else "plain", word, "" if not late else None)]
        return [*tags, Status("careful", f"{rush:,} rush", "clock")] if rush else tags
