"""What a customer agrees to, in the published words; a wording that was shown once never changes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from winno_desk.database.orders import Consent, Customer
from winno_desk.services.desk import Work


@dataclass(frozen=True, slots=True)
class Wording:
    """One consent as it is asked for: what it is called among the fields, its version and its words."""

    purpose: str
    version: str
    words: str


REQUIRED = Wording(
    "order",
    "2026-11",
    "We keep your contact details and photos for this order and work on the photos with AI tools.",
)
OPTIONAL = (
    Wording("portfolio", "2026-11", "We may show the finished pictures in our portfolio."),
    Wording("training", "2026-11", "We may use the photos to train our AI tools."),
    Wording("marketing", "2026-11", "We may write to you with news and offers."),
)


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
