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
    if item.width is None or item.height is None:
        return ""
    return f"{item.width / INCH:g} × {item.height / INCH:g} in"


def print_words(item: Item) -> str:
    """``8 × 10 in, lustre``; empty for a digital item."""
    return ", ".join(part for part in (size_words(item), item.paper) if part)
