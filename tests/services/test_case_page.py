"""What the lists of cases and the page of one case show, to whom."""

from typing import Any
from uuid import uuid4

import pytest

from tests.services.asking import answer as given
from tests.services.asking import claim, remade
from tests.services.world import World
from winno_desk.policy.terms import Outcome
from winno_desk.services.claims import LogClaim, log_claim
from winno_desk.services.lookups import waiting
from winno_desk.services.lookups.case_page import case_page
from winno_desk.services.lookups.decided_alike import Alike
from winno_desk.services.lookups.waiting import waiting_cases
from winno_desk.services.money_back import IssueRefund, issue_refund
from winno_desk.services.refunds import LogRequest, log_request
from winno_desk.workflow.refunds import RefundState

pytestmark = pytest.mark.usefixtures("no_letters")


def cancelled(world: World, who: str = "Dana", **about: Any) -> int:
    """A cancelled portrait, 40 % done."""
    item = world.item("portrait")
    world.start(item)
    world.tick(item, 2)
    world.later(hours=3)
    fields = {"wish": "cancel", "reason": "changed_mind", "reason_text": "We moved the wedding", "how": "phone"}
    answer = world.act(who, log_request, LogRequest, item=item, received_at=world.now, **{**fields, **about})
    return int(answer.case)


def claimed(world: World, cause: str = "printing") -> int:
    item = world.item("8x10")
    world.shipped(item)
    world.later(days=2)
    answer = world.act(
        "Dana",
        log_claim,
        LogClaim,
        item=item,
        fault="banding",
        reason_text="Stripes across the sky",
        cause=cause,
        received_at=world.now,
        how="email",
        photos=(world.picture("banding"),),
    )
    return int(answer.case)


def decided(world: World, case: int, answer: str = "as_ruled", who: str = "Mara", **fields: Any) -> Any:
    return given(world, case, answer, who, **fields)


def test_a_manager_sees_the_ruling_the_money_and_what_may_be_answered(world: World) -> None:
    page = case_page(world.as_("Mara"), cancelled(world))
    assert page.ruling.outcome is Outcome.REFUND_LESS_FEE
    assert (str(page.ruling.suggested), str(page.ruling.maximum), str(page.left)) == ("72.00", "120.00", "120.00")
    assert (str(page.paid), page.tenders) == ("120.00", ("Visa ending 4242",))
    assert page.answers == ("as_ruled", "decline", "exception")
    assert (page.logged_by, page.how, page.own) == ("Dana", "by phone", False)
    first, last = page.arrives(page.today)
    assert (first.isoformat(), last.isoformat()) == ("2026-11-09", "2026-11-17")  # Veterans Day is left out


def test_whoever_logged_it_may_only_decline_while_there_is_another_manager(world: World) -> None:
    case = cancelled(world, "Mara")
    assert case_page(world.as_("Mara"), case).answers == ("decline",)
    assert case_page(world.as_("Noor"), case).answers == ("as_ruled", "decline", "exception")
    assert case_page(world.as_("Dana"), case).answers == ()


def test_money_and_letter_are_shown_once_it_is_decided(world: World) -> None:
    case = cancelled(world)
    answer = decided(world, case)
    page = case_page(world.as_("Mara"), case)
    (decision,), (refund,) = page.decisions, page.refunds
    assert (decision.decided_by, str(decision.amount), decision.letter) == ("Mara", "72.00", answer.letter)
    assert (refund.words, refund.state) == ("Visa ending 4242", RefundState.DUE)
    assert [act for act, _words in refund.open_steps] == ["issue_refund"]
    assert case_page(world.as_("Dana"), case).refunds[0].open_steps == ()
    assert page.alike == Alike(0, 0, ())
    other = cancelled(world)
    alike = case_page(world.as_("Mara"), other).alike
    assert (alike.as_ruled, alike.otherwise) == (1, 0)
    assert [(one.id, str(one.amount), str(one.paid), one.as_ruled) for one in alike.newest] == [
        (case, "72.00", "120.00", True)
    ]
    decided(world, other, amount="100.00", note="A faithful customer")
    alike = case_page(world.as_("Mara"), case).alike
    assert (alike.as_ruled, alike.otherwise) == (0, 1)


def test_a_claim_shows_its_photo_the_approved_proof_and_the_remake(world: World) -> None:
    case = claimed(world)
    page = case_page(world.as_("Mara"), case)
    assert len(page.photos) == 1
    assert page.proof is not None
    assert [finding.level for finding in page.proof.warnings] == ["warn", "warn"]
    decided(world, case)
    (decision,) = case_page(world.as_("Mara"), case).decisions
    assert decision.remake is not None
    assert decision.remake.remake_of == page.item.number


def test_the_list_puts_what_waits_first_and_answers_of_the_week_last(world: World) -> None:
    declined = cancelled(world, wish="change", in_scope=False, reason="other")
    waits, paid = cancelled(world), cancelled(world)
    decided(world, paid)
    assert [row.id for row in waiting_cases(world.as_("Mara"), "refund")] == [waits, paid, declined]
    assert [row.id for row in waiting_cases(world.as_("Dana"), "refund")] == [waits, paid]
    world.later(days=8)
    assert [row.id for row in waiting_cases(world.as_("Mara"), "refund")] == [waits, paid]
    assert waiting_cases(world.as_("Mara"), "claim") == ()


def test_a_list_that_is_cut_keeps_what_waits_and_then_the_newest_answers(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "MOST", 2)
    older, newer = (cancelled(world, wish="change", in_scope=False, reason="other") for _ in range(2))
    assert [row.id for row in waiting_cases(world.as_("Mara"), "refund")] == [newer, older]
    waits = cancelled(world)
    assert [row.id for row in waiting_cases(world.as_("Mara"), "refund")] == [waits, newer]


def test_money_that_should_have_left_or_arrived_is_overdue(world: World) -> None:
    case = cancelled(world)
    decided(world, case)
    world.later(days=1)
    (row,) = waiting_cases(world.as_("Mara"), "refund")
    assert (row.payout, row.payout_overdue) == (RefundState.DUE, True)
    refund = case_page(world.as_("Mara"), case).refunds[0].id
    world.act("Mara", issue_refund, IssueRefund, refund=refund, reference="T-9")
    (row,) = waiting_cases(world.as_("Mara"), "refund")
    assert (row.payout, row.payout_overdue) == (RefundState.SENT, False)
    world.later(days=30)
    assert waiting_cases(world.as_("Mara"), "refund")[0].payout_overdue


def test_money_that_left_late_has_its_days_from_there(world: World) -> None:
    case = cancelled(world)
    decided(world, case)
    world.later(days=30)
    refund = case_page(world.as_("Mara"), case).refunds[0]
    world.act("Mara", issue_refund, IssueRefund, refund=refund.id, reference="T-9")
    sent = case_page(world.as_("Mara"), case).refunds[0]
    assert refund.arrives is not None
    assert sent.arrives is not None
    assert sent.arrives[0] > refund.arrives[1]
    assert not waiting_cases(world.as_("Mara"), "refund")[0].payout_overdue


def test_late_money_stands_before_what_is_on_its_way(world: World) -> None:
    sent, late = cancelled(world), cancelled(world)
    for case in (sent, late):
        decided(world, case)
    refund = case_page(world.as_("Mara"), sent).refunds[0].id
    world.act("Mara", issue_refund, IssueRefund, refund=refund, reference="T-9")
    world.later(days=1)
    waits = cancelled(world)
    rows = waiting_cases(world.as_("Mara"), "refund")
    assert [(row.id, row.payout_overdue) for row in rows] == [(waits, False), (late, True), (sent, False)]


def test_a_case_counts_what_went_back_since_it_was_logged(world: World) -> None:
    item = world.item("8x10", quantity=2)
    fields = {"item": item, "wish": "cancel", "reason": "other", "reason_text": "Not needed", "how": "counter"}
    first, second = (
        world.act("Dana", log_request, LogRequest, received_at=world.now, quantity=1, request=uuid4(), **fields).case
        for _ in range(2)
    )
    decided(world, first, amount="18.00")
    page = case_page(world.as_("Mara"), second)
    assert str(page.left) == "18.00"
    assert page.answers == ("as_ruled", "decline", "exception")


def test_a_print_that_was_made_anew_before_shows_the_whole_line_of_it(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    made: list[int] = []
    for again in (item, None, None):
        faulty = again or made[-1]
        case = claim(world, faulty).case
        made.append(remade(world, case))
        world.begin_print(made[-1])
        world.finish(made[-1])
        world.ship(made[-1])
    page = case_page(world.as_("Noor"), claim(world, made[-1]).case)
    assert page.chain == ("W-1001-1", "W-1001-2", "W-1001-3", "W-1001-4")


def test_a_photo_that_came_with_another_case_is_named(world: World) -> None:
    first, second = world.item("8x10"), world.item("8x10")
    photo = world.picture("stripes")
    for item in (first, second):
        world.shipped(item)
        claim(world, item, photos=(photo,))
    page = case_page(world.as_("Noor"), 2)
    assert page.same_photos == ("W-1001-C1",)
