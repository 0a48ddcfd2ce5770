"""The numbers people read, on orders and on papers, and how each is found in what is typed."""

from dataclasses import dataclass

_LONGEST = 9  # digits of a number that people read
PAPER_LETTERS = {
    "decision_letter": "L",
    "packing_slip": "P",
    "receipt": "Q",
    "certificate": "S",
    "delivery_note": "D",
    "refund_receipt": "R",
    "cancellation": "X",
    "statement": "E",
}
"""The letter that the numbers of each kind of kept paper begin with."""
_CASE_LETTERS = {"claim": "C", "refund": "R"}


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


def case_number(order: int, kind: str, case: int) -> str:
    """``W-1042-C1`` for a claim, ``W-1042-R1`` for a refund case."""
    return f"W-{order}-{_CASE_LETTERS[kind]}{case}"


def paper_number(letter: str, year: int, paper: int) -> str:
    """``L-2026-00317``: the papers of a kind and a year are counted without gaps."""
    return f"{letter}-{year:04d}-{paper:05d}"


def read_number(text: str) -> Number | None:
    """What ``w1042``, ``1042``, ``W-1042-2``, ``W-1042-R1`` stand for; None when it is no such number."""
    order, dash, part = "".join(text.split()).upper().removeprefix("W").removeprefix("-").partition("-")
    kind = part[:1] if part[:1] in ("C", "R") else ""
    number, index = _whole(order), _whole(part.removeprefix(kind))
    if number is None or (dash and index is None):
        return None
    return Number(number, **{{"C": "claim", "R": "refund", "": "item"}[kind]: index})


def read_paper(text: str) -> str | None:
    """The paper's number that ``L-2026-00317`` and ``p2026-42`` stand for; None when it is none."""
    number = text.strip().upper()
    letter, (year, _dash, count) = number[:1], number[1:].removeprefix("-").partition("-")
    place = _whole(count)
    if letter not in PAPER_LETTERS.values() or len(year) != 4 or _whole(year) is None or place is None:
        return None
    return paper_number(letter, int(year), place)


def _whole(digits: str) -> int | None:
    """A number above zero written in plain digits; None for anything else."""
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST):
        return None
    return int(digits) or None
