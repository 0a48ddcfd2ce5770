"""A ruling: the verdict with its sentences for the customer and what would have led elsewhere."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from winno_desk.policy.facts import Case
from winno_desk.policy.judge import judge_situation
from winno_desk.policy.sentences import SENTENCES
from winno_desk.policy.situation import situation
from winno_desk.policy.telling import Telling
from winno_desk.policy.terms import Outcome
from winno_desk.policy.versions import Version, version_for
from winno_desk.policy.what_if import Change, what_if
from winno_desk.values.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What the policy says about a case, whole: answer, clauses, bounds, window, sentences, alternatives."""

    row: str
    outcome: Outcome
    clauses: tuple[str, ...]
    minimum: Money
    suggested: Money
    maximum: Money
    needs_manager: bool
    policy: str
    deadline: datetime | None
    explanation: tuple[str, ...]
    would_change: tuple[Change, ...]

    @property
    def cancels(self) -> bool:
        """Does money on this ruling end the item?"""
        return self.row in ("D1", "D7", "P9") and self.outcome is not Outcome.DECLINED

    @property
    def nothing_to_refund(self) -> bool:
        """Is a cancellation as of right declined only because no money is left to go back?"""
        return self.row in ("D1", "D7") and self.outcome is Outcome.DECLINED

    @property
    def leaves_remedy(self) -> bool:
        """Does the studio choose between money and a new print?"""
        return self.row == "P3"


def rule(case: Case, version: Version | None = None) -> Ruling:
    """Rule on a case that ``check`` let through, by the version in force when the order was placed."""
    version = version or version_for(case.item.placed_at, case.studio.zone)
    now = situation(case, version)
    verdict = judge_situation(case.item.kind, now, version)
    told = Telling(case, version, now, verdict)
    currency = case.item.currency
    return Ruling(
        row=verdict.row,
        outcome=verdict.outcome,
        clauses=verdict.clauses,
        minimum=Money(verdict.minimum, currency),
        suggested=Money(verdict.suggested, currency),
        maximum=Money(verdict.maximum, currency),
        needs_manager=verdict.needs_manager,
        policy=version.id,
        deadline=verdict.deadline and _with_offset(verdict.deadline),
        explanation=tuple([told.fill(say.sentence) for say in SENTENCES[verdict.row] if say.when(told)]),
        would_change=what_if(told),
    )


def _with_offset(moment: datetime) -> datetime:
    """The moment with its own offset in place of the zone: stored and read back, it stays equal to itself."""
    return moment.replace(tzinfo=timezone(moment.utcoffset() or timedelta(0)), fold=0)
