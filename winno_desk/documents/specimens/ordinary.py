"""Every paper as it looks on an ordinary day."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from winno_desk.documents.certificate import certificate
from winno_desk.documents.counter_facts import ShelfFacts
from winno_desk.documents.facts import StudioFacts
from winno_desk.documents.labels import address_label, calibration_page, shelf_label
from winno_desk.documents.letter import decision_letter
from winno_desk.documents.receipt import receipt
from winno_desk.documents.refund_receipt import refund_receipt
from winno_desk.documents.sections import sectioned_paper
from winno_desk.documents.slip import packing_slip
from winno_desk.documents.specimens import counter, decided, shown, told
from winno_desk.documents.stub import claim_stub
from winno_desk.documents.ticket import job_ticket
from winno_desk.values.labels import LABELS

Drawn = tuple[Callable[[Any], bytes], Any]
"""How a paper is drawn, and what it tells."""


def _calibration(facts: ShelfFacts) -> bytes:
    return calibration_page(LABELS["avery_5160"], facts.studio)


ORDINARY: dict[str, Drawn] = {
    "letter_full_refund": (decision_letter, decided.CANCELLED),
    "letter_less_fee": (decision_letter, decided.LESS_FEE),
    "letter_partial": (decision_letter, decided.PARTIAL),
    "letter_declined": (decision_letter, decided.DECLINED),
    "letter_exception": (decision_letter, decided.EXCEPTION),
    "letter_revision": (decision_letter, decided.REVISION),
    "letter_replacement": (decision_letter, decided.MADE_AGAIN),
    "letter_replacement_declined": (decision_letter, decided.NOT_MADE_AGAIN),
    "letter_copy": (decision_letter, replace(decided.LESS_FEE, copy=True)),
    "packing_slip": (packing_slip, decided.SLIP),
    "packing_slip_replacement": (packing_slip, decided.REPLACEMENT_SLIP),
    "address_label": (partial(address_label, form=LABELS["4x6"]), shown.ADDRESS),
    "shelf_label": (partial(shelf_label, form=LABELS["brother_62x100"]), shown.SHELF),
    "job_ticket": (job_ticket, counter.TICKET),
    "receipt": (receipt, counter.RECEIPT),
    "claim_stub": (claim_stub, counter.STUB),
    "refund_receipt": (refund_receipt, counter.REFUND),
    "delivery_note": (sectioned_paper, told.DELIVERY),
    "cancellation": (sectioned_paper, told.CANCELLATION),
    "statement": (sectioned_paper, told.STATEMENT),
    "certificate": (certificate, shown.CERTIFICATE),
    "calibration_page": (_calibration, shown.SHELF),
}


def specimen(drawn: Drawn, studio: StudioFacts | None = None) -> bytes:
    """One paper, on the letterhead of a studio."""
    draw, facts = drawn
    if studio is None:
        return draw(facts)
    return draw(replace(facts, studio=studio.name if isinstance(facts.studio, str) else studio))
