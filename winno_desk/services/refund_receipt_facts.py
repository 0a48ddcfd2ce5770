"""What a refund receipt tells, from the refund and the decision behind it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.documents import Document
from winno_desk.database.journal import Entry
from winno_desk.database.orders import Customer, Item, Order, Payment
from winno_desk.database.people import Person, Studio
from winno_desk.documents.refund_receipt import RefundReceiptFacts
from winno_desk.services.contacts import reached_words
from winno_desk.services.paper_facts import studio_facts
from winno_desk.services.payouts import arrives
from winno_desk.services.tenders import tender_words
from winno_desk.values.ids import case_number, order_number
from winno_desk.values.money import Money


def refund_receipt_facts(session: Session, document: Document) -> RefundReceiptFacts:
    """The facts of one receipt."""
    refund = session.scalars(select(Refund).where(Refund.receipt == document.number)).one()
    decision = session.get_one(Decision, refund.decision_id)
    case = session.get_one(Case, decision.case_id)
    order = session.get_one(Order, case.order_id)
    customer = session.get_one(Customer, order.customer_id)
    payment = session.get_one(Payment, refund.payment_id)
    studio = session.scalars(select(Studio)).one()
    assert refund.sent_at is not None  # a receipt is issued for money that left
    return RefundReceiptFacts(
        studio=studio_facts(studio),
        number=document.number,
        order=order_number(order.number),
        letter=decision.letter,
        request=case_number(order.number, case.kind, case.position),
        item=session.get_one(Item, refund.item_id).name,
        customer=customer.name,
        reached=reached_words(customer.phone, customer.email),
        to=tender_words(payment),
        reference=refund.reference,
        in_cash=refund.in_cash or payment.method == "cash",
        amount=Money(refund.amount, refund.currency),
        sent_at=refund.sent_at,
        arrival=arrives(refund, decision, case, studio),
        given_by=_sender(session, refund, order),
    )


def _sender(session: Session, refund: Refund, order: Order) -> str:
    """Who let the money go, as the journal knows."""
    name = session.scalar(
        select(Person.name)
        .join(Entry, Entry.person_id == Person.id)
        .where(Entry.order_id == order.id, Entry.act == "issue_refund", Entry.at == refund.sent_at)
        .limit(1)
    )
    return name or ""
