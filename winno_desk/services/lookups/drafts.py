"""New orders that were left half typed, with the customers and products that they name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from winno_desk.database.orders import Customer
from winno_desk.services.catalogue import ProductRow, products
from winno_desk.services.desk import Desk
from winno_desk.services.drafts import Draft, drafts
from winno_desk.services.lookups.customers import CustomerRow, customer_row


@dataclass(frozen=True, slots=True)
class OrdersBegun:
    """The drafts, the newest first, and what is known now of the customers and products in them."""

    drafts: tuple[Draft, ...]
    customers: Mapping[int, CustomerRow]
    catalogue: tuple[ProductRow, ...]


def orders_begun(desk: Desk, form: str, customer_of: Callable[[Mapping[str, Any]], int | None]) -> OrdersBegun:
    """What the person at the desk left half typed; ``customer_of`` tells which customer a draft names."""
    begun = drafts(desk, form)
    named = {number for draft in begun if (number := customer_of(draft.content)) is not None}
    with desk.store.reading() as session:
        found = [session.get(Customer, number) for number in sorted(named)]
        customers = {one.id: customer_row(session, one) for one in found if one is not None}
    return OrdersBegun(begun, customers, products(desk))
