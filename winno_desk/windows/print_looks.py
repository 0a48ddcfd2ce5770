"""Three looks at the same prints: a table, a board by stage, a calendar by due day."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from winno_desk.services.lookups.queue import QueueLine
from winno_desk.windows.habits import Habits
from winno_desk.windows.print_board import PrintBoard
from winno_desk.windows.print_calendar import PrintCalendar
from winno_desk.windows.segments import Segments
from winno_desk.windows.table import Card
from winno_desk.windows.table_view import RowTable

TABLE, BOARD, CALENDAR = "table", "board", "calendar"
_LOOKS = ((TABLE, "Table"), (BOARD, "Board"), (CALENDAR, "Calendar"))
_Look = RowTable | PrintBoard | PrintCalendar
_HABIT = "print_room_look"


class PrintLooks(QObject):
    """Shows the prints in the chosen look; which one that is, is remembered at this station."""

    chosen = Signal(object)
    """Another print is the chosen one; None when there is none."""
    opened = Signal(object)

    def __init__(self, table: RowTable, card: Callable[[QueueLine], Card], habits: Habits) -> None:
        super().__init__(table)
        self._habits = habits
        self._last: int | None = None
        self._quiet = False
        self.table, self.board, self.calendar = table, PrintBoard(card), PrintCalendar(card)
        self.switch = Segments()
        self.switch.offer(_LOOKS, "How the prints are shown")
        self.switch.edited.connect(self._on_switched)
        self.stack = QStackedWidget()
        for look in (self.table, self.board, self.calendar):
            look.chosen.connect(partial(self._on_chosen, look))
            look.opened.connect(self.opened)
        last = habits.last(_HABIT, TABLE)
        self.switch.set_value(last if last in dict(_LOOKS) else TABLE)

    def fill(self) -> None:
        """Take the three looks into the stack, once the table has left its own place."""
        for look in (self.table, self.board, self.calendar):
            self.stack.addWidget(look)
        self.stack.setCurrentWidget(self._look())

    def is_board(self) -> bool:
        """Does each stage have a column of its own?"""
        return self.switch.value() == BOARD

    def _look(self) -> _Look:
        looks: dict[str, _Look] = {TABLE: self.table, BOARD: self.board, CALENDAR: self.calendar}
        return looks[self.switch.value()]

    def show_lines(self, lines: Sequence[QueueLine], today: date, wanted: int | None) -> bool:
        """Show these prints, the wanted one chosen, else the one that was, else the first; False without the wanted."""
        look, self._quiet = self._look(), True
        if look is self.calendar:
            self.calendar.show_lines(lines, today)
        elif look is self.board:
            self.board.show_lines(lines)
        else:
            self.table.show_rows(lines)
        found = wanted is not None and look.choose(wanted)
        if not found and self._last is not None:
            look.choose(self._last)
        if self.current() is None and lines and look is not self.calendar:
            look.choose(lines[0].id)
        self._quiet = False
        self._tell(self.current())
        return found

    def current(self) -> QueueLine | None:
        """The chosen print of the look that is on screen."""
        line = self._look().current()
        return line if isinstance(line, QueueLine) else None

    def _on_chosen(self, look: QWidget, line: object) -> None:
        if not self._quiet and look is self._look():
            self._tell(line if isinstance(line, QueueLine) else None)

    def _tell(self, line: QueueLine | None) -> None:
        self._last = line.id if line is not None else None
        self.chosen.emit(line)

    def _on_switched(self) -> None:
        """The same prints come in another look, and the same one is chosen."""
        self._habits.keep(_HABIT, self.switch.value())
        self.stack.setCurrentWidget(self._look())
