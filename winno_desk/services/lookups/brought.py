"""A photo that somebody brought, looked at before the order is saved: small picture, facts, what print it bears."""

from dataclasses import dataclass
from pathlib import Path

from winno_desk.imaging.open import inspect
from winno_desk.imaging.preflight import Finding, preflight
from winno_desk.imaging.render import thumbnail
from winno_desk.services.desk import Desk
from winno_desk.services.sizes import print_size

_BOX = (160, 160)


@dataclass(frozen=True, slots=True)
class Brought:
    """A file as it lies on the customer's stick; ``small`` is a PNG."""

    path: str
    name: str
    width: int
    height: int
    profile: str
    small: bytes
    findings: tuple[Finding, ...]


def brought(desk: Desk, path: str, width: int | None = None, height: int | None = None) -> Brought:
    """Look at a picture that is not kept yet; for a print, in thousandths of an inch, with its preflight."""
    facts = inspect(Path(path), "photos")
    size = print_size(width, height)
    return Brought(
        path=path,
        name=Path(path).name,
        width=facts.width,
        height=facts.height,
        profile=facts.profile or "no profile",
        small=thumbnail(Path(path), _BOX, "photos"),
        findings=preflight(facts, size) if size else (),
    )
