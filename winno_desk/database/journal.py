"""The journal: one entry for each act, each chained to the one before by its digest."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from json.encoder import encode_basestring_ascii as _quoted
from typing import Any, NamedTuple

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
    held: dict[str, Counter] = session.info.setdefault("counters", {})  # a session lasts for one transaction
    counter = held.get(name) or session.scalar(select(Counter).where(Counter.name == name).with_for_update())
    if counter is None:
        counter = Counter(name=name, value=first - 1)
        session.add(counter)
        session.flush()
    held[name] = counter
    counter.value += 1
    return counter.value


def canonical(content: Mapping[str, Any]) -> str:
    """JSON with one spelling: sorted keys, no spaces, plain ASCII."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


class Link(NamedTuple):
    """An entry as the chain sees it: its columns in their order; many are read or written as these."""

    id: int
    at: datetime
    person_id: int
    station: str
    act: str
    order_id: int | None
    payload: str
    request: str
    request_digest: str
    answer: str
    previous: str
    digest: str = ""


def chain_digest(entry: Entry | Link) -> str:
    """The digest of an entry over all its columns and the digest before it, in one spelling: that of ``canonical``."""
    content = (
        f'{{"act":{_quoted(entry.act)},"answer":{_quoted(entry.answer)},"at":"{entry.at.isoformat()}",'
        f'"id":{entry.id},"order":{"null" if entry.order_id is None else entry.order_id},'
        f'"payload":{_quoted(entry.payload)},"person":{entry.person_id},"previous":{_quoted(entry.previous)},'
        f'"request":{_quoted(entry.request)},"request_digest":{_quoted(entry.request_digest)},'
        f'"station":{_quoted(entry.station)}}}'
    )
    return hashlib.sha256(content.encode("ascii")).hexdigest()


def append(session: Session, entry: Entry) -> Entry:
    """Chain an entry, whose number was just taken, to the one before it; that counter makes writers take turns."""
    before, head = session.info.get("head", (0, ""))
    if before != entry.id - 1:
        head = session.scalar(select(Entry.digest).where(Entry.id == entry.id - 1))
    entry.previous = head or FIRST_HEAD
    entry.digest = chain_digest(entry)
    session.info["head"] = entry.id, entry.digest
    session.add(entry)
    session.flush()
    return entry


def fits(session: Session, entry: Entry) -> bool:
    """Is an entry as it was written? The one after it would give a rewritten one away."""
    after = session.get(Entry, entry.id + 1)
    return entry.digest == chain_digest(entry) and (after is None or after.previous == entry.digest)


def first_broken(entries: Iterable[Entry | Link], after: int = 0, head: str = FIRST_HEAD) -> int | None:
    """The first number in the journal, read in order, that does not fit the chain; None when all fit.

    ``after`` is the entry before the first of them, ``head`` that one's digest.
    """
    previous = head
    for number, entry in enumerate(entries, start=after + 1):
        if entry.id != number or entry.previous != previous or entry.digest != chain_digest(entry):
            return number
        previous = entry.digest
    return None
