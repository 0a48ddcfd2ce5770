"""A small button in a line of words: a file that can be taken, with the key that takes it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.paint import key_cap_size, paint_key_cap, rounded
from winno_desk.windows.style import colour, font, px, width_of

_HEIGHT = 24


class Chip(QAbstractButton):
    """Quieter than a button, so that six of them are no wall."""

    def __init__(self, parent: QWidget | None = None, *, words: str = "", key: str = "") -> None:
        super().__init__(parent)
        self._words = words
        self._key = key
        self.setText(words.replace("&", "&&"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        QShortcut(QKeySequence(key), self).activated.connect(self.click)

    def sizeHint(self) -> QSize:
        words = width_of(self._words, font(tokens.SMALL, tokens.MEDIUM))
        return QSize(round(words + self._cap_width() + px(14) + px(6) + 0.5), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _cap(self) -> str:
        return self._key.replace("+", " ")

    def _cap_width(self) -> float:
        return key_cap_size(self._cap()).width()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        lit = self.underMouse() or self.isDown()
        border = colour("accent") if self.hasFocus() else None
        rounded(painter, area, tokens.RADIUS_TAG, colour("accent_tint" if lit else "sunk"), border)
        painter.setFont(font(tokens.SMALL, tokens.MEDIUM))
        painter.setPen(colour("text"))
        words = area.adjusted(px(7), 0, -self._cap_width() - px(6), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)
        high = px(18)
        cap = QRectF(area.right() - self._cap_width() - px(3), (area.height() - high) / 2, self._cap_width(), high)
        paint_key_cap(painter, cap, self._cap(), colour("second"), colour("line"))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
