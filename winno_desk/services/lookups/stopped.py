"""Prints that the gate stopped and that nobody has mended yet: the managers' to look at, before all else."""

from sqlalchemy import func, select, true
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item, Order
from winno_desk.database.printing import PrintRun, PrintStop
from winno_desk.services.lookups.proof_rows import StopRow
from winno_desk.services.lookups.tasks import Task
from winno_desk.values.ids import item_number
from winno_desk.workflow.items import ItemState

_WORDS = "Print stopped: its file is not the one that was approved"


def last_stop(session: Session, item: Item) -> StopRow | None:
    """The last print of an item that was not let through; None where that was mended, or nothing was stopped."""
    if item.id not in {task.subject for task in stopped_prints(session, item.id)}:
        return None
    stops = select(PrintStop).where(PrintStop.item_id == item.id).order_by(PrintStop.id.desc()).limit(1)
    stop = session.scalars(stops).one()
    return StopRow(stop.stopped_at, stop.printer, stop.place, stop.expected, stop.found)


def stopped_prints(session: Session, only: int | None = None) -> tuple[Task, ...]:
    """One task for each item that was stopped since it was locked, and is neither printed, nor locked or begun anew.

    ``only`` asks about one item.
    """
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
        .where(true() if only is None else Item.id == only)
        .group_by(Item.id, Order.number, Item.position)
        .order_by(Item.id)
    )
    return tuple(
        Task(item_number(order, position), _WORDS, "Look", "proof", item, at, rush=False)
        for item, order, position, at in rows
    )
