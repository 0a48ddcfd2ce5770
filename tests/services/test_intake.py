"""Taking an order at the counter: what is kept, what is asked for again, and what is never kept."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.stored import entries, invalid, rows, turned_down
from tests.services.world import World, card, cash
from winno_desk.database.orders import Consent, Customer, Item, ItemPhoto, ItemStep, Order, Payment, Product
from winno_desk.services.intake import (
    OrderSaved,
    SaveOrder,
    TakePayment,
    save_order,
    take_payment,
)
from winno_desk.services.order_lines import Line
from winno_desk.services.order_parts import promised_day
from winno_desk.services.photos import LinePhoto
from winno_desk.services.prices import Asked, price_lines
from winno_desk.services.tenders import Tender, tender_words
from winno_desk.values.errors import Conflict, Refusal

pytestmark = pytest.mark.usefixtures("no_letters")

ORDER: dict[str, Any] = {
    "name": "Zoë Tan",
    "phone": "415 555 0142",
    "email": "zoe@example.com",
    "address": "7 Oak Lane\nOakland, CA 94607",
    "consent": True,
    "lines": (Line(product="restore", brief="Old photo"), Line(product="8x10", quantity=2, made_from=0)),
    "delivery": "ship",
    "policy_shown": True,
    "tenders": (card("50.00"),),
}
CARD = "4111 1111 1111 1111"


def save(world: World, who: str = "Dana", **other: Any) -> OrderSaved:
    answer: OrderSaved = world.act(who, save_order, SaveOrder, **{**ORDER, **other})
    return answer


def lines(*about: dict[str, Any]) -> dict[str, Any]:
    return {"lines": tuple(Line(**one) for one in about)}


def tender(**other: Any) -> dict[str, Any]:
    return {"tenders": (replace(card("50.00"), **other),)}


def test_an_order_is_kept_with_its_customer_items_steps_photos_and_payment(world: World) -> None:
    photo = world.picture("old")
    ordered = (replace(ORDER["lines"][0], photos=(LinePhoto(photo),)), ORDER["lines"][1])
    saved = save(world, lines=ordered)
    order = world.get(Order, saved.order)
    assert (order.number, order.receipt, order.currency) == (1001, "Q-2026-00001", "USD")
    assert (order.placed_at, order.policy, order.policy_seen_at) == (world.now, "2024-08-08", world.now)
    digital, printed = world.items(saved.order)
    assert (digital.kind, digital.price, digital.brief, digital.state) == ("digital", 8500, "Old photo", "ordered")
    assert (printed.quantity, printed.price, printed.made_from_id) == (2, 3600, digital.id)
    (kept,) = rows(world, ItemPhoto)
    assert (kept.item_id, kept.width, kept.height) == (digital.id, 40, 50)
    assert world.desk.files.check(kept.digest)
    assert [step.percent for step in rows(world, ItemStep)] == [25, 60, 85, 100]
    (payment,) = rows(world, Payment)
    assert (payment.amount, payment.brand, payment.last_four) == (5000, "Visa", "4242")
    (customer,) = rows(world, Customer)
    assert (customer.name, customer.created_at) == ("Zoë Tan", world.now)
    (agreed,) = rows(world, Consent)
    assert (agreed.customer_id, agreed.purpose, agreed.version) == (customer.id, "order", "2026-11")
    assert (agreed.given_at, agreed.taken_by) == (world.now, world.people["Dana"])


def test_numbers_of_orders_and_receipts_have_no_gaps(world: World) -> None:
    first = save(world)
    invalid(world, "delivery", lambda: save(world, delivery="drone"))
    second = save(world)
    assert (first.number, second.number) == (1001, 1002)
    assert (first.receipt, second.receipt) == ("Q-2026-00001", "Q-2026-00002")
    world.now = datetime(2027, 1, 1, 7, 59, 59, tzinfo=UTC)  # still 2026 in Los Angeles
    assert save(world).receipt == "Q-2026-00003"
    world.later(seconds=1)
    assert save(world).receipt == "Q-2027-00001"


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("name", {"name": ""}),
        ("name", {"name": "x" * 121}),
        ("name", {"name": f"Zoë {CARD}"}),
        ("phone", {"phone": "", "email": ""}),
        ("phone", {"phone": "none"}),
        ("phone", {"phone": "1" * 41}),
        ("phone", {"phone": CARD}),
        ("email", {"email": "zoe"}),
        ("email", {"email": "zoe@example"}),
        ("email", {"email": "@example.com"}),
        ("email", {"email": "zoe@@example.com"}),
        ("email", {"email": "zoe tan@example.com"}),
        ("consent", {"consent": False}),
        ("address", {"address": ""}),
        ("address", {"address": CARD}),
        ("delivery", {"delivery": ""}),
        ("delivery", {"delivery": "drone"}),
        ("policy_shown", {"policy_shown": False}),
        ("lines", {"lines": ()}),
        ("lines", lines({"product": ""})),
        ("lines", lines({"product": "unicorn"})),
        ("quantity", lines({"product": "8x10", "quantity": 0})),
        ("quantity", lines({"product": "8x10", "quantity": -1})),
        ("quantity", lines({"product": "8x10", "quantity": 1000})),
        ("line_1", lines({"product": "8x10", "brief": "x" * 4001})),
        ("line_1", lines({"product": "8x10", "brief": f"paid with {CARD} 12/27"})),
        ("made_from", lines({"product": "8x10", "made_from": 0})),
        ("made_from", lines({"product": "portrait"}, {"product": "8x10", "made_from": 2})),
        ("made_from", lines({"product": "portrait"}, {"product": "8x10", "made_from": -1})),
        ("made_from", lines({"product": "portrait"}, {"product": "art", "made_from": 0})),
        ("made_from", lines({"product": "8x10"}, {"product": "4x6", "made_from": 0})),
        ("line_1", lines({"product": "portrait", "photos": (LinePhoto("/nowhere/at/all.jpg"),)})),
        ("method", tender(method="shells")),
        ("brand", tender(brand="")),
        ("last_four", tender(last_four="")),
        ("last_four", tender(last_four="42424")),
        ("last_four", tender(last_four="42x2")),
        ("last_four", tender(last_four="٤٢٤٢")),
        ("reference", tender(reference="x" * 61)),
        ("reference", tender(reference=CARD)),
        ("amount", tender(amount="")),
        ("amount", tender(amount="fifty")),
        ("amount", tender(amount="0.00")),
        ("amount", tender(amount="-5")),
        ("amount", tender(amount="121.01")),
    ],
)
def test_every_field_is_checked_and_nothing_is_kept(world: World, field: str, wrong: dict[str, Any]) -> None:
    invalid(world, field, lambda: save(world, **wrong))


def test_a_product_that_is_not_sold_any_more_cannot_be_ordered(world: World) -> None:
    with world.store.writing() as session:
        session.get_one(Product, "restore").active = False
    told = invalid(world, "line_1", lambda: save(world))
    assert told == "Photo Restoration and Enhancement is not sold any more. Take this line off the order."


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\xff\xd8\xff\xe0 cut short", b"GIF89a" + b"\0" * 40])
def test_a_photo_that_is_none_is_told_and_nothing_is_kept(world: World, content: bytes) -> None:
    place = world.folder / "photo.jpg"
    place.write_bytes(content)
    invalid(world, "line_1", lambda: save(world, **lines({"product": "restore", "photos": (LinePhoto(str(place)),)})))


def test_a_photo_cut_short_is_told(world: World) -> None:
    place = world.folder / "cut.jpg"
    with open(world.picture(), "rb") as whole:  # noqa: PTH123 - the path is text
        place.write_bytes(whole.read()[:-200])
    invalid(world, "line_1", lambda: save(world, **lines({"product": "restore", "photos": (LinePhoto(str(place)),)})))


@pytest.mark.parametrize("who", ["Ari", "Tess"])
def test_only_the_counter_takes_orders_and_money(world: World, who: str) -> None:
    order = save(world).order
    assert turned_down(world, Refusal, lambda: save(world, who)).startswith("Saving an order needs another role:")
    told = turned_down(world, Refusal, lambda: world.act(who, take_payment, TakePayment, order=order, tender=cash("1")))
    assert told.startswith("Taking a payment needs another role:")


def test_a_known_customer_is_not_asked_again_and_may_have_it_sent_elsewhere(world: World) -> None:
    customer = world.get(Order, save(world).order).customer_id
    again = save(world, customer=customer, name="", phone="", email="", consent=False, address="1 New Street")
    assert world.get(Order, again.order).customer_id == customer
    assert world.get(Order, again.order).ship_to == "1 New Street"
    assert world.get(Customer, customer).address == ORDER["address"]
    assert len(rows(world, Customer)) == 1
    turned_down(world, Conflict, lambda: save(world, customer=999))


def test_somebody_known_who_did_not_agree_before_is_asked_first(world: World) -> None:
    customer = world.get(Order, save(world).order).customer_id
    with world.store.writing() as session:
        session.delete(session.get_one(Consent, 1))
    again = {"customer": customer, "name": "", "phone": "", "email": ""}
    invalid(world, "consent", lambda: save(world, **again, consent=False))
    save(world, **again, consent=True, agreed=("marketing",))
    assert [(one.customer_id, one.purpose) for one in rows(world, Consent)] == [
        (customer, "order"),
        (customer, "marketing"),
    ]
    save(world, **again, consent=True, agreed=("portfolio",))
    assert len(rows(world, Consent)) == 2, "whoever agreed is not asked again"


def test_a_pick_up_needs_no_address_and_an_order_no_payment(world: World) -> None:
    saved = save(world, delivery="pickup", address="", tenders=())
    assert world.get(Order, saved.order).delivery == "pickup"
    assert rows(world, Payment) == []


def test_words_that_turn_the_reading_order_are_kept_without_it(world: World) -> None:
    save(world, name="Zoë\u202e Tan\x07")
    assert rows(world, Customer)[0].name == "Zoë Tan"


def test_tax_is_reckoned_once_a_line_and_stands_in_what_is_owed(world: World) -> None:
    with world.store.writing() as session:
        session.get_one(Product, "8x10").tax_rate = 8625
    saved = save(world, **lines({"product": "8x10", "quantity": 3}), tenders=(card("58.66"),))
    (item,) = world.items(saved.order)
    assert (item.unit_price, item.tax, item.price) == (1800, 466, 5866)
    turned_down(
        world, Conflict, lambda: world.act("Dana", take_payment, TakePayment, order=saved.order, tender=cash("0.01"))
    )


@given(st.integers(0, 10**7), st.integers(1, 999), st.integers(0, 30_000))
def test_tax_is_the_nearest_cent_of_the_line(unit: int, quantity: int, rate: int) -> None:
    (price,) = price_lines([Asked(unit_price=unit, quantity=quantity, tax_rate=rate)])
    assert price.net == unit * quantity
    assert abs(price.tax * 100_000 - price.net * rate) <= 50_000
    assert price.gross == price.net + price.tax


def test_the_price_of_the_day_stays_on_the_order(world: World) -> None:
    saved = save(world)
    with world.store.writing() as session:
        session.get_one(Product, "restore").price = 99_900
    assert world.items(saved.order)[0].price == 8500


def test_what_is_paid_in_parts_is_owed_less_and_never_less_than_nothing(world: World) -> None:
    order = save(world).order  # 121.00, of which 50.00 are paid

    def pay(tender: Tender) -> Any:
        return world.act("Dana", take_payment, TakePayment, order=order, tender=tender)

    assert pay(cash("20.00")).amount == "20.00"
    with pytest.raises(Exception, match=r"^51\.00 is owing; take at most that\.$"):
        pay(cash("51.01"))
    pay(card("51.00", "1111"))
    assert turned_down(world, Conflict, lambda: pay(cash("0.01"))) == "Nothing is owing on this order."
    assert [(one.method, one.amount, one.last_four) for one in rows(world, Payment)] == [
        ("card", 5000, "4242"),
        ("cash", 2000, ""),
        ("card", 5100, "1111"),
    ]


def test_of_cash_no_card_is_kept_even_if_one_was_typed_before(world: World) -> None:
    save(world, tenders=(Tender(method="cash", amount="5.00", brand="Visa", last_four="4242"),))
    (payment,) = rows(world, Payment)
    assert (payment.brand, payment.last_four) == ("", "")


def test_tenders_are_named_as_people_say_them() -> None:
    assert tender_words(Payment(method="card", brand="Visa", last_four="4242")) == "Visa ending 4242"
    assert tender_words(Payment(method="cash", brand="", last_four="")) == "Cash"


def test_ready_days_leave_out_weekends_and_holidays() -> None:
    assert promised_day(date(2026, 11, 25), 2, "US", "CA") == date(2026, 12, 1)  # two days off for Thanksgiving
    assert promised_day(date(2026, 11, 25), 2, "US", "") == date(2026, 11, 30)
    assert promised_day(date(2026, 11, 25), 2, "ZZ", "ZZ") == date(2026, 11, 27)
    assert promised_day(date(2026, 11, 25), 0, "US", "CA") == date(2026, 11, 25)


def test_an_order_is_promised_when_its_last_item_is_ready(world: World) -> None:
    saved = save(world, **lines({"product": "4x6"}, {"product": "portrait"}))
    order = world.get(Order, saved.order)
    assert order.promised_on == max(item.promised_on for item in world.items(saved.order)) == date(2026, 11, 6)


def test_nobody_finds_the_customer_in_the_journal(world: World) -> None:
    save(world)
    written = " ".join(entry.payload + entry.answer for entry in entries(world))
    for word in ("Zo", "Tan", "555", "example", "Oak", "Old photo", "4242", "T-1"):
        assert word not in written
    assert world.get(Item, 1).state == "ordered"
