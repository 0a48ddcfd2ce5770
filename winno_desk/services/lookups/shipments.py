"""Parcels of an order."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Order
from winno_desk.database.printing import Shipment, ShipmentLine


@dataclass(frozen=True, slots=True)
class ShipmentRow:
    id: int
    number: str | None
    items: tuple[int, ...]
    ship_to: str
    carrier: str
    tracking: str
    packed_at: datetime
    packed_by: str
    shipped_at: datetime | None
    handed_over: bool


def shipment_rows(session: Session, order: Order, people: dict[int, str]) -> tuple[ShipmentRow, ...]:
    rows = session.scalars(select(Shipment).where(Shipment.order_id == order.id).order_by(Shipment.id)).all()
    lines = session.scalars(select(ShipmentLine).where(ShipmentLine.shipment_id.in_([row.id for row in rows]))).all()
    return tuple(
        ShipmentRow(
            id=row.id,
            number=row.number,
            items=tuple(line.item_id for line in lines if line.shipment_id == row.id),
            ship_to=row.ship_to,
            carrier=row.carrier,
            tracking=row.tracking,
            packed_at=row.packed_at,
            packed_by=people[row.packed_by],
            shipped_at=row.shipped_at,
            handed_over=row.handed_over,
        )
        for row in rows
    )
