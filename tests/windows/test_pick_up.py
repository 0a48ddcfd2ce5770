"""Prints that are ready are handed over on the order's page, with the stub or without it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from tests.services.world import World
from tests.windows.counter import Counter
from tests.windows.visit import Visit, field
from winno_desk.database.orders import Item, Order, Payment
from winno_desk.database.printing import Shipment
from winno_desk.services.lookups.orders import OnItem
from winno_desk.values.codes import order_code
from winno_desk.windows.order_page import OrderPage
from winno_desk.windows.pick_up_panel import PickUpPanel


def picked_up(world: World, *codes: str, **about: Any) -> list[Item]:
    """The items of an order that the customer comes for; its prints are printed."""
    items = world.items(world.order(*codes, **about))
    with world.store.writing() as session:
        session.get_one(Order, items[0].order_id).delivery = "pickup"
    for item in items:
        if item.kind == "physical":
            world.printed(item.id)
    return items


def test_what_is_ready_goes_to_whoever_came_for_it(visit: Visit) -> None:
    portrait, first, second = picked_up(visit.world, "portrait", "8x10", "4x6")
    page = visit.open(OrderPage, "Dana", 1001)
    assert page.pick_up.isVisible()
    assert page.pick_up.later.text() == "Not ready: W-1001-1 AI Portrait Generation (ordered)"
    assert field(page.pick_up, "to_whom").value() == ""
    visit.type(field(page.pick_up, "to_whom"), "Ben Tan, her brother")
    visit.key(Qt.Key.Key_F10)
    assert [visit.world.get(Item, item.id).state for item in (portrait, first, second)] == [
        "ordered",
        "shipped",
        "shipped",
    ]
    (shipment,) = [visit.world.get(Shipment, 1)]
    assert (shipment.ship_to, shipment.handed_over, shipment.shipped_at) == (
        "Ben Tan, her brother",
        True,
        visit.world.now,
    )
    assert visit.route.messages == ["Ben Tan, her brother has W-1001-2, W-1001-3."]
    assert not page.pick_up.isVisible()
    assert "collected by Ben Tan, her brother today 12:00" in page.cards[second.id].about.text()


def test_one_print_can_be_taken_and_another_left(visit: Visit) -> None:
    first, second = picked_up(visit.world, "8x10", "4x6")
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page.pick_up, f"tick_{second.id}")
    hand_over(visit, page)
    assert visit.world.get(Item, first.id).state == "shipped"
    assert visit.world.get(Item, second.id).state == "checked"
    assert page.pick_up.ready.ticked() == (str(second.id),)
    assert field(page.pick_up, "to_whom").value() == ""


def hand_over(visit: Visit, page: OrderPage) -> None:
    """To whoever the order names: Enter says so."""
    visit.press(field(page.pick_up, "to_whom").editor, Qt.Key.Key_Return)
    visit.click(page.pick_up, "hand_over_now")


def test_nothing_is_handed_over_before_somebody_said_to_whom(visit: Visit) -> None:
    (item,) = picked_up(visit.world, "8x10")
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page.pick_up, "hand_over_now")
    assert field(page.pick_up, "to_whom").error() == "Enter who takes it."
    assert visit.world.get(Item, item.id).state == "checked"
    visit.press(field(page.pick_up, "to_whom").editor, Qt.Key.Key_Return)
    assert field(page.pick_up, "to_whom").value() == "Zoë Tan"
    visit.key(Qt.Key.Key_F10)
    assert visit.world.get(Shipment, 1).ship_to == "Zoë Tan"


def may_press(panel: PickUpPanel) -> bool:
    button = panel.findChild(QAbstractButton, "hand_over_now")
    assert isinstance(button, QAbstractButton)
    return button.isEnabled()


def test_what_is_owing_is_paid_first(visit: Visit) -> None:
    (item,) = picked_up(visit.world, "8x10", paid="10.00")
    page = visit.open(OrderPage, "Dana", 1001)
    assert not may_press(page.pick_up)
    assert page.pick_up.warning.text().endswith("is owing. Take the payment first (F4).")
    assert not page.pick_up.unpaid.isVisible()
    visit.key(Qt.Key.Key_F4)
    visit.type(field(page.form.payment, "last_four"), "4242")
    visit.click(page, "take_payment")
    assert may_press(page.pick_up)
    hand_over(visit, page)
    assert visit.world.get(Item, item.id).state == "shipped"


def test_after_the_payment_only_the_name_is_left_to_ask(visit: Visit) -> None:
    picked_up(visit.world, "8x10", paid="10.00")
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page, "take_payment")
    visit.click(page, "cash")
    visit.key(Qt.Key.Key_F4)
    assert visit.world.get(Payment, 2).amount == 800
    assert field(page.pick_up, "to_whom").editor.hasFocus()


def test_a_manager_hands_over_unpaid(visit: Visit) -> None:
    (item,) = picked_up(visit.world, "8x10", paid="10.00")
    page = visit.open(OrderPage, "Noor", 1001)
    assert not may_press(page.pick_up)
    visit.click(page.pick_up, "unpaid")
    assert page.pick_up.warning.text().startswith("Once handed over there is no return")
    hand_over(visit, page)
    assert visit.world.get(Item, item.id).state == "shipped"


def test_a_parcel_that_was_to_be_sent_is_picked_up_instead(visit: Visit) -> None:
    item = visit.world.item("8x10")
    visit.world.printed(item)
    page = visit.open(OrderPage, "Dana", 1001)
    assert not page.pick_up.isVisible()
    visit.click(page.cards[item], "hand_over")
    assert page.pick_up.isVisible()
    hand_over(visit, page)
    assert visit.world.get(Item, item).state == "shipped"


def test_whoever_comes_from_the_print_room_finds_everything_ready_to_be_handed_over(visit: Visit) -> None:
    first, second = visit.world.items(visit.world.order("8x10", "4x6"))
    for item in (first, second):
        visit.world.printed(item.id)
    page = visit.open(OrderPage, "Dana", OnItem(1001, second.id, to_hand_over=True))
    assert page.pick_up.isVisible()
    assert page.pick_up.ready.ticked() == (str(first.id), str(second.id))
    visit.key(Qt.Key.Key_Return)
    visit.key(Qt.Key.Key_F10)
    assert [visit.world.get(Item, item.id).state for item in (first, second)] == ["shipped", "shipped"]


def test_whoever_took_something_before_is_known_by_a_few_letters(visit: Visit) -> None:
    _first, second = picked_up(visit.world, "8x10", "4x6")
    page = visit.open(OrderPage, "Dana", 1001)
    visit.click(page.pick_up, f"tick_{second.id}")
    field(page.pick_up, "to_whom").set_value("Ben Tan, her brother")
    visit.click(page.pick_up, "hand_over_now")
    page = visit.open(OrderPage, "Dana", 1001)
    completer = field(page.pick_up, "to_whom").editor.completer()
    completer.setCompletionPrefix("ben")
    assert completer.currentCompletion() == "Ben Tan, her brother"


def test_whoever_the_order_names_is_expected(visit: Visit) -> None:
    (item,) = picked_up(visit.world, "8x10")
    with visit.world.store.writing() as session:
        session.get_one(Order, item.order_id).collector = "Ida Tan"
    page = visit.open(OrderPage, "Dana", 1001)
    hand_over(visit, page)
    assert visit.world.get(Shipment, 1).ship_to == "Ida Tan"


@pytest.mark.parametrize("who", ["Tess", "Ari"])
def test_whoever_does_not_stand_at_the_counter_is_not_offered_it(visit: Visit, who: str) -> None:
    picked_up(visit.world, "8x10")
    assert not visit.open(OrderPage, who, 1001).pick_up.isVisible()


def test_the_next_order_begins_with_its_own_customer(visit: Visit) -> None:
    picked_up(visit.world, "8x10")
    picked_up(visit.world, "8x10")
    page = visit.open(OrderPage, "Dana", 1001)
    field(page.pick_up, "to_whom").set_value("Ben Tan")
    page.open(1002)
    visit.settle()
    assert field(page.pick_up, "to_whom").value() == ""
    visit.press(field(page.pick_up, "to_whom").editor, Qt.Key.Key_Return)
    assert field(page.pick_up, "to_whom").value() == "Zoë Tan"


def test_a_stub_leads_to_what_is_ready(counter: Counter, world: World) -> None:
    (item,) = picked_up(world, "8x10")
    assert counter.scan(order_code(1001)) == "order"
    counter.keyboard.stroke(True, Qt.Key.Key_Return.value)
    counter.keyboard.stroke(True, Qt.Key.Key_F10.value)
    counter.rest()
    assert world.get(Item, item.id).state == "shipped"
