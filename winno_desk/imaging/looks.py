"""Looking at the same picture again: bytes that were decoded once are known by their digest from then on."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageStat

from winno_desk.imaging.apart import inspect, thumbnail
from winno_desk.imaging.open import ImageFacts, digest, file_name
from winno_desk.values.errors import Invalid

_MOST = 2000
"""So many pictures are remembered; a busy day brings fewer."""

_SMALL, _NOISE = (96, 96), 3

_known: dict[str, ImageFacts] = {}


@dataclass(frozen=True, slots=True)
class Looked:
    """A picture file as it was found: its SHA-256, and what those very bytes are."""

    digest: str
    facts: ImageFacts


def look_at(path: Path, field: str = "photo") -> Looked:
    """What the picture is; every byte of it is read, and decoded when it is seen for the first time."""
    found = digest(path, field)
    facts = _known.get(found)
    if facts is None:
        facts = inspect(path, field)
        if digest(path, field) != found:
            raise overtaken(path, field)
        _remember(found, facts)
    return Looked(found, facts)


def look_at_kept(path: Path, expected: str) -> Looked | None:
    """As ``look_at`` for a file that is said to be these bytes; None where it is not, or is gone.

    It is read while it is decoded: another process does that.
    """
    with ThreadPoolExecutor(1) as aside:
        read = aside.submit(digest, path)
        facts, trouble = _known.get(expected), None
        try:
            facts = facts or inspect(path)
        except Invalid as error:
            trouble = error
        try:
            same = read.result() == expected
        except Invalid:
            same = False
    if trouble is not None and same:
        raise trouble  # the file is the one that was expected: what is wrong is something else
    if not same or facts is None:
        return None
    _remember(expected, facts)
    return Looked(expected, facts)


def _remember(digest: str, facts: ImageFacts) -> None:
    if len(_known) >= _MOST:
        _known.clear()
    _known[digest] = facts


def is_blank(path: Path) -> bool:
    """Is it all of one colour, as from behind a lens cap?"""
    with Image.open(BytesIO(thumbnail(path, _SMALL))) as small:  # as the process that opens pictures made it
        return all(high - low <= _NOISE for low, high in ImageStat.Stat(small.convert("RGB")).extrema)


def overtaken(path: Path, field: str) -> Invalid:
    """Another program wrote to the file between two looks."""
    return Invalid(field, f"{file_name(path)} changed while it was read. Choose it again when it is whole.")
