"""The print room as a calendar: the days on which prints are due, and beside them those of the chosen day."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from winno_desk.services.lookups.queue import QueueLine
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.due_days import DueDays
from winno_desk.windows.parts import FollowText, Words, column, row
from winno_desk.windows.style import px
from winno_desk.windows.table import Card, Column
from winno_desk.windows.table_view import RowTable
from winno_desk.windows.wording import counted

_WIDE = 240


class PrintCalendar(QWidget):
    """The same rows as the table's, by their promised days."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, card: Callable[[QueueLine], Card], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[QueueLine, ...] = ()
        self.days = DueDays()
        self.late = KeyButton(kind="link")
        self.late.setObjectName("late_prints")
        self.late.clicked.connect(self._show_late)
        self._head = Words(role="strong")
        self.of_day = RowTable()
        self.of_day.setObjectName("prints_of_day")
        self.of_day.show_columns(
            (Column(title="Print", get=card, kind="card"),), name="Prints of the day", header=False
        )
        self.of_day.say_when_empty("Nothing is due on this day.")
        self.of_day.chosen.connect(self.chosen)
        self.of_day.opened.connect(self.opened)
        FollowText(self.of_day, lambda: self.of_day.setFixedWidth(px(_WIDE)))
        self.days.chosen.connect(self._show_day)
        beside = column(tokens.GAP_2)
        beside.addWidget(self._head)
        beside.addWidget(self.of_day, 1)
        sheet = column(tokens.GAP_1)
        sheet.addWidget(self.late, 0, Qt.AlignmentFlag.AlignLeft)
        sheet.addWidget(self.days, 1)
        across = row(tokens.GAP_3)
        across.addLayout(sheet, 1)
        across.addLayout(beside)
        self.setLayout(across)

    def show_lines(self, lines: Sequence[QueueLine], today: date) -> None:
        """Show these; the chosen day stays."""
        self._lines = tuple(lines)
        late = [line.promised_on for line in lines if line.days_left < 0]
        if late:
            first = min(late)
            since = f"{first:%a} {first.day} {first:%b}"
            self.late.setText(f"{counted(len(late), 'print')} late, the first since {since}")
        self.late.setVisible(bool(late))
        self.days.blockSignals(True)
        self.days.show_lines(lines, today)
        self.days.blockSignals(False)
        self._show_day()

    def choose(self, item: int) -> bool:
        """Turn to the day of a print, and choose it there."""
        line = next((one for one in self._lines if one.id == item), None)
        if line is None:
            return False
        if line.promised_on != self.days.day:
            self.days.show_day(line.promised_on)
        return self.of_day.choose(item)

    def current(self) -> QueueLine | None:
        """The chosen print."""
        line = self.of_day.current()
        return line if isinstance(line, QueueLine) else None

    def _show_late(self) -> None:
        self.days.show_day(min(line.promised_on for line in self._lines if line.days_left < 0))

    def _show_day(self) -> None:
        day = self.days.day
        here = [line for line in self._lines if line.promised_on == day]
        self._head.setText(f"{day:%A} {day.day} {day:%B}")
        self.of_day.show_rows(here)
