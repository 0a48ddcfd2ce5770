"""Money, days and hours as the studio's country writes them."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from winno_desk.documents.text import NO_BREAK, clean, unbroken
from winno_desk.policy.telling import SIGNS
from winno_desk.values.money import CURRENCIES, Money

_MINUS = "\u2212"
_CODE_BESIDE_FIGURE = re.compile(r"(?<=[A-Z])(?=\d)|(?<=\d)(?=[A-Z])")  # KWD 0.500, not KWD0.500

_BY_SIGN = {sign: currency for currency, sign in SIGNS.items()}
_TOLD = re.compile(rf"(?P<by>[{''.join(_BY_SIGN)}]|\b[A-Z]{{3}} )(?P<amount>\d+(?:\.\d+)?)(?![\d.,]*\d)")
"""An amount as the sentences of the policy tell it."""


def studio_locale(country: str) -> str:
    """English as it is written in a country, and everywhere's where that is not recorded."""
    return known_locale(f"en_{country}")


def known_locale(name: str) -> str:
    """The locale itself, or English of no country when nobody has recorded that one."""
    try:
        return str(Locale.parse(name))
    except (UnknownLocaleError, ValueError):
        return "en_001"


@dataclass(frozen=True, slots=True)
class LocaleWords:
    """How one studio writes figures: its locale, its zone, and the year that needs no saying."""

    locale: str
    zone: ZoneInfo
    year: int

    def money(self, amount: Money) -> str:
        """``$72.00``; below zero with a true minus sign."""
        value = _money(abs(Decimal(str(amount))), amount.currency, self.locale)
        return f"{_MINUS}{NO_BREAK}{value}" if amount.minor < 0 else value

    def rewritten(self, sentence: str) -> str:
        """A sentence of the policy, ``$1200.00 goes back``, with its amounts as everywhere else on the paper."""
        return _TOLD.sub(self._rewritten, sentence)

    def _rewritten(self, told: re.Match[str]) -> str:
        currency = _BY_SIGN.get(told["by"], told["by"].rstrip())
        try:
            amount = Money.parse(told["amount"], currency)
        except ValueError:
            return told[0]
        return self.money(amount) if currency in CURRENCIES and str(amount) == told["amount"] else told[0]

    def number(self, value: int) -> str:
        return _fit(format_decimal(value, locale=self.locale))

    # Days are written as in the policy's own sentences, day before month, whatever the country.

    def day(self, moment: date | datetime) -> str:
        """``5 November``, with the year when it is another one."""
        day = self.local(moment)
        return self._day(day, "d MMMM" if day.year == self.year else "d MMMM y")

    def full_day(self, moment: date | datetime) -> str:
        """``23 November 2026``."""
        return self._day(self.local(moment), "d MMMM y")

    def week_day(self, day: date) -> str:
        """``Thursday 26 November``, with the year when it is another one."""
        return self._day(day, "EEEE d MMMM" if day.year == self.year else "EEEE d MMMM y")

    def short_day(self, day: date) -> str:
        """``Thu 26 November``, with the year when it is another one."""
        return self._day(day, "EEE d MMMM" if day.year == self.year else "EEE d MMM y")

    def brief_day(self, day: date | datetime) -> str:
        """``Mon 23 Nov``, with the year when it is another one."""
        local = self.local(day)
        return self._day(local, "EEE d MMM" if local.year == self.year else "EEE d MMM y")

    def brief_moment(self, moment: datetime) -> str:
        """``Mon 23 Nov 15:42``."""
        return f"{self.brief_day(moment)} {moment.astimezone(self.zone):%H:%M}"

    def week_days(self, first: date, last: date) -> str:
        """``Tuesday 1 December and Tuesday 8 December 2026``: the year once where it is the same."""
        begins = "EEEE d MMMM" if first.year == last.year else "EEEE d MMMM y"
        return f"{self._day(first, begins)} and {self._day(last, 'EEEE d MMMM y')}"

    def moment(self, moment: datetime) -> str:
        """``23 November 2026, 15:42``."""
        return f"{self.full_day(moment)}, {moment.astimezone(self.zone):%H:%M}"

    def _day(self, day: date, pattern: str) -> str:
        return _day(day, pattern, self.locale)

    def local(self, moment: date | datetime) -> date:
        """The studio's own date of a moment."""
        return moment.astimezone(self.zone).date() if isinstance(moment, datetime) else moment


# A letter names the same days and sums again and again.


@lru_cache(maxsize=2000)
def _day(day: date, pattern: str, locale: str) -> str:
    return _fit(format_date(day, pattern, locale=locale))


@lru_cache(maxsize=2000)
def _money(amount: Decimal, currency: str, locale: str) -> str:
    return _fit(_CODE_BESIDE_FIGURE.sub(NO_BREAK, format_currency(amount, currency, locale=locale)))


def _fit(value: str) -> str:
    return unbroken(clean(value, "A figure", 200, name="locale"))
