"""Reading papers back as a person would: their words without the places where lines break."""

import io
import re

import pikepdf

from winno_desk.imaging.texts import page_text


def words_of(pdf: bytes) -> str:
    """All the words of a paper, one space between them."""
    return " ".join(re.sub(r"[\s\u00a0\u202f]+", " ", " ".join(page_text(pdf))).split())


def squeezed(text: str) -> str:
    """A text without its spaces: where a long word was broken is nobody's matter here."""
    return re.sub(r"[\s\u00a0\u202f]+", "", text)


def fonts_of(pdf: bytes) -> dict[str, bool]:
    """The fonts that a paper names, and whether each is in it."""
    found: dict[str, bool] = {}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for part in document.objects:
            if isinstance(part, pikepdf.Dictionary) and part.get("/Type") == "/Font":
                name = str(part["/BaseFont"])
                descriptor = part.get("/FontDescriptor")
                found[name] = descriptor is not None and "/FontFile2" in descriptor
    return found
