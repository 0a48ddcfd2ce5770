"""What is too poor to print is locked where the customer ticked it and a manager passes it, and nobody else."""

import json
from typing import Any

import pytest

from tests.services.stored import entries, invalid, turned_down
from tests.services.world import PASSPHRASE, PIN, World
from winno_desk.database.orders import Item
from winno_desk.database.proofs import SignOff
from winno_desk.imaging import looks
from winno_desk.services.locking import LockMaster, lock_master
from winno_desk.services.lookups.print_sheet import print_sheet
from winno_desk.services.print_checks import RuleCheck, rule_check
from winno_desk.services.proofing import AddProof, add_proof
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.workflow.items import ItemState


@pytest.fixture
def coarse(world: World) -> int:
    """A print whose approved file is too coarse for it."""
    item = world.item("8x10")
    proof = world.act("Ari", add_proof, AddProof, item=item, file=world.picture("coarse", (800, 1000)))
    world.sign(item, proof)
    return item


def _lock(world: World, item: int, who: str = "Tess", **about: Any) -> None:
    world.act(who, lock_master, LockMaster, item=item, **about)


def test_a_technician_alone_cannot_lock_it(world: World, coarse: int) -> None:
    assert invalid(world, "manager", lambda: _lock(world, coarse)).startswith("A manager has to pass")
    wrong: dict[str, Any] = {"manager": world.people["Dana"], "manager_secret": PIN}
    assert invalid(world, "manager", lambda: _lock(world, coarse, **wrong)).startswith("Only a manager")
    sheet = print_sheet(world.desk, coarse)
    assert sheet is not None
    assert sheet.too_poor.startswith("100 ppi at 8×10 is too coarse to print")


def test_a_manager_passes_it_at_the_press(world: World, coarse: int) -> None:
    _lock(world, coarse, manager=world.people["Noor"], manager_secret=PASSPHRASE)
    assert world.get(Item, coarse).state == ItemState.LOCKED
    facts = json.loads(entries(world)[-1].payload)
    assert facts["passed_by"] == world.people["Noor"]
    assert facts["found"] == {"Resolution": "100 ppi", "Crop": "0\u00a0%", "Colour": "no profile"}


def test_a_manager_who_locks_passes_it_by_that(world: World, coarse: int) -> None:
    _lock(world, coarse, "Noor")
    assert world.get(Item, coarse).state == ItemState.LOCKED


def _rule(world: World, rule: str) -> None:
    world.act("Noor", rule_check, RuleCheck, check="Resolution", rule=rule)


def test_what_the_customer_did_not_confirm_is_not_passed(world: World) -> None:
    _rule(world, "off")
    item = world.item("8x10")
    world.sign(item, world.act("Ari", add_proof, AddProof, item=item, file=world.picture("coarse", (800, 1000))))
    _rule(world, "warn")
    told = turned_down(world, Conflict, lambda: _lock(world, item, "Noor"))
    assert told.endswith("The customer did not confirm that. Add it as a new proof, and have that signed.")
    with world.store.writing() as session:  # a tick beside the signed record is none
        signed = session.get_one(SignOff, 1)
        signed.ticks = json.dumps({**json.loads(signed.ticks), "resolution": "Resolution as found: 100 ppi"})
    assert turned_down(world, Conflict, lambda: _lock(world, item, "Noor")) == told


def test_what_is_good_enough_needs_nobody_and_its_values_are_kept(world: World) -> None:
    item = world.item("8x10")
    world.sign(item, world.proof(item))
    _lock(world, item)
    facts = json.loads(entries(world)[-1].payload)
    assert facts["found"]["Resolution"] == "125 ppi"
    assert "passed_by" not in facts


def test_what_cannot_be_looked_at_just_now_is_not_called_changed(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    item = world.item("8x10")
    world.sign(item, world.proof(item))
    monkeypatch.setattr(looks, "_known", {})  # another station, which has not seen it yet

    def too_long(*_: object) -> None:
        raise Invalid("file", "Looking at it takes too long.")

    monkeypatch.setattr(looks, "inspect", too_long)  # a machine that is busy with something else
    assert invalid(world, "file", lambda: _lock(world, item)) == "Looking at it takes too long."
    world.desk.files.path(world.newest(item).digest).write_bytes(b"another")
    assert turned_down(world, Conflict, lambda: _lock(world, item)).startswith(
        "The approved file is not as it was signed"
    )
