"""What would have led elsewhere: single changes of fact, the most useful to the customer first."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from winno_desk.policy.check import check
from winno_desk.policy.facts import Case, Cause, Reason, Wish
from winno_desk.policy.judge import judge
from winno_desk.policy.telling import Telling
from winno_desk.policy.terms import OUTCOME_PHRASES, Outcome
from winno_desk.values.errors import Invalid

MOST = 3


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that could have been otherwise, in words, and what the ruling would have been then."""

    text: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Candidate:
    """A fact worth changing: when it is worth asking, the words for it, and the case with it changed."""

    worth: Callable[[Telling], bool]
    words: str
    changed: Callable[[Telling], Case]


def _asked(told: Telling, **facts: Any) -> Case:
    return replace(told.case, request=replace(told.case.request, **facts))


def _made(told: Telling, **facts: Any) -> Case:
    return replace(told.case, item=replace(told.case.item, **facts))


def _before_work(told: Telling) -> Case:
    started = told.case.item.work_started_at
    untouched = _made(told, progress=0, revisions_made=0)
    return replace(untouched, request=_asked(told, received_at=_just_before(started)).request)


def _just_before(step: datetime | None) -> datetime | None:
    return None if step is None else step - timedelta(microseconds=1)


CANDIDATES = (
    # when it reached us
    Candidate(
        lambda told: told.now.late,
        "Had it reached us by {deadline_day}",
        lambda told: _asked(told, received_at=told.now.deadline),
    ),
    Candidate(
        lambda told: told.now.printing and not told.now.defect,
        "Had it reached us before printing began on {printed}",
        lambda told: _asked(told, received_at=_just_before(told.case.item.print_started_at)),
    ),
    Candidate(
        lambda told: told.now.started and told.now.wants_money,
        "Had it reached us before we began work on {started}",
        _before_work,
    ),
    # how the item stood
    Candidate(
        lambda told: told.verdict.outcome is Outcome.NEEDS_ASSESSMENT,
        "Should our printing or packing prove to be the cause",
        lambda told: _asked(told, reason=Reason.DEFECT, cause=Cause.PRINTING),
    ),
    Candidate(
        lambda told: told.now.printing and told.verdict.outcome is not Outcome.NEEDS_ASSESSMENT,
        "Had our printing or packing been at fault",
        lambda told: _asked(told, reason=Reason.DEFECT, cause=Cause.PRINTING),
    ),
    Candidate(
        lambda told: told.now.disputes_quality and not told.now.several_revisions,
        "Had {several} not met your requirements",
        lambda told: _made(told, revisions_made=told.version.several_revisions),
    ),
    Candidate(
        lambda told: told.now.wants_money and told.now.provided and told.now.approved,
        "Had you not approved the file",
        lambda told: _made(told, approved_at=None),
    ),
    # what is asked
    Candidate(
        lambda told: (told.now.wants_better_work or told.now.disputes_quality) and not told.now.in_scope,
        "Had you asked for something within your original order",
        lambda told: _asked(told, in_scope=True),
    ),
    Candidate(
        lambda told: told.now.wish is Wish.REFUND and told.now.provided,
        "Had you told us that the work does not satisfy you",
        lambda told: _asked(told, reason=Reason.QUALITY),
    ),
    Candidate(
        lambda told: told.now.wants_money and not told.now.printing,
        "Had you asked for a change",
        lambda told: _asked(told, wish=Wish.CHANGE),
    ),
)
"""The changes that are tried, in the order in which they are offered."""


def what_if(told: Telling) -> tuple[Change, ...]:
    """At most three changes, each judged anew and each leading to an answer that no other change leads to.

    A change that leads to a refusal helps nobody and is left out, as is one that would be no request.
    """
    found: dict[Outcome, Change] = {}
    known = (told.verdict.outcome, Outcome.DECLINED)
    for candidate in CANDIDATES:
        if len(found) < MOST and candidate.worth(told):
            outcome = _outcome(candidate.changed(told), told)
            if outcome is not None and outcome not in known and outcome not in found:
                text = f"{told.fill(candidate.words)}, {OUTCOME_PHRASES[outcome]}"
                found[outcome] = Change(text, outcome)
    return tuple(found.values())


def _outcome(case: Case, told: Telling) -> Outcome | None:
    """The outcome of a changed case; None where it would be no request."""
    try:
        check(case)
    except Invalid:
        return None
    return judge(case, told.version).outcome
