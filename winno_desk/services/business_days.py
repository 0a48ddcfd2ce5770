"""Which days the studio's country and region do not work."""

from collections.abc import Callable
from datetime import date
from functools import cache


@cache
def holidays_of(country: str, region: str) -> Callable[[date], bool]:
    """Whether a date is a public holiday there; a country or region that is not known has none."""
    import holidays  # half a second for the first country, so not before it is asked

    try:
        calendar = holidays.country_holidays(country, subdiv=region or None)
    except NotImplementedError:
        try:
            calendar = holidays.country_holidays(country)
        except NotImplementedError:
            return _never

    def is_holiday(day: date) -> bool:
        return day in calendar

    return is_holiday


def _never(_day: date) -> bool:
    return False
