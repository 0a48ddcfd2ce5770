"""A certificate is dropped onto a page, which says plainly whether it and the files behind it are as they were."""

from pathlib import Path

from tests.services.test_signing import _certificate, _shown, _sign
from tests.windows.visit import Visit, field
from winno_desk.windows.certify_page import CertifyPage
from winno_desk.windows.parts import Tag, Words


def _paper(visit: Visit) -> Path:
    item = visit.world.item("8x10")
    return _certificate(visit.world, _sign(visit.world, item, _shown(visit.world, item)))


def _tags(page: CertifyPage) -> list[str]:
    return [tag.status().word for tag in page.findChildren(Tag) if tag.isVisible()]


def test_a_certificate_is_checked_as_soon_as_it_is_there(visit: Visit) -> None:
    page = visit.open(CertifyPage, "Dana")
    page.file.set_value(_paper(visit))
    visit.settle()
    assert "match" in _tags(page)
    assert "The approval stands." in [words.text() for words in page.findChildren(Words)]
    visit.click(page, "open_proof")
    assert visit.route.places == [("proof", 1)]


def test_a_mismatch_says_what_differs(visit: Visit, tmp_path: Path) -> None:
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(_paper(visit).read_bytes() + b"\n")
    page = visit.open(CertifyPage, "Dana", str(changed))
    assert _tags(page).count("differs") == 1
    assert "mismatch" in _tags(page)


def test_a_certificate_of_an_approval_that_counts_no_more_is_not_shown_as_a_plain_match(visit: Visit) -> None:
    paper = _paper(visit)
    visit.world.revise(1)
    page = visit.open(CertifyPage, "Dana", str(paper))
    assert "match, and void" in _tags(page)
    assert "match" not in _tags(page)


def test_what_is_no_certificate_is_told_beside_the_field(visit: Visit, tmp_path: Path) -> None:
    letter = tmp_path / "letter.pdf"
    letter.write_text("words")
    page = visit.open(CertifyPage, "Dana", str(letter))
    assert field(page, "file").error().endswith("is no PDF that can be read. Choose another file.")
    page.file.set_value(None)
    assert field(page, "file").error() == ""
