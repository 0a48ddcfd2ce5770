"""Tables given out as files: XLSX for a spreadsheet, CSV for anything else."""

import csv
import io
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from winno_desk.values.errors import Invalid, Unavailable
from winno_desk.values.money import Money, digits_of

Value = str | date | Money | None
_FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet would take for a formula at the beginning of a text, also behind blanks and in wide letters."""
_FEWEST, _MOST = 8, 48
"""Letters that a column is wide at least and at most."""


def export(place: Path, title: str, heads: Sequence[str], rows: Iterable[Sequence[Value]]) -> int:
    """Write a table to a file, of the kind that its name says, whole or not at all; gives how many rows it has."""
    write = _KINDS.get(place.suffix.lower())
    if write is None:
        raise Invalid("file", "Name the file .xlsx or .csv.")
    table = [list(row) for row in rows]
    part = place.with_name(f"{place.name}.part")
    try:
        part.write_bytes(write(title, heads, table))
        part.replace(place)
    except OSError as error:
        part.unlink(missing_ok=True)
        reason = error.strerror or "no reason given"
        told = f"{place.name} could not be written to {place.parent}: {reason}. Choose another folder."
        raise Unavailable(told) from error
    return len(table)


def _csv(_title: str, heads: Sequence[str], rows: Sequence[Sequence[Value]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(heads)
    writer.writerows([_plain(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")  # spreadsheets know UTF-8 by its mark only


def _plain(value: Value) -> str:
    if isinstance(value, str):
        begins = unicodedata.normalize("NFKC", value).lstrip()
        return f"'{value}" if begins.startswith(_FORMULA) or value[:1] in ("\t", "\r", "\n") else value
    return "" if value is None else str(value)


def _xlsx(title: str, heads: Sequence[str], rows: Sequence[Sequence[Value]]) -> bytes:
    # Imported here: nobody who exports nothing waits for it.
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it carries no types

    made = io.BytesIO()
    with Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet(title)
        sums: dict[int, Any] = {}
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, heads, bold)
        for place_down, row in enumerate(rows, start=1):
            for across, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(place_down, across, value, day)
                elif isinstance(value, Money):
                    digits = digits_of(value.currency)
                    sums.setdefault(digits, book.add_format({"num_format": f"#,##0.{'0' * digits}".rstrip(".")}))
                    sheet.write_number(place_down, across, float(str(value)), sums[digits])
                elif value is not None:
                    sheet.write_string(place_down, across, value)
        for across, head in enumerate(heads):
            widest = max([len(head), *(len(_plain(row[across])) for row in rows)])
            sheet.set_column(across, across, min(max(widest + 2, _FEWEST), _MOST))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(rows)), len(heads) - 1)
    return made.getvalue()


_KINDS: dict[str, Callable[[str, Sequence[str], Sequence[Sequence[Value]]], bytes]] = {
    ".xlsx": _xlsx,
    ".csv": _csv,
}
