"""How much money a row allows: at least, suggested and at most, in minor units of the item's currency."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from winno_desk.policy.situation import Situation
from winno_desk.policy.versions import Version


class Amounts(NamedTuple):
    """The bounds of a refund and what is suggested between them."""

    minimum: int
    suggested: int
    maximum: int


@dataclass(frozen=True, slots=True)
class Sum:
    """One way to reckon a refund, in words for the page and as arithmetic."""

    words: str
    reckon: Callable[[Situation, Version], Amounts]


NOTHING = Amounts(0, 0, 0)


def less_fee(now: Situation, version: Version) -> int:
    """What is left after the cancellation fee, never below nothing."""
    return max(0, now.left - version.fee(now.price, now.progress))


def _all_left(now: Situation, version: Version) -> Amounts:
    return Amounts(now.left, now.left, now.left)


def _less_fee(now: Situation, version: Version) -> Amounts:
    less = less_fee(now, version)
    return Amounts(less, less, now.left)


def _part(now: Situation, version: Version) -> Amounts:
    if not now.divisible:
        return NOTHING
    most = now.left - 1
    part = Amounts(1, min(max(version.part(now.left), 1), most), most)
    if now.provided:
        return part
    less = less_fee(now, version)
    return Amounts(*(max(amount, less) for amount in part))


def _manager_sets(now: Situation, version: Version) -> Amounts:
    return Amounts(0, less_fee(now, version) if now.started else now.left, now.left)


NO_MONEY = Sum("nothing", lambda now, version: NOTHING)
ALL_LEFT = Sum("all that is left", _all_left)
LESS_FEE = Sum("what is left less the fee; up to all that is left where the fee is waived", _less_fee)
PART = Sum(
    "at least one unit and at most one unit short of all that is left, the part set for 1c suggested; "
    "before the file is provided never below what a cancellation would bring",
    _part,
)
MANAGER_SETS = Sum(
    "from nothing to all that is left; suggested is all of it before work started, later what is left less the fee",
    _manager_sets,
)
MANAGER_CAPS = Sum(
    "from nothing to all that is left; nothing is suggested", lambda now, version: Amounts(0, 0, now.left)
)
