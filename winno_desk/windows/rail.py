"""The rail: the rooms that there are for this person, each with icon, word and a count of what waits."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.icons import paint_icon
from winno_desk.windows.paint import rounded
from winno_desk.windows.parts import Scaled, column
from winno_desk.windows.style import colour, font, px, theme, width_of


class RailButton(QAbstractButton):
    """One room: filled while it is on screen."""

    def __init__(self, words: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._waiting = 0
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setProperty("ringless", True)  # it draws a ring of its own, on the dark ground
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Nothing at the click itself: it is filled once its room is on screen."""

    def waiting(self) -> int:
        """How many wait there."""
        return self._waiting

    def set_waiting(self, count: int) -> None:
        """Show how many wait there; none shows nothing."""
        self._waiting = count
        self.setAccessibleName(f"{self.text()}, {count} waiting" if count else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(tokens.RAIL_WIDTH) - 2 * tokens.GAP_2, px(tokens.RAIL_BUTTON))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        here = self.isChecked()
        ground = "rail_here" if here else ("rail_over" if self.underMouse() or self.isDown() else None)
        rounded(painter, area, tokens.RADIUS, colour(ground) if ground else None)
        if self.hasFocus():
            rounded(painter, area.adjusted(2, 2, -2, -2), tokens.RADIUS - 2, None, colour("on_rail"))
        ink = theme().on_strong if here else theme().on_rail
        side = px(tokens.ICON)
        box = QRectF(round((area.width() - side) / 2), round(area.height() * 0.15), side, side)
        paint_icon(painter, box, self._icon_name, ink)
        self._paint_words(painter, area, ink)

    def _count(self) -> str:
        return str(self._waiting) if self._waiting < 100 else "99"

    def _badge_width(self) -> float:
        letters = QFontMetricsF(font(tokens.LABEL))
        return px(4) + letters.horizontalAdvance(self._count()) + px(9) if self._waiting else 0

    def words_width(self) -> float:
        """How much room its word and its count take."""
        return width_of(self.text(), font(tokens.LABEL)) + self._badge_width() + 4

    def _paint_words(self, painter: QPainter, area: QRectF, ink: str) -> None:
        letters = font(tokens.LABEL)
        metrics = QFontMetricsF(letters)
        badge = self._badge_width()
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width() - badge - 4)
        width = metrics.horizontalAdvance(words)
        line = QRectF((area.width() - width - badge) / 2, area.height() * 0.58, width + 2, px(16))
        painter.setFont(letters)
        painter.setPen(ink)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if not badge:
            return
        pill = QRectF(line.left() + width + px(4), line.center().y() - px(13) / 2, badge - px(4), px(13))
        rounded(painter, pill, pill.height() / 2, colour("badge"))
        painter.setFont(font(10, tokens.MEDIUM))
        painter.setPen(colour("on_strong"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._count())


class Rail(Scaled):
    """The dark band at the left with a button for each room."""

    asked = Signal(str)
    """A room was clicked: its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons: dict[str, RailButton] = {}
        self._column: QVBoxLayout = column(2)
        self._column.addStretch(1)
        self.setLayout(self._column)
        self.fit()

    def fit(self) -> None:
        self.setFixedWidth(px(tokens.RAIL_WIDTH))
        self._column.setContentsMargins(tokens.GAP_2, px(tokens.TOP_BAR) - 1, tokens.GAP_2, tokens.GAP_2)

    def add_room(self, key: str, words: str, icon: str) -> None:
        """A room below the ones there are."""
        button = RailButton(words, icon, self)
        button.setObjectName(f"rail_{key}")
        button.clicked.connect(lambda _checked: self.asked.emit(key))
        self._buttons[key] = button
        self._column.insertWidget(self._column.count() - 1, button)

    def button(self, key: str) -> RailButton:
        """The button of a room."""
        return self._buttons[key]

    def show_rooms(self, keys: frozenset[str]) -> None:
        """Show these rooms only."""
        for key, button in self._buttons.items():
            button.setVisible(key in keys)

    def show_here(self, key: str | None) -> None:
        """Which room is on screen; None for none of them."""
        for name, button in self._buttons.items():
            button.setChecked(name == key)

    def set_waiting(self, key: str, count: int) -> None:
        """How many wait in a room."""
        self._buttons[key].set_waiting(count)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("rail"))
        painter.setFont(font(15, tokens.SEMIBOLD))
        painter.setPen(colour("on_strong"))
        painter.drawText(QRectF(0, 0, self.width(), px(tokens.TOP_BAR)), Qt.AlignmentFlag.AlignCenter, "Winno")
