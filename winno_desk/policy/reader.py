"""One case read field by field from plain data, remembering what could not be read."""

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from winno_desk.policy.rules import CLAUSE_OF
from winno_desk.values.calendar import zone_names
from winno_desk.values.errors import Invalid
from winno_desk.values.money import CURRENCIES, Money, digits_of

Word = TypeVar("Word", bound=StrEnum)

DEFAULT_CURRENCY = "USD"

EARLIEST = datetime(2, 1, 1, tzinfo=UTC)
LATEST = datetime(9998, 12, 31, tzinfo=UTC)
"""Times outside these two cannot be reckoned with in every zone."""


class Reader:
    """Reads one case field by field; what cannot be read is kept as a fault and a stand-in is given."""

    def __init__(self, given: object) -> None:
        self.given = given
        self.faults: dict[str, Invalid] = {}

    def value(self, field: str) -> object:
        found = self.given
        for key in field.split("."):
            found = found.get(key) if isinstance(found, Mapping) else None
        return found

    def fault(self, field: str, message: str) -> None:
        self.faults[field] = Invalid(field, message, CLAUSE_OF.get(field))

    def text(self, field: str) -> str:
        """A text; anything else reads as empty, which the rules turn down."""
        value = self.value(field)
        return value if isinstance(value, str) else ""

    def text_or_none(self, field: str) -> str | None:
        value = self.value(field)
        if value is None or isinstance(value, str):
            return value
        self.fault(field, "Give it as text, or leave it empty.")
        return None

    def yes_or_no(self, field: str) -> bool | None:
        """True or false; anything else reads as unsaid, which matters only where the answer hangs on it."""
        value = self.value(field)
        return value if isinstance(value, bool) else None

    def whole(self, field: str) -> int:
        value = self.value(field)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self.fault(field, "Give a whole number.")
        return 0

    def word(self, field: str, kind: type[Word], *, needed: bool = True) -> Word | None:
        value = self.value(field)
        if isinstance(value, str) and value in kind.__members__.values():
            return kind(value)
        if value is not None or needed:
            self.fault(field, f"Choose one of {', '.join(kind)}.")
        return None

    def currency(self, field: str) -> str:
        value = self.value(field)
        if value is None:
            return DEFAULT_CURRENCY
        if isinstance(value, str) and value in CURRENCIES:
            return value
        self.fault(field, "Give a currency by its three letters, like USD.")
        return DEFAULT_CURRENCY

    def amount(self, field: str, currency: str) -> Money:
        value = self.value(field)
        try:
            return Money.parse(value if isinstance(value, str) else "", currency)
        except ValueError:
            example = Money(120 * 10 ** digits_of(currency), currency)
            self.fault(field, f"Give the amount as text with the digits of {currency}, like {example}.")
            return Money.zero(currency)

    def moment(self, field: str) -> datetime:
        found = self.moment_or_none(field)
        if found is None and field not in self.faults:
            self.fault(field, "Say when this was.")
        return found or LATEST

    def moment_or_none(self, field: str) -> datetime | None:
        value = self.value(field)
        if value is None:
            return None
        try:
            given = datetime.fromisoformat(value if isinstance(value, str) else "")
            moment = given.astimezone(UTC) if given.tzinfo else None
        except (ValueError, OverflowError):
            moment = None
        if moment is None or not EARLIEST <= moment <= LATEST:
            self.fault(field, "Give the time with its offset, like 2026-11-02T10:15:00-08:00.")
            return None
        return moment

    def zone(self, field: str) -> ZoneInfo:
        value = self.value(field)
        if isinstance(value, str) and value in zone_names():
            return ZoneInfo(value)
        self.fault(field, "Give a time zone by its name, like America/Los_Angeles.")
        return ZoneInfo("UTC")
