"""What went wrong with money, days and cases in other systems, one test each: here it cannot happen."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from tests.services.asking import answer, claim, decision_on, move, remade, request
from tests.services.stored import entries, invalid, rows, turned_down
from tests.services.test_calling_off import _off
from tests.services.test_intake import lines, save
from tests.services.world import PASSPHRASE, World, card, cash
from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.orders import Charge, Item, Payment, Product
from winno_desk.database.people import Studio
from winno_desk.database.printing import ShipmentLine
from winno_desk.policy import versions
from winno_desk.services.cases import ruling_stored
from winno_desk.services.decisions import Decide, decide
from winno_desk.services.lookups.asking import asked_item
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.refunds import LogRequest, log_request
from winno_desk.services.rulings import AskedFor, rule_for
from winno_desk.values.errors import Conflict, Refusal

pytestmark = pytest.mark.usefixtures("no_letters")

# Money


def test_three_pieces_are_not_returned_as_a_hundred(world: World) -> None:
    item = world.item("8x10", quantity=3)
    told = invalid(world, "quantity", lambda: request(world, item, "cancel", quantity=100))
    assert told == "Enter a quantity from 1 to 3; that many are left."


def test_a_full_return_is_not_made_a_second_time(world: World) -> None:
    item = world.item("8x10", quantity=3)
    answer(world, request(world, item, "cancel", quantity=3).case)
    turned_down(world, Conflict, lambda: request(world, item, "cancel", quantity=3))


def test_two_refunds_of_sixty_on_a_hundred_and_twenty_leave_nothing_for_a_third(world: World) -> None:
    item = world.item("portrait")
    world.provide(item, world.proof(item))
    cases = [request(world, item, "cancel").case for _ in range(3)]
    about: dict[str, Any] = {"remedy": "refund", "note": "so", "amount": "60.00"}
    for case in cases[:2]:
        answer(world, case, "exception", **about)
    assert "Nothing is left" in turned_down(world, Conflict, lambda: answer(world, cases[2], "exception", **about))


def test_a_double_click_pays_once_and_a_replay_is_answered_as_the_first_time(world: World) -> None:
    case = request(world, world.item("portrait"), "cancel").case
    form = Decide(request=uuid4(), case=case, seen=world.version(case), answer="as_ruled", own_secret=PASSPHRASE)
    first, second = (decide(world.as_("Noor"), form).answer for _ in range(2))
    assert first == second
    assert len(world.refunds(case)) == 1


def test_a_failed_refund_stands_in_nobodys_way_and_stays_on_record(world: World) -> None:
    item = world.item("portrait")
    case = request(world, item, "cancel").case
    answer(world, case)
    refund = world.refunds(case)[0].id
    move(world, "issue", refund)
    move(world, "fail", refund)
    move(world, "retry", refund)
    move(world, "issue", refund)
    move(world, "settle", refund)
    assert [one.state for one in rows(world, Refund)] == ["settled"]
    assert [entry.act for entry in entries(world)].count("fail_refund") == 1


def test_nothing_is_called_refunded_before_the_money_arrived(world: World) -> None:
    case = request(world, world.item("portrait"), "cancel").case
    answer(world, case)
    move(world, "issue", world.refunds(case)[0].id)
    assert world.get(Case, case).state == "approved"
    move(world, "settle", world.refunds(case)[0].id)
    assert world.get(Case, case).state == "settled"


def test_the_same_unit_is_not_refunded_twice(world: World) -> None:
    item = world.item("8x10", quantity=2)
    for _ in range(2):
        answer(world, request(world, item, "cancel").case)
    turned_down(world, Conflict, lambda: request(world, item, "cancel"))
    assert sum(one.amount for one in rows(world, Refund)) == 3600


def test_discounts_taxes_and_three_parts_come_back_to_the_cent(world: World) -> None:
    with world.store.writing() as session:
        for product, rate in (("8x10", 8875), ("5x7", 20000)):
            session.get_one(Product, product).tax_rate = rate
    ordered = ({"product": "8x10", "quantity": 3, "discount": "1.01"}, {"product": "5x7", "quantity": 3})
    order = save(world, **lines(*ordered), discount="5.00", tenders=(card("50.00"),)).order
    paid = 5000
    for item in world.items(order):
        for _ in range(3):
            answer(world, request(world, item.id, "cancel").case)
    assert sum(one.amount for one in rows(world, Refund)) == paid


def test_shipping_comes_back_with_its_tax(world: World) -> None:
    world.charge_for_sending()
    answer(world, request(world, world.item("8x10"), "cancel").case)
    assert [one.amount for one in rows(world, Refund)] == [1800 + 990 + 99]


def test_what_the_studio_set_since_stands_in_no_refunds_way(world: World) -> None:
    case = request(world, world.item("portrait"), "cancel").case
    with world.store.writing() as session:
        studio = session.get_one(Studio, 1)
        studio.tax_inclusive, studio.shipping, studio.time_zone = True, 500, "Asia/Tokyo"
        session.get_one(Product, "portrait").active = False
    assert answer(world, case).amount == "120.00"


def test_what_was_paid_comes_back_and_not_what_it_costs_today(world: World) -> None:
    item = world.item("portrait")
    with world.store.writing() as session:
        session.get_one(Product, "portrait").price = 99900
    answer(world, request(world, item, "cancel").case)
    assert rows(world, Refund)[0].amount == 12000


def test_a_fee_on_an_order_that_was_not_paid_gives_nothing_back(world: World) -> None:
    item = world.item("portrait", paid="0")
    world.start(item)
    world.tick(item, 2)
    request(world, item, "cancel")
    assert rows(world, Refund) == []


@pytest.mark.parametrize("amount", ["-5.00", "0", "120.01", "1.234", "5 EUR", "٥"])
def test_an_amount_that_is_none_or_too_much_is_told(world: World, amount: str) -> None:
    case = request(world, world.item("portrait"), "cancel").case
    about: dict[str, Any] = {"remedy": "refund", "note": "so", "amount": amount}
    invalid(world, "amount", lambda: answer(world, case, "exception", **about))


def test_what_came_by_card_goes_back_to_the_card(world: World) -> None:
    order = world.order("portrait", tenders=(card("100.00"), cash("20.00")))
    case = request(world, world.items(order)[0].id, "cancel").case
    answer(world, case)
    assert [(one.amount, one.payment_id) for one in world.refunds(case)] == [(10000, 1), (2000, 2)]
    assert "reference" in invalid(
        world, "reference", lambda: move(world, "issue", world.refunds(case)[0].id, reference="")
    )


# Days


def test_a_window_that_was_changed_holds_for_what_is_ordered_from_then_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = world.item("portrait")
    stricter = replace(versions.VERSIONS[-1], id="2026-11-03", effective=date(2026, 11, 3), quality_days=1)
    monkeypatch.setattr(versions, "VERSIONS", (*versions.VERSIONS, stricter))
    world.later(days=3)
    since = world.item("portrait")
    for item in (before, since):
        world.provide(item, world.proof(item))
    world.later(days=2)
    assert request(world, before, "refund", "quality").outcome == "revision"
    assert request(world, since, "refund", "quality").outcome == "declined"


@pytest.mark.parametrize("days", [2, 3, 4])
def test_days_are_counted_over_the_end_of_a_month(world: World, days: int) -> None:
    item = world.item("portrait")
    world.now = datetime(2027, 2, 26, 20, tzinfo=UTC)
    world.provide(item, world.proof(item))
    world.later(days=days)
    assert request(world, item, "refund", "quality").outcome == ("revision" if days <= 3 else "declined")


def test_an_evening_of_the_studio_is_not_the_next_day_of_the_world(world: World) -> None:
    item = world.item("portrait")
    world.now = datetime(2027, 1, 8, 2, tzinfo=UTC)  # the evening of the seventh at the studio
    world.provide(item, world.proof(item))
    world.now = datetime(2027, 1, 11, 7, tzinfo=UTC)  # the evening of the tenth there
    assert request(world, item, "refund", "quality").outcome == "revision"


def test_what_was_never_provided_has_no_window_that_stays_open(world: World) -> None:
    item = world.item("portrait")
    world.start(item)
    world.later(days=400)
    assert request(world, item, "refund", "quality").outcome == "refund_less_fee"


def test_the_evening_of_new_years_eve_is_not_yet_next_year(world: World) -> None:
    item = world.item("portrait")
    world.now = datetime(2026, 12, 29, 20, tzinfo=UTC)
    world.provide(item, world.proof(item))
    world.now = datetime(2027, 1, 2, 7, 50, tzinfo=UTC)  # the first of January, ten to midnight at the studio
    assert request(world, item, "refund", "quality").outcome == "revision"


def test_a_complaint_of_tomorrow_is_told(world: World) -> None:
    tomorrow = world.now + timedelta(days=1)
    item = world.item("8x10")
    assert "future" in invalid(world, "received_at", lambda: request(world, item, received_at=tomorrow))


def test_whoever_asked_in_time_is_ruled_by_that_day(world: World) -> None:
    item = world.item("portrait")
    world.provide(item, world.proof(item))
    asked = world.later(days=2)
    world.later(days=10)
    assert request(world, item, "refund", "quality", received_at=asked).outcome == "revision"
    assert request(world, item, "refund", "quality").outcome == "declined"


def test_what_the_form_says_is_what_is_stored(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    known = asked_item(world.desk, item).known
    case = claim(world, item).case
    with world.store.reading() as session:
        stored = session.get_one(Case, case)
    asked = AskedFor(
        quantity=1,
        wish="replace",
        reason="defect",
        cause="printing",
        reason_text="Stripes in the sky",
        in_scope=True,
        received_at=world.now,
    )
    assert rule_for(known, asked).row == ruling_stored(stored).row


# Cases and people


def test_nobody_approves_what_they_logged_themselves(world: World) -> None:
    case = request(world, world.item("portrait"), "cancel", who="Noor").case
    turned_down(world, Refusal, lambda: answer(world, case))


def test_reopening_erases_nobody_who_decided_before(world: World) -> None:
    case = request(world, world.item("portrait"), "cancel").case
    answer(world, case, "decline", who="Mara", note="It is done already")
    answer(world, case, "exception", remedy="refund", amount="10.00", note="A good customer")
    assert [one.decided_by for one in rows(world, Decision)] == [world.people["Mara"], world.people["Noor"]]
    assert rows(world, Decision)[0].note == "It is done already"


@pytest.mark.parametrize("note", ["", " ", "\u200b", "\u2060 \u200b"])
def test_nothing_is_declined_without_a_reason(world: World, note: str) -> None:
    case = request(world, world.item("portrait"), "cancel").case
    invalid(world, "note", lambda: answer(world, case, "decline", note=note))


def test_every_act_is_somebodys(world: World) -> None:
    form = LogRequest(
        request=uuid4(),
        item=world.item("portrait"),
        wish="cancel",
        reason="other",
        reason_text="We moved",
        received_at=world.now,
        how="phone",
    )
    turned_down(world, Refusal, lambda: log_request(world.desk, form))


@pytest.mark.parametrize("who", ["Dana", "Ari", "Tess"])
def test_whoever_has_the_least_rights_gives_no_money_back(world: World, who: str) -> None:
    case = request(world, world.item("portrait"), "cancel").case
    turned_down(world, Refusal, lambda: answer(world, case, who=who))


def test_a_case_that_is_taken_back_leaves_no_replacement_alive(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    case = claim(world, item).case
    remake = remade(world, case)
    _off(world, case)
    assert world.get(Item, remake).state == "cancelled"


def test_a_second_part_adds_to_the_first_and_does_not_replace_it(world: World) -> None:
    item = world.item("8x10", quantity=5)
    world.printed(item)
    world.send(world.pack(item, pieces=((item, 2),)))
    world.send(world.pack(item))
    assert [line.quantity for line in rows(world, ShipmentLine)] == [2, 3]


def test_what_failed_is_owed_again_and_not_called_refunded(world: World) -> None:
    case = request(world, world.item("portrait"), "cancel").case
    answer(world, case)
    move(world, "issue", world.refunds(case)[0].id)
    move(world, "fail", world.refunds(case)[0].id)
    refunds = order_page(world.as_("Noor"), 1001).refunds
    assert [one.state for one in refunds] == ["failed"]
    assert world.get(Case, case).state == "approved"


def test_a_replacement_is_no_refund_of_nothing_and_costs_nothing(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    case = claim(world, item).case
    remake = remade(world, case)
    assert rows(world, Refund) == []
    assert decision_on(world, case).amount == 0
    with world.store.reading() as session:
        assert session.scalars(select(Item.price).where(Item.id == remake)).one() == 0


def test_nobody_is_charged_for_the_sending_of_a_replacement(world: World) -> None:
    world.charge_for_sending()
    item = world.item("8x10")
    world.shipped(item)
    remade(world, claim(world, item).case)
    assert [one.kind for one in rows(world, Charge)] == ["shipping"]
    assert str(order_page(world.as_("Dana"), 1001).owing) == "0.00"


def test_nothing_goes_back_on_a_payment_that_was_taken_back_meanwhile(world: World) -> None:
    case = request(world, world.item("portrait"), "cancel").case
    answer(world, case)
    with world.store.writing() as session:
        for payment in session.scalars(select(Payment)):
            payment.voided_at = world.now
    told = turned_down(world, Conflict, lambda: move(world, "issue", world.refunds(case)[0].id))
    assert told.startswith("The payment of this refund was voided")
