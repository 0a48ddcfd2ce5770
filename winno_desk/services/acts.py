"""One act, end to end: a frozen request in, one transaction with one journal entry, an answer out."""

import hashlib
import json
import typing
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta
from functools import wraps
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from winno_desk.database import triggers
from winno_desk.database.journal import Entry, append, canonical
from winno_desk.database.people import Person
from winno_desk.services.desk import Desk, Work
from winno_desk.values.errors import Conflict, Invalid, Refusal, Unavailable

CLOCK_MAY_LAG = timedelta(hours=12)
"""How far a clock may be set back before acts wait until it is right; less is taken for the moment of the last act."""

SECRET = {"secret": True}
"""Metadata of a request's field that must leave no trace in the journal, not even in a digest."""


class Request(Protocol):
    """What a form sends: frozen, with an id made when the form opened, so that sending twice is done once."""

    @property
    def request(self) -> UUID: ...


A = TypeVar("A")
R = TypeVar("R", bound=Request)
P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Done(Generic[A]):
    """An act is done and safe on disk; ``changed`` names what it touched, as ``order:12`` or ``case:3``."""

    answer: A
    changed: frozenset[str]


def act(
    name: str,
) -> Callable[[Callable[[Work, R], A]], Callable[[Desk, R], Done[A]]]:
    """Make a service of a function: checks, one transaction, one journal entry named ``name``."""

    def wrap(function: Callable[[Work, R], A]) -> Callable[[Desk, R], Done[A]]:
        @wraps(function)
        def service(desk: Desk, request: R) -> Done[A]:
            return perform(desk, name, request, function)

        return service

    return wrap


def prepared_act(
    name: str, prepare: Callable[[Desk, R], P], undo: Callable[[P], None] | None = None
) -> Callable[[Callable[[Work, R, P], A]], Callable[[Desk, R], Done[A]]]:
    """As ``act``; ``prepare`` does the slow part first (copy, hash, decode), outside of any transaction.

    ``undo`` takes back what was prepared outside of the file store when the act is turned down; not when its
    outcome is unknown.
    """

    def wrap(function: Callable[[Work, R, P], A]) -> Callable[[Desk, R], Done[A]]:
        @wraps(function)
        def service(desk: Desk, request: R) -> Done[A]:
            done = done_before(desk, request, function)
            if done is not None:
                return done
            ready = prepare(desk, request)
            try:
                return perform(desk, name, request, lambda work, asked: function(work, asked, ready), function)
            except (Invalid, Refusal, Conflict):
                if undo is not None:
                    undo(ready)
                raise

        return service

    return wrap


def perform(
    desk: Desk,
    name: str,
    request: R,
    function: Callable[[Work, R], A],
    declared: Callable[..., A] | None = None,
    who: Callable[[Desk, Session], Person] | None = None,
) -> Done[A]:
    """Run an act once: the same request again gets the stored answer, other content under its id is refused.

    ``declared`` is the function whose annotation names the answer, ``who`` finds the person that acts (the one
    signed in, unless the act brings its own).
    """
    try:
        with desk.store.writing() as session:
            done = _stored(session, request, declared or function)
            if done is not None:
                return done
            work = Work(desk, session, (who or signed_in)(desk, session), moment_of_act(session, desk))
            answer = function(work, request)
            record(work, name, request, answer)
    except DatabaseError as error:
        if triggers.OVER in str(error.orig):
            raise Conflict("That is more than is left of the payment. Look at the order again.") from error
        raise
    return Done(answer, frozenset(work.touched))


def moment_of_act(session: Session, desk: Desk) -> datetime:
    """When an act is done: never before the last one, since a clock that was set back would turn their order round."""
    clock = desk.clock()
    if desk.plays:
        return clock
    last = session.scalar(select(Entry.at).order_by(Entry.id.desc()).limit(1))
    if last is None or clock >= last:
        return clock
    if last - clock > CLOCK_MAY_LAG:
        raise Unavailable(
            f"The clock of this computer is behind: the last act was recorded on {last:%Y-%m-%d at %H:%M} UTC. "
            "Set the clock right, then try again. Nothing was saved."
        )
    return last


def done_before(desk: Desk, request: Request, declared: Callable[..., A]) -> Done[A] | None:
    """The stored answer when this very request was done already; None for a new one."""
    with desk.store.reading() as session:
        return _stored(session, request, declared)


def signed_in(desk: Desk, session: Session) -> Person:
    """Whoever stands at this desk; Refusal when nobody does."""
    person = session.get(Person, desk.person) if desk.person is not None else None
    if person is None or not person.active:
        raise Refusal("Nobody is signed in here. Sign in and try again.")
    return person


def _stored(session: Session, request: Request, declared: Callable[..., A]) -> Done[A] | None:
    entry = session.scalar(select(Entry).where(Entry.request == str(request.request)))
    if entry is None:
        return None
    if entry.request_digest != _digest(request):
        raise Conflict("This form was sent before with other content. Open it anew and try again.")
    answer_type: type[A] = typing.get_type_hints(declared)["return"]
    return Done(_restore(answer_type, json.loads(entry.answer)), frozenset())


def _restore(answer_type: type[A], stored: Mapping[str, Any]) -> A:
    return answer_type(**{key: tuple(value) if isinstance(value, list) else value for key, value in stored.items()})


def record(work: Work, name: str, request: Request, answer: Any) -> None:
    """Leave the one entry of an act that was done, in its own transaction."""
    work.session.flush()
    append(
        work.session,
        Entry(
            id=work.entry_id,
            at=work.now,
            person_id=work.person.id,
            station=work.desk.settings.station,
            act=name,
            order_id=work.order.id if work.order else None,
            payload=canonical({**work.facts, "moves": work.moves}),
            request=str(request.request),
            request_digest=_digest(request),
            answer=canonical(asdict(answer)),
        ),
    )


def _digest(request: Any) -> str:
    content = {field.name: repr(getattr(request, field.name)) for field in fields(request) if not field.metadata}
    return hashlib.sha256(canonical({"form": type(request).__name__, **content}).encode("ascii")).hexdigest()
