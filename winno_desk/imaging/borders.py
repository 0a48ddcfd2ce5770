"""Borders along the edges of a picture: where little of one is printed, the trim would cut it unevenly or away."""

from PIL import Image

NARROW = 15
"""So many pixels a border needs to survive the trim."""

_PLAIN = ("RGB", "RGBA", "RGBX", "L", "LA", "P", "CMYK", "YCbCr")
_ALIKE = 10
"""Of 255: how far the colours of one border may lie apart, a JPEG's noise included."""
_EDGE = 40
"""Of 255: how far the picture beside it has to be from them somewhere."""
_BLOCK = 8
_DEEPEST = 3
"""No crop takes more than the third part of a picture off an edge."""

_TURNS = (None, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
"""What turns the upper, right, lower and left edge up."""


Edges = tuple[int, int, int, int]
"""Pixels along the left, the upper, the right and the lower edge."""

_NO_EDGES: Edges = (0, 0, 0, 0)
_UPRIGHT: dict[int, Edges] = {
    2: (2, 1, 0, 3),
    3: (2, 3, 0, 1),
    4: (0, 3, 2, 1),
    5: (1, 0, 3, 2),
    6: (3, 0, 1, 2),
    7: (3, 2, 1, 0),
    8: (1, 2, 3, 0),
}
"""By the note of a camera: which edge as it is stored stands at the left, above, at the right and below."""


def borders(image: Image.Image, orientation: int = 1) -> Edges:
    """How wide a border of one colour is along each edge of the picture as it stands upright; it has to be decoded.

    A crop may take off a part of one, so that what was wide enough is left too narrow.
    """
    if image.mode not in _PLAIN:
        return _NO_EDGES
    above, right, below, left = (_border(image, edge) for edge in range(len(_TURNS)))
    stored = (left, above, right, below)
    first, second, third, fourth = _UPRIGHT.get(orientation, (0, 1, 2, 3))
    return (stored[first], stored[second], stored[third], stored[fourth])


def narrow(widths: Edges, size: tuple[int, int], printed: tuple[int, int, int, int]) -> int:
    """The narrowest border that is left too narrow of a picture of that size, when that part of it is printed.

    ``printed`` is left, top, right and bottom; 0 where no border is too narrow.
    """
    left, top, right, bottom = printed
    cut = (left, top, size[0] - right, size[1] - bottom)
    remaining = [wide - off for wide, off in zip(widths, cut, strict=True)]
    return min((one for one in remaining if 0 < one < NARROW), default=0)


def _border(image: Image.Image, edge: int) -> int:
    """The border along one edge: mostly there is none, which a look at a few rows tells."""
    side = image.height if edge % 2 == 0 else image.width
    shallow = _measured(_strip(image, edge, NARROW + _BLOCK))
    if shallow is not None:
        return shallow
    return _measured(_strip(image, edge, side // _DEEPEST)) or 0


def _strip(image: Image.Image, edge: int, deep: int) -> Image.Image:
    """What lies along an edge, turned so that the edge is its upper one."""
    width, height = image.size
    deep = max(1, min(deep, width, height))
    boxes = (
        (0, 0, width, deep),
        (width - deep, 0, width, height),
        (0, height - deep, width, height),
        (0, 0, deep, height),
    )
    strip = image.crop(boxes[edge]).convert("RGB")
    turn = _TURNS[edge]
    return strip if turn is None else strip.transpose(turn)


def _measured(strip: Image.Image) -> int | None:
    """The rows of one colour from the upper edge on, where another begins sharply; None where that comes later."""
    together: tuple[Range, ...] | None = None
    wide = None
    for row in range(strip.height):
        found = _range(strip, row)
        together = found if together is None else _joined(together, found)
        if wide is None and not _alike(together):
            wide = row
        # A JPEG mixes both in the rows of a block.
        if wide is not None and (not wide or row - wide >= _BLOCK - 1):
            break
    if wide is None or together is None:
        return None
    return wide if any(high - low >= _EDGE for low, high in together) else 0


Range = tuple[int, int]
"""The darkest and the lightest of a colour."""


def _range(strip: Image.Image, row: int) -> tuple[Range, ...]:
    found: tuple[Range, ...] = strip.crop((0, row, strip.width, row + 1)).getextrema()  # type: ignore[assignment]  # RGB has three
    return found


def _joined(one: tuple[Range, ...], other: tuple[Range, ...]) -> tuple[Range, ...]:
    return tuple((min(low, down), max(high, up)) for (low, high), (down, up) in zip(one, other, strict=True))


def _alike(ranges: tuple[Range, ...]) -> bool:
    return all(high - low <= _ALIKE for low, high in ranges)
