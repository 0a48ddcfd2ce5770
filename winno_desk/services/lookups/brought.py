"""A photo that somebody brought, looked at before the order is saved: small picture, facts, what print it bears."""

from dataclasses import dataclass, field
from pathlib import Path

from winno_desk.imaging.apart import thumbnail
from winno_desk.imaging.check_rules import Rules, ruled
from winno_desk.imaging.crop import Crop, Frame, PrintSize, frame_of
from winno_desk.imaging.looks import look_at, overtaken
from winno_desk.imaging.open import ImageFacts
from winno_desk.imaging.preflight import Finding, preflight
from winno_desk.services.at_hand import keep_copy
from winno_desk.services.desk import Desk
from winno_desk.services.photos import LinePhoto
from winno_desk.services.print_checks import rules_of
from winno_desk.services.printed import printed_before
from winno_desk.services.sizes import print_size

_BOX = (256, 256)


@dataclass(frozen=True, slots=True)
class Brought:
    """A file as somebody brought it; ``small`` is a PNG, ``size`` the print it is meant for.

    ``kept`` is where its copy lies, if there is one; ``before`` says where it was printed already, and ``rules`` what
    the studio does about what is found.
    """

    path: str
    kept: str
    name: str
    facts: ImageFacts
    size: PrintSize | None
    small: bytes
    before: tuple[Finding, ...] = ()
    rules: Rules = field(default_factory=dict)

    @property
    def profile(self) -> str:
        return self.facts.profile or "no profile"

    def findings(self, crop: Crop | None = None) -> tuple[Finding, ...]:
        """What the checks say of it, cropped like this."""
        found = (*preflight(self.facts, self.size, crop), *self.before) if self.size else ()
        return ruled(found, self.rules)

    def frame(self, crop: Crop | None = None) -> Frame | None:
        """The part of it that the print shows; None for digital work."""
        return frame_of(self.facts.width, self.facts.height, self.size, crop) if self.size else None


def brought(desk: Desk, photo: LinePhoto, width: int | None = None, height: int | None = None) -> Brought:
    """Look at a picture of an order that is not saved yet, and keep a copy; for a print, in thousandths of an inch."""
    file = photo.file()
    looked = look_at(file, "photos")
    kept = Path(keep_copy(desk, file, "photos"))
    if look_at(kept, "photos").digest != looked.digest:
        raise overtaken(file, "photos")
    size = print_size(width, height)
    with desk.store.reading() as session:
        before, rules = printed_before(session, looked.digest) if size else (), rules_of(session)
    small = thumbnail(kept, _BOX, "photos")
    return Brought(photo.path, str(kept), Path(photo.path).name, looked.facts, size, small, before, rules)


def chosen(desk: Desk, path: str, field: str) -> Brought:
    """Look at a picture where it lies, before it is added as a proof, or to a claim."""
    place = Path(path)
    facts = look_at(place, field).facts
    return Brought(path, "", place.name, facts, None, thumbnail(place, _BOX, field))
