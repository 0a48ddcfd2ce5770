"""Money on its way back: sent, settled, failed, lost from sight, tried again, and never more than came in."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import DBAPIError

from tests.services.asking import MOVES, answer, move, request
from tests.services.world import World, card, cash
from winno_desk.database import triggers
from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.documents import Document
from winno_desk.services.lookups.asking import asked_item
from winno_desk.values.errors import Conflict, Invalid, Refusal


def due(world: World, *, tenders: int = 1) -> tuple[int, list[int]]:
    """A cancelled portrait of 120.00: its case, and the refunds that are due, one for each tender."""
    paid = {1: (card("120.00"),), 2: (card("70.00"), cash("50.00"))}[tenders]
    item = world.items(world.order("portrait", tenders=paid))[0].id
    case = request(world, item, "cancel").case
    answer(world, case)
    return case, [refund.id for refund in world.refunds(case)]


def test_a_refund_is_sent_and_settled_and_its_case_with_it(world: World) -> None:
    _, (refund,) = due(world)
    moved = move(world, "issue", refund)
    assert (moved.state, moved.case_state, moved.letter) == ("sent", "approved", "")
    row = world.get(Refund, refund)
    assert (row.sent_at, row.reference) == (world.now, "T-77")
    world.later(days=6)
    moved = move(world, "settle", refund)
    assert (moved.state, moved.case_state) == ("settled", "settled")
    assert world.get(Refund, refund).ended_at == world.now


def test_a_case_is_settled_by_its_last_refund(world: World) -> None:
    case, (first, second) = due(world, tenders=2)
    move(world, "issue", first)
    move(world, "issue", second, reference="")
    assert move(world, "settle", second).case_state == "approved"
    assert move(world, "settle", first).case_state == "settled"
    assert world.get(Case, case).state == "settled"


def test_a_card_refund_needs_its_reference_and_cash_needs_none(world: World) -> None:
    _, (by_card, by_cash) = due(world, tenders=2)
    with pytest.raises(Invalid) as error:
        move(world, "issue", by_card, reference=" ")
    assert error.value.field == "reference"
    with pytest.raises(Invalid) as error:
        move(world, "issue", by_card, reference="4242 4242 4242 4242")
    assert error.value.field == "reference"
    assert move(world, "issue", by_cash, reference="").state == "sent"


def test_a_refund_that_failed_gives_its_amount_free_and_is_tried_again(world: World) -> None:
    case, (refund,) = due(world)
    move(world, "issue", refund)
    assert move(world, "fail", refund).state == "failed"
    world.later(days=1)
    assert move(world, "retry", refund).state == "due"
    row = world.get(Refund, refund)
    assert (row.due_at, row.sent_at, row.ended_at, row.reference) == (world.now, None, None, "")
    move(world, "issue", refund)
    assert move(world, "settle", refund).case_state == "settled"
    assert world.get(Case, case).state == "settled"


def test_money_that_may_have_arrived_cannot_be_sent_again(world: World) -> None:
    item = world.item("portrait")
    world.provide(item, world.proof(item))
    case = request(world, item, "cancel").case
    answer(world, case, "exception", remedy="refund", amount="100.00", note="Goodwill")
    refund = world.refunds(case)[0].id
    move(world, "issue", refund)
    move(world, "lose", refund)
    assert str(asked_item(world.desk, item).known.remaining.refunded) == "100.00"
    assert move(world, "settle", refund).case_state == "settled"


def test_what_failed_and_was_given_another_way_is_not_sent_again(world: World) -> None:
    item = world.item("portrait")
    world.provide(item, world.proof(item))
    first, second = (request(world, item, "cancel").case for _ in range(2))
    answer(world, first, "exception", remedy="refund", amount="100.00", note="Goodwill")
    refund = world.refunds(first)[0].id
    move(world, "issue", refund)
    move(world, "fail", refund)
    answer(world, second, "exception", remedy="refund", amount="90.00", note="Once more")
    with pytest.raises(Conflict, match="went back in another way"):
        move(world, "retry", refund)


def test_what_failed_is_not_sent_again_out_of_another_items_money(world: World) -> None:
    first, second = (item.id for item in world.items(world.order("portrait", "portrait")))
    world.provide(first, world.proof(first))
    cases = [request(world, first, "cancel").case for _ in range(2)]
    answer(world, cases[0], "exception", remedy="refund", amount="80.00", note="Goodwill")
    refund = world.refunds(cases[0])[0].id
    move(world, "issue", refund)
    move(world, "fail", refund)
    answer(world, cases[1], "exception", remedy="refund", amount="120.00", note="All of it")
    with pytest.raises(Conflict, match="went back in another way"):
        move(world, "retry", refund)
    assert str(asked_item(world.desk, second).known.remaining.paid) == "120.00"


@pytest.mark.parametrize("how", [how for how in MOVES if how != "issue"])
def test_a_refund_that_is_due_can_only_be_sent(world: World, how: str) -> None:
    _, (refund,) = due(world)
    with pytest.raises(Conflict, match="is not open"):
        move(world, how, refund)


@pytest.mark.parametrize("who", ["Dana", "Ari", "Tess"])
@pytest.mark.parametrize("how", MOVES)
def test_only_managers_move_money(world: World, how: str, who: str) -> None:
    _, (refund,) = due(world)
    with pytest.raises(Refusal, match="needs another role: Manager"):
        move(world, how, refund, who=who)
    assert world.get(Refund, refund).state == "due"


def test_a_refund_that_is_not_there_is_told(world: World) -> None:
    with pytest.raises(Conflict, match="not there any more"):
        move(world, "settle", 99)


def test_money_that_leaves_later_than_the_letter_says_gets_a_new_letter(world: World) -> None:
    _, (first, second) = due(world, tenders=2)
    world.later(days=2)
    moved = move(world, "issue", first)
    assert moved.letter == "L-2026-00002"
    with world.store.reading() as session:
        letters = session.scalars(select(Document).where(Document.kind == "decision_letter")).all()
    assert [letter.digest is not None for letter in letters] == [True, True]
    assert letters[0].decision_id == letters[1].decision_id
    assert move(world, "issue", second).letter == "", "the new letter says this day already"


def test_money_that_leaves_on_the_day_that_was_set_needs_no_other_letter(world: World) -> None:
    item = world.item("portrait")
    case = request(world, item, "cancel").case
    answer(world, case, issue_day=world.now.date() + timedelta(days=3))
    world.later(days=3)
    assert move(world, "issue", world.refunds(case)[0].id).letter == ""


@pytest.mark.parametrize(("amount", "currency"), [(12001, "USD"), (1, "EUR")])
def test_the_database_itself_lets_no_more_go_back_than_came(world: World, amount: int, currency: str) -> None:
    """The second wall: even a service that had lost its mind could not store it."""
    item = world.item("portrait", "8x10")
    world.provide(item, world.proof(item))
    case = request(world, item, "cancel").case
    with world.store.reading() as session:
        decision = session.scalars(select(Decision).where(Decision.case_id == case)).one()
    over = {
        "decision_id": decision.id,
        "item_id": item,
        "payment_id": 1,
        "amount": amount + (1800 if currency == "USD" else 0),
        "currency": currency,
        "state": "due",
        "due_at": world.now,
        "reference": "",
    }
    with pytest.raises(DBAPIError, match=triggers.OVER), world.store.writing() as session:
        session.execute(insert(Refund).values(over))
