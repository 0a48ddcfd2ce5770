"""Small pictures for rows and cards: asked for one after the other, so that nobody's act waits behind them."""

from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from winno_desk.imaging.crop import Frame
from winno_desk.services.pictures import small_picture
from winno_desk.values.errors import DeskError
from winno_desk.windows import tokens
from winno_desk.windows.framed import paint_framed
from winno_desk.windows.icons import paint_icon
from winno_desk.windows.paint import rounded
from winno_desk.windows.style import colour, px, theme
from winno_desk.windows.worker import DeskWorker


class Thumbnails(QObject):
    """The small pictures that a page has seen so far, by digest."""

    arrived = Signal(str)
    """The picture with this digest is there now."""

    def __init__(self, worker: DeskWorker, parent: QObject, box: int = 160) -> None:
        super().__init__(parent)
        self._worker = worker
        self._box = box
        self._known: dict[str, bytes | None] = {}
        self._wanted: deque[str] = deque()
        self._asking = False

    def get(self, digest: str | None) -> bytes | None:
        """The picture, if it is there."""
        return self._known.get(digest) if digest else None

    def shown(self, digest: str | None) -> bytes | None:
        """The picture for something that is painted now; it is fetched where it is not there."""
        self.want((digest,))
        return self.get(digest)

    def want(self, digests: Iterable[str | None]) -> None:
        """Have these fetched, unless they are known."""
        for digest in digests:
            if digest and digest not in self._known and digest not in self._wanted:
                self._wanted.append(digest)
        self._ask()

    def _ask(self) -> None:
        if self._asking or not self._wanted:
            return
        digest = self._wanted.popleft()
        self._asking = True
        self._worker.ask(
            small_picture,
            digest,
            self._box,
            done=lambda data: self._take(digest, data),
            failed=lambda error: self._miss(digest, error),
            aside=True,
        )

    def _take(self, digest: str, data: bytes | None) -> None:
        self._asking = False
        self._known[digest] = data
        self.arrived.emit(digest)
        self._ask()

    def _miss(self, digest: str, _error: DeskError) -> None:
        # A file that is gone leaves its frame empty; the page says everything else it knows.
        self._take(digest, None)


class Photo(QWidget):
    """A picture in a frame of its own, filled to the edges; an icon stands there until it came."""

    def __init__(self, parent: QWidget | None = None, *, width: int = 56, height: int = 68) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._print: Frame | None = None
        self.frame(width, height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def frame(self, width: int, height: int) -> None:
        """How large the frame is."""
        self._width, self._height = width, height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(self._width), px(self._height))

    def show_picture(self, data: bytes | None) -> None:
        """Show a picture given as PNG or JPEG, or none."""
        pixmap = QPixmap()
        if data:
            pixmap.loadFromData(data)
        self.show_pixmap(pixmap)

    def show_pixmap(self, pixmap: QPixmap) -> None:
        """Show a picture that is loaded already."""
        self._pixmap = pixmap
        self.update()

    def show_print(self, frame: Frame | None) -> None:
        """Show the picture whole, with the frame of the print on it; without one it fills its own frame."""
        self._print = frame
        self.update()

    def pixmap(self) -> QPixmap:
        """What it shows; null while it shows nothing."""
        return self._pixmap

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect())
        if self._pixmap.isNull():
            self.paint_empty(painter, area)
            return
        frame = QPainterPath()
        frame.addRoundedRect(area, tokens.RADIUS_TAG, tokens.RADIUS_TAG)
        painter.setClipPath(frame)
        if self._print is not None:
            rounded(painter, area, tokens.RADIUS_TAG, colour("sunk"))
            paint_framed(painter, area, self._pixmap, self._print)
            return
        size = self._pixmap.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        spot = QRectF(0, 0, size.width(), size.height())
        spot.moveCenter(area.center())
        painter.drawPixmap(spot, self._pixmap, QRectF(self._pixmap.rect()))

    def paint_empty(self, painter: QPainter, area: QRectF) -> None:
        """What stands here while there is no picture."""
        rounded(painter, area, tokens.RADIUS_TAG, colour("sunk"))
        side = px(tokens.ICON)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(area.center())
        paint_icon(painter, spot, "image", theme().second)
