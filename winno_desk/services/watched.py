"""The folder where scanners and cameras leave their files: which are the newest, once they are whole."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from winno_desk.imaging.open import MOST_BYTES
from winno_desk.services.desk import Desk
from winno_desk.values.errors import Unavailable

MOST = 6
"""So many of the newest files are offered."""
RESTED = timedelta(seconds=1)
"""A file whose size and time have stood still for so long is whole."""
_KINDS = frozenset({".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".heic", ".heif"})


@dataclass(frozen=True, slots=True)
class _Stand:
    """A file as it was seen: its size, its time in nanoseconds, and since when both are so."""

    size: int
    changed: int
    since: datetime


@dataclass(frozen=True, slots=True)
class Watch:
    """What was seen in the folder at the last look; ``newest`` are the paths that can be taken, newest first."""

    folder: str
    newest: tuple[str, ...] = ()
    stands: Mapping[str, _Stand] = field(default_factory=dict)


def look_into(desk: Desk, watch: Watch) -> Watch:
    """Look again; a file is offered when it stood still since an earlier look."""
    now = desk.clock()
    try:
        found = dict(_pictures(watch.folder))
    except OSError as error:
        reason = error.strerror or "no reason given"
        raise Unavailable(f"The watched folder {watch.folder} cannot be read: {reason}.") from error
    stands = {}
    for path, (size, changed) in found.items():
        before = watch.stands.get(path)
        # A clock that was set back begins anew.
        same = before is not None and (before.size, before.changed) == (size, changed) and before.since <= now
        stands[path] = before if same and before is not None else _Stand(size, changed, now)
    rested = [path for path, stand in stands.items() if stand.size and now - stand.since >= RESTED]
    rested.sort(key=lambda path: (stands[path].changed, path), reverse=True)
    return Watch(watch.folder, tuple(rested[:MOST]), stands)


def _pictures(folder: str) -> Iterator[tuple[str, tuple[int, int]]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if Path(entry.name).suffix.lower() not in _KINDS or entry.name.startswith("."):
                continue
            try:
                if entry.is_file():
                    status = entry.stat()
                    if status.st_size <= MOST_BYTES:
                        yield entry.path, (status.st_size, status.st_mtime_ns)
            except OSError:
                continue  # it went between the list and the look
