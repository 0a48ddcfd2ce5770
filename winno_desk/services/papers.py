"""Papers."""

from datetime import date, tzinfo

from winno_desk.database.cases import Decision
from winno_desk.database.documents import Document
from winno_desk.services.desk import Desk
from winno_desk.values.calendar import local_date


def try_to_make(desk: Desk, document: int | None) -> None:
    """stub while documents/ is being written"""


def issue_day_of(letter: Document, decision: Decision, zone: tzinfo) -> date:
    """The day of issue that a letter tells: the decision's, or its own where it was made for a later issue."""
    return max(decision.issue_day, local_date(letter.numbered_at, zone))
