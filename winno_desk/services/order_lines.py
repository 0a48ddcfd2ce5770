"""The lines of an order as somebody asks for them, put on it with their photos, prices and steps."""

from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar
from uuid import UUID

from sqlalchemy import func, select

from winno_desk.database.orders import Item, Order, Product
from winno_desk.services.catalogue import days_for
from winno_desk.services.checks import words
from winno_desk.services.desk import Desk, Work
from winno_desk.services.order_parts import MOST_PIECES, add_items, asked_for, promised_day, steps_of
from winno_desk.services.photos import LinePhoto, Passing, called, field_of, keep_photos, pieces, take_photos
from winno_desk.services.pictures import Picture
from winno_desk.services.prices import read_discount, surcharge_of
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of an order; ``made_from`` is the place of a digital line in the same order.

    A print with photos of its own comes to the pieces of its photos; ``quantity`` counts where there are none.
    ``discount`` as typed, an amount or in per cent, off this line alone; a ``rush`` is dearer and sooner ready.
    """

    product: str
    quantity: int = 1
    brief: str = ""
    photos: tuple[LinePhoto, ...] = ()
    made_from: int | None = None
    discount: str = ""
    rush: bool = False


class WithLines(Protocol):
    """A request that brings lines with their photos, and perhaps a manager who was called to the counter."""

    @property
    def request(self) -> UUID: ...

    @property
    def lines(self) -> tuple[Line, ...]: ...

    @property
    def manager(self) -> int | None: ...

    @property
    def manager_secret(self) -> str: ...


R = TypeVar("R", bound=WithLines)


@dataclass(frozen=True, slots=True)
class Prepared:
    """The photos of each line, and the manager who was called."""

    photos: tuple[tuple[Picture, ...], ...]
    passing: Passing | None


def prepare(desk: Desk, request: R) -> Prepared:
    """Look at the photos of all lines and at the manager's secret, before anything is kept."""
    photos = tuple(take_photos(desk, place, line.photos) for place, line in enumerate(request.lines, start=1))
    return Prepared(photos, called(desk, request.manager, request.manager_secret))


def check_any(wanted: tuple[Line, ...]) -> None:
    """An order is of something."""
    if not wanted:
        raise Invalid("lines", "Add at least one item: type its code, then Enter.")


def add_lines(work: Work, order: Order, wanted: tuple[Line, ...], prepared: Prepared, discount: str) -> list[Item]:
    """Put the lines on the order, after those that are there; ``discount`` is off all of them together, as typed."""
    check_any(wanted)
    last = work.session.scalar(select(func.max(Item.position)).where(Item.order_id == order.id)) or 0
    lines = [_line(work, place, last + place, line) for place, line in enumerate(wanted, start=1)]
    before = sum(asked_for(product, item).amount for product, item in lines)
    off = read_discount("discount", discount, Money(before, order.currency))
    order.discount += off
    steps = partial(steps_of, work.session)
    add_items(work, order, lines, steps, since=work.today, discount=off)
    items = [item for _product, item in lines]
    accepted = []
    for place, (item, line, brought) in enumerate(zip(items, wanted, prepared.photos, strict=True), start=1):
        source = _source(items, line, item)
        if source is not None:
            _wait_for(work, order, lines, item, source)
        accepted += keep_photos(work, item, place, list(zip(line.photos, brought, strict=True)), prepared.passing)
    if accepted:
        work.note(accepted=accepted)
    return items


def _line(work: Work, place: int, position: int, line: Line) -> tuple[Product, Item]:
    product = work.session.get(Product, line.product)
    if product is None:
        raise Invalid("lines", f"There is no product with the code {line.product}. Choose one from the list.")
    if not product.active:
        raise Invalid(field_of(place), f"{product.name} is not sold any more. Take this line off the order.")
    quantity = pieces(line.photos, line.quantity) if product.kind == "physical" else line.quantity
    if not 1 <= quantity <= MOST_PIECES or any(photo.quantity < 1 for photo in line.photos):
        raise Invalid("quantity", f"Enter a quantity from 1 to {MOST_PIECES} for {product.name}.")
    if line.rush and product.rush_days is None:
        raise Invalid(field_of(place), f"{product.name} is not made in a rush. Take that off this line.")
    price = product.price * quantity
    surcharge = surcharge_of(price, product.rush_rate) if line.rush else 0
    item = Item(
        position=position,
        quantity=quantity,
        unit_price=product.price,
        surcharge=surcharge,
        rush=line.rush,
        discount=read_discount("line_discount", line.discount, Money(price + surcharge, work.studio.currency)),
        brief=words(field_of(place), line.brief),
    )
    return product, item


def _wait_for(work: Work, order: Order, lines: list[tuple[Product, Item]], item: Item, source: Item) -> None:
    """A print is begun when the digital item that it is made from is ready."""
    item.made_from_id = source.id
    (days,) = (days_for(product, rush=one.rush) for product, one in lines if one is item)
    item.promised_on = promised_day(source.promised_on, days, work.studio.country, work.studio.region)
    order.promised_on = max(order.promised_on, item.promised_on)


def _source(items: list[Item], line: Line, item: Item) -> Item | None:
    if line.made_from is None:
        return None
    if not 0 <= line.made_from < len(items) or items[line.made_from].kind != "digital" or item.kind != "physical":
        raise Invalid("made_from", "A print is made from a digital item of the same order. Choose it from the list.")
    return items[line.made_from]
