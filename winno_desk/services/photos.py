"""Photos of an order's lines: how many prints of each, cropped how, and which poor values the customer accepted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from winno_desk.database.orders import Item, ItemPhoto, PhotoAcceptance
from winno_desk.imaging.crop import Crop
from winno_desk.imaging.preflight import Finding, Level
from winno_desk.services.desk import Desk, Work
from winno_desk.services.people import prove
from winno_desk.services.pictures import Picture, take_in
from winno_desk.services.print_checks import found_in
from winno_desk.services.sizes import print_size
from winno_desk.values.errors import Invalid
from winno_desk.values.people import Role
from winno_desk.workflow.permissions import may

PASS_STOP = "accept_stop"
"""The permission to let a photo be printed that is too poor for it."""

POOR = frozenset({Level.WARN, Level.STOP})
"""How a check comes out that somebody has to speak about."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that the customer took as it is: which check, and the value that was said."""

    check: str
    value: str


@dataclass(frozen=True, slots=True)
class LinePhoto:
    """A photo of a line by its path; ``quantity`` is how many prints of it are wanted.

    ``kept`` is where the copy lies that was made when it was looked at; empty for one that nobody looked at yet.
    """

    path: str
    quantity: int = 1
    crop: Crop | None = None
    accepted: tuple[Accepted, ...] = ()
    kept: str = ""

    def file(self) -> Path:
        """The bytes that were looked at, whatever became of the customer's stick since then."""
        kept = Path(self.kept)
        return kept if self.kept and kept.exists() else Path(self.path)


@dataclass(frozen=True, slots=True)
class Passing:
    """Who is ready to pass what is too poor to print: the manager called to the counter, by their secret."""

    person: int
    roles: frozenset[Role]


def pieces(photos: Sequence[LinePhoto], quantity: int) -> int:
    """How many prints a line comes to: those of its photos together, or what was typed where it has none."""
    return sum(photo.quantity for photo in photos) if photos else quantity


def take_photos(desk: Desk, position: int, photos: Iterable[LinePhoto]) -> tuple[Picture, ...]:
    """Check and keep the photos of the line at that place; Invalid names the line."""
    return tuple(take_in(desk, photo.file(), field_of(position), Path(photo.path).name) for photo in photos)


_FIELD = "line_"


def field_of(position: int) -> str:
    """The field that an error about a line, its photos or its brief belongs to, by its place in the request."""
    return f"{_FIELD}{position}"


def line_of(field: str) -> int | None:
    """The place of the line that such a field is about; None for any other field."""
    place = field.removeprefix(_FIELD)
    return int(place) if place != field and place.isdigit() else None


def poor(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that the customer has to take as they are, or ask for something else."""
    return tuple(one for one in findings if one.level in POOR)


def stops_print(name: str, finding: Finding) -> str:
    """What is said while a stop is not accepted."""
    return f"{name}: {finding.sentence} Or the customer accepts it and a manager passes it."


def keep_photos(
    work: Work,
    item: Item,
    place: int,
    photos: Sequence[tuple[LinePhoto, Picture]],
    passing: Passing | None,
) -> list[Mapping[str, Any]]:
    """Keep the photos of the item of that line with their crops and what was accepted of them; a stop has to be."""
    noted: list[Mapping[str, Any]] = []
    size = print_size(item.width, item.height)
    for asked, picture in photos:
        photo = _row(item, asked, picture)
        work.session.add(photo)
        work.session.flush()
        for finding in poor(found_in(work.session, picture, size, asked.crop, item.id) if size else ()):
            if Accepted(finding.check, finding.value) in asked.accepted:
                _accept(work, photo, finding, passing)
                noted.append({"item": item.position, "check": finding.check, "value": finding.value})
            elif finding.level is Level.STOP:
                raise Invalid(field_of(place), stops_print(picture.name, finding))
    return noted


def _row(item: Item, asked: LinePhoto, picture: Picture) -> ItemPhoto:
    crop = asked.crop
    return ItemPhoto(
        item_id=item.id,
        digest=picture.digest,
        name=picture.name,
        width=picture.facts.width,
        height=picture.facts.height,
        quantity=asked.quantity,
        crop_left=crop.left if crop else None,
        crop_top=crop.top if crop else None,
        crop_turned=bool(crop and crop.turned),
    )


def crop_of(photo: ItemPhoto) -> Crop | None:
    """The frame as it was put at the counter; None where nobody moved it."""
    if photo.crop_left is None or photo.crop_top is None:
        return None
    return Crop(photo.crop_left, photo.crop_top, photo.crop_turned)


def _accept(work: Work, photo: ItemPhoto, finding: Finding, passing: Passing | None) -> None:
    passed = None
    if finding.level is Level.STOP:
        passed = passed_by(work, passing)
    work.session.add(
        PhotoAcceptance(
            photo_id=photo.id,
            finding=finding.check,
            level=finding.level,
            value=finding.value,
            ticked_by=work.person.id,
            ticked_at=work.now,
            passed_by=passed,
        )
    )


def passed_by(work: Work, passing: Passing | None) -> int:
    """Whoever may pass a stop: the person at the desk, or the manager who came to the counter."""
    if may(PASS_STOP, work.roles):
        return work.person.id
    if passing is None:
        raise Invalid("manager", "A manager has to pass this. Choose the one who is here.")
    if not may(PASS_STOP, passing.roles):
        raise Invalid("manager", "Only a manager can pass this. Choose another name.")
    return passing.person


def called(desk: Desk, manager: int | None, secret: str) -> Passing | None:
    """The manager who came to pass what is too poor to print, if one did; Invalid for a secret that is not theirs."""
    if manager is None:
        return None
    proved = prove(desk, manager, secret, "manager_secret")
    return Passing(proved.person, frozenset(Role(role) for role in proved.roles))
