"""A photo that somebody brought, looked at before the order is saved: small picture, facts, what print it bears."""

from dataclasses import dataclass
from pathlib import Path

from winno_desk.imaging.apart import thumbnail
from winno_desk.imaging.crop import Crop, Frame, PrintSize, frame_of
from winno_desk.imaging.looks import look_at
from winno_desk.imaging.open import ImageFacts
from winno_desk.imaging.preflight import Finding, preflight
from winno_desk.services.desk import Desk
from winno_desk.services.sizes import print_size

_BOX = (256, 256)


@dataclass(frozen=True, slots=True)
class Brought:
    """A file as it lies on the customer's stick; ``small`` is a PNG, ``size`` the print it is meant for."""

    path: str
    name: str
    facts: ImageFacts
    size: PrintSize | None
    small: bytes

    @property
    def profile(self) -> str:
        return self.facts.profile or "no profile"

    def findings(self, crop: Crop | None = None) -> tuple[Finding, ...]:
        """What the checks say of it, cropped like this."""
        return preflight(self.facts, self.size, crop) if self.size else ()

    def frame(self, crop: Crop | None = None) -> Frame | None:
        """The part of it that the print shows; None for digital work."""
        return frame_of(self.facts.width, self.facts.height, self.size, crop) if self.size else None


def brought(desk: Desk, path: str, width: int | None = None, height: int | None = None) -> Brought:
    """Look at a picture that is not kept yet; for a print, in thousandths of an inch."""
    return Brought(
        path=path,
        name=Path(path).name,
        facts=look_at(Path(path), "photos").facts,
        size=print_size(width, height),
        small=thumbnail(Path(path), _BOX, "photos"),
    )
