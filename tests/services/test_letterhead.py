"""The letterhead: what a manager sets stands on the next papers, and nobody's file does harm on its way there."""

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.documents.reading import words_of
from tests.services.test_issuing import issue
from tests.services.test_papers import cancelled, printed, said
from tests.services.world import World
from winno_desk.database.documents import Document
from winno_desk.database.people import Studio
from winno_desk.services.letterhead import (
    Letterhead,
    SetLetterhead,
    letterhead_now,
    papers_on,
    set_letterhead,
    specimen_names,
)
from winno_desk.services.papers import document_pages
from winno_desk.values.errors import Invalid, Refusal, Unavailable

NAME, ADDRESS = "Winno Dream Imaging", "12 Mission Street\nSan Francisco, CA 94105"


def letterhead(**told: object) -> Letterhead:
    return Letterhead(**{"name": NAME, "address": ADDRESS, **told})  # type: ignore[arg-type]  # as the test gives them


def set_to(world: World, who: str = "Noor", **told: object) -> None:
    world.act(who, set_letterhead, SetLetterhead, letterhead=letterhead(**told))


def a_logo(folder: Path, size: tuple[int, int] = (600, 200), name: str = "logo.png") -> str:
    place = folder / name
    Image.new("RGB", size, "#0E7C66").save(place)
    return str(place)


def green(world: World, document: int) -> int:
    """How many dots of the logo's colour are on a paper's first page."""
    page = document_pages(world.desk, document, 72)[0]
    image = Image.frombytes("RGB", (page.width, page.height), page.rgb)
    return sum(count for count, colour in image.getcolors(1 << 20) or [] if colour == (0x0E, 0x7C, 0x66))


def test_what_is_set_stands_on_the_next_paper_and_not_on_those_that_were_made(world: World) -> None:
    first = cancelled(world)
    before = said(printed(world, first).path)
    set_to(world, foot="Tax number 12-345", signed_for="for Winno LLC", tagline="Since 1998", phone="+1 415 555 0100")
    assert said(printed(world, first).path).replace("COPY", "").split() == before.split()
    words = said(printed(world, cancelled(world)).path)
    for told in ("Tax number 12-345", "studio manager for Winno LLC", "Since 1998", "+1 415 555 0100"):
        assert told in words
        assert told not in before


def test_a_logo_stands_at_the_head_until_it_is_taken_away(world: World, tmp_path: Path) -> None:
    item = world.item("portrait")
    set_to(world, logo=a_logo(tmp_path))
    with_logo = issue(world, "statement", item).document
    assert green(world, with_logo) > 500
    set_to(world)  # nothing new: the one that is there stays
    assert world.get(Studio, 1).logo is not None
    set_to(world, keep_logo=False)
    world.start(item)
    assert green(world, issue(world, "statement", item).document) == 0


@pytest.mark.parametrize(
    ("paper", "envelope", "size"),
    [("", "", (612, 792)), ("a4", "", (595, 842)), ("letter", "din", (612, 792)), ("a4", "us", (595, 842))],
)
def test_papers_are_made_on_the_sheet_that_is_set(
    world: World, paper: str, envelope: str, size: tuple[int, int]
) -> None:
    set_to(world, paper=paper, envelope=envelope)
    page = document_pages(world.desk, cancelled(world), 72)[0]
    assert (page.width, page.height) == pytest.approx(size, abs=1)


def test_the_address_moves_to_where_the_envelope_shows_it(world: World) -> None:
    def first_dark_row(envelope: str) -> int:
        page = papers_on(world.desk, letterhead(envelope=envelope), "letter_less_fee", 72)[0]
        image = Image.frombytes("RGB", (page.width, page.height), page.rgb).convert("L").crop((72, 100, 250, 260))
        return next(row for row in range(image.height) if min(image.crop((0, row, 178, row + 1)).tobytes()) < 128)

    assert first_dark_row("din") - first_dark_row("us") == pytest.approx(141.7 - 118, abs=2)


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"accent": "green"}, "accent"),
        ({"accent": "#12345"}, "accent"),
        ({"paper": "a3"}, "paper"),
        ({"envelope": "c6"}, "envelope"),
        ({"name": "  "}, "name"),
        ({"address": ""}, "address"),
        ({"foot": "x" * 241}, "foot"),
    ],
)
def test_what_does_not_fit_is_said_beside_its_field_and_nothing_is_set(
    world: World, told: dict[str, str], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        set_to(world, **{"tagline": "changed", **told})
    assert refused.value.field == field
    assert world.get(Studio, 1).tagline != "changed"


def test_only_a_manager_sets_it(world: World) -> None:
    with pytest.raises(Refusal, match="Changing the letterhead needs another role: Manager"):
        set_to(world, "Dana")


def test_a_logo_that_is_no_picture_too_large_or_gone_is_refused_with_a_reason(world: World, tmp_path: Path) -> None:
    text = tmp_path / "logo.png"
    text.write_text("not a picture")
    heavy = tmp_path / "heavy.png"
    heavy.write_bytes(b"\x89PNG" + b"0" * (5 << 20))
    webp = tmp_path / "logo.webp"
    Image.new("RGB", (40, 40)).save(webp)
    for place, why in (
        (text, "logo.png"),
        (heavy, "more than 4 MB"),
        (webp, "Save it as PNG, JPEG or SVG"),
        (tmp_path / "gone.png", "cannot be read"),
        (Path(a_logo(tmp_path, (5000, 20), "wide.png")), "larger than 4,000 pixels"),
    ):
        with pytest.raises(Invalid, match=why) as refused:
            set_to(world, logo=str(place))
        assert refused.value.field == "logo"
    assert world.get(Studio, 1).logo is None


def test_a_bomb_of_a_logo_is_refused_and_the_program_lives(world: World, tmp_path: Path) -> None:
    stream = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(stream, "PNG")
    (tmp_path / "bomb.png").write_bytes(stream.getvalue())
    with pytest.raises(Invalid):
        papers_on(world.desk, letterhead(logo=str(tmp_path / "bomb.png")), "letter_less_fee", 40)


def test_a_logo_whose_file_is_gone_is_said_and_stops_no_other_paper(world: World, tmp_path: Path) -> None:
    set_to(world, logo=a_logo(tmp_path))
    digest = world.get(Studio, 1).logo
    world.desk.files.path(digest).unlink()
    letter = cancelled(world)
    with pytest.raises(Unavailable, match="The logo of the letterhead cannot be read"):
        printed(world, letter)
    assert world.get(Document, letter).printed == 0
    set_to(world, keep_logo=False)
    assert "Zoë Tan" in said(printed(world, letter).path)


def test_every_paper_can_be_looked_at_before_it_counts(world: World) -> None:
    pages = papers_on(world.desk, letterhead(foot="Tax number 12-345"), "", 30)
    assert len(pages) >= len(specimen_names())
    assert world.get(Studio, 1).foot == ""
    assert letterhead_now(world.desk).letterhead.foot == ""


def test_the_foot_and_the_names_script_are_printed(world: World) -> None:
    set_to(world, name="映像 Studio", address="東京都千代田区1-2-3", foot="登録番号 T1234567890123")
    words = words_of(world.paper(issue(world, "statement", world.item("portrait")).document))
    for told in ("映像 Studio", "東京都千代田区1-2-3", "登録番号 T1234567890123"):
        assert told in words
