"""A paper as it prints: its pages one below the other, whole or near."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.style import colour, font, px

DPI = 160
"""How finely pages are opened for the screen."""

PAGE, WIDTH = "page", "width"
_INCH = 96
_STEP = 1.2
_FARTHEST, _NEAREST = 0.25, 4.0
_NOTCH = 120
_CLEAR = 0.35
_AROUND = 120
_LETTER = QSizeF(8.5, 11)
_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_Underscore: -1}


Mark = tuple[int, tuple[tuple[float, float, float, float], ...]]
"""A page and boxes on it as its parts: left, top, width, height."""


def part_of(area: QRectF, box: tuple[float, float, float, float]) -> QRectF:
    """A part of a page on the screen."""
    left, top, wide, high = box
    return QRectF(
        area.left() + left * area.width(), area.top() + top * area.height(), wide * area.width(), high * area.height()
    )


class _Sheets(QWidget):
    """The pages themselves; until they are there, the frame of one."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: tuple[QImage, ...] = ()
        self.words = ""
        self.scale = 1.0
        self.marks: tuple[Mark, ...] = ()
        self.marked = -1

    def inches(self) -> list[QSizeF]:
        return [QSizeF(page.size()) / DPI for page in self.pages] or [_LETTER]

    def fit(self) -> None:
        """Take the room that the pages need."""
        gap = px(tokens.GAP_4)
        sizes = [size * _INCH * self.scale for size in self.inches()]
        width = max(size.width() for size in sizes) + 2 * gap
        height = sum(size.height() + gap for size in sizes) + gap
        self.setMinimumSize(QSize(round(width), round(height)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("sunk"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place, area in enumerate(self.areas()):
            self._paint_sheet(painter, area, place)

    def _paint_sheet(self, painter: QPainter, area: QRectF, place: int) -> None:
        if place < len(self.pages):
            pixels = (area.size() * self.devicePixelRatioF()).toSize()
            smooth = Qt.TransformationMode.SmoothTransformation
            page = self.pages[place]
            if pixels.width() < page.width():
                page = page.scaled(pixels, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            painter.drawImage(area, page)
        else:
            painter.fillRect(area, colour("surface"))
            painter.setFont(font())
            painter.setPen(colour("second"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(24, 24, -24, -24), flags, self.words)
        self._paint_marks(painter, area, place)
        painter.setPen(QPen(colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)

    def _paint_marks(self, painter: QPainter, area: QRectF, place: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for number, (page, boxes) in enumerate(self.marks):
            if page == place:
                ground = colour("accent" if number == self.marked else "careful")
                ground.setAlphaF(_CLEAR)
                painter.setBrush(ground)
                for box in boxes:
                    painter.drawRect(part_of(area, box))

    def areas(self) -> list[QRectF]:
        """Where each page stands."""
        gap, top, found = px(tokens.GAP_4), float(px(tokens.GAP_4)), []
        for size in self.inches():
            sheet = size * _INCH * self.scale
            found.append(QRectF(round((self.width() - sheet.width()) / 2), round(top), sheet.width(), sheet.height()))
            top += sheet.height() + gap
        return found


class PaperView(QScrollArea):
    """Shows pages; fitted to the room until somebody goes nearer or farther."""

    looked = Signal()
    """How near the pages are has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = _Sheets()
        self._fitted = PAGE
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(self._sheets)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Pages of the paper")

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """Show these pages."""
        self._sheets.pages, self._sheets.marks = tuple(pages), ()
        self._refit()

    def show_words(self, words: str) -> None:
        """Show an empty page that says why there is none yet."""
        self._sheets.pages, self._sheets.words = (), words
        self._refit()

    def pages(self) -> tuple[QImage, ...]:
        """The pages that are shown; none while they are opened."""
        return self._sheets.pages

    def mark(self, marks: Sequence[Mark], marked: int) -> None:
        """Mark places on the pages, and bring one of them into sight."""
        self._sheets.marks, self._sheets.marked = tuple(marks), marked
        self._sheets.update()
        if 0 <= marked < len(marks):
            page, boxes = marks[marked]
            middle = part_of(self._sheets.areas()[page], boxes[0]).center() if boxes else QPointF()
            self.ensureVisible(round(middle.x()), round(middle.y()), px(_AROUND), px(_AROUND))

    def show_page(self, place: int) -> None:
        """Bring the upper edge of a page into sight."""
        top = self._sheets.areas()[place].top() - px(tokens.GAP_2)
        self.verticalScrollBar().setValue(round(top))

    def percent(self) -> int:
        """How large the pages are, against paper in the hand."""
        return round(self._sheets.scale * 100)

    def fitted(self) -> str:
        """``page``, ``width``, or nothing when somebody chose how near."""
        return self._fitted

    def fit(self, what: str) -> None:
        """Show a whole page, or its full width, and keep to that."""
        self._fitted = what
        self._refit()

    def show_actual(self) -> None:
        """Show pages as large as they are in the hand."""
        self._fitted = ""
        self._set_scale(1.0)

    def step(self, count: float) -> None:
        """Go nearer by steps, or farther."""
        self._fitted = ""
        self._set_scale(self._sheets.scale * _STEP**count)

    def _refit(self) -> None:
        room = QSizeF(self.viewport().size()) - QSizeF(2, 2) * px(tokens.GAP_4)
        largest = max(self._sheets.inches(), key=lambda size: size.width()) * _INCH
        across = room.width() / largest.width()
        if self._fitted == PAGE:
            self._set_scale(min(across, room.height() / largest.height()))
        elif self._fitted == WIDTH:
            self._set_scale(across)
        else:
            self._set_scale(self._sheets.scale)

    def _set_scale(self, scale: float) -> None:
        self._sheets.scale = min(_NEAREST, max(_FARTHEST, scale))
        self._sheets.fit()
        self.looked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(event.angleDelta().y() / _NOTCH)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.step(_KEYS[key])
        elif key == Qt.Key.Key_0:
            self.fit(PAGE)
        else:
            super().keyPressEvent(event)
