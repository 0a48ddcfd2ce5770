"""Pieces that were cancelled before they could leave are not printed, packed or handed over any more."""

from functools import partial
from pathlib import Path

import pytest

from tests.services.asking import answer, claim, remade, request
from tests.services.photographed import own_print, sharp
from tests.services.stored import invalid, rows, turned_down
from tests.services.test_contact_sheets import show
from tests.services.world import PRINTER, World
from winno_desk.database.orders import Item
from winno_desk.database.printing import PrintRun, ShipmentLine
from winno_desk.services.lookups.print_sheet import print_sheet
from winno_desk.services.photos import LinePhoto
from winno_desk.services.press import SendAgain, send_again
from winno_desk.services.printing import FinishPrint, finish_print
from winno_desk.services.quality import USUAL, CheckPrint, PrintAnew, check_print, print_anew
from winno_desk.services.remaining import remaining
from winno_desk.services.unpacking import Unpack, unpack
from winno_desk.values.errors import Conflict
from winno_desk.workflow.items import ItemState

pytestmark = pytest.mark.usefixtures("no_letters")


@pytest.fixture
def print_(world: World) -> int:
    return world.item("8x10", quantity=5)


def _cancel(world: World, item: int, pieces: int) -> None:
    """The customer cancels some of them, and a manager grants it, as an exception where the policy does not."""
    case = request(world, item, wish="cancel", quantity=pieces)
    if case.state == "waiting":
        answer(world, case.case)
    else:
        with world.store.reading() as session:
            _price, paid, _back = remaining(session, session.get_one(Item, item), besides=case.case).share(pieces)
        note, amount = "They asked in time", str(paid).split()[0]
        answer(world, case.case, how="exception", remedy="refund", note=note, amount=amount)


def _finish(world: World, item: int, good: int) -> None:
    world.act("Tess", finish_print, FinishPrint, item=item, good=good)


def _check(world: World, item: int) -> None:
    world.act("Tess", check_print, CheckPrint, item=item, points=USUAL)


def _anew(world: World, item: int, count: int) -> None:
    world.act("Tess", print_anew, PrintAnew, item=item, spoiled_why="banding", count=count)


def test_what_was_cancelled_before_printing_is_neither_printed_nor_packed(world: World, print_: int) -> None:
    _cancel(world, print_, 2)
    world.locked(print_)
    world.begin_print(print_)
    (sent,) = (world.folder / "outbox" / "prints").iterdir()
    assert sent.name == "1001-1_v1_8x10_q3.jpg"
    assert invalid(world, "good", lambda: _finish(world, print_, 5)).startswith("Enter 3 good sheets")
    _finish(world, print_, 3)
    _check(world, print_)
    sheet = print_sheet(world.as_("Tess"), print_)
    assert sheet is not None
    assert (sheet.line.quantity, sheet.line.ordered, sheet.line.left) == (3, 5, 3)
    world.send(world.pack(print_))
    assert world.get(Item, print_).state == ItemState.SHIPPED
    assert [line.quantity for line in rows(world, ShipmentLine)] == [3]


def test_what_was_to_follow_and_is_cancelled_ends_a_print_that_left_in_part(world: World, print_: int) -> None:
    world.printed(print_)
    world.send(world.pack(print_, pieces=((print_, 2),)))
    assert world.get(Item, print_).state == ItemState.PART_SHIPPED
    _cancel(world, print_, 3)
    assert world.get(Item, print_).state == ItemState.SHIPPED
    assert print_sheet(world.as_("Tess"), print_) is None


def test_a_parcel_in_which_all_that_is_left_lies_is_a_whole_one(world: World, print_: int) -> None:
    world.printed(print_)
    parcel = world.pack(print_, pieces=((print_, 2),))
    _cancel(world, print_, 3)
    assert world.get(Item, print_).state == ItemState.PACKED
    world.send(parcel)
    assert world.get(Item, print_).state == ItemState.SHIPPED


def test_of_what_is_not_good_enough_only_so_many_are_printed_anew(world: World, print_: int) -> None:
    world.locked(print_)
    world.begin_print(print_)
    _finish(world, print_, 5)
    for count in (0, 6):
        invalid(world, "anew_count", partial(_anew, world, print_, count))
    _anew(world, print_, 2)
    place = world.folder / "outbox" / "prints"
    before = set(place.iterdir())
    world.begin_print(print_)
    (sent,) = set(place.iterdir()) - before
    assert Path(sent).stem.endswith("_q2")
    _finish(world, print_, 2)
    _check(world, print_)
    assert [(run.good, run.spoiled) for run in rows(world, PrintRun)] == [(3, 2), (2, 0)]


def test_a_letter_about_some_pieces_leaves_the_others_in_work(world: World, print_: int) -> None:
    _cancel(world, print_, 2)
    assert world.get(Item, print_).state == ItemState.ORDERED


def test_a_parcel_with_more_than_is_wanted_by_now_is_opened_before_it_leaves(world: World, print_: int) -> None:
    world.printed(print_)
    parcel = world.pack(print_)
    _cancel(world, print_, 2)
    told = turned_down(world, Conflict, lambda: world.send(parcel))
    assert told == "W-1001-1 is in this parcel, and 2 of its pieces must not be sent any more. Unpack, and pack anew."
    world.act("Tess", unpack, Unpack, shipment=parcel.shipment)
    world.send(world.pack(print_))
    assert [line.quantity for line in rows(world, ShipmentLine)] == [3]
    assert world.get(Item, print_).state == ItemState.SHIPPED


def test_a_parcel_of_which_nothing_is_wanted_any_more_is_unpacked_into_what_was_sent(world: World, print_: int) -> None:
    world.printed(print_)
    world.send(world.pack(print_, pieces=((print_, 2),)))
    rest = world.pack(print_)
    _cancel(world, print_, 3)
    turned_down(world, Conflict, lambda: world.send(rest))
    world.act("Tess", unpack, Unpack, shipment=rest.shipment)
    assert world.get(Item, print_).state == ItemState.SHIPPED


def test_what_left_can_be_claimed_though_the_rest_was_cancelled(world: World, print_: int) -> None:
    world.printed(print_)
    world.send(world.pack(print_, pieces=((print_, 3),)))
    _cancel(world, print_, 2)
    assert remade(world, claim(world, print_, quantity=3).case)


def test_what_is_replaced_before_it_left_stays_here(world: World, print_: int) -> None:
    world.printed(print_)
    remake = remade(world, claim(world, print_, quantity=2).case)
    assert world.get(Item, remake).quantity == 2
    world.send(world.pack(print_))
    assert [line.quantity for line in rows(world, ShipmentLine)] == [3]
    assert world.get(Item, print_).state == ItemState.SHIPPED


def test_a_print_that_is_replaced_whole_before_it_left_ends(world: World, print_: int) -> None:
    world.printed(print_)
    remake = remade(world, claim(world, print_, quantity=5).case)
    assert [world.get(Item, item).state for item in (print_, remake)] == [ItemState.CANCELLED, ItemState.LOCKED]


def test_what_is_refunded_in_full_before_it_left_is_not_sent(world: World, print_: int) -> None:
    world.locked(print_)
    world.begin_print(print_)
    case = request(world, print_, wish="refund", quantity=5)
    answer(world, case.case, how="exception", remedy="refund", note="A good customer", amount="90.00")
    assert world.get(Item, print_).state == ItemState.CANCELLED


def test_nothing_is_replaced_that_was_not_printed(world: World, print_: int) -> None:
    world.locked(print_)
    case = request(world, print_, wish="refund", quantity=5).case
    told = invalid(
        world, "remedy", lambda: answer(world, case, how="exception", remedy="replacement", note="A good customer")
    )
    assert told == "It is not printed yet, so there is nothing to replace. Choose a refund."


@pytest.mark.parametrize("cancel_first", [True, False])
def test_nothing_is_printed_anew_of_which_enough_is_left(world: World, print_: int, cancel_first: bool) -> None:
    world.locked(print_)
    world.begin_print(print_)
    _finish(world, print_, 5)
    if cancel_first:
        _cancel(world, print_, 2)
    _anew(world, print_, 2)
    if not cancel_first:
        _cancel(world, print_, 2)
    assert world.get(Item, print_).state == ItemState.PRINTED
    _check(world, print_)
    world.send(world.pack(print_))
    assert [line.quantity for line in rows(world, ShipmentLine)] == [3]


def test_what_was_cancelled_during_the_run_may_have_been_printed_too(world: World, print_: int) -> None:
    world.locked(print_)
    world.begin_print(print_)
    world.later(minutes=5)
    _cancel(world, print_, 2)
    invalid(world, "good", lambda: _finish(world, print_, 6))
    _finish(world, print_, 5)
    assert [(run.good, run.spoiled) for run in rows(world, PrintRun)] == [(5, 0)]


def test_bad_sheets_are_taken_off_every_run(world: World, print_: int) -> None:
    world.locked(print_)
    world.begin_print(print_)
    _finish(world, print_, 5)
    _anew(world, print_, 2)
    world.begin_print(print_)
    _finish(world, print_, 2)
    _anew(world, print_, 3)
    assert [(run.good, run.spoiled) for run in rows(world, PrintRun)] == [(2, 3), (0, 2)]


def test_what_is_spoiled_after_a_part_has_left_is_printed_anew(world: World, print_: int) -> None:
    world.printed(print_)
    world.send(world.pack(print_, pieces=((print_, 2),)))
    invalid(world, "anew_count", lambda: _anew(world, print_, 4))
    _anew(world, print_, 1)
    world.begin_print(print_)
    _finish(world, print_, 1)
    _check(world, print_)
    world.send(world.pack(print_))
    assert sorted(line.quantity for line in rows(world, ShipmentLine)) == [2, 3]


def test_what_is_with_the_customer_is_never_called_cancelled(world: World, print_: int) -> None:
    world.printed(print_)
    world.send(world.pack(print_, pieces=((print_, 2),)))
    remade(world, claim(world, print_, quantity=2).case)
    _cancel(world, print_, 3)
    assert world.get(Item, print_).state == ItemState.SHIPPED


def test_nothing_of_a_print_that_left_in_part_hangs_in_the_room_once_the_rest_is_given_up(
    world: World, print_: int
) -> None:
    world.printed(print_)
    world.send(world.pack(print_, pieces=((print_, 2),)))
    _anew(world, print_, 1)
    _cancel(world, print_, 3)
    assert world.get(Item, print_).state == ItemState.SHIPPED


def test_the_sheets_of_an_open_run_keep_their_name_when_some_are_given_up(world: World, print_: int) -> None:
    world.locked(print_)
    world.begin_print(print_)
    world.later(minutes=5)
    _cancel(world, print_, 2)
    world.act("Tess", send_again, SendAgain, item=print_, printer=PRINTER)
    (sent,) = (world.folder / "outbox" / "prints").iterdir()
    assert sent.name == "1001-1_v1_8x10_q5.jpg"


def test_of_a_sheet_each_photo_goes_to_the_press_and_enough_good_ones_are_counted(world: World) -> None:
    photos = [LinePhoto(sharp(world.folder, f"{place}.jpg", 60 * place), 2) for place in (1, 2, 3)]
    item = own_print(world, *photos)
    show(world, item)
    world.sign(item, world.newest(item))
    world.lock(item)
    world.begin_print(item)
    _finish(world, item, 6)
    _anew(world, item, 1)
    world.begin_print(item)
    told = invalid(world, "good", lambda: _finish(world, item, 4))
    assert told == "Enter from 1 to 3 good sheets; print until they are there."
    _finish(world, item, 1)
