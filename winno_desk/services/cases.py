"""What claims and refund cases share: how one is logged, ruled on, answered as ruled, and numbered."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision
from winno_desk.database.journal import canonical
from winno_desk.policy.explain import Ruling
from winno_desk.policy.facts import Case as Facts
from winno_desk.policy.facts import Wish
from winno_desk.policy.reading import read_case, read_ruling, store_ruling
from winno_desk.policy.terms import Outcome
from winno_desk.services.desk import Work
from winno_desk.services.rulings import write_case
from winno_desk.services.told import tell_all
from winno_desk.values.ids import case_number
from winno_desk.workflow.cases import CaseState

_LANDING = {
    Outcome.REVISION: CaseState.STANDING,
    Outcome.DECLINED: CaseState.STANDING,
    Outcome.NEEDS_ASSESSMENT: CaseState.ASSESSING,
}


_ANSWERED = (CaseState.STANDING, CaseState.ASSESSING)
"""Where the ruling is the answer: nobody has to decide before the customer is told."""


@dataclass(frozen=True, slots=True)
class CaseLogged:
    """A case is kept under its number; ``document`` is its letter where the ruling stands without a manager."""

    case: int
    number: str
    outcome: str
    state: str
    letter: str
    document: int | None
    others: tuple[str, ...] = ()
    """The numbers of the cases about the other items of the same request."""


def landing(ruling: Ruling) -> CaseState:
    """Where a ruling leaves a case: answered, to be examined, or waiting for a manager."""
    return _LANDING.get(ruling.outcome, CaseState.WAITING)


def stored(facts: Facts, ruling: Ruling) -> dict[str, str]:
    """The columns that hold a ruling with the facts that it replays from."""
    return {"policy": ruling.policy, "facts": canonical(write_case(facts)), "ruling": canonical(store_ruling(ruling))}


def keep_ruling(case: Case, facts: Facts, ruling: Ruling) -> None:
    """Ruled again: the case holds the newest ruling and its facts, the journal the one before."""
    for column, value in stored(facts, ruling).items():
        setattr(case, column, value)


def facts_stored(row: Case | Decision) -> Facts:
    """The facts that a case was last ruled on, or that a decision rested on."""
    return read_case(json.loads(row.facts))


def ruling_stored(row: Case | Decision) -> Ruling:
    """The ruling that a case holds, or that a decision was made on."""
    return read_ruling(json.loads(row.ruling))


def answered(work: Work, case: Case, ruling: Ruling, *others: tuple[Case, Ruling]) -> CaseLogged:
    """The answer of an act that ruled on cases, with the letter that tells those that stand.

    ``others`` are about the other items of the same request.
    """
    letter = tell_all(work, case)
    number = numbered(work, case)
    work.note(number=number, outcome=ruling.outcome, clauses=list(ruling.clauses), row=ruling.row)
    if others:
        work.note(others={numbered(work, one): ruled.row for one, ruled in others})
    return CaseLogged(
        case.id,
        number,
        ruling.outcome.value,
        str(case.state),
        letter.number if letter else "",
        letter.id if letter else None,
        tuple(numbered(work, one) for one, _ in others),
    )


def stand(work: Work, case: Case, ruling: Ruling) -> Decision | None:
    """A ruling that needs nobody is the decision: whoever logged it is named as the decider."""
    if case.state not in _ANSWERED:
        return None
    return add_decision(
        work,
        case,
        outcome=Outcome.REFUND_LESS_FEE if cancelled_for_nothing(facts_stored(case), ruling) else ruling.outcome,
        clauses=" ".join(ruling.clauses),
        amount=0,
        exception=False,
        alone=False,
        note="",
        issue_day=work.today,
    )


def cancelled_for_nothing(facts: Facts, ruling: Ruling) -> bool:
    """Is it a cancellation as of right that brings no money? Then nobody has to decide, and the work stops.

    What was provided already is not given back, so it stays owed.
    """
    return facts.request.wish is Wish.CANCEL and facts.item.provided_at is None and ruling.nothing_to_refund


def add_decision(work: Work, case: Case, **columns: Any) -> Decision:
    """The next decision on a case, by whoever acts, now."""
    decision = Decision(
        case_id=case.id,
        position=len(decisions_on(work.session, case)) + 1,
        decided_at=work.now,
        decided_by=work.person.id,
        facts=case.facts,
        ruling=case.ruling,
        **columns,
    )
    work.session.add(decision)
    work.session.flush()
    return decision


def decisions_on(session: Session, case: Case) -> list[Decision]:
    """What was decided about a case, the oldest first."""
    return list(session.scalars(select(Decision).where(Decision.case_id == case.id).order_by(Decision.position)))


def numbered(work: Work, case: Case) -> str:
    """The number that people call the case by."""
    assert work.order is not None  # every act on a case has locked its order
    return case_number(work.order.number, case.kind, case.position)
