"""Decisions: by whom, within which bounds, with which reason, and what follows at once."""

import json
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from tests.services.asking import answer, claim, examine, remade, request
from tests.services.world import World, card, cash
from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.documents import Document
from winno_desk.database.journal import Entry
from winno_desk.database.orders import Item
from winno_desk.database.people import Person
from winno_desk.policy.explain import rule
from winno_desk.policy.reading import store_ruling
from winno_desk.services.cases import facts_stored
from winno_desk.values.errors import Conflict, Invalid, Refusal


@pytest.fixture
def begun(world: World) -> int:
    """A portrait of 120.00 with 40 % of its work done."""
    item = world.item("portrait")
    world.start(item)
    world.tick(item, 2)
    world.later(hours=1)
    return item


def decision_on(world: World, case: int) -> Decision:
    """The newest decision on a case."""
    with world.store.reading() as session:
        query = select(Decision).where(Decision.case_id == case).order_by(Decision.position.desc())
        return session.scalars(query.limit(1)).one()


def retire(world: World, name: str) -> None:
    with world.store.writing() as session:
        session.get_one(Person, world.people[name]).active = False


def test_approving_as_ruled_makes_the_suggested_amount_due_and_cancels_the_item(world: World, begun: int) -> None:
    case = request(world, begun, "cancel").case
    decided = answer(world, case)
    assert (decided.outcome, decided.amount, decided.state) == ("refund_less_fee", "72.00", "approved")
    refund = world.refunds(case)[0]
    assert (refund.amount, refund.state, refund.due_at, refund.item_id) == (7200, "due", world.now, begun)
    assert world.get(Item, begun).state == "cancelled"


def test_the_fee_may_be_waived_and_no_more_than_is_left_given(world: World, begun: int) -> None:
    case = request(world, begun, "cancel").case
    for amount, sentence in (
        ("120.01", "At most 120.00 is left on this item."),
        ("71.99", "The policy gives at least 72.00 here. Less is an exception."),
        ("-5", "The policy gives at least 72.00 here. Less is an exception."),
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


def test_whoever_logged_a_case_does_not_approve_it(world: World, begun: int) -> None:
    case = request(world, begun, "cancel", who="Noor").case
    for how in ("as_ruled", "exception"):
        with pytest.raises(Refusal, match="another manager decides"):
            answer(world, case, how, who="Noor", remedy="refund", amount="1.00", note="A friend of mine")
    assert answer(world, case, who="Mara").alone is False


def test_the_only_manager_decides_alone_with_a_reason_that_is_kept(world: World, begun: int) -> None:
    case = request(world, begun, "cancel", who="Noor").case
    retire(world, "Mara")
    with pytest.raises(Invalid) as error:
        answer(world, case)
    assert error.value.field == "note"
    assert answer(world, case, note="Mara left us in October").alone is True
    decision = decision_on(world, case)
    assert (decision.alone, decision.note) == (True, "Mara left us in October")


def test_a_decision_on_an_order_that_changed_since_is_turned_down(world: World, begun: int) -> None:
    case = request(world, begun, "cancel").case
    seen = world.version(case)
    world.tick(begun, 3)
    with pytest.raises(Conflict, match="changed since you looked"):
        answer(world, case, seen=seen)
    assert answer(world, case).amount == "72.00", "progress is that of the day the request reached us"


def test_declining_needs_a_reason_and_departing_from_a_grant_is_an_exception(world: World, begun: int) -> None:
    case = request(world, begun, "cancel").case
    with pytest.raises(Invalid) as error:
        answer(world, case, "decline")
    assert error.value.field == "note"
    assert answer(world, case, "decline", note="The work was picked up").state == "declined"
    decision = decision_on(world, case)
    assert (decision.outcome, decision.clauses, decision.exception) == ("declined", "3b 6", True)
    assert world.get(Item, begun).state == "in_work"


def test_declining_what_the_policy_leaves_open_departs_from_nothing(world: World) -> None:
    case = request(world, world.item("8x10"), "cancel").case
    answer(world, case, "decline", note="The master is made for you")
    decision = decision_on(world, case)
    assert (decision.clauses, decision.exception) == ("2b 6", False)


def test_an_exception_after_the_window_keeps_ruling_and_reason(world: World) -> None:
    item = world.item("portrait")
    world.provide(item, world.proof(item))
    world.later(days=4)
    logged = request(world, item, "refund", "quality")
    assert (logged.outcome, logged.state) == ("declined", "standing")
    for field, wrong in (
        ("remedy", {"remedy": "", "amount": "60", "note": "so"}),
        ("note", {"remedy": "refund", "amount": "60", "note": " "}),
        ("amount", {"remedy": "refund", "amount": "", "note": "so"}),
        ("amount", {"remedy": "refund", "amount": "0", "note": "so"}),
        ("amount", {"remedy": "refund", "amount": "120.01", "note": "so"}),
        ("remedy", {"remedy": "replacement", "amount": "", "note": "so"}),
    ):
        with pytest.raises(Invalid) as error:
            answer(world, logged.case, "exception", **wrong)
        assert error.value.field == field
    decided = answer(world, logged.case, "exception", remedy="refund", amount="60", note="She was in hospital.")
    decision = decision_on(world, logged.case)
    assert (decision.position, decision.exception, decision.note) == (2, True, "She was in hospital.")
    assert (decision.clauses, decided.outcome) == ("1a 6", "partial_refund")
    assert json.loads(world.get(Case, logged.case).ruling)["outcome"] == "declined"


def test_an_exception_for_a_print_may_be_a_replacement(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    case = claim(world, item, "customer").case
    decided = answer(world, case, "exception", remedy="replacement", note="We could have warned her")
    assert (decided.outcome, decided.state) == ("free_replacement", "approved")
    assert decided.remake is not None
    assert world.get(Item, decided.remake).state == "locked"
    assert decision_on(world, case).clauses == "2a 6"


def test_damage_on_the_way_is_a_refund_or_a_replacement_as_the_manager_chooses(world: World) -> None:
    first, second = (world.item("8x10") for _ in range(2))
    world.shipped(first)
    world.shipped(second)
    case = claim(world, first, "carrier").case
    for field, wrong in (("remedy", {}), ("amount", {"remedy": "refund"})):
        with pytest.raises(Invalid) as error:
            answer(world, case, **wrong)
        assert error.value.field == field
    assert answer(world, case, remedy="refund", amount="9.00").outcome == "partial_refund"
    assert answer(world, claim(world, second, "carrier").case, remedy="replacement").remake is not None


def test_a_case_to_be_examined_is_not_approved_before(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    case = claim(world, item, "unknown").case
    with pytest.raises(Conflict, match="Approve is not open"):
        answer(world, case)
    examine(world, case, "printing")
    remade(world, case)


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


def test_letters_are_numbered_without_gaps_in_the_act_that_they_tell(world: World, begun: int) -> None:
    case = request(world, begun, "cancel").case
    with pytest.raises(Invalid):
        answer(world, case, amount="1000.00")
    answer(world, case)
    print_ = world.item("8x10")
    world.shipped(print_)
    request(world, print_, "cancel")
    with world.store.reading() as session:
        letters = session.execute(
            select(Document.number, Entry.act)
            .join(Entry, Entry.id == Document.entry_id)
            .where(Document.kind == "decision_letter")
            .order_by(Document.id)
        ).all()
    assert [tuple(row) for row in letters] == [("L-2026-00001", "decide"), ("L-2026-00002", "log_request")]


def test_an_unknown_answer_is_told(world: World, begun: int) -> None:
    case = request(world, begun, "cancel").case
    with pytest.raises(Invalid) as error:
        answer(world, case, "maybe")
    assert error.value.field == "answer"


def test_a_decision_is_made_once(world: World, begun: int) -> None:
    case = request(world, begun, "cancel").case
    answer(world, case)
    with pytest.raises(Conflict, match="Approve is not open"):
        answer(world, case)
    assert len(world.refunds(case)) == 1


@pytest.mark.parametrize("who", ["Dana", "Ari", "Tess"])
@pytest.mark.parametrize("how", ["as_ruled", "decline", "exception"])
def test_only_managers_decide(world: World, begun: int, who: str, how: str) -> None:
    case = request(world, begun, "cancel").case
    with pytest.raises(Refusal, match="needs another role: Manager"):
        answer(world, case, how, who=who, remedy="refund", amount="1.00", note="so")
    assert world.get(Case, case).state == "waiting"


def test_a_font_that_lacks_a_letter_is_told_while_it_can_be_changed(world: World, begun: int) -> None:
    case = request(world, begun, "cancel").case
    with pytest.raises(Invalid) as error:
        answer(world, case, "decline", note="Sorry \U0001f622")
    assert error.value.field == "note"


def test_a_refund_row_is_never_of_nothing(world: World) -> None:
    """An exception on an order where nothing was paid has nothing to give."""
    item = world.item("portrait", paid="0")
    logged = request(world, item, "cancel")
    assert logged.outcome == "declined", "a full refund of nothing"
    with pytest.raises(Invalid, match="Nothing is left to refund"):
        answer(world, logged.case, "exception", remedy="refund", amount="1.00", note="so")
    with world.store.reading() as session:
        assert session.scalar(select(Refund.id)) is None
