"""A rush: dearer, sooner ready, seen wherever the work is, and given back with the rest."""

from datetime import date

import pytest

from tests.services.asking import answer, claim, remade, request
from tests.services.stored import invalid, rows
from tests.services.test_catalogue_changes import change
from tests.services.test_counter_papers import receipt_words, sold
from tests.services.test_intake import lines, save
from tests.services.test_papers import said
from tests.services.world import World, card
from winno_desk.database.orders import Charge, Item
from winno_desk.services.lookups.orders import orders
from winno_desk.services.lookups.today import today
from winno_desk.services.order_lines import Line
from winno_desk.services.working_papers import print_ticket


def test_a_rush_costs_more_and_is_promised_sooner(world: World) -> None:
    saved = save(world, **lines({"product": "portrait"}, {"product": "portrait", "rush": True}))
    usual, rushed = world.items(saved.order)
    assert (usual.price, usual.promised_on, usual.surcharge) == (12000, date(2026, 11, 6), 0)
    assert (rushed.price, rushed.promised_on, rushed.surcharge) == (12000, date(2026, 11, 4), 6000)
    (charge,) = rows(world, Charge)
    assert (charge.kind, charge.item_id, charge.price) == ("rush", rushed.id, 6000)


def test_discounts_are_off_the_rush_too(world: World) -> None:
    saved = save(world, **lines({"product": "portrait", "rush": True, "discount": "10 %"}), discount="50 %")
    (item,), (charge,) = world.items(saved.order), rows(world, Charge)
    assert (item.discount, item.price, charge.price) == (1800 + 8100, 5400, 2700)


def test_the_rush_of_one_item_does_not_hasten_another_of_its_print(world: World) -> None:
    digital, usual, rushed = world.items(
        sold(
            world,
            lines=(
                Line(product="restore", rush=True),
                Line(product="8x10", made_from=0),
                Line(product="8x10", made_from=0, rush=True),
            ),
        ).order
    )
    assert digital.promised_on == date(2026, 11, 3)
    assert (usual.promised_on, rushed.promised_on) == (date(2026, 11, 5), date(2026, 11, 4))


def test_what_is_not_offered_in_a_rush_is_told_at_its_line(world: World) -> None:
    change(world, new=False, code="8x10", height="10", rush_days="", rush="")
    invalid(world, "line_1", lambda: save(world, **lines({"product": "8x10", "rush": True})))


def test_orders_keep_the_rush_of_their_day(world: World) -> None:
    order = save(world, **lines({"product": "8x10", "rush": True}), tenders=()).order
    change(world, new=False, code="8x10", height="10", rush_days="", rush="")
    (item,) = world.items(order)
    assert (item.rush, item.surcharge) == (True, 900)


def test_a_rush_stands_first_on_its_day_and_is_counted(world: World) -> None:
    save(world, **lines({"product": "5x7"}, {"product": "8x10", "rush": True}), tenders=())
    world.later(days=1)
    day = today(world.as_("Dana"))
    assert [(task.number, task.rush) for task in day.tasks] == [("W-1001-2", True), ("W-1001-1", False)]
    assert (day.due_today, day.rush) == (2, 1)
    assert [row.rush for row in orders(world.as_("Dana"))] == [True]


def test_an_order_is_no_rush_any_more_once_that_is_shipped(world: World) -> None:
    saved = save(world, **lines({"product": "8x10", "rush": True}), tenders=())
    world.shipped(world.items(saved.order)[0].id)
    assert [row.rush for row in orders(world.as_("Dana"))] == [False]


def test_receipt_and_ticket_tell_the_rush(world: World) -> None:
    saved = sold(world, lines=(Line(product="8x10", quantity=2, rush=True),))
    words = receipt_words(world, saved.document)
    assert "Rush $18.00" in words
    assert "Total $54.00" in words
    ticket = print_ticket(world.as_("Tess"), saved.items[0])
    assert "TOMORROW Tue 3 Nov RUSH" in said(ticket.path)


def test_a_cancelled_rush_is_given_back_whole(world: World) -> None:
    saved = save(world, **lines({"product": "portrait", "rush": True}), tenders=(card("180.00"),))
    item = world.items(saved.order)[0].id
    case = request(world, item, wish="cancel").case
    assert answer(world, case).amount == "180.00"


@pytest.mark.parametrize("rush", [False, True])
def test_a_replacement_hurries_as_its_print_did(world: World, rush: bool) -> None:
    saved = save(world, **lines({"product": "8x10", "rush": rush}), tenders=())
    item = world.items(saved.order)[0].id
    world.shipped(item)
    remake = world.get(Item, remade(world, claim(world, item).case))
    assert (remake.rush, remake.surcharge, remake.price) == (rush, 0, 0)
