"""A new order as typed so far, and as it is written down to be there again after the program was killed."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, TypeVar

from winno_desk.imaging.crop import Crop
from winno_desk.services.catalogue import ProductRow
from winno_desk.services.lookups.customers import CustomerRow
from winno_desk.services.photos import Accepted, LinePhoto
from winno_desk.services.tenders import Tender
from winno_desk.values.ids import order_number
from winno_desk.windows.intake_customer import NOBODY, CustomerDraft
from winno_desk.windows.intake_line import LineDraft
from winno_desk.windows.intake_money import MoneyDraft
from winno_desk.windows.tender_form import TenderDraft
from winno_desk.windows.wording import counted, isolated, shortened

_LONGEST_NAME = 22
"""Letters of a customer's name by which an order is told from others that are begun."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the keyboard was: a field by its name, of which line if of one, and the place in its text."""

    field: str = ""
    line: int | None = None
    place: int = 0


@dataclass(frozen=True, slots=True)
class AddTo:
    """An order that gets more items; ``unsent`` when it is to be sent and nothing is charged for that yet."""

    order: int
    number: int
    unsent: bool = False


@dataclass(frozen=True, slots=True)
class OrderDraft:
    """Everything on the page of a new order, or of more items for the one it ``adds_to``."""

    customer: CustomerDraft = NOBODY
    lines: tuple[LineDraft, ...] = ()
    delivery: str = "pickup"
    address: str = ""
    collector: str = ""
    money: MoneyDraft = field(default_factory=MoneyDraft)
    policy_shown: bool = False
    typed: str = ""
    cursor: Cursor = field(default_factory=Cursor)
    adds_to: AddTo | None = None
    photos: tuple[str, ...] = ()
    """Photos that wait for the first item."""

    def begun(self) -> bool:
        """Is there anything that somebody would miss?"""
        return replace(self, cursor=Cursor(), adds_to=None) != OrderDraft()

    def title(self) -> str:
        """What the draft is called among several: whose order, and how much of it."""
        items = counted(len(self.lines), "item") if self.lines else ""
        more = f"more for {order_number(self.adds_to.number)}" if self.adds_to else ""
        name = isolated(shortened(" ".join(self.customer.name().split()), _LONGEST_NAME))
        return " · ".join(part for part in (name, more, items) if part)


def written(draft: OrderDraft) -> dict[str, Any]:
    """The draft in JSON's types; customers and products by their keys."""
    known = draft.customer.known
    plain = asdict(replace(draft, customer=replace(draft.customer, known=None), lines=()))
    plain["customer"]["known"] = known.id if known else None
    plain["lines"] = [
        {**asdict(replace(line, product=None)), "product": line.product.code}  # type: ignore[arg-type]  # its code stands for it
        for line in draft.lines
    ]
    return plain


def read(plain: Mapping[str, Any], customers: Mapping[int, CustomerRow], catalogue: Sequence[ProductRow]) -> OrderDraft:
    """A draft that was written down; what an older program did not write, or no longer exists, is left out."""
    products = {row.code: row for row in catalogue}
    customer = dict(plain["customer"])
    known = customers.get(customer.pop("known") or 0)
    lines = [dict(line) for line in plain["lines"] if line["product"] in products]
    return _made(
        OrderDraft,
        plain,
        customer=_made(CustomerDraft, customer, known=known),
        lines=tuple(
            _made(LineDraft, line, product=products[line["product"]], photos=tuple(map(_photo, line["photos"])))
            for line in lines
        ),
        money=_money(plain["money"]),
        cursor=_made(Cursor, plain["cursor"]),
        adds_to=_made(AddTo, plain["adds_to"]) if plain.get("adds_to") else None,
    )


def _photo(plain: Mapping[str, Any] | str) -> LinePhoto:
    """A photo of a line; an older program wrote down its path alone."""
    if isinstance(plain, str):
        return LinePhoto(plain)
    crop = _made(Crop, plain["crop"]) if plain["crop"] else None
    return _made(LinePhoto, plain, crop=crop, accepted=tuple(_made(Accepted, one) for one in plain["accepted"]))


def _money(plain: Mapping[str, Any]) -> MoneyDraft:
    noted = tuple(_made(Tender, one) for one in plain["noted"])
    return _made(MoneyDraft, plain, noted=noted, tender=_made(TenderDraft, plain["tender"]))


def known_customer(plain: Mapping[str, Any]) -> int | None:
    """Which customer a written draft names."""
    known: int | None = plain["customer"]["known"]
    return known


def _made(kind: type[T], plain: Mapping[str, Any], **besides: Any) -> T:
    names = {each.name for each in fields(kind)}  # type: ignore[arg-type]  # only ever a dataclass
    given = {key: _frozen(value) for key, value in plain.items() if key in names}
    return kind(**{**given, **besides})


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
