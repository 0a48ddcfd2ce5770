"""What the search box finds in the database: papers by number or scan; orders by number, surname, phone or e-mail."""

from winno_desk.services.desk import Desk
from winno_desk.services.lookups.documents import PaperFound, find_papers
from winno_desk.services.lookups.orders import find_orders
from winno_desk.windows.search import Found

_AT_MOST = 6


def find(desk: Desk, text: str) -> tuple[Found, ...]:
    """What a text may mean: a paper, then orders with the newest first; each opens on its own page."""
    papers = tuple(map(_paper, find_papers(desk, text)))
    return papers + tuple(
        Found(row.title, f"{row.customer}, {row.items}", row.state_words, "order", row.number)
        for row in find_orders(desk, text, _AT_MOST)
    )


def _paper(row: PaperFound) -> Found:
    place, subject = ("order", row.order) if row.sheet is None else ("document", row.sheet)
    return Found(row.number, f"{row.title} of {row.order_title}, {row.customer}", row.order_title, place, subject)
