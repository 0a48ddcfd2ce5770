"""Papers that are issued when somebody asks for them: delivery note, cancellation, refund receipt, statement."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.documents import Document
from winno_desk.database.journal import Entry
from winno_desk.database.orders import Order
from winno_desk.services.acts import Done, act
from winno_desk.services.cancelled_facts import is_cancelled
from winno_desk.services.delivery_facts import was_handed
from winno_desk.services.desk import Desk, Work
from winno_desk.services.numbered import new_document, next_number
from winno_desk.services.papers import KEEP, try_to_make
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict
from winno_desk.values.ids import order_number

ISSUE = "issue_paper"
_OF_PAPERS = (KEEP, ISSUE, "print_document", "send_letter")
"""Acts that change nothing of what a paper about an order tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuePaper:
    """A paper about an order as it stands now."""

    request: UUID
    kind: str
    order: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueReceipt:
    """The receipt of money that went back."""

    request: UUID
    refund: int


@dataclass(frozen=True, slots=True)
class PaperIssued:
    document: int
    number: str


@dataclass(frozen=True, slots=True)
class _Kind:
    """When there is such a paper about an order, and what is said where there is none."""

    exists: Callable[[Session, Order], bool]
    none: str


ISSUED = {
    "delivery_note": _Kind(
        was_handed, "Nothing of {order} was handed over or sent yet, so there is nothing to note. Hand it over first."
    ),
    "cancellation": _Kind(
        is_cancelled, "Nothing of {order} was cancelled. Take the customer's request first, and let it be decided."
    ),
    "statement": _Kind(lambda _session, _order: True, ""),
}
"""The papers of tables about an order."""


def issue_paper(desk: Desk, request: IssuePaper) -> Done[PaperIssued]:
    """Number the paper and make it; where nothing changed since the last one, it is that one."""
    done = _issue_paper(desk, request)
    try_to_make(desk, done.answer.document)
    return done


def issue_receipt(desk: Desk, request: IssueReceipt) -> Done[PaperIssued]:
    """Number the receipt and make it; a refund has one."""
    done = _issue_receipt(desk, request)
    try_to_make(desk, done.answer.document)
    return done


@act(ISSUE)
def _issue_paper(work: Work, request: IssuePaper) -> PaperIssued:
    work.permit("print_document")
    order = there(work.session, Order, request.order, lock=True)
    kind = ISSUED[request.kind]
    if not kind.exists(work.session, order):
        raise Conflict(kind.none.format(order=order_number(order.number)))
    work.take_order(order)
    return _issued(work, _still_true(work.session, request.kind, order) or _numbered(work, request.kind, order))


@act(ISSUE)
def _issue_receipt(work: Work, request: IssueReceipt) -> PaperIssued:
    work.permit("print_document")
    refund = there(work.session, Refund, request.refund, lock=True)
    if refund.sent_at is None:
        raise Conflict("This money has not left yet, so there is no receipt for it. Send it first.")
    case = work.session.get_one(Case, work.session.get_one(Decision, refund.decision_id).case_id)
    order = work.session.get_one(Order, case.order_id)
    work.take_order(order)
    if not refund.receipt:
        refund.receipt = _numbered(work, "refund_receipt", order).number
    document = work.session.scalars(select(Document).where(Document.number == refund.receipt)).one()
    return _issued(work, document)


def _numbered(work: Work, kind: str, order: Order) -> Document:
    return new_document(work, kind, order.id, next_number(work, kind))


def _still_true(session: Session, kind: str, order: Order) -> Document | None:
    """The newest paper of that kind, if nothing was done to the order since it was numbered."""
    newest = select(Document).where(Document.order_id == order.id, Document.kind == kind).order_by(Document.id.desc())
    document = session.scalars(newest.limit(1)).first()
    if document is None:
        return None
    since = select(Entry.id).where(
        Entry.order_id == order.id, Entry.id > document.entry_id, Entry.act.not_in(_OF_PAPERS)
    )
    return None if session.scalar(since.limit(1)) else document


def _issued(work: Work, document: Document) -> PaperIssued:
    work.note(number=document.number, kind=document.kind)
    work.touched.add(f"document:{document.id}")
    return PaperIssued(document.id, document.number)
