"""What customers accepted of their photos at the counter: shown on the order, and again when they complain later."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import ItemPhoto, PhotoAcceptance
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.here import names


@dataclass(frozen=True, slots=True)
class AcceptedRow:
    """A poor value that a customer accepted: of which photo, who ticked it when, and which manager passed a stop."""

    photo: str
    check: str
    level: str
    value: str
    ticked_by: str
    ticked_at: datetime
    passed_by: str


def accepted_of(desk: Desk, item: int) -> tuple[AcceptedRow, ...]:
    """What was accepted of one item's photos, for a claim about it and for its letter."""
    with desk.store.reading() as session:
        return accepted(session, [item]).get(item, ())


def accepted(session: Session, items: Iterable[int]) -> dict[int, tuple[AcceptedRow, ...]]:
    """The same for several items, in the order in which it was ticked."""
    rows = session.execute(
        select(ItemPhoto.item_id, ItemPhoto.name, PhotoAcceptance)
        .join(PhotoAcceptance, PhotoAcceptance.photo_id == ItemPhoto.id)
        .where(ItemPhoto.item_id.in_(items))
        .order_by(PhotoAcceptance.id)
    ).all()
    people = names(session) if rows else {}
    found: dict[int, tuple[AcceptedRow, ...]] = {}
    for item, photo, row in rows:
        told = AcceptedRow(
            photo=photo,
            check=row.finding,
            level=row.level,
            value=row.value,
            ticked_by=people[row.ticked_by],
            ticked_at=row.ticked_at,
            passed_by=people[row.passed_by] if row.passed_by is not None else "",
        )
        found[item] = (*found.get(item, ()), told)
    return found
