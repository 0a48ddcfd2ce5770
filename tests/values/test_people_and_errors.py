"""Roles as words, and the ways in which an act is turned down."""

import pytest

from winno_desk.values.errors import Conflict, DeskError, Invalid, Refusal, Unavailable
from winno_desk.values.people import EVERYBODY, ROLE_NAMES, Role, role_names


def test_roles_are_named_in_the_order_of_the_work() -> None:
    assert role_names(frozenset({Role.MANAGER, Role.DESK})) == "Front desk, Manager"
    assert role_names(EVERYBODY) == ", ".join(ROLE_NAMES.values())
    assert role_names(frozenset()) == ""
    assert set(ROLE_NAMES) == EVERYBODY


@pytest.mark.parametrize(
    "error", [Invalid("amount", "Say how much."), Refusal("Not so."), Conflict("Too late."), Unavailable("No disk.")]
)
def test_whatever_is_turned_down_is_a_sentence_for_a_person(error: DeskError) -> None:
    assert str(error) == error.message
    assert error.message.endswith(".")


def test_an_error_tells_its_field_and_its_clause() -> None:
    invalid, refused = Invalid("amount", "Say how much.", "4"), Refusal("Not so.", "2b")
    assert (invalid.field, invalid.clause, refused.clause) == ("amount", "4", "2b")
    assert Refusal("Not so.").clause is None
