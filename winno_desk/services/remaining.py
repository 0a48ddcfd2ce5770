"""What can still be asked about an item: its pieces, and the money that was captured for them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.orders import Item, Order, Payment
from winno_desk.policy.terms import Outcome
from winno_desk.values.ids import claim_number, item_number, refund_number
from winno_desk.values.money import Money, allocate
from winno_desk.workflow.cases import CaseState
from winno_desk.workflow.refunds import RefundState

TAKES_BACK = frozenset({Outcome.FULL_REFUND, Outcome.REFUND_LESS_FEE})
"""Decisions after which the pieces are refunded or cancelled for good; a partial refund leaves them in place."""

UNDECIDED = (CaseState.ASSESSING, CaseState.WAITING)
"""Cases that keep their pieces for themselves until a manager has decided."""


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
    """What one decision took out of an item for good: pieces, with their part of the item's money."""

    root: int
    item: int
    quantity: int
    price: int
    paid: int
    refunded: int


def remaining(session: Session, item: Item, besides: int | None = None) -> Remaining:
    """What remains of an item now; the case ``besides`` does not count as asking about it."""
    order = session.get_one(Order, item.order_id)
    items = session.scalars(select(Item).where(Item.order_id == order.id).order_by(Item.position)).all()
    roots = {one.id: root_of(one, items) for one in items}
    taken = _taken_back(session, order, roots)
    root = roots[item.id]
    price, paid = _captured(session, order, items, taken)[root.id]
    remade = _remade(session, item)
    asking = _asking(session, order, item, besides)
    gone = sum(one.quantity for one in taken if one.item == item.id) + sum(one.quantity for one in remade)
    refunded = _went_back(session, root.id) - sum(one.refunded for one in taken if one.root == root.id)
    return Remaining(
        pieces=item.quantity - gone,
        sold=item.quantity,
        replaced_by=tuple(item_number(order.number, one.position) for one in remade),
        asked_by=tuple(case_number(order, one) for one in asking),
        asked=sum(one.quantity for one in asking),
        sharing=root.quantity - sum(one.quantity for one in taken if one.root == root.id),
        price=Money(price, order.currency),
        paid=Money(paid, order.currency),
        refunded=Money(min(max(0, refunded), paid), order.currency),
    )


def owing_on(session: Session, order: Order) -> Money:
    """What is still to pay for what is alive of an order; what was cancelled or refunded took its money with it."""
    items = session.scalars(select(Item).where(Item.order_id == order.id).order_by(Item.position)).all()
    taken = _taken_back(session, order, {one.id: root_of(one, items) for one in items})
    sums = _captured(session, order, items, taken).values()
    return Money(sum(max(0, price - paid) for price, paid in sums), order.currency)


def root_of(item: Item, items: Iterable[Item]) -> Item:
    """The item that was paid for: itself, or what a remake replaces at the end of the line."""
    by_id = {one.id: one for one in items}
    while item.remake_of_id is not None:
        item = by_id[item.remake_of_id]
    return item


def case_number(order: Order, case: Case) -> str:
    """``W-1042-C1`` for a claim, ``W-1042-R1`` for a refund case."""
    number = claim_number if case.kind == "claim" else refund_number
    return number(order.number, case.position)


def _taken_back(session: Session, order: Order, roots: dict[int, Item]) -> list[_TakenBack]:
    rows = session.execute(
        select(Decision.id, Case.item_id, Case.quantity, Case.facts)
        .join(Case, Case.id == Decision.case_id)
        .where(Case.order_id == order.id, Decision.outcome.in_(TAKES_BACK))
    ).all()
    return [_one_taken_back(session, roots, *row) for row in rows]


def _one_taken_back(
    session: Session, roots: dict[int, Item], decision: int, item: int, quantity: int, facts: str
) -> _TakenBack:
    judged = json.loads(facts)["item"]
    price, paid, refunded = (
        Money.parse(judged[name], judged["currency"]).minor for name in ("price", "paid", "refunded")
    )
    back = session.scalar(
        select(func.coalesce(func.sum(Refund.amount), 0)).where(
            Refund.decision_id == decision, Refund.state != RefundState.FAILED
        )
    )
    return _TakenBack(roots[item].id, item, quantity, price, paid, refunded + (back or 0))


def _captured(
    session: Session, order: Order, items: Sequence[Item], taken: list[_TakenBack]
) -> dict[int, tuple[int, int]]:
    """Price and captured money of what is alive of each line: in proportion to price, by largest remainder."""
    total = session.scalar(select(func.coalesce(func.sum(Payment.amount), 0)).where(Payment.order_id == order.id)) or 0
    prices = [item.price - sum(one.price for one in taken if one.root == item.id) for item in items]
    paid = allocate(max(0, total - sum(one.paid for one in taken)), prices)
    return {item.id: (price, part) for item, price, part in zip(items, prices, paid, strict=True)}


def _went_back(session: Session, root: int) -> int:
    """What of an item's money went back or is on its way; a failed refund did not."""
    found = session.scalar(
        select(func.coalesce(func.sum(Refund.amount), 0)).where(
            Refund.item_id == root, Refund.state != RefundState.FAILED
        )
    )
    return found or 0


def _remade(session: Session, item: Item) -> Sequence[Item]:
    return session.scalars(select(Item).where(Item.remake_of_id == item.id).order_by(Item.position)).all()


def _asking(session: Session, order: Order, item: Item, besides: int | None) -> Sequence[Case]:
    found = session.scalars(
        select(Case).where(Case.item_id == item.id, Case.state.in_(UNDECIDED)).order_by(Case.id)
    ).all()
    return [case for case in found if case.id != besides]
