"""Thin borders along the edge of a picture, which the printer's trim would cut unevenly or away."""

from collections.abc import Sequence

from PIL import Image

NARROW = 15
"""So many pixels a border needs to survive the trim."""

_PLAIN = ("RGB", "RGBA", "RGBX", "L", "LA", "P", "CMYK", "YCbCr")
_ALIKE = 10
"""Of 255: how far the colours of one border may lie apart, a JPEG's noise included."""
_EDGE = 40
"""Of 255: how far the picture beside it has to be from them somewhere."""
_BLOCK = 8

_TURNS = (None, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
"""What turns the upper, right, lower and left edge up."""


def narrow_border(image: Image.Image) -> int:
    """The pixels of the narrowest border that is too narrow; 0 without one. The picture has to be decoded."""
    if image.mode not in _PLAIN:
        return 0
    widths = [width for turn in range(len(_TURNS)) if (width := _narrow(_strip(image, turn)))]
    return min(widths, default=0)


def _strip(image: Image.Image, edge: int) -> Image.Image:
    """What lies along an edge, turned so that the edge is its upper one."""
    width, height = image.size
    deep = min(NARROW + _BLOCK, width, height)
    boxes = (
        (0, 0, width, deep),
        (width - deep, 0, width, height),
        (0, height - deep, width, height),
        (0, 0, deep, height),
    )
    strip = image.crop(boxes[edge]).convert("RGB")
    turn = _TURNS[edge]
    return strip if turn is None else strip.transpose(turn)


def _narrow(strip: Image.Image) -> int:
    """The rows of one colour from the upper edge on, where another begins sharply before the strip ends."""
    rows = [_range(strip, row) for row in range(strip.height)]
    wide = next((row for row in range(1, len(rows) + 1) if not _alike(_together(rows[:row]))), 0) - 1
    if not 0 < wide < NARROW:
        return 0
    # A JPEG mixes both in the rows of a block.
    sharp = any(high - low >= _EDGE for low, high in _together(rows[: wide + _BLOCK]))
    return wide if sharp else 0


Range = tuple[int, int]
"""The darkest and the lightest of a colour."""


def _range(strip: Image.Image, row: int) -> tuple[Range, ...]:
    found: tuple[Range, ...] = strip.crop((0, row, strip.width, row + 1)).getextrema()  # type: ignore[assignment]  # RGB has three
    return found


def _together(rows: Sequence[tuple[Range, ...]]) -> tuple[Range, ...]:
    return tuple((min(low for low, _ in band), max(high for _, high in band)) for band in zip(*rows, strict=True))


def _alike(ranges: tuple[Range, ...]) -> bool:
    return all(high - low <= _ALIKE for low, high in ranges)
