"""What an order costs: discounts first, then tax, on top of the price or inside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from winno_desk.services.catalogue import TAX_UNIT
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money, allocate, share

_WHOLE = 100_000
"""A hundred per cent, in thousandths of a per cent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One line as it is asked for: price of one and its own discount in minor units, tax rate as in the catalogue."""

    unit_price: int
    quantity: int
    tax_rate: int
    discount: int = 0


@dataclass(frozen=True, slots=True)
class Price:
    """What one line costs in minor units; ``discount`` is its own and its share of the order's together."""

    net: int
    tax: int
    discount: int = 0

    @property
    def gross(self) -> int:
        return self.net + self.tax


def price_lines(lines: Sequence[Asked], *, discount: int = 0, inclusive: bool = False) -> tuple[Price, ...]:
    """Each line's price; the order's discount is shared by what the lines cost, to the last unit.

    Tax is reckoned once a line, half a unit up: on top of the price, or out of it where prices include it.
    """
    amounts = [line.unit_price * line.quantity - line.discount for line in lines]
    shares = allocate(discount, amounts)
    return tuple(
        _taxed(amount - part, line.tax_rate, line.discount + part, inclusive)
        for line, amount, part in zip(lines, amounts, shares, strict=True)
    )


def _taxed(amount: int, rate: int, discount: int, inclusive: bool) -> Price:
    if inclusive:
        tax = share(amount, rate, TAX_UNIT + rate)
        return Price(amount - tax, tax, discount)
    return Price(amount, share(amount, rate, TAX_UNIT), discount)


def read_discount(field: str, text: str, of: Money) -> int:
    """A discount as typed, ``5.00`` or ``10 %``, in minor units of what it is taken from; empty is none."""
    typed = text.strip().replace("\N{NO-BREAK SPACE}", " ")
    if not typed:
        return 0
    try:
        minor = _part(typed.removesuffix("%"), of) if typed.endswith("%") else Money.parse(typed, of.currency).minor
    except (ValueError, InvalidOperation) as error:
        raise Invalid(
            field, "Enter the discount as an amount or in per cent, such as 10\N{NO-BREAK SPACE}%."
        ) from error
    if minor < 0:
        raise Invalid(field, "A discount takes something off. Enter it without a minus.")
    if minor > of.minor:
        raise Invalid(field, f"The discount is at most what it is taken from, {of}.")
    return minor


def _part(text: str, of: Money) -> int:
    rate = Decimal(text.strip()).scaleb(3)
    if rate != int(rate) or rate < 0:
        raise ValueError(text)
    return share(of.minor, int(rate), _WHOLE)
