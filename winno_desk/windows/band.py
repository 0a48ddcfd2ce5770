"""The dark band beside the entrance: the program's mark, the studio, the station."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.icons import mark
from winno_desk.windows.paint import rounded
from winno_desk.windows.parts import Scaled
from winno_desk.windows.style import colour, font, px

# The mark's mountains and moon, drawn large: shares of the band's width, and of its height from below.
_BACK = ((0.0, 0.10), (0.30, 0.30), (0.52, 0.16), (0.74, 0.26), (1.0, 0.12))
_FRONT = ((0.0, 0.05), (0.22, 0.14), (0.42, 0.06), (0.68, 0.20), (1.0, 0.03))
_MARK = 56
_MOON = (0.76, 0.42, 0.055)


class Band(Scaled):
    """A quiet picture of what this house does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._line, self._below = "Winno Desk", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.fit()

    def fit(self) -> None:
        self.setFixedWidth(min(px(tokens.BAND_WIDTH), tokens.BAND_WIDEST))

    def say(self, name: str, line: str, below: str = "") -> None:
        """The studio's name, what it does, and a word at the foot."""
        self._name, self._line, self._below = name, line, below
        self.setAccessibleName(", ".join(part for part in (name, line, below) if part))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour("rail"))
        self._paint_picture(painter)
        left = px(40)
        painter.drawPixmap(QPointF(left, px(96)), mark(px(_MARK)))
        rounded(painter, QRectF(left, px(96), px(_MARK), px(_MARK)), px(_MARK) * 0.22, None, colour("rail_ridge"))
        room = self.width() - 2 * left
        name = QRectF(left, px(172), room, px(64))
        painter.setFont(font(tokens.FIGURE, tokens.SEMIBOLD))
        painter.setPen(colour("on_strong"))
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        used = painter.boundingRect(name, wrap, self._name)
        painter.drawText(name, wrap, self._name)
        painter.setFont(font())
        painter.setPen(colour("on_rail"))
        painter.drawText(QRectF(left, used.bottom() + px(6), room, px(60)), wrap, self._line)
        painter.setFont(font(tokens.SMALL))
        foot = QRectF(left, self.height() - px(40), room, px(20))
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, self._below)

    def _paint_picture(self, painter: QPainter) -> None:
        width, height = self.width(), self.height()
        painter.setPen(Qt.PenStyle.NoPen)
        across, up, radius = _MOON
        painter.setBrush(colour("rail_over"))
        painter.drawEllipse(QPointF(width * across, height * (1 - up)), width * radius, width * radius)
        for line, token in ((_BACK, "rail_over"), (_FRONT, "rail_ridge")):
            points = [QPointF(0, height), *(QPointF(width * x, height * (1 - y)) for x, y in line)]
            painter.setBrush(colour(token))
            painter.drawPolygon(QPolygonF([*points, QPointF(width, height)]))
