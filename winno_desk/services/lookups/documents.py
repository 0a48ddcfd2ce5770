"""Numbered papers: one as its page shows it, and the one that a number or a scanned code means."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from winno_desk.database.documents import Document, Sending
from winno_desk.database.journal import Entry, chain_digest
from winno_desk.database.orders import Customer, Order
from winno_desk.database.people import Person
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.order_page import DOCUMENT_TITLES
from winno_desk.services.sending import WAYS
from winno_desk.services.there import there
from winno_desk.values.codes import PaperCode, paper_meant
from winno_desk.values.ids import order_number


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper to look at, with the code of the sheet that somebody brought, if one was scanned."""

    document: int
    scanned: PaperCode | None = None


@dataclass(frozen=True, slots=True)
class PaperFound:
    """A paper that was searched for; ``sheet`` is None for a receipt, which has its order as page."""

    number: str
    title: str
    order: int
    order_title: str
    customer: str
    sheet: Sheet | None


@dataclass(frozen=True, slots=True)
class SentRow:
    """One way in which a letter went out: how, to whom, when and by whom."""

    how: str
    to_whom: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A letter, slip or receipt: ``order`` is its order's number, ``printed`` how often it went to a printer.

    ``record`` is the journal entry that the paper names and ``head`` its digest as far as the paper shows it;
    ``unchanged`` says whether the kept files have their digests, ``recorded`` whether the entry has its own, and
    ``scanned`` whether the sheet that was brought names the same.
    """

    id: int
    number: str
    kind: str
    title: str
    order: int
    order_title: str
    numbered_at: datetime
    printed: int
    record: int
    head: str
    unchanged: bool
    recorded: bool
    scanned: bool
    sent: tuple[SentRow, ...] = ()
    """How a letter went out so far, the newest last."""


def paper(desk: Desk, sheet: Sheet) -> PaperRow:
    """One paper, with what can be said of whether it is the one that was made here."""
    with desk.store.reading() as session:
        row = there(session, Document, sheet.document)
        order = session.get_one(Order, row.order_id)
        entry = session.get_one(Entry, row.entry_id)
        sent = tuple(
            SentRow(WAYS[one.how], one.to_whom, one.sent_at, name)
            for one, name in session.execute(
                select(Sending, Person.name)
                .join(Person, Person.id == Sending.sent_by)
                .where(Sending.document_id == row.id)
                .order_by(Sending.id)
            )
        )
    kept = [digest for digest in (row.digest, row.copy_digest) if digest is not None]
    code = sheet.scanned
    return PaperRow(
        id=row.id,
        number=row.number,
        kind=row.kind,
        title=DOCUMENT_TITLES[row.kind],
        order=order.number,
        order_title=order_number(order.number),
        numbered_at=row.numbered_at,
        printed=row.printed,
        record=entry.id,
        head=entry.digest[:16],
        unchanged=all(desk.files.check(digest) for digest in kept),
        recorded=entry.digest == chain_digest(entry),
        scanned=code is None or _is_of(code, row, entry),
        sent=sent,
    )


def _is_of(code: PaperCode, paper: Document, entry: Entry) -> bool:
    """Whether a sheet's code names the record of this paper and what it tells; of older ones nothing was kept."""
    return entry.digest.upper().startswith(code.head) and (paper.told or code.told).upper().startswith(code.told)


def letters_to_print(desk: Desk) -> tuple[int, ...]:
    """The letters that were neither printed nor sent in another way, the oldest first."""
    with desk.store.reading() as session:
        waiting = select(Document.id).where(
            Document.kind == "decision_letter",
            Document.printed == 0,
            ~exists().where(Sending.document_id == Document.id),
        )
        return tuple(session.scalars(waiting.order_by(Document.id)))


def find_papers(desk: Desk, text: str) -> tuple[PaperFound, ...]:
    """The letter, slip or receipt of a number or scanned code; none when there is no such paper."""
    code = paper_meant(text)
    if code is None:
        return ()
    with desk.store.reading() as session:
        document = session.scalar(select(Document).where(Document.number == code.number))
        if document is not None and document.kind != "receipt":
            sheet = Sheet(document.id, code)
            return (_found(session, code.number, DOCUMENT_TITLES[document.kind], document.order_id, sheet),)
        order = session.scalar(select(Order.id).where(Order.receipt == code.number))
        about = document.order_id if document is not None else order
        return () if about is None else (_found(session, code.number, "Receipt", about, None),)


def _found(session: Session, number: str, title: str, order_id: int, sheet: Sheet | None) -> PaperFound:
    order = session.get_one(Order, order_id)
    customer = session.get_one(Customer, order.customer_id)
    return PaperFound(number, title, order.number, order_number(order.number), customer.name, sheet)
