"""What is wrong with an order is said where it stands, and nothing that was typed is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.windows.dropping import drop
from tests.windows.ordering import ordered
from tests.windows.visit import Visit, field
from winno_desk.database.orders import Product
from winno_desk.windows.intake_page import IntakePage


def test_what_was_wrong_is_said_no_more_once_somebody_tries_again(visit: Visit) -> None:
    visit.world.order("portrait")
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "0142", enter=True)
    visit.type(page.form.lines_field, "8x10", enter=True)
    visit.key(Qt.Key.Key_F10)
    assert field(page, "policy_shown").error()
    page.items.lines[0].quantity.set_value("0")
    left = visit.route.left
    visit.key(Qt.Key.Key_F10)
    assert visit.route.left > left
    assert field(page, "policy_shown").error() == ""
    assert page.items.lines[0].quantity.error() == "1 to 999"


def test_all_that_is_missing_is_said_at_once_and_the_keyboard_goes_to_the_first(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    visit.click(page, "new_customer")
    visit.type(field(page, "email"), "zoe")
    visit.click(page, "ship")
    visit.key(Qt.Key.Key_F10)
    wrong = ("name", "email", "consent", "lines", "address", "policy_shown")
    assert [name for name in wrong if not field(page, name).error()] == []
    assert field(page, "name").editor.hasFocus()
    assert field(page, "phone").error() == ""


def test_what_is_wrong_with_several_items_is_said_at_each(visit: Visit) -> None:
    page = ordered(visit, "portrait", "8x10", "5x7")
    first, second, third = page.items.lines
    second.quantity.set_value("0")
    third.discount.set_value("200")
    visit.key(Qt.Key.Key_F10)
    assert (first.quantity.error(), second.quantity.error(), third.discount.error()) == ("", "1 to 999", "Not so")
    assert second.quantity.editor.hasFocus()


def test_a_discount_that_cannot_be_given_is_told_while_it_is_typed(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.lines_field, "8x10", enter=True)
    visit.type(page.form.discount_field, "20")
    assert page.form.discount_field.error() == "The discount is at most what it is taken from, 18.00."
    page.form.discount_field.editor.selectAll()
    visit.type(page.form.discount_field, "5,00")
    assert page.form.discount_field.error() == ""
    assert page.form.total.text() == "$13.00"


@pytest.mark.parametrize("typed", ["130", "-5", "110%", "abc"])
def test_a_discount_of_a_line_that_cannot_be_given_is_told_while_it_is_typed(visit: Visit, typed: str) -> None:
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.lines_field, "8x10", enter=True)
    line = page.items.lines[0]
    visit.type(line.discount, typed)
    assert line.discount.error()
    assert line.problem.text().endswith(".")
    line.discount.editor.selectAll()
    visit.type(line.discount, "5")
    assert (line.discount.error(), line.problem.text()) == ("", "")


def test_what_is_missing_stands_beside_its_field_and_nothing_is_lost(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    visit.key(Qt.Key.Key_F10)
    assert field(page, "customer").error() == "Find the customer, or add a new one."
    visit.click(page, "new_customer")
    visit.type(field(page, "name"), "Bo")
    visit.key(Qt.Key.Key_F10)
    assert field(page, "phone").error() == "Enter a phone number or an e-mail address."
    assert field(page, "phone").editor.hasFocus()
    visit.type(field(page, "phone"), "+1 415 555 0177")
    visit.press(field(page, "consent").editor, Qt.Key.Key_Space)
    visit.key(Qt.Key.Key_F10)
    assert field(page, "lines").error().startswith("Add at least one item")
    visit.type(page.form.lines_field, "portrait", enter=True)
    page.items.lines[0].quantity.set_value("0")
    visit.key(Qt.Key.Key_F10)
    assert page.items.lines[0].quantity.error() == "1 to 999"
    assert field(page, "name").value() == "Bo"
    assert not visit.route.places


def test_a_file_that_is_no_picture_is_refused_on_its_line(visit: Visit, tmp_path: Path) -> None:
    broken = tmp_path / "letter.jpg"
    broken.write_text("not a picture")
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.lines_field, "portrait", enter=True)
    drop(page, broken)
    visit.settle()
    line = page.items.lines[0]
    assert "letter.jpg" in line.problem.text()
    assert line.photos.paths() == ()


def test_a_code_that_nothing_has_is_told_beside_the_field(visit: Visit) -> None:
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.lines_field, "zzz", enter=True)
    assert field(page, "lines").error() == "Nothing in the catalogue has this code or name."
    page.items.take_catalogue(())
    visit.type(page.form.lines_field, "z")
    assert field(page, "lines").error().startswith("Nothing is sold yet.")


def test_a_number_of_pieces_from_a_stray_scan_is_asked_about(visit: Visit) -> None:
    visit.world.order("portrait")
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "0142", enter=True)
    visit.type(page.form.lines_field, "8x10", enter=True)
    page.items.lines[0].quantity.set_value("155")
    page.form.policy_shown_field.set_value(True)
    visit.click(page, "save_order")
    assert page.items.lines[0].problem.text().startswith("155 pieces of Print 8 × 10 in, lustre?")
    assert not visit.route.places
    visit.click(page, "save_order")
    assert visit.route.places == [("order", 1002)]


def test_the_question_about_many_pieces_goes_with_the_number_and_is_asked_anew(visit: Visit) -> None:
    page = ordered(visit, "8x10")
    (line,) = page.items.lines
    for _ in range(2):
        line.quantity.set_value("")
        visit.type(line.quantity, "155")
        visit.click(page, "save_order")
        assert line.problem.isVisible()
        assert not visit.route.places
        visit.press(line.quantity.editor, Qt.Key.Key_Backspace)
        assert not line.problem.isVisible()


def test_what_is_not_sold_any_more_is_told_at_its_line(visit: Visit) -> None:
    visit.world.order("portrait")
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.customer_field, "0142", enter=True)
    visit.type(page.form.lines_field, "8x10", enter=True)
    visit.type(page.form.lines_field, "art", enter=True)
    with visit.world.store.writing() as session:
        session.get_one(Product, "art").active = False
    page.form.policy_shown_field.set_value(True)
    visit.click(page, "save_order")
    assert (
        page.items.lines[1].problem.text()
        == "Custom AI Art Creation is not sold any more. Take this line off the order."
    )
    assert not visit.route.places


def test_a_card_number_in_a_brief_is_told_at_its_own_line(visit: Visit) -> None:
    page = ordered(visit, "portrait", "8x10")
    page.items.lines[1].brief.set_value("paid with 4111 1111 1111 1111")
    visit.click(page, "save_order")
    first, second = page.items.lines
    assert (first.problem.text(), second.problem.text()[:31]) == ("", "This looks like a card number, ")
