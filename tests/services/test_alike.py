"""Whoever is described as new and was here before is noticed while they are described."""

import pytest

from tests.services.test_intake import lines, save
from tests.services.world import World
from winno_desk.services.lookups.customers import alike


@pytest.fixture
def known(world: World) -> World:
    for name, phone in (("Signe Lindqvist", "510 555 0134"), ("Zoë Ångström", "510 555 0177")):
        save(world, **lines({"product": "8x10"}), name=name, phone=phone, email="", tenders=())
    return world


@pytest.mark.parametrize(
    ("name", "phone", "email", "by"),
    [
        ("", "+1 (510) 555-0134", "", "the same phone number"),
        ("signe lindqvist", "", "", "the same name"),
        ("Lindqvist Signe", "", "", "a similar name"),
        ("Signe Lindqvis", "", "", "a similar name"),
        ("Signe M. Lindqvist", "", "", "a similar name"),
        ("Signe", "510 555 013", "", "a number that begins so"),
    ],
)
def test_they_are_known_by_number_and_name_as_far_as_these_are_typed(
    known: World, name: str, phone: str, email: str, by: str
) -> None:
    (found,) = alike(known.desk, name, phone, email)
    assert (found.customer.name, found.by) == ("Signe Lindqvist", by)


def test_letters_that_are_spelled_out_are_the_same(known: World) -> None:
    (found,) = alike(known.desk, "Zoe Aangstroem", "", "")
    assert (found.customer.name, found.by) == ("Zoë Ångström", "a similar name")


@pytest.mark.parametrize(("name", "phone"), [("Signe", ""), ("Lindqvist", ""), ("Si Li", ""), ("", "510 55")])
def test_what_many_have_in_common_tells_nobody(known: World, name: str, phone: str) -> None:
    assert alike(known.desk, name, phone, "") == ()
