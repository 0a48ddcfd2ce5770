"""Rows in declared columns: a model over frozen rows, sorted by value, copied as TSV."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from winno_desk.windows.paint import Status
from winno_desk.windows.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
CellKind = Literal["words", "strong", "lead", "two", "tag", "tags", "amount", "picture", "link", "card", "tall"]
_NOWHERE = QModelIndex()
More = Callable[[], object]
"""Asks for the rows that follow the ones shown."""


@dataclass(frozen=True, slots=True)
class Card:
    """A row told in three lines: title and a side or a state at the right, words, and something small."""

    title: str
    side: str = ""
    words: str = ""
    small: str = ""
    state: Status | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A declared column: its title, what it takes from a row, how that is drawn, and how it sorts.

    By kind, ``get`` gives: words, strong, link, amount: str · lead, two: (str, str) · tag: Status or None ·
    tags: a tuple of them · picture: PNG or JPEG bytes or None · card, tall: Card; a tall one has its state below.
    ``width`` 0 takes the room that is left. ``sort`` gives the value to sort by, where the words do not.
    """

    title: str
    get: Callable[[Any], Any]
    kind: CellKind = "words"
    width: int = 0
    sort: Callable[[Any], Any] | None = None

    @property
    def to_the_right(self) -> bool:
        return self.kind == "amount"


def words_of(kind: CellKind, cell: Any) -> str:
    """A cell as plain words, for copying, screen readers and sorting."""
    if cell is None or kind == "picture":
        return ""
    if isinstance(cell, Status):
        return cell.word
    if isinstance(cell, Card):
        state = cell.state.word if cell.state is not None else ""
        return ", ".join(part for part in (cell.title, cell.side, state, cell.words, cell.small) if part)
    if kind == "tags":
        return ", ".join(status.word for status in cell)
    if kind in ("lead", "two"):
        return " ".join(part for part in cell if part)
    return str(cell)


def _sort_key(value: Any) -> tuple[bool, Any]:
    """Nothing comes last; words are compared without case."""
    return value is None, value.casefold() if isinstance(value, str) else (0 if value is None else value)


class RowModel(QAbstractTableModel):
    """Frozen rows in declared columns."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[Any] = []
        self._as_given: tuple[Any, ...] = ()
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self._more: More | None = None

    def show_rows(self, rows: Sequence[Any], more: More | None = None) -> None:
        """Show these rows instead of the ones there were, sorted as before; ``more`` fetches those that follow."""
        self.beginResetModel()
        self._more = more
        self._as_given = tuple(rows)
        self._rows = self._in_order()
        self.endResetModel()

    def add_rows(self, rows: Sequence[Any], more: More | None = None) -> None:
        """These follow; where the rows are sorted, each comes to its place."""
        self._more = more
        if not rows:
            return
        self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
        self._as_given += tuple(rows)
        self._rows += rows
        self.endInsertRows()
        if self._sorted[0] >= 0:
            self.sort(*self._sorted)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more is not None

    def fetchMore(self, parent: Index) -> None:
        more, self._more = self._more, None  # until they came, nobody asks again
        if more is not None and not parent.isValid():
            more()

    def row_at(self, row: int) -> Any:
        """The frozen row in a line of the table."""
        return self._rows[row]

    def drawn(self, index: Index) -> tuple[str, Any]:
        """How a cell is drawn, and what stands in it; asked without the detour of a role, for each cell of a paint."""
        column = self.columns[index.column()]
        return column.kind, column.get(self._rows[index.row()])

    def rows(self) -> tuple[Any, ...]:
        """All rows, in the order shown."""
        return tuple(self._rows)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words_of(column.kind, column.get(row))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(words_of(column.kind, column.get(row)))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.to_the_right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column's values; column -1 brings back the order in which the rows came."""
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._rows[index.row()] for index in before]
        self._rows = self._in_order()
        places = {id(row): place for place, row in enumerate(self._rows)}
        moved = [self.index(places[id(row)], index.column()) for index, row in zip(before, held, strict=True)]
        self.changePersistentIndexList(before, moved)
        self.layoutChanged.emit()

    def _in_order(self) -> list[Any]:
        section, order = self._sorted
        if not 0 <= section < len(self.columns):
            return list(self._as_given)
        column = self.columns[section]
        by = column.sort or (lambda row: words_of(column.kind, column.get(row)))
        return sorted(
            self._as_given,
            key=lambda row: _sort_key(by(row)),
            reverse=order == Qt.SortOrder.DescendingOrder,
        )

    def as_tsv(self, lines: Sequence[int]) -> str:
        """Rows as lines of tab-separated words."""
        return "\n".join(
            "\t".join(
                " ".join(words_of(column.kind, column.get(self._rows[line])).split())
                for column in self.columns
                if column.kind != "picture"
            )
            for line in lines
        )
