"""A print of several pieces leaves in one parcel or in several; each slip says what is in it and what follows."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.counts import count
from tests.services.asking import claim, remade
from tests.services.stored import invalid, rows, turned_down
from tests.services.world import World
from winno_desk.database.cases import Case
from winno_desk.database.documents import Document
from winno_desk.database.orders import Item
from winno_desk.database.printing import Shipment, ShipmentLine
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.lookups.print_sheet import print_sheet
from winno_desk.services.quality import USUAL, CheckPrint, check_print
from winno_desk.services.slip_facts import slip_facts
from winno_desk.values.errors import Conflict
from winno_desk.workflow.items import ItemState

pytestmark = pytest.mark.usefixtures("no_letters")

PIECES = 6


@pytest.fixture
def checked(world: World) -> int:
    """Six pieces of a print that were found good."""
    item = world.item("5x7", quantity=PIECES)
    world.printed(item)
    return item


def _pack(world: World, item: int, pieces: int) -> Any:
    return world.pack(item, pieces=((item, pieces),))


def _counts(world: World, parcel: Any) -> tuple[int, int, int]:
    """What a slip says of its only line: ordered, shipped, to follow."""
    with world.store.reading() as session:
        (line,) = slip_facts(session, session.get_one(Document, parcel.document)).lines
    return line.ordered, line.shipped, line.to_follow


def test_the_rest_follows_in_its_own_parcel_and_each_slip_says_how_many(world: World, checked: int) -> None:
    states = []
    first = _pack(world, checked, 4)
    states.append(world.get(Item, checked).state)
    world.send(first)
    states.append(world.get(Item, checked).state)
    rest = world.pack(checked)
    states.append(world.get(Item, checked).state)
    world.send(rest)
    states.append(world.get(Item, checked).state)
    assert states == ["part_packed", "part_shipped", "packed", "shipped"]
    assert (_counts(world, first), _counts(world, rest)) == ((6, 4, 2), (6, 2, 0))


@settings(max_examples=count(4, 30), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.sets(st.integers(1, PIECES - 1)))
def test_however_it_is_parted_every_piece_leaves_once(
    world: World, tmp_path_factory: pytest.TempPathFactory, cuts: set[int]
) -> None:
    here = world.copy(tmp_path_factory.mktemp("parted") / "data")
    item = here.item("5x7", quantity=PIECES)
    here.printed(item)
    parts = [end - begin for begin, end in pairwise([0, *sorted(cuts), PIECES])]
    for number, part in enumerate(parts, 1):
        parcel = _pack(here, item, part)
        assert _counts(here, parcel) == (PIECES, part, PIECES - sum(parts[:number]))
        turned_down(here, Conflict, lambda: here.pack(item))
        here.send(parcel)
    assert here.get(Item, item).state == ItemState.SHIPPED
    assert [line.quantity for line in rows(here, ShipmentLine)] == parts
    here.store.close()


@pytest.mark.parametrize("pieces", [0, -1, PIECES + 1, 999_999])
def test_no_parcel_holds_what_is_not_there(world: World, checked: int, pieces: int) -> None:
    told = invalid(world, "pieces", lambda: _pack(world, checked, pieces))
    assert told == "Enter how many go into this parcel, from 1 to 6."
    assert rows(world, Shipment) == []


def test_of_the_rest_no_more_is_packed_than_is_left(world: World, checked: int) -> None:
    world.send(_pack(world, checked, 4))
    assert "from 1 to 2" in invalid(world, "pieces", lambda: _pack(world, checked, 3))


def test_another_print_is_not_parted_by_a_number_of_this_one(world: World, checked: int) -> None:
    other = world.item("5x7", quantity=2)
    world.printed(other)
    invalid(world, "pieces", lambda: world.pack(checked, pieces=((other, 1),)))


def test_the_rest_may_go_over_the_counter(world: World, checked: int) -> None:
    world.send(_pack(world, checked, 4))
    world.hand_over(checked)
    assert world.get(Item, checked).state == ItemState.SHIPPED
    assert [line.quantity for line in rows(world, ShipmentLine)] == [4, 2]


def test_the_order_and_the_room_say_what_is_still_to_follow(world: World, checked: int) -> None:
    world.send(_pack(world, checked, 4))
    (item,) = order_page(world.as_("Dana"), 1001).items
    assert (item.state_words, item.to_follow) == ("part shipped", 2)
    sheet = print_sheet(world.as_("Tess"), checked)
    assert sheet is not None
    assert (sheet.line.left, [one.id for one in sheet.together]) == (2, [checked])


def test_no_more_can_be_claimed_than_has_left(world: World, checked: int) -> None:
    world.send(_pack(world, checked, 4))
    told = invalid(world, "quantity", lambda: claim(world, checked, quantity=5))
    assert told == "Of 4 of 6 pieces that have been shipped 4 are left. Enter at most 4."
    remade(world, claim(world, checked, quantity=3).case)
    assert "1 are left" in invalid(world, "quantity", lambda: claim(world, checked, quantity=2))
    remade(world, claim(world, checked, quantity=1).case)
    told = turned_down(world, Conflict, lambda: claim(world, checked, quantity=1))
    assert told == "All 4 of 6 pieces that have been shipped are asked about or made good already."


def test_a_slip_names_every_replacement_in_its_parcel_and_what_each_replaces(world: World) -> None:
    first, second = world.items(world.order("5x7", "8x10"))
    for item in (first.id, second.id):
        world.printed(item)
    world.ship(first.id, second.id)
    remakes = [remade(world, claim(world, item.id).case) for item in (first, second)]
    for remake in remakes:
        world.begin_print(remake)
        world.finish(remake)
    parcel = world.pack(*remakes)
    with world.store.reading() as session:
        told = slip_facts(session, session.get_one(Document, parcel.document)).replacements
    assert [(one.made, one.item, one.claim) for one in told] == [
        ("W-1001-3", "W-1001-1", "W-1001-C1"),
        ("W-1001-4", "W-1001-2", "W-1001-C2"),
    ]


def test_a_slip_names_whoever_looked_at_its_prints_last_before_it_was_made(world: World) -> None:
    order = world.order("8x10", "4x6")
    first, second = (item.id for item in world.items(order))
    for item, who in ((first, "Tess"), (second, "Mara")):
        world.locked(item)
        world.begin_print(item)
        world.count_sheets(item)
        world.act(who, check_print, CheckPrint, item=item, points=USUAL)
    parcel = world.pack(first, second)
    with world.store.reading() as session:
        told = slip_facts(session, session.get_one(Document, parcel.document))
    assert (told.packed_by, told.checked_by) == ("Tess", "Tess and Mara")


def test_a_claim_is_settled_when_the_last_piece_of_its_replacement_has_left(world: World, checked: int) -> None:
    world.ship(checked)
    case = claim(world, checked, quantity=3).case
    remake = remade(world, case)
    world.begin_print(remake)
    world.finish(remake)
    world.send(_pack(world, remake, 1))
    assert world.get(Case, case).state == "approved"
    world.ship(remake)
    assert world.get(Case, case).state == "settled"


def test_what_somebody_packed_meanwhile_is_said_and_not_counted_again(world: World, checked: int) -> None:
    _pack(world, checked, PIECES)
    assert "not open" in turned_down(world, Conflict, lambda: _pack(world, checked, 4))
