"""Days as the studio counts them: moments are aware and kept in UTC, dates are the studio's own."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache
from zoneinfo import available_timezones

Clock = Callable[[], datetime]
"""What time it is, in UTC. Passed in wherever it is needed, so that a test or the tour brings its own."""

LAST_SECOND = time(23, 59, 59)


def system_clock() -> datetime:
    """The machine's own clock: the one place where the present is read from the air."""
    return datetime.now(UTC)  # noqa: TID251 - the one place that may


@cache
def zone_names() -> frozenset[str]:
    """Every time zone by its name, but for the names under which each machine keeps something else."""
    names = available_timezones() - {"localtime"}
    return frozenset(name for name in names if not name.startswith(("posix/", "right/")))


def local_date(moment: datetime, zone: tzinfo) -> date:
    """The calendar date of a moment at the studio."""
    return moment.astimezone(zone).date()


def last_second(day: date, zone: tzinfo) -> datetime:
    """23:59:59 of a day at the studio, with the offset of that day; the later one where clocks are put back."""
    return datetime.combine(day, LAST_SECOND, zone).replace(fold=1)


def window_end(start: datetime, days: int, zone: tzinfo) -> datetime:
    """The last second of a window of whole days that opens at ``start``, whose own date is not counted."""
    return last_second(local_date(start, zone) + timedelta(days=days), zone)


def business_day(start: date, count: int, is_holiday: Callable[[date], bool]) -> date:
    """The ``count``-th business day after ``start``, which is not counted; weekends and holidays are left out."""
    day = start
    while count:
        day += timedelta(days=1)
        if day.weekday() < 5 and not is_holiday(day):
            count -= 1
    return day
