"""The print room's queue: approved prints up to the parcel, the most urgent first."""

from dataclasses import dataclass

from sqlalchemy import select

from winno_desk.database.orders import Customer, Item, Order
from winno_desk.database.printing import Shipment, ShipmentLine
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.items import ItemRow, item_rows, studio_zone
from winno_desk.values.calendar import local_date
from winno_desk.workflow.items import ItemState


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A print on its way through the room; ``days_left`` is negative once it is late."""

    item: ItemRow
    customer: str
    address: str
    delivery: str
    days_left: int
    shipment: int | None
    slip: str


_IN_ROOM = (ItemState.APPROVED, ItemState.LOCKED, ItemState.PRINTING, ItemState.PRINTED, ItemState.PACKED)


def print_queue(desk: Desk) -> tuple[QueueRow, ...]:
    """Every print that the room has to do with now."""
    with desk.store.reading() as session:
        rows = (
            session.execute(
                select(Item, Customer, Order.delivery)
                .join(Order, Order.id == Item.order_id)
                .join(Customer, Customer.id == Order.customer_id)
                .where(Item.kind == "physical", Item.state.in_(_IN_ROOM))
                .order_by(Item.promised_on, Item.id)
            )
            .tuples()
            .all()
        )
        items = [item for item, _, _ in rows]
        parcels = {
            item_id: (shipment, number)
            for item_id, shipment, number in session.execute(
                select(ShipmentLine.item_id, Shipment.id, Shipment.number)
                .join(Shipment, Shipment.id == ShipmentLine.shipment_id)
                .where(ShipmentLine.item_id.in_([item.id for item in items]))
            ).tuples()
        }
        today = local_date(desk.clock(), studio_zone(session))
        return tuple(
            QueueRow(
                item=item,
                customer=customer.name,
                address=customer.address,
                delivery=delivery,
                days_left=(item.promised_on - today).days,
                shipment=parcels.get(item.id, (None, ""))[0],
                slip=parcels.get(item.id, (None, ""))[1],
            )
            for item, (_, customer, delivery) in zip(item_rows(session, desk, items), rows, strict=True)
        )
