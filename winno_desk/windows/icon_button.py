"""A button that is an icon alone; its words are read out and stand in the tool tip."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.icons import paint_icon
from winno_desk.windows.paint import rounded
from winno_desk.windows.style import colour, px, theme
from winno_desk.windows.tips import set_tip


class IconButton(QAbstractButton):
    """A quiet square with an icon; ``small`` fits into a line of words."""

    def __init__(self, parent: QWidget | None = None, *, icon: str = "", words: str = "", small: bool = False) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._small = small
        self.setAccessibleName(words)
        set_tip(self, words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = px(tokens.TAG if self._small else tokens.CONTROL)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        lit = self.isEnabled() and (self.underMouse() or self.isDown())
        if lit or self.hasFocus():
            border = colour("accent") if self.hasFocus() else None
            rounded(painter, area, tokens.RADIUS, colour("sunk") if lit else None, border)
        side = px(tokens.ICON_SMALL if self._small else tokens.ICON)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(area.center())
        paint_icon(painter, spot, self._icon_name, theme().text if lit else theme().second)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
