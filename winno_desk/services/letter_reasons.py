"""Why a letter decides as it does: by the ruling's sentences, what a manager made of them, and what is kept."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from winno_desk.database.cases import Decision
from winno_desk.database.orders import Item
from winno_desk.policy.explain import Ruling
from winno_desk.policy.facts import Case as Facts
from winno_desk.policy.terms import Outcome
from winno_desk.services.captured import TAKES_BACK, root_of
from winno_desk.services.charges import CHARGES, Owed, rush_kept
from winno_desk.values.listing import listed

_GRANTED: dict[tuple[str, ...], str] = {
    ("2b", "6"): "We looked at it, and grant it.",
    ("2c", "6"): (
        "We looked at it: clause 2(c) answers for our own printing and packing, and clause 6 lets us help you beyond "
        "that, as we do here."
    ),
}
"""What a manager made of a ruling that leaves it to a person, by the clauses that led there."""
_RUSH_KEPT = "What you paid for the rush is kept, because work had begun."
_ALONE = "By our policy alone, this would be the answer:"
"""Goes before sentences that an exception departs from."""


def explanation_of(
    session: Session, decision: Decision, facts: Facts, ruling: Ruling, item: Item, charges: Sequence[Owed]
) -> tuple[str, ...]:
    """All sentences of the explanation, in their order."""
    return (*_ruled(ruling, decision), *_charged(charges), *_kept(session, decision, facts, item))


def _ruled(ruling: Ruling, decision: Decision) -> tuple[str, ...]:
    """The ruling's own sentences; of one that waited for a manager only the reason, and what the manager made of it."""
    if decision.exception:
        return (_ALONE, *(ruling.explanation[:1] if ruling.needs_manager else ruling.explanation))
    declined = decision.outcome == Outcome.DECLINED
    note = (decision.note,) if declined and decision.note else ()
    if not ruling.needs_manager:
        return (*ruling.explanation, *note)
    granted = _GRANTED.get(ruling.clauses)
    return (*ruling.explanation[:1], *(note if declined or not granted else (granted,)))


def _charged(charges: Sequence[Owed]) -> tuple[str, ...]:
    """What became of rush and shipping, where they were paid."""
    back = [f"{one.paid.currency} {one.paid} for {CHARGES[one.kind].lower()}" for one in charges if one.paid]
    return (f"With it goes back what you paid beside it: {listed(back)}.",) if back else ()


def _kept(session: Session, decision: Decision, facts: Facts, item: Item) -> tuple[str, ...]:
    """Why the rush does not come back with what was taken back."""
    begun = decision.outcome in TAKES_BACK and facts.item.work_started_at is not None
    return (_RUSH_KEPT,) if begun and rush_kept(session, decision, root_of(session, item)) else ()
