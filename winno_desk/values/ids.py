"""The numbers people read, on orders and on papers, and how each is found in what is typed or scanned."""

from dataclasses import dataclass

_LONGEST = 9  # digits of a number that people read
_PAPERS = frozenset("LPQ")
_HEAD = 16  # digits of the journal's head that a code holds
_CASE_LETTERS = {"claim": "C", "refund": "R"}


@dataclass(frozen=True, slots=True)
class Number:
    """A number as typed or scanned: its order, and the item, claim or refund case on it, if any."""

    order: int
    item: int | None = None
    claim: int | None = None
    refund: int | None = None


@dataclass(frozen=True, slots=True)
class PaperCode:
    """A paper's number as typed, or its whole code as scanned: then also its record and the journal's head there."""

    number: str
    entry: int | None = None
    head: str = ""


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
    return f"L-{year}-{letter:05d}"


def slip_number(year: int, slip: int) -> str:
    """``P-2026-00042``: packing slips of a year are counted without gaps."""
    return f"P-{year}-{slip:05d}"


def receipt_number(year: int, receipt: int) -> str:
    """``Q-2026-00042``: receipts of a year are counted without gaps."""
    return f"Q-{year}-{receipt:05d}"


def read_number(text: str) -> Number | None:
    """What ``w1042``, ``1042``, ``W-1042-2``, ``W-1042-R1`` stand for; None when it is no such number."""
    order, dash, part = "".join(text.split()).upper().removeprefix("W").removeprefix("-").partition("-")
    kind = part[:1] if part[:1] in ("C", "R") else ""
    number, index = _whole(order), _whole(part.removeprefix(kind))
    if number is None or (dash and index is None):
        return None
    return Number(number, **{{"C": "claim", "R": "refund", "": "item"}[kind]: index})


def paper_code(number: str, entry: int, head: str) -> str:
    """What the code on a paper holds: ``L-2026-00317 4711 90AF3C61D2E4B788``."""
    return f"{number} {entry} {head[:_HEAD]}".upper()


def read_paper(text: str) -> PaperCode | None:
    """The paper that ``L-2026-00317``, ``p2026-42`` or a scanned code stands for; None when it is none."""
    number, *code = text.upper().split() or [""]
    letter, (year, _dash, count) = number[:1], number[1:].removeprefix("-").partition("-")
    place = _whole(count)
    if letter not in _PAPERS or len(year) != 4 or _whole(year) is None or place is None:
        return None
    paper = f"{letter}-{year}-{place:05d}"
    if not code:
        return PaperCode(paper)
    entry, head = _whole(code[0]), "".join(code[1:])
    return None if entry is None or len(head) != _HEAD else PaperCode(paper, entry, head)


def _whole(digits: str) -> int | None:
    """A number above zero written in plain digits; None for anything else."""
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST):
        return None
    return int(digits) or None
