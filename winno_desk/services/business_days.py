"""Which days the studio's country and region do not work."""

from collections.abc import Callable
from datetime import date
from functools import cache

from winno_desk.values.errors import Invalid


@cache
def holidays_of(country: str, region: str) -> Callable[[date], bool]:
    """Whether a date is a public holiday there; a country or region that is not known has none."""
    import holidays  # half a second for the first country, so not before it is asked

    try:
        calendar = holidays.country_holidays(country, subdiv=region or None)
    except NotImplementedError:  # so the library says that it knows no such region
        try:
            calendar = holidays.country_holidays(country)
        except NotImplementedError:  # and so that it knows no such country
            return _never

    def is_holiday(day: date) -> bool:
        return day in calendar

    return is_holiday


def checked_place(country: str, region: str) -> tuple[str, str]:
    """Country and region as the calendars of holidays know them; Invalid where they know none."""
    import holidays  # as above

    known = holidays.list_supported_countries()
    country = country.strip().upper()
    if len(country) != 2 or country not in known:
        raise Invalid("country", "Enter the country as its two letters, such as US.")
    region = region.strip()
    spelled = {one.upper(): one for one in known[country]}
    if region and region.upper() not in spelled:
        instead = f"Enter one such as {', '.join(known[country][:3])}, or none." if spelled else "Leave it empty."
        raise Invalid("region", f"{country} has no region {region[:20]}. {instead}")
    return country, spelled.get(region.upper(), "")


def _never(_day: date) -> bool:
    return False
