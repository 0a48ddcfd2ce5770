"""What the journal knows of an item: each of its steps, with the entry that tells it."""

import json
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.journal import Entry


class Kept(NamedTuple):
    """One step of an item: its act, the state it led to, and the entry with what was noted in it."""

    act: str
    to: str
    entry: Entry
    facts: dict[str, Any]


def steps_of(session: Session, order: int, item: int) -> list[Kept]:
    """All steps of an item of that order, the oldest first."""
    entries = session.scalars(select(Entry).where(Entry.order_id == order).order_by(Entry.id))
    return [kept for entry in entries for kept in _kept(entry, item)]


def _kept(entry: Entry, item: int) -> list[Kept]:
    facts: dict[str, Any] = json.loads(entry.payload)
    moves = (move for move in facts.get("moves", ()) if (move["what"], move["id"]) == ("item", item))
    return [Kept(move["act"], move["to"], entry, facts) for move in moves]
