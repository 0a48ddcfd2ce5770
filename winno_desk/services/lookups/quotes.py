"""What was quoted for an item besides what was ordered, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from winno_desk.database.orders import Item, Order, Product
from winno_desk.database.proofs import Quote
from winno_desk.values.ids import item_number
from winno_desk.values.money import Money


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quoted change; ``added`` is the item that it became, empty while it is open or where it was dropped."""

    id: int
    asked: str
    what: str
    price: Money
    quoted_at: datetime
    quoted_by: str
    answered_at: datetime | None
    added: str


def quote_rows(session: Session, item: Item, people: Mapping[int, str]) -> tuple[QuoteRow, ...]:
    """All of them, the oldest first."""
    new = aliased(Item)
    order = session.get_one(Order, item.order_id)
    found = session.execute(
        select(Quote, Product.name, new.position)
        .join(Product, Product.code == Quote.product_code)
        .outerjoin(new, new.id == Quote.added_id)
        .where(Quote.item_id == item.id)
        .order_by(Quote.id)
    )
    return tuple(
        QuoteRow(
            id=quote.id,
            asked=quote.asked,
            what=f"{quote.quantity} × {name}" if quote.quantity > 1 else name,
            price=Money(quote.price, order.currency),
            quoted_at=quote.quoted_at,
            quoted_by=people[quote.quoted_by],
            answered_at=quote.answered_at,
            added=item_number(order.number, position) if position is not None else "",
        )
        for quote, name, position in found
    )
