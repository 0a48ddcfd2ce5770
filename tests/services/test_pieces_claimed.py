"""Pieces of one print that are claimed one after the other, and of which fewer are made again than were claimed."""

import pytest

from tests.documents.reading import words_of
from tests.services.asking import answer, claim, letter, remade
from tests.services.stored import invalid, turned_down
from tests.services.world import World
from winno_desk.database.cases import Case
from winno_desk.database.orders import Item
from winno_desk.services.lookups.asking import asked_item
from winno_desk.services.lookups.case_page import case_page
from winno_desk.services.papers import document_pages
from winno_desk.values.errors import Conflict


@pytest.fixture
def print_(world: World) -> int:
    """Three shipped pieces of one print."""
    item = world.item("8x10", quantity=3)
    world.shipped(item)
    world.later(days=3)
    return item


def test_an_open_claim_is_named_instead_of_a_second_one(world: World, print_: int) -> None:
    claim(world, print_, quantity=1)
    told = invalid(world, "other_pieces", lambda: claim(world, print_, quantity=1))
    assert told.startswith("W-1001-C1 is open about this item already. Go on with that one, or say")


def test_other_pieces_are_claimed_while_the_first_claim_is_open(world: World, print_: int) -> None:
    claim(world, print_, quantity=1)
    assert claim(world, print_, quantity=2, other_pieces=True).number == "W-1001-C2"


def test_when_all_are_claimed_there_are_no_other_pieces(world: World, print_: int) -> None:
    claim(world, print_, quantity=3)
    told = turned_down(world, Conflict, lambda: claim(world, print_, quantity=1, other_pieces=True))
    assert told.startswith("W-1001-C1 is open about W-1001-1 already")


def test_fewer_are_made_again_than_were_claimed_for_a_reason(world: World, print_: int) -> None:
    case = claim(world, print_, quantity=3).case
    assert invalid(world, "note", lambda: answer(world, case, pieces=2)).endswith("not all of them are made again.")
    decided = answer(world, case, pieces=2, note="The third one shows no stripes.")
    assert decided.remake is not None
    assert world.get(Item, decided.remake).quantity == 2
    document_pages(world.as_("Dana"), letter(decided), 30)
    words = words_of(world.paper(letter(decided))).replace("\u00a0", " ")
    assert "We are replacing your print 8 × 10 in, lustre (2 of 3), free of charge." in words
    assert "you want a replacement for the print 8 × 10 in, lustre (3 of 3)" in words
    assert "Of the 3 pieces that you told us of, 2 are made again. The third one shows no stripes." in words


def test_what_was_not_made_again_can_be_claimed_once_more(world: World, print_: int) -> None:
    answer(world, claim(world, print_, quantity=3).case, pieces=2, note="The third one shows no stripes.")
    assert asked_item(world.desk, print_).claimable == 1


@pytest.mark.parametrize("pieces", [0, -1, 4])
def test_no_more_is_made_again_than_was_claimed(world: World, print_: int, pieces: int) -> None:
    case = claim(world, print_, quantity=3).case
    told = invalid(world, "pieces", lambda: answer(world, case, pieces=pieces, note="so"))
    assert told == "Enter from 1 to 3; that many were claimed."


def test_replacements_of_other_pieces_are_no_line_of_replacements(world: World, print_: int) -> None:
    for _ in range(2):
        remade(world, claim(world, print_, quantity=1).case)
    third = claim(world, print_, quantity=1).case
    assert case_page(world.as_("Noor"), third).chain == ("W-1001-1",)
    assert world.get(Case, third).quantity == 1
