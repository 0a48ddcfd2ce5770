"""Packing: checked prints go into parcels, whole or in part, and the parcels leave the studio."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item
from winno_desk.database.printing import Shipment, ShipmentLine
from winno_desk.services.acts import act
from winno_desk.services.checks import amount, needed, words
from winno_desk.services.desk import Work
from winno_desk.services.given_up import given_up
from winno_desk.services.numbered import new_document, next_number
from winno_desk.services.remakes import settle_remade
from winno_desk.services.there import there
from winno_desk.services.tracking import CARRIERS, read_tracking
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.values.ids import item_number
from winno_desk.workflow.items import ItemState

_KILOGRAMS = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,3})?")
_GRAMS = 1000
TO_PACK = frozenset({ItemState.CHECKED, ItemState.PART_SHIPPED})
"""Where a print waits for its parcel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Checked items of one order into one parcel; ``weight`` in kilograms and ``cost`` of sending it as typed.

    ``pieces`` names the items that do not go whole, each with how many of it are in this parcel; the rest follows.
    """

    request: UUID
    order: int
    items: tuple[int, ...]
    ship_to: str
    carrier: str
    tracking: str
    pieces: tuple[tuple[int, int], ...] = ()
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


@act("pack")
def pack(work: Work, request: Pack) -> Packed:
    """Put checked prints into a parcel; the packing slip gets its number here."""
    work.lock_order(request.order)
    ship_to = needed("ship_to", request.ship_to, "Enter the name and address on the parcel.", longest=400)
    if request.carrier not in CARRIERS:
        raise Invalid("carrier", "Choose the carrier.")
    items = items_of(work, request.order, request.items)
    left = left_to_pack(work.session, items)
    pieces = _pieces(request, left)
    for item in items:
        if item.state in TO_PACK and not left[item.id]:
            raise Conflict(f"Nothing of {item.name} is left to pack. Look at the print again.")
        work.take(item, "pack", ItemState.PACKED if pieces[item.id] == left[item.id] else ItemState.PART_PACKED)
    tracking = read_tracking("tracking", request.carrier, request.tracking)
    slip = next_number(work, "packing_slip")
    shipment = new_shipment(work, request.order, pieces, ship_to, slip=slip, carrier=request.carrier, tracking=tracking)
    shipment.service = words("service", request.service, longest=60)
    shipment.weight = _grams(request.weight)
    shipment.cost = amount("cost", request.cost, work.studio.currency).minor if request.cost.strip() else 0
    document = new_document(work, "packing_slip", request.order, slip, shipment_id=shipment.id)
    work.note(slip=slip, pieces={str(item): count for item, count in pieces.items()})
    return Packed(shipment.id, slip, document.id)


def _pieces(request: Pack, left: Mapping[int, int]) -> dict[int, int]:
    """How many of each item go into the parcel: all that are left, unless fewer are asked for."""
    wanted = dict(request.pieces)
    for item, count in wanted.items():
        most = left.get(item, 0)
        if item in left and not most:
            continue  # somebody packed it meanwhile, and its state says so
        if not 1 <= count <= most:
            raise Invalid("pieces", f"Enter how many go into this parcel, from 1 to {most}.")
    return {**left, **wanted}


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


def left_to_pack(session: Session, items: Sequence[Item]) -> dict[int, int]:
    """How many pieces of each item no parcel holds yet, by the items' ids."""
    return {item: max(0, count) for item, count in _not_packed(session, items).items()}


def _not_packed(session: Session, items: Sequence[Item]) -> dict[int, int]:
    """The same; less than nothing where parcels hold more than is wanted by now."""
    packed = dict(
        session.execute(
            select(ShipmentLine.item_id, func.sum(ShipmentLine.quantity))
            .where(ShipmentLine.item_id.in_([item.id for item in items]))
            .group_by(ShipmentLine.item_id)
        ).all()
    )
    gone = given_up(session, Item.id.in_([item.id for item in items]))
    return {item.id: item.quantity - gone.get(item.id, 0) - packed.get(item.id, 0) for item in items}


def packed_in(session: Session, shipment: int) -> bool:
    """Is something in this parcel?"""
    lines = select(ShipmentLine.item_id).where(ShipmentLine.shipment_id == shipment)
    return session.scalar(lines.limit(1)) is not None


def packed_of(session: Session, item: Item) -> int:
    """How many pieces of an item lie in parcels, or left in one."""
    lines = select(func.sum(ShipmentLine.quantity)).where(ShipmentLine.item_id == item.id)
    return session.scalar(lines) or 0


def sent(session: Session, item: Item) -> int:
    """How many pieces of an item have left the studio."""
    gone = (
        select(func.sum(ShipmentLine.quantity))
        .join(Shipment, Shipment.id == ShipmentLine.shipment_id)
        .where(ShipmentLine.item_id == item.id, Shipment.shipped_at.is_not(None))
    )
    return session.scalar(gone) or 0


def new_shipment(
    work: Work,
    order_id: int,
    pieces: Mapping[int, int],
    ship_to: str,
    *,
    slip: str | None = None,
    carrier: str = "",
    tracking: str = "",
) -> Shipment:
    """What leaves the studio together, by item and pieces; without ``slip`` it goes over the counter."""
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
    for item, count in pieces.items():
        work.session.add(ShipmentLine(shipment_id=shipment.id, item_id=item, quantity=count))
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
    in_it = tuple(lines)
    if not in_it:
        raise Conflict("This parcel was unpacked. Look at the print again.")
    packed = items_of(work, shipment.order_id, in_it)
    if all(item.state == ItemState.CANCELLED for item in packed):
        raise Conflict("Everything in this parcel was cancelled, so nothing of it is shipped.")
    _check_wanted(work, packed)
    for item in packed:
        follows = item.state == ItemState.PART_PACKED
        work.take(item, "ship", ItemState.PART_SHIPPED if follows else ItemState.SHIPPED)
    shipment.shipped_at, shipment.shipped_by = work.now, work.person.id
    work.note(slip=shipment.number)
    settle_remade(work, whole(packed))
    return Shipped(shipment.id)


def _check_wanted(work: Work, packed: Sequence[Item]) -> None:
    """What was cancelled, refunded or replaced since it was packed does not leave."""
    over = _not_packed(work.session, packed)
    for item in packed:
        if over[item.id] < 0 or item.state == ItemState.CANCELLED:
            assert work.order is not None  # taken with its parcel
            number = item_number(work.order.number, item.position)
            many = "it" if item.state == ItemState.CANCELLED else f"{-over[item.id]} of its pieces"
            raise Conflict(f"{number} is in this parcel, and {many} must not be sent any more. Unpack, and pack anew.")


def whole(items: Iterable[Item]) -> list[Item]:
    """Those of which nothing is left to follow."""
    return [item for item in items if item.state == ItemState.SHIPPED]
