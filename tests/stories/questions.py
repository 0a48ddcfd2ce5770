"""Which tables the program's questions to the database read from end to end, as the database itself plans them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_stack
from typing import Any

from sqlalchemy import Engine, event

from winno_desk.database.schema import MIGRATIONS
from winno_desk.database.tables import METADATA

SMALL = frozenset({"check_rule", "counter", "person", "printer", "product", "product_step", "studio"})
"""Tables that stay small however many orders there are."""

GROWING = frozenset(METADATA.tables) - SMALL

_READ_WHOLE = re.compile(r"SCAN (\w+?)(?:_\d+)?(?: .*)?")
_VALUES = re.compile(r"\?(?:, \?)+")


@contextmanager
def read_whole() -> Iterator[dict[str, list[str]]]:
    """While this is open: each question that reads a growing table from end to end, with the tables."""
    found: dict[str, list[str]] = {}
    planned: set[str] = set()

    def plan(_connection: Any, cursor: Any, statement: str, values: Any, _context: Any, _many: bool) -> None:
        question = _VALUES.sub("?", statement)
        if question in planned or not statement.startswith("SELECT") or _migrates():
            return
        planned.add(question)
        steps = [row[3] for row in cursor.connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
        if tables := [table for step in steps if (table := _growing(step))]:
            in_order = not any(step.startswith("USE TEMP B-TREE") for step in steps)
            if not (in_order and "LIMIT" in statement and "WHERE" not in statement):  # the first rows cost no more
                found[question] = tables

    event.listen(Engine, "before_cursor_execute", plan)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", plan)


def _migrates() -> bool:
    """Is the database being brought up to date, which is done once and may read everything?"""
    return any(Path(frame.filename).is_relative_to(MIGRATIONS) for frame in extract_stack())


def _growing(step: str) -> str | None:
    whole = _READ_WHOLE.fullmatch(step)
    return whole[1] if whole and whole[1] in GROWING else None
