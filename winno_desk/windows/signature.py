"""Where the customer signs: with a finger, a pen or the mouse; what was drawn is kept as fractions of the field."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.style import colour, font, px

Stroke = tuple[tuple[float, float], ...]
Strokes = tuple[Stroke, ...]

_HEIGHT = 66
_PEN = 1.8
_EXACT = 4
_MOST_POINTS = 4000
"""More than any signature needs; what a stuck pen draws beyond is dropped."""


class SignaturePad(QWidget):
    """A field to sign in; ``show_signed`` makes it a record of a signature."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[tuple[float, float]]] = []
        self._drawing = False
        self._signed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName("Signature")
        self.setAccessibleDescription("Signed with finger, pen or mouse; the typed name counts as well")
        self.clear_button = KeyButton(self, words="Clear", kind="link")
        self.clear_button.setObjectName("clear_signature")
        self.clear_button.clicked.connect(self.clear)
        self._fit_clear()

    def is_drawing(self) -> bool:
        """Is somebody in the middle of a line?"""
        return self._drawing

    def strokes(self) -> Strokes:
        """The lines drawn, as fractions of the field."""
        return tuple(tuple(stroke) for stroke in self._strokes)

    def set_strokes(self, strokes: Strokes) -> None:
        """Show these lines; what is just being drawn ends."""
        self._drawing = False
        self._strokes = [list(stroke) for stroke in strokes]
        self._fit_clear()
        self.update()

    def show_signed(self, strokes: Strokes) -> None:
        """Show a signature that was given; it cannot be changed."""
        self._signed = True
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.set_strokes(strokes)

    def clear(self) -> None:
        """Take everything drawn back."""
        self.set_strokes(())
        self.edited.emit()

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(_HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._signed:
            self._drawing = True
            self._strokes.append([self._fraction(event.position())])
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing and sum(map(len, self._strokes)) < _MOST_POINTS:
            self._strokes[-1].append(self._fraction(event.position()))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drawing:
            self._drawing = False
            self._fit_clear()
            self.edited.emit()

    def _fraction(self, at: QPointF) -> tuple[float, float]:
        across, down = at.x() / max(1, self.width()), at.y() / max(1, self.height())
        return round(min(1.0, max(0.0, across)), _EXACT), round(min(1.0, max(0.0, down)), _EXACT)

    def _fit_clear(self) -> None:
        self.clear_button.setVisible(bool(self._strokes) and not self._signed)
        self.clear_button.adjustSize()
        gap = px(tokens.GAP_2)
        size = self.clear_button.size()
        self.clear_button.move(self.width() - size.width() - gap, self.height() - size.height() - gap // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = Qt.PenStyle.SolidLine if self._signed else Qt.PenStyle.DashLine
        painter.setPen(QPen(colour("line"), 1, style))
        painter.setBrush(colour("sunk"))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, tokens.RADIUS, tokens.RADIUS)
        if not self._strokes and not self._signed:
            painter.setFont(font(tokens.SMALL))
            painter.setPen(colour("second"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "Sign here, or the typed name counts")
        width = max(1.0, _PEN * px(10) / 10)
        painter.setPen(QPen(colour("text"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._strokes:
            painter.drawPath(self._path(stroke))

    def _path(self, stroke: list[tuple[float, float]]) -> QPainterPath:
        """A smooth line through the points: curves from middle to middle, bent towards each point."""
        points = [QPointF(x * self.width(), y * self.height()) for x, y in stroke]
        path = QPainterPath(points[0])
        for here, there in pairwise(points[1:]):
            path.quadTo(here, (here + there) / 2)
        path.lineTo(points[-1] if len(points) > 1 else points[0] + QPointF(0.1, 0))
        return path
