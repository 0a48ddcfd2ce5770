"""What would have led elsewhere is true, short and useful to the customer."""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

import pytest

from tests.counts import count
from tests.policy.by_hand import answer, fault
from tests.policy.cases import Plain, a_case, a_file, a_print, random_case
from winno_desk.policy.explain import rule
from winno_desk.policy.reading import read_case


def _changes(case: Plain) -> list[tuple[str, str]]:
    return [(change.text, change.outcome.value) for change in rule(read_case(case)).would_change]


def test_a_late_complaint_is_told_by_when_it_would_have_been_a_revision() -> None:
    late = a_file(wish="change", received_at="2026-11-13T00:00:00-08:00")
    assert _changes(late) == [("Had it reached us by Thursday 12 November, a revision", "revision")]


def test_a_cancellation_after_work_began_is_told_of_the_full_refund_before() -> None:
    assert _changes(a_case()) == [
        ("Had it reached us before we began work on Tuesday 3 November at 09:00, a full refund", "full_refund"),
        ("Had you asked for a change, a revision", "revision"),
    ]


def test_changes_are_told_by_time_before_state_before_wish() -> None:
    texts = [text for text, _ in _changes(a_file(reason="quality", received_at="2026-11-12T23:59:59-08:00"))]
    assert texts == [
        "Had it reached us before we began work on Tuesday 3 November at 09:00, a full refund",
        "Had 2 rounds of revisions not met your requirements, a partial refund",
    ]


def test_a_return_after_shipping_is_told_of_the_replacement_for_our_faults() -> None:
    assert _changes(a_print()) == [
        ("Had our printing or packing been at fault, a free replacement", "free_replacement")
    ]


def test_a_defect_not_yet_examined_may_prove_to_be_ours() -> None:
    assert _changes(a_print(reason="defect", cause="unknown")) == [
        ("Should our printing or packing prove to be the cause, a free replacement", "free_replacement")
    ]


def test_a_complaint_about_a_print_not_yet_examined_may_prove_to_be_ours_too() -> None:
    texts = [text for text, _ in _changes(a_print(wish="refund", reason="quality"))]
    assert texts[-1] == "Should our printing or packing prove to be the cause, a free replacement"


def test_beyond_the_order_nothing_but_the_order_would_have_helped() -> None:
    beyond = a_case(wish="change", in_scope=False)
    assert _changes(beyond) == [
        ("Had you asked for something within your original order, a revision", "revision"),
    ]


def test_a_free_replacement_could_not_have_been_better() -> None:
    assert _changes(a_print(reason="defect", cause="printing")) == []


def test_there_are_at_most_three_each_leading_somewhere_else_and_never_to_a_refusal() -> None:
    dice = Random(3)
    for _ in range(count(300, 5000)):
        case = random_case(dice)
        if fault(case) is None:
            ruling = rule(read_case(case))
            outcomes = [change.outcome for change in ruling.would_change]
            assert len(outcomes) <= 3
            assert len({*outcomes, ruling.outcome, "declined"}) == len(outcomes) + len({ruling.outcome, "declined"})


def _earlier(moment: str) -> str:
    return (datetime.fromisoformat(moment) - timedelta(microseconds=1)).isoformat()


def _made_true(case: Plain, text: str) -> Plain:
    """The case with the one fact changed that a text names, without the help of the policy's own code."""
    item, deadline = case["item"], rule(read_case(case)).deadline
    changes: list[tuple[str, Callable[[], Plain]]] = [
        ("had it reached us by", lambda: {"received_at": deadline.isoformat() if deadline else None}),
        ("had it reached us before printing", lambda: {"received_at": _earlier(item["print_started_at"])}),
        (
            "had it reached us before we began work",
            lambda: {"received_at": _earlier(item["work_started_at"]), "progress": 0, "revisions_made": 0},
        ),
        ("should our printing or packing", lambda: {"reason": "defect", "cause": "printing"}),
        ("had our printing or packing", lambda: {"reason": "defect", "cause": "packaging"}),
        ("had 2 rounds of revisions not met", lambda: {"revisions_made": 2}),
        ("had you not approved", lambda: {"approved_at": None}),
        ("had you asked for something within", lambda: {"in_scope": True}),
        ("had you told us that the work does not satisfy", lambda: {"reason": "quality"}),
        ("had you asked for a change", lambda: {"wish": "change"}),
    ]
    (changed,) = (facts() for start, facts in changes if text.lower().startswith(start))
    return {
        name: {field: changed.get(field, value) for field, value in section.items()} for name, section in case.items()
    }


def test_every_change_of_every_case_leads_where_it_says() -> None:
    dice = Random(17)
    for _ in range(count(700, 20000)):
        case = random_case(dice)
        if fault(case) is None:
            for text, outcome in _changes(case):
                instead = _made_true(case, text)
                assert fault(instead) is None, (case, text)
                assert answer(instead)["outcome"] == outcome, (case, text)


@pytest.mark.parametrize(
    ("case", "text", "changed"),
    [
        (a_case(), "Had it reached us before", {"received_at": "2026-11-03T08:59:59-08:00", "progress": 0}),
        (a_case(), "Had you asked for a change", {"wish": "change"}),
        (
            a_file(reason="quality", received_at="2026-11-20T12:00:00-08:00"),
            "Had it reached us by",
            {"received_at": "2026-11-12T23:59:59-08:00"},
        ),
        (a_file(reason="quality"), "Had 2 rounds", {"revisions_made": 2}),
        (a_file(), "Had you told us", {"reason": "quality"}),
        (
            a_case(wish="refund", reason="quality", revisions_made=2, in_scope=False),
            "Had you asked for something within",
            {"in_scope": True},
        ),
        (
            a_print(wish="change", shipped_at=None),
            "Had it reached us before printing",
            {"received_at": "2026-11-04T09:59:59-08:00"},
        ),
        (a_print(reason="defect", cause="customer"), "Had our printing", {"cause": "printing"}),
        (a_print(wish="refund"), "Had our printing", {"reason": "defect", "cause": "packaging"}),
    ],
)
def test_a_change_made_by_hand_leads_where_it_says(case: Plain, text: str, changed: Plain) -> None:
    said = {outcome for words, outcome in _changes(case) if words.startswith(text)}
    for name, value in changed.items():
        next(section for section in case.values() if name in section)[name] = value
    assert fault(case) is None
    assert said == {answer(case)["outcome"]}
