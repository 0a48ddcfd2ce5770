"""S3: an order of three items is logged, beside the same rows written by sqlite3 alone, both safe on disk."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

from benchmarks.goals import Line, side_by_side
from benchmarks.samples import SMALL, open_desk, sample_of
from winno_desk.services.desk import Desk
from winno_desk.services.intake import SaveOrder, save_order
from winno_desk.services.order_lines import Line as Wanted
from winno_desk.services.tenders import Tender
from winno_desk.settings import Settings

_ORDERS = 150
_OWNED = {
    "orders": "id = :order",
    "item": "order_id = :order",
    "item_step": "item_id IN (SELECT id FROM item WHERE order_id = :order)",
    "payment": "order_id = :order",
    "entry": "order_id = :order",
}
_IDS = {"id", "order_id", "item_id", "made_from_id", "number", "receipt", "request"}
Rows = dict[str, list[dict[str, Any]]]


def log_order(folder: Path) -> list[Line]:
    """On a copy of the small sample, which both write to in turn."""
    sample = sample_of(folder, SMALL)
    with TemporaryDirectory(prefix="winno-desk-bench-", ignore_cleanup_errors=True) as copy:
        place = Path(copy) / "data"
        shutil.copytree(sample.data, place)
        desk = replace(open_desk(Settings(place)), person=1)
        try:
            save_order(desk, _order())
            with closing(_raw(place / "desk.sqlite3")) as db:
                rows = _rows_of(db)
                floor = _writer(db, rows)
                ours, raw = side_by_side([(_logger(desk), floor)] * _ORDERS, 1)
        finally:
            desk.store.close()
    return [Line(goal="S3", what="log an order of 3 items, median", ours=median(ours), floor=median(raw), most=3.5)]


def _order() -> SaveOrder:
    return SaveOrder(
        request=uuid4(),
        customer=1,
        lines=(Wanted(product="portrait"), Wanted(product="8x10", quantity=2), Wanted(product="restore")),
        delivery="pickup",
        policy_shown=True,
        tenders=(Tender(method="cash", amount="100.00"),),
    )


def _logger(desk: Desk) -> Callable[[], object]:
    return lambda: save_order(desk, _order())


def _raw(file: Path) -> sqlite3.Connection:
    db = sqlite3.connect(file, isolation_level=None)
    for pragma in ("foreign_keys = 1", "recursive_triggers = 1", "synchronous = 2", "busy_timeout = 5000"):
        db.execute(f"PRAGMA {pragma}")
    mode = "wal" if sqlite3.sqlite_version_info >= (3, 51, 3) else "truncate"
    db.execute(f"PRAGMA journal_mode = {mode}")
    return db


def _rows_of(db: sqlite3.Connection) -> Rows:
    """The rows of the newest order, by table."""
    (order,) = db.execute("SELECT max(id) FROM orders").fetchone()
    db.row_factory = sqlite3.Row
    found = {
        table: [dict(row) for row in db.execute(f"SELECT * FROM {table} WHERE {where}", {"order": order})]
        for table, where in _OWNED.items()
    }
    db.row_factory = None
    return found


def _writer(db: sqlite3.Connection, rows: Rows) -> Callable[[], object]:
    """Writes them again and again, each time under new ids far from those that the desk takes."""
    turn = count(1)

    def write() -> None:
        away = next(turn) * 1000 + 10_000_000
        db.execute("BEGIN IMMEDIATE")
        for table, those in rows.items():
            names, marks = ", ".join(those[0]), ", ".join("?" * len(those[0]))
            values = [[_moved(name, value, away) for name, value in row.items()] for row in those]
            db.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)
        db.execute("UPDATE counter SET value = value WHERE name IN ('entry', 'order')")
        db.execute("COMMIT")

    return write


def _moved(name: str, value: Any, away: int) -> Any:
    if name not in _IDS or value is None:
        return value
    return value + away if isinstance(value, int) else f"{value}-{away}"
