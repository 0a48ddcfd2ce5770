"""What can still be asked about an item: its pieces, and the money that was captured for them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Select, exists, func, or_, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.orders import Item, Order
from winno_desk.services.captured import TAKES_BACK, captured, root_of, taken_back, went_back
from winno_desk.services.charges import RUSH, Owed, returnable
from winno_desk.values.ids import case_number, item_number
from winno_desk.values.money import Money, allocate
from winno_desk.workflow.cases import UNDECIDED, CaseState


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
    charges: tuple[Owed, ...]
    """Rush and shipping that would go back with all of it, as far as nothing has come of them."""

    def share(self, quantity: int) -> tuple[Money, Money, Money]:
        """Price, paid and refunded of so many pieces; the last ones take whatever rounding left over."""
        return self._part(self.price, quantity), self._part(self.paid, quantity), self._part(self.refunded, quantity)

    def charged(self, quantity: int, *, full: bool, started: bool) -> tuple[Owed, ...]:
        """What is owed no more of rush and shipping once so many pieces are taken back, and what of it goes back.

        With a full refund rush goes back before work began, and shipping with the last that is to be sent; of what is
        kept nothing more is asked for.
        """
        found = []
        for one in self.charges:
            rush = one.kind == RUSH
            if not rush and quantity < self.pieces:
                continue
            price, paid = (self._part(part, quantity) if rush else part for part in (one.price, one.paid))
            back = paid if full and not (rush and started) else Money.zero(paid.currency)
            found.append(replace(one, price=price - paid + back, paid=back))
        return tuple(one for one in found if one.price)

    def _part(self, whole: Money, quantity: int) -> Money:
        rest = max(0, self.sharing - quantity)
        return Money(allocate(whole.minor, [quantity, rest])[0], whole.currency)


def remaining(session: Session, item: Item, besides: int | None = None) -> Remaining:
    """What remains of an item now, as if the case ``besides`` had neither asked for nor been given anything."""
    order = session.get_one(Order, item.order_id)
    taken = taken_back(session, order, besides)
    root = root_of(session, item)
    sums = captured(session, order, taken, besides)
    price, paid = sums.items[root.id]
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
        charges=returnable(session, order, item, root, sums.charges),
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


def _asking(session: Session, item: Item, besides: int | None) -> Sequence[Case]:
    return session.scalars(
        select(Case)
        .where(Case.item_id == item.id, Case.state.in_(UNDECIDED), Case.id != (besides or 0))
        .order_by(Case.id)
    ).all()
