"""Each line of the policy on prints, P1 to P9, from what a customer says to the paper that answers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.counts import count
from tests.services.stored import rows
from tests.services.world import PASSPHRASE, PIN, World
from tests.stories.asked import ask, decided, letter_of
from tests.stories.desk import FrontDesk, front_desk
from winno_desk.database.orders import Item, Order
from winno_desk.database.proofs import SignOff
from winno_desk.values.codes import item_code

State = Callable[[World, int], None]


@dataclass(frozen=True)
class Print:
    """An item, and the number of its order."""

    item: int
    order: int

    def claim(self) -> str:
        return f"W-{self.order}-C1"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FrontDesk]:
    with front_desk(World(tmp_path_factory.mktemp("prints") / "data").open()) as running:
        yield running


def _at_press(world: World, item: int) -> None:
    world.locked(item)
    world.begin_print(item)


def _print_of(desk: FrontDesk, state: State) -> Print:
    """A new order of one print that has come that far."""
    item = desk.world.item("8x10")
    state(desk.world, item)
    desk.clock.pass_(hours=20)
    return Print(item, desk.world.get(Order, desk.world.get(Item, item).order_id).number)


def _claim(desk: FrontDesk, order: int, cause: str, *, fault: str = "Banding", also: int = 0) -> None:
    """The customer writes that something is wrong with the print, or with two; a photo comes with it."""
    hands = desk.hands
    desk.sign_in("Dana")
    desk.open_order(order)
    desk.item_button(1, "claim_new")
    hands.click("wrong_yes")
    hands.type("fault", fault)
    hands.choose("cause", cause)
    hands.choose("how", "By e-mail")
    if also:
        hands.tick(f"also_{also}")
    hands.type("reason_text", "There are stripes right across the faces.")
    hands.drop(hands.find("photos"), Path(desk.world.picture("banded")))
    hands.click("log_claim")
    desk.goes_to("claims")


def test_p1_our_printing_is_made_good_by_a_free_replacement_whose_slip_says_so(desk: FrontDesk) -> None:
    bad = _print_of(desk, World.shipped)
    _claim(desk, bad.order, "Our printing")
    letter = decided(desk, "claims", bad.claim())
    assert "replacement" in letter
    assert "2(c)" in letter
    slip = _sent(desk, bad.order, 2)
    assert f"Free replacement for W-{bad.order}-1" in slip
    assert "there is nothing to pay for it" in slip


def _sent(desk: FrontDesk, order: int, position: int) -> str:
    """The item is printed, checked and packed; gives what its packing slip says."""
    hands = desk.hands
    desk.clock.pass_(hours=1)
    desk.sign_in("Tess")
    desk.open_order(order)
    desk.item_button(position, "start_print")
    hands.click("start_print")
    hands.click("finish_print")
    for box in hands.all_prefixed("tick_"):
        hands.tick(box)
    hands.click("check_print")
    hands.scan(item_code(order, position))
    hands.choose("carrier", "UPS")
    hands.type("tracking", "1Z 999 AA1 01 2345 6784")
    hands.click("pack")
    hands.click("open_slip")
    return desk.printed()


def test_one_claim_about_two_prints_ends_in_two_replacements_and_one_letter(desk: FrontDesk) -> None:
    order = desk.world.order("8x10", "4x6")
    first, second = (item.id for item in desk.world.items(order))
    for item in (first, second):
        desk.world.shipped(item)
    desk.clock.pass_(hours=20)
    number = desk.world.get(Order, order).number
    _claim(desk, number, "Our printing", also=second)
    desk.clock.pass_(hours=1)
    desk.sign_in("Noor")
    desk.open_room("claims")
    desk.choose_case(f"W-{number}-C1")
    desk.hands.type("own_secret", PASSPHRASE)
    desk.hands.click("decide")
    desk.hands.must_read("Its letter waits for the rest of the request")
    letter = decided(desk, "claims", f"W-{number}-C2")
    assert f"We are replacing your print 8 × 10 in, lustre (W-{number}-1), free of charge." in letter
    assert f"We are replacing your print 4 × 6 in, lustre (W-{number}-2), free of charge." in letter
    assert f"W-{number}-C1, C2" in letter
    assert f"Free replacement for W-{number}-2" in _sent(desk, number, 4)


def test_p2_what_is_not_known_yet_is_examined_and_the_cause_leads_on(desk: FrontDesk) -> None:
    bad = _print_of(desk, World.shipped)
    _claim(desk, bad.order, "Not examined yet")
    assert "2(c)" in letter_of(desk)
    desk.sign_in("Tess")
    desk.open_room("claims")
    desk.choose_case(bad.claim())
    desk.hands.choose("cause", "Our printing")
    desk.hands.click("record_cause")
    assert "replacement" in decided(desk, "claims", bad.claim())


def test_p3_what_the_carrier_did_is_left_to_a_manager(desk: FrontDesk) -> None:
    bad = _print_of(desk, World.shipped)
    _claim(desk, bad.order, "The carrier", fault="Creased")
    desk.hands.must_read("A manager")
    letter = decided(desk, "claims", bad.claim(), amount="10.00")
    assert "$10.00" in letter
    assert "and 6." in letter


@pytest.mark.parametrize(("state", "clause"), [(_at_press, "2(b)"), (World.shipped, "2(a)")])
def test_p4_what_is_no_fault_of_ours_is_declined(desk: FrontDesk, state: State, clause: str) -> None:
    bad = _print_of(desk, state)
    _claim(desk, bad.order, "The customer")
    assert clause in letter_of(desk)


@pytest.mark.parametrize("wish", ["Give it back", "Exchange it", "Get a replacement"][:: count(2, 1)])
def test_p5_what_was_shipped_is_not_taken_back(desk: FrontDesk, wish: str) -> None:
    bad = _print_of(desk, World.shipped)
    ask(desk, bad.order, wish)
    assert "2(a)" in letter_of(desk)


@pytest.mark.parametrize(("state", "clauses"), [(_at_press, ["2(b)"]), (World.shipped, ["2(a)", "2(b)"])])
@pytest.mark.parametrize("wish", ["Cancel", "Get money back"][:: count(2, 1)])
def test_p6_once_printing_began_no_money_is_given_back(
    desk: FrontDesk, state: State, clauses: list[str], wish: str
) -> None:
    bad = _print_of(desk, state)
    ask(desk, bad.order, wish)
    letter = letter_of(desk)
    assert all(clause in letter for clause in clauses)


def test_p7_once_printing_began_nothing_is_changed(desk: FrontDesk) -> None:
    bad = _print_of(desk, _at_press)
    ask(desk, bad.order, "Have something changed")
    assert "2(b)" in letter_of(desk)


def test_p8_before_printing_a_change_is_made_and_the_approval_is_void(desk: FrontDesk) -> None:
    bad = _print_of(desk, World.locked)
    ask(desk, bad.order, "Have something changed", secret=PIN)
    letter = letter_of(desk)
    assert "2(b)" in letter
    item = desk.world.get(Item, bad.item)
    assert (item.state, item.locked_digest) == ("revising", None)
    assert all(one.voided_at is not None for one in rows(desk.world, SignOff) if one.item_id == bad.item)


def test_p9_before_printing_a_manager_decides_about_a_cancellation(desk: FrontDesk) -> None:
    bad = _print_of(desk, World.locked)
    ask(desk, bad.order, "Cancel")
    letter = decided(desk, "refunds", f"W-{bad.order}-R1")
    assert "clauses 2(b) and 6." in letter
    assert "We are refunding $18.00" in letter
    assert desk.world.get(Item, bad.item).state == "cancelled"


def test_a_claim_is_begun_by_a_scan_of_the_ticket_and_one_key(desk: FrontDesk) -> None:
    bad = _print_of(desk, World.shipped)
    desk.sign_in("Dana")
    desk.hands.scan(item_code(bad.order, 1))
    desk.goes_to("order")
    desk.hands.press(Qt.Key.Key_F7)
    desk.goes_to("claim_new")
    desk.hands.must_read(f"Claim about W-{bad.order}-1")
    desk.hands.must_read("Is something wrong with the print or its packing?")


def test_a_claim_is_begun_by_a_search_and_one_key(desk: FrontDesk) -> None:
    bad = _print_of(desk, World.shipped)
    desk.sign_in("Dana")
    desk.open_order(bad.order)
    desk.hands.press(Qt.Key.Key_F7)
    desk.goes_to("claim_new")
    desk.hands.must_read(f"Claim about W-{bad.order}-1")
