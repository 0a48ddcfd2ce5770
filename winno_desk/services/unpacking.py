"""Unpacking: a parcel that has not left is opened again, because something in or on it was wrong."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete, select

from winno_desk.database.documents import Document
from winno_desk.database.orders import Item
from winno_desk.database.printing import Shipment, ShipmentLine
from winno_desk.services.acts import act
from winno_desk.services.desk import Work
from winno_desk.services.packing import left_to_pack, sent, whole
from winno_desk.services.remakes import settle_remade
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict
from winno_desk.workflow.items import ItemState


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpack:
    request: UUID
    shipment: int


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The slip that counts no more."""

    slip: str


@act("unpack")
def unpack(work: Work, request: Unpack) -> Unpacked:
    """Take everything out of a parcel; its slip's number stays used, and nothing is printed under it any more."""
    shipment = there(work.session, Shipment, request.shipment)
    work.lock_order(shipment.order_id)
    work.session.refresh(shipment)
    if shipment.shipped_at is not None:
        raise Conflict("This parcel has left already, so it is not unpacked.")
    lines = dict(
        work.session.execute(
            select(ShipmentLine.item_id, ShipmentLine.quantity).where(ShipmentLine.shipment_id == shipment.id)
        ).all()
    )
    items = work.session.scalars(select(Item).where(Item.id.in_(lines), Item.state != ItemState.CANCELLED)).all()
    if not items:
        raise Conflict("Nothing that is still to be sent is in this parcel. Look at its order again.")
    work.session.execute(delete(ShipmentLine).where(ShipmentLine.shipment_id == shipment.id))
    left = left_to_pack(work.session, items)
    for item in items:
        part = ItemState.PART_SHIPPED if left[item.id] else ItemState.SHIPPED
        work.take(item, "unpack", part if sent(work.session, item) else ItemState.CHECKED)
    settle_remade(work, whole(items))
    _forget_paper(work, shipment)
    work.note(slip=shipment.number, unpacked={str(item): count for item, count in lines.items()})
    return Unpacked(shipment.number or "")


def _forget_paper(work: Work, shipment: Shipment) -> None:
    """The slip counts no more; what it was stays in the file store, under the digest that the journal keeps."""
    for slip in work.session.scalars(select(Document).where(Document.shipment_id == shipment.id)):
        slip.digest = slip.copy_digest = slip.made_at = None
        work.touched.add(f"document:{slip.id}")
