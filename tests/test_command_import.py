"""``winno-desk import``: refused lines by number and field, the counts in the last line, and never a traceback."""

import os
import sqlite3
from pathlib import Path

import pytest

from tests.services.test_setup import FILE
from tests.services.website.files import csv, row, write
from tests.test_command_line import one_line, started
from winno_desk import command_import
from winno_desk.__main__ import main
from winno_desk.lock import ProgramLock
from winno_desk.services.website import importing

DONE, SOME_REFUSED, UNREADABLE, DESK_OPEN, STOPPED = 0, 1, 2, 3, 130


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of a studio that was just set up."""
    place = tmp_path / "studio.toml"
    place.write_text(FILE, encoding="utf-8")
    assert main(["--data", str(tmp_path / "data"), "setup", str(place)]) == DONE
    return tmp_path / "data"


def take(data: Path, file: Path) -> int:
    return main(["--data", str(data), "import", str(file)])


def asked(data: Path, query: str) -> list[tuple[object, ...]]:
    """What lies in the database."""
    connection = sqlite3.connect(data / "desk.sqlite3")
    found = connection.execute(query).fetchall()
    connection.close()
    return found


def test_orders_are_added_and_the_last_line_counts_them(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, csv(row(), row(), row(order="5002")))
    capsys.readouterr()
    assert take(data, file) == DONE
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out == (
        "orders.csv: 2 orders, Unicode (UTF-8), cells separated by commas.\nadded 2, already there 0, refused 0\n"
    )
    assert take(data, file) == DONE
    assert capsys.readouterr().out.splitlines()[-1] == "added 0, already there 2, refused 0"


def test_each_refused_line_is_named_with_its_field(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = row(order="2", quantity="155", unit_price="-3")
    file = write(tmp_path, csv(row(order="1"), bad, row(order="2"), row(order="3", email="ida@@example.com")))
    capsys.readouterr()
    assert take(data, file) == SOME_REFUSED
    told = capsys.readouterr()
    assert told.err.splitlines() == [
        "line 3, quantity: Enter a quantity from 1 to 100; take larger orders at the counter.",
        "line 3, unit_price: Enter an amount that is not below zero.",
        "line 5, email: Enter the e-mail address in full, such as zoe@example.com.",
    ]
    assert told.out.splitlines()[-1] == "added 1, already there 0, refused 2"


def test_a_folder_without_a_studio_gets_one_and_awaits_its_manager(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "new"
    assert take(data, write(tmp_path, csv(row()))) == DONE
    told = capsys.readouterr().out.splitlines()
    assert told[0] == (
        "There was no studio yet, so one was opened, in USD and the time of America/Los_Angeles. "
        "Start the desk to describe it and to name its first manager."
    )
    assert told[-1] == "added 1, already there 0, refused 0"
    codes = [code for (code,) in asked(data, "SELECT code FROM product ORDER BY rowid")]
    assert codes == ["portrait", "restore", "art", "visual", "4x6", "5x7", "8x10", "11x14", "16x20"]
    assert asked(data, "SELECT name, secret FROM person") == [("winno-desk import", "")]
    assert asked(data, "SELECT act FROM entry ORDER BY id") == [("set_up",), ("import_order",)]
    other = write(tmp_path, FILE.replace('"USD"', '"EUR"'), name="studio.toml")
    assert main(["--data", str(data), "setup", str(other)]) == UNREADABLE
    assert one_line(capsys.readouterr().err) == "The orders here are in USD already. Enter USD."
    right = write(tmp_path, FILE.replace('region = "CA"', 'region = "CA"\nprint_tax = "8.625"'), name="studio.toml")
    assert main(["--data", str(data), "setup", str(right)]) == DONE
    assert asked(data, "SELECT DISTINCT tax_rate FROM product WHERE kind = 'physical'") == [(8625,)]
    assert asked(data, "SELECT address FROM studio") != [("Address to be entered at the first start",)]
    assert asked(data, "SELECT number, currency FROM orders") == [(1001, "USD")]
    assert main(["--data", str(data), "setup", str(right)]) == UNREADABLE


@pytest.mark.parametrize("content", [b"", b"\0" * 3000, b"PK\x03\x04" + bytes(range(256)), b"Name,Total\nIda,3\n"])
def test_what_holds_no_orders_is_told_in_one_line(
    data: Path, tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "orders.csv"
    file.write_bytes(content)
    capsys.readouterr()
    assert take(data, file) == UNREADABLE
    told = capsys.readouterr()
    assert one_line(told.err).endswith(".")
    assert told.out == ""


def test_a_file_of_another_program_is_told_which_columns_it_lacks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert take(tmp_path / "new", write(tmp_path, "Name,Email,Total\nIda,ida@example.com,3\n")) == UNREADABLE
    assert one_line(capsys.readouterr().err).startswith(
        "orders.csv needs one column each for order, placed_at, item, quantity, unit_price."
    )


def test_a_file_that_cannot_be_read_opens_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    for name in ("missing.csv", "pipe.csv", ""):
        assert take(tmp_path / "new", tmp_path / name) == UNREADABLE
        assert one_line(capsys.readouterr().err).endswith(".")
    assert not (tmp_path / "new").exists()


def test_a_heading_alone_adds_nothing(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert take(data, write(tmp_path, csv())) == DONE
    assert capsys.readouterr().out.splitlines()[-1] == "added 0, already there 0, refused 0"


def test_import_waits_until_the_desk_is_closed(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lock = ProgramLock(data)
    assert lock.take()
    file = write(tmp_path, csv(row()))
    capsys.readouterr()
    assert take(data, file) == DESK_OPEN
    assert one_line(capsys.readouterr().err).startswith("The desk is open on this data folder.")
    lock.release()
    assert take(data, file) == DONE


def test_a_data_folder_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plain").write_text("no folder", encoding="utf-8")
    assert take(tmp_path / "plain", write(tmp_path, csv(row()))) == UNREADABLE
    assert "cannot be written" in one_line(capsys.readouterr().err)


def test_a_run_that_is_stopped_keeps_what_was_added_and_the_next_one_adds_the_rest(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, csv(*(row(order=str(number)) for number in range(5))))
    monkeypatch.setattr(importing, "BATCH", 2)
    with monkeypatch.context() as patch:
        patch.setattr(command_import, "_show_progress", _interrupt)
        assert take(data, file) == STOPPED
    told = capsys.readouterr()
    assert told.out.splitlines()[-1] == "added 2, already there 0, refused 0"
    assert told.err == "Stopped. What was added stays; run import again for the rest.\n"
    assert take(data, file) == DONE
    assert capsys.readouterr().out.splitlines()[-1] == "added 3, already there 2, refused 0"


def _interrupt(*_given: object) -> None:
    raise KeyboardInterrupt


def test_a_process_says_the_same(data: Path, tmp_path: Path) -> None:
    file = write(tmp_path, csv(row(name="Zoë 🌸"), row(order="2", quantity="0")))
    done = started("--data", str(data), "import", str(file))
    assert (done.returncode, done.stdout.splitlines()[-1]) == (SOME_REFUSED, "added 1, already there 0, refused 1")
    assert one_line(done.stderr).startswith("line 3, quantity: ")


def test_few_letters_of_any_writing_are_not_guessed_but_asked_about(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, csv(row(name="李小龙"), row(order="5002", name="Ida")), "gb18030")
    assert take(data, file) == UNREADABLE
    assert "has too few letters to tell how it is written" in one_line(capsys.readouterr().err)
    assert asked(data, "SELECT count(*) FROM orders") == [(0,)]
    assert main(["--data", str(data), "import", str(file), "--encoding", "gb18030"]) == DONE
    assert asked(data, "SELECT name FROM customer ORDER BY id") == [("李小龙",), ("Ida",)]
    assert main(["--data", str(data), "import", str(file), "--encoding", "klingon"]) == UNREADABLE
    assert "Orders are not read in klingon. Name one of utf-8," in capsys.readouterr().err
