"""A large picture cut into tiles, at its full size and at halves of it, so that a part of it is seen at once."""

import io
import math
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from winno_desk.imaging.open import opened
from winno_desk.imaging.render import part_of, upright
from winno_desk.imaging.views import LEFT, sealed, sweep, unsealed

TILE = 1024
"""Pixels along the side of a tile."""
FIRST_LOOK = 2000
"""Pixels of the longer side of what is opened first; a picture that has no more is shown whole at any nearness."""
_WHOLE = (1 << 20, 1 << 20)


def levels_of(width: int, height: int) -> tuple[int, ...]:
    """By how much the levels of a picture are smaller than itself: 1, 2, 4 …; none for one that needs no tiles."""
    longest = max(width, height)
    found: list[int] = []
    while longest > FIRST_LOOK:
        found.append(2 ** len(found))
        longest = math.ceil(longest / 2)
    return tuple(found)


class FirstLook(NamedTuple):
    """A picture as it is opened first, and whether that is all of it; else the tiles go on from there."""

    picture: Image.Image
    whole: bool


def first_look(path: Path, field: str = "photo") -> FirstLook:
    """The picture halved as often as it has levels."""
    with opened(path, field) as image:
        levels = levels_of(*image.size)
    return FirstLook(part_of(path, len(levels), field), not levels)


def tile_name(level: int, column: int, row: int) -> str:
    """What a tile is called in the folder of its picture."""
    return f"{level}_{column}_{row}.jpg"


def kept_tile(folder: Path, level: int, column: int, row: int) -> bytes | None:
    """A tile as JPEG; None where it is gone, not whole, or that of another place."""
    name = tile_name(level, column, row)
    with suppress(OSError):
        return unsealed(f"{folder.name}/{name}", (folder / name).read_bytes())
    return None


def make_tiles(path: Path, folder: Path) -> None:
    """All tiles of a picture, upright and in sRGB; the folder is there whole or not at all."""
    picture = upright(path, _WHOLE, "photo")
    folder.parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(dir=folder.parent, suffix=LEFT))
    sweep(folder.parent, part.stat().st_mtime)
    try:
        for level in levels_of(*picture.size):
            smaller = picture if level == 1 else picture.reduce(level)
            for row in range(math.ceil(smaller.height / TILE)):
                for column in range(math.ceil(smaller.width / TILE)):
                    left, top = column * TILE, row * TILE
                    box = (left, top, min(left + TILE, smaller.width), min(top + TILE, smaller.height))
                    drawn = io.BytesIO()
                    smaller.crop(box).save(drawn, "JPEG", quality=90, subsampling=0)
                    name = tile_name(level, column, row)
                    (part / name).write_bytes(sealed(f"{folder.name}/{name}", drawn.getvalue()))
        with suppress(OSError):  # another station may have been faster
            part.replace(folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)
