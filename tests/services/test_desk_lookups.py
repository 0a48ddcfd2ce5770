"""What the intake and people pages look up."""

from pathlib import Path

import pytest
from PIL import Image

from tests.services.world import World
from winno_desk.services.lookups.brought import brought
from winno_desk.services.lookups.people import people_page
from winno_desk.services.photos import LinePhoto
from winno_desk.values.errors import Invalid
from winno_desk.values.people import Role


def test_everybody_who_works_here_is_listed_and_whoever_looks_is_marked(world: World) -> None:
    page = people_page(world.as_("Mara"))
    assert [row.name for row in page.people] == ["Ari", "Dana", "Mara", "Noor", "Tess"]
    assert [row.name for row in page.people if row.here] == ["Mara"]
    assert page.people[0].roles == {Role.ARTIST}
    assert page.program.policy == "2024-08-08"
    assert page.program.folder == str(world.folder)


def test_a_photo_is_looked_at_before_it_is_kept(world: World, tmp_path: Path) -> None:
    photo = tmp_path / "small.png"
    Image.new("RGB", (600, 750)).save(photo)
    seen = brought(world.desk, LinePhoto(str(photo)))
    assert (seen.name, seen.facts.width, seen.facts.height) == ("small.png", 600, 750)
    assert (seen.findings(), seen.frame()) == ((), None)
    assert seen.small.startswith(b"\x89PNG")
    assert not list(world.settings.files.rglob("*.png"))


def test_a_photo_for_a_print_is_told_what_print_it_bears(world: World, tmp_path: Path) -> None:
    photo = tmp_path / "small.png"
    Image.new("RGB", (600, 750)).save(photo)
    seen = brought(world.desk, LinePhoto(str(photo)), 8000, 10000)
    assert seen.findings()[0].level == "stop"


def test_what_is_no_picture_is_refused(world: World, tmp_path: Path) -> None:
    letter = tmp_path / "letter.jpg"
    letter.write_text("words")
    with pytest.raises(Invalid) as refused:
        brought(world.desk, LinePhoto(str(letter)))
    assert refused.value.field == "photos"
