"""How many wait in each room, for the rail."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case
from winno_desk.database.orders import Item
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.money_due import cases_to_pay
from winno_desk.workflow.cases import UNDECIDED
from winno_desk.workflow.items import ItemState


def proofs_to_sign(desk: Desk) -> int:
    """Proofs that a customer has not answered."""
    with desk.store.reading() as session:
        count = select(func.count()).select_from(Item).where(Item.state == ItemState.PROOFED)
        return session.scalar(count) or 0


def claims_waiting(desk: Desk) -> int:
    """Claims to examine or decide."""
    with desk.store.reading() as session:
        return _cases(session, "claim")


def refunds_waiting(desk: Desk) -> int:
    """Refund cases to decide, and those whose money waits to be moved."""
    with desk.store.reading() as session:
        return _cases(session, "refund") + cases_to_pay(session, "refund")


def _cases(session: Session, kind: str) -> int:
    count = select(func.count()).select_from(Case).where(Case.kind == kind, Case.state.in_(UNDECIDED))
    return session.scalar(count) or 0
