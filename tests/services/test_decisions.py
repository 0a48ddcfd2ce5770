"""Decisions: by whom, within which bounds, with which reason, and what follows at once."""

import json
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from tests.services.asking import answer, claim, decision_on, examine, move, remade, request
from tests.services.stored import invalid, turned_down
from tests.services.world import PASSPHRASE, PIN, World, cash
from winno_desk.database.cases import Case
from winno_desk.database.documents import Document
from winno_desk.database.journal import Entry
from winno_desk.database.orders import Item
from winno_desk.database.people import Person
from winno_desk.documents.facts import Sign
from winno_desk.services.letter_facts import letter_facts
from winno_desk.services.limits import SetRefundLimit, set_refund_limit
from winno_desk.services.lookups.case_page import case_page
from winno_desk.services.lookups.order_page import order_page
from winno_desk.values.errors import Conflict, Invalid, Refusal

pytestmark = pytest.mark.usefixtures("no_letters")


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
        ("amount", {"remedy": "refund", "amount": "-5", "note": "so"}),
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


def test_whoever_decides_proves_once_more_who_they_are(world: World, begun: int) -> None:
    case = request(world, begun, wish="cancel").case
    with pytest.raises(Invalid, match="passphrase") as missed:
        answer(world, case, own_secret="open says me")
    assert missed.value.field == "own_secret"
    assert answer(world, case).state == "approved"


def _limit(world: World, typed: str, who: str = "Noor") -> str:
    limit: str = world.act(who, set_refund_limit, SetRefundLimit, limit=typed).limit
    return limit


def test_above_the_limit_a_second_manager_confirms(world: World) -> None:
    assert _limit(world, "100") == "100.00"
    case = request(world, world.item("portrait"), wish="cancel").case
    told = invalid(world, "second", lambda: answer(world, case))
    assert told == "Above 100.00 on one order a second manager confirms. Ask one to enter their passphrase."
    for who, secret in (("Noor", PASSPHRASE), ("Dana", PIN)):
        second: dict[str, Any] = {"second": world.people[who], "second_secret": secret}
        assert invalid(world, "second", partial(answer, world, case, **second)).startswith("Another manager")
    with pytest.raises(Invalid, match="passphrase") as missed:
        answer(world, case, second=world.people["Mara"], second_secret="open says me")
    assert missed.value.field == "second_secret"
    answer(world, case, second=world.people["Mara"], second_secret=PASSPHRASE)
    assert decision_on(world, case).confirmed_by == world.people["Mara"]
    assert case_page(world.as_("Noor"), case).decisions[0].confirmed_by == "Mara"


def test_many_small_refunds_on_an_order_are_as_one_large_one(world: World) -> None:
    _limit(world, "50")
    item = world.item("portrait")
    world.provide(item, world.proof(item))
    first, second = (request(world, item, wish="cancel").case for _ in range(2))
    about: dict[str, Any] = {"remedy": "refund", "amount": "40.00", "note": "so"}
    answer(world, first, "exception", **about)
    invalid(world, "second", lambda: answer(world, second, "exception", **about))


def test_whoever_logged_a_case_does_not_confirm_it(world: World) -> None:
    _limit(world, "50")
    case = request(world, world.item("portrait"), wish="cancel", who="Mara").case
    mara: dict[str, Any] = {"second": world.people["Mara"], "second_secret": PASSPHRASE}
    assert case_page(world.as_("Noor"), case).seconds == ()
    assert answer(world, case, **mara).state == "approved"
    assert decision_on(world, case).confirmed_by is None


def test_up_to_the_limit_one_manager_decides(world: World) -> None:
    _limit(world, "120.00")
    case = request(world, world.item("portrait"), wish="cancel").case
    answer(world, case)
    assert decision_on(world, case).confirmed_by is None


def test_the_only_manager_needs_no_second_one(world: World) -> None:
    _limit(world, "1")
    retire(world, "Mara")
    case = request(world, world.item("portrait"), wish="cancel").case
    assert answer(world, case).state == "approved"


@pytest.mark.parametrize("typed", ["-1", "lots", "1.234"])
def test_a_limit_that_is_no_amount_is_told(world: World, typed: str) -> None:
    assert invalid(world, "refund_limit", lambda: _limit(world, typed)) == (
        "Enter an amount in USD such as 200, or nothing."
    )


def test_a_limit_is_taken_back_and_only_managers_set_one(world: World) -> None:
    _limit(world, "5")
    assert _limit(world, " ") == ""
    turned_down(world, Refusal, lambda: _limit(world, "5", "Dana"))


def test_cash_for_a_card_is_an_exception_and_said_wherever_the_money_is(world: World) -> None:
    case = request(world, world.item("portrait"), "cancel").case
    told = invalid(world, "in_cash", lambda: answer(world, case, in_cash=True))
    assert told == "Money goes back the way it came (5). Cash for it is an exception (6)."
    note = "The card is closed since Monday"
    letter = answer(world, case, "exception", remedy="refund", amount="120.00", note=note, in_cash=True).document
    assert letter is not None
    with world.store.reading() as session:
        assert letter_facts(session, session.get_one(Document, letter)).in_cash
    [refund] = order_page(world.as_("Noor"), 1001).refunds
    assert refund.words == "Cash for Visa ending 4242"
    move(world, "issue", refund.id, reference="")
    assert world.refunds(case)[0].state == "sent"


@pytest.mark.parametrize(
    ("steps", "amount", "kept"),
    [(0, "100.00", "Not refunded"), (2, "100.00", "What we keep of the cancellation fee"), (2, "120.00", "")],
)
def test_the_letter_of_an_exception_does_not_contradict_its_own_sum(
    world: World, steps: int, amount: str, kept: str
) -> None:
    item = world.item("portrait")
    if steps:
        world.start(item)
        for position in range(1, steps + 1):
            world.tick(item, position)
    case = request(world, item, "cancel").case
    document = answer(world, case, "exception", remedy="refund", amount=amount, note="so").document
    with world.store.reading() as session:
        facts = letter_facts(session, session.get_one(Document, document))
    assert facts.explanation[0] == "By our policy alone, this would be the answer:"
    assert [line.label for line in facts.sums if line.sign is Sign.MINUS] == ([kept] if kept else [])


def test_cash_goes_back_as_cash_without_a_word_about_it(world: World) -> None:
    order = world.order("portrait", tenders=(cash("120.00"),))
    case = request(world, world.items(order)[0].id, "cancel").case
    about: dict[str, Any] = {"remedy": "refund", "amount": "120.00", "note": "so", "in_cash": True}
    answer(world, case, "exception", **about)
    assert [one.words for one in order_page(world.as_("Noor"), 1001).refunds] == ["Cash"]
