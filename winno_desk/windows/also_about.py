"""The other items of an order that a customer asks the same about: ticked, with their pieces and the answer to each."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from winno_desk.services.lookups.asking import AskedItem
from winno_desk.windows import tokens
from winno_desk.windows.editors import ChoiceEditor
from winno_desk.windows.parts import Words, clear, column
from winno_desk.windows.style import px
from winno_desk.windows.ticks import PointTick

_PIECES = 76


class _Other(QWidget):
    """One of the other items."""

    edited = Signal()

    def __init__(self, asked: AskedItem, most: int) -> None:
        super().__init__()
        self.asked, self.most, self.hint = asked, most, ""
        item = asked.item
        self.box = PointTick(words=f"{item.number}  {item.name}")
        self.box.setObjectName(f"also_{item.id}")
        self.pieces = ChoiceEditor()
        self.pieces.setAccessibleName(f"Pieces of {item.number}")
        self.pieces.offer([(count, str(count)) for count in range(1, most + 1)])
        self.pieces.setFixedWidth(px(_PIECES))
        self.answer = Words(role="second")
        self.answer.setContentsMargins(px(24), 0, 0, px(tokens.GAP_1))
        line = QHBoxLayout()
        line.addWidget(self.box, 1)
        line.addWidget(self.pieces)
        layout = column(0)
        layout.addLayout(line)
        layout.addWidget(self.answer)
        self.setLayout(layout)
        self.show_chosen()
        self.box.edited.connect(self.show_chosen)
        for part in (self.box, self.pieces):
            part.edited.connect(self.edited)

    def show_chosen(self) -> None:
        """Pieces and answer of what is not ticked are nobody's question; what speaks for ticking it is said."""
        ticked = self.box.isChecked()
        self.pieces.setVisible(ticked and self.most > 1)
        if not ticked:
            self.answer.setText(self.hint)
        self.answer.setVisible(bool(self.answer.text()))

    def count(self) -> int:
        return int(self.pieces.currentData() or 1)


class AlsoAbout(QWidget):
    """Shown where there are others; none of them is ticked at first."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others: list[_Other] = []
        self._rows = column(0)
        layout = column(tokens.GAP_1)
        layout.addWidget(Words(words="The same about", role="field"))
        layout.addLayout(self._rows)
        self.setLayout(layout)
        self.hide()

    def show_items(self, others: Sequence[tuple[AskedItem, int]]) -> None:
        """These are the others, each with how many pieces can be asked about; what was chosen of them stays."""
        before = self.chosen()
        clear(self._rows)
        self._others = [_Other(*one) for one in others]
        for other in self._others:
            other.edited.connect(self.edited)
            self._rows.addWidget(other)
        self.choose(before)
        self.setVisible(bool(others))

    def chosen(self) -> tuple[tuple[int, int], ...]:
        """Each of them that is ticked, with its pieces."""
        return tuple((one.asked.item.id, one.count()) for one in self._others if one.box.isChecked())

    def choose(self, chosen: Iterable[tuple[int, int]]) -> None:
        """Have exactly these ticked."""
        wanted = dict(chosen)
        for other in self._others:
            pieces = wanted.get(other.asked.item.id)
            other.pieces.set_value(min(pieces or 1, other.most))
            other.box.setChecked(pieces is not None)
            other.show_chosen()

    def suggest(self, why: Callable[[AskedItem], str]) -> None:
        """Why one of them should be ticked as well; empty where nothing speaks for it."""
        for other in self._others:
            other.hint = why(other.asked)
            other.show_chosen()

    def tell(self, say: Callable[[AskedItem, int], str]) -> None:
        """The answer to each that is ticked; an empty one is not shown."""
        for other in self._others:
            if other.box.isChecked():
                other.answer.setText(say(other.asked, other.count()))
            other.show_chosen()
