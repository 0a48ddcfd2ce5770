"""A website's file as the window shows it before anything is imported."""

from collections.abc import Mapping
from dataclasses import dataclass

from winno_desk.services.desk import Desk
from winno_desk.services.website.columns import FIELDS, Columns, columns_of, still_open
from winno_desk.services.website.reading import WebsiteFile, read_file
from winno_desk.services.website.rows import Rows, grouped

FIRST_ROWS = 50
_SHOWN = 200
"""Letters of a cell that are shown; there may be a whole letter in it."""


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file that was read, with its columns as far as they are known or remembered."""

    file: WebsiteFile
    columns: Columns


@dataclass(frozen=True, slots=True)
class FirstRow:
    """One of the first lines, by what its cells are taken for."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Preview:
    """What the columns as they are chosen make of the file; ``still_open`` names the fields still to be chosen."""

    still_open: Mapping[str, str]
    rows: tuple[FirstRow, ...]
    orders: tuple[Rows, ...]


def open_file(desk: Desk, path: str, encoding: str = "") -> OpenedFile:
    """Read a file, in the letters named or found."""
    file = read_file(path, encoding)
    return OpenedFile(file, columns_of(desk, file))


def preview(_desk: Desk, file: WebsiteFile, columns: Columns) -> Preview:
    """The first rows, and all orders once everything that is needed was chosen."""
    rows = tuple(
        FirstRow(
            line.number,
            {name: line.cells[place][:_SHOWN] for name, place in columns.items() if place < len(line.cells)},
        )
        for line in file.lines[:FIRST_ROWS]
    )
    missing = still_open(file.heading, columns)
    return Preview(missing, rows, () if missing else grouped(file.lines, columns))


def field_words(name: str) -> str:
    """A field in words, as the window names it; what belongs to no field is about the row."""
    return next((field.words for field in FIELDS if field.name == name), "Row")
