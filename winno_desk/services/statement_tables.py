"""The longer tables of a statement: items, proofs and approvals, prints and parcels, requests and claims."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision
from winno_desk.database.orders import Item
from winno_desk.database.people import Person
from winno_desk.database.printing import PrintRun, Shipment, ShipmentLine
from winno_desk.database.proofs import Proof, SignOff
from winno_desk.documents.sections import Table
from winno_desk.services.cases import ruling_stored
from winno_desk.services.paper_facts import Ground
from winno_desk.services.rulings import HOW_RECEIVED
from winno_desk.values.ids import case_number, item_number
from winno_desk.values.money import Money
from winno_desk.workflow.items import STATE_WORDS, ItemState


def items_table(session: Session, on: Ground) -> Table:
    """What was ordered, at which price, and how far it is."""
    items = session.scalars(select(Item).where(Item.order_id == on.order.id).order_by(Item.position))
    rows = tuple(
        (
            item_number(on.order.number, one.position),
            f"{one.name}\n{one.brief}".strip(),
            str(one.quantity),
            STATE_WORDS[ItemState(one.state)],
            on.words.money(Money(one.price, on.order.currency)),
        )
        for one in items
    )
    return Table(
        title="Items",
        head=("Item", "What", "Pieces", "State", "Price"),
        rows=rows,
        shares=(0.14, 0.42, 0.1, 0.2, 0.14),
        right=(2, 4),
    )


def proofs_table(session: Session, on: Ground) -> Table:
    """Every proof with its digest, and every approval with its certificate."""
    made = session.execute(
        select(Proof, Item.position, Person.name)
        .join(Item, Item.id == Proof.item_id)
        .join(Person, Person.id == Proof.made_by)
        .where(Item.order_id == on.order.id)
    )
    signed = session.execute(
        select(SignOff, Proof.number, Item.position)
        .join(Proof, Proof.id == SignOff.proof_id)
        .join(Item, Item.id == SignOff.item_id)
        .where(Item.order_id == on.order.id)
    )
    told = [
        (proof.made_at, position, f"Proof {proof.number} by {person}: {proof.name}\nSHA-256 {proof.digest}")
        for proof, position, person in made
    ]
    for sign, number, position in signed:
        void = f", void since {on.words.moment(sign.voided_at)}" if sign.voided_at else ""
        paper = f", certificate {sign.certificate}" if sign.certificate else ""
        told.append((sign.signed_at, position, f"Proof {number} approved as shown by {sign.signed_by}{paper}{void}"))
    rows = tuple(
        (item_number(on.order.number, position), on.words.moment(at), words) for at, position, words in sorted(told)
    )
    return Table(title="Proofs and approvals", head=("Item", "When", "What"), rows=rows, shares=(0.14, 0.24, 0.62))


def sent_table(session: Session, on: Ground) -> Table:
    """Every print run and everything that left."""
    runs = session.execute(
        select(PrintRun, Item.position).join(Item, Item.id == PrintRun.item_id).where(Item.order_id == on.order.id)
    )
    parcels = session.execute(
        select(Shipment, ShipmentLine.quantity, Item.position)
        .join(ShipmentLine, ShipmentLine.shipment_id == Shipment.id)
        .join(Item, Item.id == ShipmentLine.item_id)
        .where(Shipment.order_id == on.order.id)
    )
    told = [
        (
            run.started_at,
            position,
            f"Printed on {run.printer or 'the printer'}: {run.good} good, {run.spoiled} spoiled\nSHA-256 {run.digest}",
        )
        for run, position in runs
    ]
    for parcel, pieces, position in parcels:
        way = f"picked up by {parcel.ship_to.splitlines()[0]}" if parcel.handed_over else f"parcel {parcel.number}"
        sent = " ".join(part for part in (parcel.carrier, parcel.tracking) if part)
        left = f", left {on.words.moment(parcel.shipped_at)}" if parcel.shipped_at else ", not sent yet"
        words = f"{pieces} × {way}{f', {sent}' if sent else ''}{left}"
        told.append((parcel.packed_at, position, words))
    rows = tuple(
        (item_number(on.order.number, position), on.words.moment(at), words) for at, position, words in sorted(told)
    )
    return Table(title="Prints and parcels", head=("Item", "When", "What"), rows=rows, shares=(0.14, 0.24, 0.62))


def cases_table(session: Session, on: Ground) -> Table:
    """What was asked, what the policy said to it, and what was decided."""
    cases = session.execute(
        select(Case, Item.position)
        .join(Item, Item.id == Case.item_id)
        .where(Case.order_id == on.order.id)
        .order_by(Case.id)
    )
    rows = []
    for case, position in cases:
        ruling = ruling_stored(case)
        asked = f"{on.words.moment(case.received_at)} {HOW_RECEIVED[case.how]}: {case.wish}\n“{case.reason_text}”"
        clauses = ", ".join(ruling.clauses)
        said = f"The policy: {str(ruling.outcome).replace('_', ' ')} ({clauses})"
        told = [asked, said, *_decided(session, on, case)]
        number = case_number(on.order.number, case.kind, case.position)
        rows.append((number, item_number(on.order.number, position), "\n".join(told)))
    return Table(
        title="Requests and claims", head=("Number", "Item", "What"), rows=tuple(rows), shares=(0.17, 0.14, 0.69)
    )


def _decided(session: Session, on: Ground, case: Case) -> list[str]:
    decisions = session.execute(
        select(Decision, Person.name)
        .join(Person, Person.id == Decision.decided_by)
        .where(Decision.case_id == case.id)
        .order_by(Decision.id)
    )
    return [
        f"{on.words.moment(one.decided_at)} decided by {name}: {one.outcome.replace('_', ' ')}"
        f"{f', {on.words.money(Money(one.amount, on.order.currency))}' if one.amount else ''}"
        f"{', an exception (6)' if one.exception else ''}{f', letter {one.letter}' if one.letter else ''}"
        f"{f'. {one.note}' if one.note else ''}"
        for one, name in decisions
    ]
