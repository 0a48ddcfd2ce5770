"""Ten years in advance: which life is copied when, so that a studio grows and is busiest before Christmas."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from winno_desk.sample.cells import WEEK
from winno_desk.sample.played import Played

YEARS_IN_WEEKS = 520
_CHRISTMAS = range(5, 10)
"""The weeks before the last one, and each year before it, in which most is ordered: November and December."""
_SPREAD = 5 * 3600
"""Acts begin at nine; five hours later they are still done on the same day, summer and winter."""
_OPEN_AMONG = 1000
"""One order among so many is in the middle on the last day: those of half a week."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A life as it can be copied, and how often it is."""

    life: Played
    often: float


@dataclass(frozen=True, slots=True)
class Placing:
    """When one copy of a life is placed, and how much later that is than the life itself."""

    placed: int
    weeks: int
    seconds: int
    life: Played


def planned(
    random: Random, count: int, last_second: int, finished: Sequence[Weighed], middle: Sequence[Weighed]
) -> list[Placing]:
    """So many orders, the oldest first: every life at least once if there is room, and all ends before the last day.

    ``middle`` are the lives that are not over, which belong to the last weeks.
    """
    open_now = min(count, max(len(middle), count // _OPEN_AMONG))
    weeks_ago = random.choices(range(YEARS_IN_WEEKS), _busy(), k=count - open_now)
    drawn = [
        *_placings(random, last_second, _drawn(random, middle, open_now), [0] * open_now),
        *_placings(random, last_second, _drawn(random, finished, count - open_now), weeks_ago),
    ]
    return sorted(drawn, key=lambda one: one.placed)


def _busy() -> list[float]:
    """How busy each week is, the last one first: twice as many orders as ten years before, more before Christmas."""
    return [(2 - week / YEARS_IN_WEEKS) * (1.6 if week % 52 in _CHRISTMAS else 1) for week in range(YEARS_IN_WEEKS)]


def _drawn(random: Random, lives: Sequence[Weighed], count: int) -> list[Played]:
    each = [one.life for one in lives][:count]
    weights = list(accumulate(one.often for one in lives))
    return each + [one.life for one in random.choices(lives, cum_weights=weights, k=count - len(each))]


def _placings(random: Random, last_second: int, lives: Sequence[Played], weeks_ago: Sequence[int]) -> Iterator[Placing]:
    for life, ago in zip(lives, weeks_ago, strict=True):
        seconds = random.randint(0, _SPREAD)
        weeks = (last_second - life.ended - _SPREAD) // WEEK - ago
        yield Placing(life.placed + weeks * WEEK + seconds, weeks, seconds, life)
