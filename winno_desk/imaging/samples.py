"""The photographs that the demonstration, the tour and the tests work on, all painted here.

An old family portrait and its two restorations, a portrait in colour, and prints with faults of ours.
"""

import io
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter, ImageOps

from winno_desk.imaging.painting import clothes, faces, hair, long_hair
from winno_desk.imaging.painting.brush import Brush, Colour, Point, grain, smooth, vignette
from winno_desk.imaging.painting.features import Face, Skin
from winno_desk.imaging.painting.scenery import Size, backdrop, banded, evening, perspective, scratched, table
from winno_desk.imaging.painting.wear import worn
from winno_desk.imaging.srgb import SRGB_BYTES

PORTRAIT: Size = (1600, 2000)
MASTER: Size = (2400, 3000)
"""A restoration is delivered larger: an 8×10 from it has 300 ppi."""


_FAIR = Skin((224, 176, 150), (206, 158, 142), (96, 74, 62), (240, 180, 166), (186, 98, 94))
_STUDIO = Skin((212, 184, 166), (160, 120, 102), (104, 94, 84), (214, 176, 164), (142, 84, 80))


def old_photo(size: Size = PORTRAIT) -> Image.Image:
    """A family of long ago, faded, stained, scratched, folded and torn."""
    faded = _toned(vignette(_family(size), 0.35), (94, 66, 36), (232, 206, 158), 0.85)
    return grain(worn(faded.filter(ImageFilter.GaussianBlur(size[1] / 1500))), 13, 0.11, 0.8)


def restored_first(size: Size = MASTER) -> Image.Image:
    """The first proof of its restoration: whole again, but still much too yellow."""
    whole = _toned(vignette(_family(size), 0.4), (50, 34, 14), (244, 218, 156), 0.95)
    return grain(whole.filter(ImageFilter.GaussianBlur(size[1] / 2400)), 12, 0.07)


def restored_final(size: Size = MASTER) -> Image.Image:
    """The second proof: clean warm greys and a little more contrast."""
    whole = _toned(vignette(_family(size), 0.4), (22, 19, 18), (246, 242, 236), 1.02)
    return grain(whole.filter(ImageFilter.UnsharpMask(size[1] / 400, 25, 2)), 12, 0.06)


def ai_portrait(size: Size = PORTRAIT) -> Image.Image:
    """A young woman before the lights of an evening."""
    half = (size[0] // 2, size[1] // 2)
    picture = evening(half)
    at, unit = (half[0] * 0.49, half[1] * 0.42), half[1] * 0.215
    body, brush = Brush(picture, at, unit), Brush(picture, at, unit, tilt=-3)
    face = Face(_FAIR, (86, 110, 98), (66, 42, 30), eyes=1.1)
    brown: Colour = (92, 56, 36)
    teal: Colour = (52, 82, 92)
    long_hair.long_hair_behind(brush, brown)
    clothes.pullover(body, teal)
    faces.neck(brush, face, 0.36)
    clothes.neckline(body, teal)
    mask = faces.head(brush, face)
    brush.fill(_HAIR_SHADOW, (120, 70, 60), blur=0.07, opacity=0.75, clip=mask, blend=ImageChops.multiply)
    long_hair.long_hair(brush, brown)
    lighter = [min(255, int(255 * (level / 255) ** 0.86)) for level in range(256)]
    large = picture.resize(size, Image.Resampling.LANCZOS).point(lighter * 3)
    return grain(vignette(large, 0.35), 5, 0.09)


def banded_print(size: Size = PORTRAIT) -> Image.Image:
    """A photo of the restored portrait as it was printed, with the stripes of a clogged head, on a table."""
    return _on_a_table(banded, size)


def scratched_print(size: Size = PORTRAIT) -> Image.Image:
    """A photo of another print of it, with scratches across the collar."""
    return _on_a_table(scratched, size)


def _on_a_table(spoilt: Callable[[Image.Image], Image.Image], size: Size) -> Image.Image:
    printed = spoilt(restored_final((size[0] * 3 // 4, size[1] * 3 // 4)))
    print_ = ImageOps.expand(printed, round(printed.width * 0.035), (244, 243, 240))
    picture = table(size)
    wide, high = size
    corners = [(0.125 * wide, 0.085 * high), (0.905 * wide, 0.06 * high), (0.93 * wide, 0.935 * high)]
    corners.append((0.09 * wide, 0.925 * high))
    brush = Brush(picture, (0, 0), 1)
    shadow = [(x + wide * 0.012, y + high * 0.014) for x, y in corners]
    brush.fill(shadow, (30, 20, 14), blur=wide * 0.014, opacity=0.7)
    edge = ImageOps.expand(Image.new("L", (print_.width - 4, print_.height - 4), 255), 2, 0)  # so it is smooth
    how = (size, Image.Transform.PERSPECTIVE, perspective(corners, print_.size), Image.Resampling.BICUBIC)
    picture.paste(print_.transform(*how), mask=edge.transform(*how))
    gloss: list[Point] = [(0.5 * wide, 0.0), (0.95 * wide, 0.0), (0.55 * wide, high), (0.2 * wide, high)]
    brush.fill(gloss, (60, 62, 66), blur=wide * 0.12, opacity=0.55, blend=ImageChops.screen)
    return grain(vignette(picture, 0.4), 17, 0.08)


SAMPLES: dict[str, Callable[[Size], Image.Image]] = {
    "old_photo": old_photo,
    "restored_first": restored_first,
    "restored_final": restored_final,
    "ai_portrait": ai_portrait,
    "banded_print": banded_print,
    "scratched_print": scratched_print,
}


def write_samples(folder: Path, size: Size = PORTRAIT) -> dict[str, Path]:
    """All of them as JPEG files in sRGB, by name."""
    folder.mkdir(parents=True, exist_ok=True)
    written = {name: folder / f"{name}.jpg" for name in SAMPLES}
    for name, path in written.items():
        path.write_bytes(_painted(name, size))
    return written


@cache
def _painted(name: str, size: Size) -> bytes:
    """Painted once in each size: another studio of the same process shows the same pictures."""
    return _jpeg(SAMPLES[name](size))


def write_sample(path: Path, picture: Image.Image) -> Path:
    """A picture as a JPEG file in sRGB, at the resolution it would print with."""
    path.write_bytes(_jpeg(picture))
    return path


def _jpeg(picture: Image.Image) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=92, subsampling=0, dpi=(300, 300), icc_profile=SRGB_BYTES)
    return stream.getvalue()


_HAIR_SHADOW = smooth(
    [
        (-0.5, -0.9),
        (0.1, -1.05),
        (0.5, -0.9),
        (0.7, -0.4),
        (0.68, 0.6),
        (0.58, 0.2),
        (0.5, -0.4),
        (0.1, -0.85),
        (-0.4, -0.5),
        (-0.56, 0.2),
        (-0.68, 0.6),
        (-0.7, -0.4),
    ]
)


def _toned(picture: Image.Image, dark: Colour, light: Colour, gamma: float) -> Image.Image:
    """Printed in one ink: from the tone of its shadows to the tone of its paper."""
    grey = ImageOps.autocontrast(picture.convert("L"), cutoff=1)
    ramp = [
        round(low + (high - low) * (level / 255) ** gamma)
        for low, high in zip(dark, light, strict=True)
        for level in range(256)
    ]
    return Image.merge("RGB", (grey, grey, grey)).point(ramp)


def _family(size: Size) -> Image.Image:
    return _family_painted((size[0] // 2, size[1] // 2)).resize(size, Image.Resampling.LANCZOS)


@lru_cache(maxsize=1)  # three pictures in a row are made from it
def _family_painted(size: Size) -> Image.Image:
    """Mother and father with their daughter before a painted backdrop."""
    picture = backdrop(size)
    unit = size[1]

    def at(x: float, y: float, scale: float, tilt: float = 0) -> Brush:
        return Brush(picture, (size[0] * x, size[1] * y), unit * scale, tilt)

    father = Face(_STUDIO, (70, 60, 54), (48, 38, 32), jaw=1.08, brow_width=0.065, smile=0.4, moustache=(58, 44, 36))
    mother = Face(_STUDIO, (80, 70, 60), (60, 46, 38), eyes=1.08, smile=0.8, brow_width=0.042)
    daughter = Face(_STUDIO, (80, 70, 60), (80, 62, 50), jaw=0.98, eyes=1.2, smile=0.8, brow_width=0.032)

    brush = at(0.65, 0.265, 0.118, 2)
    faces.neck(brush, father, 0.47)
    clothes.suit(at(0.65, 0.25, 0.122), (58, 56, 58))
    faces.head(brush, father)
    hair.short_hair(brush, (66, 52, 44))

    brush = at(0.34, 0.385, 0.11, -3)
    faces.neck(brush, mother, 0.37)
    clothes.lace_dress(at(0.335, 0.368, 0.115), (104, 97, 92))
    faces.head(brush, mother)
    hair.pinned_hair(brush, (74, 54, 42))

    brush = at(0.55, 0.685, 0.095, 3)
    faces.neck(brush, daughter, 0.34)
    clothes.lace_dress(at(0.55, 0.67, 0.093), (206, 200, 190), seed=6)
    faces.head(brush, daughter)
    hair.bob(brush, (112, 88, 66))
    return picture.filter(ImageFilter.GaussianBlur(unit / 1600))
