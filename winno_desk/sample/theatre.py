"""Where lives are played before they are copied: a studio of its own, in a folder that is thrown away."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from winno_desk.database.engine import Store
from winno_desk.database.tables import METADATA
from winno_desk.demo.acting import BusyStudio
from winno_desk.demo.studio import PASSPHRASE, PIN, ZONE
from winno_desk.imaging.store import FileStore
from winno_desk.sample.cells import seconds_of
from winno_desk.sample.lives import Life
from winno_desk.sample.plan import YEARS_IN_WEEKS, Weighed
from winno_desk.sample.played import read_lives, spread_ids
from winno_desk.sample.writing import Journal
from winno_desk.services import people
from winno_desk.services.desk import Desk
from winno_desk.services.setup import open_database
from winno_desk.settings import Settings

PLAYED_UNTIL = date(2026, 3, 28)
"""The last of four weeks without a holiday, so that what was promised keeps to business days in each copy."""
_SALT = b"the same for all"
"""Of secrets that everybody knows: the same studio has the same hashes."""
_STUDIO = ("studio", "person", "printer", "product", "product_step")


class Theatre:
    """A studio that opened ten years before the last day, and plays all lives in one month."""

    def __init__(self, folder: Path, last_day: date) -> None:
        settings = Settings(folder)
        self._database = settings.database_file
        self._store = Store(settings.database)
        self._last_day = last_day
        open_database(self._store)
        opened = datetime.combine(last_day, time(12), UTC) - timedelta(weeks=YEARS_IN_WEEKS + 8)
        self._stage = BusyStudio(Desk(settings, self._store, FileStore(settings.files), lambda: opened))
        self._stage.open_studio()
        self._keep_secrets()
        self._stage.paint()

    def _keep_secrets(self) -> None:
        hashed = {by: people.hasher.hash(secret, salt=_SALT) for by, secret in ((0, PIN), (1, PASSPHRASE))}
        with closing(sqlite3.connect(self._database)) as db, db:
            db.executemany(
                "UPDATE person SET secret = ? WHERE by_passphrase = ?", [(one, by) for by, one in hashed.items()]
            )

    def play(self, finished: Sequence[Life], middle: Sequence[Life]) -> tuple[list[Weighed], list[Weighed]]:
        """All lives as they can be copied; those in the middle end on the weekday of the last day."""
        spread_ids(self._database, PLAYED_UNTIL.year)
        same_weekday = PLAYED_UNTIL - timedelta(days=(PLAYED_UNTIL - self._last_day).days % 7)
        turns = [(life, PLAYED_UNTIL - timedelta(days=2 * day)) for life in finished for day in range(life.weekdays)]
        for life, day in [*turns, *((life, same_weekday) for life in middle)]:
            self._stage.now = datetime.combine(day, time(12), ZONE).astimezone(UTC)
            life.play(self._stage)
        self._store.close()
        played = read_lives(self._database, str(self._stage.folder))
        often = [life.often / life.weekdays for life, _day in turns]
        ended = [Weighed(life, weight) for life, weight in zip(played[: len(often)], often, strict=True)]
        return ended, [Weighed(one, life.often) for one, life in zip(played[len(turns) :], middle, strict=True)]

    def keep_pictures(self, files: FileStore) -> None:
        """The photographs of all copies, and the contact sheets and renditions that were shown of them."""
        for place in self._stage.pictures.values():
            files.put(Path(place))
        with closing(sqlite3.connect(self._database)) as db:
            shown = db.execute("SELECT digest FROM proof UNION SELECT rendition FROM proof").fetchall()
        for digest in (one for (one,) in shown if one):  # the row from which ids are counted has none
            files.put(self._stage.desk.files.path(digest))

    def opening(self, journal: Journal) -> dict[str, list[tuple[Any, ...]]]:
        """The studio with its people and products, and how it was opened, as rows by table."""
        with closing(sqlite3.connect(self._database)) as db:
            rows = {
                name: db.execute(
                    f"SELECT {', '.join(METADATA.tables[name].columns.keys())} FROM {name} ORDER BY rowid"
                ).fetchall()
                for name in _STUDIO
            }
            entries = db.execute(
                "SELECT at, person_id, station, act, payload, answer FROM entry WHERE order_id IS NULL ORDER BY id"
            ).fetchall()
        rows["entry"] = [
            journal.row(seconds_of(at), person, station, act, None, payload, answer)
            for at, person, station, act, payload, answer in entries
        ]
        return rows
