"""What is printed on a letter or a slip: everything on the paper comes from here and from nowhere else."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from winno_desk.documents.text import text
from winno_desk.policy.facts import Wish
from winno_desk.policy.terms import Outcome
from winno_desk.values.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class StudioFacts:
    """The studio as its papers show it; its country rules how money and dates are written.

    It rules the paper too, unless ``paper`` names one (``a4``, ``letter``); where an envelope has its window goes with
    the paper, unless ``envelope`` says so (``din``, ``us``). ``logo`` is a PNG or JPEG in place of the studio's mark.
    """

    name: str = text("The studio's name", 60)
    address: tuple[str, ...] = text("The studio's address", 80)
    country: str
    zone: ZoneInfo
    tagline: str = text("The studio's line", 80, default="")
    phone: str = text("The studio's phone", 40, default="")
    email: str = text("The studio's e-mail", 80, default="")
    logo: bytes | None = None
    accent: str = text("The colour", 7, default="")
    paper: str = ""
    envelope: str = ""
    signed_for: str = text("The words below a signature", 160, lines=True, default="")
    foot: str = text("The foot", 240, lines=True, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Whom a paper goes to; without address lines the name stands alone."""

    name: str = text("The name", 120)
    address: tuple[str, ...] = text("The address", 120, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The journal entry behind a paper and the head of the chain at it, in hexadecimal digits.

    ``told`` is the digest of everything else that the paper tells.
    """

    entry: int
    head: str = text("The head of the journal", 64)
    told: str = text("The digest of the paper", 64, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseFacts:
    """A clause that was applied: ``3b``, and its words in the version that holds."""

    id: str = text("The clause", 4)
    words: str = text("The clause", 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """Money that was taken for what the letter is about."""

    day: date
    method: str = text("The payment", 80)
    amount: Money


class Sign(StrEnum):
    """What a line of the sum does."""

    PLUS = "plus"
    MINUS = "minus"
    TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class SumLine:
    """One line of the arithmetic; amounts are not negative, ``sign`` says what becomes of them."""

    label: str = text("A line of the sum", 200)
    amount: Money
    sign: Sign


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A step that the decision rests on; ``fulfilment`` marks the one that days run from: with none, none is told."""

    label: str = text("A step", 120)
    at: datetime
    fulfilment: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """What the policy alone would have answered, and why the studio decides otherwise under clause 6."""

    ruling: Outcome
    reason: str = text("The reason", 4000, lines=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierLetter:
    """The letter that another one takes the place of."""

    number: str = text("The earlier letter's number", 20)
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """What is made again at no cost, when it should be ready, and where it is sent; it is picked up where nowhere."""

    item: str = text("The item", 120)  # with the pieces that are made again
    number: str = text("The replacement's number", 20)
    ready: date
    ship_to: str = text("The address", 400, lines=True, default="")
    pieces: int
    asked: int  # how many pieces the customer told of
    why_fewer: str = text("The reason", 4000, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """One decision as its letter tells it; filled from the stored decision alone.

    ``others`` are about the other items of the same request, told in the same letter.
    """

    studio: StudioFacts
    recipient: Recipient
    number: str = text("The letter's number", 20)
    order: str = text("The order's number", 20)
    placed: date
    request: str = text("The request's number", 20)
    issued: date
    outcome: Outcome
    wish: Wish
    item: str = text("The item", 120)  # as in "your AI portrait"
    received_at: datetime
    how: str = text("The way it came", 40)  # as in "by phone"
    words: str = text("The customer's words", 4000, lines=True)
    clauses: tuple[ClauseFacts, ...]
    policy: date  # the version's effective date
    shown: date | None  # when that policy was shown to the customer
    explanation: tuple[str, ...] = text("The explanation", 4000)
    decided_by: str = text("The name", 120)
    decided_as: str = text("The role", 60)  # as in "studio manager"
    decided_at: datetime
    record: Record
    refund: Money | None = None  # what goes back; None when no money does
    method: str = text("The payment", 80, default="")  # where it goes, as in "Visa ending 4242"
    in_cash: bool = False  # some of it, or without a method all of it, is handed out at the desk
    payments: tuple[Payment, ...] = ()
    sums: tuple[SumLine, ...] = ()
    arrival: tuple[date, date] | None = None
    events: tuple[Event, ...] = ()
    departure: Departure | None = None
    before: EarlierLetter | None = None
    replacement: Replacement | None = None
    accepted: tuple[str, ...] = text("What was accepted", 200, default=())
    """Poor values that the customer took as they were when the photos came, as in ``resolution 150 ppi of a.jpg``."""
    others: tuple["LetterFacts", ...] = ()
    copy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipLine:
    """One item in a parcel."""

    number: str = text("The item's number", 20)
    description: str = text("The item", 200)
    size: str = text("The size", 80)  # and paper, as in "8×10, lustre"
    ordered: int
    shipped: int
    to_follow: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplacementFacts:
    """What a parcel replaces: the item, the claim about it and what was wrong."""

    item: str = text("The number of what it replaces", 20)
    made: str = text("The replacement's own number", 20)
    claim: str = text("The claim's number", 20)
    fault: str = text("The fault", 200)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipFacts:
    """What is in one parcel, for whoever opens it; there are no prices on it."""

    studio: StudioFacts
    recipient: Recipient
    number: str = text("The slip's number", 20)
    order: str = text("The order's number", 20)
    placed: date
    packed: date
    parcel: int
    """Which parcel of its order it is."""
    carrier: str = text("The carrier", 60)
    tracking: str = text("The tracking number", 60)
    lines: tuple[SlipLine, ...]
    packed_by: str = text("The name", 120)
    checked_by: str = text("The names", 400, default="")
    """Who looked at the prints before they were packed; empty leaves room for a hand."""
    replacements: tuple[ReplacementFacts, ...] = ()
    record: Record
    copy: bool = False
