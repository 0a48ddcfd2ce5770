"""Photos of an order that is not saved yet are there until it is, whatever becomes of the customer's stick."""

import os
from pathlib import Path

import pytest

from tests.services.photographed import sharp
from tests.services.stored import rows
from tests.services.test_intake import lines, save
from tests.services.world import World
from winno_desk.database.orders import ItemPhoto
from winno_desk.services.at_hand import FOLDER, keep_copy, keep_pasted
from winno_desk.services.drafts import Draft, forget_draft, keep_draft
from winno_desk.services.lookups.brought import brought
from winno_desk.services.photos import LinePhoto
from winno_desk.values.errors import Unavailable


def _age(world: World, *files: str) -> None:
    """Two hours go by for files that lie there."""
    then = world.now.timestamp() - 2 * 3600
    for file in files:
        os.utime(file, (then, then))


def test_an_order_is_saved_with_its_photos_though_the_stick_is_gone(world: World, tmp_path: Path) -> None:
    stick = Path(sharp(tmp_path, "IMG_1.jpg"))
    seen = brought(world.desk, LinePhoto(str(stick)), 8000, 10000)
    stick.unlink()
    save(world, **lines({"product": "8x10", "photos": (LinePhoto(str(stick), kept=seen.kept),)}), tenders=())
    (photo,) = rows(world, ItemPhoto)
    assert photo.name == "IMG_1.jpg"
    assert world.desk.files.check(photo.digest)


def test_what_was_looked_at_is_printed_though_the_file_on_the_stick_is_another_by_now(
    world: World, tmp_path: Path
) -> None:
    stick = sharp(tmp_path, "IMG_1.jpg", 90)
    seen = brought(world.desk, LinePhoto(stick), 8000, 10000)
    sharp(tmp_path, "IMG_1.jpg", 10)
    save(world, **lines({"product": "8x10", "photos": (LinePhoto(stick, kept=seen.kept),)}), tenders=())
    (photo,) = rows(world, ItemPhoto)
    assert photo.digest == Path(seen.kept).name


def test_a_copy_stays_as_long_as_a_draft_names_it(world: World, tmp_path: Path) -> None:
    first = keep_copy(world.desk, Path(sharp(tmp_path, "1.jpg", 10)), "photos")
    keep_draft(world.as_("Dana"), "new_order", Draft("one", {"photos": [{"kept": first}]}))
    _age(world, first)
    keep_copy(world.desk, Path(sharp(tmp_path, "2.jpg", 90)), "photos")
    assert Path(first).exists()
    forget_draft(world.desk, "one")
    keep_copy(world.desk, Path(sharp(tmp_path, "3.jpg", 200)), "photos")
    assert not Path(first).exists()


def test_a_copy_that_nobody_names_yet_is_left_for_an_hour(world: World, tmp_path: Path) -> None:
    first = keep_copy(world.desk, Path(sharp(tmp_path, "1.jpg", 10)), "photos")
    keep_copy(world.desk, Path(sharp(tmp_path, "2.jpg", 90)), "photos")
    assert Path(first).exists()


def test_what_the_studio_keeps_itself_is_not_copied_again(world: World) -> None:
    kept = keep_pasted(world.desk, b"one")
    assert keep_copy(world.desk, Path(kept), "photos") == kept


def test_a_pasted_picture_lies_there_once(world: World) -> None:
    first = Path(keep_pasted(world.desk, b"one"))
    assert keep_pasted(world.desk, b"one") == str(first)
    assert first.parent == world.settings.data / FOLDER
    assert first.read_bytes() == b"one"


def test_what_cannot_be_kept_is_told(world: World, tmp_path: Path) -> None:
    (world.settings.data / FOLDER).write_text("in the way")
    with pytest.raises(Unavailable, match="could not be kept"):
        keep_pasted(world.desk, b"one")
    with pytest.raises(Unavailable, match="cannot be written"):
        keep_copy(world.desk, Path(sharp(tmp_path, "1.jpg")), "photos")
