"""One order as its page shows it."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from winno_desk.database.documents import Document
from winno_desk.database.orders import Customer, Item, Order, Payment
from winno_desk.database.printing import ShipmentLine
from winno_desk.services.captured import charges_of
from winno_desk.services.charges import CHARGES, SHIPPING, before_tax, total_of
from winno_desk.services.desk import Desk
from winno_desk.services.issuing import ISSUED
from winno_desk.services.lookups.cases import CaseLine, RefundRow, case_lines, refund_rows
from winno_desk.services.lookups.customers import CustomerRow, customer_row
from winno_desk.services.lookups.here import names, roles_here
from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.items import item_rows, promised_of
from winno_desk.services.lookups.timeline import TimelineRow, timeline
from winno_desk.services.lookups.unprinted import Unprinted, on_the_papers, unprinted
from winno_desk.services.owing import owing_on
from winno_desk.services.tenders import tender_words
from winno_desk.services.voiding import why_not_void
from winno_desk.values.errors import Conflict
from winno_desk.values.ids import item_number, order_number
from winno_desk.values.money import Money
from winno_desk.workflow.items import ENDED
from winno_desk.workflow.permissions import may

DOCUMENT_TITLES = {
    "decision_letter": "Decision letter",
    "packing_slip": "Packing slip",
    "receipt": "Receipt",
    "certificate": "Sign-off certificate",
    "delivery_note": "Delivery note",
    "refund_receipt": "Refund receipt",
    "cancellation": "Cancellation",
    "statement": "Statement",
}
_COUNTS = or_(
    Document.shipment_id.is_(None), exists().where(ShipmentLine.shipment_id == Document.shipment_id).correlate(Document)
)
"""Of a parcel that was unpacked the slip counts no more."""


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """Money taken on an order, in words."""

    taken_at: datetime
    words: str
    amount: Money
    voided: bool


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A letter, slip or receipt of an order, and how often it was printed."""

    id: int
    number: str
    kind: str
    title: str
    printed: int


@dataclass(frozen=True, slots=True)
class OrderPage:
    """Everything about one order."""

    id: int
    number: int
    title: str
    customer: CustomerRow
    placed_at: datetime
    taken_by: str
    website: str
    """Its number on the website; empty for an order of the counter."""
    receipt: str
    policy: str
    policy_seen_at: datetime | None
    delivery: str
    collector: str
    ship_to: str
    voided_at: datetime | None
    tax_inclusive: bool
    discount: Money
    promised_on: date
    items: tuple[ItemRow, ...]
    subtotal: Money
    charges: tuple[tuple[str, Money], ...]
    """Rush and shipping with what they cost, before tax where that comes on top."""
    unsent: bool
    """It is sent, and nothing was charged for that yet."""
    tax: Money
    total: Money
    owing: Money
    payments: tuple[PaymentRow, ...]
    refunds: tuple[RefundRow, ...]
    cases: tuple[CaseLine, ...]
    documents: tuple[DocumentRow, ...]
    issuable: tuple[str, ...]
    """The kinds of papers that can be issued about it now."""
    unprinted: tuple[Unprinted, ...]
    timeline: tuple[TimelineRow, ...]
    may_void: bool
    may_change: bool


def order_page(desk: Desk, number: int) -> OrderPage:
    """One order with its items, money, cases, papers and timeline; Conflict when there is no such number."""
    with desk.store.reading() as session:
        order = session.scalar(select(Order).where(Order.number == number))
        if order is None:
            raise Conflict(f"There is no order {order_number(number)}. Check the number and search again.")
        return _page(session, desk, order)


def _page(session: Session, desk: Desk, order: Order) -> OrderPage:
    people = names(session)
    lines = session.scalars(select(Item).where(Item.order_id == order.id).order_by(Item.position)).all()
    items = item_rows(session, desk, lines)
    roles = roles_here(session, desk)
    payments = session.scalars(select(Payment).where(Payment.order_id == order.id).order_by(Payment.id)).all()
    currency = order.currency
    of_order = select(Document).where(Document.order_id == order.id, _COUNTS).order_by(Document.id)
    documents = session.scalars(of_order).all()
    charges = charges_of(session, order)
    customer = customer_row(session, session.get_one(Customer, order.customer_id))
    return OrderPage(
        id=order.id,
        number=order.number,
        title=order_number(order.number),
        customer=customer,
        placed_at=order.placed_at,
        taken_by=people[order.taken_by],
        website=order.source_number or "",
        receipt=order.receipt,
        policy=order.policy,
        policy_seen_at=order.policy_seen_at,
        delivery=order.delivery,
        collector=order.collector,
        ship_to=order.ship_to,
        voided_at=order.voided_at,
        tax_inclusive=order.tax_inclusive,
        discount=Money(sum(one.discount for one in lines), currency),
        promised_on=promised_of(order, items),
        items=items,
        subtotal=Money(sum(before_tax(order, one) for one in lines), currency),
        charges=tuple((CHARGES[one.kind], Money(before_tax(order, one), currency)) for one in charges),
        unsent=order.delivery == "ship" and not any(one.kind == SHIPPING for one in charges),
        tax=Money(sum(item.tax.minor for item in items) + sum(one.tax for one in charges), currency),
        total=total_of(session, order),
        owing=owing_on(session, order),
        payments=tuple(
            PaymentRow(one.taken_at, tender_words(one), Money(one.amount, one.currency), one.voided_at is not None)
            for one in payments
        ),
        refunds=refund_rows(session, desk, order),
        cases=case_lines(session, order),
        documents=tuple(
            DocumentRow(one.id, one.number, one.kind, DOCUMENT_TITLES[one.kind], one.printed) for one in documents
        ),
        issuable=tuple(name for name, kind in ISSUED.items() if kind.exists(session, order)),
        unprinted=unprinted(
            desk,
            on_the_papers(
                name=customer.name,
                phone=customer.phone,
                email=customer.email,
                collector=order.collector,
                ship_to=order.ship_to if order.delivery == "ship" else "",
                photos=[name for item in items if item.kind == "physical" for name in item.photo_names],
                briefs=[(item_number(order.number, one.position), one.brief) for one in lines],
            ),
        ),
        timeline=timeline(session, order),
        may_change=may("save_order", roles)
        and order.voided_at is None
        and any(one.state not in ENDED for one in lines),
        may_void=may("void_sale", roles) and not why_not_void(session, order, desk.clock()),
    )
