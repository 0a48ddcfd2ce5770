"""When a refund should be on the customer's statement."""

from collections.abc import Callable
from datetime import date

from winno_desk.policy.versions import Version
from winno_desk.values.calendar import business_day


def arrival(issue_day: date, version: Version, is_holiday: Callable[[date], bool]) -> tuple[date, date]:
    """The first and the last day on which a refund issued on ``issue_day`` should arrive."""
    first, last = version.arrival_first, version.arrival_last
    return business_day(issue_day, first, is_holiday), business_day(issue_day, last, is_holiday)
