"""Everything about one order on paper, for a dispute: its records, pictures, digests and journal."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, CasePhoto, Refund
from winno_desk.database.documents import Document
from winno_desk.database.orders import Item, Order, Payment
from winno_desk.database.proofs import Proof
from winno_desk.documents.sections import Pictures, Section, SectionedFacts, Table
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.timeline import timeline
from winno_desk.services.owing import owing_on
from winno_desk.services.paper_facts import Ground, ground
from winno_desk.services.pictures import small_picture
from winno_desk.services.statement_tables import cases_table, items_table, proofs_table, sent_table
from winno_desk.services.tenders import goes_back_as, tender_words
from winno_desk.values.errors import DeskError
from winno_desk.values.ids import case_number, item_number
from winno_desk.values.money import Money
from winno_desk.workflow.refunds import REFUNDS, RefundState

_PICTURE = 420
"""Pixels of a picture's longer side."""
_MOST_PICTURES = 30


def statement_facts(desk: Desk, session: Session, document: Document) -> SectionedFacts:
    """The facts of one statement, as things stood when it was issued."""
    on = ground(session, document)
    pictures, missing = _pictures(desk, session, on.order)
    return on.facts(
        kind="Statement",
        headline=f"This is all that we keep about order {on.number}.",
        sentences=(
            "Every line comes from the records of the studio. Each act stands in its journal, where every entry "
            "carries the digest of the one before it, so that none can be changed or left out unseen.",
            *missing,
        ),
        sections=tuple(_sections(session, on, document, pictures)),
        contents=True,
    )


def _sections(session: Session, on: Ground, document: Document, pictures: Pictures | None) -> Iterator[Section]:
    yield _order_table(on)
    yield items_table(session, on)
    yield _money_table(session, on)
    tables = (proofs_table(session, on), sent_table(session, on), cases_table(session, on))
    yield from (table for table in tables if table.rows)
    if pictures is not None:
        yield pictures
    papers = _papers_table(session, on, document)
    if papers.rows:
        yield papers
    yield _journal_table(session, on, document)


def _order_table(on: Ground) -> Table:
    order, customer, words = on.order, on.customer, on.words
    told = (
        ("Customer", customer.name),
        ("Reached by", ", ".join(part for part in (customer.phone, customer.email) if part)),
        ("Address", customer.address),
        ("Placed", words.moment(order.placed_at)),
        ("Delivery", f"Sent to {order.ship_to}" if order.delivery == "ship" else "Picked up"),
        ("Comes for it", order.collector),
        ("Policy", f"of {order.policy}"),
        ("Policy shown", words.moment(order.policy_seen_at) if order.policy_seen_at else "not recorded"),
        ("Number on the website", order.source_number or ""),
        ("Sale taken back", words.moment(order.voided_at) if order.voided_at else ""),
    )
    return Table(title="The order", rows=tuple(row for row in told if row[1]), shares=(0.25, 0.75))


def _money_table(session: Session, on: Ground) -> Table:
    payments = session.scalars(select(Payment).where(Payment.order_id == on.order.id).order_by(Payment.id)).all()
    rows = [
        (on.words.moment(one.taken_at), f"Paid, {tender_words(one)}", one.reference, _sum(on, one))
        for one in payments
        if one.voided_at is None
    ]
    rows += [
        (on.words.moment(one.voided_at), f"Given back, {tender_words(one)}", "sale taken back", _sum(on, one))
        for one in payments
        if one.voided_at is not None
    ]
    rows += [
        (
            on.words.moment(one.sent_at or one.due_at),
            f"Refund, {goes_back_as(payment, in_cash=one.in_cash)}, {REFUNDS.state_words[RefundState(one.state)]}",
            one.reference,
            _sum(on, one),
        )
        for one, payment in _refunds(session, on.order)
    ]
    owing = owing_on(session, on.order)
    rows.append(("", "Still owing", "", on.words.money(owing)))
    return Table(
        title="Money",
        head=("When", "What", "Reference", "Amount"),
        rows=tuple(rows),
        shares=(0.26, 0.38, 0.2, 0.16),
        right=(3,),
        strong=(len(rows) - 1,),
    )


def _refunds(session: Session, order: Order) -> Iterator[tuple[Refund, Payment]]:
    rows = session.execute(
        select(Refund, Payment)
        .join(Payment, Payment.id == Refund.payment_id)
        .where(Payment.order_id == order.id)
        .order_by(Refund.id)
    )
    yield from ((refund, payment) for refund, payment in rows)


def _sum(on: Ground, money: Payment | Refund) -> str:
    return on.words.money(Money(money.amount, money.currency))


def _papers_table(session: Session, on: Ground, document: Document) -> Table:
    papers = session.scalars(
        select(Document).where(Document.order_id == on.order.id, Document.id < document.id).order_by(Document.id)
    )
    rows = tuple(
        (
            one.number,
            one.kind.replace("_", " ").capitalize(),
            on.words.moment(one.numbered_at),
            str(one.printed),
            (one.digest or "not made yet")[:24],
        )
        for one in papers
    )
    return Table(
        title="Papers",
        head=("Number", "What", "Numbered", "Prints", "SHA-256 begins"),
        rows=rows,
        shares=(0.16, 0.18, 0.25, 0.08, 0.33),
        right=(3,),
    )


def _journal_table(session: Session, on: Ground, document: Document) -> Table:
    acts = [row for row in reversed(timeline(session, on.order)) if row.entry < document.entry_id]
    rows = tuple(
        (
            on.words.number(row.entry),
            on.words.moment(row.at),
            row.person,
            f"{row.item}: {row.words}" if row.item else row.words,
            row.digest[:16],
        )
        for row in acts
    )
    return Table(
        title="Journal",
        head=("Entry", "When", "Who", "What", "Digest begins"),
        rows=rows,
        shares=(0.07, 0.25, 0.12, 0.33, 0.23),
    )


def _pictures(desk: Desk, session: Session, order: Order) -> tuple[Pictures | None, tuple[str, ...]]:
    """What was shown and what was complained of, small; and what is said of a file that cannot be read."""
    shown: list[tuple[str, bytes]] = []
    missing: list[str] = []
    wanted = [*_proofs(session, order), *_evidence(session, order)]
    for caption, digest in wanted[:_MOST_PICTURES]:
        try:
            shown.append((caption, small_picture(desk, digest, _PICTURE)))
        except DeskError:
            missing.append(f"The file of {caption} cannot be read here.")
    if len(wanted) > _MOST_PICTURES:
        missing.append(f"Of {len(wanted)} pictures the first {_MOST_PICTURES} are shown.")
    if not shown:
        return None, tuple(missing)
    captions, images = zip(*shown, strict=True)
    return Pictures(title="Pictures", captions=captions, images=images), tuple(missing)


def _proofs(session: Session, order: Order) -> Sequence[tuple[str, str]]:
    rows = session.execute(
        select(Proof, Item.position)
        .join(Item, Item.id == Proof.item_id)
        .where(Item.order_id == order.id)
        .order_by(Item.position, Proof.number)
    )
    return [
        (f"{item_number(order.number, position)}, proof {proof.number}", proof.rendition or proof.digest)
        for proof, position in rows
    ]


def _evidence(session: Session, order: Order) -> Sequence[tuple[str, str]]:
    rows = session.execute(
        select(CasePhoto, Case)
        .join(Case, Case.id == CasePhoto.case_id)
        .where(Case.order_id == order.id)
        .order_by(CasePhoto.id)
    )
    return [(f"{case_number(order.number, case.kind, case.position)}, {one.name}", one.digest) for one, case in rows]
