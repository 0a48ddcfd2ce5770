"""PDF pages as pictures for the viewer."""

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
