"""What a scanner leaves in the watched folder is offered once it is whole, the newest first."""

import os
from pathlib import Path

import pytest

from tests.services.world import World
from winno_desk.imaging.open import MOST_BYTES
from winno_desk.services.watched import Watch, look_into
from winno_desk.values.errors import Unavailable


def leave(folder: Path, name: str, at: int, content: bytes = b"picture") -> Path:
    """A file in the folder, changed at that second."""
    file = folder / name
    file.write_bytes(content)
    os.utime(file, (at, at))
    return file


def names(watch: Watch) -> list[str]:
    return [Path(path).name for path in watch.newest]


def test_a_file_is_offered_when_it_stood_still_for_a_second(world: World, tmp_path: Path) -> None:
    leave(tmp_path, "scan_0231.tif", 100)
    watch = look_into(world.desk, Watch(str(tmp_path)))
    world.later(seconds=0.9)
    watch = look_into(world.desk, watch)
    assert names(watch) == []
    world.later(seconds=0.1)
    assert names(look_into(world.desk, watch)) == ["scan_0231.tif"]


def test_a_file_that_grows_or_is_written_again_waits_anew(world: World, tmp_path: Path) -> None:
    leave(tmp_path, "scan.tif", 100)
    leave(tmp_path, "photo.jpg", 100)
    watch = look_into(world.desk, Watch(str(tmp_path)))
    world.later(seconds=1)
    leave(tmp_path, "scan.tif", 100, b"picture, and more of it")
    leave(tmp_path, "photo.jpg", 101)
    watch = look_into(world.desk, watch)
    assert names(watch) == []
    world.later(seconds=1)
    assert names(look_into(world.desk, watch)) == ["photo.jpg", "scan.tif"]


def test_a_clock_that_was_set_back_only_begins_the_second_anew(world: World, tmp_path: Path) -> None:
    leave(tmp_path, "scan.tif", 100)
    watch = look_into(world.desk, Watch(str(tmp_path)))
    world.later(hours=-1)
    watch = look_into(world.desk, watch)
    world.later(seconds=1)
    assert names(look_into(world.desk, watch)) == ["scan.tif"]


def test_six_are_offered_and_only_pictures(world: World, tmp_path: Path) -> None:
    for place in range(8):
        leave(tmp_path, f"IMG_{place}.HEIC", 100 + place)
    leave(tmp_path, "letter.txt", 500)
    leave(tmp_path, ".hidden.jpg", 500)
    leave(tmp_path, "begun.jpg", 500, b"")
    (tmp_path / "folder.jpg").mkdir()
    os.mkfifo(tmp_path / "pipe.jpg")
    watch = look_into(world.desk, Watch(str(tmp_path)))
    world.later(seconds=1)
    assert names(look_into(world.desk, watch)) == [f"IMG_{place}.HEIC" for place in (7, 6, 5, 4, 3, 2)]


def test_a_folder_that_is_gone_is_told(world: World, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="cannot be read: No such file"):
        look_into(world.desk, Watch(str(tmp_path / "gone")))


def test_what_is_larger_than_any_photo_takes_no_place(world: World, tmp_path: Path) -> None:
    with leave(tmp_path, "huge.tif", 200).open("r+b") as huge:
        huge.truncate(MOST_BYTES + 1)
    leave(tmp_path, "photo.jpg", 100)
    watch = look_into(world.desk, Watch(str(tmp_path)))
    world.later(seconds=1)
    assert names(look_into(world.desk, watch)) == ["photo.jpg"]
