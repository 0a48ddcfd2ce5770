"""One numbered paper as its page shows it."""

from dataclasses import dataclass
from datetime import datetime

from winno_desk.database.documents import Document
from winno_desk.database.orders import Order
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.order_page import DOCUMENT_TITLES
from winno_desk.services.there import there
from winno_desk.values.ids import order_number


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A letter or slip: ``order`` is its order's number, ``printed`` how often it went to a printer."""

    id: int
    number: str
    title: str
    order: int
    order_title: str
    numbered_at: datetime
    printed: int


def paper(desk: Desk, document_id: int) -> PaperRow:
    """One paper by its id."""
    with desk.store.reading() as session:
        row = there(session, Document, document_id)
        order = session.get_one(Order, row.order_id)
        return PaperRow(
            id=row.id,
            number=row.number,
            title=DOCUMENT_TITLES[row.kind],
            order=order.number,
            order_title=order_number(order.number),
            numbered_at=row.numbered_at,
            printed=row.printed,
        )
