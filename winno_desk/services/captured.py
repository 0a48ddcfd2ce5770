"""What was captured for each line of an order, item or charge: each its share of what was paid, and no unit lost."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session, aliased

from winno_desk.database.cases import Case, ChargeBack, Decision, Refund
from winno_desk.database.orders import Charge, Item, Order
from winno_desk.policy.reading import read_case
from winno_desk.policy.terms import Outcome
from winno_desk.services.tenders import payments_on
from winno_desk.values.money import allocate
from winno_desk.workflow.refunds import RefundState

TAKES_BACK = frozenset({Outcome.FULL_REFUND, Outcome.REFUND_LESS_FEE})
"""Decisions after which the pieces are refunded or cancelled for good; a partial refund leaves them in place."""


_Later = aliased(Decision)


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What one case took out of an item for good: pieces, with their part of the item's money."""

    root: int
    item: int
    quantity: int
    price: int
    paid: int
    refunded: int


@dataclass(frozen=True, slots=True)
class Captured:
    """Price and captured money of what is alive of each item and of each charge, by their ids."""

    items: dict[int, tuple[int, int]]
    charges: dict[int, tuple[int, int]]


def root_of(session: Session, item: Item) -> Item:
    """The item that was paid for: itself, or what a remake replaces at the end of the line."""
    while item.remake_of_id is not None:
        item = session.get_one(Item, item.remake_of_id)
    return item


def went_back(session: Session, *which: ColumnElement[bool]) -> int:
    """What of these refunds went back or is on its way; a failed one gave its amount free again."""
    return session.scalar(select(func.sum(Refund.amount)).where(Refund.state != RefundState.FAILED, *which)) or 0


def taken_back(session: Session, order: Order, besides: int | None = None) -> list[TakenBack]:
    """What was taken out of the items of an order, by every case but one."""
    rows = session.execute(
        select(Case.id, Item, Case.quantity, Case.facts)
        .join(Item, Item.id == Case.item_id)
        .where(Case.order_id == order.id, Case.id != (besides or 0))
        .where(exists().where(Decision.case_id == Case.id, Decision.outcome.in_(TAKES_BACK)))
    ).all()
    taken = []
    for case, item, quantity, facts in rows:
        judged = read_case(json.loads(facts)).item
        decisions = select(Decision.id).where(Decision.case_id == case)
        taken.append(
            TakenBack(
                root=root_of(session, item).id,
                item=item.id,
                quantity=quantity,
                price=judged.price.minor,
                paid=judged.paid.minor,
                refunded=judged.refunded.minor + went_back(session, Refund.decision_id.in_(decisions)),
            )
        )
    return taken


def captured(session: Session, order: Order, taken: Sequence[TakenBack], besides: int | None = None) -> Captured:
    """Each line's share of what was paid, without what was taken back; the case ``besides`` took nothing."""
    items = session.scalars(select(Item).where(Item.order_id == order.id).order_by(Item.position)).all()
    charges, off = charges_of(session, order), _charged_back(session, order, besides)
    total = sum(payment.amount for payment in payments_on(session, order.id))
    prices = [item.price - sum(one.price for one in taken if one.root == item.id) for item in items]
    # money that went back on a line had come for it, whatever was added to the order since
    back = [
        min(price, max(0, went_back(session, Refund.item_id == item.id) - _refunded(taken, item)))
        for item, price in zip(items, prices, strict=True)
    ]
    charged = [charge.price - off.get(charge.id, (0, 0))[0] for charge in charges]
    rest = max(0, total - sum(one.paid for one in taken) - sum(paid for _price, paid in off.values()) - sum(back))
    parts = allocate(rest, [*(price - part for price, part in zip(prices, back, strict=True)), *charged])
    kept = dict(zip((item.id for item in items), zip(prices, back, parts[: len(items)], strict=True), strict=True))
    return Captured(
        items={item: (price, gone + part) for item, (price, gone, part) in kept.items()},
        charges=dict(zip((one.id for one in charges), zip(charged, parts[len(items) :], strict=True), strict=True)),
    )


def _refunded(taken: Sequence[TakenBack], item: Item) -> int:
    return sum(one.refunded for one in taken if one.root == item.id)


def charges_of(session: Session, order: Order) -> Sequence[Charge]:
    """Rush and shipping of an order, as far as anything is owed for them."""
    alive = select(Charge).where(Charge.order_id == order.id, Charge.dropped_at.is_(None))
    return session.scalars(alive.order_by(Charge.id)).all()


def _charged_back(session: Session, order: Order, besides: int | None) -> dict[int, tuple[int, int]]:
    """Of each charge what is owed no more and what of it went back, by the newest such decision of each case."""
    superseded = exists().where(
        _Later.case_id == Decision.case_id, _Later.id > Decision.id, _Later.outcome.in_(TAKES_BACK)
    )
    rows = session.execute(
        select(ChargeBack.charge_id, func.sum(ChargeBack.price), func.sum(ChargeBack.paid))
        .join(Decision, Decision.id == ChargeBack.decision_id)
        .join(Charge, Charge.id == ChargeBack.charge_id)
        .where(
            Charge.order_id == order.id, Charge.dropped_at.is_(None), Decision.case_id != (besides or 0), ~superseded
        )
        .group_by(ChargeBack.charge_id)
    )
    return {charge: (price, paid) for charge, price, paid in rows}
