"""Phone numbers and e-mail addresses, kept in one form however they were typed, and found by any part of them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.world import World
from winno_desk.services.checks import fold
from winno_desk.services.contacts import email_address, found_by, may_be_one, phone_number
from winno_desk.services.lookups.customers import find_customers
from winno_desk.values.errors import DeskError, Invalid


@pytest.mark.parametrize(
    ("typed", "country", "kept"),
    [
        ("415 555 0142", "US", "+1 415-555-0142"),
        ("(415) 555-0142", "US", "+1 415-555-0142"),
        ("+1 415 555 0142", "DE", "+1 415-555-0142"),
        ("0170 1234567", "DE", "+49 170 1234567"),
        ("06 12 34 56 78", "FR", "+33 6 12 34 56 78"),
        ("+49 1512 3456787", "US", "+49 1512 3456787"),  # passes the check sum of cards
        ("", "US", ""),
        ("  ", "US", ""),
    ],
)
def test_a_number_is_kept_with_its_countrys_code(typed: str, country: str, kept: str) -> None:
    assert phone_number("phone", typed, country) == kept


@pytest.mark.parametrize("typed", ["12", "call me", "415 555", "9" * 30, "+999 1234"])
def test_what_is_no_number_is_told_with_an_example_of_the_country(typed: str) -> None:
    with pytest.raises(Invalid, match="Enter the phone number with its digits, such as") as refused:
        phone_number("phone", typed, "US")
    assert refused.value.field == "phone"


@pytest.mark.parametrize("typed", ["zoe@@example.com", "zoe@example", "zoe example.com", "@example.com", "zoe@"])
def test_what_is_no_address_is_told(typed: str) -> None:
    with pytest.raises(Invalid, match=r"such as zoe@example\.com"):
        email_address("email", typed)


def test_an_address_may_have_letters_of_any_script() -> None:
    assert email_address("email", " zoë@example.com ") == "zoë@example.com"


@given(st.text(max_size=60))
def test_any_text_is_read_or_told(typed: str) -> None:
    with suppress(DeskError):
        phone_number("phone", typed, "US")
    with suppress(DeskError):
        email_address("email", typed)


@pytest.mark.parametrize("typed", ["0170 123", "+49 170 1234567", "491701234567", "1234567", "01701234567"])
def test_a_number_is_found_as_it_is_dialled_at_home_and_from_abroad(typed: str) -> None:
    assert fold(typed) in found_by("Zoë Tan", phone_number("phone", "0170/1234567", "DE"), "")


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Søren Kjær", "soren kjaer"),
        ("Søren Kjær", "SOEREN"),
        ("Łukasz Wałęsa", "lukasz walesa"),
        ("Đorđe Strauß", "dorde strauss"),
        ("Aysel Yıldız", "yildiz"),
        ("Jürgen Müller", "muller"),
        ("Jürgen Müller", "Mueller"),
        ("Þóra Ægisdóttir", "thora aegis"),
    ],
)
def test_a_name_is_found_as_a_keyboard_without_its_letters_writes_it(name: str, typed: str) -> None:
    assert fold(typed) in found_by(name, "", "")


def test_a_number_is_found_with_the_noughts_that_are_dialled_abroad(world: World) -> None:
    world.order("portrait")
    assert [row.name for row in find_customers(world.desk, "0014155550142")] == ["Zoë Tan"]


@pytest.mark.parametrize("typed", ["0142", "555-0142", "(415) 555", "+1 415 555 0142", "zoe tan", "TAN", "W-1001"])
def test_a_customer_is_found_by_any_part_of_what_is_known(world: World, typed: str) -> None:
    world.order("portrait")
    assert [row.phone for row in find_customers(world.desk, typed)] == ["+1 415-555-0142"]


def test_a_card_number_is_no_phone_number() -> None:
    for typed in ("4111 1111 1111 1111", "+4111111111111111", "378282246310005", "4222222222222"):
        with pytest.raises(Invalid, match=r"card number|Enter the phone number"):
            phone_number("phone", typed, "US")


@pytest.mark.parametrize(
    ("name", "other", "may"),
    [
        ("Zoë Tan", "Z. Tan", True),
        ("Zoë Tan", "Zoë", True),
        ("TAN, ZOE", "Zoë Tan", True),
        ("Ana Sousa", "Rui Sousa", False),
        ("Ana Sousa", "Bob Smith", False),
        ("Ana Sousa", "A. Smith", False),
    ],
)
def test_names_that_may_be_one_persons(name: str, other: str, may: bool) -> None:
    assert may_be_one(name, other) is may_be_one(other, name) is may
