"""Amounts to the last unit, in currencies with no, two and three digits, and with other parameters."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from tests.policy.cases import a_case, a_file, a_print
from winno_desk.policy.explain import Ruling, rule
from winno_desk.policy.judge import judge
from winno_desk.policy.reading import read_case, write_ruling
from winno_desk.policy.versions import VERSIONS, Band, Version

NOW = VERSIONS[0]


def _ruled(case: dict[str, Any], **parameters: Any) -> Ruling:
    return rule(read_case(case), replace(NOW, **parameters))


def _sums(ruling: Ruling) -> tuple[str, str, str]:
    return str(ruling.minimum), str(ruling.suggested), str(ruling.maximum)


@pytest.mark.parametrize(
    ("currency", "paid", "progress", "less"),
    [
        ("USD", "120.00", 40, "72.00"),
        ("USD", "0.01", 50, "0.00"),  # half a cent of fee counts as a cent
        ("USD", "0.03", 50, "0.01"),
        ("JPY", "1200", 33, "804"),
        ("JPY", "3", 50, "1"),
        ("KWD", "1.005", 50, "0.502"),
    ],
)
def test_the_fee_is_a_share_of_the_price_and_half_a_unit_rounds_up(
    currency: str, paid: str, progress: int, less: str
) -> None:
    ruling = _ruled(a_case(currency=currency, price=paid, paid=paid, refunded="0", progress=progress))
    assert str(ruling.suggested) == less
    if less.strip("0."):
        assert _sums(ruling) == (less, less, paid)
    else:
        assert (ruling.outcome, ruling.clauses, _sums(ruling)) == ("declined", ("3b",), ("0.00", "0.00", "0.00"))


def test_amounts_come_back_with_the_digits_of_their_currency() -> None:
    written = write_ruling(_ruled(a_case(currency="JPY", price="1200", paid="1200", refunded="0", progress=0)))
    assert written["refund"] == {"minimum": "1200", "suggested": "1200", "maximum": "1200"}


def test_the_fee_is_never_more_than_what_is_left() -> None:
    ruling = _ruled(a_case(price="300.00", progress=90))
    assert (ruling.outcome, ruling.clauses, ruling.maximum.minor) == ("declined", ("3b",), 0)


def test_where_nothing_is_left_a_full_refund_turns_into_a_refusal_citing_3a() -> None:
    ruling = _ruled(a_case(work_started_at=None, progress=0, refunded="120.00"))
    assert (ruling.outcome, ruling.clauses, ruling.needs_manager) == ("declined", ("3a",), False)


@pytest.mark.parametrize(
    ("left", "sums"),
    [
        ("0.02", ("0.01", "0.01", "0.01")),
        ("0.03", ("0.01", "0.02", "0.02")),
        ("59.99", ("0.01", "30.00", "59.98")),
        ("120.00", ("0.01", "60.00", "119.99")),
    ],
)
def test_a_partial_refund_after_providing(left: str, sums: tuple[str, str, str]) -> None:
    ruling = _ruled(a_file(reason="quality", revisions_made=2, paid=left))
    assert (ruling.row, _sums(ruling)) == ("D4", sums)


@pytest.mark.parametrize("left", ["0.00", "0.01"])
def test_with_less_than_two_units_left_a_part_is_declined_after_providing(left: str) -> None:
    ruling = _ruled(a_file(reason="quality", revisions_made=2, paid=left))
    assert (ruling.row, ruling.outcome, ruling.clauses, ruling.maximum.minor) == ("D4", "declined", ("1c",), 0)


@pytest.mark.parametrize(
    ("progress", "paid", "row", "sums"),
    [
        (40, "120.00", "D4", ("72.00", "72.00", "119.99")),
        (80, "120.00", "D4", ("24.00", "60.00", "119.99")),
        (100, "120.00", "D4", ("0.01", "60.00", "119.99")),
        (0, "120.00", "D4", ("120.00", "120.00", "120.00")),
        (0, "0.01", "D7", ("0.01", "0.01", "0.01")),
    ],
)
def test_a_partial_refund_before_providing_is_no_less_than_a_cancellation(
    progress: int, paid: str, row: str, sums: tuple[str, str, str]
) -> None:
    case = a_case(wish="refund", reason="quality", revisions_made=2, progress=progress, paid=paid)
    ruling = _ruled(case)
    assert (ruling.row, _sums(ruling)) == (row, sums)


def test_before_printing_a_manager_has_everything_left_to_give() -> None:
    printless = {"print_started_at": None, "shipped_at": None, "wish": "cancel"}
    assert _sums(_ruled(a_print(**printless, progress=25))) == ("0.00", "90.00", "120.00")
    untouched = a_print(**printless, approved_at=None, work_started_at=None, progress=0)
    assert _sums(_ruled(untouched)) == ("0.00", "120.00", "120.00")


def test_for_what_happened_on_the_way_nothing_is_suggested() -> None:
    ruling = _ruled(a_print(reason="defect", cause="carrier"))
    assert (ruling.clauses, _sums(ruling)) == (("2c", "6"), ("0.00", "0.00", "120.00"))


def test_a_studio_may_count_the_way_as_packing() -> None:
    ruling = _ruled(a_print(reason="defect", cause="carrier"), carrier_is_packaging=True)
    assert (ruling.row, ruling.outcome, ruling.clauses) == ("P1", "free_replacement", ("2c",))


def test_a_studio_may_set_bands_for_the_fee() -> None:
    bands = (Band(0, 10), Band(40, 50), Band(80, 100))
    sums = {0: "108.00", 39: "108.00", 40: "60.00", 79: "60.00"}
    for progress, less in sums.items():
        assert str(_ruled(a_case(progress=progress), fee_bands=bands).suggested) == less
    assert _ruled(a_case(progress=80), fee_bands=bands).outcome == "declined"
    untouched = a_case(kind="physical", work_started_at=None, progress=0)
    assert str(_ruled(untouched, fee_bands=bands).suggested) == "120.00"


def test_bands_that_fall_are_turned_down() -> None:
    with pytest.raises(ValueError, match="rise"):
        replace(NOW, fee_bands=(Band(0, 50), Band(50, 20)))


def test_a_studio_may_set_other_days_revisions_and_parts() -> None:
    late = a_file(received_at="2026-11-13T08:00:00-08:00", wish="change")
    assert _ruled(late).outcome == "declined"
    longer = _ruled(late, quality_days=4)
    assert longer.outcome == "revision"
    assert longer.deadline is not None
    assert longer.deadline.day == 13
    once = a_file(reason="quality", revisions_made=1)
    assert _ruled(once).outcome == "revision"
    assert str(_ruled(once, several_revisions=1, partial_share=Fraction(1, 3)).suggested) == "40.00"


@pytest.mark.parametrize("part", [Fraction(0), Fraction(1, 1000), Fraction(1)])
def test_any_part_stays_between_one_unit_and_one_short_of_all(part: Fraction) -> None:
    ruling = _ruled(a_file(reason="quality", revisions_made=2, paid="0.05"), partial_share=part)
    assert ruling.minimum <= ruling.suggested <= ruling.maximum


def test_revisions_are_counted_by_service() -> None:
    version = Version(id="x", effective=NOW.effective, revisions_included=2, revisions_by_service=(("restoration", 3),))
    assert (version.included_revisions("restoration"), version.included_revisions("portrait")) == (3, 2)


def test_the_judge_alone_gives_minor_units() -> None:
    verdict = judge(read_case(a_case()), NOW)
    assert (verdict.row, verdict.minimum, verdict.suggested, verdict.maximum) == ("D7", 7200, 7200, 12000)
