"""The print room's queue: approved prints up to the parcel, the most urgent first, each in a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from winno_desk.database.cases import Case, Decision
from winno_desk.database.orders import Customer, Item, ItemPhoto, Order
from winno_desk.database.printing import PrintRun, ShipmentLine
from winno_desk.database.proofs import Proof
from winno_desk.services.desk import Desk
from winno_desk.services.given_up import given_up
from winno_desk.services.holds import room_holds
from winno_desk.services.lookups.here import names, studio_zone
from winno_desk.services.sizes import size_told
from winno_desk.values.calendar import local_date
from winno_desk.values.ids import item_number
from winno_desk.workflow.items import IN_ROOM, STATE_WORDS, ItemState


@dataclass(frozen=True, slots=True)
class QueueLine:
    """A print on its way through the room; ``days_left`` is negative once it is late.

    ``picture`` is the digest of what is printed, ``remake_why`` what was wrong with the print that it replaces.
    """

    id: int
    order_id: int
    order: int
    number: str
    name: str
    size: str
    paper: str
    quantity: int
    """Pieces that are made: what was ordered without what was given up."""
    ordered: int
    customer: str
    state: ItemState
    state_words: str
    promised_on: date
    days_left: int
    rush: bool
    delivery: str
    locked_digest: str | None
    picture: str | None
    remake_of: str | None
    remake_why: str
    printer: str
    """Where it is being printed, or was last."""
    person: str
    """Who printed it last; empty where nobody has."""
    shelf: str
    """Where it lies once it is checked."""
    hold: str
    """Why it is on hold; empty where it is not."""
    left: int
    """Pieces that no parcel holds yet."""


_SHOWN = (
    *(Item.id, Item.order_id, Item.position, Item.name, Item.width, Item.height, Item.paper, Item.quantity),
    *(Item.state, Item.promised_on, Item.rush, Item.locked_digest, Item.shelf),
    *(Order.number.label("order"), Order.delivery, Customer.name.label("customer")),
)
"""Columns and no records: of ten thousand prints those would take half the time."""
_HERE: tuple[ColumnElement[bool], ...] = (Item.kind == "physical", Item.state.in_(IN_ROOM))


def print_queue(desk: Desk) -> tuple[QueueLine, ...]:
    """Every print that the room has to do with now."""
    with desk.store.reading() as session:
        return queue_lines(session, desk)


def queue_lines(session: Session, desk: Desk, *only: ColumnElement[bool]) -> tuple[QueueLine, ...]:
    """The lines of the queue for which all of that holds; a few questions, however many there are."""
    here = (*_HERE, *only)
    root, root_order = aliased(Item), aliased(Order)
    rows = session.execute(
        select(*_SHOWN, root_order.number.label("root_order"), root.position.label("root_place"))
        .join(Order, Order.id == Item.order_id)
        .join(Customer, Customer.id == Order.customer_id)
        .outerjoin(root, root.id == Item.remake_of_id)
        .outerjoin(root_order, root_order.id == root.order_id)
        .where(*here)
        .order_by(Item.promised_on, Item.rush.desc(), Item.id)
    ).all()
    today = local_date(desk.clock(), studio_zone(session))
    pictures, faults, people = _pictures(session, here), _faults(session, here), names(session)
    runs = _runs(session, here)
    held, packed, gone = room_holds(session, here), _packed(session, here), given_up(session, *here)
    wanted = {row.id: max(0, row.quantity - gone.get(row.id, 0)) for row in rows}
    return tuple(
        QueueLine(
            id=row.id,
            order_id=row.order_id,
            order=row.order,
            number=item_number(row.order, row.position),
            name=row.name,
            size=size_told(row.width, row.height),
            paper=row.paper,
            quantity=wanted[row.id],
            ordered=row.quantity,
            customer=row.customer,
            state=ItemState(row.state),
            state_words=STATE_WORDS[ItemState(row.state)],
            promised_on=row.promised_on,
            days_left=(row.promised_on - today).days,
            rush=row.rush,
            delivery=row.delivery,
            locked_digest=row.locked_digest,
            picture=row.locked_digest or pictures.get(row.id),
            remake_of=item_number(row.root_order, row.root_place) if row.root_order is not None else None,
            remake_why=faults.get(row.id, ""),
            printer=runs.get(row.id, ("", 0))[0],
            person=people.get(runs.get(row.id, ("", 0))[1], ""),
            shelf=row.shelf,
            hold=held.get(row.id, ""),
            left=max(0, wanted[row.id] - packed.get(row.id, 0)),
        )
        for row in rows
    )


def _pictures(session: Session, here: Sequence[ColumnElement[bool]]) -> dict[int, str]:
    """What is shown of those that are not locked yet: the newest proof, else the first photo."""
    unlocked = (*here, Item.locked_digest.is_(None))
    photos = select(ItemPhoto.item_id, ItemPhoto.digest).join(Item, Item.id == ItemPhoto.item_id)
    proofs = select(Proof.item_id, Proof.digest).join(Item, Item.id == Proof.item_id)
    first = dict(session.execute(photos.where(*unlocked).order_by(ItemPhoto.id.desc())).all())
    return {**first, **dict(session.execute(proofs.where(*unlocked).order_by(Proof.number)).all())}


def _runs(session: Session, here: Sequence[ColumnElement[bool]]) -> dict[int, tuple[str, int]]:
    """The printer of each item's newest run, and who began it."""
    runs = select(PrintRun.item_id, PrintRun.printer, PrintRun.started_by).join(Item, Item.id == PrintRun.item_id)
    rows = session.execute(runs.where(*here).order_by(PrintRun.id))
    return {item: (printer, person) for item, printer, person in rows}


def _packed(session: Session, here: Sequence[ColumnElement[bool]]) -> dict[int, int]:
    """How many pieces of each item lie in parcels."""
    lines = select(ShipmentLine.item_id, func.sum(ShipmentLine.quantity)).join(Item, Item.id == ShipmentLine.item_id)
    return dict(session.execute(lines.where(*here).group_by(ShipmentLine.item_id)).all())


def _faults(session: Session, here: Sequence[ColumnElement[bool]]) -> dict[int, str]:
    """What was wrong with the print that each remake replaces."""
    rows = session.execute(
        select(Decision.remake_id, Case.fault)
        .join(Case, Case.id == Decision.case_id)
        .join(Item, Item.id == Decision.remake_id)
        .where(*here)
    )
    return {remake: fault for remake, fault in rows if remake is not None}
