"""The print room's queue: approved prints up to the parcel, the most urgent first."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision
from winno_desk.database.documents import Document
from winno_desk.database.orders import Customer, Item, Order
from winno_desk.database.printing import PrintRun, Shipment, ShipmentLine
from winno_desk.database.proofs import Proof
from winno_desk.imaging.preflight import Level
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.here import studio_zone
from winno_desk.services.lookups.items import ItemRow, item_rows
from winno_desk.services.proofing import read_findings
from winno_desk.services.remaining import owing_on_each
from winno_desk.values.calendar import local_date
from winno_desk.values.money import Money
from winno_desk.workflow.items import ItemState


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A print on its way through the room; ``days_left`` is negative once it is late.

    ``picture`` is the digest of what is printed, ``remake_why`` what was wrong with the print that it replaces.
    """

    item: ItemRow
    customer: str
    address: str
    delivery: str
    days_left: int
    owing: Money
    """On its whole order."""
    picture: str | None
    remake_why: str
    shipment: int | None
    slip: str
    slip_document: int | None
    printer: str
    """Where it is being printed."""
    too_poor: str
    """Why a manager has to pass what was approved before it is locked; empty where nothing is too poor."""


_NO_PARCEL = (None, "", None)
IN_ROOM = (ItemState.APPROVED, ItemState.LOCKED, ItemState.PRINTING, ItemState.PRINTED, ItemState.PACKED)
"""Where a print is the print room's to work on."""


def print_queue(desk: Desk) -> tuple[QueueRow, ...]:
    """Every print that the room has to do with now."""
    with desk.store.reading() as session:
        rows = session.execute(
            select(Item, Customer, Order)
            .join(Order, Order.id == Item.order_id)
            .join(Customer, Customer.id == Order.customer_id)
            .where(Item.kind == "physical", Item.state.in_(IN_ROOM))
            .order_by(Item.promised_on, Item.rush.desc(), Item.id)
        ).all()
        items = [item for item, _, _ in rows]
        parcels = _parcels(session, items)
        faults, printers = _faults(session, items), _printers(session, items)
        too_poor = _too_poor(session, [item.id for item in items if item.state == ItemState.APPROVED])
        owing = owing_on_each(session, list({order.id: order for _, _, order in rows}.values()))
        today = local_date(desk.clock(), studio_zone(session))
        return tuple(
            QueueRow(
                item=item,
                customer=customer.name,
                address=order.ship_to,
                delivery=order.delivery,
                days_left=(item.promised_on - today).days,
                owing=owing[item.order_id],
                picture=item.locked_digest or item.picture,
                remake_why=faults.get(item.id, ""),
                shipment=parcels.get(item.id, _NO_PARCEL)[0],
                slip=parcels.get(item.id, _NO_PARCEL)[1],
                slip_document=parcels.get(item.id, _NO_PARCEL)[2],
                printer=printers.get(item.id, ""),
                too_poor=too_poor.get(item.id, ""),
            )
            for item, (_, customer, order) in zip(item_rows(session, desk, items), rows, strict=True)
        )


def _parcels(session: Session, items: Sequence[Item]) -> dict[int, tuple[int, str, int | None]]:
    """The parcel of each packed item: its id, its slip's number, and the slip as a document."""
    rows = session.execute(
        select(ShipmentLine.item_id, Shipment.id, Document.number, Document.id)
        .join(Shipment, Shipment.id == ShipmentLine.shipment_id)
        .join(Document, Document.shipment_id == Shipment.id)
        .where(ShipmentLine.item_id.in_([item.id for item in items]))
    )
    return {item_id: (shipment, number, document) for item_id, shipment, number, document in rows}


def _too_poor(session: Session, approved: Sequence[int]) -> dict[int, str]:
    """What the checks stop in the newest proof; photos on a contact sheet were passed at the counter."""
    proofs = select(Proof).where(Proof.item_id.in_(approved)).order_by(Proof.number)
    newest = {proof.item_id: proof for proof in session.scalars(proofs)}
    return {
        item: finding.sentence
        for item, proof in newest.items()
        for finding in read_findings(proof.findings)
        if finding.level is Level.STOP and proof.files == "[]"
    }


def _printers(session: Session, items: Sequence[Item]) -> dict[int, str]:
    """The printer of each item that is being printed."""
    open_runs = select(PrintRun.item_id, PrintRun.printer).where(PrintRun.finished_at.is_(None))
    return dict(session.execute(open_runs.where(PrintRun.item_id.in_([item.id for item in items]))).all())


def _faults(session: Session, items: Sequence[Item]) -> dict[int, str]:
    """What was wrong with the print that each remake replaces."""
    remakes = [item.id for item in items if item.remake_of_id is not None]
    rows = session.execute(
        select(Decision.remake_id, Case.fault)
        .join(Case, Case.id == Decision.case_id)
        .where(Decision.remake_id.in_(remakes))
    )
    return {remake: fault for remake, fault in rows if remake is not None}
