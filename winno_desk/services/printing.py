"""The print room after the press: sheets are counted, prints checked, packed and sent."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from winno_desk.database.orders import Item
from winno_desk.database.printing import Shipment, ShipmentLine
from winno_desk.services.acts import act
from winno_desk.services.checks import needed, tracking_number
from winno_desk.services.desk import Work
from winno_desk.services.numbered import new_document, next_number
from winno_desk.services.press import open_run
from winno_desk.services.remakes import settle_remade
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.workflow.items import ItemState

SPOILED = {
    "banding": "Banding",
    "colour": "Wrong colours",
    "spots": "Spots or scratches",
    "jam": "Paper jam",
    "paper": "Paper at fault",
    "cut": "Cut wrong",
    "other": "Something else",
}
"""Why sheets were spoiled."""

CARRIERS = ("UPS", "FedEx", "USPS", "DHL", "Courier")


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishPrint:
    """How many sheets came out well, how many did not, and which of ``SPOILED`` was the reason."""

    request: UUID
    item: int
    good: int
    spoiled: int = 0
    spoiled_why: str = ""


@dataclass(frozen=True, slots=True)
class PrintFinished:
    item: int
    good: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Printed items of one order into one parcel, after the quality check."""

    request: UUID
    order: int
    items: tuple[int, ...]
    checked: bool
    ship_to: str
    carrier: str
    tracking: str


@dataclass(frozen=True, slots=True)
class Packed:
    shipment: int
    slip: str
    document: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ship:
    request: UUID
    shipment: int


@dataclass(frozen=True, slots=True)
class Shipped:
    shipment: int


@act("finish_print")
def finish_print(work: Work, request: FinishPrint) -> PrintFinished:
    """Count the sheets: good ones must be as many as were ordered, spoiled ones are kept for the record."""
    item = work.lock_item(request.item)
    work.take(item, "finish_print")
    if request.good != item.quantity:
        raise Invalid("good", f"{item.quantity} good {_sheets(item.quantity)} ordered; print until they are there.")
    if not 0 <= request.spoiled <= 9999:
        raise Invalid("spoiled", "Enter how many sheets were spoiled, or 0.")
    why = request.spoiled_why if request.spoiled else ""
    if request.spoiled and why not in SPOILED:
        raise Invalid("spoiled_why", "Choose what spoiled them.")
    run = open_run(work.session, item.id)
    run.finished_at, run.good, run.spoiled, run.spoiled_why = work.now, request.good, request.spoiled, why
    work.note(run=run.id, good=run.good, spoiled=run.spoiled, spoiled_why=why)
    return PrintFinished(item.id, run.good)


def _sheets(count: int) -> str:
    return "sheet is" if count == 1 else "sheets are"


@act("pack")
def pack(work: Work, request: Pack) -> Packed:
    """Put checked prints into a parcel; the packing slip gets its number here."""
    work.lock_order(request.order)
    if not request.checked:
        raise Invalid("checked", "Check the prints against the approved proof, then tick this.")
    ship_to = needed("ship_to", request.ship_to, "Enter the name and address on the parcel.", longest=400)
    carrier = needed("carrier", request.carrier, "Choose the carrier.", longest=60)
    items = items_of(work, request.order, request.items)
    for item in items:
        work.take(item, "pack")
    tracking = tracking_number("tracking", request.tracking)
    slip = next_number(work, "packing_slip")
    shipment = new_shipment(work, request.order, items, ship_to, slip=slip, carrier=carrier, tracking=tracking)
    document = new_document(work, "packing_slip", request.order, slip, shipment_id=shipment.id)
    work.note(slip=slip)
    return Packed(shipment.id, slip, document.id)


def items_of(work: Work, order_id: int, item_ids: tuple[int, ...]) -> list[Item]:
    """The items of an order that a form names, in their order; Invalid when one is of another order."""
    items = list(
        work.session.scalars(
            select(Item).where(Item.id.in_(item_ids), Item.order_id == order_id).order_by(Item.position)
        )
    )
    if not items or len(items) != len(set(item_ids)):
        raise Invalid("items", "Choose at least one item of this order.")
    return items


def new_shipment(
    work: Work,
    order_id: int,
    items: list[Item],
    ship_to: str,
    *,
    slip: str | None = None,
    carrier: str = "",
    tracking: str = "",
) -> Shipment:
    """What leaves the studio together; without ``slip`` it goes over the counter."""
    shipment = Shipment(
        order_id=order_id,
        number=slip,
        handed_over=slip is None,
        ship_to=ship_to,
        carrier=carrier,
        tracking=tracking,
        packed_at=work.now,
        packed_by=work.person.id,
    )
    work.session.add(shipment)
    work.session.flush()
    for item in items:
        work.session.add(ShipmentLine(shipment_id=shipment.id, item_id=item.id, quantity=item.quantity))
    work.session.flush()
    return shipment


@act("ship")
def ship(work: Work, request: Ship) -> Shipped:
    """The parcel leaves the studio: fulfilment, and the end of returns (2a)."""
    shipment = there(work.session, Shipment, request.shipment)
    work.lock_order(shipment.order_id)
    work.session.refresh(shipment)
    if shipment.shipped_at is not None:
        raise Conflict("This parcel has left already.")
    lines = work.session.scalars(select(ShipmentLine.item_id).where(ShipmentLine.shipment_id == shipment.id))
    packed = items_of(work, shipment.order_id, tuple(lines))
    items = [item for item in packed if item.state != ItemState.CANCELLED]
    if not items:
        raise Conflict("Everything in this parcel was cancelled. Unpack it; nothing is shipped.")
    for item in items:
        work.take(item, "ship")
    shipment.shipped_at, shipment.shipped_by = work.now, work.person.id
    work.note(slip=shipment.number)
    settle_remade(work, items)
    return Shipped(shipment.id)
