"""A picture that is built to do harm, or takes too long, ends the process that opens it and nothing else."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

import pytest
from PIL import Image

from tests.imaging import pictures
from winno_desk.imaging import apart, render
from winno_desk.imaging import open as here
from winno_desk.imaging.apart import Limits
from winno_desk.imaging.pixels import decoded
from winno_desk.imaging.views import kept_view
from winno_desk.values.errors import Invalid

BOX = (64, 64)


def opened_by(path: Path) -> apart._Process:
    """The process that just opened that picture, and waits for the next one."""
    apart.thumbnail(path, BOX)
    process = apart._idle.get_nowait()
    apart._idle.put(process)
    return process


def test_a_picture_opened_apart_is_the_same_picture(tmp_path: Path) -> None:
    scan = pictures.jpeg(tmp_path)
    later = pictures.saved(tmp_path, "later.png", pictures.gradient().rotate(3))
    assert apart.inspect(scan) == here.inspect(scan)
    assert apart.thumbnail(scan, BOX) == render.thumbnail(scan, BOX)
    assert apart.preview(scan, BOX) == render.preview(scan, BOX)
    assert apart.grey(scan, BOX) == render.grey(scan, BOX)
    assert apart.changed(scan, later, BOX, 4) == render.difference(scan, later, BOX, 4)


def test_what_was_looked_at_is_kept_as_it_was_seen_and_whole(tmp_path: Path) -> None:
    scan, place = pictures.jpeg(tmp_path), tmp_path / "kept" / "scan.view"
    seen = apart.look(scan, place)
    apart.inspect(scan)  # the same process: it has kept the picture by now
    kept = kept_view(place)
    assert kept is not None
    again = decoded(kept)
    assert (again.width, again.height) == (seen.width, seen.height) == (120, 90)
    apart_by = [abs(one - other) for one, other in zip(seen.rgb, again.rgb, strict=True)]
    assert sum(apart_by) / len(apart_by) < 2
    other = place.with_name("other.view")
    other.write_bytes(place.read_bytes())
    assert kept_view(other) is None  # it is that of another picture
    place.write_bytes(place.read_bytes()[:-1])
    assert kept_view(place) is None


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No process of another test stands ready."""
    mine: SimpleQueue[apart._Process] = SimpleQueue()
    monkeypatch.setattr(apart, "_idle", mine)
    yield
    while not mine.empty():
        mine.get().end()


def test_one_process_opens_many_pictures_and_is_not_this_one(tmp_path: Path) -> None:
    scan = pictures.jpeg(tmp_path)
    first = opened_by(scan)
    assert first._process.pid != os.getpid()
    assert [opened_by(scan) for _ in range(3)] == [first] * 3


def test_two_threads_have_a_process_each(tmp_path: Path) -> None:
    scan = pictures.jpeg(tmp_path)
    opened_by(scan)
    with ThreadPoolExecutor(2) as both:
        seen = list(both.map(lambda _: apart.thumbnail(scan, BOX), range(40)))
    assert len(set(seen)) == 1
    assert apart._idle.qsize() <= 2


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
    scan, large = (
        pictures.jpeg(tmp_path, "scan.jpg"),
        pictures.saved(tmp_path, "large.png", Image.new("RGB", (4000, 4000))),
    )
    slow = opened_by(scan)
    with monkeypatch.context() as hurry:
        hurry.setattr(apart, "SMALL", Limits(600, 0))
        with pytest.raises(Invalid, match=r"large\.png takes too long to open\."):
            apart.thumbnail(large, BOX, "photos")
    assert not slow.alive()
    assert opened_by(scan) is not slow


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
def test_a_picture_that_needs_too_much_memory_is_refused_and_the_next_one_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = pictures.saved(tmp_path, "large.png", Image.new("RGB", (9000, 9000)))
    monkeypatch.setattr(apart, "WHOLE", Limits(60, 30))
    with pytest.raises(Invalid, match=r"large\.png is too large for this computer\."):
        apart.inspect(large)
    assert apart.inspect(pictures.jpeg(tmp_path)).format == "JPEG"


def test_a_process_that_was_ended_from_outside_is_replaced(tmp_path: Path) -> None:
    scan = pictures.jpeg(tmp_path)
    ended = opened_by(scan)
    ended._process.terminate()
    ended._process.join()
    assert apart.inspect(scan).format == "JPEG"


def test_a_process_that_dies_over_a_picture_leaves_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = pictures.jpeg(tmp_path, "scan.jpg")
    dies = opened_by(scan)
    monkeypatch.setattr(dies, "alive", lambda: True)
    dies._process.terminate()
    dies._process.join()
    with pytest.raises(Invalid, match=r"scan\.jpg cannot be opened here\."):
        apart.inspect(scan)
    assert apart.inspect(scan).format == "JPEG"


OPENS = """
import os, signal, sys
from pathlib import Path
from winno_desk.imaging import apart
if __name__ == "__main__":
    apart.thumbnail(Path(sys.argv[1]), (8, 8))
    print(apart._idle.get()._process.pid, flush=True)
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


def test_a_pdf_that_swells_beyond_its_limit_ends_its_reader_alone(tmp_path: Path) -> None:
    place = tmp_path / "S-2026-00001.pdf"
    with pytest.raises(Invalid) as told:
        apart.pdf_text(pictures.swelling_pdf(700 << 20), place, "file", 60)
    assert told.value.message.startswith("S-2026-00001.pdf ")
    assert told.value.field == "file"
    assert apart.inspect(pictures.jpeg(tmp_path)).width == 120
