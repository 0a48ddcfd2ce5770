"""What a delivery note tells: everything of an order that the customer has, when it came to them and how."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from winno_desk.database.documents import Document
from winno_desk.database.orders import Item, Order
from winno_desk.database.printing import Shipment, ShipmentLine
from winno_desk.database.proofs import Provision
from winno_desk.documents.sections import SectionedFacts, Table
from winno_desk.policy.notice import once_delivered
from winno_desk.policy.versions import version_named
from winno_desk.services.paper_facts import Ground, ground
from winno_desk.services.work import WAYS
from winno_desk.values.ids import item_number

Handed = tuple[datetime, Item, str, str, str]
"""When, what, how much of it, in which way, and what tells it from others."""


def delivery_facts(session: Session, document: Document) -> SectionedFacts:
    """The facts of one delivery note, as things stood when it was issued."""
    on = ground(session, document)
    handed = sorted((*_files(session, on), *_prints(session, on)), key=lambda one: (one[0], one[1].position))
    kinds = frozenset(item.kind for _at, item, *_ in handed)
    rows = tuple(
        (item_number(on.order.number, item.position), f"{item.name}\n{told}", much, f"{way}\n{on.words.moment(at)}")
        for at, item, much, way, told in handed
    )
    return on.facts(
        kind="Delivery note",
        headline=f"This is what you have received of order {on.number}.",
        sentences=(),
        sections=(
            Table(
                head=("Item", "What", "How much", "How and when"),
                rows=rows,
                shares=(0.14, 0.43, 0.13, 0.3),
            ),
        ),
        closing=once_delivered(version_named(on.order.policy), kinds),
        hands=("Received by, day",),
    )


def was_handed(session: Session, order: Order) -> bool:
    """Whether anything of an order has left the studio."""
    files = select(func.count()).join(Item, Item.id == Provision.item_id).where(Item.order_id == order.id)
    parcels = select(func.count()).where(Shipment.order_id == order.id, Shipment.shipped_at.is_not(None))
    return bool(session.scalar(files.select_from(Provision)) or session.scalar(parcels.select_from(Shipment)))


def _files(session: Session, on: Ground) -> Iterator[Handed]:
    rows = session.execute(
        select(Provision, Item)
        .join(Item, Item.id == Provision.item_id)
        .where(Item.order_id == on.order.id, Provision.provided_at <= on.at)
    )
    for given, item in rows:
        told = f"{given.name}\nSHA-256 {given.digest}"
        yield given.provided_at, item, "1 file", f"{WAYS[given.how]} for {given.to_whom}", told


def _prints(session: Session, on: Ground) -> Iterator[Handed]:
    rows = session.execute(
        select(Shipment, ShipmentLine, Item)
        .join(ShipmentLine, ShipmentLine.shipment_id == Shipment.id)
        .join(Item, Item.id == ShipmentLine.item_id)
        .where(Shipment.order_id == on.order.id, Shipment.shipped_at <= on.at)
    )
    for parcel, line, item in rows:
        assert parcel.shipped_at is not None  # the query asks for it
        sent = f"{parcel.carrier}, {parcel.tracking}" if parcel.tracking else parcel.carrier
        way = f"Picked up by {parcel.ship_to.splitlines()[0]}" if parcel.handed_over else f"Sent by {sent}"
        told = "" if parcel.handed_over else f"Packing slip {parcel.number}"
        yield parcel.shipped_at, item, f"{line.quantity} of {item.quantity}", way, told
