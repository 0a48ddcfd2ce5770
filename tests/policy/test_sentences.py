"""What is said to the customer is whole, exact and in the right order."""

import re
from random import Random

import pytest

from tests.counts import count
from tests.policy.by_hand import fault
from tests.policy.cases import Plain, a_case, a_file, a_print, random_case
from winno_desk.policy.explain import rule
from winno_desk.policy.reading import read_case
from winno_desk.policy.terms import CLAUSES, OUTCOME_NAMES, OUTCOME_PHRASES, Clause, Outcome
from winno_desk.policy.versions import VERSIONS


def _said(case: Plain) -> tuple[str, ...]:
    return rule(read_case(case)).explanation


def test_a_cancellation_is_told_the_fee_as_arithmetic() -> None:
    first, second, *rest = _said(a_case())
    assert first == (
        "We had begun work on Tuesday 3 November at 09:00 and 40 % of it was done when your request reached us "
        "on Thursday 5 November at 16:00, so the fee is 40 % of the price of $120.00: $48.00."
    )
    assert second == "Of the $120.00 left of your payment, $72.00 goes back to you."
    assert "If you would rather keep the order, we revise the work within it free of charge." in rest


def test_a_late_complaint_is_told_its_days() -> None:
    assert _said(a_file(wish="change", received_at="2026-11-13T00:00:00-08:00")) == (
        "You have had the final file since Monday 9 November and we heard from you on Friday 13 November; the "
        "3 days in which we answer for its quality had ended on Thursday 12 November.",
        "If you would still have it changed, we gladly make you an offer for that as an order of its own.",
    )


def test_days_are_the_studios_and_name_another_year() -> None:
    case = a_file(wish="change", time_zone="Asia/Kathmandu", received_at="2027-01-04T00:00:00Z")
    assert "since Tuesday 10 November 2026, " not in _said(case)[0]
    assert "since Monday 9 November 2026 and" in _said(case)[0]
    case["item"]["provided_at"] = "2026-11-09T18:15:00Z"
    assert "since Tuesday 10 November 2026 and" in _said(case)[0]


def test_a_refused_return_is_told_of_the_free_replacement() -> None:
    assert _said(a_print())[-1].startswith("If our printing or packing went wrong")


def test_an_approval_given_before_a_change_is_void() -> None:
    case = a_print(wish="change", print_started_at=None, shipped_at=None)
    assert _said(case)[-1] == (
        "Your approval of Wednesday 4 November no longer holds: we print once you have signed off a new proof."
    )


def test_a_partial_refund_is_held_out_only_where_a_part_could_go_back() -> None:
    held_out = "Should 2 rounds of revisions not meet your requirements, a partial refund can be considered."
    assert held_out in _said(a_file(reason="quality"))
    assert held_out not in _said(a_file(reason="quality", refunded="120.00"))


def test_all_that_is_left_is_not_called_a_part_of_it() -> None:
    first, second, *_ = _said(a_case(wish="refund", reason="quality", revisions_made=2, progress=0))
    assert first == (
        "After 2 rounds of revisions the work still does not meet your requirements, so all that is left of your "
        "payment can go back to you."
    )
    assert second == "That is $120.00."


def test_a_cancellation_that_names_the_quality_is_told_of_the_revision_not_of_the_quality() -> None:
    case = a_file(wish="cancel", reason="quality")
    assert "Until Thursday 12 November you can still have the work revised within your order." in _said(case)


def test_a_print_not_yet_begun_is_promised_no_money_where_none_is_left() -> None:
    case = a_print(wish="cancel", print_started_at=None, shipped_at=None, refunded="120.00")
    assert _said(case) == (
        "Printing had not begun when your request reached us on Thursday 5 November at 16:00, so it is not turned "
        "down, but only digital orders can be cancelled as of right: a manager decides.",
        "Nothing is left of your payment that could go back.",
    )


def test_a_free_replacement_waits_for_the_manager() -> None:
    assert "We begin once a manager has confirmed it." in _said(a_print(reason="defect", cause="printing"))


def test_every_sentence_of_every_case_is_whole() -> None:
    dice = Random(11)
    for _ in range(count(500, 5000)):
        case = random_case(dice)
        if fault(case) is None:
            ruling = rule(read_case(case))
            assert ruling.explanation, case
            for sentence in ruling.explanation:
                assert re.fullmatch(r"[A-Z][ -~]+\.", sentence), sentence
                assert not re.search(r"[{}]|None|  |\b1 days|\b1 rounds|!", sentence), sentence
            assert len(set(ruling.explanation)) == len(ruling.explanation)


@pytest.mark.parametrize("clause", CLAUSES.values(), ids=lambda clause: clause.id)
def test_every_clause_can_be_said_with_the_parameters_of_the_version(clause: Clause) -> None:
    said = VERSIONS[0].say(clause)
    assert "{" not in said
    assert said.endswith(".")


def test_every_outcome_has_a_name() -> None:
    assert set(OUTCOME_NAMES) == set(OUTCOME_PHRASES) == set(Outcome)
