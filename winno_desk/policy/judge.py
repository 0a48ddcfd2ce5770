"""The verdict on a case: which row answers, and what that comes to."""

from datetime import datetime
from typing import NamedTuple

from winno_desk.policy.amounts import NOTHING
from winno_desk.policy.clauses import first_row
from winno_desk.policy.facts import Case, Kind
from winno_desk.policy.situation import Situation, situation
from winno_desk.policy.terms import NEEDS_MANAGER, REFUNDS, Outcome
from winno_desk.policy.versions import Version


class Verdict(NamedTuple):
    """What the policy says about a case, before it is put in words; amounts in minor units."""

    row: str
    outcome: Outcome
    clauses: tuple[str, ...]
    minimum: int
    suggested: int
    maximum: int
    needs_manager: bool
    deadline: datetime | None


def judge(case: Case, version: Version) -> Verdict:
    """Answer a case that ``check`` let through, by this version of the policy."""
    return judge_situation(case.item.kind, situation(case, version), version)


def judge_situation(kind: Kind, now: Situation, version: Version) -> Verdict:
    """The same for a caller who has already worked out how things stood."""
    row = first_row(kind, now)
    outcome, amounts = row.outcome, row.sum.reckon(now, version)
    if not amounts.suggested and outcome in REFUNDS:
        outcome, amounts = Outcome.DECLINED, NOTHING  # a refund of nothing is a refusal on the same clause
    clauses = tuple([cite.clause for cite in row.cites if cite.holds(now)])
    return Verdict(row.id, outcome, clauses, *amounts, outcome in NEEDS_MANAGER, now.deadline)
