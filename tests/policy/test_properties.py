"""What must hold for every case that is a request."""

from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.policy.by_hand import fault
from tests.policy.cases import Plain, random_case
from winno_desk.policy.check import check
from winno_desk.policy.explain import Ruling, rule
from winno_desk.policy.facts import Case, Reason
from winno_desk.policy.reading import read_case, read_ruling, store_ruling
from winno_desk.policy.situation import situation
from winno_desk.policy.terms import Outcome
from winno_desk.policy.versions import VERSIONS
from winno_desk.values.errors import Invalid

# How good an answer is for the customer, money apart: what is granted, what is still open, what is refused.
RANK = {
    Outcome.DECLINED: 0,
    Outcome.NEEDS_ASSESSMENT: 1,
    Outcome.REVISION: 1,
    Outcome.NEEDS_MANAGER: 2,
    Outcome.PARTIAL_REFUND: 3,
    Outcome.REFUND_LESS_FEE: 3,
    Outcome.FULL_REFUND: 4,
    Outcome.FREE_REPLACEMENT: 4,
}


def _request(seed: int) -> Plain:
    """The first case that is a request among the random ones of a seed."""
    dice = Random(seed)
    while fault(plain := random_case(dice)) is not None:
        pass
    return plain


requests = st.integers(0, 2**32).map(_request).map(read_case)


def _is_request(case: Case) -> bool:
    try:
        check(case)
    except Invalid:
        return False
    return True


def _asked(case: Case, **facts: Any) -> Case:
    return replace(case, request=replace(case.request, **facts))


@given(requests)
def test_minimum_suggested_maximum_and_what_is_left_are_in_order(case: Case) -> None:
    ruling = rule(case)
    left = case.item.paid - case.item.refunded
    assert ruling.minimum.minor >= 0
    assert ruling.minimum <= ruling.suggested <= ruling.maximum <= left


@given(requests, st.integers(0, 100))
def test_more_work_never_lowers_the_fee_while_the_steps_stay(case: Case, other: int) -> None:
    assume(situation(case, VERSIONS[0]).started)
    less, more = sorted((case.item.progress, other))
    early, far = (rule(replace(case, item=replace(case.item, progress=done))) for done in (less, more))
    assert early.suggested >= far.suggested
    assert early.minimum >= far.minimum


def _later(case: Case, seconds: int) -> tuple[Ruling, Ruling, Case]:
    later = _asked(case, received_at=case.request.received_at + timedelta(seconds=seconds))
    assume(_is_request(later))
    return rule(case), rule(later), later


@given(requests, st.integers(0, 900_000))
def test_a_later_receipt_never_brings_more_money(case: Case, seconds: int) -> None:
    earlier, later, _ = _later(case, seconds)
    assert earlier.suggested >= later.suggested
    assert earlier.maximum >= later.maximum


@given(requests, st.integers(0, 900_000))
def test_a_later_receipt_never_brings_a_better_answer(case: Case, seconds: int) -> None:
    earlier, later, moved = _later(case, seconds)
    # Before a file is provided a refund is a cancellation, for which nothing may be left; once it is provided
    # and does not satisfy, there is the revision of 1b. There waiting helps, and the page wants it so.
    now, then = situation(case, VERSIONS[0]), situation(moved, VERSIONS[0])
    assume(not (now.disputes_quality and then.provided and not now.provided))
    assert RANK[earlier.outcome] >= RANK[later.outcome]


@given(requests)
def test_saying_quality_never_brings_less_than_saying_changed_my_mind(case: Case) -> None:
    # Where more is left than the price, a provided file that nobody approved leaves money after the whole fee.
    assume(case.item.paid - case.item.refunded <= case.item.price)
    quality, mind = (_asked(case, reason=said) for said in (Reason.QUALITY, Reason.CHANGED_MIND))
    assume(_is_request(quality) and _is_request(mind))
    better, worse = rule(quality), rule(mind)
    assert better.suggested >= worse.suggested
    assert better.minimum >= worse.minimum
    assert (better.outcome is not Outcome.DECLINED) or worse.outcome is Outcome.DECLINED


@given(requests)
def test_a_refusal_costs_nothing_and_a_refund_is_never_of_nothing(case: Case) -> None:
    ruling = rule(case)
    if ruling.outcome in (Outcome.DECLINED, Outcome.REVISION, Outcome.NEEDS_ASSESSMENT, Outcome.FREE_REPLACEMENT):
        assert ruling.maximum.minor == 0
    elif ruling.outcome is not Outcome.NEEDS_MANAGER:
        assert ruling.suggested.minor > 0


@given(requests)
def test_a_ruling_is_the_same_each_time_and_comes_back_whole_from_where_it_is_stored(case: Case) -> None:
    assert rule(case) == rule(case)
    assert read_ruling(store_ruling(rule(case))) == rule(case)
