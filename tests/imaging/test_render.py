"""Pictures reach the screen upright and in its colours, and a difference shows what changed."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageDraw

from tests.imaging import pictures
from winno_desk.imaging.pixels import Pixels
from winno_desk.imaging.render import difference, in_srgb, preview, soft_proof, thumbnail
from winno_desk.values.errors import Invalid

BOX = (120, 90)


def loaded(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def drawn(pixels: Pixels) -> Image.Image:
    return Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb)


def close(one: object, other: object, by: int = 12) -> bool:
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


def test_a_thumbnail_keeps_its_shape_within_the_box(tmp_path: Path) -> None:
    picture = loaded(thumbnail(pictures.jpeg(tmp_path), (60, 60)))
    assert (picture.format, picture.mode, picture.size) == ("PNG", "RGB", (60, 45))


def test_a_preview_is_never_larger_than_the_picture(tmp_path: Path) -> None:
    picture = loaded(preview(pictures.jpeg(tmp_path), (2000, 2000)))
    assert (picture.format, picture.size) == ("JPEG", (120, 90))


def test_what_was_held_upside_down_or_sideways_stands_upright(tmp_path: Path) -> None:
    straight = loaded(thumbnail(pictures.jpeg(tmp_path), (120, 120)))
    for turned in (pictures.upside_down(tmp_path), pictures.sideways(tmp_path)):
        picture = loaded(thumbnail(turned, (120, 120)))
        assert picture.size == straight.size
        for corner in ((4, 4), (115, 4), (4, 85)):
            assert close(picture.getpixel(corner), straight.getpixel(corner))


def test_sixteen_bits_keep_their_range(tmp_path: Path) -> None:
    picture = loaded(thumbnail(pictures.sixteen_bits(tmp_path), (64, 64)))
    assert picture.getpixel((0, 4)) == (0, 0, 0)
    assert picture.getpixel((63, 4)) == (255, 255, 255)
    assert close(picture.getpixel((32, 4)), (129, 129, 129), by=2)


def test_print_colours_become_screen_colours(tmp_path: Path) -> None:
    path = pictures.saved(tmp_path, "ink.tif", Image.new("CMYK", (8, 8), (0, 255, 255, 0)))
    assert close(loaded(thumbnail(path, (8, 8))).getpixel((4, 4)), (254, 0, 0), by=2)


def test_transparent_parts_are_white_as_the_paper(tmp_path: Path) -> None:
    path = pictures.saved(tmp_path, "logo.png", Image.new("RGBA", (8, 8), (255, 0, 0, 0)))
    assert loaded(thumbnail(path, (8, 8))).getpixel((4, 4)) == (255, 255, 255)


def test_a_palette_is_resolved(tmp_path: Path) -> None:
    path = pictures.saved(tmp_path, "few.png", pictures.gradient().quantize(16))
    assert loaded(thumbnail(path, (60, 60))).mode == "RGB"


def test_a_profile_of_another_space_is_converted() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    picture = Image.new("RGB", (4, 4), (200, 30, 30))
    picture.info["icc_profile"] = lab  # does not fit the pixels: they are taken as sRGB
    assert in_srgb(picture).getpixel((0, 0)) == (200, 30, 30)


def test_a_picture_cut_short_has_no_thumbnail(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="cut short"):
        thumbnail(pictures.cut_short(pictures.jpeg(tmp_path), 900), (60, 60))


def test_the_same_picture_differs_nowhere(tmp_path: Path) -> None:
    scan = pictures.jpeg(tmp_path)
    assert difference(scan, scan, BOX, 4).changed == 0


def test_a_changed_quarter_is_marked_and_counted(tmp_path: Path) -> None:
    before = pictures.gradient()
    after = before.copy()
    ImageDraw.Draw(after).rectangle((0, 0, 59, 44), fill=(255, 255, 255))
    result = difference(png(tmp_path, before), png(tmp_path, after), BOX, 4)
    assert result.changed == pytest.approx(25, abs=0.5)
    marked = drawn(result.picture)
    ghost = marked.getpixel((110, 80))
    assert isinstance(ghost, tuple)
    assert ghost[0] == ghost[1] == ghost[2]  # the unchanged is grey
    assert close(marked.getpixel((20, 10)), (52, 81, 209), by=20)


def test_a_slight_change_is_seen_better_the_higher_the_gain(tmp_path: Path) -> None:
    before = Image.new("RGB", (40, 40), (120, 120, 120))
    after = Image.new("RGB", (40, 40), (132, 120, 120))
    shades = []
    for gain in (1, 4, 32):
        found = difference(png(tmp_path, before), png(tmp_path, after), BOX, gain)
        assert found.changed == 100
        shade = drawn(found.picture).getpixel((20, 20))
        assert isinstance(shade, tuple)
        shades.append(shade[0])
    assert shades[0] > shades[1] > shades[2] == 52


def test_renditions_of_two_sizes_can_be_compared(tmp_path: Path) -> None:
    small, large = (png(tmp_path, pictures.gradient(*size)) for size in ((120, 90), (240, 180)))
    assert difference(small, large, (240, 180), 4).changed < 2


def test_pictures_of_different_shape_have_no_difference_that_could_be_counted(tmp_path: Path) -> None:
    whole, part = (png(tmp_path, Image.new("RGB", size)) for size in ((80, 60), (60, 60)))
    with pytest.raises(Invalid, match="differ in shape"):
        difference(whole, part, (50, 50), 4)


def test_the_finest_line_that_changed_is_still_seen_from_far(tmp_path: Path) -> None:
    before = Image.new("RGB", (3000, 2000), (120, 120, 120))
    after = before.copy()
    ImageDraw.Draw(after).line((0, 700, 2999, 700), fill=(250, 250, 250))
    found = difference(png(tmp_path, before), png(tmp_path, after), (400, 400), 1)
    assert found.changed == pytest.approx(100 / 2000, abs=0.01)
    column = [drawn(found.picture).getpixel((100, y)) for y in range(found.picture.height)]
    assert sum(isinstance(each, tuple) and each[2] - each[0] > 60 for each in column) == 1


def png(folder: Path, picture: Image.Image) -> Path:
    place = folder / f"{len(list(folder.iterdir()))}.png"
    picture.save(place)
    return place


def test_a_soft_proof_pales_what_the_paper_cannot_show_and_leaves_the_rest(tmp_path: Path) -> None:
    picture = Image.new("RGB", (60, 40), (128, 128, 128))
    picture.paste((255, 0, 0), (0, 0, 30, 40))
    place = tmp_path / "two.png"
    picture.save(place)
    seen = drawn(soft_proof(place, (60, 40), pictures.narrow_profile(tmp_path / "paper.icc")))
    red, grey = seen.getpixel((10, 20)), seen.getpixel((50, 20))
    assert isinstance(red, tuple)
    assert red[0] - red[1] < 220  # it was 255
    assert close(grey, (128, 128, 128), by=3)


@pytest.mark.parametrize("content", [b"", b"no profile", b"\0" * 200])
def test_what_is_no_profile_is_told(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "paper.icc"
    place.write_bytes(content)
    with pytest.raises(Invalid, match=r"paper\.icc is no colour profile of a printer"):
        soft_proof(pictures.jpeg(tmp_path), (60, 60), place)
