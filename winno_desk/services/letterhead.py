"""The letterhead that a manager sets for all papers, and every paper on it before it counts."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from winno_desk.database.people import Studio
from winno_desk.imaging.apart import inspect
from winno_desk.imaging.looks import overtaken
from winno_desk.services.acts import prepared_act
from winno_desk.services.checks import needed, words
from winno_desk.services.desk import Desk, Work
from winno_desk.values.errors import Invalid

if TYPE_CHECKING:
    from winno_desk.documents.facts import StudioFacts
    from winno_desk.documents.pages import PageImage

PAPERS = {"": "As in the studio's country", "a4": "A4", "letter": "Letter"}
ENVELOPES = {"": "As the paper", "din": "DIN window", "us": "US window, No. 10"}
A_COLOUR = "#2F4B7C"
"""One that somebody could choose, as an example."""
LARGEST_LOGO = 4 << 20
"""Bytes: on paper it is three fingers wide."""
_MOST_PIXELS = 4000
_LONGEST = {
    "tagline": 80,
    "phone": 40,
    "email": 80,
    "accent": 7,
    "paper": 6,
    "envelope": 3,
    "signed_for": 160,
    "foot": 240,
}
_KEPT = ("name", "address", *_LONGEST)
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What is set.

    ``logo`` is the path of a new picture, and ``keep_logo`` says whether the one that is there stays.
    """

    name: str
    tagline: str = ""
    address: str
    phone: str = ""
    email: str = ""
    accent: str = ""
    paper: str = ""
    envelope: str = ""
    signed_for: str = ""
    foot: str = ""
    logo: str = ""
    keep_logo: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLetterhead:
    request: UUID
    letterhead: Letterhead


@dataclass(frozen=True, slots=True)
class LetterheadSet:
    """Whether there is a logo now."""

    logo: bool


@dataclass(frozen=True, slots=True)
class LetterheadRow:
    """What holds now."""

    letterhead: Letterhead
    has_logo: bool


def letterhead_now(desk: Desk) -> LetterheadRow:
    """The letterhead as it is set."""
    with desk.store.reading() as session:
        studio = session.scalars(select(Studio)).one()
        held = Letterhead(**{name: getattr(studio, name) for name in _KEPT})
        return LetterheadRow(held, studio.logo is not None)


def papers_on(desk: Desk, letterhead: Letterhead, name: str, dpi: int) -> "tuple[PageImage, ...]":
    """A specimen's pages on a letterhead that is not set yet, or those of all for an empty name.

    Invalid names the field that does not fit.
    """
    from winno_desk.documents.pages import page_images  # not before a paper is wanted, as in papers
    from winno_desk.documents.specimens.ordinary import ORDINARY, specimen

    _check(letterhead)
    studio = _studio_on(desk, letterhead)
    papers = [specimen(ORDINARY[one], studio) for one in ([name] if name else ORDINARY)]
    return tuple(page for pdf in papers for page in page_images(pdf, dpi))


def specimen_names() -> tuple[str, ...]:
    """The specimens that can be looked at."""
    from winno_desk.documents.specimens.ordinary import ORDINARY  # as above

    return tuple(ORDINARY)


def _studio_on(desk: Desk, letterhead: Letterhead) -> "StudioFacts":
    from winno_desk.services.paper_facts import logo_of, studio_facts

    with desk.store.reading() as session:
        studio = studio_facts(session.scalars(select(Studio)).one())
        held = logo_of(desk, session) if letterhead.keep_logo and not letterhead.logo else None
    told = {name: getattr(letterhead, name) for name in _KEPT}
    told["address"] = tuple(letterhead.address.splitlines())
    return replace(studio, logo=_read_logo(letterhead.logo) if letterhead.logo else held, **told)


def _kept_logo(desk: Desk, request: SetLetterhead) -> str | None:
    """The digest of a new logo, checked and kept before anything is set."""
    _check(request.letterhead)
    if not request.letterhead.logo:
        return None
    return desk.files.put_bytes(_read_logo(request.letterhead.logo)).digest


@prepared_act("set_letterhead", _kept_logo)
def set_letterhead(work: Work, request: SetLetterhead, logo: str | None) -> LetterheadSet:
    """From now on papers are made on this letterhead; those that were made stay as they are."""
    work.permit("change_letterhead")
    asked, studio = request.letterhead, work.studio
    before = {name: getattr(studio, name) for name in _KEPT}
    studio.name = needed("name", asked.name, "Enter the studio's name.", longest=60)
    studio.address = needed("address", asked.address, "Enter the studio's address, as on a letter.", longest=240)
    for name, longest in _LONGEST.items():
        setattr(studio, name, words(name, getattr(asked, name), longest=longest))
    if logo is not None or not asked.keep_logo:
        studio.logo = logo
    work.touched.add("studio")
    work.note(
        changed={name: getattr(studio, name) for name in _KEPT if getattr(studio, name) != before[name]},
        logo=studio.logo or "",
    )
    return LetterheadSet(studio.logo is not None)


def _check(letterhead: Letterhead) -> None:
    if letterhead.accent and not _COLOUR.fullmatch(letterhead.accent):
        raise Invalid("accent", f"Enter a colour as # and six digits, such as {A_COLOUR}, or nothing.")
    if letterhead.paper not in PAPERS:
        raise Invalid("paper", f"Choose a paper: {', '.join(PAPERS.values())}.")
    if letterhead.envelope not in ENVELOPES:
        raise Invalid("envelope", f"Choose an envelope: {', '.join(ENVELOPES.values())}.")


def _read_logo(path: str) -> bytes:
    """A logo's bytes, once a process of its own has decoded all of it; Invalid says what is wrong with it."""
    place = Path(path)
    try:
        large = place.stat().st_size > LARGEST_LOGO
    except OSError as error:
        raise Invalid("logo", f"{place.name} cannot be read. Choose the file again.") from error
    if large:
        raise Invalid("logo", f"{place.name} has more than 4 MB. Save it smaller, then choose it again.")
    facts = inspect(place, "logo")
    if facts.format not in ("PNG", "JPEG"):
        raise Invalid("logo", f"{place.name} is a {facts.format}. Save it as PNG, JPEG or SVG, then choose it again.")
    if max(facts.width, facts.height) > _MOST_PIXELS:
        raise Invalid("logo", f"{place.name} is larger than {_MOST_PIXELS:,} pixels. Save it smaller, then choose it.")
    data = place.read_bytes()
    if len(data) != facts.bytes:
        raise overtaken(place, "logo")
    return data
