"""Customers as the counter finds them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case
from winno_desk.database.orders import Customer, Item, Order
from winno_desk.database.people import Studio
from winno_desk.services.checks import fold
from winno_desk.services.consents import REQUIRED, Given, given
from winno_desk.services.contacts import email_address, name_forms, phone_number
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.finding import found_customers
from winno_desk.services.owing import owing_on_each
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money
from winno_desk.workflow.cases import UNDECIDED
from winno_desk.workflow.items import ENDED, ItemState

_LEAST = 4
"""Letters of a name before it is looked for: shorter ones are many people's."""
_DIGITS = 7
"""Digits of a number before it is looked for."""
_INITIAL = 2
"""Letters of what may be an initial or a particle."""
_LOOKED_AT = 20
_READY = frozenset({ItemState.CHECKED, ItemState.PACKED, ItemState.PART_PACKED, ItemState.PART_SHIPPED})
_BUSY = frozenset(ItemState) - _READY - ENDED - {ItemState.ORDERED}


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A customer with what the counter wants to know at a glance."""

    id: int
    name: str
    phone: str
    email: str
    address: str
    guardian: str
    since: datetime
    ordered: int
    """Items that nobody has begun: until then a cancellation costs nothing."""
    in_work: int
    ready: int
    claims: int
    owing: Money | None
    agrees: tuple[Given, ...]

    def asked_first(self) -> bool:
        """Do they have to agree before anything is ordered?"""
        return all(one.purpose != REQUIRED.purpose for one in self.agrees)


def find_customers(desk: Desk, text: str, limit: int = 8) -> tuple[CustomerRow, ...]:
    """Customers by phone fragment, surname, e-mail or order number; the newest first."""
    with desk.store.reading() as session:
        return tuple(
            customer_row(session, session.get_one(Customer, one))
            for one in found_customers(session.connection(), text, limit)
        )


def customer_row(session: Session, customer: Customer) -> CustomerRow:
    """The customer's card: what is in work, ready, claimed and owing."""
    customers_orders = session.scalars(select(Order).where(Order.customer_id == customer.id)).all()
    ids = [order.id for order in customers_orders]
    states = session.scalars(select(Item.state).where(Item.order_id.in_(ids))).all()
    open_cases = session.scalars(select(Case.id).where(Case.order_id.in_(ids), Case.state.in_(UNDECIDED))).all()
    owing = [*owing_on_each(session, customers_orders).values()]
    total = sum(money.minor for money in owing)
    return CustomerRow(
        id=customer.id,
        name=customer.name,
        phone=customer.phone,
        email=customer.email,
        address=customer.address,
        guardian=customer.guardian,
        since=customer.created_at,
        ordered=sum(1 for state in states if state == ItemState.ORDERED),
        in_work=sum(1 for state in states if state in _BUSY),
        ready=sum(1 for state in states if state in _READY),
        claims=len(open_cases),
        owing=Money(total, owing[0].currency) if owing and total else None,
        agrees=given(session, customer.id),
    )


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody known who may be the one that is being described, and by what that is seen."""

    customer: CustomerRow
    by: str


def alike(desk: Desk, name: str, phone: str, email: str, limit: int = 3) -> tuple[Alike, ...]:
    """Known customers with the phone number, e-mail address or name that is being typed, the surest ones first."""
    with desk.store.reading() as session:
        country = session.scalars(select(Studio.country)).one()
        ways: tuple[tuple[str, str, Callable[[Customer], bool]], ...] = (
            ("the same phone number", *_whole("phone", _readable(phone_number, phone, country))),
            ("the same e-mail address", *_whole("email", _readable(email_address, email))),
            ("the same name", *_whole("name", name if len(fold(name)) >= _LEAST else "")),
            ("a number that begins so", *_begun(phone)),
            ("a similar name", *_named(name)),
        )
        seen: dict[int, Alike] = {}
        for by, text, fits in ways:
            for number in found_customers(session.connection(), text, _LOOKED_AT) if text else ():
                customer = session.get_one(Customer, number)
                if number not in seen and fits(customer):
                    seen[number] = Alike(customer_row(session, customer), by)
        return tuple(seen.values())[:limit]


def _whole(kept: str, text: str) -> tuple[str, Callable[[Customer], bool]]:
    return text, lambda customer: fold(getattr(customer, kept)) == fold(text)


def _begun(phone: str) -> tuple[str, Callable[[Customer], bool]]:
    """A number of which so much is typed that few have the same beginning."""
    digits = "".join(char for char in phone if char.isdigit()).lstrip("0")
    return digits if len(digits) >= _DIGITS else "", lambda customer: digits in fold(customer.phone)


def _named(name: str) -> tuple[str, Callable[[Customer], bool]]:
    """First name and surname in any order, without initials, the last one perhaps still being typed."""
    words = [word for word in name.split() if len(fold(word)) > _INITIAL]
    folded = [fold(word) for word in words]
    several = len(words) > 1 and sum(map(len, folded)) >= 2 * _LEAST
    return " ".join(words) if several else "", lambda customer: any(
        all(word in form for word in folded) for form in name_forms(customer.name)
    )


def _readable(check: Callable[..., str], text: str, *country: str) -> str:
    try:
        return check("", text, *country)
    except Invalid:
        return ""  # still being typed
