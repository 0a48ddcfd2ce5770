"""The window of 1a holds to the second in every zone, and a step counts from its own second on."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.policy.cases import Plain, a_case, a_file, a_print
from winno_desk.policy.explain import rule
from winno_desk.policy.reading import read_case
from winno_desk.policy.versions import VERSIONS, version_for

# zone, provided at (local), last second in time (UTC): reckoned by hand from each zone's changes of clock
WINDOWS = (
    ("America/Los_Angeles", "2026-10-29T23:59:59-07:00", "2026-11-02T07:59:59Z"),  # clocks back on 1 November
    ("America/Los_Angeles", "2026-03-06T00:00:00-08:00", "2026-03-10T06:59:59Z"),  # forward on 8 March
    ("Europe/Berlin", "2026-10-22T12:00:00+02:00", "2026-10-25T22:59:59Z"),  # back on the last day itself
    ("Europe/Berlin", "2026-03-26T12:00:00+01:00", "2026-03-29T21:59:59Z"),  # forward on the last day itself
    ("America/Sao_Paulo", "2018-02-14T12:00:00-02:00", "2018-02-18T02:59:59Z"),  # 23:59:59 comes twice
    ("America/Sao_Paulo", "2018-11-01T12:00:00-03:00", "2018-11-05T01:59:59Z"),  # the last day begins at 01:00
    ("Pacific/Apia", "2011-12-27T12:00:00-10:00", "2011-12-30T09:59:59Z"),  # 30 December was left out
    ("Pacific/Apia", "2011-12-28T12:00:00-10:00", "2011-12-31T09:59:59Z"),
    ("Australia/Lord_Howe", "2026-04-02T12:00:00+11:00", "2026-04-05T13:29:59Z"),  # back by half an hour
    ("Asia/Kathmandu", "2026-11-05T00:00:00+05:45", "2026-11-08T18:14:59Z"),
    ("UTC", "2026-12-30T23:59:59Z", "2027-01-02T23:59:59Z"),
)


@pytest.mark.parametrize(("zone", "provided", "last"), WINDOWS)
def test_the_last_second_is_in_time_and_the_next_is_not(zone: str, provided: str, last: str) -> None:
    last_second = datetime.fromisoformat(last)
    began = datetime.fromisoformat(provided) - timedelta(hours=1)
    for seconds, outcome in ((-1, "revision"), (0, "revision"), (1, "declined"), (86400, "declined")):
        ruling = rule(
            read_case(
                a_case(
                    time_zone=zone,
                    placed_at=began.isoformat(),
                    work_started_at=began.isoformat(),
                    provided_at=provided,
                    wish="change",
                    received_at=(last_second + timedelta(seconds=seconds)).isoformat(),
                )
            )
        )
        assert ruling.outcome == outcome, seconds
        assert ruling.deadline == last_second


def test_the_deadline_is_written_with_the_offset_of_its_day() -> None:
    case = a_file(provided_at="2026-10-30T10:00:00-07:00", placed_at="2026-10-01T10:00:00-07:00")
    case["item"].update(work_started_at="2026-10-02T10:00:00-07:00", approved_at=None)
    deadline = rule(read_case(case)).deadline
    assert deadline is not None
    assert deadline.isoformat() == "2026-11-02T23:59:59-08:00"


@pytest.mark.parametrize("wish", ["cancel", "change", "refund"])
def test_every_provided_file_has_a_deadline_whatever_is_wished(wish: str) -> None:
    deadline = rule(read_case(a_file(wish=wish))).deadline
    assert deadline is not None
    assert deadline.isoformat() == "2026-11-12T23:59:59-08:00"
    assert rule(read_case(a_case(wish=wish))).deadline is None


@pytest.mark.parametrize(
    ("case", "step", "before", "from_then_on"),
    [
        (a_case(progress=0), "work_started_at", "D1", "D7"),
        (a_case(wish="refund", reason="quality", provided_at="2026-11-05T12:00:00Z"), "provided_at", "D7", "D5"),
        (a_file(), "approved_at", "D7", "D6"),
        (a_print(wish="refund"), "print_started_at", "P9", "P6"),
        (a_print(), "shipped_at", "P7", "P5"),
    ],
)
def test_a_step_counts_from_its_own_second(case: Plain, step: str, before: str, from_then_on: str) -> None:
    taken = datetime.fromisoformat(case["item"][step])
    for seconds, row in ((-1, before), (0, from_then_on), (1, from_then_on)):
        case["request"]["received_at"] = (taken + timedelta(seconds=seconds)).isoformat()
        assert rule(read_case(case)).row == row


def test_what_counts_is_when_the_cancellation_came_in_not_when_it_was_typed() -> None:
    ruling = rule(read_case(a_case(received_at="2026-11-03T08:59:59-08:00", progress=0)))
    assert (ruling.row, ruling.outcome, str(ruling.suggested)) == ("D1", "full_refund", "120.00")


def test_the_version_is_that_of_the_local_day_the_order_was_placed() -> None:
    apia = ZoneInfo("Pacific/Apia")
    assert version_for(datetime(2024, 8, 7, 12, tzinfo=UTC), apia) is VERSIONS[0]
    assert VERSIONS[0].effective == date(2024, 8, 8)


def test_an_order_older_than_the_oldest_version_is_judged_by_the_oldest() -> None:
    assert version_for(datetime(2011, 1, 1, tzinfo=UTC), ZoneInfo("UTC")) is VERSIONS[0]
