"""The facts that a ruling rests on: the studio, one item, and what its customer asks for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from winno_desk.values.money import Money


class Kind(StrEnum):
    """What an item is: a file, or a thing that is printed."""

    DIGITAL = "digital"
    PHYSICAL = "physical"


class Wish(StrEnum):
    """What the customer wants done."""

    CANCEL = "cancel"
    CHANGE = "change"
    REFUND = "refund"
    REPLACE = "replace"
    RETURN = "return"
    EXCHANGE = "exchange"


class Reason(StrEnum):
    """Why the customer asks."""

    CHANGED_MIND = "changed_mind"
    QUALITY = "quality"
    DEFECT = "defect"
    OTHER = "other"


class Cause(StrEnum):
    """Where a defect comes from, as far as it is known."""

    PRINTING = "printing"
    PACKAGING = "packaging"
    CARRIER = "carrier"
    CUSTOMER = "customer"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """Where the studio is: its calendar days and its holidays."""

    zone: ZoneInfo
    country: str | None = None
    subdivision: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item, or the part of its quantity that is asked about; a time is None until the step is taken.

    ``price`` is what is owed for it, ``paid`` what was captured for it and ``refunded`` what of that went
    back. Of several final files the newest one counts; ``progress`` (per cent) and ``revisions_made`` say how
    far the work was when the request came in.
    """

    kind: Kind
    price: Money
    paid: Money
    refunded: Money
    placed_at: datetime
    work_started_at: datetime | None = None
    provided_at: datetime | None = None
    approved_at: datetime | None = None
    print_started_at: datetime | None = None
    shipped_at: datetime | None = None
    progress: int = 0
    revisions_made: int = 0

    @property
    def currency(self) -> str:
        """The one currency of its three amounts."""
        return self.price.currency


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a customer asked for, and when: the day it came in, however late it was typed."""

    order_number: str
    reason_text: str
    wish: Wish
    reason: Reason
    cause: Cause | None = None
    in_scope: bool | None = None
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything that a ruling on one item needs to know."""

    studio: Studio
    item: Item
    request: Request
