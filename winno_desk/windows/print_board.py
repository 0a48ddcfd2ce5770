"""The print room as a board: a column of cards for each stage, the most urgent card first."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from winno_desk.services.lookups.queue import QueueLine
from winno_desk.windows import tokens
from winno_desk.windows.parts import Words, column, row
from winno_desk.windows.print_room_words import VIEWS
from winno_desk.windows.table import Card, Column
from winno_desk.windows.table_view import RowTable

_STAGES = {key: view for key, view in VIEWS.items() if key != "all"}
_BESIDE = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PrintBoard(QWidget):
    """The same rows as the table's; left and right go from stage to stage."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, card: Callable[[QueueLine], Card], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        across = row(tokens.GAP_2)
        self._heads: dict[str, Words] = {}
        self.stages: dict[str, RowTable] = {}
        for stage, (words, _states) in _STAGES.items():
            head, cards = Words(role="label"), RowTable()
            cards.setObjectName(f"board_{stage}")
            cards.show_columns((Column(title=words, get=card, kind="tall"),), name=words, header=False)
            cards.chosen.connect(partial(self._on_chosen, stage))
            cards.opened.connect(self.opened)
            cards.installEventFilter(self)
            down = column(tokens.GAP_1)
            down.addWidget(head)
            down.addWidget(cards, 1)
            across.addLayout(down, 1)
            self._heads[stage], self.stages[stage] = head, cards
        self.setLayout(across)

    def show_lines(self, lines: Sequence[QueueLine]) -> None:
        """Show these, each in the column of its stage."""
        for stage, cards in self.stages.items():
            words, states = _STAGES[stage]
            here = [line for line in lines if line.state in states]
            self._heads[stage].setText(f"{words}  {len(here):,}")
            cards.blockSignals(True)
            cards.show_rows(here)
            cards.blockSignals(False)

    def choose(self, item: int) -> bool:
        """Make a print the chosen one, wherever it stands."""
        return any(cards.choose(item) for cards in self.stages.values())

    def current(self) -> QueueLine | None:
        """The chosen print."""
        found = (cards.current() for cards in self.stages.values())
        return next((line for line in found if line is not None), None)

    def _on_chosen(self, stage: str, line: QueueLine | None) -> None:
        if line is None:
            return
        for other, cards in self.stages.items():
            if other != stage:
                cards.clearSelection()
                cards.setCurrentIndex(cards.rootIndex())
        self.chosen.emit(line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, RowTable):
            step = _BESIDE.get(Qt.Key(event.key()))
            if step is not None:
                self._go_beside(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _go_beside(self, here: RowTable, step: int) -> None:
        """The next stage in that direction in which there is anything, at the same height."""
        stages = list(self.stages.values())
        height = max(0, here.currentIndex().row())
        place = stages.index(here) + step
        while 0 <= place < len(stages):
            there = stages[place].rows_model()
            if there.rowCount():
                stages[place].setFocus()
                stages[place].setCurrentIndex(there.index(min(height, there.rowCount() - 1), 0))
                return
            place += step
