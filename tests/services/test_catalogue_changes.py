"""Managers change what is sold; what was ordered keeps the price of its day."""

from typing import Any

import pytest

from tests.services.stored import invalid, turned_down
from tests.services.test_intake import save
from tests.services.world import World
from winno_desk.database.orders import Product
from winno_desk.services.catalogue import products
from winno_desk.services.catalogue_changes import SaveProduct, SetTaxInclusive, save_product, set_tax_inclusive
from winno_desk.services.lookups.catalogue import catalogue
from winno_desk.values.errors import Conflict, Refusal

MATTE: dict[str, Any] = {
    "new": True,
    "code": "8x10-Matte",
    "name": "Print 8 × 10 in, matte",
    "kind": "physical",
    "price": "19.50",
    "tax": "8.625",
    "turnaround": "2",
    "rush_days": "1",
    "rush": "40",
    "width": "8",
    "height": "10.5",
    "paper": "cotton",
    "finish": "matte",
}
SKETCH: dict[str, Any] = {
    "new": True,
    "code": "sketch",
    "name": "Pencil sketch",
    "kind": "digital",
    "price": "60",
    "turnaround": "3",
    "revisions": "2",
    "steps": "Outline 30\nShading: 80 %\nFinal file 100",
}


def change(world: World, who: str = "Mara", base: dict[str, Any] = MATTE, **other: Any) -> Any:
    return world.act(who, save_product, SaveProduct, **{**base, **other})


def test_a_new_print_can_be_ordered_at_once(world: World) -> None:
    assert change(world).code == "8x10-matte"
    product = world.get(Product, "8x10-matte")
    assert (product.price, product.tax_rate, product.width, product.height) == (1950, 8625, 8000, 10500)
    assert (product.paper, product.finish, product.revisions_included) == ("cotton", "matte", 0)
    assert (product.rush_days, product.rush_rate) == (1, 40_000)
    assert "8x10-matte" in [row.code for row in products(world.as_("Dana"))]


def test_a_service_has_its_steps_in_per_cent(world: World) -> None:
    change(world, base=SKETCH)
    (line,) = [row for row in catalogue(world.as_("Mara")).products if row.code == "sketch"]
    assert line.steps == (("Outline", 30), ("Shading", 80), ("Final file", 100))
    assert (line.revisions, line.kind, line.width) == (2, "digital", "")


def test_a_changed_price_holds_from_now_on(world: World) -> None:
    before = save(world).order
    change(world, new=False, code="8x10", price="20.00", height="10")
    assert world.items(before)[1].unit_price == 1800
    assert world.items(save(world).order)[1].unit_price == 2000


def test_what_is_not_sold_any_more_is_not_offered(world: World) -> None:
    change(world, new=False, code="8x10", height="10", active=False)
    assert "8x10" not in [row.code for row in products(world.as_("Dana"))]
    assert "8x10" in [row.code for row in catalogue(world.as_("Mara")).products]


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("code", {"code": ""}),
        ("code", {"code": "8 x 10"}),
        ("code", {"code": "x" * 25}),
        ("code", {"code": "8x10"}),
        ("name", {"name": " "}),
        ("kind", {"kind": "poster"}),
        ("price", {"price": "-5"}),
        ("price", {"price": "0"}),
        ("tax", {"tax": "100"}),
        ("tax", {"tax": "-1"}),
        ("tax", {"tax": "8.6255"}),
        ("tax", {"tax": "NaN"}),
        ("turnaround", {"turnaround": ""}),
        ("turnaround", {"turnaround": "91"}),
        ("turnaround", {"turnaround": "1.5"}),
        ("rush_days", {"rush_days": "2"}),
        ("rush_days", {"rush_days": "soon"}),
        ("rush", {"rush": ""}),
        ("rush", {"rush": "-10"}),
        ("rush", {"rush": "501"}),
        ("width", {"width": "0"}),
        ("width", {"width": "NaN"}),
        ("width", {"width": "8.0001"}),
        ("height", {"height": "121"}),
        ("revisions", {**SKETCH, "revisions": "many"}),
        ("steps", {**SKETCH, "steps": ""}),
        ("steps", {**SKETCH, "steps": "Outline"}),
        ("steps", {**SKETCH, "steps": "Outline 50\nShading 40\nFinal 100"}),
        ("steps", {**SKETCH, "steps": "Outline 50"}),
        ("steps", {**SKETCH, "steps": "Outline 0\nFinal 100"}),
    ],
)
def test_what_cannot_be_sold_so_is_told_at_its_field(world: World, field: str, wrong: dict[str, Any]) -> None:
    invalid(world, field, lambda: change(world, **wrong))


def test_a_print_does_not_become_a_service_and_only_managers_change_anything(world: World) -> None:
    invalid(world, "kind", lambda: change(world, base=SKETCH, new=False, code="8x10"))
    turned_down(world, Refusal, lambda: change(world, "Dana"))
    turned_down(world, Conflict, lambda: change(world, new=False, code="gone"))


def test_prices_include_their_tax_from_the_day_that_was_said(world: World) -> None:
    change(world, new=False, code="8x10", tax="20", price="18.00", height="10")
    before = save(world).order
    world.act("Mara", set_tax_inclusive, SetTaxInclusive, inclusive=True)
    after = save(world).order
    assert world.items(before)[1].price == 4320
    assert (world.items(after)[1].price, world.items(after)[1].tax) == (3600, 600)
    turned_down(world, Refusal, lambda: world.act("Dana", set_tax_inclusive, SetTaxInclusive, inclusive=False))
