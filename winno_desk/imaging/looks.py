"""Looking at the same picture again: bytes that were decoded once are known by their digest from then on."""

from dataclasses import dataclass
from pathlib import Path

from winno_desk.imaging.apart import inspect
from winno_desk.imaging.open import ImageFacts, digest, file_name
from winno_desk.values.errors import Invalid

_MOST = 2000
"""So many pictures are remembered; a busy day brings fewer."""

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
        if len(_known) >= _MOST:
            _known.clear()
        _known[found] = facts
    return Looked(found, facts)


def overtaken(path: Path, field: str) -> Invalid:
    """Another program wrote to the file between two looks."""
    return Invalid(field, f"{file_name(path)} changed while it was read. Choose it again when it is whole.")
