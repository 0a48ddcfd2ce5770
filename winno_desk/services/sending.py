"""Papers on their way to the customer: by post, by hand or by e-mail, and what is kept of that."""

from dataclasses import dataclass
from urllib.parse import quote
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.documents import Document, Sending
from winno_desk.database.orders import Customer, Order
from winno_desk.database.people import Studio
from winno_desk.services.acts import act
from winno_desk.services.desk import Desk, Work
from winno_desk.services.outbox import OUTBOX
from winno_desk.services.papers import save_document
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.values.ids import PAPER_LETTERS

WAYS = {"post": "By post", "hand": "By hand", "mail": "By e-mail"}


SENT = frozenset(PAPER_LETTERS) - {"packing_slip"}
"""The kinds of papers that go to a customer by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendLetter:
    """A paper was given to its customer in one of ``WAYS``."""

    request: UUID
    document: int
    how: str


@dataclass(frozen=True, slots=True)
class LetterSent:
    """``to_whom`` is the e-mail address, or the customer's name."""

    number: str
    to_whom: str


@dataclass(frozen=True, slots=True)
class Mail:
    """A message that a mail program opens, and the PDF that is to be attached to it."""

    address: str
    paper: str


@act("send_letter")
def send_letter(work: Work, request: SendLetter) -> LetterSent:
    """Keep how a letter went out; sent once more it is kept once more."""
    work.permit("print_document")
    letter = there(work.session, Document, request.document)
    if letter.kind not in SENT:
        raise Conflict("A packing slip goes with its parcel. Print it instead.")
    if request.how not in WAYS:
        raise Invalid("how", f"Choose how it goes out: {', '.join(WAYS.values())}.")
    work.lock_order(letter.order_id)
    customer = _customer(work.session, letter)
    to_whom = _address(customer) if request.how == "mail" else customer.name
    work.session.add(
        Sending(document_id=letter.id, how=request.how, to_whom=to_whom, sent_at=work.now, sent_by=work.person.id)
    )
    work.touched.add(f"document:{letter.id}")
    work.note(number=letter.number, how=request.how)
    return LetterSent(letter.number, to_whom)


def mail_letter(desk: Desk, document: int) -> Mail:
    """The message to a letter's customer as a mail program takes it, with the PDF in the outbox."""
    with desk.store.reading() as session:
        letter = there(session, Document, document)
        address = _address(_customer(session, letter))
        studio = session.scalars(select(Studio.name)).one()
    outbox = desk.settings.data / OUTBOX
    outbox.mkdir(parents=True, exist_ok=True)
    place = save_document(desk, document, str(outbox))
    subject = f"{studio}: {letter.number}"
    body = f"Our {letter.kind.replace('_', ' ')} {letter.number} is attached to this message.\n\n{studio}"
    return Mail(f"mailto:{quote(address, safe='@')}?subject={quote(subject)}&body={quote(body)}", str(place))


def _customer(session: Session, letter: Document) -> Customer:
    order = session.get_one(Order, letter.order_id)
    return session.get_one(Customer, order.customer_id)


def _address(customer: Customer) -> str:
    if not customer.email:
        raise Conflict(f"No e-mail address of {customer.name} is known. Add it to the customer, or send it by post.")
    return customer.email
