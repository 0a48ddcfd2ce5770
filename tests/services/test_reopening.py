"""Cases that were decided and are decided anew, by a new decision beside the first."""

from typing import Any

import pytest
from sqlalchemy import select

from tests.services.asking import answer, claim, decision_on, move, remade, request
from tests.services.stored import invalid, rows, turned_down
from tests.services.world import PASSPHRASE, World
from winno_desk.database.cases import Case, Decision
from winno_desk.database.documents import Document
from winno_desk.services.letter_facts import letter_facts
from winno_desk.services.limits import SetRefundLimit, set_refund_limit
from winno_desk.services.lookups.badges import refunds_waiting
from winno_desk.services.lookups.case_page import case_page
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.lookups.waiting import waiting_cases
from winno_desk.values.errors import Conflict
from winno_desk.workflow.refunds import RefundState

CASH: dict[str, Any] = {"remedy": "refund", "amount": "120.00", "note": "The card was closed", "in_cash": True}


def failed(world: World) -> tuple[int, int]:
    """A cancellation whose money came back from the card, and its refund."""
    case = request(world, world.item("portrait"), "cancel").case
    answer(world, case)
    refund = world.refunds(case)[0].id
    move(world, "issue", refund)
    world.later(days=2)
    move(world, "fail", refund)
    return case, refund


def test_what_a_closed_card_sends_back_is_handed_out_in_cash_by_a_new_decision(world: World) -> None:
    case, first = failed(world)
    answer(world, case, "exception", **CASH)
    old, new = world.refunds(case)
    assert (old.id, old.state, new.state, new.in_cash) == (first, "failed", "due", True)
    assert [one.outcome for one in rows(world, Decision)] == ["full_refund", "full_refund"]
    move(world, "issue", new.id, reference="")
    assert move(world, "settle", new.id).case_state == "settled"


def test_each_letter_tells_its_own_decision_and_which_one_it_takes_the_place_of(world: World) -> None:
    case, _refund = failed(world)
    document = answer(world, case, "exception", **CASH).document
    with world.store.reading() as session:
        letters = session.scalars(select(Document).where(Document.kind == "decision_letter").order_by(Document.id))
        first, second = (letter_facts(session, one) for one in letters)
        assert session.get_one(Document, document).number == second.number
    assert (first.method, first.before) == ("Visa ending 4242", None)
    assert second.in_cash
    assert (second.method, second.departure and second.departure.reason) == ("", "The card was closed")
    assert second.before is not None
    assert second.before.number == first.number


def test_what_failed_and_was_decided_anew_waits_for_nobody_and_is_not_tried_again(world: World) -> None:
    case, first = failed(world)
    answer(world, case, "exception", **CASH)
    (row,) = waiting_cases(world.as_("Noor"), "refund")
    assert row.payout is RefundState.DUE
    steps = {one.id: one.open_steps for one in order_page(world.as_("Noor"), 1001).refunds}
    assert not steps[first]
    assert turned_down(world, Conflict, lambda: move(world, "retry", first)).startswith("This was decided anew")
    assert refunds_waiting(world.as_("Noor")) == 1
    move(world, "issue", world.refunds(case)[1].id, reference="")
    assert refunds_waiting(world.as_("Noor")) == 0


def test_money_on_its_way_is_not_given_a_second_time(world: World) -> None:
    case = request(world, world.item("portrait"), "cancel").case
    answer(world, case)
    for step in ("issue", "lose"):
        assert case_page(world.as_("Noor"), case).answers == ()
        told = turned_down(world, Conflict, lambda: answer(world, case, "exception", **CASH))
        assert told == "Money of it is on its way. It is decided anew once that has arrived or failed."
        move(world, step, world.refunds(case)[0].id)


def test_a_fee_is_waived_after_the_rest_has_arrived(world: World) -> None:
    item = world.item("portrait")
    world.start(item)
    world.tick(item, 2)
    case = request(world, item, "cancel").case
    answer(world, case)
    for step in ("issue", "settle"):
        move(world, step, world.refunds(case)[0].id)
    page = case_page(world.as_("Noor"), case)
    assert (page.answers, str(page.left)) == (("exception",), "48.00")
    about: dict[str, Any] = {"remedy": "refund", "note": "A faithful customer"}
    assert "48.00 is left" in invalid(
        world, "amount", lambda: answer(world, case, "exception", amount="48.01", **about)
    )
    answer(world, case, "exception", amount="48.00", **about)
    assert world.get(Case, case).state == "approved"
    assert sum(one.amount for one in world.refunds(case)) == 12000


def test_all_that_was_paid_is_not_given_once_more(world: World) -> None:
    case = request(world, world.item("portrait"), "cancel").case
    answer(world, case)
    for step in ("issue", "settle"):
        move(world, step, world.refunds(case)[0].id)
    assert case_page(world.as_("Noor"), case).answers == ()
    invalid(world, "amount", lambda: answer(world, case, "exception", **CASH))


def test_what_was_answered_with_a_replacement_is_a_claim_of_its_own(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    case = claim(world, item).case
    remade(world, case)
    assert case_page(world.as_("Noor"), case).answers == ()
    about: dict[str, Any] = {"remedy": "refund", "amount": "1.00", "note": "so"}
    assert "claim of its own" in turned_down(world, Conflict, lambda: answer(world, case, "exception", **about))


def test_a_second_manager_confirms_it_as_any_other(world: World) -> None:
    case, _refund = failed(world)
    world.act("Noor", set_refund_limit, SetRefundLimit, limit="50")
    invalid(world, "second", lambda: answer(world, case, "exception", **CASH))
    answer(world, case, "exception", **CASH, second=world.people["Mara"], second_secret=PASSPHRASE)
    assert decision_on(world, case).confirmed_by == world.people["Mara"]


@pytest.mark.parametrize("state", ["standing", "declined"])
def test_what_was_refused_is_granted_by_an_exception(world: World, state: str) -> None:
    item = world.item("portrait")
    if state == "standing":
        world.provide(item, world.proof(item))
        world.later(days=5)
    case = request(world, item, "refund", "quality").case
    if state == "declined":
        answer(world, case, "decline", note="It was asked for like this")
    assert world.get(Case, case).state == state
    assert "exception" in case_page(world.as_("Noor"), case).answers
    answer(world, case, "exception", remedy="refund", amount="10.00", note="A faithful customer")
    assert world.get(Case, case).state == "approved"


def test_no_replacement_is_made_beside_money(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    case = claim(world, item, "carrier").case
    answer(world, case, remedy="refund", amount="5.00")
    for step in ("issue", "settle"):
        move(world, step, world.refunds(case)[0].id)
    told = invalid(world, "remedy", lambda: answer(world, case, "exception", remedy="replacement", note="so"))
    assert told == "Money was given for it already, and no replacement beside it. Choose a refund."
