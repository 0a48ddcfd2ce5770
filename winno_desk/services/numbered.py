"""Papers that are kept: each kind counts its own numbers, year by year and without gaps."""

from typing import Any

from winno_desk.database.documents import Document
from winno_desk.database.journal import take_number
from winno_desk.services.desk import Work
from winno_desk.values.ids import PAPER_LETTERS, paper_number

_SERIES = {"packing_slip": "slip", "decision_letter": "letter"}
"""The counters that are not called like their kind."""


def next_number(work: Work, kind: str) -> str:
    """The next number of that kind in this year."""
    year = work.today.year
    return paper_number(PAPER_LETTERS[kind], year, take_number(work.session, f"{_SERIES.get(kind, kind)}-{year}"))


def new_document(work: Work, kind: str, order_id: int, number: str, **about: Any) -> Document:
    """A paper of this act; it is drawn when somebody prints it or looks at it."""
    document = Document(
        number=number, kind=kind, order_id=order_id, entry_id=work.entry_id, numbered_at=work.now, printed=0, **about
    )
    work.session.add(document)
    work.session.flush()
    return document
