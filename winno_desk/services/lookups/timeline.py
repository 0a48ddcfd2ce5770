"""An order's timeline: its journal entries as sentences, the newest first."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.journal import Entry
from winno_desk.database.orders import Item, Order
from winno_desk.database.people import Person
from winno_desk.policy.versions import counted
from winno_desk.services.papers import KEEP
from winno_desk.services.sending import WAYS
from winno_desk.values.ids import item_number


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One act: when, who, and what was done, with the item's number before it where it is about one.

    ``entry`` and ``digest`` are the journal's.
    """

    at: datetime
    person: str
    words: str
    item: str
    entry: int
    digest: str


Facts = dict[str, Any]

_WORDS: dict[str, Callable[[Facts], str]] = {
    "save_order": lambda facts: f"Order taken, {_sum(facts['total'])} in all",
    "add_to_order": lambda facts: f"{counted(len(facts['items']), 'item')} added, {_sum(facts['total'])}",
    "change_delivery": lambda facts: f"Delivery changed: {facts['delivery']}",
    "show_policy": lambda facts: f"Policy of {facts['policy']} shown to the customer",
    "import_order": lambda facts: f"Order {facts['there']} of the website taken, {_sum(facts['total'])} in all",
    "take_payment": lambda facts: f"{_sum(facts['taken'])} {facts['currency']} taken by {facts['method']}",
    "void_sale": lambda facts: f"Sale voided, {_sum(facts['given_back'])} given back",
    "start_work": lambda _: "Work started",
    "tick_step": lambda facts: f"“{facts['step']}” done, {facts['progress']}\u00a0%",
    "add_proof": lambda facts: f"Proof {facts['proof']} added",
    "unlock": lambda facts: f"Unlocked, proof {facts['proof']} instead of {facts['unlocked'][:8]}",
    "contact_sheet": lambda facts: f"Contact sheet shown, {counted(len(facts['files']), 'photo')}",
    "pin": lambda facts: f"Pin {facts['pin']} set",
    "answer_pin": lambda facts: f"Pin {facts['pin']} answered",
    "settle_pin": lambda facts: f"Pin {facts['pin']} {'settled' if facts['settled'] else 'opened again'}",
    "quote": lambda facts: f"Change outside the order quoted, {_sum(facts['price'])}",
    "accept_quote": lambda facts: f"Quoted change accepted, {_sum(facts['total'])} more",
    "drop_quote": lambda _: "Quoted change dropped",
    "ask_revision": lambda facts: f"Changes asked for, round {facts['round']}",
    "sign_off": lambda facts: f"Proof {facts['proof']} approved as shown",
    "provide": lambda facts: f"Final file of proof {facts['proof']} given to the customer",
    "lock": lambda facts: f"Print master locked, {facts['digest'][:8]}{_found(facts)}",
    "start_print": lambda facts: f"Printing began, {facts['digest'][:8]}",
    "send_again": lambda facts: f"Sent to {facts['printer']} again, {facts['digest'][:8]}",
    "print_stopped": lambda facts: (
        f"Print stopped: {facts['found'][:8] or 'no file'} instead of {facts['expected'][:8] or 'what is approved'}"
    ),
    "hold": lambda _: "Put on hold in the print room",
    "release": lambda _: "Taken off hold",
    "finish_print": lambda facts: f"Printed: {facts['good']} good, {facts['spoiled']} spoiled",
    "check_print": lambda facts: f"Checked, {counted(facts['points'], 'point')}{_shelf(facts)}",
    "print_anew": lambda facts: f"Not good enough, to be printed anew: {facts['spoiled_why']}",
    "pack": lambda facts: f"Packed{_pieces(facts)}, slip {facts['slip']}",
    "unpack": lambda facts: f"Unpacked, slip {facts['slip']} counts no more",
    "ship": lambda facts: f"Shipped, slip {facts['slip']}",
    "hand_over": lambda facts: f"Handed over the counter{_unpaid(facts)}",
    "log_claim": lambda facts: f"Claim {facts['number']} logged: {facts['outcome'].replace('_', ' ')}",
    "record_cause": lambda facts: f"{facts['number']} examined, cause {facts['cause']}{_cause_before(facts)}",
    "mark_defect": lambda facts: f"Claim {facts['number']}: the place of the defect is marked on a photo",
    "log_request": lambda facts: f"Request {facts['number']} logged: {facts['outcome'].replace('_', ' ')}",
    "decide": lambda facts: f"{facts['number']} decided: {_decided(facts)}",
    "issue_refund": lambda facts: f"Refund of {_sum(facts['amount'])} sent",
    "settle_refund": lambda facts: f"Refund of {_sum(facts['amount'])} settled",
    "fail_refund": lambda facts: f"Refund of {_sum(facts['amount'])} failed",
    "lose_refund": lambda facts: f"Refund of {_sum(facts['amount'])}: outcome unknown",
    "retry_refund": lambda facts: f"Refund of {_sum(facts['amount'])} to be sent again",
    "withdraw": lambda facts: f"{facts['number']} withdrawn",
    "call_off": lambda facts: f"{facts['number']} withdrawn, its replacement stopped",
    "send_letter": lambda facts: f"{facts['number']} sent {WAYS[facts['how']].lower()}",
    "issue_paper": lambda facts: f"{facts['number']} issued",
    "print_document": lambda facts: f"{facts['number']} printed{', marked COPY' if facts['copy'] else ''}",
}


def _sum(amount: str) -> str:
    """An amount as the journal keeps it, with its thousands apart."""
    whole, point, rest = amount.partition(".")
    return f"{int(whole):,}{point}{rest}"


def _found(facts: Facts) -> str:
    """What the checks said when it was locked, and that a manager passed it."""
    said = "".join(f", {value}" for check, value in facts.get("found", {}).items() if check != "Printed before")
    return f"{said}, passed by a manager" if "passed_by" in facts else said


def _cause_before(facts: Facts) -> str:
    """What was thought before, where that was something else."""
    before = facts["cause_before"]
    return f" instead of {before}" if before not in ("", "unknown", facts["cause"]) else ""


def _pieces(facts: Mapping[str, Any]) -> str:
    """Of what was packed since parcels know it: how many pieces."""
    return f", {counted(sum(facts['pieces'].values()), 'piece')}" if "pieces" in facts else ""


def _shelf(facts: Facts) -> str:
    return f", shelf {facts['shelf']}" if facts["shelf"] else ""


def _unpaid(facts: Facts) -> str:
    return f", {_sum(facts['unpaid'])} unpaid" if "unpaid" in facts else ""


def _decided(facts: Facts) -> str:
    outcome = str(facts["outcome"]).replace("_", " ")
    exception = ", an exception (6)" if facts["answer"] == "exception" else ""
    return f"{outcome}{exception}"


def timeline(session: Session, order: Order) -> tuple[TimelineRow, ...]:
    """Everything that was done to an order."""
    rows = session.execute(
        select(Entry, Person.name)
        .join(Person, Person.id == Entry.person_id)
        .where(Entry.order_id == order.id, Entry.act != KEEP)
        .order_by(Entry.id.desc())
    )
    positions = dict(session.execute(select(Item.id, Item.position).where(Item.order_id == order.id)).all())
    return tuple(_row(entry, person, order.number, positions) for entry, person in rows)


def _row(entry: Entry, person: str, order: int, positions: dict[int, int]) -> TimelineRow:
    facts: Facts = json.loads(entry.payload)
    moved = [move["id"] for move in facts["moves"] if move["what"] == "item"]
    item = item_number(order, positions[moved[0]]) if len(moved) == 1 and moved[0] in positions else ""
    words = _WORDS[entry.act](facts) if entry.act in _WORDS else entry.act.replace("_", " ").capitalize()
    return TimelineRow(entry.at, person, words, item, entry.id, entry.digest)
