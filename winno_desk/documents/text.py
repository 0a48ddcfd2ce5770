"""Text from outside made fit for paper: nothing in it is ever read as markup, and nothing is lost in silence.

Control characters, marks that turn the direction of writing and broken characters are taken out, runs of
white space become one space (or one line break where a field has lines). What is longer than its field, or
has a letter that our type lacks, is refused with a sentence that says what to do.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import field, fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from winno_desk.documents.scripts import JOINERS, can_print, joins
from winno_desk.values.errors import Invalid

F = TypeVar("F")

NO_BREAK = "\u00a0"
_UNSEEN = frozenset({"Cc", "Cf", "Cs"})  # controls, marks of direction and joining, broken halves
_LINE_ENDS = re.compile(r"\r\n?|[\x85\u2028\u2029]")
_SPACES = re.compile(r"[ \t\v\f]+")
_EMPTY_LINES = re.compile(r" ?\n[ \n]*")
_BOX = "\u25a1"
_PER_CENT = re.compile(r"(?<=\d) %")


def text(what: str, longest: int, *, lines: bool = False, **default: Any) -> Any:
    """A dataclass field for text that somebody typed: what a refusal calls it, and how long it may be."""
    return field(metadata={"what": what, "longest": longest, "lines": lines}, **default)


def clean(value: str, what: str, longest: int, *, lines: bool = False, name: str = "text") -> str:
    """The value as it can be printed; Invalid(name) when it cannot."""
    if len(value) > longest:
        raise Invalid(name, f"{what}: {len(value):,} characters are too many, {longest:,} fit on paper. Shorten it.")
    if value.isascii() and value.isprintable():  # nearly every text is, and has nothing to be looked for
        return " ".join(value.split())
    plain = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", value))
    spaced = _SPACES.sub(" ", _seen(plain))
    tidy = _accented(_EMPTY_LINES.sub("\n" if lines else " ", spaced)).strip()
    for letter in tidy:
        if letter != "\n" and letter not in JOINERS and not can_print(letter):
            shown = letter if letter.isprintable() else f"U+{ord(letter):04X}"
            raise Invalid(name, f"{what} has “{shown}”, which no font here can print. Write it in other letters.")
    return tidy


def _seen(text: str) -> str:
    """The text without what shows nothing, but with the joiners that shape the letter before them.

    A space that no face has is a space all the same.
    """
    kept: list[str] = []
    for letter in text:
        if unicodedata.category(letter) == "Zs" and not can_print(letter):
            kept.append(" ")
            continue
        joined = letter in JOINERS and kept and joins(kept[-1])
        if joined or letter in "\n\t\v\f" or not _unseen(letter):
            kept.append(letter)
    return "".join(kept)


def _accented(text: str) -> str:
    """Accents that no single letter holds stay on the letter before them, each of them once."""
    kept: list[str] = []
    marks: set[str] | None = None  # None: there is no letter to stand on
    for letter in text:
        if unicodedata.category(letter) == "Mn":
            if marks is None or letter in marks:
                continue
            marks.add(letter)
        else:
            marks = None if letter.isspace() else set()
        kept.append(letter)
    return "".join(kept)


def _unseen(letter: str) -> bool:
    """Whether it has no shape of its own: it is left out, while a letter that we merely lack is refused."""
    code = ord(letter)
    selects_variant = 0xFE00 <= code <= 0xFE0F
    no_character = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return selects_variant or no_character or unicodedata.category(letter) in _UNSEEN


def cleaned(facts: F, *, boxed: bool = False) -> F:
    """The same facts with every text in them made printable.

    ``boxed`` is for papers that somebody waits for at the counter: a letter that our type lacks becomes a box
    instead of a refusal, and what is too long is cut.
    """
    kind: Any = type(facts)
    changes = {
        name: _cleaned(value, name, about, boxed)
        for name, about in _fields_of(kind)
        if (value := getattr(facts, name)) is not None
    }
    return replace(facts, **changes)  # type: ignore[type-var]  # only dataclasses come here


@cache
def _fields_of(kind: Any) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """The fields of a kind of facts that hold text, or other facts, each with what is known of it."""
    return tuple((one.name, one.metadata) for one in fields(kind))


def _cleaned(value: Any, name: str, about: Mapping[str, Any], boxed: bool) -> Any:
    if isinstance(value, tuple):
        return tuple(_cleaned(part, name, about, boxed) for part in value)
    if is_dataclass(value) and "what" not in about and type(value).__module__.startswith(__package__):
        return cleaned(value, boxed=boxed)
    if "what" in about and isinstance(value, str):
        given = as_printed(value, about["longest"]) if boxed else value
        return clean(given, about["what"], about["longest"], lines=about["lines"], name=name)
    return value


def as_printed(value: str, longest: int = 10_000) -> str:
    """Each run of letters that our type lacks as one box, and what is too long cut: both are seen on the paper."""
    seen = _seen(_LINE_ENDS.sub("\n", unicodedata.normalize("NFC", value)))
    kept = (letter if letter.isspace() or letter in JOINERS or can_print(letter) else _BOX for letter in seen)
    whole = re.sub(f"{_BOX}[{_BOX} ]*{_BOX}", _BOX, "".join(kept))
    return whole if len(whole) <= longest else f"{whole[: longest - 1]}…"


def lost(value: str) -> tuple[str, ...]:
    """The words of a text that lose a letter on the papers of the counter, each once."""
    composed = unicodedata.normalize("NFC", value)
    return tuple(dict.fromkeys(word for word in composed.split() if _BOX in as_printed(word.replace(_BOX, ""))))


def running(sentence: str) -> str:
    """A sentence whose figures keep their per cent sign, and whose last short word does not stand alone."""
    sentence = _PER_CENT.sub(f"{NO_BREAK}%", sentence)
    head, space, last = sentence.rpartition(" ")
    return f"{head}{NO_BREAK}{last}" if space and len(last) < 8 else sentence


def unbroken(value: str) -> str:
    """A short value that stays on one line."""
    return value.replace(" ", NO_BREAK)


def named(name: str, reached: str = "") -> str:
    """A name as a paper of the counter tells it; of one that no font here can print, how somebody is reached.

    The name comes as ``cleaned`` left it.
    """
    return reached or "name on screen" if is_bare(name) else name


def is_bare(name: str) -> bool:
    """Has a name no letter that is printed?"""
    return not any(letter.isalnum() for letter in as_printed(name))
