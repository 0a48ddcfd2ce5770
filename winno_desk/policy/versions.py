"""The published versions of the policy, each with every parameter that its text leaves to the studio."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from fractions import Fraction
from itertools import pairwise

from winno_desk.policy.terms import Clause
from winno_desk.values.calendar import local_date
from winno_desk.values.money import share


@dataclass(frozen=True, slots=True)
class Band:
    """From this progress on, the cancellation fee is this many per cent of the price."""

    progress: int
    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One published text of the policy with its parameters; ``id`` is the day from which it holds."""

    id: str
    effective: date
    quality_days: int = 3
    several_revisions: int = 2
    partial_share: Fraction = Fraction(1, 2)
    fee_bands: tuple[Band, ...] = ()
    """In rising order; without any, the fee follows the progress per cent for per cent."""
    arrival_first: int = 5
    arrival_last: int = 10
    carrier_is_packaging: bool = False
    revisions_included: int = 3
    revisions_by_service: tuple[tuple[str, int], ...] = (("visual", 2),)
    """Services, by their code in the catalogue, that include another number of revisions."""

    def __post_init__(self) -> None:
        pairs = pairwise(self.fee_bands)
        if any(later.progress <= band.progress or later.percent < band.percent for band, later in pairs):
            raise ValueError("Fee bands rise in progress and never fall in per cent.")

    def fee_percent(self, progress: int) -> int:
        """The share of the price, in per cent, that a cancellation costs at this progress."""
        if not self.fee_bands:
            return progress
        return max((band.percent for band in self.fee_bands if band.progress <= progress), default=0)

    def fee(self, price: int, progress: int) -> int:
        """The cancellation fee in minor units, half a unit rounded up."""
        return share(price, self.fee_percent(progress), 100)

    def part(self, left: int) -> int:
        """The part of what is left that a partial refund suggests, half a unit rounded up."""
        return share(left, self.partial_share.numerator, self.partial_share.denominator)

    def part_words(self) -> str:
        """That part in words."""
        share = self.partial_share
        return "half" if share == Fraction(1, 2) else f"{share.numerator}/{share.denominator}"

    def included_revisions(self, service: str) -> int:
        """How many revisions the price of a service includes."""
        return dict(self.revisions_by_service).get(service, self.revisions_included)

    def say(self, clause: Clause) -> str:
        """The clause in words, with the parameters of this version."""
        return clause.words.format(
            quality_days=counted(self.quality_days, "day"),
            several_revisions=counted(self.several_revisions, "round", " of revisions"),
            fee=self.fee_words(),
            arrival=f"{self.arrival_first} to {self.arrival_last}",
        )

    def fee_words(self) -> str:
        """How the cancellation fee is reckoned."""
        if not self.fee_bands:
            return "the share of the price that stands for the work done"
        bands = (f"{band.percent} % of the price from {band.progress} % of the work" for band in self.fee_bands)
        return ", ".join(bands)


def counted(number: int, noun: str, rest: str = "") -> str:
    """``1 day``, ``3 days``, ``2 rounds of revisions``."""
    return f"{number} {noun}{'' if number == 1 else 's'}{rest}"


VERSIONS = (Version(id="2024-08-08", effective=date(2024, 8, 8)),)
"""Every published version, oldest first."""


def version_named(name: str) -> Version:
    """The version that was kept with an order or a case by its id."""
    return next(version for version in VERSIONS if version.id == name)


def version_for(placed_at: datetime, zone: tzinfo) -> Version:
    """The version in force on the day the order was placed; the oldest one for orders older than it."""
    day = local_date(placed_at, zone)
    in_force = [version for version in VERSIONS if version.effective <= day]
    return in_force[-1] if in_force else VERSIONS[0]
