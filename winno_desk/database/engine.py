"""The database opened safely: one writer that locks first, readers that cannot write, power loss survived."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.orm import Session

from winno_desk.values.errors import Unavailable

# SQLite libraries before this one can damage a write-ahead log that two connections share.
_SAFE_WAL = (3, 51, 3)
_WAIT_MS = 5000

_FULL = ("full", "no space")
_LOCKED = ("locked", "busy")
_DAMAGED = ("malformed", "not a database")
_FILE = "sqlite:///"


class Store:
    """One database: ``writing`` for acts, ``reading`` for looks; a failure becomes a sentence."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._writer = create_engine(_place(url))
        self._reader = create_engine(_place(url))
        if self._writer.dialect.name == "sqlite":
            _prepare_sqlite(self._writer, begin="BEGIN IMMEDIATE", read_only=False)
            _prepare_sqlite(self._reader, begin="BEGIN", read_only=True)
        else:
            self._reader = self._reader.execution_options(postgresql_readonly=True)

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction that holds the database's write lock from its first moment; all of it or nothing."""
        with _told(), Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A look at one state of the database; whatever is read is fetched whole before it ends."""
        with _told(), Session(self._reader, autoflush=False, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """As ``reading``, for a question whose answer is plain rows and has to come at each key."""
        with _told(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """One transaction for a change of the schema."""
        with _told(), self._writer.begin() as connection:
            yield connection

    def close(self) -> None:
        self._writer.dispose()
        self._reader.dispose()


SYNCHRONOUS = 2
"""Full: what was answered is on the disk, whatever becomes of the power."""


def _place(url: str) -> URL:
    """A file's path is taken as it is: a folder's name may hold a question mark, which URLs read otherwise."""
    if url.startswith(_FILE):
        return URL.create("sqlite", database=url.removeprefix(_FILE))
    return make_url(url)


def _prepare_sqlite(engine: Engine, *, begin: str, read_only: bool) -> None:
    journal = "wal" if sqlite3.sqlite_version_info >= _SAFE_WAL else "truncate"
    pragmas: dict[str, str | int] = {
        "busy_timeout": _WAIT_MS,
        "foreign_keys": 1,
        "recursive_triggers": 1,  # else INSERT OR REPLACE would pass the journal's triggers by
        "journal_mode": journal,
        "synchronous": SYNCHRONOUS,
    }
    if read_only:
        pragmas["query_only"] = 1

    @event.listens_for(engine, "connect")
    def connect(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # the driver must not begin transactions of its own
        for name, wanted in pragmas.items():
            connection.execute(f"PRAGMA {name}={wanted}")
            found = connection.execute(f"PRAGMA {name}").fetchone()[0]
            if found != wanted:
                raise sqlite3.OperationalError(f"PRAGMA {name} is {found}, not {wanted}")

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        # A broken rule of the schema has a class of its own and is told by whoever knows the rule.
        if isinstance(error, OperationalError) or type(error) is DatabaseError:
            raise Unavailable(_sentence(error)) from error
        raise


def _sentence(error: DatabaseError) -> str:
    said = str(error.orig).lower()
    if any(word in said for word in _FULL):
        return "The disk is full, so nothing was saved. Make room and try again."
    if any(word in said for word in _LOCKED):
        return "Another station is writing for longer than usual. Nothing was saved; try again."
    if "readonly" in said or "read-only" in said or "unable to open" in said:
        return "The data folder cannot be written. Nothing was saved; check its permissions and try again."
    if any(word in said for word in _DAMAGED):
        return "The database file is damaged, or is none. Nothing was changed; keep it and bring back a backup."
    return "The database does not answer. Nothing was saved; try again."
