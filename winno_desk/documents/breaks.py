"""Where a line may end inside a word: between Chinese or Japanese letters, and never between a letter and its marks."""

import unicodedata

from winno_desk.documents.scripts import JOINERS

_STARTS_NO_LINE = frozenset(
    "、。，．・：；？！ー々〻〜～…‥）］｝〕〉》」』】〙〗〟’”»"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
    ",.:;?!)]}%°℃％"
)
_ENDS_NO_LINE = frozenset("（［｛〔〈《「『【〘〖〝‘“«([{$¥￥＄£€")
_HANGUL = range(0xAC00, 0xD7A4)
_JOINS_NEXT = 9
"""The combining class of a mark that ties the letter before it to the one after."""


def breakable(word: str) -> list[str]:
    """The parts of a word between which a line may end; Korean ends its lines at spaces."""
    if word.isascii():
        return [word]
    parts = [""]
    for letter in word:
        if parts[-1] and _may_end(parts[-1][-1], letter):
            parts.append("")
        parts[-1] += letter
    return parts


def clusters(text: str) -> list[str]:
    """The letters of a text, each with the marks that stand on it."""
    if text.isascii():
        return list(text)
    parts: list[str] = []
    for letter in text:
        if parts and (_is_mark(letter) or unicodedata.combining(parts[-1][-1]) == _JOINS_NEXT):
            parts[-1] += letter
        else:
            parts.append(letter)
    return parts


def _may_end(before: str, after: str) -> bool:
    if before in _ENDS_NO_LINE or after in _STARTS_NO_LINE or _is_mark(after):
        return False
    return _stands_alone(before) or _stands_alone(after)


def _stands_alone(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in ("W", "F") and ord(letter) not in _HANGUL


def _is_mark(letter: str) -> bool:
    return letter in JOINERS or unicodedata.category(letter).startswith("M")
