"""What is sold is changed beside the list."""

from PySide6.QtCore import Qt

from tests.windows.visit import Visit, field, rows
from winno_desk.database.orders import Product
from winno_desk.database.people import Studio
from winno_desk.windows.catalogue_page import CataloguePage


def test_a_print_is_added_and_its_price_changed(visit: Visit) -> None:
    page = visit.open(CataloguePage, "Mara")
    visit.click(page, "physical")
    for name, typed in (
        ("code", "8x8"),
        ("price", "12.00"),
        ("name", "Print 8 x 8 in"),
        ("turnaround", "2"),
        ("width", "8"),
        ("height", "8"),
    ):
        visit.type(field(page, name), typed)
    visit.key(Qt.Key.Key_F10)
    assert visit.route.messages == ["8x8 is saved. Orders that were taken keep their price."]
    assert "8x8" in [row.code for row in rows(page.form.products)]
    page.change(next(row for row in rows(page.form.products) if row.code == "8x8"))
    visit.type(field(page, "price"), "")
    field(page, "price").set_value("13.00")
    visit.click(page, "save_product")
    assert visit.world.get(Product, "8x8").price == 1300


def test_what_is_wrong_stands_beside_its_field(visit: Visit) -> None:
    page = visit.open(CataloguePage, "Mara")
    visit.type(field(page, "code"), "portrait")
    visit.key(Qt.Key.Key_F10)
    assert field(page, "code").error().startswith("portrait is in the catalogue already")


def test_whether_prices_include_tax_is_one_tick(visit: Visit) -> None:
    page = visit.open(CataloguePage, "Mara")
    visit.click(page, "tax_inclusive")
    assert visit.route.messages == ["From now on prices include their tax."]
    assert page.form.tax_inclusive_field.value()


def test_what_sending_costs_is_set_with_its_tax(visit: Visit) -> None:
    page = visit.open(CataloguePage, "Mara")
    visit.type(field(page, "shipping"), "a lot", enter=True)
    assert field(page, "shipping").error().startswith("Enter an amount in USD")
    for name, typed in (("shipping", "9.90"), ("shipping_tax", "8.625")):
        field(page, name).set_value("")
        visit.type(field(page, name), typed, enter=True)
    assert visit.route.messages[-1] == "An order that is sent costs 9.90 more from now on."
    studio = visit.world.get(Studio, 1)
    assert (studio.shipping, studio.shipping_tax) == (990, 8625)


def test_an_hours_cost_that_is_wrong_is_told_each_time_it_is_entered(visit: Visit) -> None:
    page = visit.open(CataloguePage, "Mara")
    hour = field(page, "hour_cost")
    for _ in range(2):
        hour.set_value("")
        visit.type(hour, "a lot", enter=True)
        assert hour.error() != ""
    hour.set_value("")
    visit.type(hour, "28.00", enter=True)
    assert hour.error() == ""
    assert visit.world.get(Studio, 1).hour_cost == 2800
