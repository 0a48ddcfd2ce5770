"""What a decision letter tells, taken from the stored decision and from nothing else."""

from dataclasses import replace
from datetime import datetime, tzinfo

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision
from winno_desk.database.documents import Document
from winno_desk.database.orders import Customer, Item, ItemPhoto, ItemStep, Order, PhotoAcceptance
from winno_desk.database.people import Person, Studio
from winno_desk.documents.facts import (
    ClauseFacts,
    Departure,
    EarlierLetter,
    Event,
    LetterFacts,
    Replacement,
)
from winno_desk.documents.text import NO_BREAK, as_printed
from winno_desk.policy.facts import Case as Facts
from winno_desk.policy.facts import Wish
from winno_desk.policy.terms import CLAUSES, Outcome
from winno_desk.policy.versions import version_named
from winno_desk.services.captured import root_of
from winno_desk.services.cases import facts_stored, ruling_stored
from winno_desk.services.charges import given_back
from winno_desk.services.desk import roles_of
from winno_desk.services.letter_money import arrival_told, goes_back, payments_told
from winno_desk.services.letter_reasons import explanation_of
from winno_desk.services.letter_sums import sums_of
from winno_desk.services.paper_facts import recipient, record_of, studio_facts
from winno_desk.services.rulings import HOW_RECEIVED
from winno_desk.services.step_words import steps_done
from winno_desk.services.told import issue_day_of, told_in
from winno_desk.values.calendar import local_date
from winno_desk.values.ids import case_number, item_number, order_number
from winno_desk.values.money import Money
from winno_desk.values.people import ROLE_NAMES, Role

_LONGEST_NAME = 80


def letter_facts(session: Session, letter: Document) -> LetterFacts:
    """The facts of one letter; made again, they are the same."""
    told = told_in(session, letter)
    first, *others = [_facts(session, letter, decision, numbered=len(told) > 1) for decision in told]
    return replace(first, others=tuple(others))


def _facts(session: Session, letter: Document, decision: Decision, *, numbered: bool) -> LetterFacts:
    case = session.get_one(Case, decision.case_id)
    order = session.get_one(Order, case.order_id)
    item = session.get_one(Item, case.item_id)
    customer = session.get_one(Customer, order.customer_id)
    person = session.get_one(Person, decision.decided_by)
    studio = session.scalars(select(Studio)).one()
    facts, ruling = facts_stored(decision), ruling_stored(decision)
    zone, version = facts.studio.zone, version_named(case.policy)
    amount = Money(decision.amount, order.currency)
    payments = payments_told(session, order, facts, zone) if amount else ()
    method, in_cash = goes_back(session, decision)
    charges = given_back(session, decision)
    issued = issue_day_of(letter, decision, zone)
    steps = session.scalars(select(ItemStep).where(ItemStep.item_id == item.id).order_by(ItemStep.position)).all()
    made_of = steps_done(steps, case.received_at)
    number = item_number(order.number, item.position) if numbered else ""
    return LetterFacts(
        studio=studio_facts(studio),
        recipient=recipient(customer.name, customer.address),
        number=letter.number,
        order=order_number(order.number),
        placed=local_date(order.placed_at, zone),
        request=case_number(order.number, case.kind, case.position),
        issued=issued,
        outcome=Outcome(decision.outcome),
        wish=Wish(case.wish),
        item=_item_words(item, case.quantity, number),
        received_at=case.received_at,
        how=HOW_RECEIVED[case.how],
        words=case.reason_text,
        clauses=tuple(ClauseFacts(id=one, words=version.say(CLAUSES[one])) for one in decision.clauses.split()),
        policy=version.effective,
        shown=local_date(order.policy_seen_at, zone) if order.policy_seen_at else None,
        explanation=explanation_of(session, decision, facts, ruling, item, charges),
        decided_by=person.name,
        decided_as=_role_words(person),
        decided_at=decision.decided_at,
        record=record_of(session, letter),
        refund=amount if amount else None,
        method=method,
        in_cash=in_cash,
        payments=payments,
        sums=sums_of(facts.item, decision, charges, version, paid=not payments, steps=made_of) if amount else (),
        arrival=arrival_told(session, studio, version, decision, letter, issued) if amount else None,
        events=_events(facts),
        before=_before(session, letter, decision, zone),
        replacement=_replacement(session, order, case, decision, number),
        accepted=_accepted(session, item) if case.kind == "claim" else (),
        departure=Departure(ruling=ruling.outcome, reason=decision.note) if decision.exception else None,
    )


def _before(session: Session, letter: Document, decision: Decision, zone: tzinfo) -> EarlierLetter | None:
    """The newest earlier letter about the same case."""
    decisions = session.scalars(
        select(Decision).where(Decision.case_id == decision.case_id, Decision.id <= decision.id)
    ).all()
    about = or_(
        Document.decision_id.in_([one.id for one in decisions]),
        Document.number.in_([one.letter for one in decisions if one.letter]),
    )
    earlier = select(Document).where(about, Document.id < letter.id).order_by(Document.id.desc()).limit(1)
    found = session.scalars(earlier).first()
    return None if found is None else EarlierLetter(number=found.number, day=local_date(found.numbered_at, zone))


def _replacement(session: Session, order: Order, case: Case, decision: Decision, number: str) -> Replacement | None:
    if decision.remake_id is None:
        return None
    remake = session.get_one(Item, decision.remake_id)
    return Replacement(
        item=_item_words(session.get_one(Item, case.item_id), remake.quantity, number),
        number=item_number(order.number, remake.position),
        ready=remake.promised_on,
        ship_to=order.ship_to if order.delivery == "ship" else "",
        pieces=remake.quantity,
        asked=case.quantity,
        why_fewer=decision.note if remake.quantity < case.quantity and not decision.exception else "",
    )


def _accepted(session: Session, item: Item) -> tuple[str, ...]:
    """What was accepted of the photos of what was paid for, in the order in which it was ticked."""
    root = root_of(session, item).id
    rows = session.execute(
        select(PhotoAcceptance, ItemPhoto.name)
        .join(ItemPhoto, ItemPhoto.id == PhotoAcceptance.photo_id)
        .where(ItemPhoto.item_id == root)
        .order_by(PhotoAcceptance.id)
    )
    return tuple(f"{row.finding.lower()} {row.value} of {as_printed(name, _LONGEST_NAME)}" for row, name in rows)


def _item_words(item: Item, quantity: int, number: str) -> str:
    """A name stays as it is; ``Print 8 × 10 in`` begins small inside a sentence. Among several it has its number."""
    name = item.name if any(char.isupper() for char in item.name[1:]) else item.name[:1].lower() + item.name[1:]
    share = f"{quantity}{NO_BREAK}of{NO_BREAK}{item.quantity}" if item.quantity > 1 else ""
    beside = ", ".join(part for part in (number, share) if part)
    return f"{name} ({beside})" if beside else name


def _role_words(person: Person) -> str:
    roles = roles_of(person)
    if Role.MANAGER in roles:
        return "studio manager"
    return next(ROLE_NAMES[role].lower() for role in Role if role in roles)


def _events(facts: Facts) -> tuple[Event, ...]:
    """The steps of the order that counted when the request came, in their order."""
    item, request = facts.item, facts.request
    steps: tuple[tuple[str, datetime | None, bool], ...] = (
        ("Order placed", item.placed_at, False),
        ("Work started", item.work_started_at, False),
        ("Proof approved", item.approved_at, False),
        ("Final file provided", item.provided_at, True),
        ("Printing began", item.print_started_at, False),
        ("Shipped", item.shipped_at, False),
        ("Your request reached us", request.received_at, False),
    )
    taken = [Event(label=label, at=at, fulfilment=fulfils) for label, at, fulfils in steps if at is not None]
    return tuple(sorted((event for event in taken if event.at <= request.received_at), key=lambda event: event.at))
