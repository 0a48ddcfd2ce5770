"""Hostile text in bulk: no exception, nothing is opened for it, and the same words come back out of the file."""

import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from tests.counts import count
from tests.documents.reading import squeezed, words_of
from winno_desk.documents.scripts import can_print
from winno_desk.documents.sections import Table, sectioned_paper
from winno_desk.documents.specimens.told import DELIVERY
from winno_desk.documents.text import as_printed, clean
from winno_desk.typefaces.coverage import script_of

FRAGMENTS = (
    *("Anna <anna@example.com>", "AT&T", '<img src="/etc/passwd"/>', "<b>", "</para>", "&amp;", "&#0;", "<!--", "]]>"),
    *(
        "%s",
        "%(x)s",
        "{0}",
        "{x!r}",
        "\\n",
        "\\u0000",
        "$(id)",
        "`id`",
        "(",
        ")",
        "\\(",
        "<<",
        ">>",
        "endobj",
        "stream",
    ),
    *("=1+1", "@SUM(A1)", "javascript:alert(1)", "file:///etc/passwd", "http://127.0.0.1:9/", "../../etc/shadow"),
    *("\x00", "\x07", "\x1b[31m", "\r\n", "\u2028", "\x85", "\ufeff", "\u200b", "\u00ad", "\ud800", "\udfff", "\uffff"),
    *("\u202e", "\u202d", "\u2066", "\u2069", "\u200f", "\u061c", "e\u0301\u0301", "\u0301", "\ufe0f", "\ue000"),
    *("x" * 300, "ﬁ", "ẞ", "İ", "ı", "ǆ", "1\u20441", "½", "№", "™", "…", "–", "“", "”", "Ω", "ж", "Ệ", "ő", "ß"),
    *(
        "王小明",
        "東京都",
        "さくら",
        "カナ",
        "김철수",
        "。",
        "「",
        "」",
        "😡",
        "👩‍👧",
        "ნინო",
        "አበበ",
        "स",
        "ก",
        "ש",
        "م",
    ),
)
_ROWS = 100
"""So many strings stand on one paper."""
_LONGEST = 4000


def hostile(dice: Random) -> str:
    """Fragments with letters of any writing between them."""
    parts = dice.choices(FRAGMENTS, k=dice.randint(1, 12))
    between = (dice.choice((dice.randrange(0x20, 0x250), dice.randrange(0x20, 0x3000))) for _ in parts)
    return "".join(part + chr(letter) * dice.randint(0, 1) for part, letter in zip(parts, between, strict=True))


def paper_with(strings: list[str]) -> bytes:
    """A paper on which each of them stands in a row of its own."""
    table = Table(rows=tuple((one,) for one in strings), shares=(1,))
    return sectioned_paper(replace(DELIVERY, sections=(table,), closing=()))


_OPENED: list[str] = []
_WATCHING = False


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if _WATCHING and event in ("open", "socket.connect", "socket.getaddrinfo", "os.listdir", "subprocess.Popen"):
        _OPENED.append(f"{event} {arguments}")


@contextmanager
def watched() -> Iterator[list[str]]:
    """Whatever is opened inside."""
    global _WATCHING
    _OPENED.clear()
    _WATCHING = True
    try:
        yield _OPENED
    finally:
        _WATCHING = False


def letters(text: str) -> str:
    """A text without its spaces; readers tell what is one letter by its name, as ﬁ and ½, by its parts."""
    return squeezed(unicodedata.normalize("NFKC", text))


def is_plain(text: str) -> bool:
    """Whether every reader gives it back as one: nothing from the right, and no mark that stands beside its letter."""
    from_right = {script_of(letter) for letter in text} & {"Arabic", "Hebrew"}
    return not from_right and not any(unicodedata.category(letter) in ("Mn", "Mc") for letter in text)


def expected(text: str) -> str:
    return clean(as_printed(text, _LONGEST), "A cell", _LONGEST, lines=True)


@pytest.mark.timeout(1800)
def test_hostile_strings_come_out_as_they_went_in_and_open_nothing() -> None:
    paper_with(["".join(FRAGMENTS)])  # every face is read now
    sys.addaudithook(_watch)
    dice = Random(7)
    for _ in range(count(5, 100_000 // _ROWS)):
        strings = [hostile(dice) for _ in range(_ROWS)]
        with watched() as opened:
            pdf = paper_with(strings)
        assert opened == []
        told = letters(words_of(pdf))
        for text in map(expected, strings):
            whole = text.splitlines() if is_plain(text) else [word for word in text.split() if is_plain(word)]
            assert [part for part in whole if letters(part) not in told and (is_plain(text) or part.isalpha())] == []


@pytest.mark.parametrize("letter", ["\u2164", "\u223c", "\u0d82", "\U0001f600"])
def test_what_no_face_has_is_a_box_and_no_hole(letter: str) -> None:
    assert can_print(letter) or "\u25a1" in words_of(paper_with([f"a {letter} b"]))
