"""What the order does not hold is quoted, and ordered at that price or dropped."""

from typing import Any

import pytest

from tests.services.asking import answer, request
from tests.services.stored import entries, invalid, turned_down
from tests.services.world import World
from winno_desk.database.orders import Item, Product
from winno_desk.database.proofs import Quote
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.services.lookups.quotes import QuoteRow
from winno_desk.services.quotes import (
    AcceptQuote,
    ChangeQuoted,
    DropQuote,
    QuoteAccepted,
    QuoteChange,
    accept_quote,
    drop_quote,
    quote_change,
)
from winno_desk.values.errors import Conflict, Refusal


@pytest.fixture
def item(world: World) -> int:
    """A portrait whose first proof is shown."""
    portrait = world.item("portrait")
    world.proof(portrait)
    return portrait


def _quote(world: World, item: int, who: str = "Dana", **about: Any) -> ChangeQuoted:
    given = {"asked": "Her sister beside her", "product": "art", **about}
    answer: ChangeQuoted = world.act(who, quote_change, QuoteChange, item=item, **given)
    return answer


def _quotes(world: World, item: int) -> tuple[QuoteRow, ...]:
    return proof_sheet(world.as_("Dana"), item).quotes


def _price(world: World, code: str) -> int:
    with world.store.reading() as session:
        return session.get_one(Product, code).price


def test_a_quote_says_the_price_of_the_catalogue_and_orders_nothing(world: World, item: int) -> None:
    before = len(world.items(world.get(Item, item).order_id))
    quoted = _quote(world, item, quantity=2)
    (row,) = _quotes(world, item)
    assert row.price.minor == 2 * _price(world, "art")
    assert (row.what, row.asked, row.answered_at) == ("2 × Custom AI Art Creation", "Her sister beside her", None)
    assert quoted.price == str(row.price)
    assert len(world.items(world.get(Item, item).order_id)) == before


def test_an_accepted_quote_is_an_item_at_that_price_with_a_receipt(world: World, item: int) -> None:
    owing = order_page(world.as_("Dana"), 1001).owing.minor
    quote = _quote(world, item).quote
    done: QuoteAccepted = world.act("Dana", accept_quote, AcceptQuote, quote=quote)
    page = order_page(world.as_("Dana"), 1001)
    new = page.items[-1]
    assert (new.number, new.brief) == (done.item, "Besides W-1001-1: Her sister beside her")
    assert page.owing.minor == owing + _price(world, "art")
    assert done.document in [paper.id for paper in page.documents if paper.kind == "receipt"]
    assert _quotes(world, item)[0].added == "W-1001-2"
    assert page.timeline[0].words == "Quoted change accepted, 160.00 more"


def test_a_dropped_quote_stays_on_record_and_is_not_accepted_any_more(world: World, item: int) -> None:
    quote = _quote(world, item).quote
    world.act("Dana", drop_quote, DropQuote, quote=quote)
    (row,) = _quotes(world, item)
    assert row.answered_at == world.now
    assert row.added == ""
    turned_down(world, Conflict, lambda: world.act("Dana", accept_quote, AcceptQuote, quote=quote))


def test_a_quote_is_accepted_once(world: World, item: int) -> None:
    quote = _quote(world, item).quote
    world.act("Dana", accept_quote, AcceptQuote, quote=quote)
    turned_down(world, Conflict, lambda: world.act("Mara", accept_quote, AcceptQuote, quote=quote))
    assert len(world.items(world.get(Item, item).order_id)) == 2


def test_another_price_since_is_told_and_nothing_is_ordered(world: World, item: int) -> None:
    quote = _quote(world, item).quote
    with world.store.writing() as session:
        session.get_one(Product, "art").price += 100
    told = turned_down(world, Conflict, lambda: world.act("Dana", accept_quote, AcceptQuote, quote=quote))
    assert told == "The catalogue has another price for it by now. Drop this quote and quote it again."
    world.act("Dana", drop_quote, DropQuote, quote=quote)
    world.act("Dana", accept_quote, AcceptQuote, quote=_quote(world, item).quote)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("asked", {"asked": "  "}),
        ("quoted_product", {"product": "nothing"}),
        ("quoted_pieces", {"quantity": 0}),
        ("quoted_pieces", {"quantity": 10_000}),
    ],
)
def test_what_is_missing_is_told_beside_its_field(world: World, item: int, field: str, wrong: dict[str, Any]) -> None:
    invalid(world, field, lambda: _quote(world, item, **wrong))


def test_an_artist_may_quote_and_the_counter_orders(world: World, item: int) -> None:
    quote = _quote(world, item, "Ari").quote
    turned_down(world, Refusal, lambda: world.act("Ari", accept_quote, AcceptQuote, quote=quote))
    turned_down(world, Refusal, lambda: world.act("Ari", drop_quote, DropQuote, quote=quote))
    world.act("Dana", accept_quote, AcceptQuote, quote=quote)


def test_the_journal_holds_the_price_and_not_the_wish(world: World, item: int) -> None:
    _quote(world, item, asked="Anna Berg beside her")
    assert '"price":"160.00"' in entries(world)[-1].payload
    assert "Anna" not in entries(world)[-1].payload
    assert world.get(Quote, 1).asked == "Anna Berg beside her"


def test_what_is_not_sold_any_more_is_told_in_words_of_the_quote(world: World, item: int) -> None:
    quote = _quote(world, item).quote
    with world.store.writing() as session:
        session.get_one(Product, "art").active = False
    told = turned_down(world, Conflict, lambda: world.act("Dana", accept_quote, AcceptQuote, quote=quote))
    assert told == "Custom AI Art Creation is not sold any more. Drop this quote and quote something else."


def test_besides_what_was_cancelled_nothing_is_ordered_and_its_open_quotes_are_dropped(world: World, item: int) -> None:
    quote = _quote(world, item)
    answer(world, request(world, item, "cancel").case)
    (row,) = _quotes(world, item)
    assert row.answered_at is not None
    with pytest.raises(Conflict, match="answered already"):
        world.act("Dana", accept_quote, AcceptQuote, quote=quote.quote)
    assert len(world.items(world.get(Item, item).order_id)) == 1


def test_while_somebody_asks_to_cancel_nothing_is_quoted_or_ordered_besides(world: World, item: int) -> None:
    quote = _quote(world, item)
    request(world, item, "cancel")
    with pytest.raises(Conflict, match="W-1001-R1 asks to cancel this"):
        world.act("Dana", accept_quote, AcceptQuote, quote=quote.quote)
    with pytest.raises(Conflict, match="W-1001-R1 asks to cancel this"):
        _quote(world, item)
