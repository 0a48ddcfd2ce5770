"""The print master that is made of a picture: only what the steps name is another."""

from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms

from tests.imaging.pictures import gradient, narrow_profile, saved, sideways, sixteen_bits
from winno_desk.imaging.apart import mended, thumbnail
from winno_desk.imaging.crop import Frame
from winno_desk.imaging.open import ImageFacts, inspect
from winno_desk.values.errors import Invalid

_COLOUR, _WHITE, _TURN = "Colour", "Transparency", "Orientation"


def _made(path: Path, *steps: str) -> Path:
    target = path.parent / "master.tif"
    mended(path, target, frozenset(steps))
    return target


def _apart(one: Image.Image, other: Image.Image) -> int:
    """The largest step between two pictures."""
    steps = ImageChops.difference(one, other).convert("L").histogram()
    return max(step for step, count in enumerate(steps) if count)


def _facts(path: Path) -> ImageFacts:
    return inspect(path)


@pytest.mark.parametrize("mode", ["CMYK", "LAB", "L", "P"])
def test_colours_of_every_kind_are_srgb_with_8_bits(tmp_path: Path, mode: str) -> None:
    picture = gradient()
    if mode == "LAB":
        srgb, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
        brought = ImageCms.profileToProfile(picture, srgb, lab, outputMode="LAB")
        assert brought is not None
    else:
        brought = picture.convert(mode)
    facts = _facts(_made(saved(tmp_path, "brought.tif", brought), _COLOUR))
    assert (facts.format, facts.mode, facts.deep, facts.width, facts.height) == ("TIFF", "RGB", False, 120, 90)
    assert (facts.profile or "").lower().startswith("srgb")


def test_16_bits_become_8_of_the_same_steps(tmp_path: Path) -> None:
    made = _made(sixteen_bits(tmp_path), _COLOUR)
    with Image.open(made) as image:
        assert [image.getpixel((step, 0)) for step in (0, 63)] == [(0, 0, 0), (255, 255, 255)]


def test_colours_of_another_profile_are_converted_and_not_only_called_srgb(tmp_path: Path) -> None:
    narrow = narrow_profile(tmp_path / "narrow.icc").read_bytes()
    brought = saved(tmp_path, "brought.png", gradient(), narrow)
    with Image.open(_made(brought, _COLOUR)) as image:
        assert _apart(image, gradient()) > 20


def test_what_stands_sideways_is_upright_and_its_own_profile_stays(tmp_path: Path) -> None:
    narrow = narrow_profile(tmp_path / "narrow.icc").read_bytes()
    with Image.open(sideways(tmp_path)) as image:
        image.load()
        image.save(tmp_path / "brought.jpg", exif=image.getexif(), icc_profile=narrow, quality=95)
    brought = tmp_path / "brought.jpg"
    made = _made(brought, _TURN)
    before, after = _facts(brought), _facts(made)
    assert before.turned
    assert not after.turned
    assert (after.width, after.height, after.profile) == (before.width, before.height, before.profile)
    with Image.open(made) as image:
        assert _apart(image.convert("RGB"), gradient(*image.size)) < 40


def test_transparent_parts_are_white(tmp_path: Path) -> None:
    cut_out = gradient().convert("RGBA")
    cut_out.putalpha(Image.linear_gradient("L").resize(cut_out.size).point(lambda step: 255 if step > 127 else 0))
    made = _made(saved(tmp_path, "cut out.png", cut_out), _WHITE)
    assert not _facts(made).alpha
    with Image.open(made) as image:
        assert image.getpixel((60, 5)) == (255, 255, 255)
        assert image.getpixel((60, 85)) == gradient().getpixel((60, 85))


def test_the_same_picture_makes_the_same_bytes(tmp_path: Path) -> None:
    brought = saved(tmp_path, "brought.tif", gradient().convert("CMYK"))
    assert _made(brought, _COLOUR).read_bytes() == _made(brought, _COLOUR).read_bytes()


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    brought = saved(tmp_path, "brought.tif", gradient().convert("CMYK"))
    with pytest.raises(Invalid, match="could not be made"):
        mended(brought, tmp_path / "missing" / "master.tif", frozenset({_COLOUR}))


@pytest.mark.parametrize("ending", ["jpg", "tif"])
def test_what_the_camera_noted_is_done_once_whatever_the_format(tmp_path: Path, ending: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    place = tmp_path / f"sideways.{ending}"
    gradient(400, 300).rotate(90, expand=True).save(place, exif=exif, quality=95)
    facts = inspect(place)
    assert (facts.width, facts.height, facts.turned) == (400, 300, True)
    made = _made(place, _COLOUR)
    for seen in (made, _written(tmp_path, thumbnail(place, (400, 400)))):
        with Image.open(seen) as image:
            assert image.size == (400, 300)
            assert _apart(image.convert("RGB"), gradient(400, 300)) < 40


@pytest.mark.parametrize("mode", ["P", "RGB", "RGBA"])
def test_what_is_only_cut_is_on_white_where_it_was_shown_on_white(tmp_path: Path, mode: str) -> None:
    picture = Image.new(mode, (300, 200), 0 if mode == "P" else (0, 0, 0, 0)[: len(mode)])
    if mode != "RGBA":
        picture.info["transparency"] = 0 if mode == "P" else (0, 0, 0)
    place = tmp_path / "clear.png"
    picture.save(place)
    target = tmp_path / "master"
    mended(place, target, frozenset(), Frame(Fraction(0), Fraction(0), Fraction(1, 2), Fraction(1)))
    with Image.open(target) as image:
        assert image.size == (150, 200)
        assert image.convert("RGB").getpixel((10, 10)) == (255, 255, 255)


def _written(folder: Path, png: bytes) -> Path:
    place = folder / "seen.png"
    place.write_bytes(png)
    return place
