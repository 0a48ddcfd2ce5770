"""Whether the index that everything is found by holds what the tables hold, and nothing else."""

import sqlite3
from contextlib import closing
from pathlib import Path

Runs = set[tuple[str, int]]


def indexed(database: Path) -> Runs:
    """What the index holds: runs of letters, each with its place."""
    with closing(sqlite3.connect(database)) as db:
        db.execute("CREATE VIRTUAL TABLE temp.held USING fts5vocab(main, found, instance)")
        return set(db.execute("SELECT term, doc FROM temp.held"))


def wanted(database: Path) -> Runs:
    """What it should hold, made anew from the tables."""
    with closing(sqlite3.connect(database)) as db:
        rows = db.execute("SELECT place, words FROM found_order UNION ALL SELECT place, words FROM found_customer")
        return {(run, place) for place, words in rows for run in (words or "").split()}
