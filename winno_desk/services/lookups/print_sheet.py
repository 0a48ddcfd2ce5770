"""One print of the room with all that is needed for what is done with it next."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.documents import Document
from winno_desk.database.orders import Item, Order
from winno_desk.database.printing import Shipment, ShipmentLine
from winno_desk.database.proofs import Proof
from winno_desk.imaging.preflight import Level
from winno_desk.services.desk import Desk
from winno_desk.services.given_up import to_print
from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.items import item_rows
from winno_desk.services.lookups.queue import QueueLine, queue_lines
from winno_desk.services.owing import owing_on_each
from winno_desk.services.packing import TO_PACK
from winno_desk.services.proofing import read_findings
from winno_desk.services.quality import good_here, points_of
from winno_desk.values.money import Money
from winno_desk.workflow.items import ItemState


@dataclass(frozen=True, slots=True)
class PrintSheet:
    """A print of the queue, and what may be done to it by whoever looks."""

    line: QueueLine
    item: ItemRow
    address: str
    owing: Money
    """On its whole order."""
    shipment: int | None
    slip: str
    slip_document: int | None
    too_poor: str
    """Why a manager has to pass what was approved before it is locked; empty where nothing is too poor."""
    points: tuple[str, ...]
    """What is looked at before it is ready."""
    together: tuple[QueueLine, ...]
    """The prints of its order that can go into one parcel."""
    elsewhere: tuple[tuple[int, ItemState], ...]
    """Where the other items of its order stand, by their ids."""
    wanted: int
    """Good sheets that the press still owes."""
    good: int
    """Good sheets that are here."""


def print_sheet(desk: Desk, item: int) -> PrintSheet | None:
    """A print that the room has to do with now; None for one that has left it."""
    with desk.store.reading() as session:
        lines = queue_lines(session, desk, Item.id == item)
        if not lines:
            return None
        (line,) = lines
        row, order = session.get_one(Item, item), session.get_one(Order, line.order_id)
        shipment, slip, document = _parcel(session, item)
        others = select(Item.id, Item.state).where(Item.order_id == order.id, Item.state.not_in(TO_PACK))
        return PrintSheet(
            line=line,
            item=item_rows(session, desk, [row])[0],
            address=order.ship_to,
            owing=owing_on_each(session, [order])[order.id],
            shipment=shipment,
            slip=slip,
            slip_document=document,
            too_poor=_too_poor(session, item) if line.state is ItemState.APPROVED else "",
            points=points_of(session, [row.product_code])[row.product_code],
            together=queue_lines(session, desk, Item.order_id == order.id, Item.state.in_(TO_PACK)),
            elsewhere=tuple((one, ItemState(state)) for one, state in session.execute(others)),
            wanted=to_print(session, row),
            good=good_here(session, row),
        )


def _parcel(session: Session, item: int) -> tuple[int | None, str, int | None]:
    """The parcel of a packed item: its id, its slip's number, and the slip as a document."""
    row = session.execute(
        select(Shipment.id, Document.number, Document.id)
        .join(ShipmentLine, Shipment.id == ShipmentLine.shipment_id)
        .join(Document, Document.shipment_id == Shipment.id)
        .where(ShipmentLine.item_id == item)
        .order_by(Shipment.id.desc())
    ).first()
    return (None, "", None) if row is None else (row[0], row[1], row[2])


def _too_poor(session: Session, item: int) -> str:
    """What the checks stop in the newest proof, as far as it was not passed at the counter."""
    newest = session.scalars(select(Proof).where(Proof.item_id == item).order_by(Proof.number.desc()).limit(1)).first()
    if newest is None:
        return ""
    return next((one.sentence for one in read_findings(newest.findings) if one.level is Level.STOP), "")
