"""What every paper tells: the studio, whom it goes to, and the record behind it."""

from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from winno_desk.database.documents import Document
from winno_desk.database.journal import Entry
from winno_desk.database.people import Studio
from winno_desk.documents.facts import Recipient, Record, StudioFacts


def studio_facts(studio: Studio) -> StudioFacts:
    return StudioFacts(
        name=studio.name,
        address=tuple(studio.address.splitlines()),
        country=studio.country,
        zone=ZoneInfo(studio.time_zone),
        tagline=studio.tagline,
        phone=studio.phone,
        email=studio.email,
    )


def recipient(name: str, address: str) -> Recipient:
    return Recipient(name=name, address=tuple(line for line in address.splitlines() if line.strip()))


def record_of(session: Session, document: Document) -> Record:
    """The journal entry that a paper belongs to, and the head of the chain there."""
    entry = session.get_one(Entry, document.entry_id)
    return Record(entry=entry.id, head=entry.digest)
