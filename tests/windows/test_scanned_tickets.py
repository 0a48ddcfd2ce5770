"""Tickets that are scanned in the print room: into a parcel, or to start what is shown."""

import pytest
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.windows.stage import staged
from winno_desk.database.orders import Item
from winno_desk.services.lookups.orders import OnItem
from winno_desk.services.on_hold import PutOnHold, put_on_hold
from winno_desk.windows.buttons import TURNS
from winno_desk.windows.print_room_page import PrintRoomPage


def test_a_ticket_that_does_not_belong_into_the_parcel_is_stopped(world: World, qtbot: QtBot) -> None:
    order = world.order("8x10", "4x6", "5x7")
    ours = [item.id for item in world.items(order)]
    for item in ours[:2]:
        world.printed(item)
    other = world.item("8x10")
    world.printed(other)
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage, ours[0])
        assert page.take_scan(OnItem(1001, ours[0], in_print_room=True))
        assert page.take_scan(OnItem(1001, ours[1], in_print_room=True))
        assert {item for item, _pieces in page.form.parcel.chosen()} == set(ours[:2])
        assert stage.notes.said[-1] == ("good", "W-1001-2 belongs into this parcel.")
        assert page.take_scan(OnItem(1001, ours[2], in_print_room=True))
        assert stage.notes.said[-1][0] == "stop"
        assert page.take_scan(OnItem(1002, other, in_print_room=True))
        assert stage.notes.said[-1] == ("stop", "That print is of order W-1002. It does not go into this parcel.")
        assert not page.form.pack.isEnabled()
        assert page.form.warning.text().endswith("Lay it aside, and scan what belongs.")
        assert page.take_scan(OnItem(1001, ours[1], in_print_room=True))
        assert page.form.pack.isEnabled()


def test_until_packing_began_another_orders_ticket_opens_its_own_print(world: World, qtbot: QtBot) -> None:
    ours, other = world.item("8x10"), world.item("8x10")
    world.printed(ours)
    world.locked(other)
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage, ours)
        assert not page.take_scan(OnItem(1002, other, in_print_room=True))
        assert page.take_scan(OnItem(1001, ours, in_print_room=True))
        assert page.take_scan(OnItem(1002, other, in_print_room=True))
        assert stage.notes.said[-1][0] == "stop"


def test_the_ticket_of_the_shown_print_starts_it_once_its_warning_could_be_read(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    item, other = world.item("8x10"), world.item("8x10")
    world.locked(item)
    world.locked(other)
    now = [100.0]
    monkeypatch.setattr(TURNS, "clock", lambda: now[0])
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage, item)
        assert not page.take_scan(OnItem(1002, other, in_print_room=True)), "another ticket opens its own print"
        assert page.take_scan(OnItem(1001, item, in_print_room=True))
        stage.settle()
        assert world.get(Item, item).state == "locked"
        now[0] += 3
        assert page.take_scan(OnItem(1001, item, in_print_room=True))
        stage.settle()
        assert world.get(Item, item).state == "printing"


def test_a_ticket_says_why_its_print_does_not_go_into_the_parcel(world: World, qtbot: QtBot) -> None:
    order = world.order("8x10", "4x6", "5x7", "4x6")
    ours, packed, held, locked = (item.id for item in world.items(order))
    for item in (ours, packed, held):
        world.printed(item)
    world.locked(locked)
    world.pack(packed)
    world.act("Tess", put_on_hold, PutOnHold, item=held, reason="bent corner")
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage, ours)
        assert page.take_scan(OnItem(1001, ours, in_print_room=True))
        for item, why in (
            (packed, "That one is packed. It does not go into this parcel."),
            (locked, "That one is not checked yet. It does not go into this parcel."),
            (held, "W-1001-3 is on hold: bent corner. Take it off hold first."),
        ):
            assert page.take_scan(OnItem(1001, item, in_print_room=True))
            assert stage.notes.said[-1] == ("stop", why)
            assert not page.form.pack.isEnabled()
