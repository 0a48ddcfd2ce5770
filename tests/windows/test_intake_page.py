"""Taking an order at the counter, with the keyboard and without."""

from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tests.services.stored import rows
from tests.services.website.files import csv, row, take
from tests.windows.dropping import drop
from tests.windows.visit import Visit, field
from winno_desk.database.orders import Consent, Customer, Item, ItemPhoto, Order, Payment
from winno_desk.windows import tokens
from winno_desk.windows.intake_page import IntakePage
from winno_desk.windows.parts import Tag


def test_a_returning_customer_orders_with_few_keys_and_no_mouse(visit: Visit) -> None:
    visit.world.order("portrait")
    page = visit.open(IntakePage, "Dana")
    assert page.form.customer_field.editor.hasFocus()

    visit.type(page.form.customer_field, "0142", enter=True)
    assert page.customer.known is not None
    assert page.customer.known.name == "Zoë Tan"
    assert page.form.lines_field.editor.hasFocus()

    visit.type(page.form.lines_field, "8x10", enter=True)
    assert page.form.total.text() == "$18.00"
    visit.key(Qt.Key.Key_F10)
    assert field(page, "policy_shown").error().startswith("Show the refund policy")

    visit.press(field(page, "policy_shown").editor, Qt.Key.Key_Space)
    visit.key(Qt.Key.Key_F10)
    assert visit.route.places == [("order", 1002)]
    saved_as, printed = visit.route.messages
    assert saved_as == "Saved as W-1002, receipt Q-2026-00003."
    assert printed.startswith(f"{saved_as} Receipt, claim stub and job ticket saved as PDF")
    saved = visit.world.get(Order, 2)
    assert saved.customer_id == 1
    assert not page.items.lines


def test_a_new_customer_brings_a_photo_for_a_restoration_and_a_print(visit: Visit, tmp_path: Path) -> None:
    photo = tmp_path / "old photo.jpg"
    Image.new("RGB", (2400, 3000), (180, 150, 110)).save(photo)
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "Ines Angstrom", enter=True)
    assert field(page, "name").value() == "Ines Angstrom"
    visit.type(field(page, "phone"), "+1 415 555 0177")
    visit.press(field(page, "consent").editor, Qt.Key.Key_Space)
    visit.type(page.form.lines_field, "restore", enter=True)
    visit.type(page.form.lines_field, "8x10", enter=True)
    drop(page, photo)
    visit.settle()
    visit.type(field(page.items.lines[0], "brief"), "Scratches")
    visit.click(page, "card")
    visit.type(field(page, "last_four"), "4242")
    assert field(page, "amount").value() == "103.00"
    visit.press(field(page, "policy_shown").editor, Qt.Key.Key_Space)
    visit.click(page, "save_order")

    assert visit.route.places == [("order", 1001)]
    first, second = visit.world.items(1)
    assert (first.brief, second.made_from_id) == ("Scratches", first.id)
    assert visit.world.get(ItemPhoto, 1).name == "old photo.jpg"
    assert visit.world.get(Payment, 1).amount == 10300
    assert visit.world.get(Customer, 1).found_by


def test_somebody_of_the_website_agrees_with_the_first_order_at_the_counter(visit: Visit) -> None:
    take(visit.world, csv(row()))
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "Berg", enter=True)
    assert "to agree first" in [tag.status().word for tag in page.form.customer_card.findChildren(Tag)]
    visit.type(page.form.lines_field, "8x10", enter=True)
    visit.press(field(page, "policy_shown").editor, Qt.Key.Key_Space)
    visit.key(Qt.Key.Key_F10)
    assert field(page, "consent").error().startswith("Ask whether we may keep the photos")
    visit.press(field(page, "consent").editor, Qt.Key.Key_Space)
    visit.press(field(page, "portfolio").editor, Qt.Key.Key_Space)
    visit.key(Qt.Key.Key_F10)
    assert visit.route.places == [("order", 1002)]
    assert [one.purpose for one in rows(visit.world, Consent)] == ["order", "portfolio"]

    page.open()
    visit.type(page.form.customer_field, "Berg", enter=True)
    assert not page.form.consenting.isVisible()


def test_what_one_customer_agreed_to_is_not_what_the_next_one_does(visit: Visit) -> None:
    take(visit.world, csv(row(), row(order="5002", name="Ole Dahl", email="ole@example.com", phone="415 555 0100")))
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "Berg", enter=True)
    visit.press(field(page, "consent").editor, Qt.Key.Key_Space)
    visit.type(page.form.customer_field, "Dahl", enter=True)
    assert field(page, "consent").value() is False


def test_whoever_types_another_name_has_let_go_of_the_customer_that_was_chosen(visit: Visit) -> None:
    visit.world.order("portrait")
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "0142", enter=True)
    visit.click(page, "ship")
    assert field(page, "address").value()
    visit.type(page.form.lines_field, "8x10", enter=True)
    visit.press(field(page, "policy_shown").editor, Qt.Key.Key_Space)
    page.form.customer_field.editor.selectAll()
    visit.type(page.form.customer_field, "Somebody Else")
    assert not page.form.customer_card.isVisible()
    assert field(page, "address").value() == ""
    visit.key(Qt.Key.Key_F10)
    assert field(page, "customer").error() == "Find the customer, or add a new one."
    assert visit.route.places == []


def test_a_line_that_was_taken_off_can_be_put_back(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    for code in ("restore", "8x10", "5x7"):
        visit.type(page.form.lines_field, code, enter=True)
    visit.type(page.items.lines[1].brief, "White border")
    before = page.items.drafts()
    page.items.lines[1].remove.click()
    visit.settle()
    assert [line.product.code for line in page.items.lines] == ["restore", "5x7"]
    assert visit.route.messages == ["Print 8 × 10 in, lustre is off the order."]
    assert visit.route.undo is not None
    visit.route.undo()
    assert page.items.drafts() == before


def test_a_digital_item_comes_back_with_the_print_that_is_made_from_it(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    for code in ("restore", "5x7"):
        visit.type(page.form.lines_field, code, enter=True)
    page.items.lines[0].remove.click()
    assert page.items.lines[0].source() is None
    assert visit.route.undo is not None
    visit.route.undo()
    assert page.items.lines[1].source() == 0
    assert page.form.lines_field.editor.hasFocus()


def test_a_discarded_draft_can_be_brought_back(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "Bo Li", enter=True)
    for code in ("portrait", "restore", "8x10"):
        visit.type(page.form.lines_field, code, enter=True)
    assert page.items.lines[2].source() == 1
    page.items.lines[0].remove.click()
    assert [line.product.code for line in page.items.lines] == ["restore", "8x10"]
    assert page.items.lines[1].source() == 0

    visit.key(Qt.Key.Key_Escape)
    assert page.items.lines
    visit.click(page, "discard")
    assert not page.items.lines
    assert visit.route.undo is not None
    visit.route.undo()
    assert [line.product.code for line in page.items.lines] == ["restore", "8x10"]
    assert page.items.lines[1].source() == 0
    assert field(page, "name").value() == "Bo Li"


def test_tab_goes_through_the_page_as_one_reads_it(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    for code in ("portrait", "8x10"):
        visit.type(page.form.lines_field, code, enter=True)
    page.form.customer_field.editor.setFocus()
    met = []
    for _ in range(23):
        visit.key(Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        assert widget is not None
        met.append(widget.objectName() or widget.accessibleName())
    assert met == [
        "new_customer",
        *("photos", "rush", "quantity", "line_discount", "brief", "Remove AI Portrait Generation"),
        *("photos", "rush", "made_from", "quantity", "line_discount", "brief", "Remove Print 8 × 10 in, lustre"),
        *("lines", "discount"),
        "watched_folder",
        *("pickup", "ship", "collector"),
        *("card", "cash", "transfer"),
    ]


def test_a_second_click_saves_once(visit: Visit) -> None:
    visit.world.order("portrait")
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "Tan", enter=True)
    visit.type(page.form.lines_field, "portrait", enter=True)
    visit.press(field(page, "policy_shown").editor, Qt.Key.Key_Space)
    page.save()
    page.save()
    visit.settle()
    assert visit.world.get(Item, 2).order_id == 2
    assert {number for _place, number in visit.route.places} == {1002}
    assert len(visit.world.items(3)) == 0


def test_an_item_is_added_directly_below_the_last_one(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    page.resize(1278, 1000)
    visit.type(page.form.lines_field, "8x10", enter=True)
    visit.settle()
    last = page.items.lines[-1]
    gap = page.form.lines_field.mapTo(page, QPoint()).y() - last.mapTo(page, last.rect().bottomLeft()).y() - 1
    assert gap == tokens.GAP_2
    assert last.height() == last.sizeHint().height()


def test_save_order_stands_at_the_bottom_with_and_without_something_to_discard(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    form = page.form
    assert not form.discard.isVisible()
    assert form.papers.geometry().bottom() == form.payment_down.contentsRect().bottom()
    bottom = form.save_order.geometry().bottom()
    visit.type(page.form.lines_field, "8x10", enter=True)
    assert form.discard.isVisible()
    assert form.save_order.geometry().bottom() == bottom


def test_somebody_known_is_noticed_while_they_are_described_as_new(visit: Visit) -> None:
    visit.world.order("portrait")
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "Zoe", enter=True)
    page.customer.describe("Zoe")
    visit.type(field(page, "phone"), "(415) 55")
    assert not page.customer.alike.isVisible()
    visit.type(field(page, "phone"), "5 0142")
    assert page.customer.alike.isVisible()
    visit.click(page, "take_1")
    assert page.customer.known is not None
    assert page.customer.known.name == "Zoë Tan"
    assert page.form.lines_field.editor.hasFocus()


def test_a_print_is_promised_after_the_digital_item_that_it_is_made_from(visit: Visit) -> None:
    visit.world.order("portrait")
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "0142", enter=True)
    visit.type(page.form.lines_field, "portrait", enter=True)
    visit.type(page.form.lines_field, "8x10", enter=True)
    assert page.items.turnaround() == 6
    page.form.policy_shown_field.set_value(True)
    visit.click(page, "save_order")
    portrait, printed = visit.world.items(2)
    assert printed.promised_on > portrait.promised_on
    assert visit.world.get(Order, 2).promised_on == printed.promised_on


def test_whatever_is_typed_for_one_customer_is_a_draft_and_never_the_next_ones(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    assert not page.draft().begun()
    visit.type(page.form.collector_field, "Bob")
    assert page.draft().begun()
    assert page.form.discard.isVisible()
    page.discard()
    assert page.form.collector_field.value() == ""
    assert not page.draft().begun()
