"""The journal: one entry for each act, each chained to the one before by its digest."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import BigInteger, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from winno_desk.database.base import Digest, Table, ref

FIRST_HEAD = "0" * 64


class Entry(Table):
    """One act: who, where, when, on which order, with what; nothing personal is in ``payload``.

    ``request`` is the form's UUID, ``request_digest`` its content and ``answer`` what was answered, so that
    the same form sent twice is done once.
    """

    __tablename__ = "entry"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    person_id: Mapped[int] = mapped_column(ref("person.id"))
    station: Mapped[str]
    act: Mapped[str] = mapped_column(String(24))
    order_id: Mapped[int | None] = mapped_column(ref("orders.id"), index=True)
    payload: Mapped[str]
    request: Mapped[str] = mapped_column(String(36), unique=True)
    request_digest: Mapped[Digest]
    answer: Mapped[str]
    previous: Mapped[Digest]
    digest: Mapped[Digest]


class Counter(Table):
    """A number that is taken with the act it belongs to, so that none is ever left out."""

    __tablename__ = "counter"

    name: Mapped[str] = mapped_column(String(24), primary_key=True)
    value: Mapped[int] = mapped_column(BigInteger)


def take_number(session: Session, name: str, first: int = 1) -> int:
    """The next number of a series, taken in this transaction; another station waits for its end."""
    counter = session.scalar(select(Counter).where(Counter.name == name).with_for_update())
    if counter is None:
        counter = Counter(name=name, value=first - 1)
        session.add(counter)
    counter.value += 1
    session.flush()
    return counter.value


def canonical(content: Mapping[str, Any]) -> str:
    """JSON with one spelling: sorted keys, no spaces, plain ASCII."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


class Chained(Protocol):
    """An entry as its digest sees it, in whatever it is held."""

    @property
    def id(self) -> int: ...
    @property
    def at(self) -> datetime: ...
    @property
    def person_id(self) -> int: ...
    @property
    def station(self) -> str: ...
    @property
    def act(self) -> str: ...
    @property
    def order_id(self) -> int | None: ...
    @property
    def payload(self) -> str: ...
    @property
    def request(self) -> str: ...
    @property
    def request_digest(self) -> str: ...
    @property
    def answer(self) -> str: ...
    @property
    def previous(self) -> str: ...


def chain_digest(entry: Chained) -> str:
    """The digest of an entry over all its columns and the digest before it."""
    content = canonical(
        {
            "id": entry.id,
            "at": entry.at.isoformat(),
            "person": entry.person_id,
            "station": entry.station,
            "act": entry.act,
            "order": entry.order_id,
            "payload": entry.payload,
            "request": entry.request,
            "request_digest": entry.request_digest,
            "answer": entry.answer,
            "previous": entry.previous,
        }
    )
    return hashlib.sha256(content.encode("ascii")).hexdigest()


def append(session: Session, entry: Entry) -> Entry:
    """Chain an entry, whose number was just taken, to the one before it; that counter makes writers take turns."""
    head = session.scalar(select(Entry.digest).where(Entry.id == entry.id - 1))
    entry.previous = head or FIRST_HEAD
    entry.digest = chain_digest(entry)
    session.add(entry)
    session.flush()
    return entry


def first_broken(entries: Iterable[Entry]) -> int | None:
    """The first number in the journal, read in order, that does not fit the chain; None when all fit."""
    previous = FIRST_HEAD
    for number, entry in enumerate(entries, start=1):
        if entry.id != number or entry.previous != previous or entry.digest != chain_digest(entry):
            return number
        previous = entry.digest
    return None
