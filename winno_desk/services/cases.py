"""What claims and refund cases share: how one is logged, ruled on, answered as ruled, and numbered."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision
from winno_desk.database.journal import canonical
from winno_desk.database.orders import Item
from winno_desk.policy.explain import Ruling, rule
from winno_desk.policy.facts import Case as Facts
from winno_desk.policy.facts import Wish
from winno_desk.policy.reading import read_case, read_ruling, store_ruling
from winno_desk.policy.terms import Outcome
from winno_desk.services.checks import LONGEST, needed
from winno_desk.services.desk import Work
from winno_desk.services.rulings import HOW_RECEIVED, AskedFor, RulingBasis, facts_of, write_case
from winno_desk.services.told import tell_all
from winno_desk.values.errors import Conflict, Invalid, Refusal
from winno_desk.values.ids import case_number, item_number
from winno_desk.workflow.cases import CaseState

_LANDING = {
    Outcome.REVISION: CaseState.STANDING,
    Outcome.DECLINED: CaseState.STANDING,
    Outcome.NEEDS_ASSESSMENT: CaseState.ASSESSING,
}


_ANSWERED = (CaseState.STANDING, CaseState.ASSESSING)
"""Where the ruling is the answer: nobody has to decide before the customer is told."""


@dataclass(frozen=True, slots=True)
class CaseLogged:
    """A case is kept under its number; ``document`` is its letter where the ruling stands without a manager."""

    case: int
    number: str
    outcome: str
    state: str
    letter: str
    document: int | None
    others: tuple[str, ...] = ()
    """The numbers of the cases about the other items of the same request."""


Open = Callable[[Item, int, Case | None], tuple[Case, Ruling]]
"""Opens the case about one item and its pieces; the last is the case of the first item, where there is one."""


def landing(ruling: Ruling) -> CaseState:
    """Where a ruling leaves a case: answered, to be examined, or waiting for a manager."""
    return _LANDING.get(ruling.outcome, CaseState.WAITING)


def reason_words(text: str) -> str:
    """The customer's words, without which nothing is a request (4)."""
    try:
        given = needed("reason_text", text, "Write down the reason in the customer's words; a request needs it.")
    except Invalid as error:
        raise Invalid(error.field, error.message, "4") from error
    return printable("reason_text", given)


def printable(field: str, text: str) -> str:
    """Text that a letter or slip will quote: Invalid at once, not on paper, for a letter that no font has."""
    if not text.isascii():
        # Imported here: it reads the fonts, and plain text needs none of them.
        from winno_desk.documents.text import clean

        clean(text, "This", LONGEST, lines=True, name=field)
    return text


def check_receipt(work: Work, received_at: datetime | None, how: str) -> datetime:
    """When it reached the studio: known, not in the future, and by a way that there is."""
    if received_at is None:
        raise Invalid("received_at", "Enter day and time such as 2026-11-05 16:00.")
    if received_at.tzinfo is None:
        raise Invalid("received_at", "Say in which time zone this was.")
    not_later(received_at, work.now)
    if how not in HOW_RECEIVED:
        raise Invalid("how", f"Choose how it reached us: {', '.join(HOW_RECEIVED.values())}.")
    return received_at


def not_later(received_at: datetime, now: datetime) -> None:
    """Nothing reaches the studio in the future."""
    if received_at > now:
        raise Invalid("received_at", "This lies in the future. Check day and time.")


def open_case(work: Work, item: Item, known: RulingBasis, asked: AskedFor, **about: Any) -> tuple[Case, Ruling]:
    """Keep a request with its facts and its ruling; ``about`` is its kind, how it came and the fault claimed."""
    facts = facts_of(known, asked)
    ruling = rule(facts)
    last = work.session.scalar(
        select(func.max(Case.position)).where(Case.order_id == item.order_id, Case.kind == about["kind"])
    )
    case = Case(
        order_id=item.order_id,
        item_id=item.id,
        position=(last or 0) + 1,
        quantity=asked.quantity,
        wish=asked.wish,
        reason=asked.reason,
        cause=asked.cause or None,
        in_scope=bool(asked.in_scope),
        reason_text=asked.reason_text,
        received_at=asked.received_at,
        logged_at=work.now,
        logged_by=work.person.id,
        state=landing(ruling),
        **about,
        **stored(facts, ruling),
    )
    work.session.add(case)
    work.session.flush()
    work.begun("case", case.id, case.state)
    return case, ruling


def ask_each(work: Work, item: Item, quantity: int, also: Sequence[tuple[int, int]], open_: Open) -> CaseLogged:
    """Open a case for each item of one request; what is wrong with another one is said of that one."""
    logged = [open_(item, quantity, None)]
    for other, pieces in _each_asked(work, item, also):
        with _about(work, other):
            logged.append(open_(other, pieces, logged[0][0]))
    return answered(work, *logged[0], *logged[1:])


def _each_asked(work: Work, item: Item, also: Sequence[tuple[int, int]]) -> Iterator[tuple[Item, int]]:
    """The other items of one request with their pieces: of the same order, each once."""
    seen = {item.id}
    for other_id, quantity in also:
        other = work.lock_item(other_id)
        if other.order_id != item.order_id or other.id in seen:
            raise Invalid("also", "Choose other items of the same order, each once.")
        seen.add(other.id)
        yield other, quantity


@contextmanager
def _about(work: Work, item: Item) -> Iterator[None]:
    """What is wrong with one of the other items is said of that item."""
    assert work.order is not None  # every act on an item has locked its order
    number = item_number(work.order.number, item.position)
    try:
        yield
    except (Invalid, Conflict, Refusal) as error:
        named = re.search(rf"{re.escape(number)}(?!\d)", error.message)
        told = error.message if named else f"{number}: {error.message}"
        raise Invalid("also", told, getattr(error, "clause", None)) from error


def stored(facts: Facts, ruling: Ruling) -> dict[str, str]:
    """The columns that hold a ruling with the facts that it replays from."""
    return {"policy": ruling.policy, "facts": canonical(write_case(facts)), "ruling": canonical(store_ruling(ruling))}


def keep_ruling(case: Case, facts: Facts, ruling: Ruling) -> None:
    """Ruled again: the case holds the newest ruling and its facts, the journal the one before."""
    for column, value in stored(facts, ruling).items():
        setattr(case, column, value)


def facts_stored(row: Case | Decision) -> Facts:
    """The facts that a case was last ruled on, or that a decision rested on."""
    return read_case(json.loads(row.facts))


def ruling_stored(row: Case | Decision) -> Ruling:
    """The ruling that a case holds, or that a decision was made on."""
    return read_ruling(json.loads(row.ruling))


def answered(work: Work, case: Case, ruling: Ruling, *others: tuple[Case, Ruling]) -> CaseLogged:
    """The answer of an act that ruled on cases, with the letter that tells those that stand.

    ``others`` are about the other items of the same request.
    """
    letter = tell_all(work, case)
    number = numbered(work, case)
    work.note(number=number, outcome=ruling.outcome, clauses=list(ruling.clauses), row=ruling.row)
    if others:
        work.note(others={numbered(work, one): ruled.row for one, ruled in others})
    return CaseLogged(
        case.id,
        number,
        ruling.outcome.value,
        str(case.state),
        letter.number if letter else "",
        letter.id if letter else None,
        tuple(numbered(work, one) for one, _ in others),
    )


def stand(work: Work, case: Case, ruling: Ruling) -> Decision | None:
    """A ruling that needs nobody is the decision: whoever logged it is named as the decider."""
    if case.state not in _ANSWERED:
        return None
    return add_decision(
        work,
        case,
        outcome=Outcome.REFUND_LESS_FEE if cancelled_for_nothing(facts_stored(case), ruling) else ruling.outcome,
        clauses=" ".join(ruling.clauses),
        amount=0,
        exception=False,
        alone=False,
        note="",
        issue_day=work.today,
    )


def cancelled_for_nothing(facts: Facts, ruling: Ruling) -> bool:
    """Is it a cancellation as of right that brings no money? Then nobody has to decide, and the work stops.

    What was provided already is not given back, so it stays owed.
    """
    return facts.request.wish is Wish.CANCEL and facts.item.provided_at is None and ruling.nothing_to_refund


def add_decision(work: Work, case: Case, **columns: Any) -> Decision:
    """The next decision on a case, by whoever acts, now."""
    decision = Decision(
        case_id=case.id,
        position=len(decisions_on(work.session, case)) + 1,
        decided_at=work.now,
        decided_by=work.person.id,
        facts=case.facts,
        ruling=case.ruling,
        **columns,
    )
    work.session.add(decision)
    work.session.flush()
    return decision


def decisions_on(session: Session, case: Case) -> list[Decision]:
    """What was decided about a case, the oldest first."""
    return list(session.scalars(select(Decision).where(Decision.case_id == case.id).order_by(Decision.position)))


def numbered(work: Work, case: Case) -> str:
    """The number that people call the case by."""
    assert work.order is not None  # every act on a case has locked its order
    return case_number(work.order.number, case.kind, case.position)
