"""What can still be asked about an item: its pieces, and the money that was captured for them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.orders import Item, Order, Payment
from winno_desk.policy.reading import read_case
from winno_desk.policy.terms import Outcome
from winno_desk.services.tenders import payments_on
from winno_desk.values.ids import case_number, item_number
from winno_desk.values.money import Money, allocate
from winno_desk.workflow.cases import UNDECIDED, CaseState
from winno_desk.workflow.refunds import RefundState

TAKES_BACK = frozenset({Outcome.FULL_REFUND, Outcome.REFUND_LESS_FEE})
"""Decisions after which the pieces are refunded or cancelled for good; a partial refund leaves them in place."""


@dataclass(frozen=True, slots=True)
class Remaining:
    """Pieces of an item that were not refunded, remade or cancelled, and the money that belongs to them.

    A remake has no price of its own: its money is that of the item it replaces, shared by all ``sharing``
    pieces of that item which are still alive, wherever they were remade.
    """

    pieces: int
    sold: int
    replaced_by: tuple[str, ...]
    asked_by: tuple[str, ...]
    claimed_by: tuple[str, ...]
    """Those of them that are claims."""
    asked: int
    sharing: int
    price: Money
    paid: Money
    refunded: Money

    def share(self, quantity: int) -> tuple[Money, Money, Money]:
        """Price, paid and refunded of so many pieces; the last ones take whatever rounding left over."""
        return self._part(self.price, quantity), self._part(self.paid, quantity), self._part(self.refunded, quantity)

    def _part(self, whole: Money, quantity: int) -> Money:
        rest = max(0, self.sharing - quantity)
        return Money(allocate(whole.minor, [quantity, rest])[0], whole.currency)


@dataclass(frozen=True, slots=True)
class _TakenBack:
    """What one case took out of an item for good: pieces, with their part of the item's money."""

    root: int
    item: int
    quantity: int
    price: int
    paid: int
    refunded: int


def remaining(session: Session, item: Item, besides: int | None = None) -> Remaining:
    """What remains of an item now, as if the case ``besides`` had neither asked for nor been given anything."""
    order = session.get_one(Order, item.order_id)
    taken = _taken_back(session, order, besides)
    root = root_of(session, item)
    price, paid = _captured(session, order, taken)[root.id]
    remade = session.scalars(_remakes_of(item)).all()
    asking = _asking(session, item, besides)
    gone = sum(one.quantity for one in taken if one.item == item.id) + sum(one.quantity for one in remade)
    if order.voided_at is not None or _called_off(session, item):
        gone = item.quantity  # it was taken back, and with it everything that could be asked for
    of_root = [one for one in taken if one.root == root.id]
    refunded = went_back(session, Refund.item_id == root.id) - sum(one.refunded for one in of_root)
    return Remaining(
        pieces=item.quantity - gone,
        sold=item.quantity,
        replaced_by=tuple(item_number(order.number, one.position) for one in remade),
        asked_by=tuple(case_number(order.number, one.kind, one.position) for one in asking),
        claimed_by=tuple(case_number(order.number, one.kind, one.position) for one in asking if one.kind == "claim"),
        asked=sum(one.quantity for one in asking),
        sharing=root.quantity - sum(one.quantity for one in of_root),
        price=Money(price, order.currency),
        paid=Money(paid, order.currency),
        refunded=Money(min(max(0, refunded), paid), order.currency),
    )


_CALLED_OFF = (
    exists().where(Decision.remake_id == Item.id, Decision.case_id == Case.id).where(Case.state == CaseState.WITHDRAWN)
)
"""The claim that it was made for was taken back."""


def _remakes_of(item: Item) -> Select[Item]:
    """What was made in its place; not what was called off together with its claim."""
    return select(Item).where(Item.remake_of_id == item.id, ~_CALLED_OFF).order_by(Item.position)


def _called_off(session: Session, item: Item) -> bool:
    return session.scalar(select(Item.id).where(Item.id == item.id, _CALLED_OFF)) is not None


def owing_on(session: Session, order: Order) -> Money:
    """What is still to pay for what is alive of an order; what was cancelled or refunded took its money with it."""
    if order.voided_at is not None:
        return Money.zero(order.currency)
    sums = _captured(session, order, _taken_back(session, order)).values()
    return Money(sum(max(0, price - paid) for price, paid in sums), order.currency)


def owing_on_each(session: Session, orders: Sequence[Order]) -> dict[int, Money]:
    """The same for many orders, by their ids; only those of which something was taken back are reckoned by item."""
    ids = [order.id for order in orders]
    taken = set(
        session.scalars(
            select(Case.order_id)
            .join(Decision, Decision.case_id == Case.id)
            .where(Case.order_id.in_(ids), Decision.outcome.in_(TAKES_BACK))
        )
    )
    prices = _sums(session, Item.order_id, func.sum(Item.price), ids)
    paid = _sums(session, Payment.order_id, func.sum(Payment.amount), ids, Payment.voided_at.is_(None))
    return {
        order.id: owing_on(session, order)
        if order.id in taken or order.voided_at is not None
        else Money(max(0, prices.get(order.id, 0) - paid.get(order.id, 0)), order.currency)
        for order in orders
    }


def _sums(
    session: Session,
    by: InstrumentedAttribute[int],
    what: ColumnElement[int],
    ids: Sequence[int],
    *which: ColumnElement[bool],
) -> dict[int, int]:
    return dict(session.execute(select(by, what).where(by.in_(ids), *which).group_by(by)).all())


def root_of(session: Session, item: Item) -> Item:
    """The item that was paid for: itself, or what a remake replaces at the end of the line."""
    while item.remake_of_id is not None:
        item = session.get_one(Item, item.remake_of_id)
    return item


def went_back(session: Session, *which: ColumnElement[bool]) -> int:
    """What of these refunds went back or is on its way; a failed one gave its amount free again."""
    return session.scalar(select(func.sum(Refund.amount)).where(Refund.state != RefundState.FAILED, *which)) or 0


def _taken_back(session: Session, order: Order, besides: int | None = None) -> list[_TakenBack]:
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
            _TakenBack(
                root=root_of(session, item).id,
                item=item.id,
                quantity=quantity,
                price=judged.price.minor,
                paid=judged.paid.minor,
                refunded=judged.refunded.minor + went_back(session, Refund.decision_id.in_(decisions)),
            )
        )
    return taken


def pieces_spoken_for(session: Session, items: Sequence[int]) -> dict[int, int]:
    """How many pieces of each item were refunded or cancelled for good, or are asked about in an open case."""
    rows = session.execute(
        select(Case.item_id, func.sum(Case.quantity))
        .where(Case.item_id.in_(items))
        .where(
            or_(
                Case.state.in_(UNDECIDED),
                exists().where(Decision.case_id == Case.id, Decision.outcome.in_(TAKES_BACK)),
            )
        )
        .group_by(Case.item_id)
    )
    return dict(rows.all())


def _captured(session: Session, order: Order, taken: list[_TakenBack]) -> dict[int, tuple[int, int]]:
    """Price and captured money of what is alive of each line: each its share, and no unit lost."""
    items = session.scalars(select(Item).where(Item.order_id == order.id).order_by(Item.position)).all()
    total = sum(payment.amount for payment in payments_on(session, order.id))
    prices = [item.price - sum(one.price for one in taken if one.root == item.id) for item in items]
    # money that went back on a line had come for it, whatever was added to the order since
    back = [
        min(price, max(0, went_back(session, Refund.item_id == item.id) - _refunded(taken, item)))
        for item, price in zip(items, prices, strict=True)
    ]
    rest = max(0, total - sum(one.paid for one in taken) - sum(back))
    parts = allocate(rest, [price - part for price, part in zip(prices, back, strict=True)])
    return {item.id: (price, kept + part) for item, price, kept, part in zip(items, prices, back, parts, strict=True)}


def _refunded(taken: list[_TakenBack], item: Item) -> int:
    return sum(one.refunded for one in taken if one.root == item.id)


def _asking(session: Session, item: Item, besides: int | None) -> Sequence[Case]:
    return session.scalars(
        select(Case)
        .where(Case.item_id == item.id, Case.state.in_(UNDECIDED), Case.id != (besides or 0))
        .order_by(Case.id)
    ).all()
