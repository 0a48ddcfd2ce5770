"""One cell of a website's file, read as what it should be; Invalid says what to do where it is not."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any
from unicodedata import category

from babel.numbers import get_currency_symbol

from winno_desk.services.checks import fold, needed, read_amount, words
from winno_desk.services.contacts import email_address, phone_number
from winno_desk.services.tenders import BRANDS, METHODS
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money, digits_of

MOST_PIECES = 100
"""The most pieces in one row; more are a scan that went astray, or an order to talk about first."""

_MOST = 10**9
"""More minor units than any price has, and fewer than any column holds."""

_EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
# A website's clock or zone that is set wrong is no more than a day ahead.
_AHEAD = timedelta(days=1)
_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:[T ](?P<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?) ?(?P<offset>Z|UTC|[+-]\d{2}:?\d{2})?)?",
    re.ASCII,
)
_PIECES = re.compile(r"[0-9]{1,6}(?:\.0+)?")
_ORDER = re.compile(r"#?[A-Za-z0-9][A-Za-z0-9 ._/#-]{0,39}")
_SHORT = 13
_SIGN = re.compile(r"[A-Z]{3}|[$€£¥]")
_CARD = re.compile(r"(?P<brand>[a-z ]+?) (?:ending )?(?:in )?(?P<last>[0-9]{4})")


@dataclass(frozen=True, slots=True)
class Sold:
    """Something that the studio sells, as far as a row of the website needs it."""

    code: str
    tax_rate: int


@dataclass(frozen=True, slots=True)
class Standards:
    """What cells are held to: the studio's money, country and zone, the present, and what is sold by code and name."""

    currency: str
    country: str
    zone: tzinfo
    now: datetime
    sold: Mapping[str, Sold]
    tax_inclusive: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """How the website was paid; of a card the brand and last four digits, where it gives them."""

    method: str
    brand: str = ""
    last_four: str = ""


def read(field: str, text: str, standards: Standards) -> Any:
    """What stands in the cell of a field; Invalid where it cannot be taken."""
    if any(char == "\ufffd" or (category(char) == "Cc" and char not in "\r\n\t") for char in text):
        raise Invalid(field, "Some letters here cannot be read. Write them anew, or export the orders again in UTF-8.")
    return _CELLS[field](text, standards)


def _order(text: str, _standards: Standards) -> str:
    number = text.strip()
    if not (number.isdigit() and len(number) <= _SHORT):  # shops count with as many digits as old cards had
        number = words("order", number, longest=40)
    if not _ORDER.fullmatch(number):
        raise Invalid("order", "Enter the order's number as the website gives it, in at most 40 letters and digits.")
    return number


def _placed_at(text: str, standards: Standards) -> datetime:
    found = _MOMENT.fullmatch(text.strip())
    try:
        if found is None:
            raise ValueError(text)
        local = datetime.fromisoformat(f"{found['day']} {found['time'] or '00:00'}")
        offset = found["offset"]
        if offset:
            moment = datetime.fromisoformat(f"{local.isoformat()}{'+00:00' if offset in ('Z', 'UTC') else offset}")
        else:
            moment = local.replace(tzinfo=standards.zone)
        moment = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Invalid("placed_at", "Enter day and time such as 2026-11-05 16:00, or 2026-11-05 16:00 +01:00.") from None
    if not offset and moment.astimezone(standards.zone).replace(tzinfo=None) != local:
        raise Invalid("placed_at", "The studio's clocks skip this time on that day. Enter the time that was meant.")
    if not _EARLIEST <= moment <= standards.now + _AHEAD:
        raise Invalid("placed_at", "This day lies in the future, or before 2000. Enter the day when it was ordered.")
    return moment


def _name(text: str, _standards: Standards) -> str:
    return " ".join(needed("name", text, "Enter the customer's name.", longest=120).split())


def _email(text: str, _standards: Standards) -> str:
    return email_address("email", text)


def _phone(text: str, standards: Standards) -> str:
    return phone_number("phone", text, standards.country)


def _item(text: str, standards: Standards) -> Sold:
    wanted = needed("item", text, "Enter the item's code, or its name as in the catalogue.", longest=120)
    found = standards.sold.get(fold(wanted))
    if found is None:
        shown = " ".join(wanted.split())[:40]
        raise Invalid("item", f"The studio sells nothing called “{shown}”. Enter a code of the catalogue.")
    return found


def _quantity(text: str, _standards: Standards) -> int:
    found = _PIECES.fullmatch(text.strip())
    pieces = int(float(found[0])) if found else 0
    if not 1 <= pieces <= MOST_PIECES:
        raise Invalid("quantity", f"Enter a quantity from 1 to {MOST_PIECES}; take larger orders at the counter.")
    return pieces


def _price(field: str, text: str, currency: str) -> int:
    """An amount of at least nothing, with or without the currency, thousands grouped or not."""
    plain = text.replace("\u00a0", " ").strip()
    known = get_currency_symbol(currency, locale="en")  # CA$ for the dollar of Canada
    if any(mark != currency and mark not in known for mark in _SIGN.findall(plain)):
        raise Invalid(field, f"The studio's money is {currency}. Enter the amount in {currency}.")
    plain = _SIGN.sub("", plain).strip().replace("\u2212", "-")
    try:
        minor = read_amount(plain, currency).minor
    except ValueError:
        example = Money(18 * 10 ** digits_of(currency), currency)
        raise Invalid(field, f"Enter an amount in {currency} such as {example}.") from None
    if not 0 <= minor <= _MOST:
        raise Invalid(field, "Enter an amount that is not below zero." if minor < 0 else "No price is as high as this.")
    return minor


def _unit_price(text: str, standards: Standards) -> int:
    return _price("unit_price", text, standards.currency)


def _paid(text: str, standards: Standards) -> int:
    return _price("paid", text, standards.currency) if text.strip() else 0


def _tender(text: str, _standards: Standards) -> Way | None:
    said = " ".join(words("tender", text, longest=60).casefold().split())
    if not said:
        return None
    if said in METHODS:
        return Way(said)
    found = _CARD.fullmatch(said)
    brands = {"card": "", **{brand.casefold(): brand for brand in BRANDS}}
    brand = found["brand"] if found else said
    if brand not in brands:
        raise Invalid("tender", f"Enter how it was paid: {', '.join(METHODS)}, or a card such as Visa ending 4242.")
    return Way("card", brands[brand], found["last"] if found else "")


_CELLS: dict[str, Callable[[str, Standards], Any]] = {
    "order": _order,
    "placed_at": _placed_at,
    "name": _name,
    "email": _email,
    "phone": _phone,
    "item": _item,
    "quantity": _quantity,
    "unit_price": _unit_price,
    "paid": _paid,
    "tender": _tender,
}
