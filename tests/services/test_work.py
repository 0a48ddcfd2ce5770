"""The artist's hands on an item: started once, progress never falls, the final file checked byte by byte."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.counts import count
from tests.services.stored import invalid, turned_down
from tests.services.world import World
from winno_desk.database.orders import Item, ItemStep
from winno_desk.database.proofs import Provision
from winno_desk.services.proofing import AddProof, add_proof
from winno_desk.services.work import Provide, StartWork, TickStep, provide, start_work, tick_step
from winno_desk.values.errors import Conflict, Unavailable


@pytest.fixture
def portrait(world: World) -> int:
    return world.item("portrait", paid="0")


def steps(world: World, item: int) -> list[ItemStep]:
    with world.store.reading() as session:
        return list(session.scalars(select(ItemStep).where(ItemStep.item_id == item).order_by(ItemStep.position)))


def give(world: World, item: int, proof: int, who: str = "Dana", **other: Any) -> Any:
    about = {"how": "stick", "to_whom": "Zoë Tan", "folder": str(stick(world)), **other}
    return world.act(who, provide, Provide, item=item, proof=proof, **about)


def stick(world: World) -> Path:
    place = world.folder / "stick"
    place.mkdir(exist_ok=True)
    return place


def test_work_starts_once_and_its_moment_stays(world: World, portrait: int) -> None:
    began = world.now
    world.start(portrait)
    world.later(hours=1)
    told = turned_down(world, Conflict, lambda: world.start(portrait))
    assert told == "Start work is not open: the item is in work, not ordered. Look at it again."
    world.proof(portrait)
    assert world.get(Item, portrait).work_started_at == began


def test_the_first_proof_starts_the_work_too(world: World, portrait: int) -> None:
    world.proof(portrait)
    assert world.get(Item, portrait).work_started_at == world.now


def test_a_step_that_is_ticked_ticks_those_before_it(world: World, portrait: int) -> None:
    world.start(portrait)
    answer = world.act("Ari", tick_step, TickStep, item=portrait, position=3)
    assert answer.progress == 75
    assert [step.done_by for step in steps(world, portrait)] == [world.people["Ari"]] * 3 + [None]


@settings(max_examples=count(10, 200), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 5), max_size=8))
def test_progress_never_falls_and_no_tick_is_taken_back(world: World, ticks: list[int]) -> None:
    item = world.item("portrait", paid="0")
    world.start(item)
    progress = 0
    moments: dict[int, datetime | None] = {}
    for position in ticks:
        world.later(minutes=1)
        before = {step.position: step.done_at for step in steps(world, item)}
        if before.get(position) is not None or position not in before:
            turned_down(world, Conflict, lambda position=position: world.tick(item, position))  # type: ignore[misc]  # a default binds the loop's name
        else:
            world.tick(item, position)
        done = {step.position: (step.percent, step.done_at) for step in steps(world, item) if step.done_at}
        now = max((percent for percent, _ in done.values()), default=0)
        assert now >= progress
        assert all(done[place][1] == moment for place, moment in moments.items())
        progress, moments = now, {place: moment for place, (_, moment) in done.items()}


def test_a_step_cannot_be_ticked_before_the_work_has_begun(world: World, portrait: int) -> None:
    turned_down(world, Conflict, lambda: world.tick(portrait, 1))


def test_the_final_file_is_the_proof_byte_for_byte_and_starts_the_window(world: World, portrait: int) -> None:
    world.now = datetime(2027, 11, 5, 20, 0, tzinfo=UTC)  # Friday before the clocks go back
    proof = world.proof(portrait)
    given_away = give(world, portrait, proof.proof)
    assert Path(given_away.path).read_bytes() == world.desk.files.path(proof.digest).read_bytes()
    assert Path(given_away.path).name == "W-1001-1_final.jpg"
    assert given_away.window_ends == "2027-11-08T23:59:59-08:00"
    with world.store.reading() as session:
        (row,) = session.scalars(select(Provision)).all()
    assert (row.digest, row.how, row.to_whom, row.provided_at) == (proof.digest, "stick", "Zoë Tan", world.now)
    assert world.get(Item, portrait).state == "provided"


def test_a_file_that_is_provided_again_does_not_overwrite_the_first_one(world: World, portrait: int) -> None:
    first, second = (give(world, portrait, world.proof(portrait).proof) for _ in range(2))
    assert (Path(first.path).name, Path(second.path).name) == ("W-1001-1_final.jpg", "W-1001-1_final_2.jpg")


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("how", {"how": ""}),
        ("how", {"how": "pigeon"}),
        ("to_whom", {"to_whom": " "}),
        ("to_whom", {"to_whom": "4111 1111 1111 1111"}),
        ("folder", {"folder": ""}),
        ("folder", {"folder": "/nowhere/at/all"}),
        ("proof", {"proof": 999}),
    ],
)
def test_every_field_of_a_provision_is_checked(world: World, portrait: int, field: str, wrong: dict[str, Any]) -> None:
    about = {"proof": world.proof(portrait).proof, **wrong}
    invalid(world, field, lambda: give(world, portrait, **about))
    assert list(stick(world).iterdir()) == []


def test_a_proof_of_another_item_is_not_provided(world: World, portrait: int) -> None:
    other = world.proof(world.item("portrait", paid="0"))
    world.proof(portrait)
    invalid(world, "proof", lambda: give(world, portrait, other.proof))


def test_whoever_may_not_provide_leaves_nothing_on_the_stick(world: World, portrait: int) -> None:
    proof = world.proof(portrait)
    with pytest.raises(Exception, match="needs another role"):
        give(world, portrait, proof.proof, who="Tess")
    assert list(stick(world).iterdir()) == []


def test_a_copy_that_differs_is_noticed_and_taken_away(
    world: World, portrait: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    proof = world.proof(portrait)

    def torn(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:-1])

    monkeypatch.setattr(shutil, "copyfile", torn)
    told = turned_down(world, Unavailable, lambda: give(world, portrait, proof.proof))
    assert told == "The saved copy is not the same as the original. Try another folder or stick."
    assert list(stick(world).iterdir()) == []


def test_a_stick_that_is_full_is_told_and_keeps_no_torn_file(
    world: World, portrait: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    proof = world.proof(portrait)

    def full(_source: Path, target: Path) -> None:
        target.write_bytes(b"half of it")
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(shutil, "copyfile", full)
    told = turned_down(world, Unavailable, lambda: give(world, portrait, proof.proof))
    assert "could not be saved" in told
    assert list(stick(world).iterdir()) == []


def test_a_kept_file_that_was_lost_is_told(world: World, portrait: int) -> None:
    proof = world.proof(portrait)
    world.desk.files.path(proof.digest).unlink()
    turned_down(world, Unavailable, lambda: give(world, portrait, proof.proof))


def test_a_print_is_not_provided(world: World) -> None:
    item = world.item("8x10", paid="0")
    proof = world.proof(item)
    told = turned_down(world, Conflict, lambda: give(world, item, proof.proof))
    assert told == "“provide” is not done to this kind of item."


def test_the_same_form_sent_again_saves_no_second_file(world: World, portrait: int) -> None:
    form = {"request": uuid4(), "proof": world.proof(portrait).proof}
    first = give(world, portrait, **form)
    assert give(world, portrait, **form) == first
    assert len(list(stick(world).iterdir())) == 1


def test_an_item_that_is_not_there_is_told(world: World) -> None:
    turned_down(world, Conflict, lambda: world.act("Ari", start_work, StartWork, item=999))
    turned_down(world, Conflict, lambda: world.act("Ari", add_proof, AddProof, item=999, file=world.picture()))
