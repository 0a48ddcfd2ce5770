"""The print room: the very bytes that were signed are printed, packed and sent."""

from typing import Any

import pytest
from sqlalchemy import select

from tests.services.asking import claim, remade
from tests.services.stored import entries, invalid, rows, turned_down
from tests.services.world import World
from winno_desk.database.cases import Case
from winno_desk.database.documents import Document
from winno_desk.database.journal import first_broken
from winno_desk.database.orders import Item
from winno_desk.database.printing import PrintRun, Shipment, ShipmentLine
from winno_desk.database.proofs import SignOff
from winno_desk.services.packing import Pack, Ship, pack, ship
from winno_desk.services.pickup import HandOver, hand_over
from winno_desk.services.press import StartPrint, start_print
from winno_desk.services.printing import FinishPrint, finish_print
from winno_desk.services.quality import USUAL, CheckPrint, check_print
from winno_desk.values.errors import Conflict

pytestmark = pytest.mark.usefixtures("no_letters")

PARCEL: dict[str, Any] = {"ship_to": "Zoë Tan\n7 Oak Lane", "carrier": "UPS", "tracking": "1Z 999 AA1 01 2345 6784"}


@pytest.fixture
def print_(world: World) -> int:
    return world.item("8x10", quantity=2)


def spoil(world: World, digest: str) -> None:
    """One byte of a kept file changes on the disk."""
    place = world.desk.files.path(digest)
    content = bytearray(place.read_bytes())
    content[len(content) // 2] ^= 1
    place.write_bytes(content)


def test_the_whole_life_of_a_print(world: World, print_: int) -> None:
    proof = world.proof(print_)
    world.sign(print_, proof)
    world.lock(print_)
    world.begin_print(print_)
    world.act("Tess", finish_print, FinishPrint, item=print_, good=2, spoiled=1, spoiled_why="banding")
    world.act("Tess", check_print, CheckPrint, item=print_, points=USUAL, shelf="B4")
    world.later(hours=1)
    world.ship(print_)
    item = world.get(Item, print_)
    (run,), (shipment,), (line,), (*_receipts, slip) = (
        rows(world, table) for table in (PrintRun, Shipment, ShipmentLine, Document)
    )
    assert (item.state, item.locked_digest, run.digest) == ("shipped", proof.digest, proof.digest)
    assert (run.good, run.spoiled, run.spoiled_why, run.printer) == (2, 1, "banding", "Canon PRO-4100")
    assert (shipment.number, shipment.shipped_at, shipment.handed_over) == ("P-2026-00001", world.now, False)
    assert (line.item_id, line.quantity) == (print_, 2)
    assert (slip.number, slip.kind, slip.printed) == ("P-2026-00001", "packing_slip", 0)
    named = next(entry for entry in entries(world) if entry.id == slip.entry_id)
    assert named.act == "pack"
    assert first_broken(entries(world)) is None


def test_no_step_can_be_left_out(world: World, print_: int) -> None:
    world.proof(print_)
    turned_down(world, Conflict, lambda: world.lock(print_))
    turned_down(world, Conflict, lambda: world.begin_print(print_))
    turned_down(world, Conflict, lambda: world.finish(print_))
    turned_down(world, Conflict, lambda: world.pack(print_))
    turned_down(world, Conflict, lambda: world.hand_over(print_))


def test_a_file_that_changed_since_it_was_signed_is_not_locked(world: World, print_: int) -> None:
    proof = world.proof(print_)
    world.sign(print_, proof)
    spoil(world, proof.digest)
    told = turned_down(world, Conflict, lambda: world.lock(print_))
    assert told == "The approved file is not as it was signed, or missing. Add it again as a new proof."


def test_a_changed_file_is_mended_by_adding_it_again(world: World, print_: int) -> None:
    world.locked(print_)
    spoil(world, world.get(Item, print_).locked_digest)
    world.revise(print_)
    world.locked(print_)
    world.begin_print(print_)


def test_an_approval_that_was_voided_locks_nothing(world: World, print_: int) -> None:
    world.sign(print_, world.proof(print_))
    with world.store.writing() as session:
        session.scalars(select(SignOff)).one().voided_at = world.now
    turned_down(world, Conflict, lambda: world.lock(print_))


def test_a_print_needs_a_printer_and_as_many_good_sheets_as_were_ordered(world: World, print_: int) -> None:
    world.locked(print_)
    invalid(world, "printer", lambda: world.act("Tess", start_print, StartPrint, item=print_, printer=" "))
    world.begin_print(print_)
    for good in (0, 1, 3, -2):
        told = invalid(
            world,
            "good",
            lambda good=good: world.act("Tess", finish_print, FinishPrint, item=print_, good=good),  # type: ignore[misc]  # a default binds the loop's name
        )
        assert told == "Enter 2 good sheets; print until they are there."
    for spoiled in (-1, 10_000):
        invalid(
            world,
            "spoiled",
            lambda spoiled=spoiled: world.act(  # type: ignore[misc]  # as above
                "Tess", finish_print, FinishPrint, item=print_, good=2, spoiled=spoiled
            ),
        )


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("weight", {"weight": "a lot"}),
        ("cost", {"cost": "a lot"}),
        ("ship_to", {"ship_to": " "}),
        ("ship_to", {"ship_to": "4111 1111 1111 1111"}),
        ("ship_to", {"ship_to": "x" * 401}),
        ("carrier", {"carrier": ""}),
        ("tracking", {"tracking": "1Z; DROP"}),
        ("items", {"items": ()}),
        ("items", {"items": (999,)}),
    ],
)
def test_every_field_of_a_parcel_is_checked(world: World, print_: int, field: str, wrong: dict[str, Any]) -> None:
    world.printed(print_)
    about = {"order": world.get(Item, print_).order_id, "items": (print_,), **PARCEL, **wrong}
    invalid(world, field, lambda: world.act("Tess", pack, Pack, **about))


def test_only_prints_of_one_order_go_into_its_parcel(world: World, print_: int) -> None:
    other = world.item("4x6")
    for item in (print_, other):
        world.printed(item)
    order = world.get(Item, print_).order_id
    invalid(world, "items", lambda: world.act("Tess", pack, Pack, order=order, items=(print_, other), **PARCEL))
    invalid(
        world, "items", lambda: world.act("Dana", hand_over, HandOver, order=order, items=(other,), to_whom="Zoë Tan")
    )


def test_an_item_that_is_named_twice_is_packed_once(world: World, print_: int) -> None:
    world.printed(print_)
    world.pack(print_, print_)
    assert len(rows(world, ShipmentLine)) == 1
    turned_down(world, Conflict, lambda: world.pack(print_))


def test_slips_are_numbered_without_gaps(world: World) -> None:
    first, second = world.item("4x6"), world.item("4x6")
    for item in (first, second):
        world.printed(item)
    world.pack(first)
    order = world.get(Item, second).order_id
    invalid(
        world,
        "carrier",
        lambda: world.act("Tess", pack, Pack, order=order, items=(second,), **{**PARCEL, "carrier": ""}),
    )
    assert world.pack(second).slip == "P-2026-00002"


def test_a_parcel_leaves_once(world: World, print_: int) -> None:
    world.printed(print_)
    shipment = world.pack(print_).shipment
    world.act("Tess", ship, Ship, shipment=shipment)
    told = turned_down(world, Conflict, lambda: world.act("Tess", ship, Ship, shipment=shipment))
    assert told == "This parcel has left already."
    turned_down(world, Conflict, lambda: world.act("Tess", ship, Ship, shipment=999))


def test_a_print_that_is_handed_over_is_shipped_at_that_moment(world: World, print_: int) -> None:
    world.printed(print_)
    order = world.get(Item, print_).order_id
    invalid(world, "to_whom", lambda: world.act("Dana", hand_over, HandOver, order=order, items=(print_,), to_whom=""))
    world.hand_over(print_)
    (shipment,) = rows(world, Shipment)
    assert (shipment.handed_over, shipment.shipped_at, shipment.ship_to) == (True, world.now, "Zoë Tan")
    assert world.get(Item, print_).state == "shipped"


def test_a_remake_is_printed_from_the_same_file_and_closes_its_claim(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    case = claim(world, item).case
    remake = remade(world, case)
    assert world.get(Item, remake).locked_digest == world.get(Item, item).locked_digest
    world.begin_print(remake)
    world.finish(remake)
    assert world.get(Case, case).state == "approved"
    world.ship(remake)
    assert world.get(Case, case).state == "settled"
    assert len({run.digest for run in rows(world, PrintRun)}) == 1
