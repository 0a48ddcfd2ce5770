"""Discounts, several tenders, cash and its change, tax inside prices, and a sale that is taken back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.asking import request
from tests.services.stored import invalid, rows, turned_down
from tests.services.test_intake import lines, save
from tests.services.world import World, card, cash
from winno_desk.database.orders import Consent, Customer, Order, Payment, Product
from winno_desk.database.people import Studio
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.prices import Asked, price_lines, read_discount
from winno_desk.services.tenders import Tender
from winno_desk.services.voiding import VOID_WITHIN, VoidSale, void_sale
from winno_desk.services.work import StartWork, start_work
from winno_desk.values.errors import Conflict, DeskError, Invalid, Refusal
from winno_desk.values.money import Money

pytestmark = pytest.mark.usefixtures("no_letters")

ASKED = st.builds(
    Asked,
    unit_price=st.integers(0, 10**6),
    quantity=st.integers(1, 99),
    tax_rate=st.integers(0, 30_000),
    discount=st.just(0),
    surcharge=st.integers(0, 10**6),
)


@given(st.lists(ASKED, min_size=1, max_size=6), st.fractions(0, 1), st.booleans())
def test_prices_add_up_to_what_was_asked_less_the_discount(lines: list[Asked], part: Any, inclusive: bool) -> None:
    full = sum(line.unit_price * line.quantity + line.surcharge for line in lines)
    discount = int(full * part)
    prices = price_lines(lines, discount=discount, inclusive=inclusive)
    assert sum(price.discount for price in prices) == discount
    assert all(price.net >= 0 and price.tax >= 0 for price in prices)
    paid = sum(price.gross if inclusive else price.net for price in prices)
    assert paid == full - discount


@given(st.integers(0, 10**7), st.integers(0, 30_000))
def test_tax_inside_a_price_is_the_tax_on_what_is_left_of_it(gross: int, rate: int) -> None:
    (price,) = price_lines([Asked(unit_price=gross, quantity=1, tax_rate=rate)], inclusive=True)
    assert price.gross == gross
    assert abs(price.tax * 100_000 - price.net * rate) <= 100_000 + rate


@pytest.mark.parametrize(
    ("typed", "minor"), [("", 0), ("5", 500), ("5.00", 500), ("10 %", 1210), ("12.5%", 1513), ("100 %", 12100)]
)
def test_a_discount_is_an_amount_or_per_cent(typed: str, minor: int) -> None:
    assert read_discount("discount", typed, Money(12100, "USD")) == minor


@pytest.mark.parametrize(
    "typed", ["much", "-1", "-5 %", "121.01", "101 %", "5 %%", "1e3 %", "NaN %", "0.0001 %", "% 5"]
)
def test_a_discount_that_cannot_be_is_told(typed: str) -> None:
    with pytest.raises(Invalid) as told:
        read_discount("discount", typed, Money(12100, "USD"))
    assert told.value.field == "discount"


def test_discounts_stay_with_the_items_that_they_were_taken_off(world: World) -> None:
    saved = save(world, **lines({"product": "restore"}, {"product": "8x10", "discount": "3.00"}), discount="10 %")
    restored, printed = world.items(saved.order)
    assert (restored.discount, restored.price) == (850, 7650)
    assert (printed.discount, printed.price) == (300 + 150, 1350)
    assert world.get(Order, saved.order).discount == 1000


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("discount", {"discount": "121.01"}),
        ("discount", {"discount": "-5"}),
        ("line_discount", lines({"product": "8x10", "discount": "19.00"})),
        ("guardian", {"guardian": "4111 1111 1111 1111"}),
        ("collector", {"collector": "x" * 121}),
        ("given", {"tenders": (Tender(method="cash", amount="50.00", given="40.00"),)}),
        ("given", {"tenders": (Tender(method="cash", amount="50.00", given="lots"),)}),
        ("amount", {"tenders": (card("100.00"), cash("21.01"))}),
    ],
)
def test_what_does_not_fit_is_told_at_its_field_and_nothing_is_kept(
    world: World, field: str, wrong: dict[str, Any]
) -> None:
    invalid(world, field, lambda: save(world, **wrong))
    assert rows(world, Order) == []


def test_an_order_is_paid_in_several_ways_with_change_on_the_cash(world: World) -> None:
    tenders = (card("100.00"), Tender(method="cash", amount="21.00", given="50.00"))
    saved = save(world, tenders=tenders)
    by_card, in_cash = rows(world, Payment)
    assert (by_card.amount, by_card.given) == (10000, None)
    assert (in_cash.amount, in_cash.given) == (2100, 5000)
    assert not order_page(world.as_("Dana"), saved.number).owing


def test_prices_that_include_their_tax_are_the_ones_that_are_paid(world: World) -> None:
    with world.store.writing() as session:
        session.get_one(Studio, 1).tax_inclusive = True
        session.get_one(Product, "8x10").tax_rate = 20_000
    saved = save(world, **lines({"product": "8x10"}), tenders=())
    (item,) = world.items(saved.order)
    assert (item.price, item.tax) == (1800, 300)


def test_each_consent_is_kept_with_the_version_of_its_words(world: World) -> None:
    save(world, agreed=("portfolio", "order"), guardian="Mai Tan")
    assert [(one.purpose, one.version) for one in rows(world, Consent)] == [
        ("order", "2026-11"),
        ("portfolio", "2026-11"),
    ]
    assert rows(world, Customer)[0].guardian == "Mai Tan"


def test_a_sale_rung_up_by_mistake_is_taken_back_whole(world: World) -> None:
    saved = save(world)
    world.later(minutes=1)
    voided = world.act("Dana", void_sale, VoidSale, order=saved.order)
    assert voided.given_back == "50.00"
    assert world.get(Order, saved.order).voided_at == world.now
    assert {item.state for item in world.items(saved.order)} == {"cancelled"}
    page = order_page(world.as_("Dana"), saved.number)
    assert (page.voided_at, str(page.owing), page.may_void) == (world.now, "0.00", False)
    assert [item.left for item in page.items] == [0, 0]
    turned_down(world, Conflict, lambda: world.act("Dana", void_sale, VoidSale, order=saved.order))


def test_nothing_is_asked_for_of_a_voided_sale(world: World) -> None:
    saved = save(world)
    world.act("Dana", void_sale, VoidSale, order=saved.order)
    item = world.items(saved.order)[0].id
    turned_down(world, DeskError, lambda: request(world, item, "cancel"))


def test_a_clock_that_was_set_back_keeps_no_sale_voidable(world: World) -> None:
    order = save(world).order
    world.later(hours=-11)
    world.later(minutes=30)
    turned_down(world, Conflict, lambda: world.act("Dana", void_sale, VoidSale, order=order))


def test_a_sale_is_not_voided_late_nor_once_work_began_nor_by_an_artist(world: World) -> None:
    late = save(world).order
    world.now += VOID_WITHIN
    begun = save(world).order
    world.act("Ari", start_work, StartWork, item=world.items(begun)[0].id)
    turned_down(world, Refusal, lambda: world.act("Ari", void_sale, VoidSale, order=late))
    turned_down(world, Conflict, lambda: world.act("Dana", void_sale, VoidSale, order=begun))
    world.later(seconds=1)
    turned_down(world, Conflict, lambda: world.act("Dana", void_sale, VoidSale, order=late))
