"""The print room after the press: sheets are counted, prints packed and sent."""

import re
from dataclasses import dataclass
from fractions import Fraction
from uuid import UUID

from sqlalchemy import select

from winno_desk.database.orders import Item, Product
from winno_desk.database.printing import PrintRun, Shipment, ShipmentLine
from winno_desk.services.acts import act
from winno_desk.services.checks import amount, needed, tracking_number, words
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

_KILOGRAMS = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,3})?")
_GRAMS = 1000
_MINUTES = 60

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
    """Checked items of one order into one parcel; ``weight`` in kilograms and ``cost`` of sending it as typed."""

    request: UUID
    order: int
    items: tuple[int, ...]
    ship_to: str
    carrier: str
    tracking: str
    service: str = ""
    weight: str = ""
    cost: str = ""


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
    _book(work, item, run)
    work.note(run=run.id, good=run.good, spoiled=run.spoiled, spoiled_why=why)
    return PrintFinished(item.id, run.good)


def _book(work: Work, item: Item, run: PrintRun) -> None:
    """What this run cost, at the prices of the day."""
    product = work.session.get_one(Product, item.product_code)
    sheets = run.good + run.spoiled
    run.paper_cost, run.ink_cost = sheets * product.paper_cost, sheets * product.ink_cost
    run.time_cost = round(Fraction(sheets * product.minutes * work.studio.hour_cost, _MINUTES))


def _sheets(count: int) -> str:
    return "sheet is" if count == 1 else "sheets are"


@act("pack")
def pack(work: Work, request: Pack) -> Packed:
    """Put checked prints into a parcel; the packing slip gets its number here."""
    work.lock_order(request.order)
    ship_to = needed("ship_to", request.ship_to, "Enter the name and address on the parcel.", longest=400)
    carrier = needed("carrier", request.carrier, "Choose the carrier.", longest=60)
    items = items_of(work, request.order, request.items)
    for item in items:
        work.take(item, "pack")
    tracking = tracking_number("tracking", request.tracking)
    slip = next_number(work, "packing_slip")
    shipment = new_shipment(work, request.order, items, ship_to, slip=slip, carrier=carrier, tracking=tracking)
    shipment.service = words("service", request.service, longest=60)
    shipment.weight = _grams(request.weight)
    shipment.cost = amount("cost", request.cost, work.studio.currency).minor if request.cost.strip() else 0
    document = new_document(work, "packing_slip", request.order, slip, shipment_id=shipment.id)
    work.note(slip=slip)
    return Packed(shipment.id, slip, document.id)


def _grams(text: str) -> int:
    """A parcel's weight as typed in kilograms; 0 where nothing was."""
    typed = text.strip().lower().removesuffix("kg").strip().replace(",", ".")
    if not typed:
        return 0
    if not _KILOGRAMS.fullmatch(typed):
        raise Invalid("weight", "Enter the weight in kilograms, such as 0.45.")
    return round(float(typed) * _GRAMS)


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
