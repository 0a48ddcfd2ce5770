"""Each line of the policy on digital work, D1 to D7, from what a customer says to the letter that answers."""

from collections.abc import Callable, Iterator

import pytest

from tests.services.world import World
from tests.stories.asked import ask, decided, letter_of
from tests.stories.desk import FrontDesk, front_desk
from winno_desk.database.orders import Item, Order

State = Callable[[World, int], object]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FrontDesk]:
    with front_desk(World(tmp_path_factory.mktemp("digital") / "data").open()) as running:
        yield running


def _portrait(desk: FrontDesk, state: State, **later: float) -> tuple[int, int]:
    """A new order of one portrait that has come that far, and its number; then time passes."""
    item = desk.world.item("portrait")
    state(desk.world, item)
    desk.clock.pass_(**later or {"hours": 20})
    return item, desk.world.get(Order, desk.world.get(Item, item).order_id).number


def _waits(_world: World, _item: int) -> None:
    """Nobody has begun."""


def _half_done(world: World, item: int) -> None:
    world.start(item)
    world.tick(item, 2)


def _provided(world: World, item: int) -> None:
    world.provide(item, world.proof(item))


def _revised_twice(world: World, item: int) -> None:
    world.proof(item)
    for _ in range(2):
        world.revise(item)
        world.proof(item)
    world.provide(item, world.newest(item))


def _approved_and_provided(world: World, item: int) -> None:
    proof = world.proof(item)
    world.sign(item, proof)
    world.provide(item, proof)


def test_d1_before_work_began_everything_is_given_back(desk: FrontDesk) -> None:
    item, order = _portrait(desk, _waits)
    ask(desk, order, "Cancel")
    letter = decided(desk, "refunds", f"W-{order}-R1")
    assert "We are refunding $120.00 to your Visa ending 4242." in letter
    assert "3(a)" in letter
    assert desk.world.get(Item, item).state == "cancelled"


def test_d2_after_the_quality_window_nothing_is_given_back(desk: FrontDesk) -> None:
    _item, order = _portrait(desk, _provided, days=4)
    ask(desk, order, "Get money back", reason="Not satisfied with the work")
    letter = letter_of(desk)
    assert "We cannot give a refund for your AI Portrait Generation." in letter
    assert "1(a)" in letter


def test_d3_what_was_never_ordered_is_not_changed_for_nothing(desk: FrontDesk) -> None:
    _item, order = _portrait(desk, _provided)
    ask(desk, order, "Have something changed", reason="Not satisfied with the work", outside=True)
    letter = letter_of(desk)
    assert "We cannot change your AI Portrait Generation." in letter
    assert "1(b)" in letter


def test_d4_after_several_revisions_a_manager_may_give_back_a_part(desk: FrontDesk) -> None:
    _item, order = _portrait(desk, _revised_twice)
    ask(desk, order, "Get money back", reason="Not satisfied with the work")
    letter = decided(desk, "refunds", f"W-{order}-R1", amount="50.00")
    assert "We are refunding $50.00 to your Visa ending 4242." in letter
    assert "1(c)" in letter


def test_d5_within_the_window_it_is_revised(desk: FrontDesk) -> None:
    _item, order = _portrait(desk, _provided)
    ask(desk, order, "Get money back", reason="Not satisfied with the work")
    letter = letter_of(desk)
    assert "We will revise your AI Portrait Generation, free of charge." in letter
    assert "1(a)" in letter
    assert "1(b)" in letter


def test_d6_what_was_approved_and_provided_is_not_cancelled(desk: FrontDesk) -> None:
    _item, order = _portrait(desk, _approved_and_provided)
    ask(desk, order, "Cancel")
    letter = letter_of(desk)
    assert "We cannot cancel your AI Portrait Generation and refund it." in letter
    assert "1(c)" in letter


def test_d7_once_work_began_the_fee_is_by_what_was_done(desk: FrontDesk) -> None:
    item, order = _portrait(desk, _half_done)
    ask(desk, order, "Cancel")
    letter = decided(desk, "refunds", f"W-{order}-R1")
    assert "We are refunding $72.00 to your Visa ending 4242." in letter
    assert "3(b)" in letter
    assert "40" in letter
    assert desk.world.get(Item, item).state == "cancelled"
