"""Rows that a form or a page names by their id, and what is said when one is gone."""

from typing import TypeVar

from sqlalchemy.orm import Session

from winno_desk.database.base import Table
from winno_desk.database.cases import Case, CasePhoto, Refund
from winno_desk.database.documents import Document
from winno_desk.database.orders import Customer, Item, Order
from winno_desk.database.people import Person
from winno_desk.database.printing import Printer, Shipment
from winno_desk.database.proofs import Pin, Proof, Quote, SignOff
from winno_desk.values.errors import Conflict

T = TypeVar("T", bound=Table)

_GONE: dict[type[Table], str] = {
    Customer: "This customer is not there any more. Search for the name again.",
    Order: "This order is not there any more. Search for it again.",
    Item: "This item is not there any more. Search for its order again.",
    Proof: "This proof is not there any more. Look at its item again.",
    SignOff: "This sign-off is not there any more. Look at its item again.",
    Pin: "This pin is not there any more. Look at its proof again.",
    Quote: "This quote is not there any more. Look at its item again.",
    Printer: "This printer is not there any more. Choose another one.",
    Case: "This case is not there any more. Search for its order again.",
    CasePhoto: "This photo is not there any more. Look at its claim again.",
    Refund: "This refund is not there any more. Look at its order again.",
    Shipment: "This parcel is not there any more. Look at its order again.",
    Person: "This person is not there any more. Look at the list again.",
    Document: "This paper is not there any more. Look at its order again.",
}


def there(session: Session, table: type[T], row_id: int, *, lock: bool = False) -> T:
    """The row of that id; Conflict when it is gone. ``lock`` keeps others off it until the act is done."""
    row = session.get(table, row_id, with_for_update=lock or None)
    if row is None:
        raise Conflict(_GONE[table])
    return row
