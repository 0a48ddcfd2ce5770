"""Earlier cases under the same rule of the policy, and how they were decided, so that like is treated alike."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision
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
    found = session.execute(
        select(Decision, Case, Order.number)
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
    newest = {other.id: _decided(decision, other, order) for decision, other, order in found}
    cases = tuple(reversed(newest.values()))
    as_ruled = sum(one.as_ruled for one in cases)
    return Alike(as_ruled, len(cases) - as_ruled, cases[:SHOWN])


def _decided(decision: Decision, case: Case, order: int) -> DecidedCase:
    ruling = json.loads(case.ruling)
    suggested = Money.parse(ruling["refund"]["suggested"], ruling["currency"])
    amount = Money(decision.amount, suggested.currency)
    refused = decision.outcome == "declined" != ruling["outcome"]
    return DecidedCase(
        id=case.id,
        kind=case.kind,
        number=case_number(order, case.kind, case.position),
        words=OUTCOME_NAMES[Outcome(decision.outcome)],
        amount=amount,
        paid=facts_stored(decision).item.paid,
        as_ruled=not decision.exception and amount == suggested and not refused,
        note=decision.note,
        decided_at=decision.decided_at,
    )
