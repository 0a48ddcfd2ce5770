"""What comes next, as a letter tells it: the replacement's number and day, an offer, a second look."""

import pytest

from tests.documents.reading import words_of
from tests.services.asking import answer, claim, examine, letter, request
from tests.services.world import World
from winno_desk.database.orders import Item
from winno_desk.services.changes import ChangeDelivery, change_delivery
from winno_desk.services.papers import document_pages

PRINT = "W-1001-2"


@pytest.fixture
def print_(world: World) -> int:
    item = world.item("8x10")
    world.shipped(item)
    world.later(days=3)
    return item


def words(world: World, document: int) -> str:
    document_pages(world.as_("Dana"), document, 30)
    return words_of(world.paper(document)).replace("\u00a0", " ")


def granted(world: World, item: int, cause: str = "printing", **more: str) -> str:
    return words(world, letter(answer(world, claim(world, item, cause).case, **more)))


def test_a_replacement_has_its_number_its_day_and_its_way(world: World, print_: int) -> None:
    assert (
        f"The replacement has the number {PRINT} and should be ready by Monday 9 November; we ship it at our cost "
        "to 7 Oak Lane, Oakland, CA 94607. It costs you nothing, and you need not send anything back."
    ) in granted(world, print_)


def test_a_replacement_of_what_is_picked_up_waits_at_the_desk(world: World) -> None:
    item = world.item("8x10")
    world.act("Dana", change_delivery, ChangeDelivery, order=world.get(Item, item).order_id, delivery="pickup")
    world.printed(item)
    world.hand_over(item)
    assert "; it waits for you at our desk from then on." in granted(world, item)


def test_where_the_carrier_did_it_the_letter_does_not_blame_our_printing(world: World, print_: int) -> None:
    told = granted(world, print_, "carrier", remedy="replacement")
    assert "clause 2(c) answers for our own printing and packing, and clause 6 lets us help you beyond that" in told
    assert f"The replacement has the number {PRINT}" in told


@pytest.mark.parametrize(
    ("cause", "offered"),
    [
        ("customer", "With another file, or as it is, we gladly make you an offer for a new print."),
        (
            "none",
            "If you see something that we did not, send us a photo of the place, and a second person looks at it.",
        ),
    ],
)
def test_a_print_that_is_not_replaced_is_not_the_end_of_it(world: World, print_: int, cause: str, offered: str) -> None:
    case = claim(world, print_, "unknown").case
    told = examine(world, case, cause)
    assert told.document is not None
    assert offered in words(world, told.document)


def test_a_late_complaint_is_offered_an_order_of_its_own(world: World) -> None:
    item = world.item("portrait")
    world.start(item)
    world.provide(item, world.proof(item))
    world.later(days=9)
    told = request(world, item, "change", "quality")
    assert told.document is not None
    assert "we gladly make you an offer for that as an order of its own" in words(world, told.document)
