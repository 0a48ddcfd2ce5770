"""Which one fact would have brought another outcome, those that help the customer most on top."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from winno_desk.policy.facts import Cause, Reason, Wish
from winno_desk.policy.judge import judge_situation
from winno_desk.policy.telling import Telling
from winno_desk.policy.terms import OUTCOME_PHRASES, Outcome

MOST = 3


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that could have been otherwise, in words, and what the ruling would have been then."""

    text: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Candidate:
    """A fact worth changing: when it could have been so in a request, the words for it, and what it makes of things.

    One fact may settle several others: before work began there was no progress, no revision and no later step.
    """

    could_be: Callable[[Telling], bool]
    words: str
    facts: Mapping[str, Any]


def _was_between(earlier: datetime | None, step: datetime | None) -> bool:
    """A request could have come after the one and before the other."""
    return earlier is not None and step is not None and earlier < step


_NOTHING_DONE = {
    "started": False,
    "provided": False,
    "approved": False,
    "printing": False,
    "shipped": False,
    "late": False,
    "several_revisions": False,
    "progress": 0,
}
_OUR_FAULT = {"reason": Reason.DEFECT, "cause": Cause.PRINTING}

CANDIDATES = (
    # when it reached us
    Candidate(
        lambda told: told.now.late,
        "Had it reached us by {deadline_day}",
        {"late": False},
    ),
    Candidate(
        lambda told: (
            told.now.printing
            and not (told.now.defect or told.now.hands_back)
            and _was_between(told.case.item.work_started_at, told.case.item.print_started_at)
        ),
        "Had it reached us before printing began on {printed}",
        {"printing": False, "shipped": False},
    ),
    Candidate(
        lambda told: (
            told.now.started
            and told.now.wants_money
            and not told.now.defect
            and _was_between(told.case.item.placed_at, told.case.item.work_started_at)
        ),
        "Had it reached us before we began work on {started}",
        _NOTHING_DONE,
    ),
    # how the item stood
    Candidate(
        lambda told: told.verdict.outcome is Outcome.NEEDS_ASSESSMENT,
        "Should our printing or packing prove to be the cause",
        _OUR_FAULT,
    ),
    Candidate(
        lambda told: told.now.printing and told.verdict.outcome is not Outcome.NEEDS_ASSESSMENT,
        "Had our printing or packing been at fault",
        _OUR_FAULT,
    ),
    Candidate(
        lambda told: told.now.disputes_quality and not told.now.several_revisions,
        "Had {several} not met your requirements",
        {"several_revisions": True},
    ),
    Candidate(
        lambda told: told.now.wants_money and told.now.provided and told.now.approved,
        "Had you not approved the file",
        {"approved": False},
    ),
    # what is asked
    Candidate(
        lambda told: (told.now.wants_better_work or told.now.disputes_quality) and not told.now.in_scope,
        "Had you asked for something within your original order",
        {"in_scope": True},
    ),
    Candidate(
        lambda told: told.now.wish is Wish.REFUND and told.now.provided,
        "Had you told us that the work does not satisfy you",
        {"reason": Reason.QUALITY},
    ),
    Candidate(
        lambda told: told.now.wants_money and not told.now.printing,
        "Had you asked for a change",
        {"wish": Wish.CHANGE},
    ),
)
"""The changes that are tried, in the order in which they are offered."""


def what_if(told: Telling) -> tuple[Change, ...]:
    """At most three changes, each judged anew and each leading to an answer that no other change leads to.

    A change that leads to a refusal helps nobody and is left out, as is one that would be no request.
    """
    found: dict[Outcome, Change] = {}
    known = (told.verdict.outcome, Outcome.DECLINED)
    kind = told.case.item.kind
    for candidate in CANDIDATES:
        if len(found) < MOST and candidate.could_be(told):
            instead = judge_situation(kind, told.now._replace(**candidate.facts), told.version).outcome
            if instead not in known and instead not in found:
                found[instead] = Change(f"{told.fill(candidate.words)}, {OUTCOME_PHRASES[instead]}", instead)
    return tuple(found.values())
