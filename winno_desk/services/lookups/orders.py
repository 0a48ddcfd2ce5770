"""Orders as a list, the newest first."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Customer, Item, Order
from winno_desk.services.charges import charged_on_each
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.finding import ItemFound, found_items, found_orders
from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.items import item_rows, nearest, promised_of
from winno_desk.services.owing import owing_on_each
from winno_desk.values.ids import order_number
from winno_desk.values.money import Money
from winno_desk.workflow.items import IN_ROOM, STATE_WORDS, ItemState

PAGE = 50
"""So many orders are fetched at once."""


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order in a list: whose it is, what is in it, how far it is, what is owing."""

    id: int
    number: int
    title: str
    customer: str
    placed_at: datetime
    promised_on: date
    items: str
    states: tuple[tuple[ItemState, str], ...]
    """The states of its items, each once, with its words."""
    state_words: str
    total: Money
    owing: Money
    picture: str | None
    due_on: date | None
    """When the first of what is still made of it is due; None once nothing is."""
    rush: bool
    """Is that made in a rush?"""


@dataclass(frozen=True, slots=True)
class OnItem:
    """An item to look at on its order: the order's number, the item's id, where it is now, what it is looked at for."""

    order: int
    item: int
    in_print_room: bool = False
    to_hand_over: bool = False


def order_there(desk: Desk, number: int) -> bool:
    """Is there an order with this number?"""
    with desk.store.reading() as session:
        return session.scalar(select(Order.id).where(Order.number == number)) is not None


def item_there(desk: Desk, order: int, position: int) -> OnItem | None:
    """An order's item by its number there; None when there is none."""
    with desk.store.reading() as session:
        item = session.scalar(
            select(Item).join(Order, Order.id == Item.order_id).where(Order.number == order, Item.position == position)
        )
    return None if item is None else OnItem(order, item.id, item.kind == "physical" and item.state in IN_ROOM)


@dataclass(frozen=True, slots=True)
class OrderFound:
    """An order as the search box tells it: whose it is, what is in it, how far that is."""

    number: int
    title: str
    customer: str
    items: str
    state_words: str


def orders(desk: Desk, text: str = "", limit: int = PAGE, before: int | None = None) -> tuple[OrderRow, ...]:
    """The newest orders, or those found by number, surname, phone or e-mail; a page that begins below ``before``."""
    with desk.store.reading() as session:
        ids = found_orders(session.connection(), text, limit, before)
        pairs = session.execute(
            select(Order, Customer).join(Customer, Customer.id == Order.customer_id).where(Order.id.in_(ids))
        ).all()
        by_id = {order.id: (order, customer) for order, customer in pairs}
        return _order_rows(session, desk, [by_id[one] for one in ids])


def find_orders(desk: Desk, text: str, limit: int) -> tuple[OrderFound, ...]:
    """Orders for the search box, which tells no more of each than what tells it from the others."""
    with desk.store.looking() as connection:
        items = found_items(connection, text, limit)
    by_order = {number: tuple(those) for number, those in groupby(items, key=lambda item: item.number)}
    return tuple(_order_found(number, those) for number, those in by_order.items())


def _order_found(number: int, items: tuple[ItemFound, ...]) -> OrderFound:
    return OrderFound(
        number=number,
        title=order_number(number),
        customer=items[0].customer,
        items=", ".join(_pieces(item.name, item.quantity) for item in items),
        state_words=", ".join(dict.fromkeys(STATE_WORDS[ItemState(item.state)] for item in items)),
    )


def _pieces(name: str, quantity: int) -> str:
    return f"{name} × {quantity}" if quantity > 1 else name


def _order_rows(session: Session, desk: Desk, pairs: list[tuple[Order, Customer]]) -> tuple[OrderRow, ...]:
    found = [order for order, _ in pairs]
    items = session.scalars(
        select(Item).where(Item.order_id.in_([order.id for order in found])).order_by(Item.order_id, Item.position)
    ).all()
    by_order: dict[int, list[ItemRow]] = {}
    for row in item_rows(session, desk, items):
        by_order.setdefault(row.order_id, []).append(row)
    owing, charged = owing_on_each(session, found), charged_on_each(session, [order.id for order in found])
    return tuple(
        _order_row(order, customer, by_order.get(order.id, []), charged.get(order.id, 0), owing[order.id])
        for order, customer in pairs
    )


def _order_row(order: Order, customer: Customer, items: list[ItemRow], charged: int, owing: Money) -> OrderRow:
    first = nearest(items)
    states = dict.fromkeys((item.state, item.state_words) for item in items)
    return OrderRow(
        id=order.id,
        number=order.number,
        title=order_number(order.number),
        customer=customer.name,
        placed_at=order.placed_at,
        promised_on=promised_of(order, items),
        items=", ".join(_pieces(item.name, item.quantity) for item in items),
        states=tuple(states),
        state_words=", ".join(words for _state, words in states),
        total=Money(sum(item.price.minor for item in items) + charged, order.currency),
        owing=owing,
        picture=next((item.picture for item in items if item.picture), None),
        due_on=first.promised_on if first else None,
        rush=first is not None and first.rush,
    )
