"""What had happened to an item by a moment, through every turn that its work can take."""

from datetime import datetime, timedelta

import pytest

from tests.services.world import NOON, World
from winno_desk.policy.check import check
from winno_desk.policy.facts import Case
from winno_desk.services.history import History, Shown, Signed, Ticked
from winno_desk.services.lookups.asking import asked_item
from winno_desk.services.rulings import AskedFor, facts_of


def at(hours: float) -> datetime:
    return NOON + timedelta(hours=hours)


def known(world: World, item: int, received_at: datetime, wish: str = "refund") -> Case:
    """The facts of a request received then, checked by the policy."""
    asked = AskedFor(wish=wish, reason="other", reason_text="so", in_scope=True, received_at=received_at)
    case = facts_of(asked_item(world.desk, item).known, asked)
    check(case)
    return case


def test_a_step_taken_later_has_not_happened(world: World) -> None:
    item = world.item("portrait")
    world.later(hours=1)
    world.start(item)
    world.tick(item, 2)
    facts = known(world, item, at(0.5)).item
    assert (facts.work_started_at, facts.progress) == (None, 0)
    facts = known(world, item, at(1)).item
    assert (facts.work_started_at, facts.progress) == (at(1), 40)


def test_progress_is_the_highest_step_ticked_by_then(world: World) -> None:
    item = world.item("portrait")
    world.start(item)
    for position in (1, 2, 3):
        world.later(hours=1)
        world.tick(item, position)
    assert [known(world, item, at(hours)).item.progress for hours in (0, 1, 2, 2.5, 3)] == [0, 20, 40, 40, 75]


def test_a_file_is_approved_only_when_its_own_proof_was_signed(world: World) -> None:
    item = world.item("portrait")
    first = world.proof(item)
    world.later(hours=1)
    world.sign(item, first)
    world.later(hours=1)
    world.provide(item, first)
    facts = known(world, item, at(2)).item
    assert (facts.approved_at, facts.provided_at) == (at(1), at(2))


def test_another_file_than_the_one_signed_is_not_approved(world: World) -> None:
    item = world.item("portrait")
    first, second = world.proof(item), world.proof(item)
    world.sign(item, second)
    world.provide(item, first)
    assert known(world, item, world.now).item.approved_at is None


def test_a_revised_file_provided_anew_runs_from_then_and_needs_its_own_approval(world: World) -> None:
    item = world.item("portrait")
    first = world.proof(item)
    world.sign(item, first)
    world.later(hours=1)
    world.provide(item, first)
    world.later(hours=1)
    world.revise(item)
    world.later(hours=1)
    second = world.proof(item)
    world.later(hours=1)
    world.provide(item, second)
    before, between, after = (known(world, item, at(hours)).item for hours in (1.5, 2.5, 4))
    assert (before.provided_at, before.approved_at, before.revisions_made) == (at(1), at(0), 0)
    assert (between.provided_at, between.approved_at, between.revisions_made) == (at(1), at(0), 0)
    assert (after.provided_at, after.approved_at, after.revisions_made) == (at(4), None, 1)


def test_a_revised_file_that_is_signed_first_is_approved_when_provided(world: World) -> None:
    item = world.item("portrait")
    first = world.proof(item)
    world.provide(item, first)
    world.later(hours=1)
    world.revise(item)
    second = world.proof(item)
    world.later(hours=1)
    world.sign(item, second)
    world.later(hours=1)
    world.provide(item, second)
    assert known(world, item, at(2)).item.approved_at is None, "the file that was provided is still the first one"
    facts = known(world, item, at(3)).item
    assert (facts.approved_at, facts.provided_at) == (at(2), at(3))


def test_an_approval_that_a_new_proof_made_void_held_until_then(world: World) -> None:
    item = world.item("portrait")
    world.sign(item, world.proof(item))
    world.later(hours=1)
    world.proof(item)
    assert known(world, item, at(0.5)).item.approved_at == at(0)
    assert known(world, item, at(1)).item.approved_at is None


def test_a_print_goes_from_approval_to_press_to_parcel(world: World) -> None:
    item = world.item("8x10")
    proof = world.proof(item)
    world.later(hours=1)
    world.sign(item, proof)
    world.lock(item)
    world.later(hours=1)
    world.begin_print(item)
    world.later(hours=1)
    world.finish(item)
    world.ship(item)
    facts = known(world, item, at(3)).item
    assert (facts.approved_at, facts.print_started_at, facts.shipped_at) == (at(1), at(2), at(3))
    facts = known(world, item, at(1.5)).item
    assert (facts.approved_at, facts.print_started_at, facts.shipped_at) == (at(1), None, None)


def test_handing_over_counts_as_shipped(world: World) -> None:
    item = world.item("8x10")
    world.printed(item)
    world.later(hours=1)
    world.hand_over(item)
    assert known(world, item, at(1)).item.shipped_at == at(1)


def test_a_packed_print_is_not_shipped(world: World) -> None:
    item = world.item("8x10")
    world.printed(item)
    world.pack(item)
    assert known(world, item, world.now).item.shipped_at is None


def test_a_print_that_was_changed_after_its_lock_rests_on_its_second_approval(world: World) -> None:
    item = world.item("8x10")
    world.locked(item)
    world.later(hours=1)
    world.revise(item)
    world.later(hours=1)
    world.locked(item)
    world.later(hours=1)
    world.begin_print(item)
    assert known(world, item, at(0.5)).item.approved_at == at(0)
    assert known(world, item, at(1.5)).item.approved_at is None
    assert known(world, item, at(3)).item.approved_at == at(2)


@pytest.mark.parametrize("hours", [0, 1, 2, 3, 4, 5, 6, 7, 8])
def test_at_every_hour_of_a_long_life_the_facts_are_a_request(world: World, hours: int) -> None:
    """Provided, revised, signed, provided, sent again: whenever the request came, its times are in order."""
    item = world.item("portrait")
    first = world.proof(item)
    for step in (
        lambda: world.sign(item, first),
        lambda: world.provide(item, first),
        lambda: world.provide(item, first),
        lambda: world.revise(item),
        lambda: world.sign(item, world.proof(item)),
        lambda: world.provide(item, first),
        lambda: world.revise(item),
    ):
        world.later(hours=1)
        step()
    world.later(hours=1)
    known(world, item, at(hours))


def test_an_approval_void_at_the_very_moment_does_not_hold() -> None:
    signed = Signed(at(1), "a", at(2))
    assert [signed.holds(at(hours)) for hours in (0.9, 1, 1.9, 2)] == [False, True, True, False]


def test_nothing_is_ticked_before_work_starts() -> None:
    history = History(digital=True, work_started_at=at(2), ticked=(Ticked(at(2), 20),), proofs=(Shown(at(2), "a"),))
    assert history.by(at(1)).progress == 0
    assert history.by(at(2)).progress == 20
