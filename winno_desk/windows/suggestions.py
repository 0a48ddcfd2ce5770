"""What drops down below a field while something is typed into it; the keyboard stays in the field."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from winno_desk.windows import tokens
from winno_desk.windows.parts import column
from winno_desk.windows.style import px
from winno_desk.windows.table import Column
from winno_desk.windows.table_view import RowTable

_LEAST_WIDTH = 520


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing that the typed text may mean; ``value`` is what is taken."""

    id: int
    value: Any
    title: str
    words: str = ""
    side: str = ""


class Suggestions(QFrame):
    """Up and Down choose, Enter or a click takes, Escape closes; Enter before the answer came takes the first."""

    taken = Signal(object)
    """The value that was taken."""

    def __init__(self, editor: QLineEdit, name: str) -> None:
        super().__init__(editor)
        self.setObjectName("found")
        self._editor = editor
        self._awaited = False
        self._eager = False
        self.table = RowTable(self)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.show_columns(
            (
                Column(title=name, get=lambda row: (row.title, row.words), kind="lead"),
                Column(title="", get=lambda row: row.side, kind="amount", width=160),
            ),
            name=name,
            header=False,
        )
        self.table.clicked.connect(lambda _index: self._take())
        layout = column(0, tokens.GAP_2)
        layout.addWidget(self.table)
        self.setLayout(layout)
        self.hide()
        editor.installEventFilter(self)
        editor.textEdited.connect(self._on_typed)

    def _on_typed(self, _text: str) -> None:
        self._awaited = True
        self._eager = False

    def offer(self, rows: Sequence[Suggestion]) -> None:
        """Show these below the field; none closes."""
        self._awaited = False
        self.table.show_rows(rows)
        self.table.choose_first()
        if rows and self._eager:
            self._take()
        elif rows and self._editor.hasFocus():
            self._place(len(rows))
        else:
            self.hide()
        self._eager = False

    def _place(self, count: int) -> None:
        window = self._editor.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        height = px(tokens.ROW) * count + 2 * tokens.GAP_2 + 2
        corner = self._editor.mapTo(window, QPoint(0, self._editor.height() + tokens.GAP_1))
        if corner.y() + height > window.height():
            corner = self._editor.mapTo(window, QPoint(0, -height - tokens.GAP_1))
        self.setGeometry(corner.x(), corner.y(), max(self._editor.width(), px(_LEAST_WIDTH)), height)
        self.show()
        self.raise_()

    def _take(self) -> None:
        row = self.table.current()
        self.hide()
        if row is not None:
            self.taken.emit(row.value)

    def _move(self, step: int) -> None:
        count = self.table.rows_model().rowCount()
        line = (self.table.currentIndex().row() + step) % count
        self.table.setCurrentIndex(self.table.rows_model().index(line, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event.key())
        return False

    def _on_key(self, key: int) -> bool:
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._awaited:
            self._eager = True
            return True
        if not self.isVisible():
            return False
        if enter:
            self._take()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True
