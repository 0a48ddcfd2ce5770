"""Prints are handed over the counter once they are paid for."""

import pytest

from tests.services.asking import claim, remade
from tests.services.stored import invalid, turned_down
from tests.services.world import World
from winno_desk.database.orders import Item, Order
from winno_desk.services.lookups.timeline import timeline
from winno_desk.services.pickup import HandOver, hand_over
from winno_desk.values.errors import Refusal

pytestmark = pytest.mark.usefixtures("no_letters")


def test_what_is_not_paid_is_handed_over_by_a_manager_alone(world: World) -> None:
    item = world.item("8x10", paid="10.00")
    world.printed(item)
    about = {"order": world.get(Item, item).order_id, "items": (item,), "to_whom": "Zoë Tan"}
    told = invalid(world, "unpaid", lambda: world.act("Dana", hand_over, HandOver, **about))
    assert told.endswith("is owing. Take the payment first, or have a manager hand it over unpaid.")
    turned_down(world, Refusal, lambda: world.act("Dana", hand_over, HandOver, **about, unpaid=True))
    assert world.get(Item, item).state == "checked"
    world.act("Mara", hand_over, HandOver, **about, unpaid=True)
    assert world.get(Item, item).state == "shipped"
    with world.store.reading() as session:
        newest = timeline(session, session.get_one(Order, about["order"]))[0]
    assert newest.words.startswith("Handed over the counter, ")
    assert newest.words.endswith(" unpaid")


def test_what_is_made_good_is_handed_over_whatever_is_owing(world: World) -> None:
    item = world.item("8x10", paid="10.00")
    world.printed(item)
    about = {"order": world.get(Item, item).order_id, "to_whom": "Zoë Tan"}
    world.act("Mara", hand_over, HandOver, **about, items=(item,), unpaid=True)
    remake = remade(world, claim(world, item).case)
    world.begin_print(remake)
    world.finish(remake)
    world.act("Dana", hand_over, HandOver, **about, items=(remake,))
    assert world.get(Item, remake).state == "shipped"
