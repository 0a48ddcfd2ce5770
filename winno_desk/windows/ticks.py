"""Points to be confirmed one by one: boxes whose words wrap, and how many are still open."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.editors import TickEditor
from winno_desk.windows.parts import clear, column
from winno_desk.windows.style import colour, font, px

_BOX = 16
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class PointTick(TickEditor):
    """A tick box whose words go on in the next line instead of being cut."""

    def __init__(self, parent: QWidget | None = None, *, words: str = "") -> None:
        super().__init__(parent, words=words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _beside(self) -> int:
        return px(_BOX) + px(tokens.GAP_2) + 2

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - self._beside()), 10_000)
        words = QFontMetrics(font()).boundingRect(room, _WRAP, self.text())
        return max(px(24), words.height() + px(6))

    def sizeHint(self) -> QSize:
        width = self._beside() + QFontMetrics(font()).horizontalAdvance(self.text()) + px(4)
        return QSize(width, px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._beside() + px(60), px(24))

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        side, line = px(_BOX) + 2, QFontMetrics(font()).height()
        top = px(3)
        option.rect = QRect(0, top + (line - side) // 2, side, side)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, option, painter, self)
        painter.setFont(font())
        painter.setPen(colour("text" if self.isEnabled() else "second"))
        painter.drawText(self.rect().adjusted(self._beside(), top, 0, 0), _WRAP, self.text())


class Points(QWidget):
    """A list of points by name; all have to be ticked."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, PointTick] = {}
        self.setLayout(column(0))
        self._points: tuple[tuple[str, str], ...] = ()

    def show_points(self, points: Sequence[tuple[str, str]]) -> None:
        """Show these points, none ticked; the same ones as before keep their ticks."""
        if tuple(points) == self._points:
            return
        self._points = tuple(points)
        layout = self.layout()
        assert layout is not None
        clear(layout)
        self.boxes = {}
        for name, words in points:
            box = PointTick(words=words)
            box.setObjectName(f"tick_{name}")
            box.edited.connect(self.edited)
            layout.addWidget(box)
            self.boxes[name] = box

    def points(self) -> tuple[tuple[str, str], ...]:
        """What is to be confirmed: names and words."""
        return self._points

    def ticked(self) -> tuple[str, ...]:
        """The names of the points that are confirmed."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def tick(self, names: Iterable[str]) -> None:
        """Have exactly these ticked."""
        wanted = frozenset(names)
        for name, box in self.boxes.items():
            box.setChecked(name in wanted)

    def still_open(self) -> str:
        """``2 of 5 points still to confirm``; empty when all are."""
        left = len(self.boxes) - len(self.ticked())
        return f"{left} of {len(self.boxes)} points still to confirm" if left else ""
