"""How a pin is drawn on a picture: a number in a ring, in greys alone, since colours are judged beside it."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from winno_desk.windows import tokens
from winno_desk.windows.pane import Pane, spot_on
from winno_desk.windows.shots import Mark, Shot
from winno_desk.windows.style import colour, font, px

RADIUS = 12
_QUIET = 0.55
_CROSS = 5


def ink(*, light: bool) -> QColor:
    """The two greys for words and marks beside a photograph."""
    return colour("on_strong") if light else colour("around_photo").darker(210)


def marks_in(pane: Pane, shots: Sequence[Shot], marks: Iterable[Mark]) -> Iterator[tuple[QPointF, Mark]]:
    """The pins of what a pane shows, each on its picture, and those at its edge so that they can be read."""
    radius = px(RADIUS)
    room = pane.area.adjusted(radius, radius, -radius, -radius)
    for mark in marks:
        on = next((shot for shot in shots if shot.digest in mark.on), None)
        spot = spot_on(pane.lies(on), mark.across, mark.down) if on is not None else None
        if spot is not None and pane.area.contains(spot):
            across = min(room.right(), max(room.left(), spot.x()))
            yield QPointF(across, min(room.bottom(), max(room.top(), spot.y()))), mark


def paint_mark(painter: QPainter, spot: QPointF, mark: Mark, *, chosen: bool) -> None:
    """A pin: dark while something is to be done, light while it is read, quiet once it is settled."""
    painter.save()
    painter.setOpacity(1.0 if mark.open or chosen else _QUIET)
    _ring(painter, spot, light=chosen)
    painter.setPen(ink(light=not chosen))
    painter.setFont(font(tokens.SMALL, tokens.SEMIBOLD))
    radius = px(RADIUS)
    box = QRectF(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(mark.number))
    painter.restore()


def paint_place(painter: QPainter, spot: QPointF) -> None:
    """Where a new pin would be."""
    painter.save()
    _ring(painter, spot, light=True)
    painter.setPen(QPen(ink(light=False), tokens.RING))
    reach = px(_CROSS)
    painter.drawLine(spot - QPointF(reach, 0), spot + QPointF(reach, 0))
    painter.drawLine(spot - QPointF(0, reach), spot + QPointF(0, reach))
    painter.restore()


def _ring(painter: QPainter, spot: QPointF, *, light: bool) -> None:
    painter.setPen(QPen(ink(light=not light), tokens.RING))
    painter.setBrush(ink(light=light))
    painter.drawEllipse(spot, px(RADIUS), px(RADIUS))
