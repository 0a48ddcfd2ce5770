"""Every kind of kept paper: what it tells, and how that is drawn."""

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from winno_desk.database.documents import Document
from winno_desk.documents.certificate import certificate
from winno_desk.documents.letter import decision_letter
from winno_desk.documents.receipt import receipt
from winno_desk.documents.refund_receipt import refund_receipt
from winno_desk.documents.sections import sectioned_paper
from winno_desk.documents.slip import packing_slip
from winno_desk.services.cancelled_facts import cancelled_facts
from winno_desk.services.certificate_facts import certificate_facts
from winno_desk.services.delivery_facts import delivery_facts
from winno_desk.services.desk import Desk
from winno_desk.services.letter_facts import letter_facts
from winno_desk.services.receipt_facts import receipt_facts
from winno_desk.services.refund_receipt_facts import refund_receipt_facts
from winno_desk.services.slip_facts import slip_facts
from winno_desk.services.statement_facts import statement_facts

Gather = Callable[[Desk, Session, Document], Any]


def _from_rows(gather: Callable[[Session, Document], Any]) -> Gather:
    """Facts that need no file."""
    return lambda _desk, session, document: gather(session, document)


KINDS: dict[str, tuple[Gather, Callable[[Any], bytes]]] = {
    "decision_letter": (_from_rows(letter_facts), decision_letter),
    "packing_slip": (_from_rows(slip_facts), packing_slip),
    "receipt": (_from_rows(receipt_facts), receipt),
    "certificate": (certificate_facts, certificate),
    "delivery_note": (_from_rows(delivery_facts), sectioned_paper),
    "cancellation": (_from_rows(cancelled_facts), sectioned_paper),
    "refund_receipt": (_from_rows(refund_receipt_facts), refund_receipt),
    "statement": (statement_facts, sectioned_paper),
}
