"""Photos of orders that are not saved yet: copies in the data folder, whatever becomes of the customer's stick."""

import hashlib
import os
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from winno_desk.imaging.store import FileStore
from winno_desk.services.desk import Desk
from winno_desk.services.drafts import kept_drafts
from winno_desk.values.errors import Unavailable

FOLDER = "at_hand"
_GRACE = timedelta(hours=1)
"""Nothing goes sooner: a draft may be on its way, or a photo that was taken off be put back."""


def keep_copy(desk: Desk, path: Path, field: str) -> str:
    """Where a file that somebody brought lies from now on, under its digest; what the studio keeps itself stays."""
    if path.is_relative_to(desk.settings.data):
        return str(path)
    folder = desk.settings.data / FOLDER
    _tidy(desk, folder)
    store = FileStore(folder)
    copy = store.path(store.put(path, field).digest)
    with suppress(OSError):
        os.utime(copy)  # it may have been there for another order
    return str(copy)


def keep_pasted(desk: Desk, png: bytes) -> str:
    """Where a pasted picture lies from now on, as a PNG; the same one lies there once."""
    folder = desk.settings.data / FOLDER
    place = folder / f"pasted_{hashlib.sha256(png).hexdigest()[:12]}.png"
    part = place.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _tidy(desk, folder)
        part.write_bytes(png)
        part.replace(place)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        reason = error.strerror or "no reason given"
        raise Unavailable(f"The pasted picture could not be kept: {reason}. Make room and paste it again.") from error
    return str(place)


def _tidy(desk: Desk, folder: Path) -> None:
    """What no draft names any more goes; an order that was saved has its own copy."""
    oldest = (desk.clock() - _GRACE).timestamp()
    with suppress(OSError):  # another station may be tidying too
        old = [file for file in folder.rglob("*") if file.is_file() and file.stat().st_mtime < oldest]
        drafts = kept_drafts(desk) if old else ()
        for file in old:
            if not any(file.name in draft for draft in drafts):
                file.unlink(missing_ok=True)
