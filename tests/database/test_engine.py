"""The database opened safely, and every way in which it can fail told as a sentence."""

import os
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session

from winno_desk.database import engine
from winno_desk.database.base import Moment
from winno_desk.database.engine import Store
from winno_desk.database.journal import Counter, take_number
from winno_desk.database.people import Person
from winno_desk.database.schema import bring_up_to_date
from winno_desk.values.errors import Unavailable

AS_SHIPPED = engine.SYNCHRONOUS
"""Read before the tests stop waiting for the disk."""
NOON = datetime(2026, 11, 2, 20, 0, 0, 123456, tzinfo=UTC)


def person(name: str = "Dana", at: datetime = NOON) -> Person:
    return Person(name=name, roles="desk", secret="", by_passphrase=False, active=True, misses=0, created_at=at)


def pragma(session: Session, name: str) -> object:
    return session.scalar(text(f"PRAGMA {name}"))


def test_every_connection_keeps_the_rules_that_survive_a_power_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "SYNCHRONOUS", AS_SHIPPED)
    store = Store(f"sqlite:///{tmp_path / 'desk.db'}")
    safe_wal = sqlite3.sqlite_version_info >= (3, 51, 3)
    with store.reading() as reader:
        found = {name: pragma(reader, name) for name in ("foreign_keys", "synchronous", "busy_timeout", "query_only")}
        assert found == {"foreign_keys": 1, "synchronous": 2, "busy_timeout": 5000, "query_only": 1}
        assert pragma(reader, "journal_mode") == ("wal" if safe_wal else "truncate")
    with store.writing() as writer:
        found = {name: pragma(writer, name) for name in ("foreign_keys", "synchronous", "busy_timeout", "query_only")}
        assert found == {"foreign_keys": 1, "synchronous": 2, "busy_timeout": 5000, "query_only": 0}


def test_a_reader_cannot_write(store: Store) -> None:
    with pytest.raises(Unavailable, match="cannot be written"), store.reading() as session:
        session.add(person())
    with store.reading() as session:
        assert session.scalars(select(Person)).all() == []


def test_a_writer_that_stumbles_leaves_nothing(store: Store) -> None:
    def stumble(session: Session) -> None:
        session.add(person())
        session.flush()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), store.writing() as session:
        stumble(session)
    with store.reading() as session:
        assert session.scalars(select(Person)).all() == []


def test_a_broken_rule_of_the_schema_is_no_failing_disk(store: Store) -> None:
    with pytest.raises(IntegrityError), store.writing() as session:
        session.execute(text("INSERT INTO counter (name) VALUES ('x')"))


def test_moments_are_stored_in_utc_and_come_back_aware(store: Store) -> None:
    there = NOON.astimezone(timezone(timedelta(hours=-8)))
    with store.writing() as session:
        session.add(person(at=there))
    with store.reading() as session:
        assert session.scalar(text("SELECT created_at FROM person")) == "2026-11-02 20:00:00.123456"
        found = session.scalars(select(Person.created_at)).one()
    assert found == NOON
    assert found.tzinfo is UTC


def test_a_moment_without_its_zone_is_not_stored(store: Store) -> None:
    with pytest.raises(StatementError, match="without its zone"), store.writing() as session:
        session.add(person(at=NOON.replace(tzinfo=None)))


def test_moments_keep_their_zone_where_the_database_can() -> None:
    moment, dialect = Moment(), postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it untyped
    there = NOON.astimezone(timezone(timedelta(hours=2)))
    assert moment.process_bind_param(there, dialect) == NOON
    assert moment.process_result_value(there, dialect) == NOON
    lite = sqlite.dialect()
    for empty in (moment.process_bind_param(None, lite), moment.process_result_value(None, lite)):
        assert empty is None


def test_numbers_are_taken_without_gaps_by_two_at_once(store: Store) -> None:
    taken: list[int] = []

    def take() -> None:
        for turn in range(15):
            try:
                with store.writing() as session:
                    number = take_number(session, "order", first=1001)
                    if turn % 4 == 3:
                        raise LookupError
                taken.append(number)
            except LookupError:
                pass

    threads = [threading.Thread(target=take) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == list(range(1001, 1001 + len(taken)))
    with store.reading() as session:
        assert session.get_one(Counter, "order").value == max(taken)


def test_a_series_begins_where_it_is_told_and_each_counts_for_itself(store: Store) -> None:
    with store.writing() as session:
        assert [take_number(session, "slip-2026") for _ in range(3)] == [1, 2, 3]
        assert take_number(session, "letter-2026") == 1
        assert take_number(session, "order", first=1001) == 1001


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits five seconds in a test."""
    monkeypatch.setattr("winno_desk.database.engine._WAIT_MS", 30)


@pytest.mark.usefixtures("impatient")
def test_a_database_that_somebody_else_keeps_locked_is_told_before_anything_is_done(file: Path) -> None:
    store = Store(f"sqlite:///{file}")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with (
        pytest.raises(Unavailable, match=r"^Another station is writing for longer than usual\."),
        store.writing() as session,
    ):
        session.scalars(select(Person)).all()
    with store.reading() as session:
        assert session.scalars(select(Person)).all() == []
    other.execute("ROLLBACK")
    other.close()
    with store.writing() as session:
        session.add(person())
    store.close()


@contextmanager
def no_room_beyond(size: int) -> Iterator[None]:
    """The disk is full as soon as a file passes this size."""
    import resource  # a module of POSIX

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_database_is_told_reads_on_and_writes_again_when_there_is_room(file: Path) -> None:
    store = Store(f"sqlite:///{file}")
    pages = 0
    with store.writing() as session:
        session.add(person())
        pages = session.scalar(text("PRAGMA page_count")) or 0
    store.close()

    def fill(session: Session) -> None:
        session.execute(text(f"PRAGMA max_page_count={pages}"))  # how SQLite sees a disk with no room
        session.add(person("x" * 100_000))

    with pytest.raises(Unavailable, match=r"^The disk is full, so nothing was saved\."), store.writing() as session:
        fill(session)
    with store.reading() as session:
        assert session.scalars(select(Person.name)).all() == ["Dana"]
    store.close()
    with store.writing() as session:
        session.add(person("Ari"))
    with store.reading() as session:
        assert session.scalars(select(Person.name)).all() == ["Dana", "Ari"]
    store.close()


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a process's files")
def test_a_disk_that_takes_no_more_bytes_leaves_everything_as_it_was(store: Store, file: Path) -> None:
    size = file.stat().st_size
    with pytest.raises(Unavailable, match=r"Nothing was saved|nothing was saved"), no_room_beyond(size):  # noqa: SIM117
        with store.writing() as session:
            session.add(person("x" * 100_000))
    with store.reading() as session:
        assert session.scalars(select(Person)).all() == []
        assert session.scalar(text("PRAGMA integrity_check")) == "ok"
    with store.writing() as session:
        session.add(person())
    with store.reading() as session:
        assert session.scalars(select(Person.name)).all() == ["Dana"]


def test_a_folder_that_is_not_there_or_cannot_be_written_is_told_as_such(tmp_path: Path) -> None:
    for place in (tmp_path / "missing" / "desk.sqlite3", tmp_path):
        store = Store(f"sqlite:///{place}")
        with pytest.raises(Unavailable, match=r"^The data folder cannot be written\."):
            bring_up_to_date(store)
        store.close()


def test_a_database_that_may_only_be_read_is_told_as_such(file: Path) -> None:
    store = Store(f"sqlite+pysqlite:///file:{file}?mode=ro&uri=true")
    with pytest.raises(Unavailable, match=r"^The data folder cannot be written\."), store.writing() as session:
        session.add(person())
    store.close()


@pytest.mark.parametrize("content", [b"no database at all, " * 300, b"SQLite format 3\0" + os.urandom(5000)])
def test_a_file_that_is_no_database_is_told_as_such_and_kept(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "desk.sqlite3"
    place.write_bytes(content)
    store = Store(f"sqlite:///{place}")
    with pytest.raises(Unavailable, match=r"is damaged, or is none\. Nothing was changed"):
        bring_up_to_date(store)
    store.close()
    assert place.read_bytes() == content


NAMES = ["with space", "100%20", "a#b", "Zoë", "semi;colon&x=1"]
if os.name != "nt":  # Windows has no names with a question mark
    NAMES.append("what?")


@pytest.mark.parametrize("name", NAMES)
def test_a_data_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    store = Store(f"sqlite:///{folder / 'desk.sqlite3'}")
    with store.writing() as session:
        session.execute(text("CREATE TABLE mark (x INTEGER)"))
    store.close()
    assert (folder / "desk.sqlite3").stat().st_size > 0
    assert [place.name for place in tmp_path.iterdir()] == [name]
