"""The parts that pages are put together from: panels, words, tags, tiles, rows of sums, timelines."""

import re
from collections.abc import Callable, Iterable

from PySide6.QtCore import Property, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from winno_desk.windows import tokens
from winno_desk.windows.paint import Status, paint_avatar, paint_tag, tag_size
from winno_desk.windows.style import px
from winno_desk.windows.tips import set_tip


def column(gap: int = tokens.GAP_2, margin: int = 0) -> QVBoxLayout:
    """A column with a gap of the grid and no margin unless one is given."""
    made = QVBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(gap)
    return made


def scrolled(inside: QLayout) -> QScrollArea:
    """A layout of any height on whatever room there is, without a frame of its own."""
    held = QWidget()
    held.setProperty("plain", True)
    held.setLayout(inside)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidget(held)
    return scroll


def row(gap: int = tokens.GAP_2, margin: int = 0) -> QHBoxLayout:
    """A row with a gap of the grid and no margin unless one is given."""
    made = QHBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(gap)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, to be filled anew."""
    while (taken := layout.takeAt(0)) is not None:
        widget, inner = taken.widget(), taken.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
            inner.deleteLater()


def drop(layout: QLayout, widgets: Iterable[QWidget]) -> None:
    """Take some widgets out of a layout, for good."""
    for widget in widgets:
        layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()


_ONE_LINE = ("title", "figure", "label")
_BREAK = "\u200b"
"""A space of no width."""


def in_pieces(words: str) -> str:
    """Words that can be broken anywhere after so many letters without a space, instead of growing out of their card."""
    return re.sub(r"(\S{24})(?=\S)", rf"\1{_BREAK}", words)


class Words(QLabel):
    """Words that wrap, between two letters where there is no space, and are never clipped.

    Roles: body, strong, second, small, field, label, head, ruling, title, figure, error.
    """

    def __init__(self, parent: QWidget | None = None, *, words: str = "", role: str = "body") -> None:
        super().__init__(parent)
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(role not in _ONE_LINE)
        self.setText(words)

    def setText(self, words: str) -> None:
        super().setText(in_pieces(words))

    def text(self) -> str:
        return super().text().replace(_BREAK, "")

    def get_role(self) -> str:
        return self._role

    def set_role(self, role: str) -> None:
        """What these words are on the page."""
        self._role = role
        self.setWordWrap(role not in _ONE_LINE)
        self.style().polish(self)

    role = Property(str, get_role, set_role)


class Elided(QLabel):
    """One line of words, cut with dots where there is no room; the whole of it in the tool tip."""

    def __init__(self, parent: QWidget | None = None, *, words: str = "", role: str = "body") -> None:
        super().__init__(parent)
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(words)

    def get_role(self) -> str:
        return self._role

    def set_role(self, role: str) -> None:
        self._role = role
        self.style().polish(self)

    role = Property(str, get_role, set_role)

    def _shown(self) -> str:
        metrics = QFontMetricsF(self.font())
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() + 0.5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        set_tip(self, self.text() if self._shown() != self.text() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, self._shown())


class Scaled(QWidget):
    """A part whose fixed sizes follow the text size; ``fit`` sets them, now and at every change."""

    def fit(self) -> None:
        """Set the sizes that the stylesheet does not."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()


class FollowText(QObject):
    """Sets what the stylesheet does not, for a widget that is not a part of ours: now and at every change."""

    def __init__(self, widget: QWidget, fit: Callable[[], object]) -> None:
        super().__init__(widget)
        self._fit = fit
        widget.installEventFilter(self)
        fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        return False


class Canvas(QWidget):
    """The ground that panels lie on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


class Panel(QFrame):
    """A surface with a line around it; panels do not nest."""

    def body(self) -> QVBoxLayout:
        """The column that things are put in, made when first asked for (a form brings its own)."""
        if self.layout() is None:
            self.setLayout(column(tokens.GAP_2, tokens.GAP_4))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        return layout

    def add(self, part: QWidget | QBoxLayout, stretch: int = 0) -> None:
        """Put a part or a row of parts below what is there."""
        if isinstance(part, QWidget):
            self.body().addWidget(part, stretch)
        else:
            self.body().addLayout(part, stretch)


class Divider(QWidget):
    """A line across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(1)


class Tag(QWidget):
    """A status that can be told without seeing its colour."""

    def __init__(self, parent: QWidget | None = None, *, status: Status | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._status = Status("plain", "")
        if status is not None:
            self.show_status(status)

    def show_status(self, status: Status) -> None:
        """Show another status."""
        self._status = status
        self.setAccessibleName(status.word)
        set_tip(self, status.word)
        self.updateGeometry()
        self.update()

    def status(self) -> Status:
        """What it shows."""
        return self._status

    def sizeHint(self) -> QSize:
        size = tag_size(self._status)
        return QSize(round(size.width() + 0.5), round(size.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), px(48)), px(tokens.TAG))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_tag(QPainter(self), QRectF(self.rect()), self._status)


class Avatar(Scaled):
    """A person as a disc with initials."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "", size: int = 26) -> None:
        super().__init__(parent)
        self._name = name
        self._size = size
        self.fit()

    def fit(self) -> None:
        self.setFixedSize(px(self._size), px(self._size))

    def show_name(self, name: str) -> None:
        """Whose initials."""
        self._name = name
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            paint_avatar(QPainter(self), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._name)
