"""Website orders become the studio's own: each once, whole or not at all, none stopped by another."""

import json
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from tests.counts import count
from tests.services.asking import answer, request
from tests.services.replay import replayed, stored
from tests.services.stored import changed_tables, entries, everything, rows, turned_down
from tests.services.test_replay import nothing_personal
from tests.services.website.files import HEADING, csv, faults, row, take
from tests.services.world import World
from winno_desk.database.journal import first_broken
from winno_desk.database.orders import Consent, Customer, ItemStep, Order, Payment, Product
from winno_desk.imaging.texts import page_text
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.lookups.orders import orders
from winno_desk.services.website.importing import BATCH
from winno_desk.values.errors import Refusal
from winno_desk.values.money import Money


def test_an_order_is_taken_with_customer_items_steps_and_payment(world: World) -> None:
    portrait = row(item="AI Portrait Generation", quantity="1", unit_price="120.00", paid="100.00")
    assert str(take(world, csv(row(), portrait))) == "added 1, already there 0, refused 0"
    (order,) = rows(world, Order)
    placed = datetime(2026, 11, 1, 18, 15, tzinfo=UTC)
    assert (order.number, order.source, order.source_number, order.delivery) == (1001, "website", "5001", "pickup")
    assert (order.placed_at, order.policy_seen_at, order.taken_by) == (placed, None, world.people["Dana"])
    prints, digital = world.items(order.id)
    assert (prints.product_code, prints.quantity, prints.unit_price, prints.price) == ("8x10", 2, 1800, 3600)
    assert (digital.product_code, digital.state, digital.revisions_included) == ("portrait", "ordered", 3)
    assert [step.percent for step in rows(world, ItemStep)] == [20, 40, 75, 100]
    (payment,) = rows(world, Payment)
    assert (payment.method, payment.amount, payment.taken_at) == ("online", 13600, placed)
    (customer,) = rows(world, Customer)
    assert customer.name == "Ida Berg"
    assert rows(world, Consent) == [], "nobody asked her in our words"
    assert order_page(world.desk, 1001).owing == Money(2000, "USD")


def test_it_is_promised_from_the_day_on_which_it_was_ordered(world: World) -> None:
    take(world, csv(row(placed_at="2026-10-29 10:15")))
    assert str(rows(world, Order)[0].promised_on) == "2026-11-02"


def test_the_price_of_the_row_holds_and_the_tax_of_the_studio_is_added(world: World) -> None:
    with world.store.writing() as session:
        session.get_one(Product, "8x10").tax_rate = 8625
    take(world, csv(row(unit_price="10.00", quantity="1", paid="10.86")))
    (item,) = world.items(rows(world, Order)[0].id)
    assert (item.unit_price, item.tax, item.price) == (1000, 86, 1086)


def test_the_same_again_is_there_already_and_nothing_changes(world: World) -> None:
    text = csv(row(), row(order="5002", item="portrait", quantity="1", unit_price="120.00", paid=""))
    take(world, text)
    before = everything(world)
    world.later(days=400)
    assert str(take(world, text)) == "added 0, already there 2, refused 0"
    assert changed_tables(before, everything(world)) == set()


@pytest.mark.parametrize(
    "written",
    [
        csv(row(placed_at="2026-11-01T18:15:00Z", quantity="2.0", unit_price="$18", tender="Online")),
        csv(row(name="  Ida  Berg ", phone="(415) 555 0133"), separator=";"),
        csv(row(), heading=[*reversed(HEADING), "notes"]).replace("5001", '"5001"'),
        csv(row(order=" 5001 ", item="Print 8 × 10 in, LUSTRE")),
    ],
)
def test_an_order_is_the_same_however_it_is_written(world: World, written: str) -> None:
    take(world, csv(row()))
    assert str(take(world, written)) == "added 0, already there 1, refused 0"


@pytest.mark.parametrize(
    "other",
    [
        {"name": "Ida Bergh"},
        {"email": "ida.b@example.com"},
        {"phone": ""},
        {"placed_at": "2026-11-01 10:16"},
        {"item": "4x6"},
        {"quantity": "3"},
        {"unit_price": "19.00"},
        {"paid": "35.00"},
        {"tender": "cash"},
    ],
)
def test_the_same_number_with_other_content_is_refused_and_the_order_stays(world: World, other: dict[str, str]) -> None:
    take(world, csv(row()))
    before = rows(world, Order)[0].source_digest
    result = take(world, csv(row(order="4999"), row(**other)))
    assert str(result) == "added 1, already there 0, refused 1"
    assert faults(result) == [(3, "order")]
    assert result.refused[0].faults[0].sentence.endswith("Change it on the order's own page, W-1001.")
    assert rows(world, Order)[0].source_digest == before


def test_one_item_more_is_another_order_under_the_same_number(world: World) -> None:
    take(world, csv(row()))
    assert str(take(world, csv(row(), row()))) == "added 0, already there 0, refused 1"


def test_a_bad_row_refuses_its_order_and_no_other(world: World) -> None:
    good, bad = row(order="1"), row(order="2", quantity="none")
    result = take(world, csv(good, bad, row(order="2"), row(order="3")))
    assert str(result) == "added 2, already there 0, refused 1"
    assert faults(result) == [(3, "quantity")]
    assert [order.source_number for order in rows(world, Order)] == ["1", "3"]


def test_rows_of_an_order_need_not_stand_together_nor_repeat_whose_it_is(world: World) -> None:
    again = row(order="1", placed_at="", name="", email="", phone="", item="4x6", unit_price="1.50", paid="")
    assert str(take(world, csv(row(order="1"), row(order="2"), again))) == "added 2, already there 0, refused 0"
    first, _second = rows(world, Order)
    assert [item.product_code for item in world.items(first.id)] == ["8x10", "4x6"]


def test_every_fault_of_an_order_is_told_at_once(world: World) -> None:
    result = take(world, csv(row(email="ida@@example.com", quantity="0"), row(item="poster", name="Someone Else")))
    assert faults(result) == [(2, "email"), (2, "quantity"), (3, "name"), (3, "item")]


def test_payments_by_several_tenders_are_kept_apart(world: World) -> None:
    card = row(tender="Visa ending 4242")
    take(world, csv(row(), row(), card, row(paid="", tender="")))
    assert [(one.method, one.amount, one.last_four) for one in rows(world, Payment)] == [
        ("online", 7200, ""),
        ("card", 3600, "4242"),
    ]
    shown = order_page(world.desk, 1001)
    assert [one.words for one in shown.payments] == ["Online", "Visa ending 4242"]


def test_a_card_whose_digits_the_website_does_not_tell_is_a_card(world: World) -> None:
    take(world, csv(row(tender="card")))
    assert [one.words for one in order_page(world.desk, 1001).payments] == ["Card"]


@pytest.mark.parametrize(
    ("tender", "back"),
    [("card", "your card"), ("Visa ending 4242", "your Visa ending 4242"), ("online", "your online payment")],
)
def test_what_is_refunded_of_it_goes_back_to_the_tender_of_the_website(world: World, tender: str, back: str) -> None:
    take(world, csv(row(item="portrait", quantity="1", unit_price="120.00", paid="120.00", tender=tender)))
    answer(world, request(world, world.items(world.get_order(1001).id)[0].id, "cancel").case)
    receipt, letter = order_page(world.desk, 1001).documents
    assert (receipt.kind, letter.kind) == ("receipt", "decision_letter")
    words = " ".join(" ".join(page_text(world.paper(letter.id))).split())
    assert f"We are refunding $120.00 to {back}." in words


def test_a_customer_is_found_by_email_or_phone_and_told_more_of(world: World) -> None:
    world.order("4x6")  # Zoë Tan, by phone alone
    take(world, csv(row(order="1", name="Z. Tan", phone="415 555 0142", email="zoe@example.com")))
    take(world, csv(row(order="2", name="Zoë", phone="", email="Zoe@Example.com")))
    (zoe,) = rows(world, Customer)
    assert (zoe.name, zoe.phone, zoe.email) == ("Zoë Tan", "+1 415-555-0142", "zoe@example.com")
    assert "zoe@example.com" in zoe.found_by
    take(world, csv(row(order="3"), row(order="4"), row(order="5", name="Bo", email="bo@example.com", phone="")))
    assert [one.name for one in rows(world, Customer)] == ["Zoë Tan", "Ida Berg", "Bo"]


def test_a_family_that_shares_an_address_stays_several_people(world: World) -> None:
    shared = {"email": "fam@example.com"}
    orders = (
        row(order="1", name="Ana Sousa", phone="415 555 0111", **shared),
        row(order="2", name="Bob Smith", phone="415 555 0122", **shared),
    )
    take(world, csv(*orders))
    take(world, csv(row(order="3", name="Bob Smith", phone="415 555 0123", **shared)))
    assert [(one.name, one.phone) for one in rows(world, Customer)] == [
        ("Ana Sousa", "+1 415-555-0111"),
        ("Bob Smith", "+1 415-555-0123"),
    ]
    assert [world.get(Customer, world.get_order(1000 + place).customer_id).name for place in (1, 2, 3)] == [
        "Ana Sousa",
        "Bob Smith",
        "Bob Smith",
    ]


def test_a_shop_may_count_its_orders_with_thirteen_digits(world: World) -> None:
    assert take(world, csv(row(order="4222222222222"))).added == 1


def test_names_of_any_writing_are_kept_as_they_are(world: World) -> None:
    names = ["نور الهدى", "Zoë 🌸", "山田 太郎", "דוד כהן"]
    orders = [
        row(order=str(place), name=name, email=f"{place}@example.com", phone="") for place, name in enumerate(names)
    ]
    take(world, csv(*orders))
    assert [one.name for one in rows(world, Customer)] == names


def test_the_journal_tells_each_order_and_nothing_personal(world: World) -> None:
    before = len(entries(world))
    take(world, csv(row(name="Zoë Tan"), row(order="2", name="Noor", email="noor@example.com", phone="", quantity="0")))
    journal = entries(world)
    assert [entry.act for entry in journal[before:]] == ["import_order"]
    payload = json.loads(journal[-1].payload)
    assert (payload["number"], payload["there"], payload["total"]) == ("W-1001", "5001", "36.00")
    nothing_personal(journal)
    assert first_broken(journal) is None
    assert replayed(world.store) == stored(world.store)
    assert order_page(world.desk, 1001).timeline[0].words == "Order 5001 of the website taken, 36.00 in all"


def test_a_batch_that_fails_leaves_nothing_of_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    take(world, csv(row(order="0")))
    before = everything(world)
    with monkeypatch.context() as patch:
        patch.setattr("winno_desk.services.website.importing.record_payment", _no_more_room)
        with pytest.raises(OSError, match="no room"):
            take(world, csv(row(order="1", paid=""), row(order="2")))
    assert changed_tables(before, everything(world)) == set()
    assert str(take(world, csv(row(order="1", paid=""), row(order="2")))) == "added 2, already there 0, refused 0"


def _no_more_room(*_arguments: object) -> None:
    raise OSError("no room")


def test_many_orders_keep_their_order_over_several_batches(world: World) -> None:
    numbers = [str(number) for number in range(BATCH * 2 + 5)]
    assert take(world, csv(*(row(order=number) for number in numbers))).added == len(numbers)
    assert [order.source_number for order in rows(world, Order)] == numbers
    with world.store.reading() as session:
        assert session.scalar(select(func.count()).select_from(Customer)) == 1


@pytest.mark.timeout(count(120, 600))  # ten thousand orders take their time
def test_a_long_file_imported_twice_leaves_each_order_once(world: World) -> None:
    orders = count(250, 10_000)
    several = [row(order=f"WEB-{place}", email=f"{place % 70}@example.com", phone="") for place in range(orders)]
    text = csv(*several, *several[::3])
    assert str(take(world, text)) == f"added {orders}, already there 0, refused 0"
    assert str(take(world, text)) == f"added 0, already there {orders}, refused 0"
    with world.store.reading() as session:
        assert session.scalar(select(func.count()).select_from(Order)) == orders
        assert session.scalar(select(func.count()).select_from(Customer)) == 70


def test_only_the_counter_imports(world: World) -> None:
    for name in ("Ari", "Tess"):
        told = turned_down(world, Refusal, lambda name=name: take(world, csv(row()), name))  # type: ignore[misc]  # a default binds the loop's name
        assert told == "Importing orders needs another role: Front desk, Manager."
    assert take(world, csv(row()), "Noor").added == 1


def test_an_order_is_found_by_its_number_on_the_website(world: World) -> None:
    take(world, csv(row(order="#8801"), row(order="8802")))
    for typed, number in (("#8801", 1001), ("8801", 1001), (" 8802 ", 1002)):
        assert [order.number for order in orders(world.desk, typed)] == [number]
    assert order_page(world.desk, 1001).website == "#8801"
    assert orders(world.desk, "880") == ()
