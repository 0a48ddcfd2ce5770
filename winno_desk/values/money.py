"""Money in whole minor units of one currency; splits add up to the last cent."""

from collections.abc import Sequence
from dataclasses import dataclass

# ISO 4217, active codes with their own minor units; those not named here have two digits.
_DIGITS = (
    dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0)
    | dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3)
    | dict.fromkeys("CLF UYW".split(), 4)
)
CURRENCIES = frozenset(_DIGITS) | frozenset(
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD "
    "CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS "
    "GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL "
    "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK "
    "PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS "
    "TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG".split()
)
_LONGEST = 30  # digits before the point: far above any sum, far below trouble


def digits_of(currency: str) -> int:
    """How many digits stand behind the point: 2 for USD, 0 for JPY, 3 for KWD."""
    return _DIGITS.get(currency, 2)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole minor units (cents for USD) of one ISO 4217 currency; two currencies never mix."""

    minor: int
    currency: str

    @classmethod
    def zero(cls, currency: str) -> "Money":
        return cls(0, currency)

    @classmethod
    def parse(cls, text: str, currency: str) -> "Money":
        """Read ``72.00``; ValueError when it is no amount or has more digits than the currency."""
        digits = digits_of(currency)
        unsigned = text.removeprefix("-")
        whole, point, rest = unsigned.partition(".")
        numbers = [whole, rest] if point else [whole]
        if (
            not all(part.isascii() and part.isdigit() for part in numbers)
            or len(rest) > digits
            or len(whole) > _LONGEST
        ):
            raise ValueError(text)
        minor = int(whole) * 10**digits + int(rest.ljust(digits, "0") or 0)
        return cls(minor if unsigned == text else -minor, currency)

    def __str__(self) -> str:
        """The plain amount with the currency's digits: ``72.00``, ``1200``, ``0.500``."""
        digits = digits_of(self.currency)
        if digits == 0:
            return str(self.minor)
        whole, rest = divmod(abs(self.minor), 10**digits)
        return f"{'-' if self.minor < 0 else ''}{whole}.{rest:0{digits}d}"

    def _same(self, other: "Money") -> int:
        if other.currency != self.currency:
            raise ValueError(f"{other.currency} is not {self.currency}")
        return other.minor

    def __add__(self, other: "Money") -> "Money":
        return Money(self.minor + self._same(other), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.minor - self._same(other), self.currency)

    def __mul__(self, factor: int) -> "Money":
        return Money(self.minor * factor, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __bool__(self) -> bool:
        return self.minor != 0

    def __lt__(self, other: "Money") -> bool:
        return self.minor < self._same(other)

    def __le__(self, other: "Money") -> bool:
        return self.minor <= self._same(other)

    def __gt__(self, other: "Money") -> bool:
        return self.minor > self._same(other)

    def __ge__(self, other: "Money") -> bool:
        return self.minor >= self._same(other)


def share(whole: int, numerator: int, denominator: int) -> int:
    """``whole`` × numerator ÷ denominator in minor units, half a unit rounded up; nothing here is negative."""
    return (2 * whole * numerator + denominator) // (2 * denominator)


def allocate(whole: int, weights: Sequence[int]) -> list[int]:
    """Split ``whole`` minor units by weight so that the parts add up to it exactly.

    Largest remainder: each part gets its share rounded down, the units left over go to the largest
    remainders, the first of equals first. Weights that are all zero share equally.
    """
    if not weights:
        if whole:
            raise ValueError("nothing to share among")
        return []
    if min(weights) < 0 or whole < 0:
        raise ValueError("shares of negative amounts or weights have no meaning")
    total = sum(weights)
    if total == 0:
        weights, total = [1] * len(weights), len(weights)
    parts = [whole * weight // total for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda index: -(whole * weights[index] % total))
    for index in by_remainder[: whole - sum(parts)]:
        parts[index] += 1
    return parts
