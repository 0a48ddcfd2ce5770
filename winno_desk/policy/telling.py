"""The words that the sentences of a ruling are filled with: days, amounts and counts of one case."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from winno_desk.policy.facts import Case
from winno_desk.policy.judge import Verdict
from winno_desk.policy.situation import Situation
from winno_desk.policy.versions import Version, counted
from winno_desk.values.money import Money

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
"""Currencies that are told by their sign; the others by their code."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A judged case about to be put in words; looked up by the names that stand in the sentences."""

    case: Case
    version: Version
    now: Situation
    verdict: Verdict

    def __getitem__(self, name: str) -> str:
        return WORDS[name](self)

    def fill(self, sentence: str) -> str:
        """The sentence with its names replaced by the words of this case."""
        return sentence.format_map(self)

    @property
    def fee(self) -> int:
        """The cancellation fee in minor units."""
        return self.version.fee(self.now.price, self.now.progress)

    @property
    def granted(self) -> bool:
        """Some money is suggested."""
        return self.verdict.suggested > 0

    def amount(self, minor: int) -> str:
        """``$72.00``, or with the currency's code where its sign could be another's: ``KWD 72.000``."""
        currency = self.case.item.currency
        return f"{SIGNS.get(currency, f'{currency} ')}{Money(minor, currency)}"

    def day(self, moment: datetime | None) -> str:
        """``Thursday 12 November``, with the year when it is not that of the request."""
        return self._day_of(self._local(moment))

    def time(self, moment: datetime | None) -> str:
        """``Thursday 12 November at 16:00``; the seconds are reckoned with but not told."""
        local = self._local(moment)
        return f"{self._day_of(local)} at {local.hour:02}:{local.minute:02}"

    def _local(self, moment: datetime | None) -> datetime:
        if moment is None:
            raise LookupError("A sentence names a step that was never taken.")
        return moment.astimezone(self.case.studio.zone)

    def _day_of(self, local: datetime) -> str:
        words = f"{_WEEKDAYS[local.weekday()]} {local.day} {_MONTHS[local.month - 1]}"
        same_year = local.year == self._local(self.case.request.received_at).year
        return words if same_year else f"{words} {local.year}"


WORDS: dict[str, Callable[[Telling], str]] = {
    "received": lambda told: told.time(told.case.request.received_at),
    "received_day": lambda told: told.day(told.case.request.received_at),
    "started": lambda told: told.time(told.case.item.work_started_at),
    "provided_day": lambda told: told.day(told.case.item.provided_at),
    "approved_day": lambda told: told.day(told.case.item.approved_at),
    "printed": lambda told: told.time(told.case.item.print_started_at),
    "shipped": lambda told: told.time(told.case.item.shipped_at),
    "deadline_day": lambda told: told.day(told.now.deadline),
    "days": lambda told: counted(told.version.quality_days, "day"),
    "several": lambda told: counted(told.version.several_revisions, "round", " of revisions"),
    "revisions": lambda told: counted(told.case.item.revisions_made, "round", " of revisions"),
    "progress": lambda told: str(told.now.progress),
    "fee_percent": lambda told: str(told.version.fee_percent(told.now.progress)),
    "fee": lambda told: told.amount(told.fee),
    "price": lambda told: told.amount(told.now.price),
    "left": lambda told: told.amount(told.now.left),
    "minimum": lambda told: told.amount(told.verdict.minimum),
    "suggested": lambda told: told.amount(told.verdict.suggested),
    "maximum": lambda told: told.amount(told.verdict.maximum),
    "arrival": lambda told: f"{told.version.arrival_first} to {told.version.arrival_last} business days",
}
"""Every name that a sentence may hold."""
