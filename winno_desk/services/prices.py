"""What an order costs: the rush and discounts first, then tax, on top of the price or inside it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from winno_desk.services.checks import WHOLE, per_cent, read_amount
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money, allocate, share


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One line as it is asked for: price of one, its own discount and what a rush costs more in minor units."""

    unit_price: int
    quantity: int
    tax_rate: int
    discount: int = 0
    surcharge: int = 0

    @property
    def full(self) -> int:
        """Before any discount and tax."""
        return self.unit_price * self.quantity + self.surcharge

    @property
    def amount(self) -> int:
        """After its own discount."""
        return self.full - self.discount


@dataclass(frozen=True, slots=True)
class Price:
    """What one line costs in minor units; ``discount`` is its own and ``order_share`` of the order's together."""

    net: int
    tax: int
    discount: int = 0
    order_share: int = 0

    @property
    def gross(self) -> int:
        return self.net + self.tax


NO_PRICE = Price(0, 0)


def price_lines(lines: Sequence[Asked], *, discount: int = 0, inclusive: bool = False) -> tuple[Price, ...]:
    """Each line's price; the order's discount is shared by what the lines cost, to the last unit.

    Tax is reckoned once a line, half a unit up: on top of the price, or out of it where prices include it.
    """
    amounts = [line.amount for line in lines]
    shares = allocate(discount, amounts)
    prices = []
    for line, amount, part in zip(lines, amounts, shares, strict=True):
        price = taxed(amount - part, line.tax_rate, inclusive=inclusive)
        prices.append(replace(price, discount=line.discount + part, order_share=part))
    return tuple(prices)


def parted_by_rush(asked: Asked, price: Price) -> tuple[Price, Price]:
    """The price of a line and that of its rush, which is a line of its own; discounts stay with the first."""
    weights = (asked.full - asked.surcharge, asked.surcharge)
    if not asked.surcharge:
        return price, NO_PRICE
    (net, rush_net), (tax, rush_tax) = (allocate(whole, weights) for whole in (price.net, price.tax))
    return Price(net, tax, price.discount, price.order_share), Price(rush_net, rush_tax)


def surcharge_of(price: int, rush_rate: int) -> int:
    """What a rush costs more than this price; half a unit up."""
    return share(price, rush_rate, WHOLE)


def taxed(amount: int, rate: int, *, inclusive: bool) -> Price:
    """What something costs at this rate, half a unit up: the tax in it, or on top."""
    if inclusive:
        tax = share(amount, rate, WHOLE + rate)
        return Price(amount - tax, tax)
    return Price(amount, share(amount, rate, WHOLE))


def read_discount(field: str, text: str, of: Money) -> int:
    """A discount as typed, ``5.00`` or ``10 %``, in minor units of what it is taken from; empty is none."""
    typed = text.strip()
    sentence = "Enter the discount as an amount or in per cent, such as 10\N{NO-BREAK SPACE}%."
    if not typed:
        return 0
    if typed.endswith("%"):
        minor = share(of.minor, per_cent(field, typed, sentence), WHOLE)
    else:
        try:
            minor = read_amount(typed, of.currency).minor
        except ValueError as error:
            raise Invalid(field, sentence) from error
    if minor < 0:
        raise Invalid(field, "A discount takes something off. Enter it without a minus.")
    if minor > of.minor:
        raise Invalid(field, f"The discount is at most what it is taken from, {of}.")
    return minor
