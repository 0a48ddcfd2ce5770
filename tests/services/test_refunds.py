"""Requests: what is stored, what moves with the ruling, what stands at once, and what is refused."""

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from tests.services.asking import answer, claim, remade, request
from tests.services.stored import invalid
from tests.services.world import World
from winno_desk.database.cases import Case, Decision
from winno_desk.database.documents import Document
from winno_desk.database.orders import Item
from winno_desk.database.proofs import Revision, SignOff
from winno_desk.services.lookups.asking import asked_item
from winno_desk.services.lookups.case_page import case_page
from winno_desk.services.messages import lay_out_request
from winno_desk.services.refunds import WithdrawCase, withdraw_case
from winno_desk.values.errors import Conflict, Invalid


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("reason_text", {"reason_text": ""}),
        ("reason_text", {"reason_text": "\x00 \u202e"}),
        ("reason_text", {"reason_text": "\u200b\u2060 "}),
        ("reason_text", {"reason_text": "x" * 4001}),
        ("wish", {"wish": ""}),
        ("wish", {"wish": "return"}),
        ("reason", {"reason": "because"}),
        ("reason", {"reason": "defect"}),
        ("how", {"how": ""}),
        ("quantity", {"quantity": -1}),
        ("quantity", {"quantity": 2}),
        ("received_at", {"received_at": None}),
        ("wish", {"wish": "", "reason_text": "", "received_at": None}),
        ("reason_text", {"reason_text": "", "received_at": None}),
        ("received_at", {"received_at": datetime(2031, 1, 1, tzinfo=UTC)}),
        ("received_at", {"received_at": datetime(2026, 11, 1, tzinfo=UTC)}),
        ("received_at", {"received_at": datetime(2026, 11, 3, 12, 0)}),  # noqa: DTZ001 - naive on purpose
    ],
)
def test_what_is_no_request_is_told_beside_its_field_and_not_stored(
    world: World, field: str, fields: dict[str, Any]
) -> None:
    item = world.item("portrait")
    world.later(days=2)
    with pytest.raises(Invalid) as error:
        request(world, item, **{"wish": "cancel", **fields})
    assert error.value.field == field
    with world.store.reading() as session:
        assert session.scalar(select(Case.id)) is None


def test_an_item_that_is_not_there_is_told(world: World) -> None:
    with pytest.raises(Conflict, match="This item is not there any more"):
        request(world, 999)
    with pytest.raises(Conflict, match="This item is not there any more"):
        asked_item(world.desk, 999)


def test_a_letter_that_lay_unopened_is_ruled_by_the_day_it_came(world: World) -> None:
    item = world.item("portrait")
    mailed = world.later(hours=1)
    world.later(hours=1)
    world.start(item)
    logged = request(world, item, "cancel", received_at=mailed)
    assert logged.outcome == "full_refund"
    case = world.get(Case, logged.case)
    assert (case.received_at, case.logged_at, case.logged_by) == (mailed, world.now, world.people["Dana"])


def test_what_stands_names_whoever_logged_it_as_decider_and_has_its_letter(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    logged = request(world, item, "refund", "changed_mind")
    with world.store.reading() as session:
        decision = session.scalars(select(Decision)).one()
        letter = session.scalars(select(Document).where(Document.kind == "decision_letter")).one()
    assert (decision.outcome, decision.clauses, decision.amount) == ("declined", "2a 2b", 0)
    assert decision.decided_by == world.people["Dana"]
    assert (letter.number, letter.decision_id, letter.id) == (logged.letter, decision.id, logged.document)
    assert letter.number == "L-2026-00001"
    assert letter.digest, "made as soon as the case was safe"


def test_a_granted_change_opens_a_round_and_voids_the_approval(world: World) -> None:
    item = world.item("8x10")
    world.locked(item)
    logged = request(world, item, "change", reason_text="A tighter crop")
    row = world.get(Item, item)
    assert (logged.outcome, row.state, row.locked_digest) == ("revision", "revising", None)
    with world.store.reading() as session:
        revision = session.scalars(select(Revision)).one()
        signed = session.scalars(select(SignOff)).one()
    assert (revision.asked, revision.in_scope, revision.finished_at) == ("A tighter crop", True, None)
    assert signed.voided_at == world.now


def test_a_change_gives_up_no_lock_before_somebody_proves_who_they_are(world: World) -> None:
    item = world.item("8x10")
    world.locked(item)
    invalid(world, "own_secret", lambda: request(world, item, "change", own_secret=""))
    with pytest.raises(Invalid) as wrong:
        request(world, item, "change", own_secret="000000")
    assert wrong.value.field == "own_secret"
    assert world.get(Item, item).state == "locked"
    assert request(world, item, "change", in_scope=True).outcome == "revision"


def test_a_technician_may_log_a_change_as_well(world: World) -> None:
    item = world.item("8x10")
    world.locked(item)
    request(world, item, "change", who="Tess")
    assert world.get(Item, item).state == "revising"


def test_a_change_before_any_proof_is_granted_without_a_round(world: World) -> None:
    item = world.item("portrait")
    world.start(item)
    assert request(world, item, "change").outcome == "revision"
    assert world.get(Item, item).state == "in_work"


def test_a_change_that_reached_us_before_printing_stands_but_cannot_stop_the_press(world: World) -> None:
    item = world.item("8x10")
    world.locked(item)
    asked = world.later(hours=1)
    world.later(hours=1)
    world.begin_print(item)
    assert request(world, item, "change", received_at=asked).outcome == "revision"
    assert world.get(Item, item).state == "printing"


def test_a_refund_ruled_as_a_revision_leaves_the_item_to_the_customer(world: World) -> None:
    item = world.item("portrait")
    world.provide(item, world.proof(item))
    assert request(world, item, "refund", "quality").outcome == "revision"
    assert world.get(Item, item).state == "provided"


def test_some_pieces_of_a_line_bear_their_own_part_of_the_price(world: World) -> None:
    item = world.item("8x10", quantity=3)
    logged = request(world, item, "cancel", quantity=2)
    assert answer(world, logged.case).amount == "36.00"
    assert world.get(Item, item).state == "ordered", "one piece is still wanted"
    last = request(world, item, "cancel")
    assert answer(world, last.case).amount == "18.00"
    assert world.get(Item, item).state == "cancelled"
    with pytest.raises(Conflict, match="Nothing is left of W-1001-1"):
        request(world, item, "cancel")


def test_shares_that_do_not_divide_add_up_to_the_cent(world: World) -> None:
    order = world.order("8x10", "5x7", "portrait", quantity=3, paid="100.01")
    item = world.items(order)[0].id
    known = asked_item(world.desk, item).known.remaining
    paid = [answer(world, request(world, item, "cancel").case).amount for _ in range(3)]
    assert sum(int(one.replace(".", "")) for one in paid) == known.paid.minor


def test_pieces_that_an_open_case_asks_about_are_not_asked_about_twice(world: World) -> None:
    item = world.item("8x10", quantity=2)
    request(world, item, "cancel", quantity=1)
    with pytest.raises(Invalid) as error:
        request(world, item, "cancel", quantity=2)
    assert error.value.field == "quantity"
    request(world, item, "cancel", quantity=1)
    with pytest.raises(Conflict, match=r"W-1001-R1 is open about W-1001-1 already"):
        request(world, item, "cancel", quantity=1)


def test_a_request_that_was_withdrawn_makes_room(world: World) -> None:
    item = world.item("portrait")
    first = request(world, item, "cancel")
    world.act("Dana", withdraw_case, WithdrawCase, case=first.case)
    assert world.get(Case, first.case).state == "withdrawn"
    assert request(world, item, "cancel").number == "W-1001-R2"


def test_what_was_decided_is_not_withdrawn(world: World) -> None:
    logged = request(world, world.item("portrait"), "cancel")
    answer(world, logged.case)
    with pytest.raises(Conflict, match="Withdraw is not open"):
        world.act("Dana", withdraw_case, WithdrawCase, case=logged.case)


def test_claims_and_requests_are_counted_apart(world: World) -> None:
    item = world.item("8x10", quantity=2)
    world.shipped(item)
    assert claim(world, item, "customer").number == "W-1001-C1"
    assert request(world, item, "refund").number == "W-1001-R1"
    assert request(world, item, "refund").number == "W-1001-R2"


@pytest.mark.parametrize(("hours", "outcome"), [(83.9997, "revision"), (84.0, "declined")])
def test_the_three_days_end_at_midnight_of_the_studio(world: World, hours: float, outcome: str) -> None:
    """Provided on Monday at noon: told by Thursday 23:59:59 it is in time, at midnight it is not."""
    item = world.item("portrait")
    world.provide(item, world.proof(item))
    world.now += timedelta(hours=hours)
    assert request(world, item, "change", "quality").outcome == outcome


@pytest.mark.parametrize(("second", "outcome"), [(59, "revision"), (60, "declined")])
def test_the_window_ends_at_local_midnight_after_the_clocks_were_put_back(
    world: World, second: int, outcome: str
) -> None:
    """Provided on Thursday 4 November in summer time; clocks go back on Sunday, the last day in time."""
    world.now = datetime(2027, 11, 4, 19, 0, tzinfo=UTC)
    item = world.item("portrait")
    world.provide(item, world.proof(item))
    world.now = datetime(2027, 11, 8, 7, 59, 0, tzinfo=UTC) + timedelta(seconds=second)
    assert request(world, item, "change", "quality").outcome == outcome


def test_a_remake_reaches_the_money_of_what_it_replaces(world: World) -> None:
    order = world.order("8x10", "portrait")
    item = world.items(order)[0].id
    world.shipped(item)
    remake = remade(world, claim(world, item, "printing").case)
    known = asked_item(world.desk, remake).known.remaining
    assert (str(known.price), str(known.paid), known.pieces) == ("18.00", "18.00", 1)
    decided = answer(world, request(world, remake, "cancel").case)
    assert (decided.amount, decided.outcome) == ("18.00", "full_refund")
    refund = world.refunds(decided.case)[0]
    assert (refund.item_id, refund.amount) == (item, 1800)
    assert world.get(Item, remake).state == "cancelled"


def test_a_cancelled_remake_leaves_no_claim_waiting_for_it(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    claimed = claim(world, item, "printing")
    remake = remade(world, claimed.case)
    answer(world, request(world, remake, "cancel").case)
    assert world.get(Case, claimed.case).state == "settled"


def test_what_was_paid_for_a_cancelled_item_is_not_shared_out_again(world: World) -> None:
    """Two portraits, half paid; one is cancelled and refunded, so what stays is for the other one."""
    order = world.order("portrait", "portrait", paid="120.00")
    first, second = (item.id for item in world.items(order))
    assert answer(world, request(world, first, "cancel").case).amount == "60.00"
    assert str(asked_item(world.desk, second).known.remaining.paid) == "60.00"
    assert answer(world, request(world, second, "cancel").case).amount == "60.00"


def test_what_came_more_than_a_day_ago_is_logged_with_its_message(world: World) -> None:
    item = world.item("portrait")
    world.later(days=3)
    earlier = world.now - timedelta(days=2)
    asked: dict[str, Any] = {"received_at": earlier, "message": ""}
    told = invalid(world, "message", partial(request, world, item, "cancel", **asked))
    assert told == "It reached us more than a day ago. Attach the message, or a photo of the letter."
    letter = Path(world.picture("letter")).rename(world.folder / "her letter & more.jpg")
    case = request(world, item, "cancel", received_at=earlier, message=str(letter)).case
    page = case_page(world.as_("Noor"), case)
    assert page.message == "her letter & more.jpg"
    laid_out = Path(lay_out_request(world.desk, case))
    assert laid_out.read_bytes() == letter.read_bytes()
    world.desk.files.path(world.get(Case, case).message).write_bytes(b"another")
    with pytest.raises(Conflict, match="not the one that was kept"):
        lay_out_request(world.desk, case)
