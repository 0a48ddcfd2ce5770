"""What goes into one parcel: the prints of an order that are here, ticked, each whole or in part."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from winno_desk.services.lookups.queue import QueueLine
from winno_desk.windows.editors import ChoiceEditor
from winno_desk.windows.parts import clear, column
from winno_desk.windows.style import px
from winno_desk.windows.ticks import PointTick

_PIECES = 136

Chosen = tuple[tuple[int, int], ...]
"""Items, each with how many of its pieces."""


class _Row(QWidget):
    """One of the prints."""

    edited = Signal()

    def __init__(self, line: QueueLine) -> None:
        super().__init__()
        self.line = line
        self.box = PointTick(words=f"{line.number} {line.name} × {line.left}")
        self.box.setObjectName(f"tick_{line.id}")
        self.pieces = ChoiceEditor()
        self.pieces.setObjectName(f"pieces_{line.number}")
        self.pieces.setAccessibleName(f"Pieces of {line.number} in this parcel")
        self.pieces.offer([(count, _part(count, line.left)) for count in range(line.left, 0, -1)])
        self.pieces.setFixedWidth(px(_PIECES))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.box, 1)
        across.addWidget(self.pieces)
        self.show_pieces()
        self.box.edited.connect(self.show_pieces)
        for part in (self.box, self.pieces):
            part.edited.connect(self.edited)

    def show_pieces(self) -> None:
        """How many is asked of what lies in the parcel."""
        self.pieces.setVisible(self.box.isChecked() and self.line.left > 1)


def _part(count: int, left: int) -> str:
    return f"{count}, {left - count} to follow" if count < left else f"All {left}"


class ParcelList(QWidget):
    """None of them is in the parcel at first."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayout(column(0))
        self._rows: list[_Row] = []

    def show_lines(self, lines: Sequence[QueueLine]) -> None:
        """Show these prints, none chosen; the same ones as before keep what was chosen."""
        if [(one.id, one.left) for one in lines] == [(row.line.id, row.line.left) for row in self._rows]:
            return
        layout = self.layout()
        assert layout is not None  # set above
        clear(layout)
        self._rows = [_Row(line) for line in lines]
        for row in self._rows:
            row.edited.connect(self.edited)
            layout.addWidget(row)

    def chosen(self) -> Chosen:
        """What lies in the parcel."""
        return tuple((row.line.id, row.pieces.value()) for row in self._rows if row.box.isChecked())

    def parted(self) -> Chosen:
        """What of it lies in the parcel in part."""
        left = {row.line.id: row.line.left for row in self._rows}
        return tuple((item, count) for item, count in self.chosen() if count < left[item])

    def choose(self, chosen: Iterable[tuple[int, int]]) -> None:
        """Have exactly these in the parcel."""
        wanted = dict(chosen)
        for row in self._rows:
            row.pieces.set_value(min(wanted.get(row.line.id, row.line.left), row.line.left))
            row.box.setChecked(row.line.id in wanted)
            row.show_pieces()

    def add(self, item: int) -> None:
        """Lay one of them into the parcel; one that lies there stays as it is."""
        for row in self._rows:
            if row.line.id == item:
                row.box.setChecked(True)
                row.show_pieces()
