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
        return unsealed(place.name, place.read_bytes())
    return None


def sealed(name: str, made: bytes) -> bytes:
    """A picture behind a digest of its own and of its name: in another's place it is none."""
    return _sum(name, made) + made


def unsealed(name: str, kept: bytes) -> bytes | None:
    """The picture of that name that was sealed; None where it is not whole, or another."""
    return kept[_SUM:] if kept[:_SUM] == _sum(name, kept[_SUM:]) else None


def _sum(name: str, made: bytes) -> bytes:
    return sha256(name.encode("utf-8") + made).digest()


def keep_view(place: Path, made: bytes) -> None:
    """Keep a picture for the next look; where that cannot be done it is made anew each time."""
    part = place.with_suffix(f".{os.getpid()}_{get_ident()}{LEFT}")
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(sealed(place.name, made))
        part.replace(place)


def sweep(folder: Path, now: float) -> None:
    """Take away what attempts left in a folder that broke off more than an hour ago."""
    for left in folder.glob(f"*{LEFT}"):
        with suppress(OSError):  # another station may be sweeping too
            if left.stat().st_mtime < now - _HOUR:
                shutil.rmtree(left) if left.is_dir() else left.unlink()
