"""The studio's files are kept once, whole, and found by what they hold."""

import errno
import hashlib
import os
import sys
from pathlib import Path

import pytest

from tests.imaging import pictures
from winno_desk.imaging.open import digest, inspect
from winno_desk.imaging.store import FileStore
from winno_desk.values.errors import Invalid, Unavailable


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "files")


def everything_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_file_is_found_under_its_digest(store: FileStore, tmp_path: Path) -> None:
    scan = pictures.jpeg(tmp_path)
    kept = store.put(scan)
    assert kept.digest == hashlib.sha256(scan.read_bytes()).hexdigest()
    assert kept.bytes == scan.stat().st_size
    place = store.path(kept.digest)
    assert place == store.folder / kept.digest[:2] / kept.digest
    assert place.read_bytes() == scan.read_bytes()
    assert store.check(kept.digest)


def test_the_same_file_is_kept_once(store: FileStore, tmp_path: Path) -> None:
    scan = pictures.jpeg(tmp_path)
    first = store.put(scan)
    before = store.path(first.digest).stat().st_mtime_ns
    assert store.put_bytes(scan.read_bytes()) == first
    assert everything_in(store.folder) == [store.path(first.digest)]
    assert store.path(first.digest).stat().st_mtime_ns == before


def test_a_changed_byte_is_noticed_and_mended_by_the_original(store: FileStore, tmp_path: Path) -> None:
    kept = store.put_bytes(b"a letter")
    store.path(kept.digest).write_bytes(b"another ")
    assert not store.check(kept.digest)
    store.put_bytes(b"a letter")
    assert store.check(kept.digest)


def test_what_is_not_there_does_not_check(store: FileStore) -> None:
    assert not store.check("0" * 64)


def test_only_digests_name_files(store: FileStore) -> None:
    for name in ("../../etc/passwd", "A" * 64, "", "0" * 63):
        with pytest.raises(ValueError, match="SHA-256"):
            store.path(name)


def test_a_file_that_is_gone_is_the_pickers_to_choose_again(store: FileStore, tmp_path: Path) -> None:
    with pytest.raises(Invalid) as refused:
        store.put(tmp_path / "gone.jpg", field="master")
    assert refused.value.field == "master"


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [(errno.ENOSPC, "is full"), (errno.EACCES, "cannot be written"), (errno.EIO, "reports a fault")],
)
def test_a_disk_that_fails_is_told_and_leaves_nothing(
    store: FileStore, monkeypatch: pytest.MonkeyPatch, fault: int, sentence: str
) -> None:
    def fails(handle: int) -> None:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(Unavailable, match=sentence):
        store.put_bytes(b"a letter")
    assert everything_in(store.folder) == []


@pytest.mark.skipif(sys.platform != "linux", reason="has a file that opens and cannot be read")
def test_a_stick_that_cannot_be_read_is_no_fault_of_our_disk(store: FileStore) -> None:
    for take in (store.put, digest, inspect):
        with pytest.raises(Invalid) as told:
            take(Path("/proc/self/mem"), "photos")
        assert told.value.message == "mem cannot be read. Copy it to this computer and choose the copy."
    assert everything_in(store.folder) == []


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "files").write_text("in the way")
    with pytest.raises(Unavailable, match="cannot be written"):
        FileStore(tmp_path / "files").put_bytes(b"a letter")


def test_an_empty_file_can_be_kept(store: FileStore) -> None:
    assert store.check(store.put_bytes(b"").digest)
