"""An examination: what caused the defect, ruled on again, and corrected later with the old one kept."""

from dataclasses import dataclass, replace
from uuid import UUID

from winno_desk.database.cases import Case
from winno_desk.database.orders import Item
from winno_desk.policy.explain import rule
from winno_desk.policy.facts import Cause, Reason
from winno_desk.services.acts import Done, act
from winno_desk.services.cases import (
    CaseLogged,
    answered,
    facts_stored,
    keep_ruling,
    landing,
    numbered,
    ruling_stored,
    stand,
)
from winno_desk.services.desk import Desk, Work
from winno_desk.services.papers import try_to_make
from winno_desk.services.rulings import (
    check_alive,
    check_carried,
    load_basis,
    with_money_of_today,
)
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.workflow.cases import DECIDED


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordCause:
    """What the examination found; the case is ruled on again."""

    request: UUID
    case: int
    cause: str


def record_cause(desk: Desk, request: RecordCause) -> Done[CaseLogged]:
    """Keep what the examination found and rule again; the cause before stays in the journal.

    Of a claim that was decided the cause alone is corrected, for what is learnt from it: the decision stands.
    """
    done = _record_cause(desk, request)
    try_to_make(desk, done.answer.document)
    return done


@act("record_cause")
def _record_cause(work: Work, request: RecordCause) -> CaseLogged:
    case = work.lock_case(request.case)
    item = work.session.get_one(Item, case.item_id)
    cause = _cause(request.cause)
    work.note(cause=cause.value, cause_before=case.cause or "")
    if case.state in DECIDED:
        return _correct(work, case, cause)
    stored = facts_stored(case)
    if item.kind != "physical" or stored.item.print_started_at is None:
        raise Conflict("Only what was printed can be examined for a defect.")
    known = load_basis(work.session, item, besides=case.id)
    check_alive(known, case.quantity)
    facts = with_money_of_today(known, stored, case.quantity)
    facts = replace(facts, request=replace(facts.request, reason=Reason.DEFECT, cause=cause))
    check_carried(facts)
    ruling = rule(facts)
    work.take_case(case, "examine", landing(ruling))
    case.reason, case.cause = Reason.DEFECT.value, cause.value
    keep_ruling(case, facts, ruling)
    stand(work, case, ruling)
    return answered(work, case, ruling)


def _correct(work: Work, case: Case, cause: Cause) -> CaseLogged:
    if case.reason != Reason.DEFECT:
        raise Conflict("Only a defect has a cause.")
    work.take_case(case, "correct_cause")
    case.cause = cause.value
    number, outcome = numbered(work, case), ruling_stored(case).outcome.value
    work.note(number=number)
    return CaseLogged(case.id, number, outcome, str(case.state), "", None)


def _cause(text: str) -> Cause:
    try:
        return Cause(text)
    except ValueError:
        raise Invalid("cause", "Choose the cause from the list.") from None
