"""Lives that were played, read back as rows whose values can be told anew for every copy."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Date
from sqlalchemy import Table as Sheet

from winno_desk.database.base import Moment
from winno_desk.database.tables import METADATA
from winno_desk.demo.studio import ZONE
from winno_desk.sample.cells import (
    ID_FROM,
    ORDER_FROM,
    PAPER_NUMBER,
    ROOM,
    SERIES_FROM,
    Cell,
    Copy,
    day_cell,
    id_cell,
    moment_cell,
    number_cell,
    ruling_cell,
    seconds_of,
    text_cell,
)
from winno_desk.services.papers import KEEP
from winno_desk.services.sign_off_records import record_digest
from winno_desk.values.calendar import local_date

SERIES = {"L": "letter", "P": "slip", "Q": "receipt", "S": "certificate"}
"""The series of numbers by the letter that each begins with."""
_NOT_YET: dict[tuple[str, str], Any] = {
    ("document", "entry_id"): None,
    ("document", "digest"): None,
    ("document", "copy_digest"): None,
    ("document", "told"): None,
    ("document", "made_at"): None,
    ("document", "printed"): 0,
}
"""Papers are drawn from what is stored when they are first looked at; their entry is known when it is written."""


def _owned() -> list[Sheet]:
    """The tables whose rows belong to one order each, parents first; its customer and its journal do not."""
    found = {"orders"}
    for sheet in METADATA.sorted_tables:
        if sheet.name != "entry" and any(key.column.table.name in found for key in sheet.foreign_keys):
            found.add(sheet.name)
    return [sheet for sheet in METADATA.sorted_tables if sheet.name in found]


OWNED = _owned()
SHEETS = {sheet.name: place for place, sheet in enumerate(OWNED)}
DOCUMENT = METADATA.tables["document"]


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a life: the values that stay, and those that each copy tells anew."""

    values: list[Any]
    told: tuple[tuple[int, Cell], ...]

    def of(self, copy: Copy) -> list[Any]:
        row = self.values.copy()
        for place, cell in self.told:
            row[place] = cell(copy)
        return row


@dataclass(frozen=True, slots=True)
class Act:
    """One entry of a life's journal, and the papers that name it."""

    seconds: int
    act: str
    person: int
    station: str
    payload: Cell
    answer: Cell
    papers: tuple[Line, ...]


@dataclass(slots=True)
class Played:
    """A life as it can be copied; ``ids`` is the first id and the number of its rows, by the table's place."""

    placed: int
    ended: int
    lines: dict[str, list[Line]]
    ids: dict[int, tuple[int, int]]
    acts: list[Act] = field(default_factory=list)
    papers: dict[str, date] = field(default_factory=dict)
    """The numbers of its papers, with the day on which each was taken."""


def spread_ids(database: Path, year: int) -> None:
    """Let each table of the stage, and each series of numbers in the year it plays in, count from its own place."""
    with closing(sqlite3.connect(database, isolation_level=None)) as db:
        db.execute("PRAGMA ignore_check_constraints = 1")
        for place, sheet in enumerate(OWNED):
            if "id" in sheet.columns:
                blank = [_blank(column, first_id(place)) for column in sheet.columns]
                names, marks = ", ".join(sheet.columns.keys()), ", ".join("?" * len(blank))
                db.execute(f"INSERT INTO {sheet.name} ({names}) VALUES ({marks})", blank)
        db.execute("UPDATE counter SET value = ? WHERE name = 'order'", [ORDER_FROM])
        for series in SERIES.values():
            db.execute("INSERT INTO counter VALUES (?, ?)", [f"{series}-{year}", SERIES_FROM])


def first_id(place: int) -> int:
    """Where a table of the stage begins to count."""
    return ID_FROM + place * ROOM


def _blank(column: Column[Any], first: int) -> Any:
    if column.name == "id":
        return first
    if column.nullable:
        return None
    return 0 if column.type.python_type in (int, bool) else ""


def read_lives(database: Path, stage: str) -> list[Played]:
    """Every order of the stage with all that belongs to it; ``stage`` is a folder that no copy should name."""
    with closing(sqlite3.connect(database)) as db:
        db.row_factory = sqlite3.Row
        owners: dict[str, dict[int, int]] = {"orders": {}}
        rows: dict[int, dict[str, list[sqlite3.Row]]] = {}
        for place, sheet in enumerate(OWNED):
            for row in db.execute(f"SELECT * FROM {sheet.name} ORDER BY rowid"):
                if "id" in sheet.columns and row["id"] == first_id(place):
                    continue
                order = row["id"] if sheet.name == "orders" else _owner(sheet, row, owners)
                owners.setdefault(sheet.name, {})[row["id"] if "id" in sheet.columns else 0] = order
                rows.setdefault(order, {}).setdefault(sheet.name, []).append(row)
        return [_life(db, owned, stage) for owned in rows.values()]


def _owner(sheet: Sheet, row: sqlite3.Row, owners: dict[str, dict[int, int]]) -> int:
    parents = (
        (key.column.table.name, row[column.name])
        for column in sheet.columns
        for key in column.foreign_keys
        if key.column.table.name in owners and row[column.name] is not None
    )
    table, parent = next(parents)
    return owners[table][parent]


def _life(db: sqlite3.Connection, rows: dict[str, list[sqlite3.Row]], stage: str) -> Played:
    (order,) = rows["orders"]
    customer = db.execute("SELECT name, address FROM customer WHERE id = ?", [order["customer_id"]]).fetchone()
    people: dict[str, Cell] = {
        customer["name"]: lambda copy: copy.customer.name,
        customer["address"]: lambda copy: copy.customer.address,
    }
    digests = _records(rows.get("sign_off", []), people)
    lines = {
        sheet.name: [_line(sheet, row, people, digests) for row in rows[sheet.name]]
        for sheet in OWNED
        if sheet.name in rows
    }
    papers = lines.pop(DOCUMENT.name, [])
    # a copy's papers are made when somebody looks at them: what the stage kept is not theirs
    chosen = "SELECT * FROM entry WHERE order_id = ? AND act != ? ORDER BY id"
    entries = db.execute(chosen, [order["id"], KEEP]).fetchall()
    here = json.dumps(stage)[1:-1]
    named = {paper["number"]: paper["entry_id"] for paper in rows.get(DOCUMENT.name, [])}
    life = Played(
        placed=seconds_of(order["placed_at"]),
        ended=seconds_of(entries[-1]["at"]),
        lines=lines,
        ids={
            SHEETS[name]: (min(row["id"] for row in found), len(found))
            for name, found in rows.items()
            if "id" in METADATA.tables[name].columns
        },
    )
    for entry in entries:
        payload, answer = entry["payload"], entry["answer"].replace(here, "/media/studio")
        seconds = seconds_of(entry["at"])
        for number in PAPER_NUMBER.findall(payload + answer):
            life.papers.setdefault(number, _day_of(seconds))
        its_own = [
            paper
            for paper, row in zip(papers, rows.get(DOCUMENT.name, []), strict=True)
            if named[row["number"]] == entry["id"]
        ]
        life.acts.append(
            Act(
                seconds=seconds,
                act=entry["act"],
                person=entry["person_id"],
                station=entry["station"],
                payload=text_cell(payload, digests) or _always(payload),
                answer=text_cell(answer, {}) or _always(answer),
                papers=tuple(its_own),
            )
        )
    for name, found in rows.items():
        for row in found:
            _keep_papers(life, METADATA.tables[name], row)
    return life


def _records(signed: list[sqlite3.Row], people: dict[str, Cell]) -> dict[str, Cell]:
    """The digest of each record of a sign-off, which the journal names, and the next record too."""
    digests: dict[str, Cell] = {}
    for row in signed:
        record = _record_cell(row["record"], people, digests) or _always(row["record"])
        digests[record_digest(row["record"])] = _digest_of(record)
    return digests


def _record_cell(record: str, people: dict[str, Cell], digests: dict[str, Cell]) -> Cell | None:
    """A record is JSON, in which names are spelled without their special letters."""
    return text_cell(record, {**{_in_json(name): _spelled(cell) for name, cell in people.items()}, **digests})


def _spelled(cell: Cell) -> Cell:
    return lambda copy: _in_json(cell(copy))


def _in_json(text: str) -> str:
    return json.dumps(text)[1:-1]


def _digest_of(record: Cell) -> Cell:
    return lambda copy: record_digest(record(copy))


def _keep_papers(life: Played, sheet: Sheet, row: sqlite3.Row) -> None:
    """The numbers that stand in a row belong to the year of its first moment."""
    values = [(column, row[column.name]) for column in sheet.columns]
    at = next((value for column, value in values if isinstance(column.type, Moment) and value), None)
    for _column, value in values:
        for number in PAPER_NUMBER.findall(value) if isinstance(value, str) else ():
            life.papers.setdefault(number, _day_of(seconds_of(at)) if at else _day_of(life.placed))


def _day_of(seconds: int) -> date:
    return local_date(datetime.fromtimestamp(seconds, UTC), ZONE)


def _always(value: Any) -> Cell:
    return lambda _copy: value


def _line(sheet: Sheet, row: sqlite3.Row, people: dict[str, Cell], digests: dict[str, Cell]) -> Line:
    told = []
    values = [row[column.name] for column in sheet.columns]
    for place, column in enumerate(sheet.columns):
        if (sheet.name, column.name) in _NOT_YET:
            values[place] = _NOT_YET[sheet.name, column.name]
        elif values[place] is not None and (cell := _cell(sheet, column, row, people, digests)) is not None:
            told.append((place, cell))
    return Line(values, tuple(told))


def _cell(
    sheet: Sheet, column: Column[Any], row: sqlite3.Row, people: dict[str, Cell], digests: dict[str, Cell]
) -> Cell | None:
    value = row[column.name]
    if column.name == "record":
        return _record_cell(value, people, digests)
    targets = {key.column.table.name for key in column.foreign_keys}
    if "customer" in targets:
        return lambda copy: copy.customer.id
    if targets & SHEETS.keys() or (column.primary_key and column.name == "id"):
        return id_cell(value)
    if (sheet.name, column.name) == ("orders", "number"):
        return number_cell(value)
    if (sheet.name, column.name) == ("payment", "last_four"):
        return (lambda copy: copy.last_four) if value else None
    if isinstance(column.type, Moment):
        return moment_cell(value)
    if isinstance(column.type, Date):
        return day_cell(value)
    if column.name == "ruling":
        return ruling_cell(text_cell(row["facts"], {}) or _always(row["facts"]))
    return text_cell(value, people) if isinstance(value, str) else None
