"""A border that the printer's trim would not leave whole is found, and a picture without one is left in peace."""

from pathlib import Path
from random import Random

import pytest
from PIL import Image, ImageDraw, ImageOps

from winno_desk.imaging.borders import NARROW, borders, narrow
from winno_desk.imaging.open import inspect

SIDES = ("top", "right", "bottom", "left")


def _bordered(width: int, *sides: str, colour: str = "white") -> Image.Image:
    """A picture of stripes with a border of that width along some of its edges."""
    picture = Image.frombytes("L", (240, 180), Random(1).randbytes(240 * 180)).convert("RGB")
    pen = ImageDraw.Draw(picture)
    right, bottom = picture.width - 1, picture.height - 1
    boxes = {
        "top": (0, 0, right, width - 1),
        "right": (right - width + 1, 0, right, bottom),
        "bottom": (0, bottom - width + 1, right, bottom),
        "left": (0, 0, width - 1, bottom),
    }
    for side in sides:
        pen.rectangle(boxes[side], fill=colour)
    return picture


def narrow_border(picture: Image.Image) -> int:
    """The narrowest border of a picture that is printed whole."""
    return narrow(borders(picture), picture.size, (0, 0, *picture.size))


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("width", [1, 8, NARROW - 1])
def test_a_narrow_border_is_measured_along_any_edge(side: str, width: int) -> None:
    assert narrow_border(_bordered(width, side)) == width


def test_the_narrowest_of_several_counts() -> None:
    picture = _bordered(12, *SIDES)
    ImageDraw.Draw(picture).rectangle((0, 0, 4, 179), fill="black")
    assert narrow_border(picture) == 5


@pytest.mark.parametrize("width", [NARROW, 40])
def test_a_border_that_is_wide_enough_is_no_fault(width: int) -> None:
    assert narrow_border(_bordered(width, *SIDES)) == 0


@pytest.mark.parametrize(
    "picture",
    [
        Image.new("RGB", (300, 200), "white"),
        Image.linear_gradient("L").convert("RGB"),
        Image.effect_noise((300, 200), 60).convert("RGB"),
        Image.new("I;16", (300, 200)),
        Image.new("RGB", (1, 1)),
    ],
    ids=["one colour", "a sky", "noise", "16 bits", "one pixel"],
)
def test_a_picture_without_a_border_has_none(picture: Image.Image) -> None:
    assert narrow_border(picture) == 0


@pytest.mark.parametrize("mode", ["L", "LA", "RGBA", "CMYK", "P"])
def test_a_border_is_found_in_other_kinds_of_colour(mode: str) -> None:
    assert narrow_border(_bordered(6, "top").convert(mode)) == 6


@pytest.mark.parametrize("drawn", [8, 9, 14])
def test_a_border_survives_the_noise_of_a_jpeg(tmp_path: Path, drawn: int) -> None:
    place = tmp_path / "framed.jpg"
    _bordered(drawn, "top").save(place, quality=90)
    assert 7 <= max(inspect(place).borders) <= drawn  # noise may eat into it by less than a block


@pytest.mark.parametrize("orientation", range(1, 9))
def test_edges_are_named_as_they_stand_upright(tmp_path: Path, orientation: int) -> None:
    picture = _bordered(1)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, 6, 179), fill="black")  # left 7
    pen.rectangle((0, 0, 239, 8), fill="black")  # top 9
    exif = Image.Exif()
    exif[0x0112] = orientation
    for place in (tmp_path / "turned.png", tmp_path / "turned.tif"):
        picture.save(place, exif=exif)
        with Image.open(place) as stored:
            upright = borders(ImageOps.exif_transpose(stored))
        assert sorted(upright) == [0, 0, 7, 9]
        assert inspect(place).borders == upright


def test_what_the_crop_leaves_of_a_border_counts() -> None:
    wide = (258, 0, 258, 0)
    assert narrow(wide, (3000, 2000), (250, 0, 2750, 2000)) == 8
    assert narrow(wide, (3000, 2000), (258, 0, 2742, 2000)) == 0
    assert narrow(wide, (3000, 2000), (200, 0, 2700, 2000)) == 0
    assert narrow((8, 0, 8, 0), (3000, 2000), (250, 0, 2750, 2000)) == 0


def test_a_wide_border_is_measured_whole() -> None:
    picture = Image.effect_noise((900, 600), 120).convert("RGB")
    ImageDraw.Draw(picture).rectangle((0, 0, 257, 599), fill="white")
    assert borders(picture) == (258, 0, 0, 0)
