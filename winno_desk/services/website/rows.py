"""The rows of one website order, checked: an order of checked parts, or every fault by line and field."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from winno_desk.database.journal import canonical
from winno_desk.services.prices import Asked, price_lines
from winno_desk.services.website.cells import Standards, Way, read
from winno_desk.services.website.columns import Columns
from winno_desk.services.website.reading import Line
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money

SOURCE = "website"
MOST_ITEMS = 100
"""More rows than this under one number are a column that was taken for another."""

_OF_THE_ORDER = {"placed_at": "Enter when it was ordered.", "name": "Enter the customer's name."}
_REACHED_BY = ("email", "phone")
_OF_THE_ROW = ("item", "quantity", "unit_price", "paid", "tender")


@dataclass(frozen=True, slots=True)
class Rows:
    """The lines of one order as they stand in the file."""

    number: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong: in which line of the file, in which field, and what to do."""

    line: int
    field: str
    sentence: str


@dataclass(frozen=True, slots=True)
class RefusedOrder:
    """An order that was not taken, and all that is wrong with it; ``number`` is empty where it cannot be shown."""

    number: str
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class CheckedItem:
    """One row that can be taken: price of one and payment in minor units."""

    product: str
    quantity: int
    unit_price: int
    paid: int
    way: Way | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedOrder:
    """A website order that can be taken; the same order is the same request, whenever it comes."""

    number: str
    line: int
    placed_at: datetime
    name: str
    email: str
    phone: str
    items: tuple[CheckedItem, ...]

    @property
    def request(self) -> UUID:
        return uuid5(NAMESPACE_URL, f"{SOURCE}:{self.number}")

    def digest(self) -> str:
        """What the order says, wherever in a file it stands and however it is written there."""
        content = {**asdict(self), "placed_at": self.placed_at.isoformat(), "line": 0}
        return hashlib.sha256(canonical(content).encode("ascii")).hexdigest()


def grouped(lines: Sequence[Line], columns: Columns) -> tuple[Rows, ...]:
    """The lines of each order, in the order in which they come; a line without a number stands alone."""
    place = columns["order"]
    orders: dict[str | int, list[Line]] = {}
    for line in lines:
        number = line.cells[place].strip() if place < len(line.cells) else ""
        orders.setdefault(number or line.number, []).append(line)
    return tuple(Rows(key if isinstance(key, str) else "", tuple(held)) for key, held in orders.items())


@dataclass(slots=True)
class _Check:
    """The faults found so far, and what was read in each line without one."""

    columns: Columns
    standards: Standards
    faults: list[Fault] = field(default_factory=list)

    def blame(self, line: int, name: str, sentence: str) -> None:
        self.faults.append(Fault(line, name, sentence))

    def cell(self, line: Line, name: str, *, empty_too: bool = False) -> Any:
        """What stands in a cell; None where nothing does, or nothing that can be taken."""
        text = line.cells[self.columns[name]] if name in self.columns else ""
        if not text.strip() and not empty_too:
            return None
        try:
            return read(name, text, self.standards)
        except Invalid as error:
            self.blame(line.number, name, error.message)
            return None

    def agreed(self, lines: Sequence[Line], name: str) -> Any:
        """What all lines of an order say of it; those that say nothing go along."""
        said = [(line.number, value) for line in lines if (value := self.cell(line, name)) is not None]
        for number, value in said[1:]:
            if value != said[0][1]:
                self.blame(number, name, f"Line {said[0][0]} of the same order says something else. Make them agree.")
        return said[0][1] if said else None

    def blamed(self, name: str, line: int = 0) -> bool:
        """Is something wrong with a field already, in that line or in any?"""
        return any(fault.field == name and line in (0, fault.line) for fault in self.faults)

    def item(self, line: Line) -> CheckedItem | None:
        values = {name: self.cell(line, name, empty_too=True) for name in _OF_THE_ROW}
        sold, quantity, unit_price, paid, way = values.values()
        if None in (sold, quantity, unit_price, paid):
            return None
        asked = Asked(unit_price=unit_price, quantity=quantity, tax_rate=sold.tax_rate)
        (cost,) = price_lines([asked], inclusive=self.standards.tax_inclusive)
        price = Money(cost.gross, self.standards.currency)
        if paid > price.minor:
            self.blame(line.number, "paid", f"This row comes to {price}; at most that was paid for it.")
        if paid and way is None and not self.blamed("tender", line.number):
            self.blame(line.number, "tender", "Enter how it was paid, such as online or card.")
        return CheckedItem(sold.code, quantity, unit_price, paid, way if paid else None)


def check(rows: Rows, columns: Columns, width: int, standards: Standards) -> CheckedOrder | RefusedOrder:
    """One order, ready to be taken, or everything that is wrong with it."""
    found = _Check(columns, standards)
    first = rows.lines[0]
    number = _number(found, rows, first)
    whole = [line for line in rows.lines if _is_whole(found, line, width)]
    facts = {name: found.agreed(whole, name) for name in (*_OF_THE_ORDER, *_REACHED_BY)}
    items = [found.item(line) for line in whole]
    if len(rows.lines) > MOST_ITEMS:
        found.blame(first.number, "order", f"An order has at most {MOST_ITEMS} rows. Choose the order's own column.")
    if whole:
        for name, sentence in _needed(facts, columns):
            if not found.blamed(name):
                found.blame(whole[0].number, name, sentence)
    if found.faults:
        return RefusedOrder(number, tuple(sorted(found.faults, key=lambda fault: fault.line)))
    return CheckedOrder(
        number=number,
        line=first.number,
        placed_at=facts["placed_at"],
        name=facts["name"],
        email=facts["email"] or "",
        phone=facts["phone"] or "",
        items=tuple(item for item in items if item is not None),
    )


def _number(found: _Check, rows: Rows, first: Line) -> str:
    """The order's number, where it may be kept and shown."""
    if first.fault:
        return ""
    if not rows.number:
        found.blame(first.number, "order", "Enter the order's number; without it no row can be told from another.")
        return ""
    return found.cell(first, "order") or ""


def _is_whole(found: _Check, line: Line, width: int) -> bool:
    """Has the line a cell for each column, and no further ones with something in them?"""
    if line.fault:
        found.blame(line.number, "row", line.fault)
        return False
    cells = len(line.cells)
    if cells < width:
        cut = [name for name, place in found.columns.items() if place >= cells]
        name = min(cut, key=lambda each: found.columns[each], default="row")
        sentence = f"This line ends early: {cells} cells where the heading has {width}. Complete it in the file."
        found.blame(line.number, name, sentence)
        return False
    if any(cell.strip() for cell in line.cells[width:]):
        sentence = f"This line has {cells} cells where the heading has {width}. Quote what holds a separator."
        found.blame(line.number, "row", sentence)
        return False
    return True


def _needed(facts: Mapping[str, Any], columns: Columns) -> Iterator[tuple[str, str]]:
    yield from ((name, sentence) for name, sentence in _OF_THE_ORDER.items() if facts[name] is None)
    if not any(facts[name] for name in _REACHED_BY):
        name = next(name for name in _REACHED_BY if name in columns)
        yield name, "Enter an e-mail address or a phone number, so that the customer can be reached."
