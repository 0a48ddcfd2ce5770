"""A print on hold waits: nobody locks, prints, packs or sends it before it is let go."""

from collections.abc import Callable

import pytest

from tests.services.stored import invalid, rows, turned_down
from tests.services.world import PRINTER, World
from winno_desk.database.orders import Item
from winno_desk.database.printing import PrintHold
from winno_desk.services.locking import LockMaster, lock_master
from winno_desk.services.lookups.print_sheet import print_sheet
from winno_desk.services.lookups.queue import print_queue
from winno_desk.services.lookups.today import today
from winno_desk.services.on_hold import PutOnHold, TakeOffHold, put_on_hold, take_off_hold
from winno_desk.services.packing import Ship, ship
from winno_desk.services.pickup import HandOver, hand_over
from winno_desk.services.press import SendAgain, StartPrint, send_again, start_print
from winno_desk.services.printing import FinishPrint, finish_print
from winno_desk.services.quality import USUAL, CheckPrint, PrintAnew, check_print, print_anew
from winno_desk.values.errors import Conflict

_Act = Callable[[World, int], object]


def _in_print(world: World, item: int) -> None:
    world.locked(item)
    world.begin_print(item)


def _counted(world: World, item: int) -> None:
    _in_print(world, item)
    world.count_sheets(item)


def _packed(world: World, item: int) -> None:
    world.printed(item)
    world.pack(item)


_BEFORE: dict[str, Callable[[World, int], None]] = {
    "lock": lambda world, item: world.sign(item, world.proof(item)),
    "start_print": World.locked,
    "send_again": _in_print,
    "finish_print": _in_print,
    "check_print": _counted,
    "print_anew": World.printed,
    "pack": World.printed,
    "hand_over": World.printed,
    "ship": _packed,
}
_ACTS: dict[str, _Act] = {
    "lock": lambda world, item: world.act("Tess", lock_master, LockMaster, item=item),
    "start_print": lambda world, item: world.act("Tess", start_print, StartPrint, item=item, printer=PRINTER),
    "send_again": lambda world, item: world.act("Tess", send_again, SendAgain, item=item, printer=PRINTER),
    "finish_print": lambda world, item: world.act("Tess", finish_print, FinishPrint, item=item, good=1),
    "check_print": lambda world, item: world.act("Tess", check_print, CheckPrint, item=item, points=USUAL),
    "print_anew": lambda world, item: world.act("Tess", print_anew, PrintAnew, item=item, spoiled_why="cut"),
    "pack": lambda world, item: world.pack(item),
    "hand_over": lambda world, item: world.act(
        "Noor", hand_over, HandOver, order=world.get(Item, item).order_id, items=(item,), to_whom="Zoë", unpaid=True
    ),
    "ship": lambda world, item: world.act("Tess", ship, Ship, shipment=1),
}


def _hold(world: World, item: int, reason: str = "Out of lustre") -> None:
    world.act("Tess", put_on_hold, PutOnHold, item=item, reason=reason)


@pytest.mark.parametrize("act", _ACTS)
def test_nothing_is_done_to_a_print_on_hold_and_all_of_it_afterwards(world: World, act: str) -> None:
    item = world.item("8x10")
    _BEFORE[act](world, item)
    _hold(world, item)
    told = turned_down(world, Conflict, lambda: _ACTS[act](world, item))
    assert told == "On hold: Out of lustre. Take it off hold first."
    sheet = print_sheet(world.as_("Noor"), item)
    assert sheet is not None
    assert not sheet.item.may(act)
    assert sheet.item.why_not(act) == told
    world.act("Dana", take_off_hold, TakeOffHold, item=item)
    _ACTS[act](world, item)


def test_the_reason_stands_in_the_queue_and_on_the_day(world: World) -> None:
    item = world.item("8x10")
    world.locked(item)
    _hold(world, item)
    (line,) = print_queue(world.desk)
    assert line.hold == "Out of lustre"
    assert today(world.desk).tasks[0].words.endswith("on hold: Out of lustre")
    world.act("Tess", take_off_hold, TakeOffHold, item=item)
    (line,) = print_queue(world.desk)
    assert line.hold == ""
    (kept,) = rows(world, PrintHold)
    assert (kept.reason, kept.held_by, kept.ended_at) == ("Out of lustre", world.people["Tess"], world.now)


def test_a_print_is_on_hold_once_and_let_go_once(world: World) -> None:
    item = world.item("8x10")
    world.locked(item)
    turned_down(world, Conflict, lambda: world.act("Tess", take_off_hold, TakeOffHold, item=item))
    invalid(world, "hold_reason", lambda: _hold(world, item, " "))
    _hold(world, item)
    turned_down(world, Conflict, lambda: _hold(world, item))


def test_the_queue_names_paper_printer_and_who_printed(world: World) -> None:
    item = world.item("8x10", quantity=2)
    world.locked(item)
    world.begin_print(item)
    (line,) = print_queue(world.desk)
    assert (line.paper, line.printer, line.person, line.size, line.quantity) == (
        "lustre",
        PRINTER,
        "Tess",
        "8 × 10 in",
        2,
    )
    assert (line.number, line.customer, line.picture) == ("W-1001-1", "Zoë Tan", line.locked_digest)


def test_what_has_left_the_room_is_no_line_of_the_queue(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    assert print_queue(world.desk) == ()
    assert print_sheet(world.desk, item) is None
