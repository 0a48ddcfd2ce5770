"""A picture whole, with the frame of its print drawn on it: what falls off is seen, and dimmed."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from winno_desk.imaging.crop import Frame
from winno_desk.windows.style import colour

_DIMMED = 150
"""How strongly what falls off is dimmed, of 255."""


def picture_place(pixmap: QPixmap, area: QRectF) -> QRectF:
    """Where a picture lies that is shown whole in an area."""
    size = pixmap.size().scaled(area.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    spot = QRectF(0, 0, size.width(), size.height())
    spot.moveCenter(area.center())
    return spot


def frame_place(frame: Frame, picture: QRectF) -> QRectF:
    """Where the frame stands on a picture that lies there."""
    corner = QPointF(
        picture.left() + float(frame.left) * picture.width(), picture.top() + float(frame.top) * picture.height()
    )
    return QRectF(corner.x(), corner.y(), float(frame.width) * picture.width(), float(frame.height) * picture.height())


def paint_framed(painter: QPainter, area: QRectF, pixmap: QPixmap, frame: Frame | None) -> None:
    """Draw the picture into an area, and over it what the print leaves out."""
    picture = picture_place(pixmap, area)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(picture, pixmap, QRectF(pixmap.rect()))
    if frame is None or not frame.loss:
        return
    kept = frame_place(frame, picture)
    left_out = QPainterPath()
    left_out.addRect(picture)
    left_out.addRect(kept)
    shade = QColor(colour("around_photo").darker(300))
    shade.setAlpha(_DIMMED)
    painter.fillPath(left_out, shade)  # by the odd-even rule: the frame's inside stays clear
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("on_strong"), 1))
    painter.drawRect(kept.adjusted(0.5, 0.5, -0.5, -0.5))
