"""Sizes of prints: kept in thousandths of an inch, checked and told in inches."""

from fractions import Fraction

from winno_desk.database.orders import Item
from winno_desk.imaging.crop import PrintSize

INCH = 1000
"""So many of the units that sizes are kept in are an inch."""


def print_size(width: int | None, height: int | None) -> PrintSize | None:
    """The size that a picture is checked against; None for digital work, which has none."""
    if width is None or height is None:
        return None
    return PrintSize(*sorted((Fraction(width, INCH), Fraction(height, INCH))))


def size_words(item: Item) -> str:
    """``8 × 10 in``; empty for a digital item."""
    return size_told(item.width, item.height)


def size_told(width: int | None, height: int | None) -> str:
    """The same, where only the sides are at hand."""
    return "" if width is None or height is None else f"{width / INCH:g} × {height / INCH:g} in"


def print_words(item: Item) -> str:
    """``8 × 10 in, lustre``; empty for a digital item."""
    return ", ".join(part for part in (size_words(item), item.paper) if part)
