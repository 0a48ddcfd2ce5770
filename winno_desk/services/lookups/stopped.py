"""Prints that the gate stopped and that nobody has mended yet: the managers' to look at, before all else."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item, Order
from winno_desk.database.printing import PrintRun, PrintStop
from winno_desk.services.lookups.tasks import Task
from winno_desk.values.ids import item_number
from winno_desk.workflow.items import ItemState

_WORDS = "Print stopped: its file is not the one that was approved"


def stopped_prints(session: Session) -> tuple[Task, ...]:
    """One task for each item that was stopped since it was locked, and is neither printed, nor locked or begun anew."""
    rows = session.execute(
        select(Item.id, Order.number, Item.position, func.max(PrintStop.stopped_at))
        .join(PrintStop, PrintStop.item_id == Item.id)
        .join(Order, Order.id == Item.order_id)
        .where(
            Item.state.in_((ItemState.LOCKED, ItemState.PRINTING, ItemState.REPRINT)),
            PrintStop.stopped_at >= Item.locked_at,
        )
        .where(
            ~select(PrintRun.id)
            .where(PrintRun.item_id == Item.id, PrintRun.started_at >= PrintStop.stopped_at)
            .exists()
        )
        .group_by(Item.id, Order.number, Item.position)
        .order_by(Item.id)
    )
    return tuple(
        Task(item_number(order, position), _WORDS, "Look", "proof", item, at, rush=False)
        for item, order, position, at in rows
    )
