"""The print master: the picture as it was brought, or one made of it that is cut as approved and mended as ruled."""

from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from winno_desk.imaging.apart import mended
from winno_desk.imaging.check_rules import to_mend
from winno_desk.imaging.crop import Crop, Frame, PrintSize, frame_of
from winno_desk.imaging.open import ImageFacts
from winno_desk.imaging.preflight import preflight
from winno_desk.imaging.store import explained
from winno_desk.services.desk import Desk
from winno_desk.services.pictures import Picture, take_in
from winno_desk.services.print_checks import rules_of

_SLIVER = Fraction(1, 2)
"""Per cent of a picture that every printer loses at the edges; for so little nothing is saved anew."""
_BEGINNING = "master_"
_HOUR = 3600
_ENDINGS = {"JPEG": ".jpg", "TIFF": ".tif"}


def print_master(desk: Desk, picture: Picture, size: PrintSize, field: str, crop: Crop | None = None) -> Picture:
    """What is printed of a kept picture: itself, or the part that was approved, without what the studio mends."""
    with desk.store.reading() as session:
        steps = to_mend(preflight(picture.facts, size), rules_of(session))
    frame = cut(picture.facts, size, crop)
    if not steps and frame is None:
        return picture
    _sweep(desk)
    with explained(desk.settings.data):
        begun = TemporaryDirectory(dir=desk.settings.data, prefix=_BEGINNING)
    with begun as folder:
        made = Path(folder) / "master"
        mended(desk.files.path(picture.digest), made, steps, frame)
        master = take_in(desk, made, field)
    return Picture(master.digest, Path(picture.name).stem + _ENDINGS[master.facts.format], master.facts)


def cut(facts: ImageFacts, size: PrintSize, crop: Crop | None) -> Frame | None:
    """The part that is printed of a picture which does not fit whole, and None for one that does."""
    frame = frame_of(facts.width, facts.height, size, crop)
    return frame if frame.loss > (_SLIVER if crop is None else 0) else None


def _sweep(desk: Desk) -> None:
    """Take away what attempts left that broke off, by a power cut or a kill."""
    oldest = desk.clock().timestamp() - _HOUR
    for left in desk.settings.data.glob(f"{_BEGINNING}*"):
        with suppress(OSError):  # another station may be sweeping too
            if left.stat().st_mtime < oldest:
                rmtree(left)
