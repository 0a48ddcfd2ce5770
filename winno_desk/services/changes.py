"""An order changed after it was taken: more items, pick-up or shipping, where to, who collects."""

from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select

from winno_desk.database.orders import Item
from winno_desk.services.acts import SECRET, act, prepared_act
from winno_desk.services.charges import total_of
from winno_desk.services.checks import needed, words
from winno_desk.services.desk import Work
from winno_desk.services.intake import DELIVERIES
from winno_desk.services.order_lines import Line, Prepared, add_lines, prepare
from winno_desk.services.owing import owing_on
from winno_desk.services.receipts import receipt_now
from winno_desk.services.shipping import charge_shipping, drop_shipping
from winno_desk.services.tenders import Tender, check_tenders, record_payment
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.workflow.items import ENDED, ItemState


@dataclass(frozen=True, slots=True, kw_only=True)
class AddToOrder:
    """More items for an order that was taken before; ``discount`` is off these alone."""

    request: UUID
    order: int
    lines: tuple[Line, ...]
    discount: str = ""
    tenders: tuple[Tender, ...] = ()
    manager: int | None = None
    manager_secret: str = field(default="", metadata=SECRET, repr=False)


@dataclass(frozen=True, slots=True)
class ItemsAdded:
    order: int
    number: int
    items: int
    total: str
    document: int | None = None
    """The receipt of the order as it is now."""
    placed: tuple[int, ...] = ()
    """The new items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDelivery:
    """How an order reaches its customer from now on; ``collector`` is empty for the customer in person."""

    request: UUID
    order: int
    delivery: str
    address: str = ""
    collector: str = ""


@dataclass(frozen=True, slots=True)
class DeliveryChanged:
    order: int
    delivery: str
    shipping: str = ""
    """What the order costs more with it, or less; empty for no change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPolicy:
    """The customer was shown the policy of an order that was not taken at the counter."""

    request: UUID
    order: int


@dataclass(frozen=True, slots=True)
class PolicyShown:
    order: int
    policy: str


@prepared_act("add_to_order", prepare)
def add_to_order(work: Work, request: AddToOrder, prepared: Prepared) -> ItemsAdded:
    """Put more items on an order that was taken before, at today's price."""
    work.permit("save_order")
    order = work.lock_order(request.order)
    if order.voided_at is not None:
        raise Conflict("This sale was voided. Begin a new order instead.")
    before = total_of(work.session, order)
    items = add_lines(work, order, request.lines, prepared, request.discount)
    charge_shipping(work, order)
    added = total_of(work.session, order) - before
    for tender, taken in check_tenders(request.tenders, owing_on(work.session, order)):
        record_payment(work, order.id, tender, taken)
    work.touched.add("orders")
    work.note(items=[item.product_code for item in items], total=str(added))
    receipt = receipt_now(work, order)
    return ItemsAdded(order.id, order.number, len(items), str(added), receipt.id, tuple(item.id for item in items))


@act("change_delivery")
def change_delivery(work: Work, request: ChangeDelivery) -> DeliveryChanged:
    """Change pick-up and shipping, the address, or who collects, as long as anything of the order is still here."""
    work.permit("save_order")
    order = work.lock_order(request.order)
    if request.delivery not in DELIVERIES:
        raise Invalid("delivery", "Choose pick-up or shipping.")
    states = work.session.scalars(select(Item.state).where(Item.order_id == order.id)).all()
    if order.voided_at is not None or all(state in ENDED for state in states):
        raise Conflict("Nothing of this order is here any more. There is no delivery to change.")
    if not {ItemState.PACKED, ItemState.PART_PACKED}.isdisjoint(states):
        raise Conflict("A parcel of this order is packed with its slip. Change the delivery before packing.")
    if request.delivery == "ship":
        order.ship_to = needed("address", request.address, "Enter the address to ship to.", longest=400)
        order.collector = ""
    else:
        order.ship_to = ""
        order.collector = words("collector", request.collector, longest=120)
    order.delivery = request.delivery
    before = total_of(work.session, order)
    charge_shipping(work, order)
    if order.delivery != "ship":
        drop_shipping(work, order)
    work.session.flush()
    change = total_of(work.session, order) - before
    work.note(delivery=order.delivery, total=str(change))
    if change:
        receipt_now(work, order)
    return DeliveryChanged(order.id, order.delivery, str(change) if change else "")


@act("show_policy")
def show_policy(work: Work, request: ShowPolicy) -> PolicyShown:
    """Keep that a customer was shown the policy of their order, and when."""
    work.permit("save_order")
    order = work.lock_order(request.order)
    if order.policy_seen_at is not None:
        raise Conflict("The policy was shown before. Nothing is left to keep.")
    order.policy_seen_at = work.now
    work.note(policy=order.policy)
    return PolicyShown(order.id, order.policy)
