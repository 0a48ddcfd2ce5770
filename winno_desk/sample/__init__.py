"""Studios of any size: lives of orders played once by real acts, and copied over ten years in bulk."""

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from winno_desk.database.engine import Store
from winno_desk.database.tables import METADATA
from winno_desk.demo.studio import ZONE
from winno_desk.imaging.store import FileStore
from winno_desk.sample.lives import FINISHED, OPEN
from winno_desk.sample.plan import planned
from winno_desk.sample.theatre import Theatre
from winno_desk.sample.writing import Journal, Writer, insert
from winno_desk.services.setup import FIRST_ORDER, open_database
from winno_desk.settings import Settings
from winno_desk.values.errors import Conflict

LAST_DAY = date(2026, 11, 25)
"""The last day of a sample: always the same, so that the same seed gives the same studio."""
_BATCH = 5000

Say = Callable[[int], object]


def make_sample(settings: Settings, count: int, seed: int, say: Say) -> None:
    """Fill an empty data folder with a studio of so many orders; ``say`` is told how many are written.

    The database gets its name when it is whole: one that was stopped half way is no studio, and is begun again.
    """
    place = settings.database_file
    if place.exists():
        raise Conflict("This data folder holds a database already. Name an empty one with --data.")
    part = place.with_suffix(".part")
    _clear(part)
    store = Store(f"sqlite:///{part}")
    try:
        open_database(store)
        with TemporaryDirectory(prefix="winno-desk-sample-", ignore_cleanup_errors=True) as folder:
            theatre = Theatre(Path(folder), LAST_DAY)
            _write(store, theatre, count, Random(seed), say)
            theatre.keep_pictures(FileStore(settings.files))  # some are made while the lives are played
    except BaseException:
        store.close()
        _clear(part)
        raise
    store.close()
    part.replace(place)
    _clear(part)


def _clear(part: Path) -> None:
    """Remove what is left of a database that was stopped, with the journal beside it."""
    for left in part.parent.glob(f"{part.name}*"):
        left.unlink()


def _write(store: Store, theatre: Theatre, count: int, random: Random, say: Say) -> None:
    finished, middle = theatre.play(FINISHED, OPEN)
    last_second = int(datetime.combine(LAST_DAY, time(0), ZONE).timestamp())
    placings = planned(random, count, last_second, finished, middle)
    journal = Journal(random)
    writer = Writer(random, journal, FIRST_ORDER)
    with store.writing() as session:
        for name, rows in theatre.opening(journal).items():
            insert(session.connection(), METADATA.tables[name], rows)
    for first in range(0, count, _BATCH):
        batch, following = placings[first : first + _BATCH], placings[first + _BATCH : first + _BATCH + 1]
        with store.writing() as session:
            writer.write(session.connection(), batch, following[0].placed if following else None)
        say(first + len(batch))
    with store.writing() as session:
        insert(session.connection(), METADATA.tables["counter"], writer.counters())
