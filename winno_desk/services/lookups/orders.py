"""Orders as a list, the newest first."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Customer, Item, Order
from winno_desk.services.checks import fold
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.items import ItemRow, item_rows
from winno_desk.services.lookups.queue import IN_ROOM
from winno_desk.services.remaining import owing_on
from winno_desk.services.website.rows import SOURCE
from winno_desk.values.ids import order_number, read_number
from winno_desk.values.money import Money
from winno_desk.workflow.items import ItemState

PAGE = 200


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
    states: tuple[ItemState, ...]
    state_words: str
    total: Money
    owing: Money
    picture: str | None


@dataclass(frozen=True, slots=True)
class OnItem:
    """An item to look at on its order: the order's number, the item's id, and whether it is in the print room now."""

    order: int
    item: int
    in_print_room: bool = False


def item_there(desk: Desk, order: int, position: int) -> OnItem | None:
    """An order's item by its number there; None when there is none."""
    with desk.store.reading() as session:
        item = session.scalar(
            select(Item).join(Order, Order.id == Item.order_id).where(Order.number == order, Item.position == position)
        )
    return None if item is None else OnItem(order, item.id, item.kind == "physical" and item.state in IN_ROOM)


def orders(desk: Desk, text: str = "", limit: int = PAGE) -> tuple[OrderRow, ...]:
    """The newest orders, or those found by number, here or on the website, surname, phone fragment or e-mail."""
    with desk.store.reading() as session:
        query = select(Order, Customer).join(Customer, Customer.id == Order.customer_id)
        if text.strip():
            number = read_number(text)
            folded = fold(text)
            found = [Customer.found_by.contains(folded, autoescape=True)] if folded else []
            if number is not None:
                found.append(Order.number == number.order)
            found.append(and_(Order.source == SOURCE, Order.source_number.in_((text.strip(), f"#{text.strip()}"))))
            query = query.where(or_(*found))
        pairs = session.execute(query.order_by(Order.number.desc()).limit(limit)).all()
        return _order_rows(session, desk, [(order, customer) for order, customer in pairs])


def _order_rows(session: Session, desk: Desk, pairs: list[tuple[Order, Customer]]) -> tuple[OrderRow, ...]:
    items = session.scalars(
        select(Item).where(Item.order_id.in_([order.id for order, _ in pairs])).order_by(Item.order_id, Item.position)
    ).all()
    by_order: dict[int, list[ItemRow]] = {}
    for row in item_rows(session, desk, items):
        by_order.setdefault(row.order_id, []).append(row)
    return tuple(_order_row(session, order, customer, by_order.get(order.id, [])) for order, customer in pairs)


def _order_row(session: Session, order: Order, customer: Customer, items: list[ItemRow]) -> OrderRow:
    states = list(dict.fromkeys(item.state for item in items))
    return OrderRow(
        id=order.id,
        number=order.number,
        title=order_number(order.number),
        customer=customer.name,
        placed_at=order.placed_at,
        promised_on=order.promised_on,
        items=", ".join(f"{item.name} × {item.quantity}" if item.quantity > 1 else item.name for item in items),
        states=tuple(states),
        state_words=", ".join(dict.fromkeys(item.state_words for item in items)),
        total=Money(sum(item.price.minor for item in items), order.currency),
        owing=owing_on(session, order),
        picture=next((item.picture for item in items if item.picture), None),
    )
