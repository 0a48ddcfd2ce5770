"""What a decision gives back: how much, over which tenders, and when it arrives."""

import json
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from tests.services.asking import answer, decision_on, request
from tests.services.world import World, card, cash
from winno_desk.database.cases import Case, Refund
from winno_desk.database.orders import Item
from winno_desk.policy.explain import rule
from winno_desk.policy.reading import store_ruling
from winno_desk.services.cases import facts_stored
from winno_desk.values.errors import Conflict, Invalid, Refusal

pytestmark = pytest.mark.usefixtures("no_letters")


def test_the_fee_may_be_waived_and_no_more_than_is_left_given(world: World, begun: int) -> None:
    case = request(world, begun, "cancel").case
    for amount, sentence in (
        ("120.01", "At most 120.00 is left on this item."),
        ("71.99", "The policy gives at least 72.00 here. Less is an exception."),
        ("-5", "Enter an amount in USD such as 120.00."),
        ("a lot", "Enter an amount in USD such as 120.00."),
        ("80.001", "Enter an amount in USD such as 120.00."),
    ):
        with pytest.raises(Invalid) as error:
            answer(world, case, amount=amount)
        assert (error.value.field, error.value.message) == ("amount", sentence)
    assert not world.refunds(case)
    assert answer(world, case, amount="120.00").outcome == "refund_less_fee"


def test_a_partial_refund_stops_one_unit_short(world: World) -> None:
    item = world.item("portrait")
    for _ in range(2):
        world.proof(item)
        world.revise(item)
    world.provide(item, world.proof(item))
    case = request(world, item, "refund", "quality").case
    with pytest.raises(Invalid, match=r"A partial refund is at most 119\.99 here"):
        answer(world, case, amount="120.00")
    assert answer(world, case).amount == "60.00"
    assert world.get(Item, item).state == "provided"


def test_a_partial_refund_is_granted_once_and_then_by_exception(world: World) -> None:
    item = world.item("portrait")
    for _ in range(2):
        world.proof(item)
        world.revise(item)
    world.provide(item, world.proof(item))
    answer(world, request(world, item, "refund", "quality").case, amount="20.00")
    again = request(world, item, "refund", "quality").case
    with pytest.raises(Refusal) as error:
        answer(world, again)
    assert error.value.clause == "6"
    decided = answer(world, again, "exception", remedy="refund", amount="30.00", note="The eyes are still green.")
    assert decided.outcome == "partial_refund"
    assert decision_on(world, again).clauses == "1c 6"


def test_a_grant_of_nothing_is_settled_at_once_and_makes_no_refund(world: World) -> None:
    item = world.item("8x10", paid="0")
    decided = answer(world, request(world, item, "cancel").case)
    assert (decided.amount, decided.state, world.refunds(decided.case)) == ("0.00", "settled", [])
    assert world.get(Item, item).state == "cancelled"


def test_money_goes_back_over_the_tenders_in_the_order_taken(world: World) -> None:
    order = world.order("portrait", tenders=(cash("50.00"), card("30.00"), card("40.00", "1881")))
    item = world.items(order)[0].id
    case = request(world, item, "cancel").case
    answer(world, case)
    assert [refund.amount for refund in world.refunds(case)] == [5000, 3000, 4000]


def test_a_second_refund_goes_on_where_the_first_one_ended(world: World) -> None:
    order = world.order("portrait", "8x10", tenders=(card("100.00"), cash("38.00")))
    portrait, print_ = (item.id for item in world.items(order))
    answer(world, request(world, portrait, "cancel").case)
    case = request(world, print_, "cancel").case
    answer(world, case)
    assert [(refund.payment_id, refund.amount) for refund in world.refunds(case)] == [(1, 10000), (2, 2000), (2, 1800)]


def test_an_older_case_on_money_that_has_gone_is_not_approved_as_ruled(world: World) -> None:
    item = world.item("portrait")
    for _ in range(2):
        world.proof(item)
        world.revise(item)
    world.provide(item, world.proof(item))
    late = request(world, item, "refund", "changed_mind").case  # declined: all of the work is done
    waiting = request(world, item, "refund", "quality").case
    answer(world, late, "exception", remedy="refund", amount="119.99", note="Goodwill")
    with pytest.raises(Conflict, match="answers otherwise now"):
        answer(world, waiting)
    assert answer(world, waiting, "decline", note="Refunded before").state == "declined"


def test_what_was_refunded_meanwhile_is_taken_off_before_an_approval(world: World) -> None:
    item = world.item("portrait")
    for _ in range(2):
        world.proof(item)
        world.revise(item)
    world.provide(item, world.proof(item))
    stands = request(world, item, "cancel").case
    waiting = request(world, item, "refund", "quality").case
    answer(world, stands, "exception", remedy="refund", amount="20.00", note="Goodwill")
    decided = answer(world, waiting)
    assert decided.amount == "50.00", "half of the 100.00 that are left"
    case = world.get(Case, waiting)
    assert store_ruling(rule(facts_stored(case))) == json.loads(case.ruling)
    assert json.loads(case.facts)["item"]["refunded"] == "20.00"


def test_the_dates_of_arrival_leave_out_weekends_and_holidays(world: World) -> None:
    """Decided on Monday 23 November 2026 in California: Thanksgiving and the day after fall between."""
    item = world.item("portrait")
    world.now = world.now.replace(day=23)
    case = request(world, item, "cancel").case
    answer(world, case)
    decision = decision_on(world, case)
    assert decision.issue_day == date(2026, 11, 23)
    assert (decision.arrives_from, decision.arrives_to) == (date(2026, 12, 2), date(2026, 12, 9))


@pytest.mark.parametrize("day", [date(2026, 11, 1), date(2028, 1, 1)])
def test_a_day_of_issue_past_or_far_away_is_turned_down(world: World, begun: int, day: date) -> None:
    case = request(world, begun, "cancel").case
    with pytest.raises(Invalid) as error:
        answer(world, case, issue_day=day)
    assert error.value.field == "issue_day"


def test_a_later_day_of_issue_moves_the_arrival(world: World, begun: int) -> None:
    case = request(world, begun, "cancel").case
    answer(world, case, issue_day=world.now.date() + timedelta(days=7))
    decision = decision_on(world, case)
    assert decision.arrives_from == date(2026, 11, 17), "five business days after Monday 9, Veterans Day left out"


def test_a_refund_row_is_never_of_nothing(world: World) -> None:
    """An exception on an order where nothing was paid has nothing to give."""
    item = world.item("portrait", paid="0")
    logged = request(world, item, "cancel")
    assert logged.outcome == "declined", "a full refund of nothing"
    with pytest.raises(Invalid, match="Nothing is left to refund"):
        answer(world, logged.case, "exception", remedy="refund", amount="1.00", note="so")
    with world.store.reading() as session:
        assert session.scalar(select(Refund.id)) is None
