"""Letters about decisions: what was asked about together is told in one, once all of it is answered."""

from collections.abc import Sequence
from datetime import date, tzinfo

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision
from winno_desk.database.documents import Document
from winno_desk.services.desk import Work
from winno_desk.services.numbered import new_document, next_number
from winno_desk.values.calendar import local_date
from winno_desk.workflow.cases import CaseState


def asked_together(session: Session, case: Case) -> list[Case]:
    """All cases of the request that a case belongs to, the first one first."""
    first = case.together or case.id
    return list(session.scalars(select(Case).where(or_(Case.id == first, Case.together == first)).order_by(Case.id)))


def tell_all(work: Work, case: Case) -> Document | None:
    """One letter for all that was decided about a request and not told yet; None until all of it is answered."""
    group = [one for one in asked_together(work.session, case) if one.state != CaseState.WITHDRAWN]
    untold = _untold(work.session, group)
    if not untold or any(one.state == CaseState.WAITING for one in group):
        return None
    letter = number_letter(work, case, untold[-1])
    for one in untold:
        one.letter = letter.number
    return letter


def _untold(session: Session, group: Sequence[Case]) -> list[Decision]:
    ids = [one.id for one in group]
    found = select(Decision).where(Decision.case_id.in_(ids), Decision.letter == "").order_by(Decision.id)
    return list(session.scalars(found))


def told_in(session: Session, letter: Document) -> list[Decision]:
    """The decisions that a letter tells: of each case the newest, in the order of the request."""
    told = select(Decision).where(or_(Decision.letter == letter.number, Decision.id == letter.decision_id))
    newest = {decision.case_id: decision for decision in session.scalars(told.order_by(Decision.id))}
    return [newest[case] for case in sorted(newest)]


def number_letter(work: Work, case: Case, decision: Decision) -> Document:
    """The next letter of the year, numbered together with what it tells."""
    number = next_number(work, "decision_letter")
    letter = new_document(work, "decision_letter", case.order_id, number, decision_id=decision.id)
    work.note(letter=letter.number)
    work.touched.add(f"document:{letter.id}")
    return letter


def issue_day_of(letter: Document, decision: Decision, zone: tzinfo) -> date:
    """The day of issue that a letter tells: the decision's, or its own where it was written since the money left."""
    own = local_date(letter.numbered_at, zone)
    return max(decision.issue_day, own) if letter.number == decision.letter else own
