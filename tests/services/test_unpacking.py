"""A parcel that has not left is opened again: what was in it can be packed anew, and its slip counts no more."""

import pytest

from tests.services.asking import answer, claim, remade, request
from tests.services.stored import rows, turned_down
from tests.services.world import World
from winno_desk.database.cases import Case
from winno_desk.database.orders import Item
from winno_desk.database.printing import ShipmentLine
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.papers import PrintDocument, print_document
from winno_desk.services.unpacking import Unpack, unpack
from winno_desk.values.errors import Conflict, Unavailable


@pytest.fixture
def print_(world: World) -> int:
    item = world.item("8x10", quantity=5)
    world.printed(item)
    return item


def _unpack(world: World, shipment: int) -> str:
    slip: str = world.act("Tess", unpack, Unpack, shipment=shipment).slip
    return slip


def test_what_was_packed_is_packed_anew_under_a_new_slip(world: World, print_: int) -> None:
    first = world.pack(print_)
    assert _unpack(world, first.shipment) == "P-2026-00001"
    assert (world.get(Item, print_).state, rows(world, ShipmentLine)) == ("checked", [])
    second = world.pack(print_)
    assert second.slip == "P-2026-00002"
    world.send(second)
    assert world.get(Item, print_).state == "shipped"


def test_what_left_before_stays_away(world: World, print_: int) -> None:
    world.send(world.pack(print_, pieces=((print_, 2),)))
    _unpack(world, world.pack(print_).shipment)
    assert world.get(Item, print_).state == "part_shipped"
    world.send(world.pack(print_))
    assert sorted(line.quantity for line in rows(world, ShipmentLine)) == [2, 3]


def test_nothing_is_printed_under_a_slip_that_counts_no_more(world: World, print_: int) -> None:
    parcel = world.pack(print_)
    world.act("Tess", print_document, PrintDocument, document=parcel.document)
    _unpack(world, parcel.shipment)
    told = turned_down(
        world, Unavailable, lambda: world.act("Tess", print_document, PrintDocument, document=parcel.document)
    )
    assert told == "The parcel of P-2026-00001 was unpacked, so this slip counts no more."


def test_an_order_shows_only_the_slips_that_count(world: World, print_: int) -> None:
    _unpack(world, world.pack(print_).shipment)
    world.pack(print_)
    slips = [one.number for one in order_page(world.desk, 1001).documents if one.kind == "packing_slip"]
    assert slips == ["P-2026-00002"]


def test_what_has_left_or_was_unpacked_is_told(world: World, print_: int) -> None:
    parcel = world.pack(print_)
    _unpack(world, parcel.shipment)
    assert turned_down(world, Conflict, lambda: _unpack(world, parcel.shipment)).startswith("Nothing that is still")
    second = world.pack(print_)
    world.send(second)
    assert turned_down(world, Conflict, lambda: _unpack(world, second.shipment)).startswith("This parcel has left")


def test_a_print_that_was_cancelled_in_its_parcel_stays_cancelled(world: World, print_: int) -> None:
    order = world.order("8x10", "4x6")
    kept, cancelled = (item.id for item in world.items(order))
    for item in (kept, cancelled):
        world.printed(item)
    parcel = world.pack(kept, cancelled)
    case = request(world, cancelled, wish="cancel")
    answer(world, case.case, how="exception", remedy="refund", note="In time", amount=case_amount(world, cancelled))
    _unpack(world, parcel.shipment)
    assert [world.get(Item, item).state for item in (kept, cancelled)] == ["checked", "cancelled"]


def case_amount(world: World, item: int) -> str:
    """All that was paid for it."""
    return f"{world.get(Item, item).price / 100:.2f}"


def test_a_parcel_that_was_unpacked_meanwhile_does_not_leave(world: World, print_: int) -> None:
    parcel = world.pack(print_)
    _unpack(world, parcel.shipment)
    told = turned_down(world, Conflict, lambda: world.send(parcel))
    assert told == "This parcel was unpacked. Look at the print again."


def test_a_replacement_of_which_nothing_is_to_follow_settles_its_claim_when_it_is_unpacked(world: World) -> None:
    item = world.item("8x10", quantity=5)
    world.shipped(item)
    case = claim(world, item, quantity=5).case
    remake = remade(world, case)
    world.begin_print(remake)
    world.finish(remake)
    world.send(world.pack(remake, pieces=((remake, 2),)))
    rest = world.pack(remake)
    amount = f"{world.get(Item, item).price * 3 / 500:.2f}"
    asked = request(world, remake, wish="cancel", quantity=3).case
    answer(world, asked, how="exception", remedy="refund", note="In time", amount=amount)
    _unpack(world, rest.shipment)
    assert (world.get(Item, remake).state, world.get(Case, case).state) == ("shipped", "settled")
