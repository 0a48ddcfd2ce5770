"""What our mistakes cost: remakes by cause and product, at the prices of the day of printing."""

from datetime import date

import pytest

from tests.services.asking import claim, examine
from tests.services.asking import remade as ordered_anew
from tests.services.stored import invalid
from tests.services.world import World
from winno_desk.database.orders import Item, Product
from winno_desk.database.people import Studio
from winno_desk.services.catalogue_changes import SetHourCost, set_hour_cost
from winno_desk.services.lookups.remade import RemadeRow, period, remade
from winno_desk.services.packing import Pack, pack
from winno_desk.services.printing import FinishPrint, finish_print
from winno_desk.services.quality import USUAL, CheckPrint, check_print

pytestmark = pytest.mark.usefixtures("no_letters")


@pytest.fixture
def priced(world: World) -> World:
    """An 8 × 10 costs 1.20 of paper, 0.30 of ink and 3 minutes; an hour costs 40.00."""
    with world.store.writing() as session:
        product = session.get_one(Product, "8x10")
        product.paper_cost, product.ink_cost, product.minutes = 120, 30, 3
        session.get_one(Studio, 1).hour_cost = 4000
    return world


def _faulty(world: World, cause: str, quantity: int = 1) -> int:
    """The remake of a print that was claimed about for that cause."""
    item = world.item("8x10", quantity=quantity)
    world.shipped(item)
    case = claim(world, item, "unknown", quantity=quantity).case
    examine(world, case, cause)
    return ordered_anew(world, case)


def _sums(row: RemadeRow) -> tuple[str, ...]:
    return tuple(str(getattr(row, name)) for name in ("paper", "ink", "time", "shipping", "total"))


def test_a_remake_costs_its_sheets_its_time_and_its_parcel(priced: World) -> None:
    remake = _faulty(priced, "printing", quantity=2)
    priced.begin_print(remake)
    priced.act("Tess", finish_print, FinishPrint, item=remake, good=2, spoiled=1, spoiled_why="banding")
    priced.act("Tess", check_print, CheckPrint, item=remake, points=USUAL)
    order = priced.get(Item, remake).order_id
    parcel = {
        "ship_to": "Zoë Tan",
        "carrier": "UPS",
        "tracking": "1Z 999 AA1 01 2345 6784",
        "cost": "7.50",
        "weight": "0,4 kg",
    }
    priced.act("Tess", pack, Pack, order=order, items=(remake,), **parcel)
    (row,) = remade(priced.desk, "month")
    assert (row.cause, row.product, row.remakes, row.pieces, row.sheets) == (
        "printing",
        "Print 8 × 10 in, lustre",
        1,
        2,
        3,
    )
    assert _sums(row) == ("3.60", "0.90", "6.00", "7.50", "18.00")


def test_each_cause_has_a_line_of_its_own_the_dearest_first(priced: World) -> None:
    first, second = _faulty(priced, "packaging"), _faulty(priced, "printing")
    for remake in (first, second, _faulty(priced, "printing")):
        priced.begin_print(remake)
        priced.finish(remake)
    rows = remade(priced.desk, "month")
    assert [(row.cause, row.remakes, str(row.total)) for row in rows] == [
        ("printing", 2, "7.00"),
        ("packaging", 1, "3.50"),
    ]


def test_a_later_price_changes_nothing_that_was_booked(priced: World) -> None:
    remake = _faulty(priced, "printing")
    priced.begin_print(remake)
    priced.finish(remake)
    priced.act("Noor", set_hour_cost, SetHourCost, cost="100.00")
    assert str(remade(priced.desk, "month")[0].time) == "2.00"
    invalid(priced, "hour_cost", lambda: priced.act("Noor", set_hour_cost, SetHourCost, cost="a lot"))


def test_only_the_remakes_of_the_period_count(priced: World) -> None:
    _faulty(priced, "printing")
    priced.later(days=40)
    _faulty(priced, "printing")
    counts = {
        when: sum(row.remakes for row in remade(priced.desk, when)) for when in ("month", "before", "year", "all")
    }
    assert counts["all"] == 2
    assert counts["month"] == 1
    assert counts["before"] <= 1


def test_periods_begin_and_end_with_their_months() -> None:
    today = date(2026, 3, 31)
    assert period("month", today) == (date(2026, 3, 1), today)
    assert period("before", today) == (date(2026, 2, 1), date(2026, 2, 28))
    assert period("before", date(2026, 1, 5)) == (date(2025, 12, 1), date(2025, 12, 31))
    assert period("year", today) == (date(2026, 1, 1), today)


def test_the_shares_of_a_parcel_come_to_what_sending_it_cost(priced: World) -> None:
    first, second = priced.items(priced.order("8x10", "8x10", quantity=2))
    for item in (first.id, second.id):
        priced.printed(item)
    priced.ship(first.id, second.id)
    remakes = [
        ordered_anew(priced, claim(priced, item.id, cause, quantity=pieces).case)
        for item, cause, pieces in ((first, "printing", 1), (second, "packaging", 2))
    ]
    for remake in remakes:
        priced.begin_print(remake)
        priced.finish(remake)
    parcel = {"ship_to": "Zoë Tan", "carrier": "UPS", "tracking": "1Z 999 AA1 01 2345 6784", "cost": "10.00"}
    priced.act("Tess", pack, Pack, order=first.order_id, items=tuple(remakes), **parcel)
    shipping = sorted(str(row.shipping) for row in remade(priced.desk, "month"))
    assert shipping == ["3.33", "6.67"]
