"""How pictures lie in a part of a view: fitted, nearer and moved, and which point of them is where."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

from winno_desk.windows.shots import Shot

_STEP = 1.25
_NEAREST = 8.0
"""How far one can go in beyond the whole picture, or beyond its own pixels where those are finer."""


@dataclass(frozen=True, slots=True)
class Pane:
    """The part of a view in which the frame is shown, and how it lies there."""

    area: QRectF
    frame: QSizeF
    zoom: float
    centre: QPointF

    def fitting(self) -> float:
        """Screen pixels for each pixel of the picture when the whole of it is in sight."""
        return min(self.area.width() / self.frame.width(), self.area.height() / self.frame.height())

    def scale(self) -> float:
        return self.fitting() * self.zoom

    def place(self) -> QRectF:
        """Where the whole frame lies; larger than the area when one has gone near."""
        width, height = self.frame.width() * self.scale(), self.frame.height() * self.scale()
        centre = self.held(self.centre)
        middle = self.area.center()
        return QRectF(middle.x() - centre.x() * width, middle.y() - centre.y() * height, width, height)

    def lies(self, shot: Shot) -> QRectF:
        """Where a picture lies; all of the frame where its size is not known."""
        size = QSizeF(shot.width, shot.height)
        return self.place() if size.isEmpty() else self.fits(size)

    def fits(self, size: QSizeF) -> QRectF:
        """Where a picture of that size lies: as large as it fits into the frame, in its middle."""
        place = self.place()
        spot = QRectF(QPointF(0, 0), size.scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio))
        spot.moveCenter(place.center())
        return spot

    def seen(self) -> QRectF:
        """The part of the area that is covered by the frame."""
        return self.place().intersected(self.area)

    def held(self, centre: QPointF) -> QPointF:
        """A centre moved so far that no ground shows beside a picture that could fill it."""
        return QPointF(
            _held(centre.x(), self.area.width(), self.frame.width() * self.scale()),
            _held(centre.y(), self.area.height(), self.frame.height() * self.scale()),
        )

    def nearer(self, factor: float, at: QPointF) -> tuple[float, QPointF]:
        """Zoom and centre after a step in or out that leaves the point under ``at`` where it is."""
        own = 1 / self.fitting()
        zoom = min(_NEAREST * max(1.0, own), max(min(1.0, own), self.zoom * factor))
        point = part_of(self.place(), at)
        width, height = self.frame.width() * self.fitting() * zoom, self.frame.height() * self.fitting() * zoom
        away = at - self.area.center()
        moved = QPointF(point.x() - away.x() / width, point.y() - away.y() / height)
        return zoom, Pane(self.area, self.frame, zoom, moved).held(moved)

    def panned(self, by: QPointF) -> QPointF:
        """The centre after the picture was dragged."""
        place = self.place()
        centre = self.held(self.centre)
        return self.held(QPointF(centre.x() - by.x() / place.width(), centre.y() - by.y() / place.height()))


def spot_on(place: QRectF, across: float, down: float) -> QPointF:
    """A point of a picture that lies there, by its fractions."""
    return QPointF(place.x() + across * place.width(), place.y() + down * place.height())


def part_of(place: QRectF, at: QPointF) -> QPointF:
    """The fractions of a point on a picture that lies there."""
    return QPointF((at.x() - place.x()) / place.width(), (at.y() - place.y()) / place.height())


def _held(centre: float, room: float, length: float) -> float:
    if length <= room:
        return 0.5
    half = room / 2 / length
    return min(1 - half, max(half, centre))


def steps(count: float) -> float:
    """The factor of so many steps of zoom."""
    return float(_STEP**count)
