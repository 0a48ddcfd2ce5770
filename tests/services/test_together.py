"""One request about several items: a ruling for each, and one letter once all of it is answered."""

from datetime import timedelta
from typing import Any

import pytest

from tests.documents.reading import words_of
from tests.services.asking import answer, claim, decision_on, examine, letter, request
from tests.services.stored import invalid, rows
from tests.services.world import World
from winno_desk.database.cases import Case, CasePhoto, Decision
from winno_desk.database.documents import Document
from winno_desk.database.orders import Item
from winno_desk.services.calling_off import CallOff, call_off
from winno_desk.services.lookups.case_page import case_page
from winno_desk.services.money_back import MOVES
from winno_desk.services.papers import document_pages
from winno_desk.services.refunds import WithdrawCase, withdraw_case


@pytest.fixture
def prints(world: World) -> tuple[int, int]:
    """Two prints of one order, one of them in two pieces, that came badly."""
    order = world.order("8x10", "4x6", quantity=2)
    first, second = (item.id for item in world.items(order))
    for item in (first, second):
        world.shipped(item)
    world.later(days=2)
    return first, second


def _letters(world: World) -> list[Document]:
    return [one for one in rows(world, Document) if one.kind == "decision_letter"]


def _text(world: World, letter: int) -> str:
    document_pages(world.as_("Dana"), letter, 30)
    return words_of(world.paper(letter)).replace("\u00a0", " ")


def _second(world: World) -> Any:
    return rows(world, Case)[-1]


def test_each_item_has_its_own_case_and_ruling(world: World, prints: tuple[int, int]) -> None:
    first, second = prints
    photo = world.picture("banding")
    logged = claim(world, first, also=((second, 1),), photos=(photo,))
    one, other = rows(world, Case)
    assert logged.others == ("W-1001-C2",)
    assert (one.item_id, one.quantity, other.item_id, other.quantity) == (first, 1, second, 1)
    assert (one.together, other.together) == (None, one.id)
    assert (one.fault, one.reason_text, one.state) == (other.fault, other.reason_text, other.state)
    assert len(rows(world, CasePhoto)) == 2
    assert case_page(world.as_("Dana"), one.id).same_photos == ()


def test_one_letter_tells_all_once_the_last_is_decided(world: World, prints: tuple[int, int]) -> None:
    first, second = prints
    case = claim(world, first, also=((second, 2),)).case
    assert answer(world, case).document is None
    assert _letters(world) == []
    last = answer(world, _second(world).id)
    assert last.document is not None
    (letter,) = _letters(world)
    assert {one.letter for one in rows(world, Decision)} == {letter.number}
    told = _text(world, last.document)
    assert "We are replacing your print 8 × 10 in, lustre (W-1001-1, 1 of 2), free of charge." in told
    assert "We are replacing your print 4 × 6 in, lustre (W-1001-2, 2 of 2), free of charge." in told
    assert "W-1001-C1, C2" in told
    assert told.count("Sincerely") == 1
    for place in (case, _second(world).id):
        assert case_page(world.as_("Dana"), place).decisions[-1].letter == letter.number


def test_what_stands_as_ruled_waits_for_the_manager_too(world: World) -> None:
    order = world.order("portrait", "8x10")
    portrait, print_ = (item.id for item in world.items(order))
    world.provide(portrait, world.proof(portrait))
    world.later(days=1)
    logged = request(world, print_, "cancel", also=((portrait, 1),))
    assert (logged.state, logged.document) == ("waiting", None)
    declined = _second(world)
    assert declined.state == "standing"
    assert decision_on(world, declined.id).letter == ""
    last = answer(world, logged.case)
    assert last.document is not None
    told = _text(world, last.document)
    assert "We are refunding" in told
    assert "We cannot cancel your AI Portrait Generation" in told


def test_a_letter_that_waited_for_what_is_taken_back_is_made_then(world: World, prints: tuple[int, int]) -> None:
    first, second = prints
    case = claim(world, first, also=((second, 1),)).case
    answer(world, case)
    taken = world.act("Dana", withdraw_case, WithdrawCase, case=_second(world).id)
    (letter,) = _letters(world)
    assert taken.letter == letter.number
    assert "4 × 6" not in _text(world, letter.id)


def test_what_is_decided_anew_has_a_letter_of_its_own(world: World, prints: tuple[int, int]) -> None:
    first, second = prints
    case = claim(world, first, also=((second, 1),)).case
    answer(world, case, "decline", note="It is as approved")
    answer(world, _second(world).id)
    again = answer(world, case, "exception", remedy="replacement", note="A good customer")
    assert again.document is not None
    assert len(_letters(world)) == 2
    assert "4 × 6" not in _text(world, again.document)


def test_an_examination_of_one_is_told_with_the_other(world: World, prints: tuple[int, int]) -> None:
    first, second = prints
    logged = claim(world, first, cause="unknown", also=((second, 1),))
    assert logged.document is not None
    assert _text(world, logged.document).count("We will examine your") == 2
    examine(world, logged.case, "printing")
    examine(world, _second(world).id, "customer")
    assert len(_letters(world)) == 1
    last = answer(world, logged.case)
    assert last.document is not None
    told = _text(world, last.document)
    assert "We are replacing your print 8 × 10 in" in told
    assert "We cannot replace your print 4 × 6 in" in told


def test_money_that_leaves_later_than_the_letter_says_is_told_anew(world: World) -> None:
    order = world.order("portrait", "8x10")
    portrait, print_ = (item.id for item in world.items(order))
    case = request(world, portrait, "cancel", also=((print_, 1),)).case
    answer(world, case)
    answer(world, _second(world).id)
    world.now += timedelta(days=3)
    service, form = MOVES["issue_refund"]
    moved = world.act("Noor", service, form, refund=world.refunds(case)[0].id, reference="T-1")
    assert moved.letter == _letters(world)[-1].number
    assert len(_letters(world)) == 2


@pytest.mark.parametrize(
    ("also", "told"),
    [
        (lambda first, second, other: ((first, 1),), "Choose other items of the same order, each once."),
        (lambda first, second, other: ((second, 1), (second, 1)), "Choose other items of the same order, each once."),
        (lambda first, second, other: ((other, 1),), "Choose other items of the same order, each once."),
        (lambda first, second, other: ((second, 3),), "W-1001-2: Enter a quantity from 1 to 2; that many are left."),
    ],
)
def test_what_is_wrong_with_the_other_items_is_said_and_nothing_is_kept(
    world: World, prints: tuple[int, int], also: Any, told: str
) -> None:
    other = world.item("8x10")
    assert invalid(world, "also", lambda: claim(world, prints[0], also=also(*prints, other))) == told


def test_a_claim_about_one_that_is_not_printed_names_it(world: World) -> None:
    order = world.order("8x10", "4x6")
    first, second = (item.id for item in world.items(order))
    world.shipped(first)
    told = invalid(world, "also", lambda: claim(world, first, also=((second, 1),)))
    assert told.startswith("W-1001-2 is not printed yet")
    assert world.get(Item, second).state == "ordered"


def test_a_letter_promises_nothing_that_was_called_off_or_taken_back(world: World, prints: tuple[int, int]) -> None:
    first, second = prints
    case = claim(world, first, also=((second, 1),)).case
    answer(world, case)
    world.act("Dana", call_off, CallOff, case=case)
    last = answer(world, _second(world).id)
    told = _text(world, letter(last))
    assert "4 × 6" in told
    assert "8 × 10" not in told


def test_several_refunds_are_added_up_and_each_item_has_its_number(world: World) -> None:
    order = world.order("portrait", "8x10")
    portrait, print_ = (item.id for item in world.items(order))
    case = request(world, portrait, "cancel", also=((print_, 1),)).case
    answer(world, case)
    told = _text(world, letter(answer(world, _second(world).id)))
    assert "That is $138.00 in all." in told
    assert "AI Portrait Generation (W-1001-1)" in told
    assert "print 8 × 10 in, lustre (W-1001-2)" in told


def test_whoever_decided_is_named_and_an_exception_leaves_no_sentence_open(
    world: World, prints: tuple[int, int]
) -> None:
    first, second = prints
    case = claim(world, first, also=((second, 1),)).case
    answer(world, case)
    note = "A wedding on Saturday"
    last = answer(world, _second(world).id, "exception", who="Mara", remedy="refund", amount="1.00", note=note)
    told = _text(world, letter(last))
    assert "Noor, studio manager Mara, studio manager" in told
    assert "says: An exception" not in told
    assert told.count("says:") == 1


def test_money_that_had_left_before_the_letter_is_expected_from_its_own_day(world: World) -> None:
    order = world.order("portrait", "8x10")
    portrait, print_ = (item.id for item in world.items(order))
    case = request(world, portrait, "cancel", also=((print_, 1),)).case
    answer(world, case)
    other = _second(world).id
    service, form = MOVES["issue_refund"]
    world.act("Noor", service, form, refund=world.refunds(case)[0].id, reference="T-1")
    alone = world.item("portrait")
    expected = _text(world, letter(answer(world, request(world, alone, "cancel").case)))
    days = expected.partition("statement ")[2].partition(". If")[0]
    world.later(days=4)
    told = _text(world, letter(answer(world, other)))
    assert days in told
