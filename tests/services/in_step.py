"""Whether the indexes that everything is found by hold what the tables hold, and nothing else."""

import sqlite3
from contextlib import closing
from pathlib import Path

Runs = dict[str, set[tuple[str, int]]]
KINDS = ("order", "customer")


def indexed(database: Path) -> Runs:
    """What each index holds: runs of letters, each with its row."""
    with closing(sqlite3.connect(database)) as db:
        for kind in KINDS:
            db.execute(f"CREATE VIRTUAL TABLE temp.{kind}_held USING fts5vocab(main, {kind}_found, instance)")
        return {kind: set(db.execute(f"SELECT term, doc FROM temp.{kind}_held")) for kind in KINDS}


def wanted(database: Path) -> Runs:
    """What it should hold, made anew from the tables."""
    with closing(sqlite3.connect(database)) as db:
        rows = {kind: db.execute(f"SELECT id, words FROM {kind}_words").fetchall() for kind in KINDS}
    return {kind: {(run, one) for one, words in rows[kind] for run in (words or "").split()} for kind in KINDS}
