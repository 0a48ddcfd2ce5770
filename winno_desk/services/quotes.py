"""A change outside the original order (1b): offered at a price, then ordered as an item of its own, or dropped."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from winno_desk.database.orders import Item, Product
from winno_desk.database.proofs import Quote
from winno_desk.services.acts import act
from winno_desk.services.checks import needed
from winno_desk.services.desk import Work
from winno_desk.services.holds import held_words, holding
from winno_desk.services.order_lines import Line, Prepared, add_lines
from winno_desk.services.order_parts import MOST_PIECES
from winno_desk.services.receipts import receipt_now
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.values.ids import item_number
from winno_desk.values.money import Money
from winno_desk.workflow.items import ItemState

_NO_PHOTOS = Prepared(photos=((),), passing=None)
_LONGEST = 2000
"""Shorter than a brief, in which it will stand with the number of the item that it changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteChange:
    """What the customer wants besides what was ordered, and what of the catalogue it would be ordered as."""

    request: UUID
    item: int
    asked: str
    product: str
    quantity: int = 1


@dataclass(frozen=True, slots=True)
class ChangeQuoted:
    """The quote, and what it costs before tax (with it where prices include it)."""

    quote: int
    price: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptQuote:
    """The customer takes it at that price."""

    request: UUID
    quote: int


@dataclass(frozen=True, slots=True)
class QuoteAccepted:
    """The new item by its number, and the receipt of the order as it is now."""

    quote: int
    item: str
    document: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DropQuote:
    """The customer does without it."""

    request: UUID
    quote: int


@dataclass(frozen=True, slots=True)
class QuoteDropped:
    quote: int


@act("quote")
def quote_change(work: Work, request: QuoteChange) -> ChangeQuoted:
    """Say what a change would cost that the order does not hold; nothing is ordered by that."""
    item = work.lock_item(request.item)
    _check_wanted(work, item)
    work.take(item, "quote")
    asked = needed("asked", request.asked, "Write what the customer wants besides.", longest=_LONGEST)
    product = work.session.get(Product, request.product)
    if product is None or not product.active:
        raise Invalid("quoted_product", "Choose what it would be ordered as.")
    if not 1 <= request.quantity <= MOST_PIECES:
        raise Invalid("quoted_pieces", f"Enter a quantity from 1 to {MOST_PIECES}.")
    quote = Quote(
        item_id=item.id,
        asked=asked,
        product_code=product.code,
        quantity=request.quantity,
        price=product.price * request.quantity,
        quoted_at=work.now,
        quoted_by=work.person.id,
    )
    work.session.add(quote)
    work.session.flush()
    price = str(Money(quote.price, work.studio.currency))
    work.note(quote=quote.id, product=product.code, price=price)
    return ChangeQuoted(quote.id, price)


@act("accept_quote")
def accept_quote(work: Work, request: AcceptQuote) -> QuoteAccepted:
    """Put a quoted change on its order as an item, at the price that was quoted."""
    quote, item = _open(work, request.quote)
    _check_wanted(work, item)
    order = work.order
    assert order is not None  # it was locked with the item
    if order.voided_at is not None:
        raise Conflict("This sale was voided. Begin a new order instead.")
    product = work.session.get_one(Product, quote.product_code)
    if not product.active:
        raise Conflict(f"{product.name} is not sold any more. Drop this quote and quote something else.")
    if product.price * quote.quantity != quote.price:
        raise Conflict("The catalogue has another price for it by now. Drop this quote and quote it again.")
    brief = f"Besides {item_number(order.number, item.position)}: {quote.asked}"
    line = Line(product=quote.product_code, quantity=quote.quantity, brief=brief)
    (added,) = add_lines(work, order, (line,), _NO_PHOTOS, "")
    quote.added_id = added.id
    _answer(work, quote)
    work.touched.add("orders")
    work.note(items=[added.product_code], total=str(Money(added.price, order.currency)))
    return QuoteAccepted(quote.id, item_number(order.number, added.position), receipt_now(work, order).id)


@act("drop_quote")
def drop_quote(work: Work, request: DropQuote) -> QuoteDropped:
    """Keep that the customer did not want it at that price."""
    quote, _item = _open(work, request.quote)
    _answer(work, quote)
    return QuoteDropped(quote.id)


def _open(work: Work, quote_id: int) -> tuple[Quote, Item]:
    work.permit("save_order")
    quote = there(work.session, Quote, quote_id)
    item = work.lock_item(quote.item_id)
    work.session.refresh(quote)
    if quote.answered_at is not None:
        raise Conflict("This quote was answered already. Quote the change anew if it is wanted after all.")
    work.touched.add(f"item:{item.id}")
    return quote, item


def _check_wanted(work: Work, item: Item) -> None:
    """Nothing is ordered besides what is cancelled, or what somebody asks to cancel."""
    if item.state == ItemState.CANCELLED:
        raise Conflict("It was cancelled, so nothing is ordered besides it. Begin a new order instead.")
    held = holding(work.session, [item.id]).get(item.id)
    if held is not None:
        raise Conflict(held_words(held))


def drop_open_quotes(work: Work, item: Item) -> None:
    """What was quoted besides an item is not wanted any more once the item is cancelled."""
    asked = select(Quote).where(Quote.item_id == item.id, Quote.answered_at.is_(None))
    for quote in work.session.scalars(asked):
        quote.answered_at, quote.answered_by = work.now, work.person.id


def _answer(work: Work, quote: Quote) -> None:
    quote.answered_at, quote.answered_by = work.now, work.person.id
    work.note(quote=quote.id)
