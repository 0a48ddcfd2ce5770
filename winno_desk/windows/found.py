"""What is found in the database for a text or a scan: papers, orders and items, each on its own page."""

from dataclasses import dataclass

from winno_desk.services.desk import Desk
from winno_desk.services.lookups.documents import PaperFound, find_papers
from winno_desk.services.lookups.orders import find_orders, item_there, order_there
from winno_desk.values.codes import Meaning, PaperCode, has_form, read_code
from winno_desk.values.errors import Conflict
from winno_desk.values.ids import Number, item_number, order_number
from winno_desk.windows.search import Found

_AT_MOST = 6
_SHOWN = 24  # characters of a scan that is not ours


def find(desk: Desk, text: str) -> tuple[Found, ...]:
    """What a text may mean: a paper, then orders with the newest first; each opens on its own page."""
    papers = tuple(map(_paper, find_papers(desk, text)))
    meant = read_code(text)
    return papers + tuple(
        Found(row.title, f"{row.customer}, {row.items}", row.state_words, "order", row.number)
        for row in find_orders(desk, order_number(meant.order) if isinstance(meant, Number) else text, _AT_MOST)
    )


@dataclass(frozen=True, slots=True)
class Scanned:
    """Where a scan leads: the page of an order, of an item on it, or of a paper."""

    place: str
    subject: object


def find_scanned(desk: Desk, text: str) -> Scanned:
    """Where a scanned code leads; Conflict says what is wrong with one that leads nowhere."""
    meant = read_code(text)
    if meant is None:
        raise Conflict(_misread(text))
    scanned = _paper_scanned(desk, text) if isinstance(meant, PaperCode) else _order_scanned(desk, meant)
    if scanned is None:
        raise Conflict(f"The code of {_words(meant)} was read, but there is none here. Look for it by name or number.")
    return scanned


def _paper_scanned(desk: Desk, text: str) -> Scanned | None:
    found = [_paper(row) for row in find_papers(desk, text)]
    return Scanned(found[0].place, found[0].subject) if found else None


def _order_scanned(desk: Desk, meant: Number) -> Scanned | None:
    """An order by its number alone: a customer's phone or another shop's number may hold the same digits."""
    if meant.item is None:
        return Scanned("order", meant.order) if order_there(desk, meant.order) else None
    spot = item_there(desk, meant.order, meant.item)
    return None if spot is None else Scanned("order", spot)


def _words(meant: Meaning) -> str:
    if isinstance(meant, PaperCode):
        return f"paper {meant.number}"
    return f"item {item_number(meant.order, meant.item)}" if meant.item else f"order {order_number(meant.order)}"


def _misread(text: str) -> str:
    if has_form(text):
        return "The code was not read right. Scan it once more, or type the number that stands on the paper."
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]} …"
    return f"“{shown}” is none of our codes. Scan the one on the claim stub, the job ticket or the paper."


def _paper(row: PaperFound) -> Found:
    place, subject = ("order", row.order) if row.sheet is None else ("document", row.sheet)
    return Found(row.number, f"{row.title} of {row.order_title}, {row.customer}", row.order_title, place, subject)
