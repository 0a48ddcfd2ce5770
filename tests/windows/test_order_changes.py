"""An order is changed on its page: more items, another delivery, or the whole sale taken back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.services.website.files import csv, row, take
from tests.windows.visit import Visit, field
from winno_desk.database.orders import Customer, Order
from winno_desk.windows.intake_draft import OrderDraft
from winno_desk.windows.intake_page import IntakePage
from winno_desk.windows.order_page import OrderPage
from winno_desk.windows.parts import Tag


def test_an_item_is_added_to_an_order_that_was_taken(visit: Visit) -> None:
    order = visit.world.order("portrait")
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page, "add_items")
    place, draft = visit.route.places[-1]
    assert place == "intake"
    assert isinstance(draft, OrderDraft)
    intake = visit.open(IntakePage, "Dana", draft)
    assert intake.form.title_line.title.text() == "More for W-1001"
    assert not intake.form.policy_shown_field.isVisible()
    visit.type(intake.form.lines_field, "8x10", enter=True)
    visit.key(Qt.Key.Key_F10)
    assert visit.route.places[-1] == ("order", 1001)
    assert visit.route.messages[0] == "1 item added to W-1001."
    assert [item.product_code for item in visit.world.items(order)] == ["portrait", "8x10"]


def test_an_item_is_added_while_another_order_is_half_typed(visit: Visit) -> None:
    order = visit.world.order("portrait")
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page, "add_items")
    intake = visit.open(IntakePage, "Dana")
    visit.type(intake.form.customer_field, "Ines", enter=True)
    intake.open(visit.route.places[-1][1])
    visit.settle()
    focus = QApplication.focusWidget()
    assert focus is intake.form.lines_field.editor
    QTest.keyClicks(focus, "8x10")
    visit.key(Qt.Key.Key_Return)
    visit.key(Qt.Key.Key_F10)
    assert [item.product_code for item in visit.world.items(order)] == ["portrait", "8x10"]


def test_more_items_are_a_draft_too(visit: Visit) -> None:
    visit.world.order("portrait")
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page, "add_items")
    intake = visit.open(IntakePage, "Dana", visit.route.places[-1][1])
    visit.type(intake.form.lines_field, "8x10", enter=True)
    visit.qtbot.wait(250)
    again = visit.open(IntakePage, "Dana")
    assert again.draft().adds_to == intake.draft().adds_to
    assert again.form.title_line.title.text() == "More for W-1001"


def test_the_delivery_is_changed_with_what_is_missing_told_at_its_field(visit: Visit) -> None:
    order = visit.world.order("8x10")
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page, "begin_change_delivery")
    field(page.side.delivery, "address").set_value("")
    visit.click(page, "change_delivery")
    assert field(page.side.delivery, "address").error() == "Enter the address to ship to."
    visit.click(page.side.delivery, "pickup")
    visit.type(field(page.side.delivery, "collector"), "Ben Tan")
    visit.click(page, "change_delivery")
    assert visit.world.get(Order, order).collector == "Ben Tan"
    assert "collected by Ben Tan" in page.form.placed.text()
    assert visit.world.get(Customer, 1).address
    assert not page.side.delivery.collector.isVisible()


def test_a_sale_is_voided_after_being_asked_twice(visit: Visit) -> None:
    order = visit.world.order("8x10")
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page, "begin_void_sale")
    assert page.side.void.keep.hasFocus()
    assert page.side.void.about.text().startswith("Give back at once: $18.00 on Visa ending 4242. ")
    visit.click(page, "void_sale")
    assert visit.world.get(Order, order).voided_at is not None
    assert visit.route.messages == ["The sale is void. Give back $18.00 on Visa ending 4242."]
    assert not page.side.void.isVisible()
    assert not page.add_items.isVisible()
    assert [tag.status().word for tag in page.form.title_line.findChildren(Tag)] == ["voided"]


def test_a_sale_that_is_kept_is_kept(visit: Visit) -> None:
    order = visit.world.order("8x10")
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page, "begin_void_sale")
    assert page.side.void.keep.hasFocus()
    visit.click(page, "keep_void_sale")
    assert visit.world.get(Order, order).voided_at is None
    assert page.side.void.begin.isVisible()


def test_a_customer_is_put_right_on_the_orders_page(visit: Visit) -> None:
    visit.world.order("8x10")
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page, "begin_change_customer")
    assert field(page.side.change, "name").editor.hasFocus()
    field(page.side.change, "name").set_value("")
    visit.click(page, "change_customer")
    assert field(page.side.change, "name").error() == "Enter the customer's name."
    visit.type(field(page.side.change, "name"), "Zoe Tanner")
    visit.click(page, "change_customer")
    assert page.form.customer.name.text() == "Zoe Tanner"
    assert page.side.change.begin.isVisible()


def test_what_the_customer_agrees_to_is_seen_and_changed_on_the_orders_page(visit: Visit) -> None:
    visit.world.order("8x10")
    page = visit.open(OrderPage, "Dana", 1001)
    assert not page.form.customer.agrees.isVisible()
    visit.click(page, "begin_change_customer")
    assert field(page.side.change, "order").below.text() == "since Mon 2 Nov"
    visit.press(field(page.side.change, "portfolio").editor, Qt.Key.Key_Space)
    visit.press(field(page.side.change, "marketing").editor, Qt.Key.Key_Space)
    visit.click(page, "change_customer")
    assert page.form.customer.agrees.text() == "Agrees to portfolio and news and offers"
    visit.click(page, "begin_change_customer")
    visit.press(field(page.side.change, "portfolio").editor, Qt.Key.Key_Space)
    visit.click(page, "change_customer")
    assert page.form.customer.agrees.text() == "Agrees to news and offers"


def test_the_policy_is_shown_to_whoever_ordered_on_the_website(visit: Visit) -> None:
    take(visit.world, csv(row()))
    page = visit.open(OrderPage, "Dana", 1001)
    assert "not shown at the counter" in page.form.placed.text()
    visit.click(page, "show_policy")
    assert "shown today" in page.form.placed.text()
    assert not page.side.show_policy.isVisible()
