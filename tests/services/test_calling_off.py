"""A claim that is taken back after its replacement was granted stops the replacement, or says why it cannot."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from tests.services.asking import answer, claim, request
from tests.services.world import PASSPHRASE, PRINTABLE, World
from winno_desk.database.cases import Case
from winno_desk.database.orders import Item
from winno_desk.services.calling_off import CallOff, call_off
from winno_desk.services.claims import LogClaim, log_claim
from winno_desk.services.lookups.case_page import case_page
from winno_desk.services.lookups.remade import remade
from winno_desk.services.proofing import AddProof
from winno_desk.services.quality import PrintAnew, print_anew
from winno_desk.services.refunds import WithdrawCase, withdraw_case
from winno_desk.services.revising import AskRevision, ask_revision
from winno_desk.services.unlocking import Unlock, unlock
from winno_desk.values.errors import Conflict, Invalid

pytestmark = pytest.mark.usefixtures("no_letters")


def _granted(world: World, quantity: int = 1) -> tuple[int, int, int]:
    """A print, its claim, and the remake that was granted for it."""
    item = world.item("8x10", quantity=quantity)
    world.shipped(item)
    case = claim(world, item, quantity=quantity).case
    remake = answer(world, case).remake
    assert remake is not None
    return item, case, remake


def _off(world: World, case: int, who: str = "Dana") -> Any:
    return world.act(who, call_off, CallOff, case=case)


def test_no_remake_is_alive_of_a_claim_that_was_taken_back(world: World) -> None:
    _item, case, remake = _granted(world)
    assert case_page(world.as_("Dana"), case).may("call_off")
    assert _off(world, case).remake == "W-1001-2"
    assert (world.get(Case, case).state, world.get(Item, remake).state) == ("withdrawn", "cancelled")
    assert not case_page(world.as_("Dana"), case).may("call_off")
    assert remade(world.desk, "all") == ()


def test_what_was_to_be_replaced_can_be_claimed_again(world: World) -> None:
    item, case, _remake = _granted(world, quantity=3)
    _off(world, case)
    again = claim(world, item, quantity=3, photos=())
    assert answer(world, again.case).remake is not None
    with pytest.raises(Conflict, match="W-1001-3"):
        claim(world, item)


def _anew(world: World, remake: int) -> None:
    """Its sheets were not good enough, so it goes back to the press."""
    world.act("Tess", print_anew, PrintAnew, item=remake, spoiled_why="banding")


REACHED = {
    "printing": (World.begin_print,),
    "printed": (World.begin_print, World.count_sheets),
    "checked": (World.begin_print, World.finish),
    "reprint": (World.begin_print, World.count_sheets, _anew),
    "packed": (World.begin_print, World.finish, World.pack),
    "shipped": (World.begin_print, World.finish, World.ship),
}
"""What is done with a replacement until it is there."""


@pytest.mark.parametrize("state", REACHED)
def test_a_remake_that_was_begun_keeps_its_claim_and_is_named(world: World, state: str) -> None:
    _item, case, remake = _granted(world)
    for step in REACHED[state]:
        step(world, remake)
    assert world.get(Item, remake).state == state
    assert not case_page(world.as_("Dana"), case).may("call_off")
    with pytest.raises(Conflict, match=r"W-1001-2|not open"):
        _off(world, case)
    assert world.get(Item, remake).state == state


def test_money_that_was_granted_is_not_called_off(world: World) -> None:
    case = request(world, world.item("portrait"), "cancel").case
    answer(world, case)
    assert not case_page(world.as_("Dana"), case).may("call_off")
    with pytest.raises(Conflict, match="no replacement"):
        _off(world, case)
    assert world.get(Case, case).state == "approved"


def test_a_remake_that_somebody_asks_about_is_not_called_off_before_that_is_answered(world: World) -> None:
    _item, case, remake = _granted(world, quantity=2)
    asked = request(world, remake, "refund", quantity=1)
    assert not case_page(world.as_("Dana"), case).may("call_off")
    with pytest.raises(Conflict, match=r"W-1001-R1 is open about W-1001-2, the replacement"):
        _off(world, case)
    world.act("Dana", withdraw_case, WithdrawCase, case=asked.case)
    _off(world, case)
    assert world.get(Item, remake).state == "cancelled"


def test_a_remake_of_which_something_was_refunded_is_not_called_off(world: World) -> None:
    _item, case, remake = _granted(world, quantity=2)
    answer(world, request(world, remake, "cancel", quantity=1).case)
    assert not case_page(world.as_("Dana"), case).may("call_off")
    with pytest.raises(Conflict, match=r"Pieces of W-1001-2, .*, were refunded or cancelled with W-1001-R1"):
        _off(world, case)


def test_nothing_is_left_of_a_remake_that_was_called_off(world: World) -> None:
    _item, case, remake = _granted(world)
    _off(world, case)
    with pytest.raises(Conflict, match="Nothing is left of W-1001-2"):
        request(world, remake, "refund")


def _with_another_proof(world: World, remake: int) -> None:
    file = world.picture("instead", PRINTABLE)
    proof = AddProof(request=uuid4(), item=remake, file=file)
    world.act("Noor", unlock, Unlock, proof=proof, reason="A better file", own_secret=PASSPHRASE)


def _with_a_change(world: World, remake: int) -> None:
    world.act("Noor", ask_revision, AskRevision, item=remake, asked="Warmer", own_secret=PASSPHRASE)


def _approved_anew(world: World, remake: int) -> None:
    _with_another_proof(world, remake)
    world.sign(remake, world.newest(remake))


@pytest.mark.parametrize("change", [_with_another_proof, _with_a_change, _approved_anew])
def test_a_remake_that_is_made_otherwise_is_called_off_until_it_is_printed(
    world: World, change: Callable[[World, int], None]
) -> None:
    _item, case, remake = _granted(world)
    change(world, remake)
    assert case_page(world.as_("Dana"), case).may("call_off")
    assert _off(world, case).remake == "W-1001-2"
    assert world.get(Item, remake).state == "cancelled"


def test_two_windows_call_it_off_once(world: World) -> None:
    _item, case, _remake = _granted(world)
    _off(world, case)
    with pytest.raises(Conflict, match="not open"):
        _off(world, case, "Tess")


def test_the_claim_of_a_remake_that_was_called_off_is_about_nothing(world: World) -> None:
    _item, case, remake = _granted(world)
    _off(world, case)
    with pytest.raises(Invalid, match="is not printed yet"):
        world.act(
            "Dana",
            log_claim,
            LogClaim,
            item=remake,
            fault="banding",
            reason_text="Stripes",
            cause="printing",
            received_at=world.now,
            how="phone",
        )


def test_what_was_given_up_for_a_replacement_before_it_left_is_not_wanted_again(world: World) -> None:
    item = world.item("8x10")
    world.printed(item)
    case = claim(world, item).case
    remake = answer(world, case).remake
    assert remake is not None
    assert not case_page(world.as_("Dana"), case).may("call_off")
    with pytest.raises(Conflict, match="was given up before it left"):
        _off(world, case)
