"""Whatever is typed finds what holds it, newest first, and the order that it names before all others."""

from collections.abc import Iterator
from datetime import date
from itertools import count as numbers

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.counts import count
from tests.services.in_step import indexed, wanted
from tests.services.test_replay import ACTS, Life
from tests.services.world import NOON, World
from winno_desk.database.orders import Consent, Customer, Order
from winno_desk.services.checks import fold
from winno_desk.services.contacts import found_by
from winno_desk.services.lookups import finding
from winno_desk.services.lookups.customers import find_customers
from winno_desk.services.lookups.finding import found_customers, found_orders
from winno_desk.services.lookups.orders import find_orders, orders

NAMES = (
    *("Zoë Ångström", "Anna-Lena Weiß", "Tom Baker", "Иван Ёлкин", "Ελένη Ψαρρά"),
    *("محمد منصور", "王小明", "मीरा गुप्ता", "สมชาย ใจดี"),
)
TYPED = (
    *("zoe", "ANGSTROM", "annalena", "weiss", "елк", "ψαρ", "منص", "小", "明", "गुप", "ชาย"),
    *("555-01", "@exam", "tombaker@", "w100"),
)
_next = numbers(1)


@pytest.fixture(scope="module")
def studio(opened: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A studio to which customers come, and from which none goes."""
    world = opened.copy(tmp_path_factory.mktemp("found") / "data")
    for name in NAMES:
        come(world, name, "+1 415-555-0142", f"{fold(name)}@example.com" if name.isascii() else "")
    yield world
    world.store.close()


def come(world: World, name: str, phone: str, email: str) -> None:
    """Somebody's order, without all that belongs to one."""
    number = next(_next)
    with world.store.writing() as session:
        words = found_by(name, phone, email)
        session.add(
            Customer(id=number, name=name, phone=phone, email=email, address="", found_by=words, created_at=NOON)
        )
        session.flush()
        session.add(
            Order(
                id=number,
                number=1000 + number,
                version=1,
                customer_id=number,
                placed_at=NOON,
                taken_by=world.people["Dana"],
                currency="USD",
                policy="2024-08-08",
                delivery="pickup",
                receipt=f"Q-{number}",
                promised_on=date(2026, 11, 4),
            )
        )


def looked_through(world: World, text: str) -> list[int]:
    """The orders that hold a text, found by looking at every one."""
    with world.store.reading() as session:
        rows = session.execute(
            select(Order.id, Order.number, Customer.found_by)
            .join(Customer, Customer.id == Order.customer_id)
            .order_by(Order.id.desc())
        ).all()
    return [one for one, number, words in rows if all(part in f"w{number} {words}" for part in _parts(text))]


def _parts(text: str) -> list[str]:
    """Two to four words of letters may stand in any order."""
    words = [fold(word) for word in text.split()]
    return words if len(words) in (2, 3, 4) and all(word.isalpha() for word in words) else [fold(text)]


def agree(world: World, text: str) -> list[int]:
    """What is found is what holds the text."""
    held = looked_through(world, text)
    with world.store.reading() as session:
        found_ids = found_orders(session.connection(), text, 10_000)
        assert [one for one in found_ids if one in held] == found_ids
        assert set(found_ids) == set(held)
        customers = found_customers(session.connection(), text, 10_000)
    assert set(customers) <= set(held)  # whoever comes here comes once
    return found_ids


@pytest.mark.parametrize("typed", TYPED)
def test_case_accents_spaces_and_dashes_are_ignored_in_every_script(studio: World, typed: str) -> None:
    assert agree(studio, typed)


@given(
    name=st.text(min_size=1, max_size=30),
    start=st.integers(0, 40),
    length=st.integers(1, 14),
    noise=st.text(max_size=8),
)
def test_any_part_of_anybodys_words_is_found_and_nothing_else(
    studio: World, name: str, start: int, length: int, noise: str
) -> None:
    come(studio, name, "+49 30 1234567", "")
    words = found_by(name, "+49 30 1234567", "").split()
    word = words[start % len(words)]
    assert agree(studio, word[start % len(word) :][:length])
    if fold(noise):
        agree(studio, noise)


@pytest.mark.parametrize("typed", TYPED)
def test_a_database_without_the_index_finds_the_same(
    studio: World, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    indexed_ids = agree(studio, typed)
    monkeypatch.setattr(finding, "has_index", lambda _dialect: False)
    assert agree(studio, typed) == indexed_ids


@pytest.mark.parametrize("typed", ["Ångström Zoë", "zoe angst", "baker tom", "ψαρρά ελένη", "weiss lena anna"])
def test_the_words_of_a_name_are_found_in_any_order(studio: World, typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    indexed_ids = agree(studio, typed)
    assert indexed_ids
    monkeypatch.setattr(finding, "has_index", lambda _dialect: False)
    assert agree(studio, typed) == indexed_ids


def test_pages_follow_each_other_and_lose_none(studio: World) -> None:
    for text in ("", "555", "4155550142", "w1"):
        with studio.store.reading() as session:
            whole = found_orders(session.connection(), text, 10_000)
            pages: list[int] = []
            while page := found_orders(session.connection(), text, 3, pages[-1] if pages else None):
                pages += page
        assert pages == whole


def test_the_order_that_a_number_names_comes_first(world: World) -> None:
    for _ in range(3):
        world.order("portrait")
    with world.store.writing() as session:
        session.get_one(Order, 3).number = 10011
    assert [row.number for row in find_orders(world.desk, "1001", 9)] == [1001, 10011]
    assert [row.number for row in orders(world.desk, "w-1001")] == [1001, 10011]
    assert [row.number for row in orders(world.desk, "W-1002-1")] == [1002]


def test_nothing_is_found_by_signs_alone(world: World) -> None:
    world.order("portrait")
    assert orders(world.desk, "+ -") == ()
    assert find_customers(world.desk, " ") == ()
    assert [row.number for row in orders(world.desk, "  ")] == [1001]


def test_the_index_follows_every_change_of_a_customer_and_an_order(world: World) -> None:
    place = world.folder / "desk.sqlite3"
    first, second = world.order("portrait"), world.order("8x10")
    assert indexed(place) == wanted(place)
    with world.store.writing() as session:
        order = session.get_one(Order, first)
        session.get_one(Customer, order.customer_id).found_by = found_by("Noor Haddad", "", "noor@example.com")
        session.flush()
        order.customer_id = session.get_one(Order, second).customer_id
        session.flush()
        session.get_one(Order, second).number = 7777
    assert indexed(place) == wanted(place)
    with world.store.writing() as session:
        gone = session.get_one(Customer, 1)
        assert not session.scalars(select(Order).where(Order.customer_id == gone.id)).all()
        for consent in session.scalars(select(Consent).where(Consent.customer_id == gone.id)):
            session.delete(consent)
        session.flush()
        session.delete(gone)
    assert indexed(place) == wanted(place)
    assert [row.number for row in orders(world.desk, "7777")] == [7777]


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 10**6)), max_size=30))
@settings(max_examples=count(3, 30), suppress_health_check=[HealthCheck.too_slow])
def test_whatever_happens_the_index_is_in_step(
    opened: World, tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, int]]
) -> None:
    world = opened.copy(tmp_path_factory.mktemp("steps") / "data")
    life = Life(world)
    for name, number in [("order", 0), ("order", 1), *acts]:
        life.act(name, number)
    world.store.close()
    place = world.folder / "desk.sqlite3"
    assert indexed(place) == wanted(place)
    assert all(wanted(place).values())
