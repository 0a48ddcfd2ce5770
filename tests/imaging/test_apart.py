"""A picture that is built to do harm, or takes too long, ends the process that opens it and nothing else."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.imaging import pictures
from winno_desk.imaging import apart, render
from winno_desk.imaging import open as here
from winno_desk.imaging.apart import Limits
from winno_desk.values.errors import Invalid

BOX = (64, 64)


def process_of(path: Path) -> int:
    """The process in which that picture was just opened."""
    apart.thumbnail(path, BOX)
    found = apart._idle[-1]._process.pid
    assert found is not None
    return found


def test_a_picture_opened_apart_is_the_same_picture(tmp_path: Path) -> None:
    scan = pictures.jpeg(tmp_path)
    later = pictures.saved(tmp_path, "later.png", pictures.gradient().rotate(3))
    assert apart.inspect(scan) == here.inspect(scan)
    assert apart.thumbnail(scan, BOX) == render.thumbnail(scan, BOX)
    assert apart.preview(scan, BOX) == render.preview(scan, BOX)
    assert apart.grey(scan, BOX) == render.grey(scan, BOX)
    before, after = render.preview(scan, BOX), render.preview(later, BOX)
    assert apart.changed(scan, later, BOX) == render.difference(before, after)


def test_one_process_opens_many_pictures_and_is_not_this_one(tmp_path: Path) -> None:
    scan = pictures.jpeg(tmp_path)
    first = process_of(scan)
    assert first != os.getpid()
    assert [process_of(scan) for _ in range(3)] == [first] * 3


def test_what_is_wrong_with_a_picture_is_told_as_if_it_were_opened_here(tmp_path: Path) -> None:
    for wrong in (pictures.bomb(tmp_path), pictures.cut_short(pictures.jpeg(tmp_path), 500), tmp_path / "gone.jpg"):
        with pytest.raises(Invalid) as told:
            here.inspect(wrong, "master")
        with pytest.raises(Invalid) as told_apart:
            apart.inspect(wrong, "master")
        assert (told_apart.value.field, told_apart.value.message) == ("master", told.value.message)


def test_a_picture_that_takes_too_long_is_given_up_and_the_next_one_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = pictures.jpeg(tmp_path, "scan.jpg")
    slow = process_of(scan)
    monkeypatch.setattr(apart, "SMALL", Limits(600, 0))
    with pytest.raises(Invalid, match=r"scan\.jpg takes too long to open\."):
        apart.thumbnail(scan, BOX, "photos")
    monkeypatch.undo()
    assert process_of(scan) != slow
    with pytest.raises(ProcessLookupError):
        os.kill(slow, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
def test_a_picture_that_needs_too_much_memory_is_refused_and_the_next_one_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = pictures.saved(tmp_path, "large.png", Image.new("RGB", (9000, 9000)))
    monkeypatch.setattr(apart, "WHOLE", Limits(60, 30))
    with pytest.raises(Invalid, match=r"large\.png is (too large for this computer|cut short or damaged)\."):
        apart.inspect(large)
    assert apart.inspect(pictures.jpeg(tmp_path)).format == "JPEG"


def test_a_process_that_was_ended_from_outside_is_replaced(tmp_path: Path) -> None:
    scan = pictures.jpeg(tmp_path)
    os.kill(process_of(scan), signal.SIGTERM)
    apart._idle[-1]._process.join()
    assert apart.inspect(scan).format == "JPEG"


def test_a_process_that_dies_over_a_picture_leaves_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = pictures.jpeg(tmp_path, "scan.jpg")
    apart.thumbnail(scan, BOX)
    monkeypatch.setattr(apart._idle[-1], "alive", lambda: True)
    apart._idle[-1]._process.terminate()
    apart._idle[-1]._process.join()
    with pytest.raises(Invalid, match=r"scan\.jpg is cut short or damaged\."):
        apart.inspect(scan)


OPENS = """
import os, signal, sys
from pathlib import Path
from winno_desk.imaging import apart
if __name__ == "__main__":
    apart.thumbnail(Path(sys.argv[1]), (8, 8))
    print(apart._idle[0]._process.pid, flush=True)
    os.kill(os.getpid(), signal.SIGTERM)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="asks the system for a process by its number")
def test_nothing_is_left_of_it_when_the_program_is_killed(tmp_path: Path) -> None:
    (tmp_path / "opens.py").write_text(OPENS, encoding="ascii")
    killed = subprocess.run(
        [sys.executable, tmp_path / "opens.py", pictures.jpeg(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    # Its output is at an end once the last process that could write to it is gone.
    assert killed.returncode == -signal.SIGTERM
    assert int(killed.stdout) > 0
