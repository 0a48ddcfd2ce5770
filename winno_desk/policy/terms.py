"""The words of the policy: its clauses as we say them, and the answers that a ruling can give."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of the published policy; ``{names}`` in its words stand for parameters of a version."""

    id: str
    title: str
    words: str


_CLAUSES = (
    Clause(
        "1a",
        "Quality guarantee",
        "We answer for the quality of digital work when we hear of a problem no later than "
        "{quality_days} after the final file was handed over.",
    ),
    Clause(
        "1b",
        "Revisions",
        "We adjust digital work free of charge, as far as the adjustment lies within what was ordered.",
    ),
    Clause(
        "1c",
        "Refunds",
        "Digital work that was handed over and approved is not refunded. Where {several_revisions} "
        "or more could not meet what the customer requires, we may return a part of the price.",
    ),
    Clause(
        "2a",
        "Custom nature",
        "A print is made for one customer alone, so after shipping it is neither taken back nor exchanged.",
    ),
    Clause(
        "2b",
        "Pre-print revisions",
        "A print can be altered until printing begins; from that moment it is neither altered nor refunded.",
    ),
    Clause(
        "2c",
        "Quality issues",
        "When our printing or our packing went wrong, we make the print again and ship it, both at our cost "
        "and whenever we hear of it.",
    ),
    Clause(
        "3a",
        "Cancellation before work",
        "A digital order that is cancelled before the first hand was laid on it is refunded in full.",
    ),
    Clause(
        "3b",
        "Cancellation after work began",
        "Once work on a digital order has begun, cancelling it costs a fee that follows the progress: {fee}.",
    ),
    Clause(
        "4",
        "How to ask",
        "Whoever asks for a refund or a revision tells us the order number and the reason.",
    ),
    Clause(
        "5",
        "Payment",
        "A refund goes back to the card, account or till it was paid from and arrives {arrival} business days "
        "after it is issued.",
    ),
    Clause(
        "6",
        "Exceptions",
        "A manager may decide a special case otherwise than the other clauses say, and writes down why.",
    ),
    Clause(
        "7",
        "Changes",
        "When the policy changes, the new text names the day from which it holds; an order keeps the policy "
        "of the day it was placed.",
    ),
)

CLAUSES = {clause.id: clause for clause in _CLAUSES}
"""Every clause by its number, in the order of the published text."""


class Outcome(StrEnum):
    """What a ruling answers."""

    FULL_REFUND = "full_refund"
    REFUND_LESS_FEE = "refund_less_fee"
    PARTIAL_REFUND = "partial_refund"
    REVISION = "revision"
    FREE_REPLACEMENT = "free_replacement"
    NEEDS_ASSESSMENT = "needs_assessment"
    NEEDS_MANAGER = "needs_manager"
    DECLINED = "declined"


REFUNDS = frozenset({Outcome.FULL_REFUND, Outcome.REFUND_LESS_FEE, Outcome.PARTIAL_REFUND})
"""The outcomes that promise money."""

NEEDS_MANAGER = REFUNDS | {Outcome.FREE_REPLACEMENT, Outcome.NEEDS_MANAGER}
"""The outcomes that stand only once a manager has decided: money and remakes."""

OUTCOME_NAMES = {
    Outcome.FULL_REFUND: "Full refund",
    Outcome.REFUND_LESS_FEE: "Refund less the cancellation fee",
    Outcome.PARTIAL_REFUND: "Partial refund",
    Outcome.REVISION: "Revision",
    Outcome.FREE_REPLACEMENT: "Free replacement",
    Outcome.NEEDS_ASSESSMENT: "Examination first",
    Outcome.NEEDS_MANAGER: "A manager decides",
    Outcome.DECLINED: "Declined",
}
"""What an outcome is called on screen and on paper."""

OUTCOME_PHRASES = {
    Outcome.FULL_REFUND: "a full refund",
    Outcome.REFUND_LESS_FEE: "a refund less the cancellation fee",
    Outcome.PARTIAL_REFUND: "a partial refund",
    Outcome.REVISION: "a revision",
    Outcome.FREE_REPLACEMENT: "a free replacement",
    Outcome.NEEDS_ASSESSMENT: "an examination by us",
    Outcome.NEEDS_MANAGER: "a decision by a manager",
    Outcome.DECLINED: "a refusal",
}
"""The same inside a sentence."""
