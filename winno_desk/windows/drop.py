"""Where a photo is dropped or chosen."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.icons import paint_icon
from winno_desk.windows.style import colour, font, px, theme
from winno_desk.windows.tips import set_tip

PICTURES = "Pictures (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif);;All files (*)"


@dataclass(frozen=True, slots=True)
class Invitation:
    """What is asked for: in words, by the kinds of files that can be chosen, and as an icon."""

    words: str
    kinds: str
    icon: str


A_MESSAGE = Invitation("Drop the message here, or choose it", "All files (*)", "file")
A_PHOTO = Invitation("Drop a photo here, or choose one", PICTURES, "image")


def dropped_files(data: QMimeData) -> tuple[str, ...]:
    """The local files that somebody drags."""
    return tuple(url.toLocalFile() for url in data.urls() if url.isLocalFile())


class DropZone(QWidget):
    """A dashed frame that takes one file by drop, click or Enter, and then shows its name and thumbnail.

    The page asks for the thumbnail when a file came: ``worker.ask(preview, path, done=zone.show_thumbnail)``.
    """

    edited = Signal()
    refused = Signal(str)
    """Why what was dropped is not taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._thumbnail: QPixmap | None = None
        self._over = False
        self._invitation = A_PHOTO
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(A_PHOTO.words)

    def invite(self, invitation: Invitation) -> None:
        """Ask for something else than a photo."""
        self._invitation = invitation
        self.setAccessibleName(invitation.words)
        self.update()

    def value(self) -> Path | None:
        """The file that was dropped or chosen."""
        return self._path

    def set_value(self, value: Path | None) -> None:
        """Take a file, or none; an earlier thumbnail goes."""
        self._path = value
        self._thumbnail = None
        set_tip(self, "" if value is None else str(value))
        self.updateGeometry()
        self.update()
        self.edited.emit()

    def show_thumbnail(self, data: bytes) -> None:
        """Show a small rendition of the file, given as PNG or JPEG."""
        picture = QPixmap()
        if picture.loadFromData(data):
            self._thumbnail = picture
            self.update()

    def choose(self) -> None:
        """Ask for a file."""
        name, _kind = QFileDialog.getOpenFileName(self, self._invitation.words, "", self._invitation.kinds)
        if name:
            self.set_value(Path(name))

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(tokens.THUMBNAIL_HEIGHT + 20))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._path is not None:
            self.set_value(None)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self.update()
        event.acceptProposedAction()
        self.take(dropped_files(event.mimeData()))

    def take(self, files: tuple[str, ...]) -> None:
        """Take the one file that was dropped, here or elsewhere on the page."""
        first, *more = files
        if more:
            self.refused.emit(f"{len(more) + 1} files were dropped. Drop the one that belongs here.")
        else:
            self.set_value(Path(first))

    def _border(self) -> str:
        if self.property("wrong"):
            return "stop"
        return "accent" if self._over or self.hasFocus() else "second"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour(self._border()), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colour("accent_tint" if self._over else "sunk"))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, tokens.RADIUS, tokens.RADIUS)
        picture = QRectF(px(10), px(10), px(tokens.THUMBNAIL_WIDTH), area.height() - px(20))
        self._paint_picture(painter, picture)
        self._paint_words(painter, area.adjusted(picture.right() + px(12), px(8), -px(10), -px(8)))

    def _paint_picture(self, painter: QPainter, box: QRectF) -> None:
        if self._thumbnail is None:
            side = px(tokens.ICON)
            name = self._invitation.icon if self._path is None else "file"
            spot = QRectF(0, 0, side, side)
            spot.moveCenter(box.center().toPoint())
            paint_icon(painter, spot, name, theme().second)
            return
        scaled = self._thumbnail.size().scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        spot = QRectF(0, 0, scaled.width(), scaled.height())
        spot.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(spot, self._thumbnail, QRectF(self._thumbnail.rect()))

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        chosen = self._path is not None
        letters = font(weight=tokens.MEDIUM if chosen else tokens.REGULAR)
        painter.setFont(letters)
        painter.setPen(colour("text" if chosen else "second"))
        beside = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if self._path is None:
            painter.drawText(area, beside | Qt.TextFlag.TextWordWrap, self._invitation.words)
            return
        words = QFontMetricsF(letters).elidedText(self._path.name, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, beside, words)
