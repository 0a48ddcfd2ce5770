"""Cancelling: what waits stops the work, what is granted ends it, and nothing is left alive or owed."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.documents.reading import words_of
from tests.services.asking import answer, claim, examine, remade, request
from tests.services.stored import turned_down
from tests.services.world import World
from winno_desk.database.cases import Case, Decision
from winno_desk.database.orders import Item
from winno_desk.services import papers
from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.services.papers import document_pages
from winno_desk.services.refunds import WithdrawCase, withdraw_case
from winno_desk.services.unpacking import Unpack, unpack
from winno_desk.values.errors import Conflict, Invalid


def row(world: World, item: int) -> ItemRow:
    return proof_sheet(world.as_("Noor"), item).item


def owing(world: World, item: int) -> str:
    number = row(world, item).order
    return str(order_page(world.as_("Noor"), number).owing)


Step = Callable[[World, int], object]

ENDING: dict[str, tuple[str, Step, Step]] = {
    "start_work": ("portrait", lambda world, item: None, lambda world, item: world.start(item)),
    "add_proof": ("portrait", lambda world, item: None, lambda world, item: world.proof(item)),
    "provide": (
        "portrait",
        lambda world, item: world.proof(item),
        lambda world, item: world.provide(item, world.newest(item)),
    ),
    "start_print": ("8x10", lambda world, item: world.locked(item), lambda world, item: world.begin_print(item)),
}
"""Steps that end a right: what they are done to, what comes before, and how they are done."""


@pytest.mark.parametrize("act", ENDING)
def test_while_a_cancellation_waits_no_step_ends_a_right_and_none_is_offered(world: World, act: str) -> None:
    code, before, step = ENDING[act]
    item = world.item(code)
    before(world, item)
    case = request(world, item, wish="cancel")
    with pytest.raises(Conflict, match=f"{case.number} asks to cancel this"):
        step(world, item)
    shown = row(world, item)
    assert shown.held_by == case.number
    assert not shown.may(act)
    assert case.number in shown.why_not(act)


def test_a_request_that_is_withdrawn_stops_nothing(world: World) -> None:
    item = world.item("8x10")
    world.locked(item)
    case = request(world, item, wish="cancel")
    world.act("Dana", withdraw_case, WithdrawCase, case=case.case)
    assert row(world, item).may("start_print")
    world.begin_print(item)


def test_a_wish_for_a_change_does_not_stop_the_work(world: World) -> None:
    item = world.item("portrait")
    request(world, item, wish="change")
    world.start(item)


def test_a_cancellation_in_time_that_is_logged_late_stops_a_print_wherever_it_is(world: World) -> None:
    item = world.item("8x10")
    world.locked(item)
    asked_at = world.now
    world.later(hours=1)
    world.begin_print(item)
    world.finish(item)
    world.pack(item)
    case = request(world, item, wish="cancel", received_at=asked_at)
    answer(world, case.case, amount="18.00")
    assert world.get(Item, item).state == "cancelled"


def test_a_parcel_with_something_that_was_cancelled_is_packed_anew_before_it_leaves(world: World) -> None:
    order = world.order("8x10", "5x7")
    first, second = (item.id for item in world.items(order))
    for item in (first, second):
        world.locked(item)
    asked_at = world.now
    world.later(hours=1)
    for item in (first, second):
        world.begin_print(item)
        world.finish(item)
    parcel = world.pack(first, second)
    answer(world, request(world, first, wish="cancel", received_at=asked_at).case, amount="18.00")
    told = turned_down(world, Conflict, lambda: world.send(parcel))
    assert told == "W-1001-1 is in this parcel, and it must not be sent any more. Unpack, and pack anew."
    world.act("Tess", unpack, Unpack, shipment=parcel.shipment)
    world.ship(second)
    assert [world.get(Item, item).state for item in (first, second)] == ["cancelled", "shipped"]


def test_a_parcel_of_cancelled_prints_stays(world: World) -> None:
    item = world.item("8x10")
    world.locked(item)
    asked_at = world.now
    world.later(hours=1)
    world.begin_print(item)
    world.finish(item)
    parcel = world.pack(item)
    answer(world, request(world, item, wish="cancel", received_at=asked_at).case, amount="18.00")
    with pytest.raises(Conflict, match="nothing of it is shipped"):
        world.send(parcel)


@pytest.mark.parametrize(("paid", "steps", "clause"), [("0", 0, "3a"), ("0", 2, "3b"), ("40.00", 3, "3b")])
def test_a_cancellation_as_of_right_that_brings_no_money_ends_the_item_at_once(
    world: World, paid: str, steps: int, clause: str
) -> None:
    item = world.item("portrait", paid=paid)
    if steps:
        world.start(item)
        world.tick(item, steps)
    case = request(world, item, wish="cancel")
    assert (case.state, case.outcome) == ("standing", "declined"), "as the policy rules where nothing goes back"
    assert (world.get(Item, item).state, owing(world, item)) == ("cancelled", "0.00")
    assert world.get(Case, case.case).policy


def test_the_letter_of_such_a_cancellation_says_that_it_is_cancelled(world: World) -> None:
    item = world.item("portrait", paid="0")
    case = request(world, item, wish="cancel")
    assert case.document is not None
    text = paper_text(world, case.document)
    assert "We have cancelled your AI Portrait Generation; there is nothing to refund." in text
    assert "Nothing has been paid that could go back." in text
    assert "left of your payment" not in text


def paper_text(world: World, document: int) -> str:
    document_pages(world.as_("Dana"), document, 30)
    return words_of(world.paper(document))


def test_an_unpaid_file_that_was_provided_stays_owed(world: World) -> None:
    item = world.item("portrait", paid="0")
    world.provide(item, world.proof(item))
    request(world, item, wish="cancel")
    assert (world.get(Item, item).state, owing(world, item)) == ("provided", "120.00")


def test_a_wish_for_money_where_none_is_left_cancels_nothing(world: World) -> None:
    item = world.item("portrait", paid="0")
    request(world, item, wish="refund")
    assert (world.get(Item, item).state, owing(world, item)) == ("ordered", "120.00")


def test_the_fee_of_a_cancelled_item_can_be_given_back_as_an_exception(world: World) -> None:
    item = world.item("portrait", paid="40.00")
    world.start(item)
    world.tick(item, 3)
    case = request(world, item, wish="cancel")
    decided = answer(world, case.case, "exception", remedy="refund", amount="40.00", note="A regular customer")
    assert (decided.amount, owing(world, item)) == ("40.00", "0.00")
    assert [one.amount for one in world.refunds(case.case)] == [4000]


def test_a_cancellation_that_was_carried_out_is_not_withdrawn(world: World) -> None:
    case = request(world, world.item("portrait", paid="0"), wish="cancel")
    with pytest.raises(Conflict, match="Take a new order"):
        world.act("Dana", withdraw_case, WithdrawCase, case=case.case)


def test_nothing_more_is_asked_about_a_remade_item(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    remake = remade(world, claim(world, item).case)
    shown = row(world, item)
    assert (shown.left, shown.replaced_by) == (0, (row(world, remake).number,))
    with pytest.raises(Conflict, match="Nothing is left"):
        request(world, item)


def test_a_letter_tells_what_was_decided_though_the_case_was_ruled_on_anew(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = world.item("8x10")
    world.shipped(item)
    with monkeypatch.context() as broken:
        broken.setattr(papers, "_render", lambda desk, document: 1 / 0)
        first = claim(world, item, cause="unknown")
        second = examine(world, first.case, "customer")
    assert first.document is not None
    assert second.document is not None
    told = paper_text(world, first.document)
    assert "We will examine your print" in told
    assert "The cause lies in the file" not in told
    assert "The cause lies in the file" in paper_text(world, second.document)


def test_each_decision_holds_the_facts_it_rests_on(world: World) -> None:
    item = world.item("portrait")
    case = request(world, item, wish="cancel")
    world.later(hours=1)
    answer(world, case.case)
    with world.store.reading() as session:
        decision = session.query(Decision).one()
    assert decision.facts == world.get(Case, case.case).facts


def test_giving_the_same_file_again_starts_no_new_window(world: World) -> None:
    item = world.item("portrait")
    proof = world.proof(item)
    first = world.provide(item, proof)
    world.later(days=10)
    again = world.provide(item, proof)
    assert again.window_ends == first.window_ends
    assert request(world, item, wish="change").outcome == "declined"
    shown = row(world, item)
    assert shown.window_ends is not None
    assert shown.window_ends < world.now
    assert shown.handed is not None
    assert shown.handed.at == world.now


def test_another_file_starts_a_window_of_its_own(world: World) -> None:
    item = world.item("portrait")
    world.provide(item, world.proof(item))
    world.later(days=10)
    world.provide(item, world.proof(item))
    assert request(world, item, wish="change").outcome == "revision"


@pytest.mark.parametrize("later", ["revise", "proof"])
def test_what_is_asked_for_later_takes_nothing_from_the_approval_of_a_provided_file(world: World, later: str) -> None:
    item = world.item("portrait")
    proof = world.proof(item)
    world.sign(item, proof)
    world.provide(item, proof)
    world.later(hours=1)
    world.revise(item) if later == "revise" else world.proof(item)
    world.later(hours=1)
    case = request(world, item, reason="changed_mind")
    assert (case.outcome, world.get(Case, case.case).ruling.count('"D6"')) == ("declined", 1)


def test_a_file_that_was_provided_first_is_approved_afterwards_once(world: World) -> None:
    item = world.item("portrait")
    proof = world.proof(item)
    world.provide(item, proof)
    world.later(hours=1)
    assert row(world, item).may("sign_off")
    world.sign(item, proof)
    assert (world.get(Item, item).state, row(world, item).may("sign_off")) == ("provided", False)
    assert request(world, item, reason="changed_mind").outcome == "declined"
    with pytest.raises(Conflict, match="approved already"):
        world.sign(item, proof)


def test_a_file_is_not_provided_while_a_round_of_changes_is_open(world: World) -> None:
    item = world.item("portrait")
    proof = world.proof(item)
    world.revise(item)
    with pytest.raises(Conflict, match="being revised"):
        world.provide(item, proof)


def test_a_poor_value_that_was_found_is_confirmed_by_itself(world: World) -> None:
    item = world.item("8x10")
    world.proof(item)
    sheet = proof_sheet(world.desk, item)
    assert ("resolution", "Resolution as found: 125 ppi") in sheet.ticks


def test_a_cancellation_of_some_pieces_leaves_the_others(world: World) -> None:
    item = world.item("portrait", quantity=3, paid="0")
    request(world, item, wish="cancel", quantity=1)
    assert (world.get(Item, item).state, row(world, item).left, owing(world, item)) == ("ordered", 2, "240.00")


def test_a_moment_after_the_window_a_change_is_declined(world: World) -> None:
    item = world.item("portrait")
    world.provide(item, world.proof(item))
    ends = row(world, item).window_ends
    assert ends is not None
    world.now = ends + timedelta(seconds=1)
    assert request(world, item, wish="change").outcome == "declined"


def test_an_exception_still_needs_its_reason(world: World) -> None:
    case = request(world, world.item("portrait", paid="40.00"), wish="refund", reason="changed_mind")
    with pytest.raises(Invalid):
        answer(world, case.case, "exception", remedy="refund", amount="1.00")
