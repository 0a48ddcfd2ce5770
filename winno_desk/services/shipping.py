"""What sending costs the customer: set by the studio, charged once an order, dropped when it is fetched after all."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import exists, select

from winno_desk.database.orders import Charge, Item, Order
from winno_desk.database.printing import Shipment
from winno_desk.services.acts import act
from winno_desk.services.charges import SHIPPING, charge
from winno_desk.services.checks import amount, tax_rate
from winno_desk.services.desk import Work
from winno_desk.services.prices import taxed
from winno_desk.values.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class SetShipping:
    """What sending an order costs, and its tax in per cent, both as typed; nothing where it is free."""

    request: UUID
    shipping: str
    shipping_tax: str


@dataclass(frozen=True, slots=True)
class ShippingSet:
    shipping: str


@act("set_shipping")
def set_shipping(work: Work, request: SetShipping) -> ShippingSet:
    """From now on orders that are sent cost this more; those that were taken keep what held for them."""
    work.permit("change_catalogue")
    currency = work.studio.currency
    typed = request.shipping.strip()
    work.studio.shipping = amount("shipping", typed, currency).minor if typed else 0
    work.studio.shipping_tax = tax_rate("shipping_tax", request.shipping_tax or "0")
    work.touched.add("studio")
    said = str(Money(work.studio.shipping, currency))
    work.note(shipping=said, tax=work.studio.shipping_tax)
    return ShippingSet(said)


def charge_shipping(work: Work, order: Order) -> None:
    """What is sent is charged once, at the price of the day; files cost nothing to send."""
    prints = exists().where(Item.order_id == order.id, Item.kind == "physical")
    if order.delivery != "ship" or _charged(work, order) or not work.session.scalar(select(prints)):
        return
    price = taxed(work.studio.shipping, work.studio.shipping_tax, inclusive=order.tax_inclusive)
    charge(work, order, SHIPPING, price, work.studio.shipping_tax)


def drop_shipping(work: Work, order: Order) -> None:
    """Nothing is owed for sending what is fetched; of a parcel that has left it stays."""
    left = exists().where(
        Shipment.order_id == order.id, Shipment.shipped_at.is_not(None), Shipment.handed_over.is_(False)
    )
    if not work.session.scalar(select(left)):
        for one in _charged(work, order):
            one.dropped_at = work.now


def _charged(work: Work, order: Order) -> list[Charge]:
    alive = (Charge.order_id == order.id, Charge.kind == SHIPPING, Charge.dropped_at.is_(None))
    return list(work.session.scalars(select(Charge).where(*alive)))
