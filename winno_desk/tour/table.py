"""Papers laid out side by side, each in its size against the others, as a picture of the tour."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from winno_desk.documents.pages import page_images
from winno_desk.windows.style import colour

_DPI = 200
_GAP = 32
_SMOOTH = Qt.TransformationMode.SmoothTransformation


def laid_out(papers: Sequence[Path], size: QSize) -> QImage:
    """The pages of these PDFs on a table of that size."""
    pages = [
        QImage(page.rgb, page.width, page.height, 3 * page.width, QImage.Format.Format_RGB888).copy()
        for paper in papers
        for page in page_images(paper.read_bytes(), _DPI)
    ]
    room = QSize(size.width() - _GAP * (len(pages) + 1), size.height() - 2 * _GAP)
    across = room.width() / sum(page.width() for page in pages)
    scale = min(across, *(room.height() / page.height() for page in pages))
    table = QImage(size, QImage.Format.Format_RGB32)
    table.fill(colour("sunk"))
    painter = QPainter(table)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    left = (size.width() - sum(page.width() * scale + _GAP for page in pages) + _GAP) / 2
    for page in pages:
        place = QRectF(left, (size.height() - page.height() * scale) / 2, page.width() * scale, page.height() * scale)
        painter.drawImage(place, page.scaledToWidth(round(place.width()), _SMOOTH) if scale < 1 else page)
        left += place.width() + _GAP
    painter.end()
    return table
