"""Pages of papers as images, made off the windows' thread."""

from PySide6.QtGui import QImage

from winno_desk.services.desk import Desk
from winno_desk.services.letterhead import Letterhead, papers_on
from winno_desk.services.papers import document_pages, found_in, printed_pages
from winno_desk.windows.paper_view import Mark
from winno_desk.windows.svg_logo import drawn_once


def open_pages(desk: Desk, document: int, dpi: int) -> tuple[QImage, ...]:
    """The pages as they would be printed next."""
    return tuple(_image(page.rgb, page.width, page.height) for page in document_pages(desk, document, dpi))


def open_printed(desk: Desk, path: str, dpi: int) -> tuple[QImage, ...]:
    """The pages of a paper that was just handed out for printing."""
    return tuple(_image(page.rgb, page.width, page.height) for page in printed_pages(desk, path, dpi))


def find_on(desk: Desk, document: int, words: str) -> tuple[Mark, ...]:
    """Where words stand on a paper, for the view that shows it."""
    return tuple((found.page, found.boxes) for found in found_in(desk, document, words))


def open_specimen(desk: Desk, letterhead: Letterhead, name: str, dpi: int) -> tuple[QImage, ...]:
    """A specimen's pages on a letterhead that is not set yet; of all of them for an empty name."""
    drawn = drawn_once(desk, letterhead)
    return tuple(_image(page.rgb, page.width, page.height) for page in papers_on(desk, drawn, name, dpi))


def _image(rgb: bytes, width: int, height: int) -> QImage:
    return QImage(rgb, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
