"""The place of an item's photos: they are dropped here, or chosen with a click, Space or Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QFileDialog, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.drop import PICTURES, dropped_files
from winno_desk.windows.icons import paint_icon
from winno_desk.windows.style import colour, font, px, theme
from winno_desk.windows.thumbnails import Photo


class PhotoSpot(Photo):
    """Shows the first photo of an item and takes more of them."""

    came = Signal(list)
    """Paths that were dropped or chosen."""

    def __init__(self, parent: QWidget | None = None, *, about: str = "") -> None:
        super().__init__(parent, width=60, height=68)
        self.setObjectName("photos")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"Photos of {about}: drop them here, or choose with Enter")
        self.setToolTip("Drop photos here, or click to choose")
        self._over = False

    def borrow(self, other: "PhotoSpot | None") -> None:
        """Show the photo of another item, from which this one is made, or none again."""
        self.show_pixmap(QPixmap() if other is None else other.pixmap())
        self.show_print(None)

    def choose(self) -> None:
        """Ask for photos."""
        names, _kind = QFileDialog.getOpenFileNames(self, "Choose photos", "", PICTURES)
        self._take(names)

    def _take(self, names: Sequence[str]) -> None:
        if names:
            self.came.emit(list(names))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            self._set_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        event.acceptProposedAction()
        self._take(dropped_files(event.mimeData()))

    def _set_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._over or self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("accent"), tokens.RING))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), tokens.RADIUS_TAG, tokens.RADIUS_TAG)

    def paint_empty(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(colour("second"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(colour("accent_tint" if self._over else "sunk"))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS_TAG, tokens.RADIUS_TAG)
        side = px(tokens.ICON)
        spot = QRectF(round(area.center().x() - side / 2), px(13), side, side)
        paint_icon(painter, spot, "image", theme().second)
        painter.setFont(font(tokens.LABEL))
        painter.setPen(colour("second"))
        words = area.adjusted(0, px(36), 0, -px(8))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, "Photos")
