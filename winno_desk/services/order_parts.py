"""What makes an order of checked parts, wherever it comes from: the counter or the website."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.journal import take_number
from winno_desk.database.orders import Customer, Item, ItemStep, Order, Product, ProductStep
from winno_desk.policy.versions import version_for
from winno_desk.services.business_days import holidays_of
from winno_desk.services.catalogue import days_for
from winno_desk.services.charges import RUSH, charge
from winno_desk.services.contacts import found_by
from winno_desk.services.desk import Work
from winno_desk.services.numbered import new_document, next_number
from winno_desk.services.prices import Asked, Price, parted_by_rush, price_lines
from winno_desk.values.calendar import business_day, local_date
from winno_desk.workflow.items import ItemState

MOST_PIECES = 999

StepsOf = Callable[[str], Sequence[ProductStep]]


def new_customer(work: Work, *, name: str, phone: str, email: str, address: str = "", guardian: str = "") -> Customer:
    """Somebody who orders for the first time."""
    customer = Customer(
        name=name,
        phone=phone,
        email=email,
        address=address,
        guardian=guardian,
        found_by=found_by(name, phone, email),
        created_at=work.now,
    )
    work.session.add(customer)
    work.session.flush()
    return customer


def new_order(work: Work, customer: Customer, placed_at: datetime, delivery: str) -> Order:
    """An order with its numbers and its receipt, under the policy of the day on which it was placed."""
    order = Order(
        number=take_number(work.session, "order"),
        version=1,
        customer_id=customer.id,
        placed_at=placed_at,
        taken_by=work.person.id,
        currency=work.studio.currency,
        policy=version_for(placed_at, work.zone).id,
        delivery=delivery,
        receipt=next_number(work, "receipt"),
        promised_on=local_date(placed_at, work.zone),
        tax_inclusive=work.studio.tax_inclusive,
        discount=0,
    )
    work.session.add(order)
    work.session.flush()
    new_document(work, "receipt", order.id, order.receipt)
    return order


def add_items(
    work: Work, order: Order, lines: Sequence[tuple[Product, Item]], steps: StepsOf, *, since: date, discount: int = 0
) -> None:
    """Put lines on an order: what each costs, until when, and the steps of the work on it.

    Each line says what was asked for: its position, quantity, price of one, own discount, rush and brief; ``discount``
    is off all of them together, and ``since`` is the day from which they are worked on.
    """
    asked = [asked_for(product, line) for product, line in lines]
    prices = price_lines(asked, discount=discount, inclusive=order.tax_inclusive)
    parted = [parted_by_rush(one, price) for one, price in zip(asked, prices, strict=True)]
    for (product, line), (price, _rush) in zip(lines, parted, strict=True):
        _fill(order, product, line, price)
        days = days_for(product, rush=line.rush)
        line.promised_on = promised_day(since, days, work.studio.country, work.studio.region)
    work.session.add_all(line for _product, line in lines)
    work.session.flush()
    for (product, line), (_price, rush) in zip(lines, parted, strict=True):
        charge(work, order, RUSH, rush, product.tax_rate, line)
        work.begun("item", line.id, line.state)
        work.session.add_all(
            ItemStep(item_id=line.id, position=step.position, name=step.name, percent=step.percent)
            for step in steps(product.code)
        )
    order.promised_on = max(order.promised_on, *(line.promised_on for _product, line in lines))


def _fill(order: Order, product: Product, line: Item, price: Price) -> None:
    line.order_id = order.id
    line.product_code, line.kind, line.name = product.code, product.kind, product.name
    line.width, line.height, line.paper, line.finish = product.width, product.height, product.paper, product.finish
    line.tax_rate, line.tax, line.price = product.tax_rate, price.tax, price.gross
    line.discount, line.order_share = price.discount, price.order_share
    line.revisions_included = product.revisions_included
    line.state = ItemState.ORDERED


def steps_of(session: Session, product: str) -> Sequence[ProductStep]:
    """The steps of the work on what is sold under this code."""
    return session.scalars(select(ProductStep).where(ProductStep.product_code == product)).all()


def asked_for(product: Product, line: Item) -> Asked:
    """A line that is not priced yet, as it is asked for."""
    return Asked(
        unit_price=line.unit_price,
        quantity=line.quantity,
        tax_rate=product.tax_rate,
        discount=line.discount or 0,
        surcharge=line.surcharge or 0,
    )


def promised_day(today: date, turnaround: int, country: str, region: str) -> date:
    """The day when it is ready: so many business days after today."""
    return business_day(today, turnaround, holidays_of(country, region))
