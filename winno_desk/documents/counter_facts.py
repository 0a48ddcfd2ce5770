"""What is printed at the counter and for the print room: on a receipt, a claim stub, a job ticket."""

from dataclasses import dataclass
from datetime import date, datetime

from winno_desk.documents.facts import Recipient, StudioFacts
from winno_desk.documents.text import text
from winno_desk.values.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptLine:
    """One item that was sold; what a ``rush`` cost more, what is known to be off this line alone."""

    number: str = text("The item's number", 20)
    name: str = text("The item", 200)
    quantity: int
    unit_price: Money
    full: Money
    discount: Money
    rush: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxLine:
    """Tax at one rate, in thousandths of a per cent."""

    rate: int
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class TenderLine:
    """Money that was taken; ``given`` is the cash that change was given on."""

    words: str = text("The payment", 80)  # as in "Visa ending 4242"
    reference: str = text("The reference", 60)
    taken: date
    amount: Money
    given: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptFacts:
    """A sale as it stood when money was taken; ``voided`` once it was taken back."""

    studio: StudioFacts
    number: str = text("The receipt's number", 20)
    order: str = text("The order's number", 20)
    at: datetime
    served_by: str = text("The name", 120)
    customer: str = text("The name", 120)
    reached: str = text("The customer's number", 60, default="")
    """What tells the customer where the name cannot be printed, as in "phone …0142"."""
    lines: tuple[ReceiptLine, ...]
    order_discount: Money
    shipping: Money
    """Before tax where that comes on top; nothing where none was charged."""
    taxes: tuple[TaxLine, ...]
    tax_inclusive: bool
    total: Money
    tenders: tuple[TenderLine, ...]
    owing: Money
    promised: date
    ship_to: tuple[str, ...] = text("The address", 120)
    """Where it is shipped; empty for what is picked up."""
    collector: str = text("The name", 120)
    policy: date
    deadlines: tuple[str, ...] = text("The policy", 400)
    voided: datetime | None = None
    copy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StubFacts:
    """What the customer brings along for pick-up; it says whose order it is and nothing of its price."""

    studio: StudioFacts
    order: str = text("The order's number", 20)
    code: str
    customer: str = text("The name", 120)
    reached: str = text("The customer's number", 60, default="")
    """What tells the customer where the name cannot be printed, as in "phone …0142"."""
    collector: str = text("The name", 120)
    promised: date
    items: int
    ship: bool
    printed: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFacts:
    """What travels with an item through the house; ``picture`` is what was approved, as a grey PNG."""

    studio: StudioFacts
    number: str = text("The item's number", 20)
    code: str
    what: str = text("The item", 200)
    paper: str = text("The paper", 80)
    quantity: int
    surname: str = text("The name", 120)
    reached: str = text("The customer's number", 60, default="")
    """As on the stub."""
    ship: bool
    rush: bool = False
    promised: date
    printed: datetime
    brief: str = text("The brief", 4000, lines=True)
    photos: tuple[str, ...] = text("A photo", 200, default=())
    """Where there are several, each with its pieces, as in "2 × IMG_0412.jpg"."""
    proof: int | None = None
    """The number of the approved proof."""
    digest: str = text("The digest", 64, default="")
    """Of the print master, once it is locked."""
    remake_of: str = text("The item's number", 20, default="")
    remake_why: str = text("The fault", 200, default="")
    ended: str = text("The state", 40, default="")
    """What ended the work, as in "cancelled"; empty while it goes on."""
    picture: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressFacts:
    """What an address label tells of a parcel; its code is the packing slip's."""

    studio: StudioFacts
    number: str = text("The slip's number", 20)
    order: str = text("The order's number", 20)
    code: str
    recipient: Recipient
    carrier: str = text("The carrier", 80, default="")
    tracking: str = text("The tracking number", 60, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfFacts:
    """What a shelf label tells of a print that waits to be fetched."""

    studio: str = text("The studio", 200)
    number: str = text("The item's number", 20)
    code: str
    surname: str = text("The name", 120)
    reached: str = text("The customer's number", 60, default="")
    """As on the stub."""
    shelf: str = text("The shelf", 20, default="")
    what: str = text("The item", 200)
    quantity: int
