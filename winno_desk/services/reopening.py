"""Cases that were decided and are decided anew: by a new decision beside the first, which stays as it was."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.workflow.cases import CaseState
from winno_desk.workflow.refunds import RefundState

GRANTED = frozenset({CaseState.APPROVED, CaseState.SETTLED})
"""What was granted; decided anew it is a matter of money alone."""
_ON_ITS_WAY = frozenset({RefundState.DUE, RefundState.SENT, RefundState.UNKNOWN})


def why_not_anew(session: Session, case: Case, decisions: Sequence[Decision]) -> str:
    """Why what was granted is not decided anew; empty while it can be, as an exception (6)."""
    if case.state not in GRANTED:
        return ""
    if any(decision.remake_id is not None for decision in decisions):
        return "It was answered with a replacement. Log what is wrong with that as a claim of its own."
    of_case = Refund.decision_id.in_([decision.id for decision in decisions])
    if session.scalar(select(Refund.id).where(of_case, Refund.state.in_(_ON_ITS_WAY)).limit(1)) is not None:
        return "Money of it is on its way. It is decided anew once that has arrived or failed."
    return ""
