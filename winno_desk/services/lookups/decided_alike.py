"""Earlier cases under the same rule of the policy, and how they were decided, so that like is treated alike."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, ChargeBack, Decision
from winno_desk.database.orders import Order
from winno_desk.policy.terms import OUTCOME_NAMES, Outcome
from winno_desk.services.cases import facts_stored
from winno_desk.values.ids import case_number
from winno_desk.values.money import Money
from winno_desk.workflow.cases import UNDECIDED

SHOWN = 3
"""So many of them are named, the newest."""


@dataclass(frozen=True, slots=True)
class DecidedCase:
    """One of them: what was given of what was paid, by which of the answers, and the reason that was written."""

    id: int
    kind: str
    number: str
    words: str
    amount: Money
    paid: Money
    as_ruled: bool
    note: str
    decided_at: datetime


@dataclass(frozen=True, slots=True)
class Alike:
    """How many were decided as ruled, how many otherwise, and the newest of both."""

    as_ruled: int
    otherwise: int
    newest: tuple[DecidedCase, ...]


def decided_alike(session: Session, case: Case, row: str, since: datetime) -> Alike:
    """Other cases under this rule that were decided since then, by the newest decision about each."""
    besides = select(func.coalesce(func.sum(ChargeBack.paid), 0)).where(ChargeBack.decision_id == Decision.id)
    found = session.execute(
        select(Decision, Case, Order.number, besides.scalar_subquery())
        .join(Case, Case.id == Decision.case_id)
        .join(Order, Order.id == Case.order_id)
        .where(
            Decision.decided_at > since,
            Case.id != case.id,
            Case.state.not_in(UNDECIDED),
            Case.ruling.contains(f'"row":"{row}"'),
        )
        .order_by(Decision.decided_at)
    )
    newest = {
        one.id: (decision, one, order, charged, _as_ruled(decision, one, charged))
        for decision, one, order, charged in found
    }
    cases = list(reversed(newest.values()))
    as_ruled = sum(ruled for *_, ruled in cases)
    return Alike(as_ruled, len(cases) - as_ruled, tuple(_decided(*one) for one in cases[:SHOWN]))


def _as_ruled(decision: Decision, case: Case, charged: int) -> bool:
    """Was it answered by the policy alone, with the amount that it suggests? Rush and shipping go back beside that."""
    ruling = json.loads(case.ruling)
    suggested = Money.parse(ruling["refund"]["suggested"], ruling["currency"])
    refused = decision.outcome == "declined" != ruling["outcome"]
    return not decision.exception and decision.amount - charged == suggested.minor and not refused


def _decided(decision: Decision, case: Case, order: int, charged: int, as_ruled: bool) -> DecidedCase:
    paid = facts_stored(decision).item.paid
    paid += Money(charged, paid.currency)
    return DecidedCase(
        id=case.id,
        kind=case.kind,
        number=case_number(order, case.kind, case.position),
        words=OUTCOME_NAMES[Outcome(decision.outcome)],
        amount=Money(decision.amount, paid.currency),
        paid=paid,
        as_ruled=as_ruled,
        note=decision.note,
        decided_at=decision.decided_at,
    )
