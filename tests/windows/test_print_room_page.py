"""Prints on their way through the room, as a technician and the desk work with them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.services.asking import claim, remade
from tests.services.stored import rows
from tests.services.world import PASSPHRASE, PRINTER, World
from tests.windows.stage import Stage, staged
from tests.windows.visit import Visit, field
from winno_desk.database.orders import Item, Order
from winno_desk.database.printing import Shipment, ShipmentLine
from winno_desk.services.acts import Done
from winno_desk.services.desk import Desk
from winno_desk.services.locking import LockMaster, MasterLocked, lock_master
from winno_desk.services.lookups.orders import OnItem
from winno_desk.services.proofing import AddProof, add_proof
from winno_desk.values.errors import Unavailable
from winno_desk.windows.editors import ChoiceEditor
from winno_desk.windows.print_room_page import PrintRoomPage
from winno_desk.windows.print_room_requests import SENT
from winno_desk.windows.print_room_words import facts


def approved(world: World, item: int) -> int:
    world.sign(item, world.proof(item))
    return item


def tick_all(page: PrintRoomPage) -> None:
    for box in page.form.checks.boxes.values():
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))


def test_a_print_goes_from_lock_to_parcel_and_out_of_the_room(world: World, qtbot: QtBot) -> None:
    item = approved(world, world.item("8x10", quantity=2))
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage)
        form = page.form
        assert form.number.text().endswith("-1")
        stage.click(page, "lock")
        assert "(2b)" in form.warning.text()
        form.printer_field.set_value(PRINTER)
        stage.click(page, "start_print")
        assert "2b" in stage.notes.said[-1][1]
        form.good_field.set_value("one")
        stage.click(page, "finish_print")
        assert form.good_field.error() == "Enter a whole number, such as 2."
        form.good_field.set_value("1")
        stage.click(page, "finish_print")
        assert form.good_field.error().startswith("Enter 2 good sheets")
        form.good_field.set_value("2")
        form.spoiled_field.set_value("1")
        form.spoiled_field.edited.emit()
        stage.click(page, "finish_print")
        assert form.spoiled_why_field.error() == "Choose what spoiled them."
        form.spoiled_why_field.set_value("jam")
        stage.click(page, "finish_print")
        assert not form.check_print.isEnabled()
        assert form.warning.text() == "3 of 3 points still to confirm"
        tick_all(page)
        form.shelf_field.set_value("B4")
        stage.click(page, "check_print")
        assert form.ship_to_field.value() == "Zoë Tan\n7 Oak Lane\nOakland, CA 94607"
        QTest.keyClicks(form.tracking_field.editor, "1Z 999 AA1 01 2345 6784")
        assert not form.pack.isEnabled()
        assert page.take_scan(OnItem(1001, item, in_print_room=True))
        stage.click(page, "pack")
        stage.click(page, "open_slip")
        place, document = stage.notes.went[-1]
        assert place == "document"
        assert isinstance(document, int)
        assert "(2a)" in form.warning.text()
        stage.click(page, "ship")
        assert form.nothing.isVisible()
        assert world.get(Item, item).state == "shipped"
        assert world.get(Shipment, 1).tracking == "1Z 999 AA1 01 2345 6784"


def test_a_double_click_starts_printing_and_does_not_finish_it(world: World, qtbot: QtBot) -> None:
    item = approved(world, world.item("8x10"))
    world.lock(item)
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage, item)
        stage.click(page, "start_print")
        assert page.form.finish_print.isVisible()
        QTest.mouseDClick(page.form.finish_print, Qt.MouseButton.LeftButton)
        QTest.mouseRelease(page.form.finish_print, Qt.MouseButton.LeftButton)
        stage.settle()
        assert world.get(Item, item).state == "printing"


def test_an_act_whose_answer_was_lost_does_not_swallow_the_next_act(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = approved(world, world.item("8x10"))

    def lock_and_fall_silent(desk: Desk, request: LockMaster) -> Done[MasterLocked]:
        lock_master(desk, request)
        raise Unavailable("The database does not answer. Try again in a moment.")

    monkeypatch.setitem(SENT, "lock", (lock_and_fall_silent, SENT["lock"][1]))
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage, item)
        stage.click(page, "lock")
        page.refresh()
        stage.settle()
        stage.click(page, "start_print")
        assert world.get(Item, item).state == "printing"


def test_the_printer_used_last_stands_in_the_next_form(world: World, qtbot: QtBot) -> None:
    first, second = approved(world, world.item("8x10")), approved(world, world.item("4x6"))
    world.lock(first)
    world.lock(second)
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage, first)
        page.form.printer_field.set_value("Photo printer")
        stage.click(page, "start_print")
        page.open(second)
        stage.settle()
        assert page.form.number.text() == page.form.table.current().number
        assert page.form.printer_field.value() == "Photo printer"


def test_several_prints_of_one_order_go_into_one_parcel(world: World, qtbot: QtBot) -> None:
    order = world.order("8x10", "4x6")
    items = [item.id for item in world.items(order)]
    for item in items:
        world.printed(item)
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage, items[0])
        assert page.form.parcel.chosen() == ()
        assert page.form.warning.text() == "Scan what goes into this parcel, or tick it."
        page.form.parcel.choose([(items[0], 1)])
        page.side.weigh()
        assert page.form.warning.text().startswith("1 of 2 prints that are here are in this parcel.")
        page.form.parcel.choose([(item, 1) for item in items])
        page.side.weigh()
        assert page.form.warning.text() == "The packing slip gets its number now."
        stage.click(page, "pack")
        assert [world.get(Item, item).state for item in items] == ["packed", "packed"]


def test_typing_stays_when_somebody_else_changes_the_queue(world: World, qtbot: QtBot) -> None:
    item, other = approved(world, world.item("8x10")), world.item("4x6")
    world.lock(item)
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage, item)
        page.form.printer_field.set_value("Photo printer")
        approved(world, other)
        page.refresh()
        stage.settle()
        assert page.form.printer_field.value() == "Photo printer"
        page.form.table.choose(other)
        page.form.table.choose(item)
        assert page.form.printer_field.value() == "Photo printer"


def test_the_desk_hands_over_what_the_technician_may_only_pack(world: World, qtbot: QtBot) -> None:
    item = world.item("8x10")
    world.printed(item)
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage, item)
        assert page.form.pack.isVisible()
        assert not page.form.hand_over_instead.isVisible()
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(PrintRoomPage, item)
        stage.click(page, "hand_over_instead")
        assert stage.notes.went[-1] == ("order", OnItem(1001, item, to_hand_over=True))


def test_a_print_to_be_picked_up_can_be_shipped_instead(world: World, qtbot: QtBot) -> None:
    item = world.item("8x10")
    world.printed(item)
    with world.store.writing() as session:
        session.get_one(Order, session.get_one(Item, item).order_id).delivery = "pickup"
    with staged(world, qtbot, "Noor") as stage:
        page = stage.open(PrintRoomPage, item)
        assert page.form.hand_over.isVisible()
        assert not page.form.pack.isVisible()
        stage.click(page, "ship_instead")
        assert page.form.pack.isVisible()
        stage.click(page, "hand_over_instead")
        assert stage.notes.went[-1] == ("order", OnItem(1001, item, to_hand_over=True))


def test_an_artist_reads_why_nothing_can_be_done(world: World, qtbot: QtBot) -> None:
    item = approved(world, world.item("8x10"))
    with staged(world, qtbot, "Ari") as stage:
        page = stage.open(PrintRoomPage, item)
        assert not page.form.lock.isVisible()
        assert page.form.warning.text().startswith("Lock print master needs another role")


def test_a_change_is_a_revision_before_printing_and_a_request_after(world: World, qtbot: QtBot) -> None:
    item = approved(world, world.item("8x10"))
    world.lock(item)
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage, item)
        stage.click(page, "change_wanted")
        assert stage.notes.went[-1] == ("proof", item)
        world.begin_print(item)
        page.refresh()
        stage.settle()
        stage.click(page, "change_wanted")
        assert stage.notes.went[-1] == ("request_new", item)


def test_a_remake_says_whose_it_is_and_why(world: World, qtbot: QtBot) -> None:
    item = world.item("8x10")
    world.shipped(item)
    remade(world, claim(world, item, photos=(world.picture("stripes"),)).case)
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage)
        assert page.form.remake.text().endswith("-1 (banding)")
        assert page.form.start_print.isVisible()


def test_what_is_owing_on_the_order_is_read_before_anything_leaves(world: World, qtbot: QtBot) -> None:
    paid = approved(world, world.item("8x10"))
    owing = approved(world, world.item("8x10", "4x6", paid="10.00"))
    with staged(world, qtbot, "Tess") as stage:
        for item, words in ((paid, ()), (owing, (("Owing on the order", "9.50"),))):
            page = stage.open(PrintRoomPage, item)
            sheet = page.side.sheet
            assert sheet is not None
            assert tuple((one.what, one.amount) for one in facts(sheet, "") if "wing" in one.what) == words


def test_an_empty_room_says_what_comes_here(world: World, qtbot: QtBot) -> None:
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage)
        assert page.form.nothing.isVisible()
        _click_empty(stage, page)
        assert stage.notes.went == [("proofs", None)]


def _click_empty(stage: Stage, page: PrintRoomPage) -> None:
    button = next(one for one in page.form.table.findChildren(type(page.form.lock)) if one.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    stage.settle()


def test_what_is_too_poor_is_locked_with_the_manager_who_was_called(world: World, qtbot: QtBot) -> None:
    item = world.item("8x10")
    proof = world.act("Ari", add_proof, AddProof, item=item, file=world.picture("coarse", (800, 1000)))
    world.sign(item, proof)
    with staged(world, qtbot, "Tess") as stage:
        page = stage.open(PrintRoomPage, item)
        assert page.form.warning.text().startswith("100 ppi at 8×10 is too coarse to print")
        manager = page.side.manager
        assert manager.isVisible()
        stage.click(page, "lock")
        assert manager.manager.error().startswith("A manager has to pass")
        manager.manager.set_value(world.people["Noor"])
        manager.secret.set_value(PASSPHRASE)
        stage.click(page, "lock")
        assert world.get(Item, item).state == "locked"
        assert not manager.isVisible()
        assert manager.secret.value() == ""


def test_a_print_of_several_pieces_is_packed_in_parts(visit: Visit) -> None:
    item = visit.world.item("5x7", quantity=6)
    visit.world.printed(item)
    page = visit.open(PrintRoomPage, "Tess", item)
    form = page.form
    assert page.take_scan(OnItem(1001, item, in_print_room=True))
    (pieces,) = form.parcel.findChildren(ChoiceEditor, "pieces_W-1001-1")
    assert pieces.currentText() == "All 6"
    pieces.set_value(4)
    assert pieces.currentText() == "4, 2 to follow"
    field(page, "tracking").set_value("1Z 999 AA1 01 2345 6784")
    visit.click(page, "pack")
    assert visit.world.get(Item, item).state == "part_packed"
    visit.click(page, "ship")
    assert visit.world.get(Item, item).state == "part_shipped"
    page.open(item)
    visit.settle()
    assert page.take_scan(OnItem(1001, item, in_print_room=True))
    assert form.parcel.chosen() == ((item, 2),)
    field(page, "tracking").set_value("1Z 999 AA1 01 2345 6784")
    visit.click(page, "pack")
    visit.click(page, "ship")
    assert visit.world.get(Item, item).state == "shipped"


def test_of_several_prints_each_goes_into_the_parcel_whole_or_in_part(visit: Visit) -> None:
    world = visit.world
    order = world.order("5x7", "4x6", quantity=5)
    first, second = (item.id for item in world.items(order))
    for item in (first, second):
        world.printed(item)
    page = visit.open(PrintRoomPage, "Tess", first)
    parcel = page.form.parcel
    for item in (first, second):
        assert page.take_scan(OnItem(1001, item, in_print_room=True))
    for position, count in ((1, 2), (2, 3)):
        (pieces,) = parcel.findChildren(ChoiceEditor, f"pieces_W-1001-{position}")
        pieces.set_value(count)
    field(page, "tracking").set_value("1Z 999 AA1 01 2345 6784")
    visit.click(page, "pack")
    assert {(line.item_id, line.quantity) for line in rows(world, ShipmentLine)} == {(first, 2), (second, 3)}
