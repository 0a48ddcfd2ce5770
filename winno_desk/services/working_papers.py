"""Claim stubs and job tickets: made anew each time, because they tell how things stand now; never kept."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision
from winno_desk.database.orders import Customer, Item, ItemPhoto, Order
from winno_desk.database.people import Studio
from winno_desk.database.proofs import Proof, SignOff
from winno_desk.documents.counter_facts import StubFacts, TicketFacts
from winno_desk.services.approvals import approval_in_force
from winno_desk.services.contacts import reached_words
from winno_desk.services.desk import Desk
from winno_desk.services.given_up import to_make
from winno_desk.services.outbox import Printed, put_out
from winno_desk.services.paper_facts import studio_facts
from winno_desk.services.pictures import grey_picture
from winno_desk.services.roads import locked_proof
from winno_desk.services.sizes import size_words
from winno_desk.services.there import there
from winno_desk.values.codes import item_code, order_code
from winno_desk.values.errors import DeskError
from winno_desk.values.ids import item_number, order_number
from winno_desk.workflow.items import ENDED, STATE_WORDS, ItemState

_PICTURE = 700
"""Pixels of a ticket's picture: what a label printer can show of it."""


def print_stub(desk: Desk, order_id: int) -> Printed:
    """An order's claim stub, ready for the printer."""
    from winno_desk.documents.stub import claim_stub  # not before one is wanted, as in papers

    with desk.store.reading() as session:
        facts = stub_facts(session, desk, there(session, Order, order_id))
    return put_out(desk, claim_stub(facts), facts.order, "stub")


def print_ticket(desk: Desk, item_id: int) -> Printed:
    """An item's job ticket, ready for the printer."""
    from winno_desk.documents.ticket import job_ticket  # as above

    with desk.store.reading() as session:
        facts = ticket_facts(session, desk, there(session, Item, item_id))
    return put_out(desk, job_ticket(facts), facts.number, "ticket")


def stub_facts(session: Session, desk: Desk, order: Order) -> StubFacts:
    items = select(func.count()).where(Item.order_id == order.id, Item.state != ItemState.CANCELLED)
    customer = session.get_one(Customer, order.customer_id)
    return StubFacts(
        studio=studio_facts(session.scalars(select(Studio)).one()),
        order=order_number(order.number),
        code=order_code(order.number),
        customer=customer.name,
        reached=reached_words(customer.phone, customer.email),
        collector=order.collector,
        promised=order.promised_on,
        items=session.scalar(items) or 0,
        ship=order.delivery == "ship",
        printed=desk.clock(),
    )


def ticket_facts(session: Session, desk: Desk, item: Item) -> TicketFacts:
    order = session.get_one(Order, item.order_id)
    signed = approval_in_force(session, item.id)
    remade = session.get(Item, item.remake_of_id) if item.remake_of_id is not None else None
    customer = session.get_one(Customer, order.customer_id)
    state = ItemState(item.state)
    return TicketFacts(
        studio=studio_facts(session.scalars(select(Studio)).one()),
        number=item_number(order.number, item.position),
        code=item_code(order.number, item.position),
        what=size_words(item) or item.name,
        paper=", ".join(part for part in (item.paper, item.finish) if part),
        quantity=to_make(session, item),
        surname=surname(customer.name),
        reached=reached_words(customer.phone, customer.email),
        ship=order.delivery == "ship",
        rush=item.rush,
        promised=item.promised_on,
        printed=desk.clock(),
        brief=item.brief,
        photos=_photos(session, item),
        proof=_proof_number(session, item, signed),
        digest=item.locked_digest or "",
        remake_of=item_number(order.number, remade.position) if remade is not None else "",
        remake_why=_fault(session, item),
        ended=STATE_WORDS[state] if state in ENDED else "",
        picture=_picture(session, desk, item, signed),
    )


def surname(name: str) -> str:
    """The last word of a name that can be printed, by which people are called at the counter."""
    from winno_desk.documents.text import is_bare  # as above

    words = name.split()
    return ([word for word in words if not is_bare(word)] or words or [""])[-1]


def _proof_number(session: Session, item: Item, signed: SignOff | None) -> int | None:
    """The approved proof of the item itself; a remake is printed from that of the item it replaces."""
    if signed is not None:
        return session.get_one(Proof, signed.proof_id).number
    if item.locked_digest is None:
        return None
    locked = locked_proof(session, item)
    return locked.number if locked is not None else None


def _photos(session: Session, item: Item) -> tuple[str, ...]:
    """The photos of an item that has several, each with how many prints of it are made."""
    rows = session.execute(
        select(ItemPhoto.quantity, ItemPhoto.name).where(ItemPhoto.item_id == item.id).order_by(ItemPhoto.id)
    ).all()
    return tuple(f"{quantity} × {name}" for quantity, name in rows) if len(rows) > 1 else ()


def _fault(session: Session, item: Item) -> str:
    case = select(Case.fault).join(Decision, Decision.case_id == Case.id).where(Decision.remake_id == item.id)
    return session.scalar(case) or ""


def _picture(session: Session, desk: Desk, item: Item, signed: SignOff | None) -> bytes | None:
    """What is printed or approved, else the photo; of a print without one, that of the work it is made from."""
    digest = item.locked_digest or (signed.digest if signed is not None else None)
    source: Item | None = item
    while digest is None and source is not None:
        own = select(ItemPhoto.digest).where(ItemPhoto.item_id == source.id).order_by(ItemPhoto.id.desc()).limit(1)
        digest = session.scalar(own)
        source = session.get(Item, source.made_from_id or source.remake_of_id or 0)
    try:
        return grey_picture(desk, digest, _PICTURE) if digest is not None else None
    except DeskError:
        return None  # the ticket is needed all the same; the lock reads the file again anyway
