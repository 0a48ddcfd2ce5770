"""How the cells of a table are drawn: words, tags, thumbnails, amounts, cards."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from winno_desk.windows import tokens
from winno_desk.windows.paint import Status, paint_tag, tag_size
from winno_desk.windows.style import colour, font, px, width_of
from winno_desk.windows.table import Card, RowModel

Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


def write(painter: QPainter, area: QRectF, words: str, letters: QFont, ink: QColor, flags: int = _LEFT) -> float:
    """One line of words, cut with dots where there is no room; gives the width that it took."""
    width = width_of(words, letters)
    if width > area.width() + 0.5:
        words = QFontMetricsF(letters).elidedText(words, Qt.TextElideMode.ElideRight, area.width() + 0.5)
        width = width_of(words, letters)
    painter.setFont(letters)
    painter.setPen(ink)
    painter.drawText(area, flags, words)
    return width


@lru_cache(maxsize=256)
def _picture(data: bytes) -> QPixmap:
    pixmap = QPixmap()
    pixmap.loadFromData(data)
    return pixmap


def _words(painter: QPainter, area: QRectF, cell: Any) -> None:
    write(painter, area, str(cell), font(), colour("text"))


def _strong(painter: QPainter, area: QRectF, cell: Any) -> None:
    write(painter, area, str(cell), font(weight=tokens.SEMIBOLD), colour("text"))


def _lead(painter: QPainter, area: QRectF, cell: tuple[str, str]) -> None:
    width = write(painter, area, cell[0], font(weight=tokens.SEMIBOLD), colour("text"))
    write(painter, area.adjusted(width + px(5), 0, 0, 0), cell[1], font(), colour("text"))


def _two(painter: QPainter, area: QRectF, cell: tuple[str, str]) -> None:
    half = px(19)
    top = area.center().y() - half
    first = QRectF(area.left(), top, area.width(), half)
    write(painter, first, cell[0], font(weight=tokens.SEMIBOLD), colour("text"))
    write(painter, first.translated(0, half), cell[1], font(), colour("second"))


def _amount(painter: QPainter, area: QRectF, cell: Any) -> None:
    write(painter, area, str(cell), font(), colour("text"), _RIGHT)


def _link(painter: QPainter, area: QRectF, cell: Any) -> None:
    letters = font()
    letters.setUnderline(True)
    write(painter, area, str(cell), letters, colour("text"), _RIGHT)


def _tag(painter: QPainter, area: QRectF, cell: Status) -> None:
    _tags(painter, area, (cell,))


def _tags(painter: QPainter, area: QRectF, cell: tuple[Status, ...]) -> None:
    left = area.left()
    for status in fitting(cell, area.width()):
        size = tag_size(status)
        top = round(area.center().y() - size.height() / 2)
        paint_tag(painter, QRectF(left, top, min(size.width(), area.right() - left), size.height()), status)
        left += size.width() + px(6)


def fitting(tags: tuple[Status, ...], room: float) -> tuple[Status, ...]:
    """As many of the tags as have room whole, then how many more there are; always the first one."""
    for kept in range(len(tags), 0, -1):
        more = (Status("plain", f"+{len(tags) - kept}"),) if kept < len(tags) else ()
        shown = (*tags[:kept], *more)
        if kept == 1 or sum(tag_size(status).width() + px(6) for status in shown) - px(6) <= room:
            return shown
    return ()


def _thumbnail(painter: QPainter, area: QRectF, cell: bytes) -> None:
    pixmap = _picture(cell)
    if pixmap.isNull():
        return
    box = QRectF(0, 0, px(tokens.THUMBNAIL_WIDTH), px(tokens.THUMBNAIL_HEIGHT))
    scaled = pixmap.size().scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    spot = QRectF(0, 0, scaled.width(), scaled.height())
    spot.moveCenter(area.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(spot, pixmap, QRectF(pixmap.rect()))


def _card(painter: QPainter, area: QRectF, cell: Card) -> None:
    line = px(19)
    lines = 1 + bool(cell.words) + bool(cell.small)
    area = area.adjusted(px(6), 0, -px(6), 0)
    place = QRectF(area.left(), area.center().y() - lines * line / 2, area.width(), line)
    strong = font(weight=tokens.SEMIBOLD)
    side = width_of(cell.side, strong)
    if cell.state is not None:
        size = tag_size(cell.state)
        side = min(size.width(), place.width() / 2)
        paint_tag(
            painter,
            QRectF(place.right() - side, place.center().y() - size.height() / 2, side, size.height()),
            cell.state,
        )
    write(painter, place.adjusted(0, 0, -side - px(8), 0), cell.title, strong, colour("text"))
    write(painter, place, cell.side, strong, colour("text"), _RIGHT)
    if cell.words:
        place.translate(0, line)
        write(painter, place, cell.words, font(), colour("text"))
    if cell.small:
        place.translate(0, line)
        write(painter, place, cell.small, font(tokens.SMALL), colour("second"))


def _tall(painter: QPainter, area: QRectF, cell: Card) -> None:
    area = area.adjusted(px(6), px(8), -px(6), -px(8))
    place = QRectF(area.left(), area.top(), area.width(), px(19))
    lines = (
        (cell.title, font(weight=tokens.SEMIBOLD), "text"),
        *((words, font(), "text") for words in _in_two(cell.words, area.width())),
        (cell.small, font(tokens.SMALL), "second"),
    )
    for words, letters, ink in lines:
        write(painter, place, words, letters, colour(ink))
        place.translate(0, place.height())
    if cell.state is not None:
        size = tag_size(cell.state)
        paint_tag(
            painter,
            QRectF(area.left(), area.bottom() - size.height(), min(size.width(), area.width()), size.height()),
            cell.state,
        )


def _in_two(words: str, room: float) -> tuple[str, ...]:
    """Words in one line where they fit, or in two."""
    parts = words.split(" ")
    fit = len(parts)
    while fit > 1 and width_of(" ".join(parts[:fit]), font()) > room:
        fit -= 1
    return tuple(" ".join(line) for line in (parts[:fit], parts[fit:]) if line)


_DRAWN: dict[str, Callable[[QPainter, QRectF, Any], None]] = {
    "words": _words,
    "strong": _strong,
    "lead": _lead,
    "two": _two,
    "amount": _amount,
    "link": _link,
    "tag": _tag,
    "tags": _tags,
    "picture": _thumbnail,
    "card": _card,
    "tall": _tall,
}

_HEIGHTS = {"two": 52, "picture": tokens.THUMBNAIL_HEIGHT + 16, "card": 80, "tall": 126}


def row_height(kinds: list[str]) -> int:
    """How tall rows are that hold such cells."""
    return px(max(_HEIGHTS.get(kind, tokens.ROW) for kind in kinds))


WHOLE = frozenset({"tag", "amount", "link"})
"""Kinds of cells that are never cut."""


def cell_width(kind: str, cell: Any) -> float:
    """How much room a cell of such a kind takes."""
    return tag_size(cell).width() if kind == "tag" else width_of(str(cell), font())


class Cells(QStyledItemDelegate):
    """Draws a cell by its kind, on a ground that tells the chosen row and the one under the pointer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hovered = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(area, colour("accent_tint"))
        elif index.row() == self.hovered:
            painter.fillRect(area, colour("sunk"))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), colour("line"))
        model = index.model()
        assert isinstance(model, RowModel)
        kind, cell = model.drawn(index)
        if cell is not None:
            painter.setClipRect(area)
            _DRAWN[kind](painter, area.adjusted(px(8), 0, -px(8), -1), cell)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        assert isinstance(model, RowModel)
        return QSize(px(60), row_height([model.columns[index.column()].kind]))
