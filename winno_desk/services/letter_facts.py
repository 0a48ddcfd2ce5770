"""What a decision letter tells, taken from the stored decision and from nothing else."""

from dataclasses import replace
from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.documents import Document
from winno_desk.database.journal import Entry
from winno_desk.database.orders import Customer, Item, ItemPhoto, ItemStep, Order, Payment, PhotoAcceptance
from winno_desk.database.people import Person, Studio
from winno_desk.documents.facts import (
    ClauseFacts,
    Departure,
    EarlierLetter,
    Event,
    LetterFacts,
    Recipient,
    Record,
    StudioFacts,
)
from winno_desk.documents.facts import Payment as PaymentFacts
from winno_desk.documents.text import as_printed
from winno_desk.policy.explain import Ruling
from winno_desk.policy.facts import Case as Facts
from winno_desk.policy.facts import Wish
from winno_desk.policy.terms import CLAUSES, Outcome
from winno_desk.policy.versions import Version, version_named
from winno_desk.services.cases import facts_stored, ruling_stored
from winno_desk.services.desk import roles_of
from winno_desk.services.letter_sums import sums_of
from winno_desk.services.payouts import Days, arrives_after
from winno_desk.services.remaining import root_of
from winno_desk.services.rulings import HOW_RECEIVED
from winno_desk.services.step_words import steps_done
from winno_desk.services.tenders import payments_on, tender_words
from winno_desk.services.told import issue_day_of, told_in
from winno_desk.values.calendar import local_date
from winno_desk.values.ids import case_number, item_number, order_number
from winno_desk.values.money import Money
from winno_desk.values.people import ROLE_NAMES, Role

_LONGEST_NAME = 80
_GRANTED = "We looked at it, and grant it."
_ALONE = "By our policy alone, this would be the answer:"
"""Goes before sentences that an exception departs from."""
_GOES_TO = {"transfer": "bank account", "online": "online payment", "cash": "cash", "card": "card"}
"""Where money goes back to, where no card is known by its digits."""


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
    payments = _payments(session, order, facts, zone) if amount else ()
    issued = issue_day_of(letter, decision, zone)
    steps = session.scalars(select(ItemStep).where(ItemStep.item_id == item.id).order_by(ItemStep.position)).all()
    made_of = steps_done(steps, case.received_at)
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
        item=_item_words(item, case.quantity, item_number(order.number, item.position) if numbered else ""),
        received_at=case.received_at,
        how=HOW_RECEIVED[case.how],
        words=case.reason_text,
        clauses=tuple(ClauseFacts(id=one, words=version.say(CLAUSES[one])) for one in decision.clauses.split()),
        policy=version.effective,
        shown=local_date(order.policy_seen_at, zone) if order.policy_seen_at else None,
        explanation=_explanation(ruling, decision),
        decided_by=person.name,
        decided_as=_role_words(person),
        decided_at=decision.decided_at,
        record=record_of(session, letter),
        refund=amount if amount else None,
        method=_method(session, decision),
        payments=payments,
        sums=sums_of(facts.item, decision, amount, version, paid=not payments, steps=made_of) if amount else (),
        arrival=_arrival(session, studio, version, decision, letter, issued) if amount else None,
        events=_events(facts),
        before=_before(session, letter, decision, zone),
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


def studio_facts(studio: Studio) -> StudioFacts:
    return StudioFacts(
        name=studio.name,
        address=tuple(studio.address.splitlines()),
        country=studio.country,
        zone=ZoneInfo(studio.time_zone),
        tagline=studio.tagline,
        phone=studio.phone,
        email=studio.email,
    )


def recipient(name: str, address: str) -> Recipient:
    return Recipient(name=name, address=tuple(line for line in address.splitlines() if line.strip()))


def record_of(session: Session, document: Document) -> Record:
    """The journal entry that a paper belongs to, and the head of the chain there."""
    entry = session.get_one(Entry, document.entry_id)
    return Record(entry=entry.id, head=entry.digest)


def _item_words(item: Item, quantity: int, number: str) -> str:
    """A name stays as it is; ``Print 8 × 10 in`` begins small inside a sentence. Among several it has its number."""
    name = item.name if any(char.isupper() for char in item.name[1:]) else item.name[:1].lower() + item.name[1:]
    beside = ", ".join(part for part in (number, f"{quantity} of {item.quantity}" if item.quantity > 1 else "") if part)
    return f"{name} ({beside})" if beside else name


def _explanation(ruling: Ruling, decision: Decision) -> tuple[str, ...]:
    """The ruling's own sentences; of one that waited for a manager only the reason, and what the manager made of it."""
    if decision.exception:
        return (_ALONE, *(ruling.explanation[:1] if ruling.needs_manager else ruling.explanation))
    declined = decision.outcome == Outcome.DECLINED
    note = (decision.note,) if declined and decision.note else ()
    if not ruling.needs_manager:
        return (*ruling.explanation, *note)
    return (*ruling.explanation[:1], *(note if declined else (_GRANTED,)))


def _role_words(person: Person) -> str:
    roles = roles_of(person)
    if Role.MANAGER in roles:
        return "studio manager"
    return next(ROLE_NAMES[role].lower() for role in Role if role in roles)


def _method(session: Session, decision: Decision) -> str:
    rows = session.execute(
        select(Payment, Refund.in_cash)
        .join(Refund, Refund.payment_id == Payment.id)
        .where(Refund.decision_id == decision.id)
        .order_by(Refund.id)
    )
    words = [_GOES_TO["cash"] if in_cash else _goes_to(payment) for payment, in_cash in rows]
    return " and ".join(dict.fromkeys(words))


def _goes_to(payment: Payment) -> str:
    return tender_words(payment) if payment.last_four else _GOES_TO[payment.method]


def _payments(session: Session, order: Order, facts: Facts, zone: tzinfo) -> tuple[PaymentFacts, ...]:
    """The payments one by one where all of them are for what the letter is about; else the sum has a line."""
    found = payments_on(session, order.id)
    if sum(one.amount for one in found) != facts.item.paid.minor:
        return ()
    return tuple(
        PaymentFacts(
            day=local_date(one.taken_at, zone),
            method=tender_words(one),
            amount=Money(one.amount, one.currency),
        )
        for one in found
    )


def _arrival(
    session: Session, studio: Studio, version: Version, decision: Decision, letter: Document, issued: date
) -> Days:
    """When the money should be there, from the day it left where it had left before the letter was written."""
    sent = session.scalars(select(Refund.sent_at).where(Refund.decision_id == decision.id)).all()
    left = [one for one in sent if one is not None and one < letter.numbered_at]
    if sent and len(left) == len(sent):  # all of it was on its way by then
        issued = local_date(max(left), ZoneInfo(studio.time_zone))
    if issued == decision.issue_day and decision.arrives_from and decision.arrives_to:
        return decision.arrives_from, decision.arrives_to
    return arrives_after(issued, version, studio.country, studio.region)


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
