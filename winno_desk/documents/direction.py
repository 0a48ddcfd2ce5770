"""In which order the letters of a line stand on paper, where some of them are read from right to left.

The implicit part of Unicode's bidirectional algorithm (UAX #9): marks that steer it by hand never reach paper.
"""

import unicodedata
from collections.abc import Sequence
from itertools import groupby
from typing import TypeVar

T = TypeVar("T")

_FROM_RIGHT = frozenset({"R", "AL"})
_NUMBERS = frozenset({"EN", "AN"})
_NEUTRAL = frozenset({"ES", "ET", "CS", "ON", "WS", "S", "B"})
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_FOLLOWING = frozenset({"NSM", "BN"})
"""Marks and joiners go with the letter before them."""


def levels(text: str) -> list[int]:
    """The embedding level of each letter: odd ones are read from right to left, numbers among them one higher.

    A line with a Latin letter in it, or another that is read from the left, is a line from left to right.
    """
    kinds = [unicodedata.bidirectional(letter) or "L" for letter in text]
    if _FROM_RIGHT.isdisjoint(kinds):
        return [0] * len(text)
    base = 0 if "L" in kinds else 1
    return [_level(kind, base) for kind in _neutrals(_brackets(text, _numbers(_followed(kinds)), base), base)]


def in_sight(parts: Sequence[T], levels_of: Sequence[int]) -> list[T]:
    """The parts of a line from left to right, when they are given as they are read."""
    order = list(zip(levels_of, parts, strict=True))
    for level in range(max(levels_of, default=0), 0, -1):
        order = [
            part
            for turned, group in groupby(order, key=lambda one, level=level: one[0] >= level)  # type: ignore[misc]  # mypy cannot type a lambda's default
            for part in (reversed(list(group)) if turned else group)
        ]
    return [part for _, part in order]


def _followed(kinds: list[str]) -> list[str]:
    told: list[str] = []
    for kind in kinds:
        told.append(told[-1] if kind in _FOLLOWING and told else "ON" if kind in _FOLLOWING else kind)
    return told


def _numbers(kinds: list[str]) -> list[str]:
    """European figures after Arabic letters are Arabic numbers, after Latin ones they are a part of the word."""
    told, strong = [], "L" if "L" in kinds else "R"
    for kind in kinds:
        if kind == "L" or kind in _FROM_RIGHT:
            strong = kind
        told.append({"AL": "AN", "L": "L"}.get(strong, "EN") if kind == "EN" else kind)
    for place, kind in enumerate(told[1:-1], 1):
        before, after = told[place - 1], told[place + 1]
        if before == after and ((kind == "CS" and before in _NUMBERS) or (kind == "ES" and before == "EN")):
            told[place] = before
    return told


def _brackets(text: str, kinds: list[str], base: int) -> list[str]:
    """A pair of brackets goes with the line, unless it holds nothing of the line's direction and follows none."""
    along, against = ("R", "L") if base else ("L", "R")
    told, opened = list(kinds), []
    for place, letter in enumerate(text):
        if letter in _PAIRS:
            opened.append(place)
        elif letter in _PAIRS.values():
            while opened:
                begin = opened.pop()
                if _PAIRS[text[begin]] == letter:
                    inside = {_side(kind) for kind in told[begin + 1 : place] if kind not in _NEUTRAL}
                    before = next((_side(kind) for kind in reversed(told[:begin]) if kind not in _NEUTRAL), along)
                    if inside:
                        told[begin] = told[place] = against if inside == {before} == {against} else along
                    break
    return told


def _neutrals(kinds: list[str], base: int) -> list[str]:
    """What has no direction takes that of both its neighbours where they agree, and else that of the line."""
    ends = "R" if base else "L"
    told, before = [], ends
    groups = [(neutral, list(group)) for neutral, group in groupby(kinds, key=lambda kind: kind in _NEUTRAL)]
    for place, (neutral, group) in enumerate(groups):
        if neutral:
            after = _side(groups[place + 1][1][0]) if place + 1 < len(groups) else ends
            told += [before if before == after else ends] * len(group)
        else:
            told += group
            before = _side(group[-1])
    return told


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R"


def _level(kind: str, base: int) -> int:
    if base:
        return 1 if kind in _FROM_RIGHT else 2
    return {"L": 0, "R": 1, "AL": 1}.get(kind, 2)
