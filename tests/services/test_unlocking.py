"""Before printing a lock is given up for a new proof only, with a reason and the own secret of whoever does it."""

from typing import Any
from uuid import uuid4

import pytest

from tests.services.stored import entries, invalid, rows, turned_down
from tests.services.world import PIN, PRINTABLE, World
from winno_desk.database.orders import Item
from winno_desk.database.proofs import Proof, SignOff
from winno_desk.services.proofing import AddProof, ProofAdded
from winno_desk.services.revising import AskRevision, ask_revision
from winno_desk.services.unlocking import Unlock, unlock
from winno_desk.values.errors import Conflict, Invalid, Refusal
from winno_desk.workflow.items import ItemState


@pytest.fixture
def locked(world: World) -> int:
    item = world.item("8x10")
    world.locked(item)
    return item


def _unlock(world: World, item: int, who: str = "Tess", **about: Any) -> ProofAdded:
    proof = AddProof(request=uuid4(), item=item, file=world.picture("instead", PRINTABLE))
    given = {"reason": "The wrong layer was on", "own_secret": PIN, **about}
    answer: ProofAdded = world.act(who, unlock, Unlock, proof=proof, **given)
    return answer


def test_a_new_proof_takes_the_place_of_the_locked_one_and_the_old_record_stays(world: World, locked: int) -> None:
    before = world.get(Item, locked).locked_digest
    added = _unlock(world, locked)
    item = world.get(Item, locked)
    assert (item.state, item.locked_digest, added.number) == (ItemState.PROOFED, None, 2)
    first, second = rows(world, Proof)
    assert (first.digest, second.note) == (before, "Instead of the locked file: The wrong layer was on")
    (signed,) = rows(world, SignOff)
    assert (signed.digest, signed.voided_at) == (before, world.now)
    assert f'"unlocked":"{before}"' in entries(world)[-1].payload
    assert PIN not in entries(world)[-1].payload


def test_the_new_proof_is_signed_and_locked_anew(world: World, locked: int) -> None:
    added = _unlock(world, locked)
    turned_down(world, Conflict, lambda: world.begin_print(locked))
    world.sign(locked, added)
    world.lock(locked)
    world.begin_print(locked)
    assert world.get(Item, locked).locked_digest == added.digest


@pytest.mark.parametrize(("field", "wrong"), [("reason", {"reason": " "}), ("own_secret", {"own_secret": "000000"})])
def test_without_a_reason_or_the_own_secret_it_stays_locked(
    world: World, locked: int, field: str, wrong: dict[str, str]
) -> None:
    with pytest.raises(Invalid) as refused:
        _unlock(world, locked, **wrong)
    assert refused.value.field == field
    assert world.get(Item, locked).state == ItemState.LOCKED


def test_once_printing_began_nothing_is_unlocked(world: World, locked: int) -> None:
    world.begin_print(locked)
    turned_down(world, Conflict, lambda: _unlock(world, locked))


def test_the_desk_unlocks_nothing(world: World, locked: int) -> None:
    turned_down(world, Refusal, lambda: _unlock(world, locked, "Dana"))
    invalid(world, "reason", lambda: _unlock(world, locked, reason=""))


def test_changes_to_a_locked_print_are_asked_for_by_whoever_proves_who_they_are(world: World, locked: int) -> None:
    with pytest.raises(Invalid) as refused:
        world.act("Dana", ask_revision, AskRevision, item=locked, asked="Warmer", own_secret="000000")
    assert refused.value.field == "own_secret"
    assert world.get(Item, locked).locked_digest
    world.act("Dana", ask_revision, AskRevision, item=locked, asked="Warmer", own_secret=PIN)
    assert world.get(Item, locked).locked_digest is None
