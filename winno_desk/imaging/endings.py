"""How a picture's file is called by what it is, whatever whoever brought it called it."""

import re
from pathlib import Path

_HEAD = 16
_ENDINGS = {
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".png": re.compile(rb"\x89PNG"),
    ".tif": re.compile(rb"II\*\x00|MM\x00\*"),
    ".webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    ".heic": re.compile(rb"....ftyp", re.DOTALL),
}
"""What a picture of each format begins with."""


def ending_of(path: Path) -> str:
    """The ending that belongs to what the file begins with; empty for one that is gone or is no picture."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return ""  # it is told when it is brought
    return next((ending for ending, starts in _ENDINGS.items() if starts.match(head)), "")
