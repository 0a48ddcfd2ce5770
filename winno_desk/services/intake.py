"""Taking an order at the counter: who it is for, what is wanted, which photos, how it is paid."""

from dataclasses import dataclass, field
from uuid import UUID

from winno_desk.database.orders import Customer
from winno_desk.services.acts import SECRET, act, prepared_act
from winno_desk.services.charges import total_of
from winno_desk.services.checks import needed, words
from winno_desk.services.consents import OPTIONAL, REQUIRED, agree, given
from winno_desk.services.contacts import email_address, phone_number
from winno_desk.services.desk import Work
from winno_desk.services.order_lines import Line, Prepared, add_lines, check_any, prepare
from winno_desk.services.order_parts import new_customer, new_order
from winno_desk.services.owing import owing_on
from winno_desk.services.receipts import note_sale, receipt_now, receipt_of
from winno_desk.services.shipping import charge_shipping
from winno_desk.services.tenders import Tender, check_tender, check_tenders, record_payment
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict, Faults, Invalid
from winno_desk.values.ids import order_number

DELIVERIES = {"pickup": "Pick up", "ship": "Ship"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveOrder:
    """An order as the counter saves it, for a known ``customer`` or for the new one who is described.

    Whoever did not agree before is asked for ``consent``, and for what is ``agreed`` to besides; ``guardian`` speaks
    for somebody under age, ``collector`` comes for the order instead; ``discount`` is off the whole order, as typed.
    ``manager`` passes what is too poor to print, by their own secret, where the person at the desk may not.
    """

    request: UUID
    customer: int | None = None
    name: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    guardian: str = ""
    consent: bool = False
    agreed: tuple[str, ...] = ()
    lines: tuple[Line, ...]
    discount: str = ""
    delivery: str
    collector: str = ""
    policy_shown: bool
    tenders: tuple[Tender, ...] = ()
    manager: int | None = None
    manager_secret: str = field(default="", metadata=SECRET, repr=False)


@dataclass(frozen=True, slots=True)
class OrderSaved:
    order: int
    number: int
    receipt: str
    document: int | None = None
    """The receipt as a paper."""
    items: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TakePayment:
    request: UUID
    order: int
    tender: Tender


@dataclass(frozen=True, slots=True)
class PaymentTaken:
    payment: int
    amount: str
    document: int | None = None
    """Its own receipt."""


@prepared_act("save_order", prepare)
def save_order(work: Work, request: SaveOrder, prepared: Prepared) -> OrderSaved:
    """Log a walk-in or print order with its customer, items, photos and payment, all or nothing."""
    work.permit("save_order")
    wrong = Faults()
    customer = wrong.of(lambda: _customer(work, request))
    wrong.of(lambda: check_any(request.lines))
    ship_to = wrong.of(lambda: _ship_to(request, customer)) or ""
    collector = wrong.of(lambda: words("collector", request.collector, longest=120)) or ""
    if not request.policy_shown:
        wrong.add(Invalid("policy_shown", "Show the refund policy to the customer, then tick this."))
    wrong.tell()
    assert customer is not None
    order = new_order(work, customer, work.now, request.delivery)
    order.ship_to, order.collector = ship_to, collector
    items = add_lines(work, order, request.lines, prepared, request.discount)
    charge_shipping(work, order)
    total = total_of(work.session, order)
    for tender, taken in check_tenders(request.tenders, total):
        record_payment(work, order.id, tender, taken)
    order.policy_seen_at = work.now
    work.take_order(order)
    work.touched.add("orders")
    work.note(number=order_number(order.number), items=[item.product_code for item in items], total=str(total))
    note_sale(work, order)
    receipt, placed = receipt_of(work.session, order), tuple(item.id for item in items)
    return OrderSaved(order.id, order.number, order.receipt, receipt, placed)


def _customer(work: Work, request: SaveOrder) -> Customer:
    if request.customer is not None:
        known = there(work.session, Customer, request.customer)
        known.address = known.address or words("address", request.address, longest=400)
        _agreed(work, known, request)
        return known
    wrong = Faults()
    name = wrong.of(lambda: needed("name", request.name, "Enter the customer's name.", longest=120))
    phone = wrong.of(lambda: phone_number("phone", request.phone, work.studio.country))
    email = wrong.of(lambda: email_address("email", request.email))
    if phone == email == "":
        wrong.add(Invalid("phone", "Enter a phone number or an e-mail address."))
    address = wrong.of(lambda: words("address", request.address, longest=400))
    guardian = wrong.of(lambda: words("guardian", request.guardian, longest=120))
    wrong.of(lambda: _check_consent(request))
    wrong.tell()
    described = {"name": name, "phone": phone, "email": email, "address": address, "guardian": guardian}
    customer = new_customer(work, **{field: text or "" for field, text in described.items()})
    _agreed(work, customer, request)
    return customer


def _ship_to(request: SaveOrder, customer: Customer | None) -> str:
    """Where the parcel goes; empty for pick-up."""
    if request.delivery not in DELIVERIES:
        raise Invalid("delivery", "Choose pick-up or shipping.")
    if request.delivery != "ship":
        return ""
    told = words("address", request.address, longest=400) or (customer.address if customer else "")
    if not told:
        raise Invalid("address", "Enter the address to ship to.")
    return told


def _check_consent(request: SaveOrder) -> None:
    if not request.consent:
        raise Invalid("consent", "Ask whether we may keep the photos and work on them with AI tools, then tick this.")


def _agreed(work: Work, customer: Customer, request: SaveOrder) -> None:
    """What the customer agrees to from today on; without the first of it there is no order."""
    before = {one.purpose for one in given(work.session, customer.id)}
    if REQUIRED.purpose in before:
        return
    _check_consent(request)
    asked = [REQUIRED, *(one for one in OPTIONAL if one.purpose in request.agreed)]
    agree(work, customer, [one for one in asked if one.purpose not in before], work.now)


@act("take_payment")
def take_payment(work: Work, request: TakePayment) -> PaymentTaken:
    """Take money for what is still owing on an order."""
    work.permit("take_payment")
    order = work.lock_order(request.order)
    owing = owing_on(work.session, order)
    if not owing:
        raise Conflict("Nothing is owing on this order.")
    taken = check_tender(request.tender, owing)
    payment = record_payment(work, order.id, request.tender, taken)
    return PaymentTaken(payment.id, str(taken), receipt_now(work, order).id)
