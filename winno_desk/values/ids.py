"""The numbers people read, on orders and on papers, and how each is found in what is typed."""

from dataclasses import dataclass

_LONGEST = 9  # digits of a number that people read
_PAPERS = frozenset("LPQS")
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


def letter_number(year: int, letter: int) -> str:
    """``L-2026-00317``: letters of a year are counted without gaps."""
    return paper_number("L", year, letter)


def slip_number(year: int, slip: int) -> str:
    """``P-2026-00042``: packing slips of a year are counted without gaps."""
    return paper_number("P", year, slip)


def receipt_number(year: int, receipt: int) -> str:
    """``Q-2026-00042``: receipts of a year are counted without gaps."""
    return paper_number("Q", year, receipt)


def certificate_number(year: int, certificate: int) -> str:
    """``S-2026-00042``: sign-off certificates of a year are counted without gaps."""
    return paper_number("S", year, certificate)


def paper_number(kind: str, year: int, paper: int) -> str:
    """The number of a paper by the letter of its kind."""
    return f"{kind}-{year:04d}-{paper:05d}"


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
    if letter not in _PAPERS or len(year) != 4 or _whole(year) is None or place is None:
        return None
    return paper_number(letter, int(year), place)


def _whole(digits: str) -> int | None:
    """A number above zero written in plain digits; None for anything else."""
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST):
        return None
    return int(digits) or None
