"""The words in a PDF: of papers that were made here, and of those that somebody brings."""

from itertools import islice

import pypdfium2 as pdfium


def page_text(pdf: bytes, most: int | None = None) -> list[str]:
    """The text of every page, or of the first ones, line by line."""
    document = pdfium.PdfDocument(pdf)
    try:
        # PDFium hands a dash at the end of a line out as a hyphen of its own making.
        return [str(page.get_textpage().get_text_range()).replace("\ufffe", "-") for page in islice(document, most)]
    finally:
        document.close()
