"""The numbers people read: orders, items, claims and refund cases, and how each is found in typed text."""

import re
from dataclasses import dataclass

_ORDER = re.compile(r"^W?-?0*([1-9][0-9]{0,8})(?:-([CR])?0*([1-9][0-9]{0,3}))?$")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as typed or scanned: its order, and the item, claim or refund case on it, if any."""

    order: int
    item: int | None = None
    claim: int | None = None
    refund: int | None = None


def order_number(order: int) -> str:
    """``W-1042``."""
    return f"W-{order}"


def item_number(order: int, item: int) -> str:
    """``W-1042-2``."""
    return f"W-{order}-{item}"


def claim_number(order: int, claim: int) -> str:
    """``W-1042-C1``."""
    return f"W-{order}-C{claim}"


def refund_number(order: int, refund: int) -> str:
    """``W-1042-R1``."""
    return f"W-{order}-R{refund}"


def letter_number(year: int, letter: int) -> str:
    """``L-2026-00317``: letters of a year are counted without gaps."""
    return f"L-{year}-{letter:05d}"


def slip_number(year: int, slip: int) -> str:
    """``P-2026-00042``: packing slips of a year are counted without gaps."""
    return f"P-{year}-{slip:05d}"


def receipt_number(year: int, receipt: int) -> str:
    """``Q-2026-00042``: receipts of a year are counted without gaps."""
    return f"Q-{year}-{receipt:05d}"


def read_number(text: str) -> Number | None:
    """What ``w1042``, ``1042``, ``W-1042-2``, ``W-1042-R1`` stand for; None when it is no such number."""
    found = _ORDER.match("".join(text.split()).upper())
    if found is None:
        return None
    order, letter, part = int(found[1]), found[2], found[3]
    if part is None:
        return Number(order)
    index = int(part)
    if letter == "C":
        return Number(order, claim=index)
    if letter == "R":
        return Number(order, refund=index)
    return Number(order, item=index)
