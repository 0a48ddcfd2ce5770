"""Pictures as they were looked at, kept behind a digest of their own: one that is not whole is made again."""

import os
import shutil
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import get_ident

LEFT = ".part"
"""How something ends that is being made; what ends so and is old was left by an attempt that broke off."""
_HOUR = 3600
_SUM = sha256().digest_size


def kept_view(place: Path) -> bytes | None:
    """A picture that lies there whole; None otherwise."""
    with suppress(OSError):
        kept = place.read_bytes()
        if kept[:_SUM] == sha256(kept[_SUM:]).digest():
            return kept[_SUM:]
    return None


def keep_view(place: Path, made: bytes) -> None:
    """Keep a picture for the next look; where that cannot be done it is made anew each time."""
    part = place.with_suffix(f".{os.getpid()}_{get_ident()}{LEFT}")
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(sha256(made).digest() + made)
        part.replace(place)


def sweep(folder: Path, now: float) -> None:
    """Take away what attempts left in a folder that broke off more than an hour ago."""
    for left in folder.glob(f"*{LEFT}"):
        with suppress(OSError):  # another station may be sweeping too
            if left.stat().st_mtime < now - _HOUR:
                shutil.rmtree(left) if left.is_dir() else left.unlink()
