"""What stops an item: a request for money back or a cancellation, which no step may overtake, or the print room."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case
from winno_desk.database.orders import Item, Order
from winno_desk.database.printing import PrintHold
from winno_desk.policy.facts import Wish
from winno_desk.values.ids import case_number
from winno_desk.workflow.cases import UNDECIDED
from winno_desk.workflow.items import ItemState
from winno_desk.workflow.machine import Step

_STOPPING = (Wish.CANCEL, Wish.REFUND)


def holding(session: Session, items: Iterable[int]) -> Mapping[int, str]:
    """The number of the undecided request that stops each of these items."""
    rows = session.execute(
        select(Case.item_id, Order.number, Case.kind, Case.position)
        .join(Order, Order.id == Case.order_id)
        .where(Case.item_id.in_(items), Case.kind == "refund", Case.wish.in_(_STOPPING), Case.state.in_(UNDECIDED))
        .order_by(Case.id.desc())
    )
    return {item: case_number(order, kind, position) for item, order, kind, position in rows}


def waits(step: Step[ItemState], item: Item) -> bool:
    """Does this step wait while a request stops the item? One that ends a right does, the first hand included."""
    return step.ends is not None or (step.act == "add_proof" and item.work_started_at is None)


def room_holds(session: Session, where: Sequence[ColumnElement[bool]]) -> Mapping[int, str]:
    """Why the print room holds each of these items."""
    rows = select(PrintHold.item_id, PrintHold.reason).join(Item, Item.id == PrintHold.item_id)
    return dict(session.execute(rows.where(PrintHold.ended_at.is_(None), *where)).all())


def on_hold_words(reason: str) -> str:
    """Why a step is closed while the print room holds a print."""
    return f"On hold: {reason.rstrip('.')}. Take it off hold first."


def held_words(case: str) -> str:
    """Why a step is closed while a request waits."""
    return f"{case} asks to cancel this or for money back. Decide or withdraw it first."
