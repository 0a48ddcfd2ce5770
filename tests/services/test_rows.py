"""Every row of the policy, reached through the desk's own forms on a real database."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from tests.services.asking import claim, request
from tests.services.world import World
from winno_desk.database.cases import Case
from winno_desk.policy.explain import rule
from winno_desk.policy.reading import store_ruling
from winno_desk.services.cases import CaseLogged, facts_stored, ruling_stored
from winno_desk.services.lookups.asking import asked_item
from winno_desk.services.rulings import AskedFor, rule_for


def fresh(world: World) -> int:
    return world.item("portrait")


def begun(world: World) -> int:
    item = world.item("portrait")
    world.start(item)
    world.tick(item, 2)
    return item


def provided(world: World) -> int:
    item = world.item("portrait")
    world.provide(item, world.proof(item))
    return item


def approved(world: World) -> int:
    item = world.item("portrait")
    proof = world.proof(item)
    world.sign(item, proof)
    world.provide(item, proof)
    return item


def late(world: World) -> int:
    item = approved(world)
    world.later(days=4)
    return item


def revised_twice(world: World) -> int:
    item = world.item("portrait")
    proof = world.proof(item)
    for _ in range(2):
        world.revise(item)
        proof = world.proof(item)
    world.provide(item, proof)
    return item


def unprinted(world: World) -> int:
    return world.item("8x10")


def locked(world: World) -> int:
    item = world.item("8x10")
    world.locked(item)
    return item


def printed(world: World) -> int:
    item = world.item("8x10")
    world.printed(item)
    return item


def shipped(world: World) -> int:
    item = world.item("8x10")
    world.shipped(item)
    return item


def asks(wish: str, reason: str = "other", **more: Any) -> Callable[[World, int], CaseLogged]:
    return lambda world, item: request(world, item, wish, reason, **more)


def claims(cause: str) -> Callable[[World, int], CaseLogged]:
    return lambda world, item: claim(world, item, cause)


@dataclass(frozen=True)
class Seen:
    """A row, how an item gets there, what is asked, and what is answered."""

    row: str
    item: Callable[[World], int]
    ask: Callable[[World, int], CaseLogged]
    outcome: str
    clauses: str
    state: str
    amounts: str = "0.00 0.00 0.00"


ROWS = (
    Seen("D1", fresh, asks("cancel"), "full_refund", "3a", "waiting", "120.00 120.00 120.00"),
    Seen("D2", late, asks("change", "quality"), "declined", "1a", "standing"),
    Seen("D2", late, asks("refund", "quality"), "declined", "1a 1c", "standing"),
    Seen("D3", provided, asks("change", in_scope=False), "declined", "1b", "standing"),
    Seen("D4", revised_twice, asks("refund", "quality"), "partial_refund", "1c", "waiting", "0.01 60.00 119.99"),
    Seen("D5", provided, asks("change"), "revision", "1a 1b", "standing"),
    Seen("D5", begun, asks("change"), "revision", "1b", "standing"),
    Seen("D6", approved, asks("cancel"), "declined", "1c", "standing"),
    Seen("D7", begun, asks("cancel"), "refund_less_fee", "3b", "waiting", "72.00 72.00 120.00"),
    Seen("D7", provided, asks("refund"), "declined", "3b", "standing"),
    Seen("P1", shipped, claims("printing"), "free_replacement", "2c", "waiting"),
    Seen("P1", printed, claims("packaging"), "free_replacement", "2c", "waiting"),
    Seen("P2", shipped, claims("unknown"), "needs_assessment", "2c", "assessing"),
    Seen("P2", shipped, asks("refund", "quality"), "needs_assessment", "2c", "assessing"),
    Seen("P3", shipped, claims("carrier"), "needs_manager", "2c 6", "waiting", "0.00 0.00 18.00"),
    Seen("P4", shipped, claims("customer"), "declined", "2a", "standing"),
    Seen("P4", printed, claims("none"), "declined", "2b", "standing"),
    Seen("P5", shipped, asks("exchange", "changed_mind"), "declined", "2a", "standing"),
    Seen("P6", shipped, asks("refund", "changed_mind"), "declined", "2a 2b", "standing"),
    Seen("P6", printed, asks("cancel"), "declined", "2b", "standing"),
    Seen("P7", printed, asks("change"), "declined", "2b", "standing"),
    Seen("P8", locked, asks("change"), "revision", "2b", "standing"),
    Seen("P9", unprinted, asks("cancel"), "needs_manager", "2b 6", "waiting", "0.00 18.00 18.00"),
)


@pytest.mark.parametrize("seen", ROWS, ids=lambda seen: f"{seen.row}-{seen.item.__name__}-{seen.state}")
def test_the_desk_rules_as_the_policy_does(world: World, seen: Seen) -> None:
    item = seen.item(world)
    known = asked_item(world.desk, item).known
    logged = seen.ask(world, item)
    case = world.get(Case, logged.case)
    ruling = ruling_stored(case)
    amounts = f"{ruling.minimum} {ruling.suggested} {ruling.maximum}"
    assert (ruling.row, ruling.outcome, " ".join(ruling.clauses)) == (seen.row, seen.outcome, seen.clauses)
    assert (amounts, case.state, logged.state) == (seen.amounts, seen.state, seen.state)
    assert (logged.document is not None) == (seen.state in ("standing", "assessing")), "what stands has its letter"
    again = store_ruling(rule(facts_stored(case)))
    assert again == json.loads(case.ruling), "the stored facts, judged again, give the stored ruling"
    live = rule_for(
        known,
        AskedFor(
            wish=case.wish,
            reason=case.reason,
            cause=case.cause,
            reason_text=case.reason_text,
            in_scope=case.in_scope,
            received_at=case.received_at,
        ),
    )
    assert store_ruling(live) == json.loads(case.ruling), "what was shown while typing is what is stored"


def test_every_row_is_reached() -> None:
    rows = {seen.row for seen in ROWS}
    assert rows == {f"D{number}" for number in range(1, 8)} | {f"P{number}" for number in range(1, 10)}
