"""Orders and customers found by what somebody typed: the one whose number it is, then all that hold it, newest first.

Each question is put together once and asked with other values each time: to put it together takes longer than the
answer.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Subquery,
    and_,
    bindparam,
    cast,
    false,
    literal,
    select,
    true,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.types import BigInteger, Text

from winno_desk.database.found import CUSTOMERS, ORDERS, expression, has_index, is_exact, matching
from winno_desk.database.orders import Customer, Item, Order
from winno_desk.services.checks import fold
from winno_desk.services.website.rows import SOURCE
from winno_desk.values.ids import read_number

_FIRST = 1 << 60
"""No order has so large an id: the first page begins below it."""
_NUMBER, _BEFORE, _LIMIT = (bindparam(name, type_=BigInteger) for name in ("number", "before", "limit"))
_THERE, _HASHED = (bindparam(name, type_=Text) for name in ("there", "hashed"))
_MOST_WORDS = 4
"""So many words of a name are looked for in any order."""


_DIALLED = 8
"""Digits of more than a number at home."""

Ids = Select[int, bool]
"""Ids, and of each whether its number was named."""


class _Way(NamedTuple):
    """How a text is looked for: by the index or in every row, with any words or certain ones, by its runs alone.

    ``parts`` is how many parts of it may stand in any order.
    """

    indexed: bool
    any: bool
    exact: bool
    parts: int


class ItemFound(NamedTuple):
    """One item of an order that was found, with what tells the order from others."""

    order: int
    number: int
    customer: str
    name: str
    quantity: int
    state: str
    position: int


def found_orders(connection: Connection, text: str, limit: int, before: int | None = None) -> list[int]:
    """The ids of the orders that a text means; with ``before``, those that follow this one in the list."""
    way, values = _asked(connection, text, limit + 1, before)
    rows = [(one, named) for one, named in connection.execute(_order_ids(way), values)] if way else []
    ranked = _ranked(rows)
    if before is not None:  # the one that was named stood on the first page
        named = {one for one, is_named in rows if is_named}
        ranked = [one for one in ranked if one not in named]
    return ranked[:limit]


def found_items(connection: Connection, text: str, limit: int) -> list[ItemFound]:
    """The items of the orders that a text means, order by order."""
    way, values = _asked(connection, text, limit, None)
    rows = connection.execute(_items(way), values).all() if way else []
    places = {one: place for place, one in enumerate(_ranked((row[1], row[0]) for row in rows)[:limit])}
    items = dict.fromkeys(ItemFound(*row[1:]) for row in rows if row[1] in places)
    return sorted(items, key=lambda item: places[item.order])


def found_customers(connection: Connection, text: str, limit: int) -> list[int]:
    """The ids of the customers that a text means: whose order it is, then the newest."""
    way, values = _asked(connection, text, limit, None)
    if way is None or way.any:
        return []
    return _ranked((one, named) for one, named in connection.execute(_customer_ids(way), values))[:limit]


def _ranked(rows: Iterable[tuple[int, bool]]) -> list[int]:
    """Each once: those that were named, then the others as they came."""
    held = list(rows)
    return list(dict.fromkeys([*(one for one, named in held if named), *(one for one, _ in held)]))


def _asked(connection: Connection, text: str, limit: int, before: int | None) -> tuple[_Way | None, dict[str, Any]]:
    """Which way to look and with which values; no way for a text in which nothing can be looked for."""
    folded, number = _as_kept(fold(text)), read_number(text)
    if text.strip() and not folded:
        return None, {}
    parts = _parts(text, folded)
    exact = len(parts) == 1 and is_exact(folded)
    way = _Way(has_index(connection.dialect), not folded, exact, len(parts))
    return way, {
        "number": number.order if number else None,
        "before": _FIRST if before is None else before,
        "limit": limit,
        "runs": " ".join(map(expression, parts)),
        "there": text.strip(),
        "hashed": f"#{text.strip()}",
        **{f"like_{place}": f"%{part.replace('_', '/_')}%" for place, part in enumerate(parts)},
    }


def _parts(text: str, folded: str) -> list[str]:
    """The words of a name, whichever comes first; a number, an address or a single word as it is."""
    words = [fold(word) for word in text.split()]
    several = 1 < len(words) <= _MOST_WORDS and all(word.isalpha() for word in words)
    return sorted(words, key=len, reverse=True) if several else [folded]


def _as_kept(folded: str) -> str:
    """A phone number as it is kept: without the noughts that are dialled before a country's code."""
    return folded[2:] if folded.isdigit() and folded.startswith("00") and len(folded) > _DIALLED else folded


def _held(words: ColumnElement[str], parts: int) -> ColumnElement[bool]:
    likes = (bindparam(f"like_{place}", type_=Text) for place in range(parts))
    return and_(*(words.like(like, escape="/") for like in likes))


def _hits(named: InstrumentedAttribute[int], holding: Ids) -> Subquery:
    """What was named by its number, here or on the website, and what holds the text."""
    one = select(named.label("id"), true().label("named"))
    here = one.where(Order.number == _NUMBER)
    there = one.where(Order.source == SOURCE, Order.source_number.in_([_THERE, _HASHED]))
    return union_all(here, there, select(holding.subquery())).subquery("hit")


@cache
def _orders(way: _Way) -> Subquery:
    words = literal("w") + cast(Order.number, Text) + literal(" ") + Customer.found_by
    if way.any or not way.indexed:
        rows = select(Order.id, false().label("named")).where(Order.id < _BEFORE).order_by(Order.id.desc())
        if not way.any:
            rows = rows.join(Customer, Customer.id == Order.customer_id).where(_held(words, way.parts))
    else:
        place = ORDERS.c.rowid
        rows = select(place.label("id"), false().label("named"))
        rows = rows.where(matching(ORDERS), place < _BEFORE).order_by(place.desc())
        if not way.exact:
            rows = rows.join(Order, Order.id == place)
            rows = rows.join(Customer, Customer.id == Order.customer_id).where(_held(words, way.parts))
    return _hits(Order.id, rows.limit(_LIMIT))


@cache
def _order_ids(way: _Way) -> Ids:
    hit = _orders(way)
    return select(hit.c.id, hit.c.named)


@cache
def _items(way: _Way) -> Any:
    hit = _orders(way)
    return (
        select(hit.c.named, Order.id, Order.number, Customer.name, Item.name, Item.quantity, Item.state, Item.position)
        .select_from(hit)
        .join(Order, Order.id == hit.c.id)
        .join(Customer, Customer.id == Order.customer_id)
        .join(Item, Item.order_id == Order.id)
        .order_by(Order.id.desc(), Item.position)
    )


@cache
def _customer_ids(way: _Way) -> Ids:
    if way.indexed:
        place: ColumnElement[int] = CUSTOMERS.c.rowid
        rows = select(place.label("id"), false().label("named")).where(matching(CUSTOMERS))
        if not way.exact:
            rows = rows.join(Customer, Customer.id == place).where(_held(Customer.__table__.c.found_by, way.parts))
    else:
        place = Customer.__table__.c.id
        rows = select(place, false().label("named")).where(_held(Customer.__table__.c.found_by, way.parts))
    hit = _hits(Order.customer_id, rows.order_by(place.desc()).limit(_LIMIT))
    return select(hit.c.id, hit.c.named)
