"""Where the frame of a print stands on a photo: dragged, or moved and turned with keys."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from winno_desk.imaging.crop import Crop, PrintSize, move, turn
from winno_desk.services.lookups.brought import Brought
from winno_desk.windows import tokens
from winno_desk.windows.framed import paint_framed, picture_place
from winno_desk.windows.style import colour, px

_WIDTH, _HEIGHT = 240, 180
_STEP, _STRIDE = 0.01, 0.05
"""How far an arrow moves the frame, and an arrow with Shift: shares of the picture."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CropView(QWidget):
    """A photo with its frame. Arrows move it, with Shift further; R turns it, Home puts it back into the middle."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crop")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setAccessibleDescription("Arrows move the frame, R turns it, Home puts it into the middle")
        self._photo: Brought | None = None
        self._pixmap = QPixmap()
        self._crop: Crop | None = None
        self._grip: QPointF | None = None
        self._from: Crop | None = None

    def show_photo(self, photo: Brought, crop: Crop | None) -> None:
        """Show a photo with its frame where it was put."""
        if self._photo is not photo:
            self._pixmap.loadFromData(photo.small)
        self._photo, self._crop = photo, crop
        self.setAccessibleName(f"What is printed of {photo.name}")
        self.update()

    def crop(self) -> Crop | None:
        """Where the frame stands; None while nobody has moved it."""
        return self._crop

    def turn(self) -> None:
        """The print upright instead of across, or the other way round."""
        about = self._about()
        if about is not None:
            self._put(turn(*about, self._crop))

    def _about(self) -> tuple[int, int, PrintSize] | None:
        photo = self._photo
        if photo is None or photo.size is None:
            return None
        return photo.facts.width, photo.facts.height, photo.size

    def _put(self, crop: Crop | None) -> None:
        if crop != self._crop:
            self._crop = crop
            self.update()
            self.edited.emit()

    def _move(self, crop: Crop | None, by: tuple[float, float]) -> None:
        about = self._about()
        if about is not None:
            self._put(move(*about, crop, by))

    def sizeHint(self) -> QSize:
        return QSize(px(_WIDTH), px(_HEIGHT))

    def _area(self) -> QRectF:
        edge = px(tokens.GAP_2)
        return QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is not None:
            far = _STRIDE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
            self._move(self._crop, (way[0] * far, way[1] * far))
        elif event.key() == Qt.Key.Key_R and not event.modifiers():
            self.turn()
        elif event.key() == Qt.Key.Key_Home:
            self._put(None)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip, self._from = event.position(), self._crop

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None or self._pixmap.isNull():
            return
        picture = picture_place(self._pixmap, self._area())
        by = event.position() - self._grip
        self._move(self._from, (by.x() / picture.width(), by.y() / picture.height()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(self.rect()), tokens.RADIUS, tokens.RADIUS)
        painter.fillPath(ground, colour("around_photo"))
        if self._photo is not None and not self._pixmap.isNull():
            paint_framed(painter, self._area(), self._pixmap, self._photo.frame(self._crop))
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), tokens.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), tokens.RADIUS, tokens.RADIUS)
