"""What the search box finds in the database: orders, by number, surname, phone or e-mail."""

from winno_desk.services.desk import Desk
from winno_desk.services.lookups.orders import orders
from winno_desk.windows.search import Found

_AT_MOST = 6


def find(desk: Desk, text: str) -> tuple[Found, ...]:
    """Orders that a text may mean, the newest first; each opens on its own page."""
    return tuple(
        Found(row.title, f"{row.customer}, {row.items}", row.state_words, "order", row.number)
        for row in orders(desk, text, _AT_MOST)
    )
