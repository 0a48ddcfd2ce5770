"""Rush and shipping: lines of an order of their own, given back as long as nothing has come of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import ChargeBack, Decision
from winno_desk.database.orders import Charge, Item, Order
from winno_desk.database.printing import Shipment
from winno_desk.services.desk import Work
from winno_desk.services.prices import Price
from winno_desk.values.money import Money
from winno_desk.workflow.items import ItemState

RUSH, SHIPPING = "rush", "shipping"
CHARGES = {RUSH: "Rush", SHIPPING: "Shipping"}
"""The kinds of charges and the words for them."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A charge, or a part of one: what is owed for it, and what was paid of that."""

    charge: int
    kind: str
    price: Money
    paid: Money


def before_tax(order: Order, one: Item | Charge) -> int:
    """What a line costs as it is written beside prices: tax included, or to come on top."""
    return one.price if order.tax_inclusive else one.price - one.tax


def charge(work: Work, order: Order, kind: str, price: Price, tax_rate: int, item: Item | None = None) -> None:
    """Put a line on an order that is no item; one that costs nothing is none."""
    if price.gross:
        work.session.add(
            Charge(
                order_id=order.id,
                item_id=None if item is None else item.id,
                kind=kind,
                tax_rate=tax_rate,
                tax=price.tax,
                price=price.gross,
            )
        )


def total_of(session: Session, order: Order) -> Money:
    """What an order costs, its charges included."""
    items = session.scalar(select(func.sum(Item.price)).where(Item.order_id == order.id)) or 0
    return Money(items + charged_on_each(session, [order.id]).get(order.id, 0), order.currency)


def charged_on_each(session: Session, orders: Sequence[int]) -> dict[int, int]:
    """What the charges of each order come to, by its id; no entry for none."""
    rows = session.execute(
        select(Charge.order_id, func.sum(Charge.price))
        .where(Charge.order_id.in_(orders), Charge.dropped_at.is_(None))
        .group_by(Charge.order_id)
    )
    return dict(rows.all())


def returnable(
    session: Session, order: Order, item: Item, root: Item, sums: Mapping[int, tuple[int, int]]
) -> tuple[Owed, ...]:
    """The charges that would go back with all of an item: its own rush, and shipping where nothing else is sent."""
    wanted = [Charge.item_id == root.id]
    found = list(session.scalars(select(Charge).where(Charge.id.in_(sums), *wanted)))
    if item.kind == "physical" and not _sent_without(session, order, item):
        found += session.scalars(select(Charge).where(Charge.id.in_(sums), Charge.kind == SHIPPING))
    return tuple(
        Owed(one.id, one.kind, *(Money(minor, order.currency) for minor in sums[one.id]))
        for one in found
        if sums[one.id][0]
    )


def _sent_without(session: Session, order: Order, item: Item) -> bool:
    """Has a parcel of this order left, or is another print of it still to be sent?"""
    left = exists().where(
        Shipment.order_id == order.id, Shipment.shipped_at.is_not(None), Shipment.handed_over.is_(False)
    )
    other = exists().where(
        Item.order_id == order.id, Item.kind == "physical", Item.id != item.id, Item.state != ItemState.CANCELLED
    )
    return bool(session.scalar(select(left | other)))


def give_back(work: Work, decision: Decision, charges: tuple[Owed, ...]) -> None:
    """From this decision on they are owed no more, and what was paid of them goes back with it."""
    work.session.add_all(
        ChargeBack(decision_id=decision.id, charge_id=one.charge, price=one.price.minor, paid=one.paid.minor)
        for one in charges
    )


def rush_kept(session: Session, decision: Decision, root: Item) -> bool:
    """Was the rush of an item paid and kept when it was taken back?"""
    back = select(func.coalesce(func.sum(ChargeBack.price), 0)).where(
        ChargeBack.charge_id == Charge.id, ChargeBack.decision_id <= decision.id
    )
    kept = select(Charge.id).where(
        Charge.item_id == root.id, Charge.kind == RUSH, Charge.price > back.scalar_subquery()
    )
    return session.scalar(kept.limit(1)) is not None


def given_back(session: Session, decision: Decision) -> tuple[Owed, ...]:
    """What went back of rush and shipping with a decision."""
    rows = session.execute(
        select(Charge, ChargeBack, Order.currency)
        .join(ChargeBack, ChargeBack.charge_id == Charge.id)
        .join(Order, Order.id == Charge.order_id)
        .where(ChargeBack.decision_id == decision.id)
        .order_by(Charge.id)
    )
    return tuple(
        Owed(charge.id, charge.kind, Money(back.price, currency), Money(back.paid, currency))
        for charge, back, currency in rows
    )
