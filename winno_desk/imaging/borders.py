"""Thin borders along the edge of a picture, which the printer's trim would cut unevenly or away."""

from PIL import Image

NARROW = 15
"""So many pixels a border needs to survive the trim."""

_PLAIN = ("RGB", "RGBA", "RGBX", "L", "LA", "P", "CMYK", "YCbCr")
_ALIKE = 10
"""Of 255: how far the colours of one border may lie apart, a JPEG's noise included."""
_EDGE = 40
"""Of 255: how far the picture beside it has to be from them somewhere."""

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
    deep = min(NARROW, width, height)
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
    first = _range(strip, 0)
    if not _alike(first):
        return 0
    for row in range(1, strip.height):
        here = _range(strip, row)
        together = tuple((min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(first, here, strict=True))
        if not _alike(together):
            sharp = any(high - low >= _EDGE for low, high in together)
            return row if sharp else 0
    return 0


def _range(strip: Image.Image, row: int) -> tuple[tuple[int, int], ...]:
    """The darkest and the lightest of each colour in a row."""
    found: tuple[tuple[int, int], ...] = strip.crop((0, row, strip.width, row + 1)).getextrema()  # type: ignore[assignment]  # RGB has three
    return found


def _alike(ranges: tuple[tuple[int, int], ...]) -> bool:
    return all(high - low <= _ALIKE for low, high in ranges)
