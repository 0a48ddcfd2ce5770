"""What every paper tells: the studio, whom it goes to, and the record behind it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.documents import Document
from winno_desk.database.journal import Entry
from winno_desk.database.orders import Customer, Order
from winno_desk.database.people import Studio
from winno_desk.documents.facts import Recipient, Record, StudioFacts
from winno_desk.documents.locale_words import LocaleWords, studio_locale
from winno_desk.documents.sections import SectionedFacts
from winno_desk.services.desk import Desk
from winno_desk.values.calendar import local_date
from winno_desk.values.errors import Unavailable
from winno_desk.values.ids import order_number


def studio_facts(studio: Studio) -> StudioFacts:
    return StudioFacts(
        name=studio.name,
        address=tuple(studio.address.splitlines()),
        country=studio.country,
        zone=ZoneInfo(studio.time_zone),
        tagline=studio.tagline,
        phone=studio.phone,
        email=studio.email,
        accent=studio.accent,
        paper=studio.paper,
        envelope=studio.envelope,
        signed_for=studio.signed_for,
        foot=studio.foot,
    )


def logo_of(desk: Desk, session: Session) -> bytes | None:
    """The picture at the head of the papers that have one; Unavailable when its file is gone."""
    digest = session.scalars(select(Studio.logo)).one()
    if digest is None:
        return None
    if not desk.files.check(digest):
        raise Unavailable("The logo of the letterhead cannot be read. Choose it again under Settings, Letterhead.")
    return desk.files.path(digest).read_bytes()


def recipient(name: str, address: str) -> Recipient:
    return Recipient(name=name, address=tuple(line for line in address.splitlines() if line.strip()))


def record_of(session: Session, document: Document) -> Record:
    """The journal entry that a paper belongs to, and the head of the chain there."""
    entry = session.get_one(Entry, document.entry_id)
    return Record(entry=entry.id, head=entry.digest)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a paper of tables stands on: its order, and how the studio writes days and money."""

    document: Document
    order: Order
    customer: Customer
    studio: StudioFacts
    words: LocaleWords
    record: Record

    @property
    def at(self) -> datetime:
        """The moment that the paper tells of: what came later is not on it."""
        return self.document.numbered_at

    @property
    def number(self) -> str:
        return order_number(self.order.number)

    def facts(self, **told: Any) -> SectionedFacts:
        """The paper about the order, to its customer, with what it tells."""
        issued = local_date(self.at, self.studio.zone)
        marks = (
            ("Order", self.number),
            ("Placed", self.words.full_day(self.order.placed_at)),
            ("Date", self.words.full_day(issued)),
        )
        return SectionedFacts(
            studio=self.studio,
            recipient=recipient(self.customer.name, self.customer.address),
            number=self.document.number,
            subject=f"order {self.number}",
            issued=issued,
            marks=marks,
            record=self.record,
            **told,
        )


def ground(session: Session, document: Document) -> Ground:
    """What a paper of tables about an order stands on."""
    order = session.get_one(Order, document.order_id)
    studio = studio_facts(session.scalars(select(Studio)).one())
    year = local_date(document.numbered_at, studio.zone).year
    words = LocaleWords(studio_locale(studio.country), studio.zone, year)
    customer = session.get_one(Customer, order.customer_id)
    return Ground(document, order, customer, studio, words, record_of(session, document))
