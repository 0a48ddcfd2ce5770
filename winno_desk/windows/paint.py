"""What is drawn by hand, the same in a widget and in a table cell: tags, key caps, rings, initials."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QScrollArea,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from winno_desk.windows import tokens
from winno_desk.windows.icons import paint_icon
from winno_desk.windows.style import colour, font, px, theme, width_of

Kind = Literal["good", "careful", "stop", "accent", "plain"]

_TAG_COLOURS = {
    "good": ("good", "good_tint"),
    "careful": ("careful", "careful_tint"),
    "stop": ("stop", "stop_tint"),
    "accent": ("accent", "accent_tint"),
    "plain": ("second", "sunk"),
}
_TAG_ICONS = {"good": "check", "careful": "warning", "stop": "dot", "accent": None, "plain": None}


@dataclass(frozen=True, slots=True)
class Status:
    """A state as a tag shows it: its kind, its word, and an icon where the kind's own does not fit.

    ``icon`` None takes the kind's own icon; an empty one shows the word alone.
    """

    kind: Kind
    word: str
    icon: str | None = None

    @property
    def drawn_icon(self) -> str | None:
        return _TAG_ICONS[self.kind] if self.icon is None else self.icon or None


def rounded(painter: QPainter, area: QRectF, radius: float, fill: QColor | None, border: QColor | None = None) -> None:
    """A rounded box; the border lies inside the area."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if border is None else QPen(border, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    inset = 0.0 if border is None else 0.5
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)


def tag_size(status: Status) -> QSizeF:
    """How much room a tag takes."""
    words = width_of(status.word, font(tokens.SMALL, tokens.MEDIUM))
    picture = px(tokens.ICON_SMALL) + px(4) if status.drawn_icon else 0
    return QSizeF(words + picture + px(14), px(tokens.TAG))


def paint_tag(painter: QPainter, area: QRectF, status: Status) -> None:
    """Draw a tag into its area; a word too long for it is cut with dots."""
    ink, ground = _TAG_COLOURS[status.kind]
    rounded(painter, area, tokens.RADIUS_TAG, colour(ground))
    left = area.left() + px(7)
    if status.drawn_icon:
        side = px(tokens.ICON_SMALL)
        box = QRectF(left, round(area.center().y() - side / 2), side, side)
        paint_icon(painter, box, status.drawn_icon, getattr(theme(), ink))
        left += side + px(4)
    letters = font(tokens.SMALL, tokens.MEDIUM)
    painter.setFont(letters)
    painter.setPen(colour(ink))
    room = area.right() - px(6) - left
    words = status.word
    if width_of(words, letters) > room + 1:
        words = QFontMetricsF(letters).elidedText(words, Qt.TextElideMode.ElideRight, room + 1)
    painter.drawText(
        QRectF(left, area.top(), room + px(4), area.height()),
        Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
        words,
    )


def key_cap_size(key: str) -> QSizeF:
    """How much room a key cap takes."""
    return QSizeF(width_of(key, font(tokens.LABEL)) + px(12), px(18))


def paint_key_cap(painter: QPainter, area: QRectF, key: str, ink: QColor, border: QColor) -> None:
    """Draw a key as it stands on the keyboard: ``Ctrl K``."""
    rounded(painter, area, tokens.RADIUS_TAG, None, border)
    painter.setFont(font(tokens.LABEL))
    painter.setPen(ink)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, key)


def initials(name: str) -> str:
    """``MO`` for Mara Okafor; one letter for a single name."""
    words = name.split()
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [name.strip()[:1]]
    return "".join(letters).upper()


def paint_avatar(painter: QPainter, area: QRectF, name: str) -> None:
    """Draw a person as a disc with initials."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("accent_tint"))
    painter.drawEllipse(area)
    letters = font(weight=tokens.BOLD)
    letters.setPixelSize(max(8, round(area.height() * 0.4)))
    painter.setFont(letters)
    painter.setPen(colour("accent"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, initials(name))


class _AboveAll(QProxyStyle):
    """Lets a ring lie above all widgets of its window; as a child of the control's own parent it would be cut off."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's own name
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, returnData)


class FocusRing(QFocusFrame):
    """The ring around whatever has the keyboard, one for a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        style = _AboveAll("fusion")
        style.setParent(self)
        self.setStyle(style)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        self.hide()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        mine = new is not None and new.window() is self.window()
        whole = isinstance(new, QScrollArea)  # the keys scroll it; there is nothing in it to press
        ringed = mine and new is not None and not whole and not new.property("ringless")
        self.setWidget(new if ringed else None)  # type: ignore[arg-type]  # None takes the ring away
        if not ringed:
            self.hide()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("accent_tint"), tokens.RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = tokens.RING / 2
        area = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(area, tokens.RADIUS + 1, tokens.RADIUS + 1)


def middle(area: QRectF, size: QSizeF, left: float) -> QRectF:
    """A box of a size at ``left``, halfway down an area."""
    return QRectF(QPointF(left, round(area.center().y() - size.height() / 2)), size)
