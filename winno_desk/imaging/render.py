"""Pictures for the screen: thumbnails, previews, and what changed between two of them."""

import io
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops, ImageCms, ImageFile, ImageOps

from winno_desk.imaging.open import ORIENTATION, Wanted, opened, regular
from winno_desk.imaging.pixels import Pixels, jpeg, pixels_of
from winno_desk.imaging.srgb import SRGB
from winno_desk.values.errors import Invalid

Box = tuple[int, int]

_COMPARED = (3600, 3600)
"""Two pictures are compared at no more than that, which a print of 10 × 12 in has at 300 ppi."""
_FLAT = ("RGB", "L", "CMYK", "LAB")
_STRIP = 4 << 20
"""Pixels that are worked on at a time."""
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_NOTICEABLE = 10  # of 255: smaller steps come from JPEG, not from the artist
_FAINT = 14  # of 255: so much more of the mark is seen than a change is strong
_MARK = (52, 81, 209)
_COLORIMETRIC = ImageCms.Intent.RELATIVE_COLORIMETRIC
_BLACK = ImageCms.Flags.BLACKPOINTCOMPENSATION
_INKS = {"RGB": "RGB", "CMYK": "CMYK", "GRAY": "L"}
_PROFILE = Wanted("an ICC profile", 32 << 20, "is larger than any profile. Choose the ICC file of the paper.")


class Difference(NamedTuple):
    """Where two renditions differ: the change marked and the rest ghosted, and how much of it."""

    picture: Pixels
    changed: float  # per cent of the area


def thumbnail(path: Path, box: Box, field: str = "photo") -> bytes:
    """The picture upright, in sRGB, within the box, as PNG."""
    return _png(upright(path, box, field))


def preview(path: Path, box: Box, field: str = "photo") -> bytes:
    """The picture as it is shown and kept: upright, in sRGB, within the box, as JPEG with its colours whole."""
    return jpeg(upright(path, box, field))


def soft_proof(path: Path, box: Box, profile: Path, field: str = "profile") -> Pixels:
    """The preview as the colours of a printer and its paper would show it; Invalid(field) for no such profile.

    It goes to the paper's colours and back, since a proofing transform would keep what a paper cannot show wherever
    its profile is a matrix.
    """
    picture = upright(path, box, "photo")
    try:
        with regular(profile, field, _PROFILE) as file:
            paper = ImageCms.getOpenProfile(io.BytesIO(io.BufferedReader(file).read()))
        inks = _INKS[paper.profile.xcolor_space.strip()]
        printed = ImageCms.profileToProfile(picture, SRGB, paper, _COLORIMETRIC, inks, flags=_BLACK)
        seen = ImageCms.profileToProfile(printed, paper, SRGB, _COLORIMETRIC, "RGB") if printed else None
    except (ImageCms.PyCMSError, KeyError, OSError, ValueError) as error:
        raise Invalid(field, f"{profile.name} is no colour profile of a printer. Choose its ICC file.") from error
    assert seen is not None  # it would be only where a picture is changed in place
    return pixels_of(seen)


def grey(path: Path, box: Box, field: str = "photo") -> bytes:
    """The picture upright, in greys, within the box, as PNG: for printers that know black alone."""
    return _png(ImageOps.autocontrast(upright(path, box, field).convert("L"), cutoff=0.5))


_SAME_SHAPE = 0.01
"""Two pictures whose shapes differ by no more lie over each other."""


def difference(before: Path, after: Path, box: Box, gain: int) -> Difference:
    """What changed between two pictures, ``gain`` times as strong, in the size of the second.

    It is looked for in their own pixels, and shown within the box so that the finest line of it is still seen.
    """
    first, second = (upright(path, _COMPARED, "photo") for path in (before, after))
    if abs(first.width * second.height - second.width * first.height) > first.width * second.height * _SAME_SHAPE:
        raise Invalid("photo", "They differ in shape, so no place is the same in both. Look at them side by side.")
    if second.size != first.size:
        first = first.resize(second.size, Image.Resampling.LANCZOS)
    apart = ImageChops.difference(first, second)
    del first
    red, green, blue = apart.split()
    change = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    untouched = sum(change.histogram()[:_NOTICEABLE])
    area = second.width * second.height
    while change.width > box[0] or change.height > box[1]:
        change = _largest_of_four(change)
    strength = change.point([0 if step < _NOTICEABLE else min(255, _FAINT + step * gain) for step in range(256)])
    ghost = second.convert("L").resize(change.size, Image.Resampling.BOX)
    ghost = ghost.point([200 + level // 5 for level in range(256)]).convert("RGB")
    ghost.paste(_MARK, mask=strength)
    return Difference(pixels_of(ghost), 100 * (area - untouched) / area)


def _largest_of_four(change: Image.Image) -> Image.Image:
    """At half the size, of each four neighbours the one that changed most."""
    width, height = -(-change.width // 2), -(-change.height // 2)
    corners = [(across, down) for across in (0, 1) for down in (0, 1)]
    quarters = [
        change.transform((width, height), Image.Transform.AFFINE, (2, 0, across - 0.5, 0, 2, down - 0.5))
        for across, down in corners
    ]
    largest = quarters[0]
    for quarter in quarters[1:]:
        largest = ImageChops.lighter(largest, quarter)
    return largest


def in_srgb(image: Image.Image) -> Image.Image:
    """The picture as 8-bit sRGB without transparency, by its own profile where that can be used."""
    plain = flat(image)
    profile = image.info.get("icc_profile")
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(plain, source, SRGB, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            converted = None  # broken, or of another kind than the pixels: taken as sRGB, as preflight says
        if converted is not None:
            return converted
    return plain.convert("RGB")


def upright(path: Path, box: Box, field: str) -> Image.Image:
    """The picture as it stands, in sRGB, within the box."""
    with opened(path, field) as image:
        side = max(box)
        image.draft(image.mode, (side, side))  # a large JPEG is read at half, a quarter or an eighth
        return _as_it_stands(image, max(1, max(image.size) // side), box)


def part_of(path: Path, halvings: int, field: str) -> Image.Image:
    """The picture as it stands, in sRGB, its sides halved so often; of a JPEG no more is read than that."""
    factor = 1 << halvings
    with opened(path, field) as image:
        whole = image.width
        image.draft(image.mode, (max(1, image.width // factor), max(1, image.height // factor)))
        return _as_it_stands(image, max(1, round(factor * image.width / whole)), None)


def _turned(image: ImageFile.ImageFile) -> Image.Transpose | None:
    """How the pixels have to be turned to stand upright, as the camera noted."""
    return _TURNS.get(image.getexif().get(ORIENTATION, 1))


def _as_it_stands(image: ImageFile.ImageFile, factor: int, box: Box | None) -> Image.Image:
    image.load()  # of a TIFF the decoder turns the pixels itself, and takes the note away
    profile, turn = image.info.get("icc_profile"), _turned(image)
    picture = flattened(image, factor)
    if turn is not None:
        picture = picture.transpose(turn)
    if box is not None:
        picture.thumbnail(box, Image.Resampling.HAMMING, reducing_gap=None)
    picture.info["icc_profile"] = profile
    made = in_srgb(picture)
    made.info.clear()  # the second a profile was made in stands in it: the same picture, other bytes
    return made


def flattened(image: Image.Image, factor: int = 1) -> Image.Image:
    """The picture without transparency, its sides so many times shorter; made in strips, to need little room."""
    if factor == 1 and image.mode in _FLAT and not image.has_transparency_data:
        return image
    rows = max(1, _STRIP // image.width // factor) * factor
    tops = range(0, image.height, rows)
    strips = (image.crop((0, top, image.width, min(top + rows, image.height))) for top in tops)
    made: Image.Image | None = None
    for top, strip in zip(tops, strips, strict=True):
        piece = flat(strip).reduce(factor)
        if made is None:
            made = Image.new(piece.mode, (piece.width, -(-image.height // factor)))
        made.paste(piece, (0, top // factor))
    assert made is not None  # no picture is without rows
    return made


def flat(image: Image.Image) -> Image.Image:
    """Without transparency, palette or 16-bit steps: what ink and screen can show."""
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda level: level / 257).convert("L")
    if image.has_transparency_data:
        cut_out = image.convert("RGBA")
        paper = Image.new("RGBA", cut_out.size, "white")
        return Image.alpha_composite(paper, cut_out).convert("RGB")
    return image if image.mode in _FLAT else image.convert("RGB")


def _png(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "PNG", compress_level=3)
    return stream.getvalue()
