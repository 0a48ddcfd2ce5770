"""``winno-desk verify`` reads all that is kept once more and names each thing that is not as it was."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.services.test_issuing import issue
from tests.services.test_papers import printed
from tests.services.world import World
from winno_desk.__main__ import main
from winno_desk.lock import ProgramLock
from winno_desk.settings import Settings

FINE, WRONG, REFUSED = 0, 1, 2


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A studio with a print that was shipped, and a statement about it that was printed."""
    world = World(tmp_path / "data").open()
    item = world.item("8x10")
    world.shipped(item)
    printed(world, issue(world, "statement", item).document)
    world.store.close()
    return world


def verify(world: World) -> int:
    return main(["--data", str(world.folder), "verify"])


def sql(world: World, *statements: str) -> None:
    """Change the database behind the program's back."""
    with closing(sqlite3.connect(Settings(world.folder).database_file)) as database:
        for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            assert database.execute(statement).rowcount
        database.commit()


def kept(world: World, column: str, table: str) -> Path:
    """The file that a row names."""
    with closing(sqlite3.connect(Settings(world.folder).database_file)) as database:
        found = database.execute(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY 1").fetchone()
    return world.desk.files.path(found[0])


def test_a_studio_as_it_was_kept_is_told_so(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(world) == FINE
    (told,) = capsys.readouterr().out.splitlines()
    assert told.endswith(": all as they were kept")
    assert " entries, 5 papers and " in told


def test_it_reads_beside_an_open_desk(world: World) -> None:
    lock = ProgramLock(world.folder)
    assert lock.take()
    try:
        assert verify(world) == FINE
    finally:
        lock.release()


CHANGED: dict[str, tuple[Callable[[World], object], str]] = {
    "a paper's file": (
        lambda world: kept(world, "digest", "document").write_bytes(b"another"),
        "E-2026-00001: its file is not the one that was kept",
    ),
    "a copy that is gone": (
        lambda world: kept(world, "copy_digest", "document").unlink(),
        "E-2026-00001: its file is not the one that was kept, or is gone",
    ),
    "a paper's digest": (
        lambda world: sql(world, "UPDATE document SET digest = copy_digest WHERE digest IS NOT NULL"),
        "E-2026-00001: the database names other files than the journal",
    ),
    "a proof's file": (
        lambda world: kept(world, "digest", "proof").write_bytes(b"another"),
        "Proof: the file is changed or gone",
    ),
    "an entry": (
        lambda world: sql(world, "UPDATE entry SET payload = '{}' WHERE id = 9"),
        "Entry 9 of the journal was changed",
    ),
    "an approval": (
        lambda world: sql(world, "UPDATE sign_off SET record = record || ' '"),
        "S-2026-00001: the record of the approval was changed after it was signed",
    ),
    "a number": (
        lambda world: sql(world, "UPDATE document SET number = 'E-2026-00003' WHERE number = 'E-2026-00001'"),
        "Numbers are missing: E-2026-00001, E-2026-00002",
    ),
}


@pytest.mark.parametrize("what", CHANGED)
def test_whatever_was_changed_is_named(world: World, capsys: pytest.CaptureFixture[str], what: str) -> None:
    change, said = CHANGED[what]
    change(world)
    assert verify(world) == WRONG
    *wrong, last = capsys.readouterr().out.splitlines()
    assert any(line.startswith(f"NOT {said}") for line in wrong), wrong
    assert last.endswith(f"{len(wrong)} wrong")


def test_a_folder_without_a_studio_is_told_and_stays_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(tmp_path / "dta"), "verify"]) == REFUSED
    assert capsys.readouterr().err == f"There is no studio in {tmp_path / 'dta'}. Name its folder with --data.\n"
    assert not (tmp_path / "dta").exists()


def test_a_folder_of_another_version_is_not_touched(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    sql(world, "UPDATE alembic_version SET version_num = '0029'")
    assert verify(world) == REFUSED
    assert "of another version" in capsys.readouterr().err
