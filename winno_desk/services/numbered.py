"""Papers that are kept: each kind counts its own numbers, year by year and without gaps."""

from collections.abc import Callable
from typing import Any

from winno_desk.database.documents import Document
from winno_desk.database.journal import take_number
from winno_desk.services.desk import Work
from winno_desk.values.ids import certificate_number, letter_number, receipt_number, slip_number

_SERIES: dict[str, tuple[str, Callable[[int, int], str]]] = {
    "receipt": ("receipt", receipt_number),
    "packing_slip": ("slip", slip_number),
    "decision_letter": ("letter", letter_number),
    "certificate": ("certificate", certificate_number),
}
"""The counter of each kind, and how its numbers are written."""


def next_number(work: Work, kind: str) -> str:
    """The next number of that kind in this year."""
    series, write = _SERIES[kind]
    year = work.today.year
    return write(year, take_number(work.session, f"{series}-{year}"))


def new_document(work: Work, kind: str, order_id: int, number: str, **about: Any) -> Document:
    """A paper of this act; it is drawn when somebody prints it or looks at it."""
    document = Document(
        number=number, kind=kind, order_id=order_id, entry_id=work.entry_id, numbered_at=work.now, printed=0, **about
    )
    work.session.add(document)
    work.session.flush()
    return document
