"""How two pictures are drawn beside, over or against each other; nothing around them has a hue."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QPixmap

from winno_desk.windows import tokens
from winno_desk.windows.icons import paint_icon
from winno_desk.windows.pane import Pane, spot_on
from winno_desk.windows.pin_paint import ink, marks_in, paint_mark, paint_place
from winno_desk.windows.shots import Shot
from winno_desk.windows.sight import BLINK, DIFFERENCE, OVERLAY, SIDE, SLIDER, Sight
from winno_desk.windows.style import colour, font, px
from winno_desk.windows.tiling import in_sight

_GRIP = 15
_CLEAR = 0.78
_LOST = 0.62
_LETTERS = 4
"""For fewer letters than these nothing is said on a picture."""
_DIRECT = 2
"""Brought down by less than this, a picture is drawn as it is: each pixel of the screen sees all of those behind it."""


class _Shared:
    """An image as a key: the same when its pixels are the same in memory."""

    def __init__(self, image: QImage) -> None:
        self.image = image

    def __hash__(self) -> int:
        return hash(self.image.cacheKey())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Shared) and other.image.cacheKey() == self.image.cacheKey()


@lru_cache(maxsize=8)
def _smaller(shared: _Shared, size: tuple[int, int]) -> QPixmap:
    """A picture brought down with care, once: shrunk at each painting it would flicker."""
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(shared.image.scaled(QSize(*size), *ways))


def _share(percent: float) -> str:
    """Little is not nothing."""
    return "less than 0.1\u00a0%" if 0 < percent < 0.05 else f"{percent:.1f}\u00a0%"


class PairPainter:
    """Draws what a sight shows into the panes of one view."""

    def __init__(self, painter: QPainter, sight: Sight, panes: tuple[Pane, ...]) -> None:
        self._painter = painter
        self._sight = sight
        self._panes = panes

    def paint(self) -> None:
        """The pair in the sight's way of comparing, or the one picture there is."""
        shown = self._sight.shown()
        if len(shown) == 1:
            self._shot(self._panes[0], shown[0])
        else:
            ways = {
                SIDE: self._side,
                SLIDER: self._slider,
                OVERLAY: self._overlay,
                BLINK: self._blink,
                DIFFERENCE: self._difference,
            }
            ways[self._sight.mode](*shown)
        for pane, shots in zip(self._panes, self._sight.in_panes(len(self._panes)), strict=True):
            self._marks(pane, shots)

    def say(self, area: QRectF, words: str) -> None:
        """Words in the middle of an area."""
        self._painter.setFont(font())
        self._painter.setPen(ink(light=True))
        gap = px(tokens.GAP_4)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        self._painter.drawText(area.adjusted(gap, gap, -gap, -gap), flags, words)

    def _side(self, left: Shot, right: Shot) -> None:
        for pane, shot in zip(self._panes, (left, right), strict=True):
            self._shot(pane, shot)

    def _slider(self, left: Shot, right: Shot) -> None:
        pane, seen = self._panes[0], self._panes[0].seen()
        area, line = pane.area, seen.left() + seen.width() * self._sight.split
        self._shot(pane, left, QRectF(area.left(), area.top(), line - area.left(), area.height()))
        self._shot(pane, right, QRectF(line, area.top(), area.right() - line, area.height()), at_right=True)
        self._painter.setPen(QPen(ink(light=True), tokens.RING))
        self._painter.drawLine(QPointF(line, seen.top()), QPointF(line, seen.bottom()))
        spot, side = QPointF(line, seen.center().y()), px(tokens.ICON)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ink(light=True))
        self._painter.drawEllipse(spot, px(_GRIP), px(_GRIP))
        box = QRectF(round(spot.x() - side / 2), round(spot.y() - side / 2), side, side)
        paint_icon(self._painter, box, "swap", ink(light=False).name())

    def _overlay(self, left: Shot, right: Shot) -> None:
        pane = self._panes[0]
        self._shot(pane, left, named=False)
        self._painter.setOpacity(self._sight.split)
        self._shot(pane, right, named=False)
        self._painter.setOpacity(1.0)
        self._chip(pane.area, f"{right.word} over {left.word}, {round(100 * self._sight.split)}\u00a0%")

    def _blink(self, left: Shot, right: Shot) -> None:
        self._shot(self._panes[0], left if self._sight.left_on_top else right)

    def _difference(self, left: Shot, right: Shot) -> None:
        pane = self._panes[0]
        trouble = self._sight.troubles.get(left.digest) or self._sight.troubles.get(right.digest)
        if self._sight.difference is None:
            self._hold_place(pane, trouble or f"Comparing {left.word} with {right.word}")
            return
        self._image(pane, self._sight.difference)
        self._chip(pane.area, f"{_share(self._sight.percent)} of the area changed, shown {self._sight.gain} ×")

    def _shot(
        self, pane: Pane, shot: Shot, clip: QRectF | None = None, *, at_right: bool = False, named: bool = True
    ) -> None:
        area = pane.area if clip is None else clip
        self._painter.save()
        self._painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        image = self._sight.image(shot)
        if image is None:
            words = self._sight.troubles.get(shot.digest, f"Opening {shot.word}")
            self._hold_place(pane, words, area)
        else:
            self._image(pane, image)
            if not self._sight.paper:
                self._parts(pane, shot)
            self._crop(pane, shot)
            alone = len(self._sight.shown()) < 2  # it needs no word then, which would only cover some of it
            if named and (self._sight.paper or not alone):
                self._chip(pane.seen().intersected(area), self._word(shot), at_right=at_right)
        self._painter.restore()

    def _word(self, shot: Shot) -> str:
        return f"{shot.word}, as on {Path(self._sight.paper).stem}" if self._sight.paper else shot.word

    def _image(self, pane: Pane, image: QImage) -> None:
        spot = pane.fits(QSizeF(image.size()))
        ratio = self._painter.device().devicePixelRatioF()
        pixels = (round(spot.width() * ratio), round(spot.height() * ratio))
        self._painter.save()
        self._painter.setClipRect(pane.area, Qt.ClipOperation.IntersectClip)
        if 0 < pixels[0] * _DIRECT < image.width() and pixels[1]:
            pixmap = _smaller(_Shared(image), pixels)
            self._painter.drawPixmap(spot, pixmap, QRectF(pixmap.rect()))
        else:
            self._painter.drawImage(spot, image)
        self._painter.restore()

    def _crop(self, pane: Pane, shot: Shot) -> None:
        """What a print loses lies in the dark, beyond a line."""
        if shot.frame is None:
            return
        spot = pane.lies(shot)
        left, top, wide, high = shot.frame
        kept = QRectF(
            spot.x() + left * spot.width(), spot.y() + top * spot.height(), wide * spot.width(), high * spot.height()
        )
        beyond = QPainterPath()
        beyond.addRect(spot)
        beyond.addRect(kept)
        dark = ink(light=False)
        dark.setAlphaF(_LOST)
        self._painter.fillPath(beyond, dark)
        self._painter.setPen(QPen(ink(light=True), tokens.STROKE))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(kept)

    def _parts(self, pane: Pane, shot: Shot) -> None:
        """Over the picture, what has been opened of it at its own size."""
        ratio = self._painter.device().devicePixelRatioF()
        self._painter.save()
        self._painter.setClipRect(pane.area, Qt.ClipOperation.IntersectClip)
        for part, place in in_sight(pane, shot, ratio):
            image = self._sight.parts.get(part)
            if image is not None:
                self._painter.drawImage(place, image)
        self._painter.restore()

    def _marks(self, pane: Pane, shots: tuple[Shot, ...]) -> None:
        """The pins of these pictures, and the one that is being set."""
        self._painter.save()
        self._painter.setClipRect(pane.area, Qt.ClipOperation.IntersectClip)
        for spot, mark in marks_in(pane, shots, self._sight.marks):
            paint_mark(self._painter, spot, mark, chosen=mark.number == self._sight.chosen)
        target = self._sight.target()
        if self._sight.placing is not None and target is not None:
            spot = spot_on(pane.lies(target), self._sight.placing.x(), self._sight.placing.y())
            paint_place(self._painter, spot)
        self._painter.restore()

    def _hold_place(self, pane: Pane, words: str, area: QRectF | None = None) -> None:
        """The frame of what comes, so that nothing jumps when it is there; its words stand where it is in sight."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour("around_photo").lighter(108))
        self._painter.drawRoundedRect(pane.seen(), tokens.RADIUS_TAG, tokens.RADIUS_TAG)
        self.say(pane.seen() if area is None else pane.seen().intersected(area), words)

    def _chip(self, area: QRectF, words: str, *, at_right: bool = False) -> None:
        """A word on a picture, which says which one it is; it is cut short where there is little room."""
        letters = font(tokens.SMALL, tokens.MEDIUM)
        gap, height = px(tokens.GAP_2), px(tokens.TAG + tokens.GAP_1)
        metrics, room = QFontMetricsF(letters), area.width() - 4 * gap
        if room < metrics.averageCharWidth() * _LETTERS or area.height() < height + 2 * gap:
            return
        words = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room)
        width = metrics.horizontalAdvance(words) + 2 * gap
        left = area.right() - gap - width if at_right else area.left() + gap
        box = QRectF(left, area.bottom() - gap - height, width, height)
        ground = ink(light=False)
        ground.setAlphaF(_CLEAR)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ground)
        self._painter.drawRoundedRect(box, tokens.RADIUS_TAG, tokens.RADIUS_TAG)
        self._painter.setFont(letters)
        self._painter.setPen(ink(light=True))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
