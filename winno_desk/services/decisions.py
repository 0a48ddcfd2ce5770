"""What a manager does about a case: as ruled, declined, or an exception under clause 6 with its written reason."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import select

from winno_desk.database.cases import Case, Decision
from winno_desk.database.orders import Item
from winno_desk.policy.versions import version_for
from winno_desk.services.acts import SECRET, Done, prepared_act
from winno_desk.services.answers import STEPS, Answer, Matter
from winno_desk.services.approvers import confirmed_by, decides_alone
from winno_desk.services.asking import printable
from winno_desk.services.cases import add_decision, decisions_on, facts_stored, keep_ruling, numbered, ruling_stored
from winno_desk.services.charges import give_back
from winno_desk.services.checks import words
from winno_desk.services.consequences import carry_out
from winno_desk.services.desk import Desk, Work
from winno_desk.services.papers import try_to_make
from winno_desk.services.payouts import Days, arrives_after
from winno_desk.services.people import SignedIn, prove
from winno_desk.services.remakes import order_remake
from winno_desk.services.reopening import GRANTED, why_not_anew
from winno_desk.services.rulings import load_basis
from winno_desk.services.told import tell_all
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.values.money import Money
from winno_desk.workflow.cases import CaseState

LATEST_ISSUE = 366
"""A day of issue further off than so many days is a slip of the hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decide:
    """A manager's answer: ``as_ruled``, ``decline`` or ``exception``.

    ``seen`` is the order's version on screen, ``remedy`` (``refund`` or ``replacement``) is chosen for an
    exception and where the ruling leaves it to the manager; no ``amount`` at all means the suggested one.
    """

    request: UUID
    case: int
    seen: int
    answer: str
    remedy: str = ""
    amount: str | None = None
    pieces: int | None = None
    """How many of the pieces that were claimed are made again; None for all of them."""
    note: str = ""
    issue_day: date | None = None
    in_cash: bool = False
    """An exception may hand out in cash what came by another tender; otherwise money goes back as it came (5)."""
    own_secret: str = field(default="", metadata=SECRET, repr=False)
    """Of whoever decides, who proves once more that it is they."""
    second: int | None = None
    second_secret: str = field(default="", metadata=SECRET, repr=False)
    """Another manager, by their own secret, above the studio's limit."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided, with its letter, and the remake that was ordered by it.

    The letter waits while something else is open that was asked about together with it.
    """

    case: int
    number: str
    state: str
    outcome: str
    amount: str
    currency: str
    alone: bool
    letter: str
    document: int | None
    remake: int | None


def decide(desk: Desk, request: Decide) -> Done[Decided]:
    """Decide about a case; the letter is made after the decision is safe, and can be made again."""
    done = _decide(desk, request)
    try_to_make(desk, done.answer.document)
    return done


def _prove(desk: Desk, request: Decide) -> SignedIn | None:
    """Whoever decides proves who they are, and the second manager, if there is one, as well."""
    if desk.person is not None:
        prove(desk, desk.person, request.own_secret, "own_secret")
    return None if request.second is None else prove(desk, request.second, request.second_secret, "second_secret")


@prepared_act("decide", _prove)
def _decide(work: Work, request: Decide, second: SignedIn | None) -> Decided:
    case = work.lock_case(request.case, request.seen)
    step = STEPS.get(request.answer)
    if step is None:
        raise Invalid("answer", "Choose to approve as ruled, to decline, or to make an exception.")
    why_not, granted = why_not_anew(work.session, case, decisions_on(work.session, case)), case.state in GRANTED
    work.take_case(case, step.act, step.to)
    if why_not:
        raise Conflict(why_not)
    note = printable("note", words("note", request.note))
    alone = step.grants and decides_alone(work, case, note)
    matter = _matter(work, request, case, note)
    answer = step.find(matter)
    if request.in_cash and not (answer.exception and answer.amount):
        raise Invalid("in_cash", "Money goes back the way it came (5). Cash for it is an exception (6).")
    if granted and answer.remake:
        raise Invalid("remedy", "Money was given for it already, and no replacement beside it. Choose a refund.")
    if step.grants:
        keep_ruling(case, matter.facts, matter.ruling)
    remake = order_remake(work, matter.item, _made_again(request, case, note)) if answer.remake else None
    charges = matter.charges(answer)
    amount = sum((one.paid for one in charges), answer.amount)
    confirmed = confirmed_by(work, case, amount, second)
    decision = _decision(work, request, matter, answer, amount, alone, remake, confirmed)
    give_back(work, decision, charges)
    carry_out(work, matter, answer, decision, amount, in_cash=request.in_cash)
    if step.grants and not amount and not answer.remake:
        work.take_case(case, "settle", CaseState.SETTLED)  # nothing is left to do
    letter = tell_all(work, case)
    work.note(
        number=numbered(work, case),
        answer=request.answer,
        outcome=answer.outcome,
        clauses=list(answer.clauses),
        amount=str(amount),
        alone=alone,
    )
    return Decided(
        case=case.id,
        number=numbered(work, case),
        state=str(case.state),
        outcome=answer.outcome.value,
        amount=str(amount),
        currency=amount.currency,
        alone=alone,
        letter=letter.number if letter else "",
        document=letter.id if letter else None,
        remake=remake.id if remake else None,
    )


def _matter(work: Work, request: Decide, case: Case, note: str) -> Matter:
    item = work.session.get_one(Item, case.item_id)
    granted = work.session.scalars(
        select(Decision.id)
        .join(Case, Case.id == Decision.case_id)
        .where(Case.item_id == item.id, Decision.outcome == "partial_refund", Decision.exception.is_(False))
        .limit(1)
    ).first()
    return Matter(
        case=case,
        item=item,
        known=load_basis(work.session, item, besides=case.id),
        facts_logged=facts_stored(case),
        ruling_logged=ruling_stored(case),
        part_granted=granted is not None,
        remedy=request.remedy,
        amount=request.amount,
        note=note,
    )


def _made_again(request: Decide, case: Case, note: str) -> int:
    """How many pieces are made again: no more than were claimed, and fewer for a reason."""
    pieces = case.quantity if request.pieces is None else request.pieces
    if not 1 <= pieces <= case.quantity:
        raise Invalid("pieces", f"Enter from 1 to {case.quantity}; that many were claimed.")
    if pieces < case.quantity and not note:
        raise Invalid("note", "Write down why not all of them are made again.")
    return pieces


def _decision(
    work: Work,
    request: Decide,
    matter: Matter,
    answer: Answer,
    amount: Money,
    alone: bool,
    remake: Item | None,
    confirmed: int | None,
) -> Decision:
    issue_day = _issue_day(work, request)
    arrives = _arrival(work, matter, issue_day) if amount else (None, None)
    return add_decision(
        work,
        matter.case,
        outcome=answer.outcome,
        clauses=" ".join(answer.clauses),
        amount=amount.minor,
        exception=answer.exception,
        alone=alone,
        note=matter.note,
        issue_day=issue_day,
        arrives_from=arrives[0],
        arrives_to=arrives[1],
        remake_id=remake.id if remake else None,
        confirmed_by=confirmed,
    )


def _issue_day(work: Work, request: Decide) -> date:
    day = request.issue_day or work.today
    if day < work.today:
        raise Invalid("issue_day", "This day is past. Choose today or a later one.")
    if (day - work.today).days > LATEST_ISSUE:
        raise Invalid("issue_day", "This is more than a year from now. Choose an earlier day.")
    return day


def _arrival(work: Work, matter: Matter, issue_day: date) -> Days:
    version = version_for(matter.known.placed_at, work.zone)
    return arrives_after(issue_day, version, work.studio.country, work.studio.region)
