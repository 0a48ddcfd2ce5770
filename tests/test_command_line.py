"""The command line: a sentence and an exit status for everything, and never a traceback."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.policy.cases import a_case
from tests.services.test_setup import FILE
from winno_desk import __version__
from winno_desk.__main__ import main
from winno_desk.lock import ProgramLock

ROOT = Path(__file__).parents[1]
DONE, FAILED, REFUSED, DESK_OPEN = 0, 1, 2, 3


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A set-up file that says everything."""
    place = tmp_path / "studio.toml"
    place.write_text(FILE, encoding="utf-8")
    return place


def one_line(text: str) -> str:
    """The sentence that was told, and nothing beside it."""
    assert text.count("\n") == 1, text
    assert "Traceback" not in text
    return text.strip()


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"winno-desk {__version__}\n"


@pytest.mark.parametrize(
    "wrong",
    [
        ["fly"],
        ["decide"],
        ["setup"],
        ["--data"],
        ["--data", ""],
        ["setup", "--data", " ", "a"],
        ["--nonsense"],
        ["decide", "a", "b"],
    ],
)
def test_what_is_no_command_is_told_with_the_usage(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == REFUSED
    assert capsys.readouterr().err.startswith("usage: winno-desk")


def test_decide_rules_and_touches_no_data_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case, data = tmp_path / "case.json", tmp_path / "data"
    case.write_text(json.dumps(a_case()), encoding="utf-8")
    assert main(["--data", str(data), "decide", str(case)]) == DONE
    assert json.loads(capsys.readouterr().out)["outcome"] == "refund_less_fee"
    case.write_text("{}", encoding="utf-8")
    assert main(["decide", "--data", str(data), str(case)]) == REFUSED
    assert "error" in json.loads(capsys.readouterr().out)
    assert not data.exists()


@pytest.mark.parametrize("before", [True, False])
def test_setup_opens_a_studio_in_the_folder_that_was_named(
    file: Path, tmp_path: Path, before: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = ["--data", str(tmp_path / "data")]
    arguments = [*folder, "setup", str(file)] if before else ["setup", *folder, str(file)]
    assert main(arguments) == DONE
    assert one_line(capsys.readouterr().out) == f"The studio is open in {tmp_path / 'data'}. Mara can sign in."
    assert main(arguments) == REFUSED
    told = capsys.readouterr()
    assert one_line(told.err) == ("This data folder holds a studio already. Choose another with --data, or sign in.")
    assert told.out == ""


def setup(file: Path, data: Path) -> int:
    return main(["--data", str(data), "setup", str(file)])


def test_setup_waits_until_the_desk_is_closed(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data"
    lock = ProgramLock(data)
    assert lock.take()
    assert setup(file, data) == DESK_OPEN
    assert one_line(capsys.readouterr().err) == "The desk is open on this data folder. Close it, then run setup again."
    assert [place.name for place in data.iterdir()] == ["desk.lock"]
    lock.release()
    assert setup(file, data) == DONE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[studio",
        b"studio = 1",
        b"\xff\xfe",
        b"x = " + b"[" * 5000,
        FILE.replace('"US"', '"USA"').encode(),
        FILE.replace("open sesame", "short").encode(),
        FILE.replace("Los_Angeles", "Nowhere").encode(),
        FILE.replace('"USD"', '"ZZZ"').encode(),
        FILE.replace("Mara", " ").encode(),
        FILE.replace("[manager]", "[boss]").encode(),
    ],
)
def test_a_setup_file_that_is_not_right_is_told_and_opens_nothing(
    file: Path, tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(content)
    assert setup(file, tmp_path / "data") == REFUSED
    assert one_line(capsys.readouterr().err).endswith(".")
    assert not (tmp_path / "data").exists()
    file.write_text(FILE, encoding="utf-8")
    assert setup(file, tmp_path / "data") == DONE


def test_a_folder_that_is_synced_to_other_computers_is_refused(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("Dropbox", "OneDrive - Winno", "iCloud Drive"):
        assert setup(file, tmp_path / name / "desk") == REFUSED
        assert f"lies in “{name}”, which is copied" in one_line(capsys.readouterr().err)
        assert not (tmp_path / name).exists()


def test_a_setup_file_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for place in (tmp_path / "missing.toml", tmp_path):
        assert setup(place, tmp_path / "data") == REFUSED
        assert "cannot be read" in one_line(capsys.readouterr().err)
    assert not (tmp_path / "data").exists()


def test_a_data_folder_that_cannot_be_written_is_told(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "plain").write_text("no folder", encoding="utf-8")
    for data in (tmp_path / "plain", tmp_path / "plain" / "below"):
        assert setup(file, data) == REFUSED
        assert "cannot be written" in one_line(capsys.readouterr().err)


def test_a_database_that_is_damaged_or_newer_is_told_and_kept(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    assert setup(file, data) == DONE
    capsys.readouterr()
    database = data / "desk.sqlite3"
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    whole = database.read_bytes()
    assert setup(file, data) == REFUSED
    assert "Install the newer program; nothing was changed." in one_line(capsys.readouterr().err)
    assert database.read_bytes() == whole
    database.write_bytes(b"no database " * 500)
    assert setup(file, data) == REFUSED
    assert "The database file is damaged" in one_line(capsys.readouterr().err)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have a screen")
def test_without_a_screen_the_tour_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["--data", str(tmp_path / "data")]) == FAILED
    assert "tour FOLDER" in one_line(capsys.readouterr().err)
    assert not (tmp_path / "data").exists()


def started(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """The program as a person starts it."""
    return subprocess.run(
        [sys.executable, "-m", "winno_desk", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_program_started_as_a_process_says_the_same(tmp_path: Path, file: Path) -> None:
    ruled = started("decide", "-", given=json.dumps([a_case(), {}]))
    assert (ruled.returncode, ruled.stderr) == (REFUSED, "")
    assert ["error" in one for one in json.loads(ruled.stdout)] == [False, True]
    lock = ProgramLock(tmp_path / "data")
    assert lock.take()
    held = started("--data", str(tmp_path / "data"), "setup", str(file))
    lock.release()
    assert (held.returncode, held.stdout) == (DESK_OPEN, "")
    assert one_line(held.stderr).startswith("The desk is open on this data folder.")


def test_the_lock_dies_with_the_process_that_held_it(tmp_path: Path) -> None:
    holding = (
        "import os, signal; from pathlib import Path; from winno_desk.lock import ProgramLock; "
        f"assert ProgramLock(Path({str(tmp_path)!r})).take(); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", holding], cwd=ROOT, check=False).returncode == 9
    lock = ProgramLock(tmp_path)
    assert lock.take()
    assert lock.take()
    assert not ProgramLock(tmp_path).take()
    lock.release()
    lock.release()
