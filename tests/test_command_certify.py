"""``winno-desk certify``: match, mismatch or unknown in the last line, a sentence for each thing that was compared."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.services.test_signing import _certificate, _shown, _sign
from tests.services.world import World
from winno_desk.__main__ import main

MATCH, MISMATCH, UNREADABLE, UNKNOWN, VOID = 0, 1, 2, 4, 5


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "data").open()


@pytest.fixture
def paper(world: World) -> Path:
    """A certificate that the studio made; its program is closed by now."""
    item = world.item("8x10")
    made = _certificate(world, _sign(world, item, _shown(world, item)))
    world.store.close()
    return made


def _check(world: World, paper: Path) -> int:
    return main(["--data", str(world.folder), "certify", str(paper)])


def test_a_certificate_that_is_as_it_was_made_matches(
    world: World, paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _check(world, paper) == MATCH
    *points, last = capsys.readouterr().out.splitlines()
    assert last == "S-2026-00001: match"
    assert all(point.startswith("ok  ") for point in points)


def test_a_folder_without_a_studio_is_told_and_stays_as_it_was(
    paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mistyped = tmp_path / "dta"
    assert main(["--data", str(mistyped), "certify", str(paper)]) == UNREADABLE
    assert f"There is no studio in {mistyped}. Name its folder with --data." in capsys.readouterr().err
    assert not mistyped.exists()


def test_one_that_was_changed_is_a_mismatch(
    world: World, paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(paper.read_bytes() + b"\n")
    assert _check(world, changed) == MISMATCH
    told = capsys.readouterr().out.splitlines()
    assert told[-1] == "S-2026-00001: mismatch"
    assert [line for line in told if line.startswith("NOT ")] == [
        "NOT The file is not the one that was made here: it was changed, or saved anew by another program."
    ]


def test_one_whose_approval_counts_no_more_says_so_and_is_no_plain_match(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    item = world.item("8x10")
    paper = _certificate(world, _sign(world, item, _shown(world, item)))
    world.revise(item)
    world.store.close()
    assert _check(world, paper) == VOID
    assert capsys.readouterr().out.splitlines()[-1] == "S-2026-00001: match, and void"


def test_one_whose_record_is_gone_is_a_mismatch(world: World, paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect(world.settings.database_file)) as db, db:
        db.execute("DELETE FROM sign_off")
    assert _check(world, paper) == MISMATCH
    assert capsys.readouterr().out.splitlines()[-1] == "S-2026-00001: mismatch"


def test_what_no_studio_made_is_unknown_and_what_is_no_pdf_is_told(
    world: World, paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = World(tmp_path / "other").open()
    other.store.close()
    assert _check(other, paper) == UNKNOWN
    assert capsys.readouterr().out.splitlines()[-1] == "S-2026-00001: unknown"
    letter = tmp_path / "letter.pdf"
    letter.write_text("words")
    assert _check(world, letter) == UNREADABLE
    assert "is no PDF that can be read" in capsys.readouterr().err
