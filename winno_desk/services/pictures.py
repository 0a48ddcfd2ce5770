"""Pictures on their way in and out: checked, kept under their digest, and shown small."""

from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from shutil import rmtree

from winno_desk.imaging.apart import changed, grey, look, soft_proof, thumbnail, tiles
from winno_desk.imaging.looks import look_at, overtaken
from winno_desk.imaging.open import ImageFacts
from winno_desk.imaging.pixels import Pixels, decoded
from winno_desk.imaging.render import Difference
from winno_desk.imaging.tiles import FIRST_LOOK, kept_tile
from winno_desk.imaging.views import kept_view
from winno_desk.services.desk import Desk
from winno_desk.values.errors import DeskError, Unavailable


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that the studio keeps, as it was when it came."""

    digest: str
    name: str
    facts: ImageFacts


def take_in(desk: Desk, place: Path, field: str, name: str = "") -> Picture:
    """Check a file that somebody brought and keep it; Invalid(field) when it is no picture, not whole, or changes.

    ``name`` is what it is called where that is not the name of the file.
    """
    looked = look_at(place, field)
    if desk.files.put(place, field).digest != looked.digest:
        raise overtaken(place, field)
    return Picture(looked.digest, name or _readable(place.name), looked.facts)


def _readable(name: str) -> str:
    """A file's name as it can be kept: what is no letter of any writing gives way to a mark."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _kept(desk: Desk, digest: str) -> Path:
    """The file of that digest; Unavailable where it is gone, which nobody mends by choosing another."""
    place = desk.files.path(digest)
    if not place.is_file():
        raise Unavailable("Its file is missing in the data folder. Bring it back from a backup.")
    return place


def small_picture(desk: Desk, digest: str, box: int) -> bytes:
    """A kept picture as PNG that fits into a square of ``box`` pixels."""
    return _small(_kept(desk, digest), box)


@lru_cache(maxsize=400)
def _small(path: Path, box: int) -> bytes:
    return thumbnail(path, (box, box))


def grey_picture(desk: Desk, digest: str, box: int) -> bytes:
    """A kept picture in greys, for paper, as PNG that fits into a square of ``box`` pixels."""
    return grey(_kept(desk, digest), (box, box))


PREVIEWS = "previews"
"""The folder of pictures as the viewer shows them: each is made once, and made again where it is gone."""


def shown_picture(desk: Desk, digest: str) -> Pixels:
    """A kept picture for the viewer, as it is opened first."""
    place = preview_place(desk, digest)
    kept = kept_view(place)
    return decoded(kept) if kept is not None else look(_kept(desk, digest), place)


def preview_place(desk: Desk, digest: str) -> Path:
    """Where a picture lies as it was shown: behind its own digest, so that one that is not whole is made again."""
    return desk.settings.data / PREVIEWS / digest[:2] / f"{digest}_{FIRST_LOOK}.view"


def soft_proof_of(desk: Desk, digest: str, box: int, profile: str) -> Pixels:
    """A kept picture for the viewer as it would look on paper, by the ICC profile of printer and paper."""
    return soft_proof(_kept(desk, digest), (box, box), Path(profile))


def prepare_parts(desk: Desk, digest: str) -> None:
    """Make the parts of a large kept picture before somebody goes near; whoever is faster makes them."""
    folder = _parts_of(desk, digest)
    if not folder.is_dir():
        with suppress(DeskError):  # it is told when a part is asked for
            tiles(_kept(desk, digest), folder)


def _parts_of(desk: Desk, digest: str) -> Path:
    return desk.settings.data / PREVIEWS / digest[:2] / f"{digest}_tiles"


def tile_of(desk: Desk, digest: str, level: int, column: int, row: int) -> Pixels:
    """A part of a large kept picture; all of its parts are made when the first one is asked for."""
    folder = _parts_of(desk, digest)
    for _attempt in range(2):
        if not folder.is_dir():
            tiles(_kept(desk, digest), folder)
        kept = kept_tile(folder, level, column, row)
        if kept is not None:
            return decoded(kept)
        rmtree(folder, ignore_errors=True)  # made anew: it was that of another picture, or not whole
    raise Unavailable("This part of the picture cannot be read. Look at it from farther away.")


def changed_between(desk: Desk, before: str, after: str, box: int, gain: int) -> Difference:
    """Where one kept picture differs from another, shown within ``box`` pixels and ``gain`` times as strong."""
    return changed(_kept(desk, before), _kept(desk, after), (box, box), gain)
