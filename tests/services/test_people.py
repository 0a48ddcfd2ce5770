"""Signing in, and who may be taken on."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from tests.services.stored import entries, invalid, nothing_stored, turned_down
from tests.services.world import PASSPHRASE, PEOPLE, PIN, World
from winno_desk.database.people import Person
from winno_desk.services.people import (
    MISSES_BEFORE_WAIT,
    AddPerson,
    SignedIn,
    SignIn,
    add_person,
    sign_in,
    who_can_sign_in,
)
from winno_desk.values.errors import Conflict, Invalid, Refusal
from winno_desk.values.people import Role


def enter(world: World, who: str, secret: str) -> SignedIn:
    return sign_in(world.desk, SignIn(request=uuid4(), person=world.people[who], secret=secret)).answer


def miss(world: World, who: str = "Dana", times: int = 1) -> str:
    """Enter a wrong secret; the sentence of the last miss."""
    told = ""
    for _ in range(times):
        with pytest.raises((Invalid, Conflict)) as caught:
            enter(world, who, "000000")
        told = caught.value.message
    return told


def add(world: World, who: str = "Mara", **other: Any) -> Any:
    about = {"name": "Ida Holm", "roles": ("desk", "artist"), "secret": PIN, **other}
    return world.act(who, add_person, AddPerson, **about)


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_signs_in_with_their_own_secret(world: World, who: str) -> None:
    found = enter(world, who, PASSPHRASE if "manager" in PEOPLE[who] else PIN)
    assert (found.person, found.name) == (world.people[who], who)
    assert set(found.roles) == {Role(role) for role in PEOPLE[who]}


def test_a_miss_says_how_many_are_left(world: World) -> None:
    assert miss(world) == "That is not the PIN. 4 tries left before a wait."
    assert miss(world, times=3) == "That is not the PIN. 1 try left before a wait."
    assert miss(world, "Noor").startswith("That is not the passphrase.")


def test_a_miss_lands_beside_its_field(world: World) -> None:
    with pytest.raises(Invalid) as caught:
        enter(world, "Dana", "")
    assert caught.value.field == "secret"


def test_five_misses_wait_a_minute_and_then_the_right_one_opens(world: World) -> None:
    assert miss(world, times=MISSES_BEFORE_WAIT) == "Too many misses. Wait a minute, then try again."
    world.later(seconds=20)
    with nothing_stored(world), pytest.raises(Conflict, match=r"^Too many misses\. Wait 40 seconds, then try again\.$"):
        enter(world, "Dana", PIN)
    assert enter(world, "Ari", PIN).name == "Ari"
    world.later(seconds=40)
    assert enter(world, "Dana", PIN).name == "Dana"
    assert miss(world).endswith("4 tries left before a wait.")


def test_the_wait_comes_again_after_five_more(world: World) -> None:
    miss(world, times=5)
    world.later(minutes=1)
    assert miss(world, times=4).endswith("1 try left before a wait.")
    assert miss(world) == "Too many misses. Wait a minute, then try again."


def test_the_right_secret_forgets_the_misses(world: World) -> None:
    miss(world, times=4)
    enter(world, "Dana", PIN)
    assert miss(world).endswith("4 tries left before a wait.")


def test_nobody_signs_in_as_somebody_who_cannot(world: World) -> None:
    with world.store.writing() as session:
        session.get_one(Person, world.people["Tess"]).active = False
        command = Person(
            name="import",
            roles="manager",
            secret="",
            by_passphrase=False,
            active=True,
            misses=0,
            created_at=world.now,
        )
        session.add(command)
        session.flush()
        world.people["import"] = command.id
    for who in ("Tess", "import"):
        for secret in ("", PIN):
            told = turned_down(world, Refusal, lambda who=who, secret=secret: enter(world, who, secret))  # type: ignore[misc]  # defaults bind the loop's names
            assert told == "This person cannot sign in here. Choose another name."
    assert [row.name for row in who_can_sign_in(world.desk)] == ["Ari", "Dana", "Mara", "Noor"]


def test_a_stored_secret_that_is_damaged_opens_nothing(world: World) -> None:
    with world.store.writing() as session:
        session.get_one(Person, world.people["Dana"]).secret = "$argon2id$broken"
    assert miss(world).startswith("That is not the PIN.")


def test_the_list_shows_who_enters_what(world: World) -> None:
    rows = {row.name: row for row in who_can_sign_in(world.desk)}
    assert rows["Noor"].by_passphrase
    assert not rows["Dana"].by_passphrase
    assert rows["Mara"].roles == {Role.MANAGER, Role.DESK}


def test_a_person_is_taken_on_and_signs_in(world: World) -> None:
    world.people["Ida"] = add(world, name="  Ida Holm ").person
    found = enter(world, "Ida", PIN)
    assert (found.name, found.roles) == ("Ida Holm", ("artist", "desk"))


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("name", {"name": " "}),
        ("name", {"name": "x" * 121}),
        ("name", {"name": "4111 1111 1111 1111"}),
        ("name", {"name": "Dana"}),
        ("roles", {"roles": ()}),
        ("roles", {"roles": ("boss",)}),
        ("secret", {"secret": ""}),
        ("secret", {"secret": "12345"}),
        ("secret", {"secret": "1234567"}),
        ("secret", {"secret": "12345a"}),
        ("secret", {"secret": "12345²"}),
        ("secret", {"secret": "١٢٣٤٥٦"}),
        ("secret", {"roles": ("manager",), "secret": "1234567"}),
        ("secret", {"roles": ("desk", "manager"), "secret": "        "}),
    ],
)
def test_whoever_is_taken_on_needs_a_name_a_role_and_a_secret(world: World, field: str, wrong: dict[str, Any]) -> None:
    invalid(world, field, lambda: add(world, **wrong))


@pytest.mark.parametrize("who", ["Dana", "Ari", "Tess"])
def test_only_a_manager_takes_people_on(world: World, who: str) -> None:
    told = turned_down(world, Refusal, lambda: add(world, who))
    assert told == "Adding a person needs another role: Manager."


def test_somebody_who_left_may_come_back_under_the_same_name(world: World) -> None:
    with world.store.writing() as session:
        session.get_one(Person, world.people["Dana"]).active = False
    add(world, name="Dana")


def test_no_secret_and_no_name_stands_in_the_journal(world: World) -> None:
    add(world)
    enter(world, "Dana", PIN)
    written = " ".join(entry.payload + entry.answer + entry.request_digest for entry in entries(world))
    for word in (PIN, PASSPHRASE, "Ida", *PEOPLE):
        assert word not in written


def test_secrets_are_stored_as_hashes_each_with_salt_of_its_own(world: World) -> None:
    with world.store.reading() as session:
        secrets = session.scalars(select(Person.secret)).all()
        assert session.scalar(select(func.count(func.distinct(Person.secret)))) == len(secrets)
    assert all(secret.startswith("$argon2id$") for secret in secrets)


def test_a_form_never_shows_its_secret(world: World) -> None:
    form = SignIn(request=uuid4(), person=1, secret=PIN)
    assert PIN not in repr(form)
    assert PASSPHRASE not in repr(replace(form, secret=PASSPHRASE))
