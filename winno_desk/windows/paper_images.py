"""Pages of papers as images, made off the windows' thread."""

from PySide6.QtGui import QImage

from winno_desk.services.desk import Desk
from winno_desk.services.papers import document_pages, printed_pages


def open_pages(desk: Desk, document: int, dpi: int) -> tuple[QImage, ...]:
    """The pages as they would be printed next."""
    return tuple(_image(page.rgb, page.width, page.height) for page in document_pages(desk, document, dpi))


def open_printed(desk: Desk, path: str, dpi: int) -> tuple[QImage, ...]:
    """The pages of a paper that was just handed out for printing."""
    return tuple(_image(page.rgb, page.width, page.height) for page in printed_pages(desk, path, dpi))


def _image(rgb: bytes, width: int, height: int) -> QImage:
    return QImage(rgb, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
