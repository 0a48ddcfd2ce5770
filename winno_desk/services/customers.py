"""What is known of a customer, put right: a misheard name, another number, a name in letters that papers can bear."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from winno_desk.database.orders import Customer, Order
from winno_desk.services.acts import act
from winno_desk.services.checks import needed, words
from winno_desk.services.consents import EVERY, agree, given, withdraw
from winno_desk.services.contacts import email_address, found_by, phone_number
from winno_desk.services.desk import Work
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict, Invalid

_FIELDS = ("name", "phone", "email", "address", "guardian")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCustomer:
    """A customer as they are to be known from now on, on all of their orders."""

    request: UUID
    customer: int
    name: str
    phone: str = ""
    email: str = ""
    address: str = ""
    guardian: str = ""
    agreed: tuple[str, ...]
    """All that they agree to from now on; what is not among it is taken back."""


@dataclass(frozen=True, slots=True)
class CustomerChanged:
    customer: int


@act("change_customer")
def change_customer(work: Work, request: ChangeCustomer) -> CustomerChanged:
    """Put right what is known of a customer; the journal says which of it, never what it was or is."""
    work.permit("save_order")
    customer = there(work.session, Customer, request.customer)
    told = {
        "name": needed("name", request.name, "Enter the customer's name.", longest=120),
        "phone": phone_number("phone", request.phone, work.studio.country),
        "email": email_address("email", request.email),
        "address": words("address", request.address, longest=400),
        "guardian": words("guardian", request.guardian, longest=120),
    }
    if not told["phone"] and not told["email"]:
        raise Invalid("phone", "Enter a phone number or an e-mail address.")
    changed = [name for name in _FIELDS if getattr(customer, name) != told[name]]
    before = {one.purpose for one in given(work.session, customer.id)}
    agreed = [one for one in EVERY if one.purpose in request.agreed and one.purpose not in before]
    withdrawn = sorted(before - {*request.agreed})
    if not (changed or agreed or withdrawn):
        raise Conflict("Nothing is different. Change something, or close the form.")
    for name in changed:
        setattr(customer, name, told[name])
    agree(work, customer, agreed, work.now)
    withdraw(work, customer, withdrawn)
    customer.found_by = found_by(customer.name, customer.phone, customer.email)
    work.touched.add("orders")
    work.touched.update(
        f"order:{order}" for order in work.session.scalars(select(Order.id).where(Order.customer_id == customer.id))
    )
    work.note(customer=customer.id, changed=changed, agreed=[one.purpose for one in agreed], withdrawn=withdrawn)
    return CustomerChanged(customer.id)
