"""PDF pages as pictures for the viewer."""

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock

import pypdfium2 as pdfium

_ONE_AT_A_TIME = Lock()  # PDFium keeps state of its own and is used by one thread at once
_POINTS = 72


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page, three bytes a pixel: red, green, blue."""

    width: int
    height: int
    rgb: bytes


@dataclass(frozen=True, slots=True)
class Found:
    """Where a text stands: its page, counted from 0, and its boxes as parts of the page: left, top, width, height."""

    page: int
    boxes: tuple[tuple[float, float, float, float], ...]


def find_text(pdf: bytes, wanted: str) -> tuple[Found, ...]:
    """Every place at which a text stands, whatever its case, in the order of reading."""
    with _ONE_AT_A_TIME:
        document = pdfium.PdfDocument(pdf)
        try:
            return tuple(found for number, page in enumerate(document) for found in _found(page, number, wanted))
        finally:
            document.close()


def _found(page: pdfium.PdfPage, number: int, wanted: str) -> Iterator[Found]:
    text, (wide, high) = page.get_textpage(), page.get_size()
    search = text.search(wanted)
    while (place := search.get_next()) is not None:
        rects = (text.get_rect(one) for one in range(text.count_rects(*place)))
        yield Found(
            number,
            tuple(
                (left / wide, 1 - top / high, (right - left) / wide, (top - bottom) / high)
                for left, bottom, right, top in rects
            ),
        )


def page_images(pdf: bytes, dpi: int) -> list[PageImage]:
    """Every page as it prints, at that many dots an inch."""
    with _ONE_AT_A_TIME:
        document = pdfium.PdfDocument(pdf)
        try:
            return [_image(page, dpi) for page in document]
        finally:
            document.close()


def _image(page: pdfium.PdfPage, dpi: int) -> PageImage:
    bitmap = page.render(scale=dpi / _POINTS, rev_byteorder=True, prefer_bgrx=False)
    data, row = bytes(bitmap.buffer), 3 * bitmap.width
    rgb = b"".join(data[start : start + row] for start in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    return PageImage(bitmap.width, bitmap.height, rgb)
