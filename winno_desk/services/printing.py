"""The print room: what was approved is locked, printed from the very same bytes, packed and sent."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item
from winno_desk.database.printing import PrintRun, Shipment, ShipmentLine
from winno_desk.database.proofs import SignOff
from winno_desk.services.acts import act, prepared_act
from winno_desk.services.checks import needed, tracking_number
from winno_desk.services.contact_sheets import whole
from winno_desk.services.desk import Desk, Work
from winno_desk.services.numbered import new_document, next_number
from winno_desk.services.remakes import settle_remade
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.workflow.items import ItemState

CARRIERS = ("UPS", "FedEx", "USPS", "DHL", "Courier")


@dataclass(frozen=True, slots=True, kw_only=True)
class LockMaster:
    request: UUID
    item: int


@dataclass(frozen=True, slots=True)
class MasterLocked:
    item: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPrint:
    request: UUID
    item: int
    printer: str


@dataclass(frozen=True, slots=True)
class PrintStarted:
    item: int
    run: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishPrint:
    request: UUID
    item: int
    good: int
    spoiled: int = 0


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


def _rehash_approved(desk: Desk, request: LockMaster) -> str | None:
    with desk.store.reading() as session:
        signed = approval_in_force(session, request.item)
        digest = signed.digest if signed else None
    return digest if digest and whole(desk, digest) else None


@prepared_act("lock", _rehash_approved)
def lock_master(work: Work, request: LockMaster, rehashed: str | None) -> MasterLocked:
    """Freeze the approved file by its digest, read again byte for byte."""
    item = work.lock_item(request.item)
    work.take(item, "lock")
    signed = approval_in_force(work.session, item.id)
    if signed is None or rehashed is None or rehashed != signed.digest:
        raise Conflict("The approved file is not as it was signed, or missing. Add it again as a new proof.")
    item.locked_digest, item.locked_at = signed.digest, work.now
    work.note(digest=signed.digest)
    return MasterLocked(item.id, signed.digest)


def approval_in_force(session: Session, item_id: int) -> SignOff | None:
    """The customer's approval that no later change has voided."""
    return session.scalar(
        select(SignOff)
        .where(SignOff.item_id == item_id, SignOff.voided_at.is_(None))
        .order_by(SignOff.id.desc())
        .limit(1)
    )


def _rehash_locked(desk: Desk, request: StartPrint) -> str | None:
    with desk.store.reading() as session:
        digest = session.scalar(select(Item.locked_digest).where(Item.id == request.item))
    return digest if digest and whole(desk, digest) else None


@prepared_act("start_print", _rehash_locked)
def start_print(work: Work, request: StartPrint, rehashed: str | None) -> PrintStarted:
    """Printing begins with the locked bytes and no others; from here clause 2b holds."""
    item = work.lock_item(request.item)
    printer = needed("printer", request.printer, "Choose the printer.", longest=60)
    work.take(item, "start_print")
    if rehashed is None or rehashed != item.locked_digest:
        raise Conflict("The locked file is not as it was, so nothing is printed. Tell a manager; it needs a new proof.")
    run = PrintRun(
        item_id=item.id,
        digest=rehashed,
        printer=printer,
        started_at=work.now,
        started_by=work.person.id,
        good=0,
        spoiled=0,
    )
    work.session.add(run)
    work.session.flush()
    work.note(run=run.id, digest=rehashed)
    return PrintStarted(item.id, run.id)


@act("finish_print")
def finish_print(work: Work, request: FinishPrint) -> PrintFinished:
    """Count the sheets: good ones must be as many as were ordered, spoiled ones are kept for the record."""
    item = work.lock_item(request.item)
    work.take(item, "finish_print")
    if request.good != item.quantity:
        raise Invalid("good", f"{item.quantity} good {_sheets(item.quantity)} ordered; print until they are there.")
    if not 0 <= request.spoiled <= 9999:
        raise Invalid("spoiled", "Enter how many sheets were spoiled, or 0.")
    run = work.session.scalars(
        select(PrintRun).where(PrintRun.item_id == item.id, PrintRun.finished_at.is_(None))
    ).one()
    run.finished_at, run.good, run.spoiled = work.now, request.good, request.spoiled
    work.note(run=run.id, good=run.good, spoiled=run.spoiled)
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
