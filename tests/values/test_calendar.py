"""Days as the studio counts them, across daylight saving, against a second reckoning."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winno_desk.values.calendar import business_day, last_second, local_date, system_clock, window_end

ZONES = (
    "America/Los_Angeles",
    "America/New_York",
    "Europe/Berlin",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "America/Havana",  # clocks are put back at 01:00 to midnight
    "Asia/Beirut",  # clocks are put forward at midnight
    "UTC",
)
MOMENTS = st.integers(0, 4_000 * 86_400).map(
    lambda second: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(seconds=second)
)


@given(MOMENTS, st.integers(0, 40), st.sampled_from(ZONES))
def test_a_window_ends_with_the_last_second_of_its_last_day(start: datetime, days: int, name: str) -> None:
    zone = ZoneInfo(name)
    end = window_end(start, days, zone)
    assert end.astimezone(zone).replace(tzinfo=None) == datetime.combine(
        local_date(start, zone) + timedelta(days=days), datetime.max.time().replace(microsecond=0)
    )
    second_later = (end.astimezone(UTC) + timedelta(seconds=1)).astimezone(zone)
    assert second_later.date() == local_date(start, zone) + timedelta(days=days + 1)
    assert end.astimezone(UTC) >= start.replace(microsecond=0)


@given(MOMENTS, st.sampled_from(ZONES))
def test_no_moment_of_the_last_day_is_outside_of_the_window(start: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    end = window_end(start, 3, zone).astimezone(UTC)
    for minutes in range(0, 60 * 24 * 5, 30):
        moment = start + timedelta(minutes=minutes)
        inside = local_date(moment, zone) <= local_date(start, zone) + timedelta(days=3)
        assert inside == (moment < end + timedelta(seconds=1))


@pytest.mark.parametrize(
    ("zone", "start", "end"),
    [
        # the night of 7 to 8 March 2026 has 23 hours in Los Angeles, that of 31 October 25
        ("America/Los_Angeles", "2026-03-06T20:00+00:00", "2026-03-10T06:59:59+00:00"),
        ("America/Los_Angeles", "2026-10-30T20:00+00:00", "2026-11-03T07:59:59+00:00"),
        ("Europe/Berlin", "2026-03-27T23:30+00:00", "2026-03-31T21:59:59+00:00"),
        ("Asia/Kathmandu", "2026-12-31T18:14:59+00:00", "2027-01-03T18:14:59+00:00"),
        ("Asia/Kathmandu", "2026-12-31T18:15:00+00:00", "2027-01-04T18:14:59+00:00"),
    ],
)
def test_three_days_by_the_calendar_on_the_wall(zone: str, start: str, end: str) -> None:
    found = window_end(datetime.fromisoformat(start), 3, ZoneInfo(zone))
    assert found.astimezone(UTC) == datetime.fromisoformat(end)


def test_a_day_whose_last_second_comes_twice_ends_with_the_second_one() -> None:
    zone = ZoneInfo("America/Asuncion")
    day = date(2024, 3, 23)  # at midnight the clocks went back to 23:00
    assert last_second(day, zone).astimezone(UTC) == datetime(2024, 3, 24, 3, 59, 59, tzinfo=UTC)


@given(
    st.dates(date(2024, 1, 1), date(2032, 12, 31)),
    st.integers(0, 30),
    st.sets(st.dates(date(2024, 1, 1), date(2033, 6, 1)), max_size=40),
)
def test_business_days_agree_with_a_list_of_working_days(start: date, count: int, holidays: set[date]) -> None:
    following = (start + timedelta(days=1 + day) for day in range(400))
    working = [day for day in following if day.strftime("%a") not in ("Sat", "Sun") and day not in holidays]
    assert business_day(start, count, holidays.__contains__) == (working[count - 1] if count else start)


def test_the_clock_of_the_machine_says_where_it_stands() -> None:
    first, second = system_clock(), system_clock()
    assert first.tzinfo is UTC
    assert first <= second
