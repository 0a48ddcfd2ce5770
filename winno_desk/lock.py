"""A data folder belongs to one program at a time; the system itself frees it when that program is gone."""

import sys
from pathlib import Path
from typing import IO


class ProgramLock:
    """The lock on a data folder; held until released or until the process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "desk.lock"
        self._file: IO[bytes] | None = None

    def take(self) -> bool:
        """Take the lock; False when another program holds it. OSError when the folder cannot be written."""
        if self._file is not None:
            return True
        self._path.parent.mkdir(parents=True, exist_ok=True)
        file = self._path.open("ab")
        if _lock(file):
            self._file = file
            return True
        file.close()
        return False

    def release(self) -> None:
        """Give the lock back."""
        if self._file is not None:
            self._file.close()
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
