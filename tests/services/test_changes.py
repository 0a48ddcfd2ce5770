"""An order is changed after it was taken: more items, another delivery, somebody else who collects."""

from typing import Any

import pytest

from tests.services.asking import answer, request
from tests.services.stored import invalid, rows, turned_down
from tests.services.test_intake import save
from tests.services.test_photos import photo
from tests.services.website.files import csv, row, take
from tests.services.world import World, cash
from winno_desk.database.orders import Customer, Item, Order
from winno_desk.services.changes import (
    AddToOrder,
    ChangeDelivery,
    ShowPolicy,
    add_to_order,
    change_delivery,
    show_policy,
)
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.order_lines import Line
from winno_desk.services.photos import LinePhoto
from winno_desk.services.remaining import remaining
from winno_desk.services.voiding import VoidSale, void_sale
from winno_desk.values.errors import Conflict, Invalid, Refusal

pytestmark = pytest.mark.usefixtures("no_letters")


def add(world: World, order: int, who: str = "Dana", **other: Any) -> Any:
    about = {"order": order, "lines": (Line(product="5x7", quantity=3),), **other}
    return world.act(who, add_to_order, AddToOrder, **about)


def change(world: World, order: int, who: str = "Dana", **other: Any) -> Any:
    about = {"order": order, "delivery": "pickup", **other}
    return world.act(who, change_delivery, ChangeDelivery, **about)


def test_items_are_added_at_todays_price_and_promised_from_today(world: World) -> None:
    saved = save(world)
    before = world.get(Order, saved.order).promised_on
    world.later(days=9)
    added = add(world, saved.order, discount="2.00", tenders=(cash("81.00"),))
    assert (added.items, added.total) == (1, "10.00")
    item = world.items(saved.order)[2]
    assert (item.position, item.state, item.price, item.discount) == (3, "ordered", 1000, 200)
    order = world.get(Order, saved.order)
    assert order.promised_on == item.promised_on > before
    assert not order_page(world.as_("Dana"), saved.number).owing


def test_a_poor_photo_of_an_added_line_is_told_at_that_line_and_not_at_its_number_on_the_order(world: World) -> None:
    order = world.order("portrait", "8x10")
    poor = Line(product="16x20", photos=(LinePhoto(photo(world, (400, 500))),))
    with pytest.raises(Invalid) as told:
        add(world, order=order, lines=(Line(product="portrait"), poor))
    assert told.value.field == "line_2"


def test_nothing_is_added_to_a_voided_sale_nor_by_a_technician(world: World) -> None:
    saved = save(world)
    turned_down(world, Refusal, lambda: add(world, saved.order, "Tess"))
    invalid(world, "lines", lambda: add(world, saved.order, lines=()))
    invalid(world, "amount", lambda: add(world, saved.order, tenders=(cash("83.01"),)))
    world.act("Dana", void_sale, VoidSale, order=saved.order)
    turned_down(world, Conflict, lambda: add(world, saved.order))
    turned_down(world, Conflict, lambda: change(world, saved.order))


def test_who_ordered_on_the_website_is_shown_the_policy_once_at_the_counter(world: World) -> None:
    take(world, csv(row()))
    order = rows(world, Order)[0]
    assert order.policy_seen_at is None

    def show(who: str = "Dana") -> Any:
        return world.act(who, show_policy, ShowPolicy, order=order.id)

    turned_down(world, Refusal, lambda: show("Tess"))
    shown = world.later(hours=1)
    assert show().policy == "2024-08-08"
    page = order_page(world.as_("Dana"), order.number)
    assert page.policy_seen_at == shown
    assert page.timeline[0].words == "Policy of 2024-08-08 shown to the customer"
    turned_down(world, Conflict, show)


def test_somebody_else_collects_or_it_is_shipped_elsewhere(world: World) -> None:
    saved = save(world)
    change(world, saved.order, collector="Ben Tan")
    assert order_page(world.as_("Dana"), saved.number).collector == "Ben Tan"
    change(world, saved.order, delivery="ship", address="1 New Road\nOakland, CA 94601", collector="Ben Tan")
    order = world.get(Order, saved.order)
    assert (order.delivery, order.collector) == ("ship", "")
    assert order.ship_to == "1 New Road\nOakland, CA 94601"
    assert world.get(Customer, order.customer_id).address == "7 Oak Lane\nOakland, CA 94607"


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("delivery", {"delivery": "drone"}),
        ("address", {"delivery": "ship"}),
        ("address", {"delivery": "ship", "address": "4111 1111 1111 1111"}),
        ("collector", {"collector": "x" * 121}),
    ],
)
def test_a_change_that_cannot_be_is_told_at_its_field(world: World, field: str, wrong: dict[str, Any]) -> None:
    order = save(world).order
    invalid(world, field, lambda: change(world, order, **wrong))


def test_a_gift_goes_elsewhere_and_no_other_order_with_it(world: World) -> None:
    first = save(world)
    again = save(world, customer=world.get(Order, first.order).customer_id, address="9 Elm Road\nReno, NV 89501")
    assert world.get(Order, first.order).ship_to == "7 Oak Lane\nOakland, CA 94607"
    assert world.get(Order, again.order).ship_to == "9 Elm Road\nReno, NV 89501"


def test_a_packed_parcel_goes_as_its_slip_says(world: World) -> None:
    item = world.item("8x10")
    world.printed(item)
    world.pack(item)
    told = turned_down(world, Conflict, lambda: change(world, world.get(Item, item).order_id))
    assert told.startswith("A parcel of this order is packed")


def test_what_went_back_for_one_item_is_not_counted_for_one_that_was_added_later(world: World) -> None:
    item = world.item("portrait", paid="120.00")
    order = world.get(Item, item).order_id
    for _ in range(2):
        world.proof(item)
        world.revise(item)
    world.provide(item, world.proof(item))
    answer(world, request(world, item, "refund", "quality").case, amount="100.00")
    add(world, order, lines=(Line(product="portrait"),))
    added = world.items(order)[1]
    with world.store.reading() as session:
        first, second = remaining(session, world.get(Item, item)), remaining(session, added)
    assert first.refunded.minor == 10000
    assert first.paid.minor + second.paid.minor == 12000
    assert first.paid.minor - first.refunded.minor + second.paid.minor == 2000
