"""Pins say where a proof is to be changed; they are answered, ticked off, and stand in the way of an approval."""

from typing import Any

import pytest

from tests.services.stored import entries, invalid, turned_down
from tests.services.world import World
from winno_desk.database.proofs import Revision
from winno_desk.services.lookups.pins import PinRow
from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.services.pins import AnswerPin, PinSet, SetPin, SettlePin, answer_pin, set_pin, settle_pin
from winno_desk.services.revising import AskRevision, ask_revision
from winno_desk.values.errors import Conflict


@pytest.fixture
def item(world: World) -> int:
    """A portrait whose first proof is shown."""
    portrait = world.item("portrait")
    world.proof(portrait)
    return portrait


def _pin(world: World, item: int, words: str = "Softer shadow", who: str = "Dana", **about: Any) -> PinSet:
    given = {"proof": world.newest(item).proof, "across": 0.25, "down": 0.75, **about}
    answer: PinSet = world.act(who, set_pin, SetPin, item=item, words=words, **given)
    return answer


def _pins(world: World, item: int) -> tuple[PinRow, ...]:
    return proof_sheet(world.as_("Dana"), item).pins


def test_a_pin_keeps_its_place_as_a_part_of_the_picture(world: World, item: int) -> None:
    pin = _pin(world, item, across=1 / 3, down=1)
    (row,) = _pins(world, item)
    assert (pin.number, row.number, row.proof, row.open) == (1, 1, 1, True)
    assert row.across == pytest.approx(1 / 3, abs=1e-6)
    assert row.down == 1
    assert [(note.words, note.by) for note in row.notes] == [("Softer shadow", "Dana")]


def test_numbers_go_on_over_the_proofs_of_an_item(world: World, item: int) -> None:
    _pin(world, item)
    world.revise(item)
    world.proof(item)
    assert _pin(world, item).number == 2
    assert [(row.number, row.proof) for row in _pins(world, item)] == [(1, 1), (2, 2)]


def test_what_is_said_at_a_pin_stands_below_each_other(world: World, item: int) -> None:
    pin = _pin(world, item).pin
    world.act("Ari", answer_pin, AnswerPin, pin=pin, words="On both cheeks?")
    world.act("Dana", answer_pin, AnswerPin, pin=pin, words="Left one only")
    assert [(note.by, note.words) for note in _pins(world, item)[0].notes] == [
        ("Dana", "Softer shadow"),
        ("Ari", "On both cheeks?"),
        ("Dana", "Left one only"),
    ]


def test_an_open_pin_stands_in_the_way_of_the_approval_until_it_is_settled(world: World, item: int) -> None:
    pins = [_pin(world, item).pin for _ in range(3)]
    told = turned_down(world, Conflict, lambda: world.sign(item, world.newest(item)))
    assert told == "The changes of pins 1, 2 and 3 are still open. Settle them, or ask for a revision."
    for pin in pins:
        world.act("Ari", settle_pin, SettlePin, pin=pin)
    row = _pins(world, item)[0]
    assert (row.open, row.settled_by) == (False, "Ari")
    world.sign(item, world.newest(item))


def test_a_settled_pin_can_be_opened_again(world: World, item: int) -> None:
    pin = _pin(world, item).pin
    world.act("Ari", settle_pin, SettlePin, pin=pin)
    world.act("Dana", settle_pin, SettlePin, pin=pin, settled=False)
    assert _pins(world, item)[0].open


def test_a_revision_needs_no_words_beside_pins(world: World, item: int) -> None:
    assert invalid(world, "asked", lambda: world.act("Dana", ask_revision, AskRevision, item=item, asked=" ")) == (
        "Write what the customer wants changed, or pin it on the picture."
    )
    _pin(world, item)
    _pin(world, item)
    world.act("Dana", ask_revision, AskRevision, item=item, asked=" ")
    assert world.get(Revision, 1).asked == "At pins 1 and 2."


@pytest.mark.parametrize(("across", "down"), [(-0.01, 0.5), (0.5, 1.01), (float("nan"), 0.5), (0.5, float("inf"))])
def test_a_pin_beside_the_picture_is_told(world: World, item: int, across: float, down: float) -> None:
    assert invalid(world, "pin_words", lambda: _pin(world, item, across=across, down=down)).startswith("A pin has to")


def test_a_pin_without_words_is_told(world: World, item: int) -> None:
    invalid(world, "pin_words", lambda: _pin(world, item, "  "))


def test_a_pin_on_another_items_proof_is_turned_down(world: World, item: int) -> None:
    other = world.item("portrait")
    world.proof(other)
    turned_down(world, Conflict, lambda: _pin(world, item, proof=world.newest(other).proof))


def test_once_it_is_approved_nothing_is_pinned_or_settled(world: World, item: int) -> None:
    pin = _pin(world, item).pin
    world.act("Ari", settle_pin, SettlePin, pin=pin)
    world.sign(item, world.newest(item))
    turned_down(world, Conflict, lambda: _pin(world, item))
    turned_down(world, Conflict, lambda: world.act("Dana", settle_pin, SettlePin, pin=pin, settled=False))


def test_the_journal_names_the_pin_and_not_what_was_said(world: World, item: int) -> None:
    _pin(world, item, "Remove Anna Berg from the edge")
    assert '"pin":1' in entries(world)[-1].payload
    assert "Anna" not in entries(world)[-1].payload


def test_a_pin_is_settled_once_and_whoever_did_stays_on_record(world: World, item: int) -> None:
    pin = _pin(world, item).pin
    world.act("Ari", settle_pin, SettlePin, pin=pin)
    told = turned_down(world, Conflict, lambda: world.act("Dana", settle_pin, SettlePin, pin=pin))
    assert told == "Pin 1 is settled already. Look at it again."
    assert _pins(world, item)[0].settled_by == "Ari"
