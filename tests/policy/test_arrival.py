"""A refund arrives five to ten business days after it is issued, the day of issue not counted."""

from dataclasses import replace
from datetime import date

from winno_desk.policy.arrival import arrival
from winno_desk.policy.versions import VERSIONS

THANKSGIVING = date(2026, 11, 26)


def test_weekends_and_holidays_are_left_out() -> None:
    days = arrival(date(2026, 11, 23), VERSIONS[0], lambda day: day == THANKSGIVING)
    assert days == (date(2026, 12, 1), date(2026, 12, 8))


def test_a_refund_issued_on_a_saturday_counts_from_monday() -> None:
    assert arrival(date(2026, 11, 7), VERSIONS[0], lambda day: False) == (date(2026, 11, 13), date(2026, 11, 20))


def test_the_days_are_those_of_the_version() -> None:
    version = replace(VERSIONS[0], arrival_first=1, arrival_last=2)
    assert arrival(date(2026, 11, 6), version, lambda day: False) == (date(2026, 11, 9), date(2026, 11, 10))
