"""Pieces that were cancelled, refunded or replaced before they left: nobody prints, packs or hands them over."""

import json
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision
from winno_desk.database.orders import Item
from winno_desk.database.printing import PrintRun
from winno_desk.policy.facts import Item as Facts
from winno_desk.policy.reading import read_case
from winno_desk.services.captured import TAKES_BACK
from winno_desk.workflow.cases import CaseState

_GIVEN = or_(Decision.outcome.in_(TAKES_BACK), Decision.remake_id.is_not(None))
"""Money or a new print was given for the pieces."""


def gives_up(wish: str, facts: Facts) -> bool:
    """Is it a cancellation, or about what had not left the house yet, so that it need not leave any more?"""
    return wish == "cancel" or (facts.provided_at is None and facts.shipped_at is None)


def given_up(session: Session, *which: ColumnElement[bool], since: datetime | None = None) -> dict[int, int]:
    """How many pieces of each of these items were given up, ``since`` a moment or ever; only where any was."""
    given = _GIVEN if since is None else and_(_GIVEN, Decision.decided_at > since)
    rows = session.execute(
        select(Case.item_id, Case.wish, Case.quantity, Case.facts)
        .join(Item, Item.id == Case.item_id)
        .where(Case.state != CaseState.WITHDRAWN, exists().where(Decision.case_id == Case.id, given), *which)
    )
    found: dict[int, int] = {}
    for item, wish, quantity, facts in rows:
        if gives_up(wish, read_case(json.loads(facts)).item):
            found[item] = found.get(item, 0) + quantity
    return found


def to_make(session: Session, item: Item) -> int:
    """How many pieces of an item are made: those that were ordered, without what was given up."""
    return max(0, item.quantity - given_up(session, Item.id == item.id).get(item.id, 0))


def run_of(session: Session, item: Item) -> int:
    """How many sheets a run of it is for: what the press owes, or owed when the run that is open began."""
    began = session.scalar(
        select(PrintRun.started_at).where(PrintRun.item_id == item.id, PrintRun.finished_at.is_(None))
    )
    meanwhile = given_up(session, Item.id == item.id, since=began).get(item.id, 0) if began is not None else 0
    return to_print(session, item) + meanwhile


def to_print(session: Session, item: Item) -> int:
    """How many of them the press still owes: without the good sheets of the runs that have ended."""
    good = session.scalar(select(func.sum(PrintRun.good)).where(PrintRun.item_id == item.id)) or 0
    return max(0, to_make(session, item) - good)
