"""What a customer agrees to, in the published words; a wording that was shown once never changes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Consent, Customer
from winno_desk.services.desk import Work


@dataclass(frozen=True, slots=True)
class Wording:
    """One consent as it is asked for: what it is called among the fields, its version, its words, and in short."""

    purpose: str
    version: str
    words: str
    short: str


REQUIRED = Wording(
    "order",
    "2026-11",
    "We keep your contact details and photos for this order and work on the photos with AI tools.",
    "Photos and AI tools",
)
OPTIONAL = (
    Wording("portfolio", "2026-11", "We may show the finished pictures in our portfolio.", "Portfolio"),
    Wording("training", "2026-11", "We may use the photos to train our AI tools.", "AI training"),
    Wording("marketing", "2026-11", "We may write to you with news and offers.", "News and offers"),
)
EVERY = (REQUIRED, *OPTIONAL)


@dataclass(frozen=True, slots=True)
class Given:
    """A consent in force: what for, and when it was given."""

    purpose: str
    at: datetime


def given(session: Session, customer: int) -> tuple[Given, ...]:
    """What a customer agrees to as the words are now; what was taken back, or agreed to in older words, is not."""
    rows = session.execute(
        select(Consent.purpose, Consent.version, Consent.given_at)
        .where(Consent.customer_id == customer, Consent.withdrawn_at.is_(None))
        .order_by(Consent.id)
    )
    return tuple(
        Given(wording.purpose, at)
        for purpose, version, at in rows
        for wording in EVERY
        if (wording.purpose, wording.version) == (purpose, version)
    )


def withdraw(work: Work, customer: Customer, purposes: Iterable[str]) -> None:
    """Keep that a customer takes consents back; they were given all the same until now."""
    rows = work.session.scalars(
        select(Consent).where(
            Consent.customer_id == customer.id, Consent.purpose.in_(purposes), Consent.withdrawn_at.is_(None)
        )
    )
    for row in rows:
        row.withdrawn_at = work.now


def agree(work: Work, customer: Customer, wordings: Iterable[Wording], at: datetime) -> None:
    """Keep that a customer agreed, with the version of the words that were shown."""
    work.session.add_all(
        Consent(
            customer_id=customer.id,
            purpose=wording.purpose,
            version=wording.version,
            given_at=at,
            taken_by=work.person.id,
        )
        for wording in wordings
    )
