"""Somebody leaves: they sign in no more and do nothing more, and what they did keeps their name."""

import pytest

from tests.services.stored import turned_down
from tests.services.world import PASSPHRASE, PIN, World
from winno_desk.database.people import Person
from winno_desk.services.leaving import LetGo, let_go
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.people import AddPerson, add_person, who_can_sign_in
from winno_desk.values.errors import Conflict, Invalid, Refusal


def leave(world: World, name: str, who: str = "Mara", secret: str = PASSPHRASE) -> str:
    return str(world.act(who, let_go, LetGo, person=world.people[name], own_secret=secret).name)


def test_whoever_left_signs_in_no_more_and_is_named_still(world: World) -> None:
    world.order("portrait")
    assert leave(world, "Dana") == "Dana"
    assert "Dana" not in {one.name for one in who_can_sign_in(world.desk)}
    assert order_page(world.as_("Mara"), 1001).taken_by == "Dana"


def test_at_another_desk_whoever_left_does_nothing_more(world: World) -> None:
    item = world.item("portrait")
    leave(world, "Ari")
    assert turned_down(world, Refusal, lambda: world.start(item))


def test_a_manager_proves_who_says_so(world: World) -> None:
    with pytest.raises(Invalid, match="That is not the passphrase"):
        leave(world, "Dana", secret="wrong passphrase")
    assert world.get(Person, world.people["Dana"]).active
    assert turned_down(world, Refusal, lambda: leave(world, "Tess", "Dana", PIN)).startswith("Saying that somebody")


def test_a_studio_keeps_a_manager(world: World) -> None:
    assert turned_down(world, Conflict, lambda: leave(world, "Mara")).startswith("Another manager says so of you.")
    leave(world, "Mara", "Noor")
    assert turned_down(world, Conflict, lambda: leave(world, "Noor", "Noor")).startswith("Another manager")


def test_somebody_who_comes_back_is_somebody_new(world: World) -> None:
    leave(world, "Dana")
    assert turned_down(world, Conflict, lambda: leave(world, "Dana")) == "Dana has left already."
    world.act("Mara", add_person, AddPerson, name="Dana", roles=("desk",), secret=PIN)
    assert [one.name for one in who_can_sign_in(world.desk)].count("Dana") == 1
