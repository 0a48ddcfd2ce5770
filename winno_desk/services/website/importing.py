"""Website orders taken into the studio's own: each once, whole or not at all, none stopped by another."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from winno_desk.database.journal import Counter
from winno_desk.database.orders import Customer, Item, Order, Product
from winno_desk.database.people import Person, Studio
from winno_desk.services.acts import Done, moment_of_act, record, signed_in
from winno_desk.services.checks import fold
from winno_desk.services.contacts import found_by, may_be_one
from winno_desk.services.desk import Desk, Work, roles_of
from winno_desk.services.order_parts import add_items, new_customer, new_order, steps_of
from winno_desk.services.setup import studio
from winno_desk.services.tenders import Tender, record_payment
from winno_desk.services.website.cells import Sold, Standards, Way
from winno_desk.services.website.columns import Columns
from winno_desk.services.website.rows import SOURCE, CheckedOrder, Fault, RefusedOrder, Rows, check
from winno_desk.values.calendar import local_date
from winno_desk.values.errors import Unavailable
from winno_desk.values.ids import order_number
from winno_desk.values.money import Money
from winno_desk.workflow.permissions import permit

BATCH = 100
"""So many orders are kept together: few enough to stop soon, many enough to wait for the disk seldom."""

_DIFFERS = "This order was imported before and said something else then. Change it on the order's own page, {number}."

Who = Callable[[Desk, Session], Person]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOrders:
    """Some orders of a file, with its columns and how many cells a line of it has."""

    request: UUID
    orders: tuple[Rows, ...]
    columns: Columns
    width: int


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of orders that were to be imported: added, there already, or refused with what is wrong."""

    added: int = 0
    there: int = 0
    refused: tuple[RefusedOrder, ...] = ()

    def __add__(self, other: "Imported") -> "Imported":
        return Imported(self.added + other.added, self.there + other.there, self.refused + other.refused)

    def __str__(self) -> str:
        return f"added {self.added}, already there {self.there}, refused {len(self.refused)}"


@dataclass(frozen=True, slots=True)
class OrderImported:
    order: int
    number: int
    receipt: str


def in_batches(orders: Sequence[Rows]) -> Iterator[tuple[Rows, ...]]:
    """The orders as they are kept together."""
    rest = iter(orders)
    while batch := tuple(islice(rest, BATCH)):
        yield batch


def import_orders(desk: Desk, request: ImportOrders, who: Who = signed_in) -> Done[Imported]:
    """Take orders of the website: each is checked, added once with an entry of its own, or refused with its faults."""
    standards = _standards(desk)
    checked = [check(rows, request.columns, request.width, standards) for rows in request.orders]
    good = [order for order in checked if isinstance(order, CheckedOrder)]
    result = Imported(refused=tuple(order for order in checked if isinstance(order, RefusedOrder)))
    changed: set[str] = set()
    with desk.store.writing() as session:
        person = who(desk, session)
        permit("import_orders", roles_of(person))
        # Whoever imports the same file elsewhere waits here, and then finds the orders there.
        session.execute(select(Counter).where(Counter.name == "order").with_for_update())
        taking = _Taking(desk, session, person, good)
        for order in good:
            result += taking.take(order, changed)
    refused = sorted(result.refused, key=lambda order: order.faults[0].line)
    return Done(replace(result, refused=tuple(refused)), frozenset(changed))


def _standards(desk: Desk) -> Standards:
    row = studio(desk)
    if row is None:
        raise Unavailable("This data folder holds no studio yet. Set one up first.")
    with desk.store.reading() as session:
        products = session.scalars(select(Product).order_by(Product.active, Product.code)).all()
    sold = {fold(word): Sold(one.code, one.tax_rate) for one in products for word in (one.name, one.code)}
    return Standards(row.currency, row.country, row.zone, desk.clock(), sold, row.tax_inclusive)


class _Taking:
    """Takes checked orders in one transaction; what they share is asked for once."""

    def __init__(self, desk: Desk, session: Session, person: Person, orders: Sequence[CheckedOrder]) -> None:
        self._desk, self._session, self._person = desk, session, person
        self._now = moment_of_act(session, desk)
        self._studio = session.scalars(select(Studio)).one()
        self._products = {one.code: one for one in session.scalars(select(Product))}
        self._steps = cache(lambda product: steps_of(session, product))
        numbers = [order.number for order in orders]
        kept = session.scalars(select(Order).where(Order.source == SOURCE, Order.source_number.in_(numbers)))
        self._there = {order.source_number: order for order in kept}
        emails = [order.email.lower() for order in orders if order.email]
        phones = [order.phone for order in orders if order.phone]
        known = session.scalars(
            select(Customer)
            .where(or_(func.lower(Customer.email).in_(emails), Customer.phone.in_(phones)))
            .order_by(Customer.id.desc())
        )
        self._customers: dict[str, list[Customer]] = {}
        for customer in known:
            self._remember(customer)

    def take(self, order: CheckedOrder, changed: set[str]) -> Imported:
        """Add an order, unless it is there; what it touched is added to ``changed``."""
        there = self._there.get(order.number)
        if there is not None:
            if there.source_digest == order.digest():
                return Imported(there=1)
            sentence = _DIFFERS.format(number=order_number(there.number))
            return Imported(refused=(RefusedOrder(order.number, (Fault(order.line, "order", sentence),)),))
        work = Work(self._desk, self._session, self._person, self._now)
        work.studio = self._studio
        record(work, "import_order", order, self._added(work, order))
        changed |= work.touched
        return Imported(added=1)

    def _added(self, work: Work, order: CheckedOrder) -> OrderImported:
        made = new_order(work, self._customer(work, order), order.placed_at, "pickup")
        made.source, made.source_number, made.source_digest = SOURCE, order.number, order.digest()
        lines = [
            (
                self._products[one.product],
                Item(position=position, quantity=one.quantity, unit_price=one.unit_price, discount=0, brief=""),
            )
            for position, one in enumerate(order.items, start=1)
        ]
        add_items(work, made, lines, self._steps, since=local_date(order.placed_at, work.zone))
        paid: dict[Way, int] = {}
        for one in order.items:
            if one.way is not None:
                paid[one.way] = paid.get(one.way, 0) + one.paid
        for way, minor in paid.items():
            money = Money(minor, made.currency)
            tender = Tender(method=way.method, amount=str(money), brand=way.brand, last_four=way.last_four)
            record_payment(work, made.id, tender, money, order.placed_at)
        work.take_order(made)
        work.touched.add("orders")
        work.note(
            number=order_number(made.number),
            there=order.number,
            digest=made.source_digest,
            items=[one.product for one in order.items],
            sale={"items": len(lines)},
            total=str(Money(sum(line.price for _product, line in lines), made.currency)),
        )
        return OrderImported(made.id, made.number, made.receipt)

    def _customer(self, work: Work, order: CheckedOrder) -> Customer:
        """Who ordered: found by e-mail, else by phone, where the name may be theirs, else new.

        A family may share either. Where somebody known is reached otherwise by now, the newer way is kept.
        """
        keys = [key for key in (order.email.lower(), order.phone) if key]
        there = (one for key in keys for one in self._customers.get(key, ()))
        known = next((one for one in there if may_be_one(one.name, order.name)), None)
        if known is None:
            known = new_customer(work, name=order.name, phone=order.phone, email=order.email)
        else:
            same = not order.email or order.email.lower() == known.email.lower()
            known.email, known.phone = known.email if same else order.email, order.phone or known.phone
            known.found_by = found_by(known.name, known.phone, known.email)
        self._remember(known)
        return known

    def _remember(self, customer: Customer) -> None:
        for key in (customer.email.lower(), customer.phone):
            if key and customer not in self._customers.setdefault(key, []):
                self._customers[key].append(customer)
