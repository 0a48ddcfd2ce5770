"""How something is asked for: the customer's words, when they came, and a case for each item that they are about."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from winno_desk.database.cases import Case
from winno_desk.database.orders import Item
from winno_desk.policy.explain import Ruling, rule
from winno_desk.services.cases import CaseLogged, answered, landing, stored
from winno_desk.services.checks import LONGEST, needed
from winno_desk.services.desk import Work
from winno_desk.services.rulings import HOW_RECEIVED, AskedFor, RulingBasis, facts_of
from winno_desk.values.errors import Conflict, Invalid, Refusal
from winno_desk.values.ids import item_number

Open = Callable[[Item, int, Case | None], tuple[Case, Ruling]]
"""Opens the case about one item and its pieces; the last is the case of the first item, where there is one."""


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
