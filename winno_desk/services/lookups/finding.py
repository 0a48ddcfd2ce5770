"""Orders and customers found by what somebody typed: the number meant, then all that hold the text, newest first."""

from sqlalchemy import ColumnElement, Select, cast, literal, select
from sqlalchemy.orm import Session
from sqlalchemy.types import Text

from winno_desk.database.found import INDEX, ORDERS_ABOVE, has_index, is_exact, matching
from winno_desk.database.orders import Customer, Order
from winno_desk.services.checks import fold
from winno_desk.values.ids import read_number

Ids = Select[int]


def found_orders(session: Session, text: str, limit: int, before: int | None = None) -> list[int]:
    """The ids of the orders that a text means; with ``before``, those that follow this one in the list."""
    folded, meant = fold(text), _meant(session, text)
    if text.strip() and not folded:
        return meant if before is None else []
    query, place, above = _orders(session, folded)
    if before is not None:
        query = query.where(place < above + before)
    for one in meant:
        query = query.where(place != above + one)
    found = list(session.scalars(query.limit(limit)))
    return [*meant, *found][:limit] if before is None else found


def found_customers(session: Session, text: str, limit: int) -> list[int]:
    """The ids of the customers that a text means: whose order it is, then the newest."""
    folded = fold(text)
    if not folded:
        return []
    meant = _meant(session, text)
    ids = list(session.scalars(select(Order.customer_id).where(Order.id.in_(meant)))) if meant else []
    found = session.scalars(_customers(session, folded).limit(limit))
    return [*ids, *(one for one in found if one not in ids)][:limit]


def _meant(session: Session, text: str) -> list[int]:
    """The order whose number, or whose item's or case's number, this is."""
    number = read_number(text)
    return [] if number is None else list(session.scalars(select(Order.id).where(Order.number == number.order)))


def _orders(session: Session, folded: str) -> tuple[Ids, ColumnElement[int], int]:
    """The orders with these words, the newest first; the column that they are listed by, and what it lies above."""
    if not folded:
        return select(Order.id).order_by(Order.id.desc()), Order.__table__.c.id, 0
    words = literal("w") + cast(Order.number, Text) + " " + Customer.found_by
    held = words.contains(folded, autoescape=True)
    if not has_index(session.get_bind().dialect):
        every = select(Order.id).join(Customer, Customer.id == Order.customer_id)
        return every.where(held).order_by(Order.id.desc()), Order.__table__.c.id, 0
    rows = select((INDEX.c.rowid - ORDERS_ABOVE).label("id")).where(matching(folded), INDEX.c.rowid > ORDERS_ABOVE)
    if not is_exact(folded):
        rows = rows.join(Order, Order.id == INDEX.c.rowid - ORDERS_ABOVE)
        rows = rows.join(Customer, Customer.id == Order.customer_id).where(held)
    return rows.order_by(INDEX.c.rowid.desc()), INDEX.c.rowid, ORDERS_ABOVE


def _customers(session: Session, folded: str) -> Ids:
    held = Customer.found_by.contains(folded, autoescape=True)
    if not has_index(session.get_bind().dialect):
        return select(Customer.id).where(held).order_by(Customer.id.desc())
    rows = select(INDEX.c.rowid).where(matching(folded), INDEX.c.rowid < ORDERS_ABOVE)
    if not is_exact(folded):
        rows = rows.join(Customer, Customer.id == INDEX.c.rowid).where(held)
    return rows.order_by(INDEX.c.rowid.desc())
