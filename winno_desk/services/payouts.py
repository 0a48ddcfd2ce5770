"""Money on its way back: which of it counts, and when it arrives, as decided or counted from when it left (5)."""

from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import exists, or_
from sqlalchemy.orm import aliased

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.people import Studio
from winno_desk.policy.arrival import arrival
from winno_desk.policy.versions import Version, version_named
from winno_desk.services.business_days import holidays_of
from winno_desk.values.calendar import local_date
from winno_desk.workflow.refunds import RefundState

Days = tuple[date, date]
_Later = aliased(Decision)
IN_FORCE = or_(
    Refund.state != RefundState.FAILED,
    ~exists().where(_Later.case_id == Decision.case_id, _Later.id > Decision.id),
)
"""Of a refund with its decision: is there anything to do about it? What failed is not once it was decided anew."""


def arrives(refund: Refund, decision: Decision, case: Case, studio: Studio) -> Days | None:
    """The first and the last day on which a refund should arrive; None for a decision that names none."""
    if decision.arrives_from is None or decision.arrives_to is None:
        return None
    sent = local_date(refund.sent_at, ZoneInfo(studio.time_zone)) if refund.sent_at is not None else None
    if sent is None or sent == decision.issue_day:
        return decision.arrives_from, decision.arrives_to
    return arrives_after(sent, version_named(case.policy), studio.country, studio.region)


def arrives_after(left: date, version: Version, country: str, region: str) -> Days:
    """The first and the last day on which money should arrive that leaves the studio there on this day."""
    return arrival(left, version, holidays_of(country, region))
