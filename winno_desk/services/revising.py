"""A round of changes: what the customer wants made otherwise, where the policy grants it."""

from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import func, select

from winno_desk.database.orders import Item
from winno_desk.database.proofs import Revision
from winno_desk.policy.terms import Outcome
from winno_desk.services.acts import SECRET, prepared_act
from winno_desk.services.approvals import check_proved, prove_for_approved
from winno_desk.services.checks import needed
from winno_desk.services.desk import Desk, Work
from winno_desk.services.pins import named, open_pins
from winno_desk.services.proofing import check_replacement, void_approval
from winno_desk.services.rulings import AskedFor, load_basis, rule_for
from winno_desk.values.errors import Conflict


@dataclass(frozen=True, slots=True, kw_only=True)
class AskRevision:
    """What the customer wants changed, in words or by the pins that are open.

    Out of scope is kept as said and answered as a new order.
    """

    request: UUID
    item: int
    asked: str
    in_scope: bool = True
    own_secret: str = field(default="", metadata=SECRET, repr=False)
    """Of whoever asks, where an approval or a locked file is given up by it."""


@dataclass(frozen=True, slots=True)
class RevisionAsked:
    item: int
    round: int


def _prove(desk: Desk, request: AskRevision) -> bool:
    return prove_for_approved(desk, request.item, request.own_secret)


@prepared_act("ask_revision", _prove)
def ask_revision(work: Work, request: AskRevision, proved: bool) -> RevisionAsked:
    """Open a round of changes where the policy grants one; an approval that was given before is void from here."""
    item = work.lock_item(request.item)
    check_proved(work.session, item, proved=proved)
    check_replacement(work, item)
    pins = open_pins(work.session, item)
    words = request.asked if request.asked.strip() or not pins else f"At {named(pins)}."
    asked = needed("asked", words, "Write what the customer wants changed, or pin it on the picture.")
    work.take(item, "ask_revision")
    _check_granted(work, item, asked, in_scope=request.in_scope)
    return RevisionAsked(item.id, open_revision(work, item, asked, in_scope=request.in_scope))


def _check_granted(work: Work, item: Item, asked: str, *, in_scope: bool) -> None:
    wish = AskedFor(wish="change", reason="quality", reason_text=asked, in_scope=in_scope, received_at=work.now)
    ruling = rule_for(load_basis(work.session, item), wish)
    if ruling.outcome is not Outcome.REVISION:
        clauses = ", ".join(ruling.clauses)
        raise Conflict(f"{ruling.explanation[0]} ({clauses}) F8 logs it as a request, with its letter.")


def open_revision(work: Work, item: Item, asked: str, *, in_scope: bool) -> int:
    """A new round of changes on an item that has moved to revising; returns which round it is."""
    void_approval(work, item)
    work.session.add(
        Revision(item_id=item.id, asked=asked, in_scope=in_scope, asked_at=work.now, asked_by=work.person.id)
    )
    work.session.flush()
    rounds = work.session.scalar(select(func.count()).select_from(Revision).where(Revision.item_id == item.id)) or 0
    work.note(round=rounds, in_scope=in_scope)
    return rounds
