"""A large picture is cut into parts that together are the picture, at its own size and at halves of it."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.imaging import pictures
from winno_desk.imaging.tiles import FIRST_LOOK, TILE, kept_tile, levels_of, make_tiles, tile_name


@pytest.mark.parametrize(
    ("size", "levels"),
    [
        ((11_600, 8_700), (1, 2, 4)),
        ((3_000, 2_000), (1,)),
        ((FIRST_LOOK, 900), ()),
        ((900, FIRST_LOOK + 1), (1,)),
        ((1, 1), ()),
    ],
)
def test_the_levels_end_where_the_first_look_is_as_large(size: tuple[int, int], levels: tuple[int, ...]) -> None:
    assert levels_of(*size) == levels


def _tile(folder: Path, column: int, row: int) -> Image.Image:
    kept = kept_tile(folder, 1, column, row)
    assert kept is not None
    return Image.open(BytesIO(kept))


def test_a_part_of_another_picture_is_none(tmp_path: Path) -> None:
    for name in ("one", "other"):
        make_tiles(pictures.saved(tmp_path, f"{name}.png", pictures.gradient(2300, 1500)), tmp_path / name)
    assert kept_tile(tmp_path / "one", 1, 0, 0) is not None
    shutil.copy(tmp_path / "other" / tile_name(1, 0, 0), tmp_path / "one" / tile_name(1, 0, 0))
    assert kept_tile(tmp_path / "one", 1, 0, 0) is None


def test_the_parts_together_are_the_picture(tmp_path: Path) -> None:
    picture = pictures.gradient(2300, 1500)
    make_tiles(pictures.saved(tmp_path, "large.png", picture), tmp_path / "tiles")
    joined = Image.new("RGB", picture.size)
    for column in range(3):
        for row in range(2):
            with _tile(tmp_path / "tiles", column, row) as part:
                joined.paste(part, (column * TILE, row * TILE))
    assert len(list((tmp_path / "tiles").iterdir())) == 6
    noise = ImageChops.difference(picture, joined).convert("L").histogram()
    assert sum(noise[12:]) == 0  # of a JPEG


def test_the_parts_stand_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    place = tmp_path / "sideways.jpg"
    pictures.gradient(2040, 1200).rotate(90, expand=True).save(place, exif=exif)
    make_tiles(place, tmp_path / "tiles")
    with _tile(tmp_path / "tiles", 0, 0) as first:
        assert first.size == (TILE, TILE)
    with _tile(tmp_path / "tiles", 1, 1) as last:
        assert last.size == (2040 - TILE, 1200 - TILE)


def test_a_picture_that_breaks_off_leaves_no_parts(tmp_path: Path) -> None:
    whole = pictures.saved(tmp_path, "large.png", pictures.gradient(2300, 1500))
    with pytest.raises(Exception, match="cut short or damaged"):
        make_tiles(pictures.cut_short(whole, whole.stat().st_size // 2), tmp_path / "tiles")
    assert [place.name for place in tmp_path.iterdir()] == ["large.png"]
