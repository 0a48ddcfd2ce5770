"""Remakes by cause on a page of their own, by period and product."""

from tests.services.test_remade import _faulty
from tests.windows.visit import Visit, rows
from winno_desk.windows.claims_page import ClaimsPage
from winno_desk.windows.remade_page import RemadePage


def test_the_page_counts_what_was_made_anew_and_opens_from_the_claims(visit: Visit) -> None:
    world = visit.world
    for cause in ("printing", "printing", "packaging"):
        remake = _faulty(world, cause)
        world.begin_print(remake)
        world.finish(remake)
    visit.click(visit.open(ClaimsPage, "Noor"), "remade")
    assert visit.route.places[-1] == ("remade", None)
    page = visit.open(RemadePage, "Noor")
    assert {(row.cause, row.remakes) for row in rows(page.table)} == {("printing", 2), ("packaging", 1)}
    visit.click(page.periods, "before")
    assert rows(page.table) == ()
    visit.click(page.periods, "all")
    assert len(rows(page.table)) == 2


def test_one_product_can_be_looked_at_alone(visit: Visit) -> None:
    world = visit.world
    _faulty(world, "printing")
    page = visit.open(RemadePage, "Noor")
    page.product.set_value("Print 8 × 10 in, lustre")
    assert len(rows(page.table)) == 1
