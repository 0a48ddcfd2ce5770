"""The sample studios that are measured on: made once, and kept in a folder for the next run."""

import json
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime, time
from pathlib import Path
from random import Random
from time import perf_counter

from benchmarks.goals import Line
from winno_desk.database.engine import Store
from winno_desk.imaging.store import FileStore
from winno_desk.sample import LAST_DAY, make_sample
from winno_desk.services.desk import Desk
from winno_desk.services.setup import open_database
from winno_desk.settings import Settings

SMALL, LARGE = 10_000, 1_000_000
_SEED = 1


def noon() -> datetime:
    """The last day of every sample, when the desk is busy."""
    return datetime.combine(LAST_DAY, time(20), UTC)


def sample_of(folder: Path, orders: int) -> Settings:
    """A sample of so many orders; one that is there whole is taken as it is."""
    settings = Settings(folder / f"sample-{orders}-{_SEED}")
    if not _whole(settings):
        settings.data.mkdir(parents=True, exist_ok=True)
        begun = perf_counter()
        make_sample(settings, orders, _SEED, lambda written: _say(f"{written:,} of {orders:,} orders"))
        took = {"orders": orders, "seconds": perf_counter() - begun}
        (settings.data / "made.json").write_text(json.dumps(took), encoding="ascii")
    store = Store(settings.database)
    open_database(store)  # one that an older program made is brought up to date
    store.close()
    return settings


def _whole(settings: Settings) -> bool:
    database = settings.database_file
    if not database.exists():
        return False
    with closing(sqlite3.connect(database)) as db:
        if db.execute("SELECT value FROM counter WHERE name = 'entry'").fetchone():
            return True
    raise SystemExit(f"{settings.data} holds part of a sample. Remove that folder, then run this again.")


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def open_desk(settings: Settings) -> Desk:
    """The desk on a sample, with nobody at it."""
    return Desk(settings, Store(settings.database), FileStore(settings.files), noon)


def words_of(settings: Settings, count: int) -> list[str]:
    """What so many customers are found by, drawn from all of them: the same ones each time."""
    random = Random(_SEED)
    with closing(sqlite3.connect(settings.database_file)) as db:
        (most,) = db.execute("SELECT max(id) FROM customer").fetchone()
        drawn = [random.randint(1, most) for _ in range(count)]
        return [db.execute("SELECT found_by FROM customer WHERE id = ?", [one]).fetchone()[0] for one in drawn]


def making(folder: Path) -> list[Line]:
    """How long the large sample took to be made; known where it was made by a benchmark."""
    settings = sample_of(folder, LARGE)
    made = settings.data / "made.json"
    if not made.exists():
        return []
    seconds = json.loads(made.read_text(encoding="ascii"))["seconds"]
    return [Line(goal="—", what=f"a sample of {LARGE:,} orders is made", ours=seconds, unit="s")]
