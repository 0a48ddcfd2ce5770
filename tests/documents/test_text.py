"""Hostile and broken text reaches the paper as it was typed, or is refused with a reason; no file is ever opened."""

import sys
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.documents.reading import squeezed, words_of
from tests.documents.test_hostile import is_plain, letters
from winno_desk.documents.facts import Recipient
from winno_desk.documents.letter import decision_letter
from winno_desk.documents.scripts import can_print
from winno_desk.documents.slip import packing_slip
from winno_desk.documents.specimens import decided as made
from winno_desk.documents.text import clean
from winno_desk.values.errors import Invalid

HOSTILE = [
    "Anna <anna@example.com>",
    "AT&T & Sons &amp; &#65; &nbsp;",
    '<img src="/etc/passwd"/>',
    '<a href="javascript:alert(1)">here</a>',
    "<b>bold <i>unclosed",
    "</para></document>]]>",
    "%s %(name)s {item} {0} \\n \\u0041 $HOME `id`",
    "(parentheses) \\( \\) << /Type /Page >> endobj",
    "=1+1 +1 -1 @SUM(A1)",
    "O’Brien “quoted” ‘single’ – — … ×",
    "Nguyễn Thị Ánh Tuyết, Łukasz Żółć, İpek Ağaoğlu, Ελένη, Юлія",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_was_typed_can_be_copied_from_the_paper_unchanged(text: str) -> None:
    letter = words_of(decision_letter(made.with_words(text, recipient=Recipient(name=text[:60], address=(text,)))))
    assert f"“{text}”" in letter
    assert f"Dear {text[:60].strip()}," in letter
    slip = words_of(packing_slip(replace(made.SLIP, lines=(replace(made.SLIP.lines[0], description=text),))))
    assert squeezed(text) in squeezed(slip)


_OPENED: list[str] = []
_WATCHING = False


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if _WATCHING and event in ("open", "socket.connect", "urllib.Request", "os.listdir", "subprocess.Popen"):
        _OPENED.append(f"{event} {arguments}")


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """Whatever is opened while a paper is made."""
    global _WATCHING
    if not _OPENED and _watch not in _HOOKED:
        sys.addaudithook(_watch)
        _HOOKED.append(_watch)
    decision_letter(made.LESS_FEE)  # the fonts are read now
    packing_slip(made.SLIP)
    _OPENED.clear()
    _WATCHING = True
    yield _OPENED
    _WATCHING = False


_HOOKED: list[object] = []


def test_no_file_and_no_connection_is_opened_for_what_a_text_says(opened: list[str]) -> None:
    for text in HOSTILE:
        decision_letter(made.with_words(text))
        packing_slip(replace(made.SLIP, recipient=Recipient(name=text, address=(text,))))
    assert opened == []


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\x00b", "ab"),
        ("a\x07\x1bb", "ab"),
        ("pay \u202e00.27$\u202c now", "pay 00.27$ now"),
        ("a\u2066b\u2069\u200f\u061cc", "abc"),
        ("a\ud800b", "ab"),
        ("a\ufeff\u200bb\ufffeb", "abb"),
        ("soft\u00adhyphen", "softhyphen"),
        ("  much \t space \v here ", "much space here"),
        ("two\r\nlines\rhere\u2028now", "two lines here now"),
        ("e\u0301", "é"),
        ("g\u0303\u0303\u0303 \u0301x", "g\u0303 x"),
        ("Winno™\ufe0f", "Winno™"),
        ("a\u1680b\u205fc", "a b\u205fc"),
    ],
)
def test_what_cannot_be_seen_is_left_out(typed: str, printed: str) -> None:
    assert clean(typed, "The name", 100) == printed


def test_a_field_with_lines_keeps_them_but_not_empty_ones() -> None:
    assert clean(" one \n\n\n two\r\nthree\n", "The reason", 100, lines=True) == "one\ntwo\nthree"


@pytest.mark.parametrize(("name", "letter"), [("Anna 😀", "😀"), ("ნინო", "ნ"), ("አበበ", "አ"), ("\ue000", "U+E000")])
def test_a_letter_that_no_font_has_is_named(name: str, letter: str) -> None:
    with pytest.raises(Invalid) as refused:
        decision_letter(replace(made.LESS_FEE, recipient=Recipient(name=name)))
    assert refused.value.field == "name"
    assert refused.value.message == (
        f"The name has “{letter}”, which no font here can print. Write it in other letters."
    )


def test_what_is_too_long_is_refused_at_once() -> None:
    begun = time.perf_counter()
    with pytest.raises(Invalid, match="words: 200,000 characters are too many, 4,000 fit") as refused:
        decision_letter(made.with_words("x" * 200_000))
    assert refused.value.field == "words"
    assert time.perf_counter() - begun < 1


def test_the_longest_words_allowed_are_set() -> None:
    for text, count in (("x" * 4000, 4000), ("x y " * 1000, 1000), ("\n".join("x" * 1990), 1990)):
        assert words_of(decision_letter(made.with_words(text))).count("x") >= count


@given(st.text(max_size=300))
def test_any_text_is_printed_whole_or_refused(text: str) -> None:
    try:
        expected = clean(text, "The customer's words", 4000, lines=True)
    except Invalid:
        unseen = ("Cc", "Cf", "Cs")
        assert any(
            not can_print(letter) and unicodedata.category(letter) not in unseen
            for letter in unicodedata.normalize("NFC", text)
        )
        return
    letter = words_of(decision_letter(made.with_words(text)))
    assert not is_plain(expected) or letters(expected) in letters(letter)


@given(st.text(alphabet=st.sampled_from("aé&<>\"'/\\()[]{}%$#;:,.-–−“” \n\t\x00\u202e\u0301ỆЖ1"), max_size=200))
@example("é- 1")  # a dash that ends its line
def test_any_mix_of_markup_is_printed_as_typed(text: str) -> None:
    expected = clean(text, "The customer's words", 4000, lines=True)
    assert squeezed(expected) in squeezed(words_of(decision_letter(made.with_words(text))))
