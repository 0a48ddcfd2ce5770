"""One claim or refund case with everything that whoever decides about it has to see."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision
from winno_desk.database.documents import Document
from winno_desk.database.orders import Customer, Item, Order
from winno_desk.database.people import Studio
from winno_desk.policy.explain import Ruling, rule
from winno_desk.policy.facts import Case as Facts
from winno_desk.policy.facts import Reason
from winno_desk.policy.terms import OUTCOME_NAMES, Outcome
from winno_desk.services.answers import STEPS
from winno_desk.services.approvers import managers, seconds, went_back_on
from winno_desk.services.calling_off import why_kept
from winno_desk.services.captured import TAKES_BACK
from winno_desk.services.cases import decisions_on, facts_stored, ruling_stored
from winno_desk.services.charges import Owed
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.case_proof import approved_proof, same_photos_as, shown_defects
from winno_desk.services.lookups.case_rows import CasePage, DecisionRow, Together
from winno_desk.services.lookups.cases import refund_rows
from winno_desk.services.lookups.decided_alike import decided_alike
from winno_desk.services.lookups.here import names, roles_here, studio_zone
from winno_desk.services.lookups.items import item_rows
from winno_desk.services.lookups.timeline import timeline
from winno_desk.services.reopening import GRANTED, why_not_anew
from winno_desk.services.rulings import HOW_RECEIVED, load_basis, with_money_of_today
from winno_desk.services.tenders import payments_on, tenders_words
from winno_desk.services.there import there
from winno_desk.services.told import asked_together
from winno_desk.values.calendar import local_date
from winno_desk.values.ids import case_number, item_number
from winno_desk.values.money import Money
from winno_desk.values.people import Role
from winno_desk.workflow.cases import CASES, UNDECIDED, CaseState

ALIKE_SINCE = timedelta(days=365)
_LATELY = 6


def case_page(desk: Desk, case_id: int) -> CasePage:
    """A case by its id; Conflict when it is not there."""
    with desk.store.reading() as session:
        return _page(session, desk, there(session, Case, case_id))


def _page(session: Session, desk: Desk, case: Case) -> CasePage:
    order = session.get_one(Order, case.order_id)
    item = session.get_one(Item, case.item_id)
    studio = session.scalars(select(Studio)).one()
    people = names(session)
    roles = roles_here(session, desk)
    state = CaseState(case.state)
    steps = CASES.open_to(state, roles)
    decided = _decisions(session, desk, case, order, people)
    remake = next((one.remake for one in decided if one.remake is not None), None)
    kept = why_kept(session, session.get_one(Item, remake.id)) if remake is not None else ""
    offered = {"call_off": remake is not None and not kept, "correct_cause": case.reason == Reason.DEFECT}
    own = case.logged_by == desk.person
    alone = own and len(managers(session)) == 1 and Role.MANAGER in roles
    facts, ruling, left, charges = _ruled(session, case, item)
    anew = state not in GRANTED or bool(left and not why_not_anew(session, case, decisions_on(session, case)))
    payments = payments_on(session, order.id)
    (row,) = item_rows(session, desk, [item])
    today = local_date(desk.clock(), studio_zone(session))
    return CasePage(
        id=case.id,
        kind=case.kind,
        number=case_number(order.number, case.kind, case.position),
        state=state,
        state_words=CASES.state_words[state],
        item=row,
        order=order.number,
        version=order.version,
        customer=session.scalars(select(Customer.name).where(Customer.id == order.customer_id)).one(),
        placed_at=order.placed_at,
        paid=Money(sum(one.amount for one in payments), order.currency),
        tenders=tenders_words(payments),
        quantity=case.quantity,
        wish=case.wish,
        cause=case.cause or "",
        fault=case.fault,
        reason_text=case.reason_text,
        received_at=case.received_at,
        how=HOW_RECEIVED[case.how],
        logged_at=case.logged_at,
        logged_by=people[case.logged_by],
        ruling=ruling,
        facts=facts,
        left=left,
        charges=charges,
        photos=shown_defects(session, case),
        proof=approved_proof(session, item),
        decisions=decided,
        refunds=tuple(one for one in refund_rows(session, desk, order) if one.case == case.id),
        open_steps=tuple((step.act, step.words) for step in steps if offered.get(step.act, True)),
        kept=kept,
        lately=timeline(session, order)[:_LATELY],
        message=case.message_name if case.message else "",
        limit=Money(studio.refund_limit, studio.currency) if studio.refund_limit else None,
        seconds=tuple((one.id, one.name) for one in seconds(session, desk.person, case)),
        back=Money(went_back_on(session, order.id), order.currency),
        answers=tuple(
            name
            for name, answer in STEPS.items()
            if anew and any(step.act == answer.act for step in steps) and (alone or not (own and answer.grants))
        ),
        chain=_chain(session, item, order.number),
        same_photos=same_photos_as(session, case),
        own=own,
        alone=alone,
        together=tuple(
            Together(one.id, case_number(order.number, one.kind, one.position), CASES.state_words[CaseState(one.state)])
            for one in asked_together(session, case)
            if one.id != case.id
        ),
        alike=decided_alike(session, case, ruling.row, desk.clock() - ALIKE_SINCE),
        country=studio.country,
        region=studio.region,
        today=today,
    )


def _chain(session: Session, item: Item, order: int) -> tuple[str, ...]:
    """What was paid for, and what was made in its place one after the other, down to this item."""
    line = [item]
    while line[0].remake_of_id is not None:
        line.insert(0, session.get_one(Item, line[0].remake_of_id))
    return tuple(item_number(order, one.position) for one in line)


def _ruled(session: Session, case: Case, item: Item) -> tuple[Facts, Ruling, Money, tuple[Owed, ...]]:
    """Facts and ruling as stored, or with today's money while the case is open; and what is left today.

    The last are rush and shipping, as far as they would go back with all that is left.
    """
    facts, ruling = facts_stored(case), ruling_stored(case)
    known = load_basis(session, item, besides=case.id)
    now = with_money_of_today(known, facts, case.quantity)
    left, started = now.item.paid - now.item.refunded, facts.item.work_started_at is not None
    if known.remaining.pieces < case.quantity:
        return facts, ruling, left, ()
    charges = known.remaining.charged(case.quantity, full=True, started=started)
    back = tuple(one for one in charges if one.paid)
    if CaseState(case.state) in UNDECIDED:
        return now, rule(now), left, back
    return facts, ruling, left, back


def _decided_words(decision: Decision) -> str:
    """What a decision is called; a cancellation that brought no money is no refund."""
    if decision.outcome in TAKES_BACK and not decision.amount:
        return "Cancelled, nothing to refund"
    return OUTCOME_NAMES[Outcome(decision.outcome)]


def _decisions(
    session: Session, desk: Desk, case: Case, order: Order, people: dict[int, str]
) -> tuple[DecisionRow, ...]:
    decisions = decisions_on(session, case)
    letters = _letters(session, decisions)
    remakes = {row.id: row for row in item_rows(session, desk, _remakes(session, decisions))}

    def row(one: Decision) -> DecisionRow:
        letter = letters.get(one.id)
        return DecisionRow(
            words=_decided_words(one),
            clauses=tuple(one.clauses.split()),
            amount=Money(one.amount, order.currency),
            exception=one.exception,
            alone=one.alone,
            note=one.note,
            decided_at=one.decided_at,
            decided_by=people[one.decided_by],
            confirmed_by=people[one.confirmed_by] if one.confirmed_by is not None else "",
            letter=letter.number if letter else "",
            document=letter.id if letter else None,
            remake=remakes.get(one.remake_id or 0),
        )

    return tuple(row(one) for one in decisions)


def _letters(session: Session, decisions: Sequence[Decision]) -> dict[int, Document]:
    """The newest letter of each decision: its own, or that of all that was asked about together."""
    ids, numbers = [one.id for one in decisions], {one.letter: one.id for one in decisions if one.letter}
    of_these = or_(Document.decision_id.in_(ids), Document.number.in_(numbers))
    found = session.scalars(select(Document).where(of_these).order_by(Document.id))
    return {numbers.get(letter.number, letter.decision_id or 0): letter for letter in found}


def _remakes(session: Session, decisions: Sequence[Decision]) -> Sequence[Item]:
    ids = [one.remake_id for one in decisions if one.remake_id is not None]
    return session.scalars(select(Item).where(Item.id.in_(ids)).order_by(Item.id)).all()
