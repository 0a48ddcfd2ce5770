"""What is known of a customer is put right, on all of their orders."""

import json
from typing import Any

import pytest

from tests.services.asking import answer, request
from tests.services.asking import letter as letter_of
from tests.services.stored import entries, invalid, rows, turned_down
from tests.services.world import World
from winno_desk.database.documents import Document
from winno_desk.database.orders import Consent, Customer, Item
from winno_desk.imaging.texts import page_text
from winno_desk.services.customers import ChangeCustomer, change_customer
from winno_desk.services.lookups.customers import find_customers
from winno_desk.services.papers import PrintDocument, print_document
from winno_desk.values.errors import Conflict, Refusal
from winno_desk.workflow.items import ItemState

TAN: dict[str, Any] = {"name": "Zoë Tan", "phone": "+1 415-555-0142", "address": "7 Oak Lane\nOakland, CA 94607"}
TAN["agreed"] = ("order",)


def change(world: World, who: str = "Dana", **other: Any) -> Any:
    return world.act(who, change_customer, ChangeCustomer, **{"customer": 1, **TAN, **other})


def test_a_misheard_name_and_a_new_number_are_put_right_and_found(world: World) -> None:
    world.order("portrait")
    change(world, name="Zoé Tanner", phone="510 555 0199", email="zoe@example.com")
    customer = world.get(Customer, 1)
    assert (customer.name, customer.phone, customer.email) == ("Zoé Tanner", "+1 510-555-0199", "zoe@example.com")
    for text in ("Tanner", "0199", "zoe@ex"):
        assert [row.name for row in find_customers(world.desk, text)] == ["Zoé Tanner"]
    assert find_customers(world.desk, "0142") == ()


def test_the_journal_says_what_was_changed_and_nothing_of_what_it_is(world: World) -> None:
    world.order("portrait")
    change(world, name="Ines Gray", phone="510 555 0199")
    entry = entries(world)[-1]
    assert json.loads(entry.payload)["changed"] == ["name", "phone"]
    assert "Ines" not in entry.payload
    assert "0199" not in entry.payload


def agreed(world: World) -> list[str]:
    """What the customer agrees to, as the counter sees it."""
    return [one.purpose for one in find_customers(world.desk, "0142")[0].agrees]


def test_what_is_agreed_to_is_added_and_taken_back_and_nothing_is_forgotten(world: World) -> None:
    world.order("portrait")
    change(world, agreed=("order", "portfolio", "marketing"))
    assert agreed(world) == ["order", "portfolio", "marketing"]
    taken_back = world.later(days=3)
    change(world, agreed=("order", "marketing"))
    assert agreed(world) == ["order", "marketing"]
    (row,) = (one for one in rows(world, Consent) if one.purpose == "portfolio")
    assert (row.withdrawn_at, row.version) == (taken_back, "2026-11")
    payload = json.loads(entries(world)[-1].payload)
    assert (payload["agreed"], payload["withdrawn"]) == ([], ["portfolio"])
    change(world, agreed=("order", "portfolio", "marketing"))
    assert agreed(world) == ["order", "marketing", "portfolio"]
    assert len(rows(world, Consent)) == 4, "the one that was taken back stays"


def test_what_was_agreed_to_in_older_words_is_asked_again(world: World) -> None:
    world.order("portrait")
    with world.store.writing() as session:
        session.get_one(Consent, 1).version = "2025-01"
    assert agreed(world) == []
    assert find_customers(world.desk, "0142")[0].asked_first()


def test_a_letter_that_no_font_could_write_is_made_once_the_name_is_in_other_letters(world: World) -> None:
    item = world.item("portrait")
    change(world, name="ნინო")
    letter = letter_of(answer(world, request(world, item, "cancel").case))
    assert world.get(Document, letter).digest is None
    change(world, name="Muhammad Ali")
    world.act("Dana", print_document, PrintDocument, document=letter)
    assert "Dear Muhammad Ali," in " ".join(page_text(world.paper(letter)))


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("name", {"name": " "}),
        ("name", {"name": "4111 1111 1111 1111"}),
        ("phone", {"phone": "", "email": ""}),
        ("phone", {"phone": "none"}),
        ("email", {"email": "zoe@@example.com"}),
        ("address", {"address": "x" * 401}),
    ],
)
def test_what_cannot_be_is_told_at_its_field(world: World, field: str, wrong: dict[str, Any]) -> None:
    world.order("portrait")
    invalid(world, field, lambda: change(world, **wrong))


def test_nothing_different_is_told_and_an_artist_changes_nobody(world: World) -> None:
    world.order("portrait")
    turned_down(world, Conflict, lambda: change(world))
    turned_down(world, Refusal, lambda: change(world, "Ari", name="Ben"))


def test_the_card_counts_what_is_in_work_up_to_the_printer_and_then_what_is_ready(world: World) -> None:
    portrait, printed = world.items(world.order("portrait", "8x10"))
    (other,) = world.items(world.order("4x6"))
    world.locked(printed.id)

    def card() -> tuple[int, int, int]:
        found = find_customers(world.as_("Dana"), "Tan")
        return sum(row.ordered for row in found), sum(row.in_work for row in found), sum(row.ready for row in found)

    assert card() == (2, 1, 0)
    world.begin_print(printed.id)
    assert card() == (2, 1, 0)
    world.finish(printed.id)
    assert card() == (2, 0, 1)
    world.provide(portrait.id, world.proof(portrait.id))
    assert card() == (1, 0, 1)
    assert world.get(Item, other.id).state == ItemState.ORDERED
