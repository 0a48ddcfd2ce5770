"""What a packing slip tells about one parcel: where it goes and what is in it, never what it cost."""

from collections.abc import Iterator

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision
from winno_desk.database.documents import Document
from winno_desk.database.orders import Item, Order
from winno_desk.database.people import Person, Studio
from winno_desk.database.printing import Shipment, ShipmentLine
from winno_desk.documents.facts import ReplacementFacts, SlipFacts, SlipLine
from winno_desk.services.given_up import to_make
from winno_desk.services.journalled import steps_of
from winno_desk.services.paper_facts import recipient, record_of, studio_facts
from winno_desk.services.sizes import print_words
from winno_desk.values.calendar import local_date
from winno_desk.values.errors import Unavailable
from winno_desk.values.ids import case_number, item_number, order_number
from winno_desk.values.listing import listed


def slip_facts(session: Session, slip: Document) -> SlipFacts:
    """The facts of one packing slip."""
    shipment = session.get_one(Shipment, slip.shipment_id)
    order = session.get_one(Order, shipment.order_id)
    studio = studio_facts(session.scalars(select(Studio)).one())
    name, _, address = shipment.ship_to.partition("\n")
    lines = session.execute(
        select(ShipmentLine, Item)
        .join(Item, Item.id == ShipmentLine.item_id)
        .where(ShipmentLine.shipment_id == shipment.id)
        .order_by(Item.position)
    )
    packed = list(lines)
    if not packed:
        raise Unavailable(f"The parcel of {slip.number} was unpacked, so this slip counts no more.")
    return SlipFacts(
        studio=studio,
        recipient=recipient(name, address),
        number=slip.number,
        order=order_number(order.number),
        placed=local_date(order.placed_at, studio.zone),
        packed=local_date(shipment.packed_at, studio.zone),
        parcel=_which(session, shipment),
        carrier=shipment.carrier,
        tracking=shipment.tracking,
        lines=tuple(_line(session, order, line, item) for line, item in packed),
        packed_by=session.get_one(Person, shipment.packed_by).name,
        checked_by=listed(_checkers(session, slip, [item for _, item in packed])),
        replacements=tuple(_replacements(session, order, [item for _, item in packed])),
        record=record_of(session, slip),
    )


def _which(session: Session, shipment: Shipment) -> int:
    """Which parcel of its order this is; what went over the counter is none."""
    parcels = select(func.count()).where(
        Shipment.order_id == shipment.order_id,
        Shipment.number.is_not(None),
        Shipment.id <= shipment.id,
        exists().where(ShipmentLine.shipment_id == Shipment.id),
    )
    return session.scalar(parcels) or 1


def _checkers(session: Session, slip: Document, items: list[Item]) -> list[str]:
    """Everybody who was the last to look at one of the prints before the slip was made."""
    people = dict.fromkeys(_checker(session, slip, item) for item in items)
    return [session.get_one(Person, person).name for person in people if person is not None]


def _checker(session: Session, slip: Document, item: Item) -> int | None:
    looks = [step.entry for step in steps_of(session, item.order_id, item.id) if step.act == "check_print"]
    return next((entry.person_id for entry in reversed(looks) if entry.id <= slip.entry_id), None)


def _line(session: Session, order: Order, line: ShipmentLine, item: Item) -> SlipLine:
    sent = session.scalar(
        select(func.sum(ShipmentLine.quantity)).where(
            ShipmentLine.item_id == item.id, ShipmentLine.shipment_id <= line.shipment_id
        )
    )
    return SlipLine(
        number=item_number(order.number, item.position),
        description=_description(session, order, item),
        size=print_words(item),
        ordered=item.quantity,
        shipped=line.quantity,
        to_follow=max(0, to_make(session, item) - (sent or 0)),
    )


def _description(session: Session, order: Order, item: Item) -> str:
    """What is in the parcel, without the size that stands beside it: ``Print, from W-1001-1 (Photo restoration)``."""
    name = item.name.replace(print_words(item), "").strip(" ,") or item.name
    source = session.get(Item, item.made_from_id) if item.made_from_id else None
    return f"{name}, from {item_number(order.number, source.position)} ({source.name})" if source else name


def _replacements(session: Session, order: Order, items: list[Item]) -> Iterator[ReplacementFacts]:
    """What each replacement in a parcel replaces, and the claim that it answers."""
    for remake in items:
        if remake.remake_of_id is None:
            continue
        replaced = session.get_one(Item, remake.remake_of_id)
        case = session.scalars(
            select(Case).join(Decision, Decision.case_id == Case.id).where(Decision.remake_id == remake.id)
        ).one()
        yield ReplacementFacts(
            item=item_number(order.number, replaced.position),
            made=item_number(order.number, remake.position),
            claim=case_number(order.number, case.kind, case.position),
            fault=case.fault or "the print",
        )
