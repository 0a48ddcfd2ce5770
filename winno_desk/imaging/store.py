"""The studio's files, each kept once under its SHA-256; a file is in its place whole or not at all."""

import errno
import hashlib
import io
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from winno_desk.imaging.open import PICTURE, Wanted, regular, unreadable
from winno_desk.values.errors import Unavailable

_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
_PIECE = 1 << 20
_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_FRESH: ContextVar[list[str] | None] = ContextVar("fresh", default=None)
"""What was kept since somebody asked for all or nothing, in this thread."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that the studio keeps: the digest it is found by, and its size."""

    digest: str
    bytes: int


class FileStore:
    """The folder of photos, proofs and documents."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, path: Path, field: str = "photo", wanted: Wanted = PICTURE) -> StoredFile:
        """Keep a copy of a file that somebody brought."""
        with regular(path, field, wanted) as stream:
            return self._keep(_pieces(stream, path, field))

    def put_bytes(self, data: bytes) -> StoredFile:
        """Keep a document that the program made."""
        return self._keep((data,))

    def path(self, digest: str) -> Path:
        """Where the file of that digest lies, or would lie."""
        if not _DIGEST.fullmatch(digest):
            raise ValueError(f"{digest!r} is no SHA-256")
        return self.folder / digest[:2] / digest

    @contextmanager
    def all_or_none(self) -> Iterator[None]:
        """What is kept inside is taken away again when not all of it could be; what was there before stays."""
        fresh: list[str] = []
        outer = _FRESH.set(fresh)
        try:
            yield
        except BaseException:
            for digest in fresh:
                self.path(digest).unlink(missing_ok=True)
            raise
        finally:
            _FRESH.reset(outer)

    def check(self, digest: str) -> bool:
        """Whether the file is there and still has its digest: every byte is read again."""
        try:
            with self.path(digest).open("rb", buffering=0) as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest() == digest
        except OSError:
            return False

    def _keep(self, source: Iterable[bytes]) -> StoredFile:
        with explained(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
            part = Path(name)
            try:
                with os.fdopen(handle, "wb") as target:
                    stored = _copy(source, target)
                self._settle(part, stored)
            finally:
                part.unlink(missing_ok=True)
        return stored

    def _settle(self, part: Path, stored: StoredFile) -> None:
        """Read back what was written, and only then give it its name."""
        with part.open("rb", buffering=0) as written:
            if hashlib.file_digest(written, "sha256").hexdigest() != stored.digest:
                raise Unavailable("The file did not arrive on the disk as it was sent. Have the disk looked at.")
        place = self.path(stored.digest)
        if self.check(stored.digest):
            return
        place.parent.mkdir(exist_ok=True)
        part.replace(place)
        fresh = _FRESH.get()
        if fresh is not None:
            fresh.append(stored.digest)
        _flush(place.parent)
        _flush(self.folder)


def _pieces(source: io.FileIO, path: Path, field: str) -> Iterator[bytes]:
    """What somebody brought, piece by piece; a fault of their stick is not told as one of our disk."""
    while True:
        try:
            piece = source.read(_PIECE)
        except OSError as error:
            raise unreadable(path, field) from error
        if not piece:
            return
        yield piece


def _copy(source: Iterable[bytes], target: BinaryIO) -> StoredFile:
    hashed, size = hashlib.sha256(), 0
    for piece in source:
        hashed.update(piece)
        target.write(piece)
        size += len(piece)
    target.flush()
    os.fsync(target.fileno())
    return StoredFile(hashed.hexdigest(), size)


def _flush(folder: Path) -> None:
    """Make a new name last through a power cut; Windows does so by itself and opens no folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """What a disk refuses becomes a sentence about it."""
    try:
        yield
    except OSError as error:
        raise Unavailable(_sentence(error, folder)) from error


def _sentence(error: OSError, folder: Path) -> str:
    if error.errno in _FULL:
        return f"The disk with {folder} is full. Make room on it and try again; nothing was stored."
    if error.errno in _FORBIDDEN or isinstance(error, (NotADirectoryError, FileExistsError)):
        return f"The folder {folder} cannot be written. Have its rights looked at and try again; nothing was stored."
    return f"The disk with {folder} reports a fault. Try again, and have it looked at if that fails too."
