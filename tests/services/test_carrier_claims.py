"""What is said to have happened on the way: only to a print that has left."""

from tests.services.asking import claim, examine
from tests.services.stored import invalid
from tests.services.world import World
from winno_desk.services.cases import CaseLogged


def test_of_a_print_that_has_not_left_no_carrier_is_to_blame(world: World) -> None:
    item = world.item("8x10")
    world.printed(item)
    assert invalid(world, "cause", lambda: claim(world, item, "carrier")).startswith("None of it had left the house")


def test_nor_does_an_examination_find_one(world: World) -> None:
    item = world.item("8x10")
    world.printed(item)
    case = claim(world, item, "unknown").case
    assert invalid(world, "cause", lambda: examine(world, case, "carrier")).startswith("None of it had left the house")


def test_of_a_print_that_has_left_it_may_have_been(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    assert isinstance(claim(world, item, "carrier"), CaseLogged)
