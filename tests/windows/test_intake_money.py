"""What a new order costs and how it is paid: a rush, tenders that do not fit, too much taken."""

import pytest
from PySide6.QtCore import Qt

from tests.windows.ordering import ordered
from tests.windows.visit import Visit, field
from winno_desk.database.orders import Product
from winno_desk.windows.intake_page import IntakePage
from winno_desk.windows.parts import Words


def test_a_rush_is_ticked_by_key_and_says_what_it_costs_and_brings(visit: Visit) -> None:
    page = ordered(visit, "portrait")
    (line,) = page.items.lines
    visit.press(line.rush, Qt.Key.Key_Space)
    assert (line.sum.text(), line.each.text()) == ("180.00", "rush 60.00")
    assert page.items.turnaround() == 2
    assert page.draft().lines[0].rush
    visit.click(page, "save_order")
    (item,) = visit.world.items(2)
    assert (item.rush, str(visit.world.total(2))) == (True, "180.00")


def test_prints_that_are_sent_are_charged_for_it_and_nothing_else_is(visit: Visit) -> None:
    visit.world.charge_for_sending()
    page = ordered(visit, "8x10")
    assert page.form.total.text() == "$18.00"
    page.form.delivery.set_value("ship")
    page.form.delivery.edited.emit()
    assert page.form.total.text() == "$28.89"
    page.items.lines[0].removed.emit()
    visit.type(page.form.lines_field, "portrait", enter=True)
    assert page.form.total.text() == "$120.00"


def test_what_is_never_made_in_a_rush_has_no_tick_for_it(visit: Visit) -> None:
    with visit.world.store.writing() as session:
        session.get_one(Product, "8x10").rush_days = None
    page = visit.open(IntakePage, "Dana")
    visit.type(page.form.lines_field, "8x10", enter=True)
    assert not page.items.lines[0].rush.isVisible()


def test_a_tender_that_does_not_fit_is_told_before_it_is_noted(visit: Visit) -> None:
    page = ordered(visit, "portrait")
    visit.click(page, "card")
    page.form.amount_field.set_value("20.00")
    page.money.note_tender()
    assert field(page, "last_four").error().startswith("Enter the last four digits")
    assert not page.money.noted.tenders
    page.form.last_four_field.set_value("4242")
    page.money.note_tender()
    assert len(page.money.noted.tenders) == 1


@pytest.mark.parametrize(
    ("typed", "left", "wrong"),
    [
        ("10,00", "110.00", ""),
        ("1,000.00", "120.00", "120.00 is owing; take at most that."),
        ("-5", "120.00", "Enter an amount above zero."),
        ("all", "120.00", "Enter an amount in USD such as 72.00."),
    ],
)
def test_an_amount_is_reckoned_as_it_will_be_taken(visit: Visit, typed: str, left: str, wrong: str) -> None:
    page = ordered(visit, "portrait")
    visit.click(page, "cash")
    page.form.amount_field.editor.selectAll()
    visit.type(page.form.amount_field, typed)
    assert page.form.amount_field.error() == wrong
    if not wrong:
        assert [words.text() for words in page.form.owing.findChildren(Words)][-1] == left
        visit.click(page, "more_tenders")
        assert page.money.noted.sum("USD").minor == 1000


def test_the_change_is_told_until_it_is_given(visit: Visit) -> None:
    page = ordered(visit, "portrait")
    visit.click(page, "cash")
    page.form.amount_field.set_value("10.00")
    page.form.given_field.set_value("50.00")
    page.money.note_tender()
    assert "$40.00 change" in next(words.text() for words in page.findChildren(Words) if "Cash," in words.text())
    visit.click(page, "save_order")
    assert visit.route.messages[-1].startswith("$40.00 change. Saved as")


@pytest.mark.parametrize("whole", ["4012888888881881", "4012 8888 8888 1881"])
def test_of_a_cards_whole_number_its_end_is_kept(visit: Visit, whole: str) -> None:
    page = ordered(visit, "portrait")
    visit.click(page, "card")
    visit.type(page.form.last_four_field, whole)
    assert page.form.last_four_field.value() == "1881"


@pytest.mark.parametrize(("off", "over"), [("95 %", "14.00"), ("100 %", "20.00")])
def test_more_noted_than_the_order_costs_is_shown_and_told(visit: Visit, off: str, over: str) -> None:
    page = ordered(visit, "portrait")
    visit.click(page, "cash")
    page.form.amount_field.set_value("20.00")
    page.money.note_tender()
    page.form.discount_field.set_value(off)
    page.money.edited.emit()
    assert page.form.owing.isVisible()
    assert [words.text() for words in page.form.owing.findChildren(Words)][-2:] == ["Taken too much", over]
    visit.click(page, "save_order")
    assert visit.route.messages[-1].startswith(f"${over} too much was taken: the order comes to less by now.")
    assert visit.world.items(2) == []
