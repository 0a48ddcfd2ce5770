"""A website's file as lines of cells: its letters and its separator are found, and no line stops another."""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from unicodedata import category

from charset_normalizer import from_bytes

from winno_desk.imaging.open import Wanted, file_name, regular, unreadable
from winno_desk.values.errors import Invalid

CSV_FILE = Wanted(
    "a CSV file with orders",
    50_000_000,
    "is larger than 50 MB. Export the orders of fewer days at a time and choose that file.",
)

MOST_LINES = 500_000
MOST_COLUMNS = 300

ENCODINGS = {
    "utf-8": "Unicode (UTF-8)",
    "utf-16": "Unicode (UTF-16)",
    "cp1252": "Western, Windows",
    "mac_roman": "Western, Mac",
    "cp1250": "Central European, Windows",
    "cp1251": "Cyrillic, Windows",
    "cp1253": "Greek, Windows",
    "cp1254": "Turkish, Windows",
    "cp1255": "Hebrew, Windows",
    "cp1256": "Arabic, Windows",
    "cp932": "Japanese, Windows",
    "gb18030": "Chinese, simplified",
    "big5": "Chinese, traditional",
    "cp949": "Korean, Windows",
}
SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}

_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
# What decodes the same few letters without complaint is told apart by what is usual where the studio is.
_USUAL = ("cp1252", "mac_roman")
_SURE = ("utf-8", "utf-16", *_USUAL)
_ASCII, _ENOUGH = 127, 200
"""So many bytes beyond plain letters tell one script from another."""
_SAMPLE = 20_000
_NAMED_SEPARATOR = re.compile(r'"?sep=(.)"?\s*')
# A cell goes over this many lines at most; a quotation mark that is not closed by then was none.
_TALLEST = 50
_NOT_TEXT = "is no CSV file. Export the orders as CSV, in UTF-8 if there is a choice, and choose that file."
_BROKEN = "This line has a quotation mark that is not closed, or something right behind one. Mend it in the file."


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file, or several where a cell holds lines of its own; ``fault`` says why it has no cells."""

    number: int
    cells: tuple[str, ...]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class WebsiteFile:
    """A file as it was read: in which letters, separated by what, its heading and its lines.

    ``doubtful`` says that its letters were guessed from very few.
    """

    name: str
    encoding: str
    separator: str
    heading: tuple[str, ...]
    lines: tuple[Line, ...]
    doubtful: bool = False

    @property
    def separated_by(self) -> str:
        return SEPARATORS.get(self.separator, f"“{self.separator}”")


def read_file(path: str, encoding: str = "") -> WebsiteFile:
    """The file that somebody chose, in the letters named or found; Invalid says why it cannot be read."""
    name = file_name(Path(path))
    data, named_encoding = _bytes(Path(path)), encoding
    text, encoding = _decoded(data, name, encoding)
    if _unreadable(text[:_SAMPLE]):
        raise Invalid("file", f"{name} {_NOT_TEXT}")
    lines = list(io.StringIO(text, newline=""))
    if len(lines) > MOST_LINES:
        raise Invalid("file", f"{name} has more than {MOST_LINES:,} lines. Export the orders of fewer days at a time.")
    named = _NAMED_SEPARATOR.fullmatch(lines[0]) if lines else None
    separator = named[1] if named else _separator(lines)
    records = _records(lines, separator, int(named is not None))
    heading = next(records, None)
    if heading is None:
        raise Invalid("file", f"{name} is empty. Export the orders again and choose that file.")
    if heading.fault or len(heading.cells) > MOST_COLUMNS:
        raise Invalid("file", f"{name} {_NOT_TEXT}")
    plain = named_encoding or encoding in _SURE or sum(byte > _ASCII for byte in data) >= _ENOUGH
    return WebsiteFile(name, encoding, separator, heading.cells, tuple(records), doubtful=not plain)


def _bytes(place: Path) -> bytes:
    with regular(place, "file", CSV_FILE) as stream:
        try:
            return io.BufferedReader(stream).read()
        except OSError as error:
            raise unreadable(place, "file") from error


def _decoded(data: bytes, name: str, encoding: str) -> tuple[str, str]:
    both = [one for one in _likely(data) if one.startswith(encoding)] if encoding == "utf-16" else []
    for tried in [*both, encoding] if encoding else _likely(data):
        try:
            text = data.decode("utf-8-sig" if tried == "utf-8" else tried)
            return text, "utf-16" if tried.startswith("utf-16") else tried
        except UnicodeError:
            continue
    if encoding:
        raise Invalid("encoding", f"{name} is not written in these letters. Choose others.")
    raise Invalid("file", f"{name} {_NOT_TEXT}")


def _likely(data: bytes) -> Iterator[str]:
    """The letters that the file may be written in, the likeliest first."""
    marked = [encoding for mark, encoding in _MARKS.items() if data.startswith(mark)]
    yield from marked
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if data[start:_SAMPLE:2].count(0) > len(data[:_SAMPLE]) // 4:
            yield encoding
    yield "utf-8"
    # A name has few letters to tell by, and plain ones tell nothing: only the words with others are looked at.
    words = [word for word in re.split(rb"[,;|\t\r\n]", data) if not word.isascii()]
    found = from_bytes(b"\n".join(words)[:_SAMPLE], cp_isolation=[*ENCODINGS])
    known = [name for match in found for name in match.could_be_from_charset]
    yield from sorted({name for name in known if name in _USUAL}, key=partial(_oddness, b"".join(words)))
    yield from known
    yield _USUAL[0]


def _oddness(words: bytes, encoding: str) -> tuple[int, int]:
    """How many signs that belong into no name these letters make of the words; of equals the more usual one."""
    read = words.decode(encoding, "replace")
    return sum(not char.isascii() and not char.isalpha() for char in read), _USUAL.index(encoding)


def _unreadable(text: str) -> bool:
    """Is it no text at all? A letter that cannot be read here and there is told in its own line."""
    strange = sum(category(char) == "Cc" and char not in "\r\n\t" for char in text)
    return strange > len(text) // 50 + 2


def _separator(lines: Sequence[str]) -> str:
    """What cuts the heading into the most cells."""
    heading = next((line for line in lines if line.strip()), "")
    return max(SEPARATORS, key=lambda separator: len(_cells([heading], separator) or ()))


def _records(lines: Sequence[str], separator: str, place: int) -> Iterator[Line]:
    """Every line that holds anything; after a broken one it goes on with the line below."""
    while place < len(lines):
        reader = csv.reader(lines[place : place + _TALLEST], delimiter=separator, strict=True)
        number = place + 1
        try:
            cells = next(reader)
        except csv.Error:
            place += 1
            yield Line(number, (), _BROKEN)
            continue
        place += reader.line_num
        if any(cell.strip() for cell in cells):
            yield Line(number, tuple(cells))


def _cells(lines: Sequence[str], separator: str) -> list[str] | None:
    try:
        return next(csv.reader(lines, delimiter=separator))
    except (csv.Error, StopIteration):
        return None
