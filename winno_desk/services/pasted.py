"""Pictures pasted from the clipboard: kept as files of the data folder for as long as a draft is kept."""

import hashlib
from contextlib import suppress
from pathlib import Path

from winno_desk.services.desk import Desk
from winno_desk.services.drafts import KEPT_FOR
from winno_desk.values.errors import Unavailable


def keep_pasted(desk: Desk, png: bytes) -> str:
    """Where a pasted picture lies from now on, as a PNG; the same one lies there once."""
    folder = desk.settings.data / "pasted"
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
    """What no draft can name any more goes; an order that was saved has its own copy."""
    oldest = (desk.clock() - KEPT_FOR).timestamp()
    for file in folder.iterdir():
        with suppress(OSError):  # another station may be tidying too
            if file.stat().st_mtime < oldest:
                file.unlink()
