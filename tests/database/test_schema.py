"""The migrations make the tables that the program knows, whole or not at all."""

import importlib.util
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, event

from tests.counts import count
from winno_desk.database import triggers
from winno_desk.database.engine import Store
from winno_desk.database.schema import HEAD, MIGRATIONS, bring_up_to_date, stored_version
from winno_desk.database.tables import METADATA
from winno_desk.values.errors import Unavailable

SCRIPTS = sorted((MIGRATIONS / "versions").glob("[0-9]*.py"))


def ddl(file: Path) -> dict[str, list[str]]:
    """Everything in a database by name, each as its top-level clauses: their order is not a difference."""
    with sqlite3.connect(file) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {name: sorted(_clauses(sql)) for name, sql in rows if name != "alembic_version"}


def _clauses(sql: str) -> Iterator[str]:
    words = " ".join(sql.split()).replace("( ", "(").replace(" )", ")")
    depth, begun = 0, 0
    for place, char in enumerate(words):
        depth += (char == "(") - (char == ")")
        if (depth, char) in ((1, "("), (1, ","), (0, ")")):
            yield words[begun:place].strip()
            begun = place + 1
    yield words[begun:].strip()


def script(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_migrated_database_is_like_one_made_from_the_tables(file: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.sqlite3"
    engine = create_engine(f"sqlite:///{made}")
    METADATA.create_all(engine)
    engine.dispose()
    migrated, wanted = ddl(file), ddl(made)
    assert set(migrated) == set(wanted)
    for name, clauses in wanted.items():
        assert migrated[name] == clauses, name


def test_clauses_are_told_apart() -> None:
    assert list(_clauses("CREATE TABLE a (b INTEGER, CHECK (b IN ('x', 'y')))")) == [
        "CREATE TABLE a",
        "b INTEGER",
        "CHECK (b IN ('x', 'y'))",
        "",
    ]


def test_the_program_knows_the_newest_script(store: Store) -> None:
    assert script(SCRIPTS[-1]).revision == HEAD
    with store.migrating() as connection:
        assert stored_version(connection) == HEAD


def test_the_scripts_follow_each_other() -> None:
    before = None
    for path in SCRIPTS:
        module = script(path)
        assert (module.down_revision, path.name[:4]) == (before, module.revision)
        before = module.revision


def test_the_first_script_holds_the_triggers_of_both_databases_word_for_word() -> None:
    first = script(SCRIPTS[0])
    assert first.SQLITE == triggers.SQLITE
    assert first.POSTGRESQL == triggers.POSTGRESQL


def test_what_is_up_to_date_stays_untouched(store: Store, file: Path) -> None:
    before = file.read_bytes()
    bring_up_to_date(store)
    assert file.read_bytes() == before


def test_a_newer_database_is_left_alone_and_said_so(store: Store, file: Path) -> None:
    with store.migrating() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    before = file.read_bytes()
    with pytest.raises(Unavailable, match=rf"newer Winno Desk \(schema 9999; this program knows {HEAD}\)\. Install"):
        bring_up_to_date(store)
    assert file.read_bytes() == before


class _Killed(Exception):
    """The power went, as far as the database can see."""


@contextmanager
def _stopping_after(engine: Engine, statements: int) -> Iterator[list[int]]:
    seen = [0]

    def step(*_arguments: Any) -> None:
        seen[0] += 1
        if seen[0] > statements:
            raise _Killed

    event.listen(engine, "before_cursor_execute", step)
    yield seen
    event.remove(engine, "before_cursor_execute", step)


def test_a_migration_that_is_stopped_anywhere_leaves_nothing(tmp_path: Path) -> None:
    place = tmp_path / "stopped.sqlite3"
    store = Store(f"sqlite:///{place}")
    with _stopping_after(store._writer, 10**6) as seen:
        bring_up_to_date(store)
    store.close()
    whole = ddl(place)
    rounds = count(8, seen[0])
    for statements in sorted({seen[0] * number // rounds for number in range(rounds)}):
        place.unlink()
        store = Store(f"sqlite:///{place}")
        with _stopping_after(store._writer, statements), pytest.raises(_Killed):
            bring_up_to_date(store)
        assert ddl(place) == {}, statements
        bring_up_to_date(store)
        store.close()
        assert ddl(place) == whole, statements


_KILLED_INSIDE = """
import os, signal, sys
from sqlalchemy import event
from winno_desk.database.engine import Store
from winno_desk.database.schema import bring_up_to_date
store = Store(f"sqlite:///{sys.argv[1]}")
left = int(sys.argv[2])
def step(*_):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
event.listen(store._writer, "before_cursor_execute", step)
bring_up_to_date(store)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("statements", [30] if count(1, 2) == 1 else range(2, 54, 4))
def test_a_process_killed_in_a_migration_leaves_nothing(tmp_path: Path, statements: int) -> None:
    place = tmp_path / "killed.sqlite3"
    done = subprocess.run([sys.executable, "-c", _KILLED_INSIDE, str(place), str(statements)], check=False)
    assert done.returncode == -signal.SIGKILL
    store = Store(f"sqlite:///{place}")
    with store.reading() as session:
        names = session.connection().exec_driver_sql("SELECT name FROM sqlite_master").all()
    assert names == []
    bring_up_to_date(store)
    store.close()
