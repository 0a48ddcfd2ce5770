"""Prints that went over the counter: who took them, and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.printing import Shipment, ShipmentLine


@dataclass(frozen=True, slots=True)
class Collected:
    """When a print was picked up, and by whom."""

    at: datetime
    to_whom: str


def collected(session: Session, items: Sequence[int]) -> dict[int, Collected]:
    """The last pick-up of each of these items that was picked up."""
    rows = session.execute(
        select(ShipmentLine.item_id, Shipment.shipped_at, Shipment.ship_to)
        .join(Shipment, Shipment.id == ShipmentLine.shipment_id)
        .where(ShipmentLine.item_id.in_(items), Shipment.handed_over, Shipment.shipped_at.is_not(None))
        .order_by(Shipment.id)
    )
    return {item: Collected(at, to_whom) for item, at, to_whom in rows if at is not None}
