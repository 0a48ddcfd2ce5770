"""A table on a page: keys, pointer, copying, and what it says while it is empty."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.cards import EmptyState
from winno_desk.windows.cells import WHOLE, Cells, cell_width, row_height
from winno_desk.windows.style import font, px, width_of
from winno_desk.windows.table import Column, More, RowModel

_NAME = 170
"""What the column that takes the rest needs at least."""


def _by_id(row: Any) -> Any:
    """Most rows have an id; one without is told by all that it says."""
    return getattr(row, "id", row)


class RowTable(QTableView):
    """Rows in declared columns. Enter or a double click opens a row; Ctrl+C copies the chosen one."""

    opened = Signal(object)
    """A row was opened."""
    chosen = Signal(object)
    """Another row is the current one; None when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = Cells(self)
        self._empty: EmptyState | None = None
        self._make_empty: Callable[[], EmptyState] | None = None
        self._key: Callable[[Any], Any] = _by_id
        self._loaded = False
        self._giving_way: tuple[str, ...] = ()
        self._hugging = False
        self.setItemDelegate(self._cells)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.doubleClicked.connect(self._open_index)

    def show_columns(
        self,
        columns: Sequence[Column],
        *,
        name: str,
        key: Callable[[Any], Any] = _by_id,
        header: bool = True,
    ) -> None:
        """Declare the columns; ``name`` is read out, ``key`` tells a row again after a refresh."""
        self._key = key
        self.setAccessibleName(name)
        self.setModel(RowModel(columns, self))
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setVisible(header)
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(header)
        self._fit()

    def give_way(self, *titles: str) -> None:
        """Which columns are hidden where there is no room for all, the first one first."""
        self._giving_way = titles
        self._fit()

    def hug(self) -> None:
        """Be as tall as the rows; whatever it stands in is scrolled instead."""
        self._hugging = True
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def rows_model(self) -> RowModel:
        """The model behind it."""
        model = self.model()
        assert isinstance(model, RowModel)
        return model

    def show_rows(self, rows: Sequence[Any], more: More | None = None) -> None:
        """Show these rows; the chosen one stays chosen when it is still there. ``more`` fetches what follows."""
        kept = None if (current := self.current()) is None else self._key(current)
        self._loaded = True
        self.rows_model().show_rows(rows, more)
        self._fit()
        if kept is None or not self.choose(kept):
            self._tell_chosen(QModelIndex(), QModelIndex())
        self._show_empty()

    def add_rows(self, rows: Sequence[Any], more: More | None = None) -> None:
        """These follow the ones that are shown."""
        self.rows_model().add_rows(rows, more)
        columns = self.rows_model().columns
        if any(column.width and self._wanted(column, rows) > self.columnWidth(n) for n, column in enumerate(columns)):
            self._fit()

    def current(self) -> Any:
        """The current row, or None."""
        index = self.currentIndex()
        return self.rows_model().row_at(index.row()) if index.isValid() else None

    def choose(self, key: Any) -> bool:
        """Make a row the current one by its key; False when it is not there."""
        for line, row in enumerate(self.rows_model().rows()):
            if self._key(row) == key:
                self.selectRow(line)
                self.setCurrentIndex(self.rows_model().index(line, 0))
                return True
        return False

    def choose_first(self) -> None:
        """Make the first row the current one, when there is any."""
        if self.rows_model().rowCount():
            self.setCurrentIndex(self.rows_model().index(0, 0))

    def say_when_empty(self, words: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """What stands here while there is no row, and how to begin."""
        if self._empty is not None:
            self._empty.deleteLater()
            self._empty = None
        self._make_empty = partial(EmptyState, self.viewport(), words=words, button=button, act=act)
        self._show_empty()

    def _show_empty(self) -> None:
        empty = self._loaded and self.rows_model().rowCount() == 0
        if empty and self._empty is None and self._make_empty is not None:
            self._empty = self._make_empty()
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())
            self._empty.setVisible(empty)

    def _fit(self) -> None:
        if not isinstance(self.model(), RowModel):
            return
        columns = self.rows_model().columns
        across = self.horizontalHeader()
        widths = [self._wanted(column, self.rows_model().rows()) for column in columns]
        hidden = self._hidden(widths)
        for section, (column, width) in enumerate(zip(columns, widths, strict=True)):
            mode = QHeaderView.ResizeMode
            across.setSectionResizeMode(section, mode.Interactive if column.width else mode.Stretch)
            if column.width:
                self.setColumnWidth(section, width)
            self.setColumnHidden(section, section in hidden)
        tall = row_height([column.kind for column in columns])
        self.verticalHeader().setMinimumSectionSize(px(24))
        self.verticalHeader().setDefaultSectionSize(tall)
        if self._hugging:
            above = across.sizeHint().height() if across.isVisibleTo(self) else 0
            self.setFixedHeight(above + tall * max(1, self.rows_model().rowCount()) + 2)

    def _wanted(self, column: Column, rows: Sequence[Any]) -> int:
        """How wide a column is: as declared, and never too narrow for its title, its tags or its amounts."""
        cells = {column.get(row) for row in rows} if column.kind in WHOLE else set()  # of alike cells one is measured
        title = width_of(column.title, font(tokens.LABEL, tokens.SEMIBOLD))
        needed = max([title, *(cell_width(column.kind, cell) for cell in cells if cell is not None)])
        return max(px(column.width or _NAME), round(needed) + 2 * px(8) + 1)

    def _hidden(self, widths: Sequence[int]) -> set[int]:
        """The columns that give way, until the others fit."""
        titles = [column.title for column in self.rows_model().columns]
        needed, hidden = sum(widths), set[int]()
        for title in self._giving_way:
            if needed <= self.viewport().width():
                break
            section = titles.index(title)
            hidden.add(section)
            needed -= widths[section]
        return hidden

    def _tell_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.rows_model().row_at(current.row()) if current.isValid() else None)

    def _open_index(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows_model().row_at(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            lines = sorted({index.row() for index in self.selectionModel().selectedRows()})
            QGuiApplication.clipboard().setText(self.rows_model().as_tsv(lines))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open_index(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, line: int) -> None:
        if line != self._cells.hovered:
            self._cells.hovered = line
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_empty()
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
