"""The part of a picture that a print shows: a frame of the print's shape, as large as the picture allows."""

from dataclasses import dataclass
from fractions import Fraction

PARTS = 1000
"""A frame's place is told in so many parts of the picture's width and height."""


@dataclass(frozen=True, slots=True)
class PrintSize:
    """A print's sides in inches, the short one first; the picture decides how it is turned."""

    short: Fraction
    long: Fraction

    def __str__(self) -> str:
        return f"{_inches(self.short)}×{_inches(self.long)}"

    def sides(self, width: int, height: int, *, turned: bool = False) -> tuple[Fraction, Fraction]:
        """Width and height of the paper under a picture: the long side along the picture's, or turned across it."""
        return (self.long, self.short) if (width > height) != turned else (self.short, self.long)


@dataclass(frozen=True, slots=True)
class Crop:
    """Where somebody put the frame: its upper left corner in thousandths of the picture, and whether it is turned."""

    left: int
    top: int
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a picture that is printed, as shares of the upright picture's width and height."""

    left: Fraction
    top: Fraction
    width: Fraction
    height: Fraction

    @property
    def loss(self) -> Fraction:
        """How much of the picture falls off, in per cent of its area."""
        return 100 - 100 * self.width * self.height

    def pixels(self, width: int, height: int) -> tuple[int, int, int, int]:
        """The frame in a picture of that size: left, top, right, bottom."""
        left, top = round(self.left * width), round(self.top * height)
        return left, top, left + max(1, round(self.width * width)), top + max(1, round(self.height * height))


def frame_of(width: int, height: int, size: PrintSize, crop: Crop | None = None) -> Frame:
    """The frame as it was put, as far as the picture allows; in the middle where nobody has moved it."""
    across, down = size.sides(width, height, turned=crop is not None and crop.turned)
    shape = Fraction(width, height) / (across / down)
    wide, high = min(Fraction(1), 1 / shape), min(Fraction(1), shape)
    if crop is None:
        return Frame((1 - wide) / 2, (1 - high) / 2, wide, high)
    left, top = Fraction(crop.left, PARTS), Fraction(crop.top, PARTS)
    return Frame(min(max(left, Fraction(0)), 1 - wide), min(max(top, Fraction(0)), 1 - high), wide, high)


def move(width: int, height: int, size: PrintSize, crop: Crop | None, by: tuple[float, float]) -> Crop:
    """The frame moved by shares of the picture; it stays inside."""
    frame, turned = frame_of(width, height, size, crop), crop is not None and crop.turned
    wanted = Crop(round((frame.left + Fraction(by[0])) * PARTS), round((frame.top + Fraction(by[1])) * PARTS), turned)
    return _kept(width, height, size, wanted)


def turn(width: int, height: int, size: PrintSize, crop: Crop | None) -> Crop:
    """The frame turned by a quarter, around the same middle as far as there is room."""
    before = frame_of(width, height, size, crop)
    after = frame_of(width, height, size, Crop(0, 0, turned=not (crop is not None and crop.turned)))
    left = before.left + (before.width - after.width) / 2
    top = before.top + (before.height - after.height) / 2
    way = not (crop is not None and crop.turned)
    return _kept(width, height, size, Crop(round(left * PARTS), round(top * PARTS), way))


def _kept(width: int, height: int, size: PrintSize, crop: Crop) -> Crop:
    frame = frame_of(width, height, size, crop)
    return Crop(round(frame.left * PARTS), round(frame.top * PARTS), crop.turned)


def _inches(side: Fraction) -> str:
    return f"{float(side):g}"
