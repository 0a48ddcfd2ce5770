"""The states at which a journal arrives, and those that are stored: what must be the same."""

import json
from typing import Any

from sqlalchemy import select

from winno_desk.database.cases import Case, Refund
from winno_desk.database.engine import Store
from winno_desk.database.journal import Entry
from winno_desk.database.orders import Item
from winno_desk.database.people import Person
from winno_desk.services.desk import roles_of
from winno_desk.values.people import EVERYBODY, Role
from winno_desk.workflow.cases import CASES, CaseState
from winno_desk.workflow.items import WORKFLOWS, ItemState
from winno_desk.workflow.machine import Workflow
from winno_desk.workflow.refunds import REFUNDS, RefundState

States = dict[tuple[str, int], str]
_FOLLOWED = ("log_request", "call_off")
"""A granted change opens its round, and a claim that is taken back stops its replacement, whoever is at the desk."""


def replayed(store: Store) -> States:
    """The states at which the journal arrives; every move is a step of its table, taken by whoever may take it."""
    states: States = {}
    with store.reading() as session:
        roles = {person.id: roles_of(person) for person in session.scalars(select(Person))}
        kinds = dict(session.execute(select(Item.id, Item.kind)).all())
        journal = session.scalars(select(Entry).order_by(Entry.id)).all()
    for entry in journal:
        for moved in json.loads(entry.payload)["moves"]:
            held = EVERYBODY if entry.act in _FOLLOWED else roles[entry.person_id]
            _step(states, moved, kinds, held)
    return states


def _step(states: States, moved: dict[str, Any], kinds: dict[int, str], roles: frozenset[Role]) -> None:
    what, to, key = moved["what"], moved["to"], (moved["what"], moved["id"])
    tables: dict[str, Workflow[Any]] = {"case": CASES, "refund": REFUNDS}
    table = tables.get(what) or WORKFLOWS[kinds[moved["id"]]]
    if moved["act"] == "begin":
        assert key not in states
        assert to in table.first
    else:
        assert states[key] == moved["from"]
        state: Any = {"case": CaseState, "refund": RefundState, "item": ItemState}[what](moved["from"])
        assert to in (table.take(moved["act"], state, roles).after or {state})
    states[key] = to


def stored(store: Store) -> States:
    """The states in the tables."""
    tables: dict[str, Any] = {"item": Item, "case": Case, "refund": Refund}
    with store.reading() as session:
        return {
            (what, number): state
            for what, table in tables.items()
            for number, state in session.execute(select(table.id, table.state))
        }
