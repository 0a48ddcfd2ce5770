"""What a receipt tells: the sale as it stood at the act that numbered it."""

import json
from collections.abc import Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from winno_desk.database.documents import Document
from winno_desk.database.journal import Entry
from winno_desk.database.orders import Charge, Customer, Item, Order, Payment
from winno_desk.database.people import Person, Studio
from winno_desk.documents.counter_facts import ReceiptFacts, ReceiptLine, TaxLine, TenderLine
from winno_desk.policy.notice import deadlines
from winno_desk.policy.versions import version_named
from winno_desk.services.charges import SHIPPING, before_tax
from winno_desk.services.contacts import reached_words
from winno_desk.services.paper_facts import studio_facts
from winno_desk.services.tenders import tender_words
from winno_desk.values.calendar import local_date
from winno_desk.values.ids import item_number, order_number
from winno_desk.values.money import Money

_ALL = 1_000_000
"""More items than an order has."""


def receipt_facts(session: Session, document: Document) -> ReceiptFacts:
    """The facts of one receipt; made again they are the same, unless the sale was voided."""
    order = session.get_one(Order, document.order_id)
    entry = session.get_one(Entry, document.entry_id)
    noted = json.loads(entry.payload)
    sale = noted.get("sale", {})  # an order of the website was never another one when its receipt was numbered
    studio = studio_facts(session.scalars(select(Studio)).one())
    customer = session.get_one(Customer, order.customer_id)
    items = session.scalars(
        select(Item)
        .where(Item.order_id == order.id, Item.remake_of_id.is_(None), Item.position <= sale.get("items", _ALL))
        .order_by(Item.position)
    ).all()
    payments = session.scalars(
        select(Payment)
        .where(Payment.order_id == order.id, Payment.id <= sale.get("payment", noted.get("payment", 0)))
        .order_by(Payment.taken_at, Payment.id)
    ).all()
    charges = session.scalars(
        select(Charge)
        .where(Charge.order_id == order.id, Charge.id <= sale.get("charge", 0))
        .where(or_(Charge.dropped_at.is_(None), Charge.dropped_at > document.numbered_at))
    ).all()
    total = sum(item.price for item in items) + sum(one.price for one in charges)
    still_owing = max(0, total - sum(payment.amount for payment in payments))
    version = version_named(order.policy)

    def money(minor: int) -> Money:
        return Money(minor, order.currency)

    return ReceiptFacts(
        studio=studio,
        number=document.number,
        order=order_number(order.number),
        at=document.numbered_at,
        served_by=session.get_one(Person, entry.person_id).name,
        customer=customer.name,
        reached=reached_words(customer.phone, customer.email),
        lines=tuple(_line(order, item) for item in items),
        order_discount=money(sum(item.order_share for item in items)),
        shipping=money(sum(before_tax(order, one) for one in charges if one.kind == SHIPPING)),
        taxes=_taxes(order, (*items, *charges)),
        tax_inclusive=order.tax_inclusive,
        total=money(total),
        tenders=tuple(
            TenderLine(
                words=tender_words(payment),
                reference=payment.reference,
                taken=local_date(payment.taken_at, studio.zone),
                amount=money(payment.amount),
                given=None if payment.given is None else money(payment.given),
            )
            for payment in payments
        ),
        owing=money(sale.get("owing", still_owing)),
        promised=order.promised_on,
        ship_to=tuple(order.ship_to.splitlines()) if order.delivery == "ship" else (),
        collector=order.collector,
        policy=version.effective,
        deadlines=deadlines(version, frozenset(item.kind for item in items)),
        voided=order.voided_at,
    )


def _line(order: Order, item: Item) -> ReceiptLine:
    return ReceiptLine(
        number=item_number(order.number, item.position),
        name=item.name,
        quantity=item.quantity,
        unit_price=Money(item.unit_price, order.currency),
        full=Money(item.unit_price * item.quantity, order.currency),
        rush=Money(item.surcharge, order.currency) if item.rush else None,
        discount=Money(item.discount - item.order_share, order.currency),
    )


def _taxes(order: Order, lines: Sequence[Item | Charge]) -> tuple[TaxLine, ...]:
    by_rate: dict[int, int] = {}
    for line in lines:
        by_rate[line.tax_rate] = by_rate.get(line.tax_rate, 0) + line.tax
    return tuple(TaxLine(rate=rate, amount=Money(tax, order.currency)) for rate, tax in sorted(by_rate.items()) if tax)
