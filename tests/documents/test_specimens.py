"""Every paper's text stands in ``tests/data/papers`` and is compared; every page is whole, on both sheets.

After a change that is meant: ``python -m tests.documents.test_specimens`` writes the texts anew, to be read and kept.
"""

import io
from functools import cache
from pathlib import Path

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from tests.documents.reading import fonts_of
from winno_desk.documents.facts import StudioFacts
from winno_desk.documents.pages import page_images
from winno_desk.documents.specimens.decided import BERLIN
from winno_desk.documents.specimens.hard import HARD
from winno_desk.documents.specimens.ordinary import ORDINARY, Drawn, specimen
from winno_desk.imaging.texts import page_text

DATA = Path(__file__).parent.parent / "data" / "papers"
PAPERS: dict[str, tuple[Drawn, StudioFacts | None]] = {
    **{f"letter/{name}": (drawn, None) for name, drawn in ORDINARY.items()},
    **{f"a4/{name}": (drawn, BERLIN) for name, drawn in ORDINARY.items()},
    **{f"hard/{name}": (drawn, None) for name, drawn in HARD.items()},
}
SEALED = [name for name in PAPERS if name.partition("/")[2].startswith(("letter_", "certificate", "statement"))]
_DPI = 100
_MARGIN = 8
"""Dots along the edges that stay white: no printer reaches them."""


@cache
def paper(name: str) -> bytes:
    """One of them, drawn when it is first asked for."""
    return specimen(*PAPERS[name])


def told(pdf: bytes) -> str:
    """The words of a paper, line by line, a form feed between pages."""
    pages = ("\n".join(line.rstrip() for line in page.splitlines()) for page in page_text(pdf))
    return "\n\f\n".join(pages) + "\n"


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_tells_what_is_kept_of_it(name: str) -> None:
    assert told(paper(name)) == (DATA / f"{name}.txt").read_text(encoding="utf-8")


def test_nothing_is_kept_of_papers_that_are_no_more() -> None:
    assert {str(kept.relative_to(DATA).with_suffix("")) for kept in DATA.rglob("*.txt")} == set(PAPERS)


@pytest.mark.parametrize("name", PAPERS)
def test_every_font_is_in_the_file(name: str) -> None:
    assert all(fonts_of(paper(name)).values())


@pytest.mark.parametrize("name", PAPERS)
def test_no_page_is_empty_and_none_reaches_the_edge_of_its_sheet(name: str) -> None:
    for page in page_images(paper(name), _DPI):
        image = Image.frombytes("RGB", (page.width, page.height), page.rgb).convert("L")
        inside = image.crop((_MARGIN, _MARGIN, image.width - _MARGIN, image.height - _MARGIN))
        assert any(inside.histogram()[:128])
        inside.paste(255, (0, 0, *inside.size))
        image.paste(inside, (_MARGIN, _MARGIN))
        assert not any(image.histogram()[:255]) or name.endswith(("label", "calibration_page"))


@pytest.mark.parametrize("name", SEALED)
def test_a_code_is_read_from_each_page_at_a_hundred_dots_an_inch(name: str) -> None:
    for page in page_images(paper(name), _DPI):
        found = zxingcpp.read_barcodes(Image.frombytes("RGB", (page.width, page.height), page.rgb))
        assert len([code for code in found if code.format == zxingcpp.BarcodeFormat.QRCode]) == 1


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_says_in_its_file_what_it_is_whose_and_in_which_language(name: str) -> None:
    with pikepdf.open(io.BytesIO(paper(name))) as document:
        info = document.docinfo
        assert info["/Title"]
        assert str(info["/Author"]).startswith("Winno Dream Imaging")
        assert info["/Subject"]
        assert str(document.Root.Lang) == "en"
        assert "/Metadata" not in document.Root  # it claims to be no PDF/A


def test_a_long_paper_is_listed_by_its_parts() -> None:
    with pikepdf.open(io.BytesIO(paper("letter/statement"))) as document, document.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["The order", "Money", "Pictures", "Journal"]


if __name__ == "__main__":
    for name in PAPERS:
        place = DATA / f"{name}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(told(paper(name)), encoding="utf-8")
