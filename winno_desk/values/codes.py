"""The codes that scanners read: a kind's letter, a number, and a check character by ISO 7064 MOD 37,36."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from winno_desk.values.ids import PAPER_LETTERS, Number, paper_number, read_paper

_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ITEM = 3  # digits of an item's place on its order
_YEAR = 4
_PROOF = 8  # digits of the journal's head, and of the digest of what a paper tells
_MOST_PROOF = 2
_HEXADECIMAL = frozenset(_LETTERS[:16])
_LONGER = 4  # digits by which a number may outgrow its code


@dataclass(frozen=True, slots=True)
class PaperCode:
    """A paper by its number, and what the code of the sheet that was scanned holds of its proof.

    ``head`` begins the journal's head, ``told`` the digest of what the paper tells.
    """

    number: str
    head: str = ""
    told: str = ""


Meaning = Number | PaperCode
"""What a code stands for: an order, an item of one, or a paper."""


def order_code(order: int) -> str:
    """What a claim stub carries: ``W001042M`` for the order ``W-1042``."""
    return _checked(f"W{order:06d}")


def item_code(order: int, item: int) -> str:
    """What a job ticket carries: ``J0010420023`` for the item ``W-1042-2``."""
    return _checked(f"J{order:06d}{item:0{_ITEM}d}")


def paper_code(number: str) -> str:
    """What a paper carries: ``L2026003178`` for the letter ``L-2026-00317``."""
    return _checked(number.replace("-", ""))


def sealed_code(number: str, head: str, told: str) -> str:
    """A paper's code with its proof behind it, by which a sheet is told from a made-up one."""
    return " ".join([paper_code(number), head[:_PROOF], told[:_PROOF]]).strip().upper()


def check_character(body: str) -> str:
    """The last character of a code, by which one that was misread is told."""
    return _LETTERS[(1 - _carried(body)) % 36]


def has_form(text: str) -> bool:
    """Is it as long as a code and made like one, rightly checked or not?"""
    code, *proof = text.strip().upper().split(" ")
    least = _LEAST.get(code[:1])
    digits = code[1:-1]
    return (
        least is not None
        and least <= len(digits) <= least + _LONGER
        and digits.isascii()
        and digits.isdigit()
        and code[-1] in _LETTERS
        and len(proof) <= _MOST_PROOF
        and all(len(part) == _PROOF and set(part) <= _HEXADECIMAL for part in proof)
    )


def read_code(text: str) -> Meaning | None:
    """What a scanned code stands for; None for another text and for a code that was misread."""
    code, *proof = text.strip().upper().split(" ")
    if not has_form(text) or check_character(code[:-1]) != code[-1]:
        return None
    return _READ[code[0]](code[1:-1], *proof)


def paper_meant(text: str) -> PaperCode | None:
    """The paper that a typed number or a scanned code stands for; None when it is none."""
    number, meaning = read_paper(text), read_code(text)
    if number is not None:
        return PaperCode(number)
    return meaning if isinstance(meaning, PaperCode) else None


def _checked(body: str) -> str:
    return body + check_character(body)


def _carried(body: str) -> int:
    carried = 36
    for letter in body:
        carried = ((carried + _LETTERS.index(letter)) % 36 or 36) * 2 % 37
    return carried


def _order(digits: str, *_proof: str) -> Number:
    return Number(int(digits))


def _item(digits: str, *_proof: str) -> Number:
    return Number(int(digits[:-_ITEM]), item=int(digits[-_ITEM:]))


def _paper(letter: str, digits: str, *proof: str) -> PaperCode:
    return PaperCode(paper_number(letter, int(digits[:_YEAR]), int(digits[_YEAR:])), *proof)


_LEAST = {"W": 6, "J": 6 + _ITEM, **dict.fromkeys(PAPER_LETTERS.values(), _YEAR + 5)}
"""How many digits each kind of code has at least; order numbers that people type are shorter."""
_READ: dict[str, Callable[..., Meaning]] = {
    "W": _order,
    "J": _item,
    **{letter: partial(_paper, letter) for letter in PAPER_LETTERS.values()},
}
