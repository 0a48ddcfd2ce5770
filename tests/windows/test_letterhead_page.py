"""The letterhead's page: papers follow the fields, and an SVG is drawn of itself alone."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.windows.visit import Visit
from winno_desk.database.people import Studio
from winno_desk.services.letterhead import Letterhead
from winno_desk.values.errors import Invalid
from winno_desk.windows.letterhead_page import LetterheadPage
from winno_desk.windows.svg_logo import drawn_once

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="20">'
    '<rect width="60" height="20" fill="#0E7C66"/>{more}</svg>'
)


@pytest.fixture
def page(visit: Visit) -> LetterheadPage:
    opened = visit.open(LetterheadPage, "Noor")
    drawn(visit, opened)
    return opened


def drawn(visit: Visit, page: LetterheadPage) -> None:
    """Wait until the paper stands as the fields say."""
    visit.qtbot.waitUntil(lambda: not page._timer.isActive() and page.worker.idle(), timeout=10_000)


def shown(page: LetterheadPage) -> QImage:
    return page.pages._sheets.pages[0]


def greens(image: QImage) -> int:
    dots = ((x, y) for x in range(0, image.width(), 4) for y in range(0, image.height() // 6, 4))
    return sum(image.pixelColor(*dot).name() == "#0e7c66" for dot in dots)


def svg(folder: Path, more: str = "", whole: str = "") -> Path:
    place = folder / "logo.svg"
    place.write_text(whole or SVG.format(more=more), encoding="utf-8")
    return place


def test_the_paper_follows_what_is_typed_and_nothing_is_set_until_it_is_saved(
    visit: Visit, page: LetterheadPage
) -> None:
    before = shown(page)
    visit.type(page.foot, "Tax number 12-345")
    drawn(visit, page)
    assert shown(page) != before
    assert visit.world.get(Studio, 1).foot == ""
    visit.click(page, "save_letterhead")
    assert visit.world.get(Studio, 1).foot == "Tax number 12-345"
    assert visit.route.messages[-1] == "Papers are made on this letterhead from now on."


def test_a_wrong_colour_is_said_beside_its_field_and_the_paper_stays(visit: Visit, page: LetterheadPage) -> None:
    before = shown(page)
    visit.type(page.accent, "green")
    drawn(visit, page)
    assert page.accent.below.text() == "Enter a colour as # and six digits, such as #2F4B7C, or nothing."
    assert shown(page) == before
    page.accent.set_value("#0E7C66")
    drawn(visit, page)
    assert page.accent.below.text() == "Such as #2F4B7C"


def test_every_paper_at_once_is_one_choice(visit: Visit, page: LetterheadPage) -> None:
    page.which.set_value("")
    drawn(visit, page)
    assert len(page.pages._sheets.pages) > 20
    assert page.count.text() == f"{len(page.pages._sheets.pages)} pages"


def test_an_svg_logo_is_drawn_kept_as_a_picture_and_can_be_taken_away(
    visit: Visit, page: LetterheadPage, tmp_path: Path
) -> None:
    page.logo.set_value(svg(tmp_path, more="<script>alert(1)</script>"))
    drawn(visit, page)
    assert greens(shown(page)) > 20
    visit.click(page, "save_letterhead")
    digest = visit.world.get(Studio, 1).logo
    assert visit.world.desk.files.path(digest).read_bytes().startswith(b"\x89PNG")
    visit.click(page, "no_logo")
    drawn(visit, page)
    assert greens(shown(page)) == 0
    visit.click(page, "save_letterhead")
    assert visit.world.get(Studio, 1).logo is None


@pytest.mark.parametrize(
    ("more", "whole", "why"),
    [
        ('<image href="/etc/passwd" width="9" height="9"/>', "", "draws by reference (image)"),
        ('<image xlink:href="http://127.0.0.1:9/x.png" width="9" height="9"/>', "", "draws by reference (image)"),
        ('<g id="a"/><use href="#a"/>', "", "draws by reference (use)"),
        ("", '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>', "declares entities"),
        ("", "<svg><rect></svg>", "is no whole SVG"),
        ("", "<svg/>", "has nothing that can be drawn"),
        ("<g>" * 3 + "<a/>" * 20_001 + "</g>" * 3, "", "more than 20,000 parts"),
        ("", "x" * (1 << 20) + "x", "more than 1 MB"),
    ],
)
def test_an_svg_that_reaches_for_more_than_itself_is_refused_with_a_reason(
    tmp_path: Path, more: str, whole: str, why: str, visit: Visit
) -> None:
    asked = Letterhead(name="Winno", address="Here", logo=str(svg(tmp_path, more, whole)))
    with pytest.raises(Invalid) as refused:
        drawn_once(visit.world.desk, asked)
    assert refused.value.field == "logo"
    assert why in refused.value.message


def test_what_an_svg_would_load_or_run_is_left_out(tmp_path: Path, visit: Visit) -> None:
    more = (
        '<rect width="9" height="9" fill="url(http://127.0.0.1:9/a)" onload="x()" xlink:href="file:///etc/passwd"/>'
        "<style>@import url(http://127.0.0.1:9/a.css);</style><!-- nothing -->"
    )
    asked = Letterhead(name="Winno", address="Here", logo=str(svg(tmp_path, more)))
    made = drawn_once(visit.world.desk, asked)
    assert QImage(made.logo).pixelColor(900, 300).name() == "#0e7c66"
    assert drawn_once(visit.world.desk, asked) == made  # drawn once
