"""Rush and shipping are lines of their own: given back with a full refund as long as nothing has come of them."""

from functools import partial
from typing import Any

import pytest

from tests.documents.reading import words_of
from tests.services.asking import answer, letter, move, request
from tests.services.stored import invalid, rows, turned_down
from tests.services.test_counter_papers import receipt_words
from tests.services.test_intake import lines, save
from tests.services.world import World, card
from winno_desk.database.cases import ChargeBack
from winno_desk.database.orders import Charge, Item
from winno_desk.services.changes import AddToOrder, ChangeDelivery, add_to_order, change_delivery
from winno_desk.services.lookups.case_page import case_page
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.order_lines import Line
from winno_desk.services.papers import document_pages
from winno_desk.services.shipping import SetShipping, set_shipping
from winno_desk.values.errors import Refusal

NOTE = "It never came out of the machine"


@pytest.fixture
def sends(world: World) -> World:
    """A studio that charges 9.90 for sending, and 10 % on it."""
    world.charge_for_sending()
    return world


def rushed(world: World, product: str = "portrait", quantity: int = 1, paid: str = "180.00") -> int:
    line = {"product": product, "quantity": quantity, "rush": True}
    saved = save(world, **lines(line), delivery="pickup", tenders=(card(paid),) if paid else ())
    return world.items(saved.order)[0].id


def sent(world: World, *codes: str, paid: str) -> list[int]:
    products = [{"product": code} for code in codes]
    saved = save(world, **lines(*products), delivery="ship", address="7 Oak Lane", tenders=(card(paid),))
    return [item.id for item in world.items(saved.order)]


def owing(world: World) -> str:
    return str(order_page(world.as_("Dana"), 1001).owing)


def words(world: World, document: int) -> str:
    document_pages(world.as_("Dana"), document, 30)
    return words_of(world.paper(document)).replace("\u00a0", " ")


def cancelled(world: World, item: int, **more: Any) -> str:
    return answer(world, request(world, item, "cancel", **more).case).amount


def test_before_work_began_the_rush_goes_back_and_the_letter_reckons_it(world: World) -> None:
    decided = answer(world, request(world, rushed(world), "cancel").case)
    assert decided.amount == "180.00"
    told = words(world, letter(decided))
    assert "We are refunding $180.00" in told
    assert "is kept" not in told
    assert "With it goes back what you paid beside it: $60.00 for rush." in told
    assert "Paid for this item $120.00 Rush that you paid $60.00 Your refund $180.00" in told
    assert owing(world) == "0.00"


def test_once_work_began_the_rush_is_kept_and_no_fee_is_taken_of_it(world: World) -> None:
    item = rushed(world)
    world.start(item)
    world.tick(item, 2)
    decided = answer(world, request(world, item, "cancel").case)
    assert (decided.amount, rows(world, ChargeBack)) == ("72.00", [])
    assert "What you paid for the rush is kept, because work had begun." in words(world, letter(decided))


def test_of_an_order_that_was_not_paid_no_rush_is_asked_for_once_it_is_cancelled(world: World) -> None:
    item = rushed(world, paid="")
    assert owing(world) == "180.00"
    assert request(world, item, "cancel").state == "standing"
    assert owing(world) == "0.00"


def test_what_was_paid_in_part_goes_back_to_the_cent(world: World) -> None:
    assert cancelled(world, rushed(world, paid="100.01")) == "100.01"
    assert owing(world) == "0.00"


def test_of_some_of_the_pieces_their_share_of_the_rush_goes_back(world: World) -> None:
    item = rushed(world, "8x10", quantity=3, paid="81.00")
    assert (cancelled(world, item, quantity=1), cancelled(world, item, quantity=2)) == ("27.00", "54.00")


def test_what_is_sent_is_charged_once_with_its_own_tax(sends: World) -> None:
    saved = save(sends, **lines({"product": "8x10"}, {"product": "4x6"}), delivery="ship", address="Oak", tenders=())
    page = order_page(sends.as_("Dana"), saved.number)
    assert [(what, str(price)) for what, price in page.charges] == [("Shipping", "9.90")]
    told = receipt_words(sends, saved.document)
    assert "Shipping $9.90 Tax 10 % $0.99" in told
    sends.act("Dana", add_to_order, AddToOrder, order=saved.order, lines=(Line(product="4x6"),))
    assert len(rows(sends, Charge)) == 1


@pytest.mark.parametrize(("product", "delivery"), [("portrait", "ship"), ("8x10", "pickup")])
def test_neither_files_nor_what_is_fetched_are_charged_for_sending(sends: World, product: str, delivery: str) -> None:
    save(sends, **lines({"product": product}), delivery=delivery, address="7 Oak Lane", tenders=())
    assert rows(sends, Charge) == []


def test_shipping_goes_back_with_the_last_print_that_was_to_be_sent(sends: World) -> None:
    large, small = sent(sends, "8x10", "4x6", paid="30.39")
    assert (cancelled(sends, large), cancelled(sends, small)) == ("18.00", "12.39")


def test_once_a_parcel_left_shipping_is_kept(sends: World) -> None:
    item = sent(sends, "8x10", paid="28.89")[0]
    sends.shipped(item)
    case = request(sends, item, "return").case
    decided = answer(sends, case, "exception", remedy="refund", amount="18.00", note=NOTE)
    assert (decided.amount, rows(sends, ChargeBack)) == ("18.00", [])


def test_what_is_fetched_after_all_is_not_charged_for_sending(sends: World) -> None:
    item = sent(sends, "8x10", paid="10.00")[0]
    order = sends.get(Item, item).order_id
    changed = sends.act("Dana", change_delivery, ChangeDelivery, order=order, delivery="pickup")
    assert (changed.shipping, owing(sends)) == ("-10.89", "8.00")
    changed = sends.act("Dana", change_delivery, ChangeDelivery, order=order, delivery="ship", address="7 Oak Lane")
    assert (changed.shipping, owing(sends)) == ("10.89", "18.89")


def test_decided_anew_the_charges_go_back_once(world: World) -> None:
    case = request(world, rushed(world), "cancel").case
    answer(world, case)
    move(world, "issue", world.refunds(case)[0].id)
    move(world, "fail", world.refunds(case)[0].id)
    decided = answer(world, case, "exception", remedy="refund", amount="120.00", note=NOTE, in_cash=True)
    assert (decided.amount, owing(world)) == ("180.00", "0.00")


def test_what_sending_costs_is_set_by_a_manager_and_read_with_care(world: World) -> None:
    for field, typed in (("shipping", "a lot"), ("shipping", "-1"), ("shipping_tax", "100")):
        form = {"shipping": "9.90", "shipping_tax": "10", field: typed}
        invalid(world, field, partial(world.act, "Noor", set_shipping, SetShipping, **form))
    form = {"shipping": "9.90", "shipping_tax": ""}
    assert turned_down(world, Refusal, lambda: world.act("Dana", set_shipping, SetShipping, **form))
    assert world.act("Noor", set_shipping, SetShipping, shipping="", shipping_tax="").shipping == "0.00"


def test_a_full_refund_with_its_rush_counts_as_the_policy_says(world: World) -> None:
    cancelled(world, rushed(world))
    item = world.item("portrait")
    alike = case_page(world.as_("Noor"), request(world, item, "cancel").case).alike
    assert (alike.as_ruled, alike.otherwise) == (1, 0)
    assert (str(alike.newest[0].amount), str(alike.newest[0].paid)) == ("180.00", "180.00")
