"""What is still to pay, when something of an order was cancelled or went back."""

import pytest

from tests.services.asking import answer, move, request
from tests.services.world import World, cash
from winno_desk.database.orders import Order
from winno_desk.services.intake import TakePayment, take_payment
from winno_desk.services.owing import owing_on

pytestmark = pytest.mark.usefixtures("no_letters")


def owing(world: World, order: int) -> str:
    with world.store.reading() as session:
        return str(owing_on(session, session.get_one(Order, order)))


def pay(world: World, order: int, amount: str) -> None:
    world.act("Dana", take_payment, TakePayment, order=order, tender=cash(amount))


def cancelled(world: World, item: int) -> int:
    """Cancel an item as ruled, and hand back the case."""
    case = request(world, item, "cancel").case
    answer(world, case)
    return case


def test_nothing_is_owed_when_all_was_paid(world: World) -> None:
    order = world.order("portrait", "8x10")
    assert owing(world, order) == "0.00"


def test_what_was_not_paid_is_owed(world: World) -> None:
    assert owing(world, world.order("portrait", "8x10", paid="0")) == "138.00"
    assert owing(world, world.order("portrait", "8x10", paid="100.00")) == "38.00"


def test_what_is_cancelled_before_it_began_leaves_the_rest_paid(world: World) -> None:
    order = world.order("portrait", "8x10")
    cancelled(world, world.items(order)[0].id)
    assert owing(world, order) == "0.00"


def test_a_fee_that_is_kept_pays_for_nothing_else(world: World) -> None:
    order = world.order("portrait", "8x10", paid="69.00")  # half of each line
    portrait = world.items(order)[0].id
    world.start(portrait)
    world.tick(portrait, 1)
    case = request(world, portrait, "cancel").case
    answer(world, case)
    (refund,) = world.refunds(case)
    assert refund.amount < 6000  # a fee was kept of the 60.00 that came for the portrait
    assert owing(world, order) == "9.00"  # the other half of the print
    pay(world, order, "9.00")
    assert owing(world, order) == "0.00"


def test_a_part_that_went_back_is_not_owed_again(world: World) -> None:
    order = world.order("portrait", "8x10")
    portrait = world.items(order)[0].id
    world.provide(portrait, world.proof(portrait))
    case = request(world, portrait, "refund", "quality").case
    answer(world, case, "exception", remedy="refund", amount="20.00", note="For peace")
    assert owing(world, order) == "0.00"


def test_what_is_owed_stays_until_a_refund_has_really_gone_back(world: World) -> None:
    order = world.order("portrait", "8x10", paid="120.00")
    case = cancelled(world, world.items(order)[0].id)
    owed = owing(world, order)
    (refund,) = world.refunds(case)
    for step in ("issue", "fail"):
        move(world, step, refund.id)
        assert owing(world, order) == owed
    assert owed == "2.35"  # 120.00 of 138.00 came; 15.65 of it for the print


def test_an_order_of_which_nothing_is_left_owes_nothing(world: World) -> None:
    order = world.order("portrait", "8x10", paid="50.00")
    for item in world.items(order):
        cancelled(world, item.id)
    assert owing(world, order) == "0.00"
