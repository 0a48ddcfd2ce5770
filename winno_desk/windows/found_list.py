"""What was found, listed below the search box."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from winno_desk.values.ids import order_number, read_number
from winno_desk.windows import tokens
from winno_desk.windows.parts import Words, column
from winno_desk.windows.style import px
from winno_desk.windows.table import Column
from winno_desk.windows.table_view import RowTable


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the list, and what choosing it does."""

    id: int
    title: str
    words: str
    side: str
    choose: Callable[[], object]


class FoundList(QFrame):
    """What was found, below the search box; the keyboard stays in the box."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("found")
        self.table = RowTable(self)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.show_columns(
            (
                Column(title="Found", get=lambda hit: (hit.title, hit.words), kind="lead"),
                Column(title="Key or state", get=lambda hit: hit.side, kind="amount", width=72),
            ),
            name="Found",
            header=False,
        )
        self.nothing = Words(self, role="second")
        layout = column(0, tokens.GAP_2)
        layout.addWidget(self.table)
        layout.addWidget(self.nothing)
        self.setLayout(layout)
        self.hide()

    def show_hits(self, hits: Sequence[Hit], text: str) -> None:
        """List these, or say that the text finds none."""
        self.table.show_rows(hits)
        self.table.setVisible(bool(hits))
        self.nothing.setVisible(not hits)
        self.nothing.setText(_nothing_words(text))
        self.table.choose_first()

    def move_by(self, step: int) -> None:
        """To the next or the one before, round the end."""
        count = self.table.rows_model().rowCount()
        if count:
            line = (self.table.currentIndex().row() + step) % count
            self.table.setCurrentIndex(self.table.rows_model().index(line, 0))

    def wanted_height(self, width: int) -> int:
        """As tall as what it shows."""
        around = 2 * tokens.GAP_2 + 2
        told = 0 if self.nothing.isHidden() else self.nothing.heightForWidth(width - around)
        return max(px(tokens.ROW) * max(self.table.rows_model().rowCount(), 1), told) + around


def _nothing_words(text: str) -> str:
    number = read_number(text)
    if number is not None:
        return f"There is no order {order_number(number.order)}. Check the number, or search by name or phone."
    return f"Nothing matches “{text}”. Try a number, part of a name, or the last digits of a phone."
