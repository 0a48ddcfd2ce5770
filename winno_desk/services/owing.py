"""What is still to pay for an order."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from winno_desk.database.cases import Case, Decision
from winno_desk.database.orders import Item, Order, Payment
from winno_desk.services.captured import TAKES_BACK, captured, taken_back
from winno_desk.services.charges import charged_on_each
from winno_desk.values.money import Money


def owing_on(session: Session, order: Order) -> Money:
    """What is still to pay for what is alive of an order; what was cancelled or refunded took its money with it."""
    if order.voided_at is not None:
        return Money.zero(order.currency)
    sums = captured(session, order, taken_back(session, order))
    lines = (*sums.items.values(), *sums.charges.values())
    return Money(sum(max(0, price - paid) for price, paid in lines), order.currency)


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
    charged = charged_on_each(session, ids)
    paid = _sums(session, Payment.order_id, func.sum(Payment.amount), ids, Payment.voided_at.is_(None))
    return {
        order.id: owing_on(session, order)
        if order.id in taken or order.voided_at is not None
        else Money(max(0, prices.get(order.id, 0) + charged.get(order.id, 0) - paid.get(order.id, 0)), order.currency)
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
