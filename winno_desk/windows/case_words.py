"""How claims, refund cases and rulings are worded on screen."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from winno_desk.policy.explain import Ruling
from winno_desk.policy.facts import Case as Facts
from winno_desk.policy.terms import OUTCOME_NAMES, OUTCOME_PHRASES, REFUNDS, Outcome
from winno_desk.policy.versions import version_for
from winno_desk.services.charges import CHARGES, Owed
from winno_desk.services.lookups.item_row import StepRow
from winno_desk.services.step_words import steps_done
from winno_desk.values.money import Money
from winno_desk.windows.cards import Sum
from winno_desk.windows.paint import Kind, Status
from winno_desk.windows.wording import amount_words, counted, day_words, money_words
from winno_desk.workflow.cases import CaseState
from winno_desk.workflow.refunds import RefundState

WISHES = {
    "cancel": "Cancel the order item",
    "change": "Have something changed",
    "refund": "Get money back",
    "replace": "Get a replacement",
    "return": "Give it back",
    "exchange": "Exchange it",
}
ASKED = {
    "cancel": "cancelled",
    "change": "a change",
    "refund": "money back",
    "replace": "a replacement",
    "return": "a return",
    "exchange": "an exchange",
}
"""A wish in a heading, after the item's name."""
REASONS = {
    "changed_mind": "Changed their mind",
    "quality": "Not satisfied with the work",
    "defect": "Something is wrong with the print",
    "other": "Another reason",
}
CAUSES = {
    "unknown": "Not examined yet",
    "printing": "Our printing",
    "packaging": "Our packing",
    "carrier": "The carrier, or it did not arrive",
    "customer": "The customer's file or handling",
    "none": "Examined, no fault found",
}
FAULTS = (
    "Banding",
    "Colour cast",
    "Creased or torn",
    "Scratched",
    "Cut off wrongly",
    "Wrong size",
    "Wrong item",
    "Did not arrive",
)
CAUSE_OF = {"Wrong size": "printing", "Wrong item": "packaging", "Did not arrive": "carrier"}
"""Faults that name their cause, as the policy is read."""
ANSWERS = {
    "as_ruled": "As the policy says",
    "decline": "Decline",
    "exception": "Exception under clause 6",
}
CASE_PLACES = {"claim": "claims", "refund": "refunds"}
"""The page on which a case of each kind is shown."""

REMEDIES = {"refund": "Money back", "replacement": "Free replacement"}

_NOTICE: dict[Outcome, Kind] = {
    Outcome.DECLINED: "stop",
    Outcome.NEEDS_ASSESSMENT: "careful",
    Outcome.NEEDS_MANAGER: "careful",
    Outcome.FREE_REPLACEMENT: "good",
    Outcome.REVISION: "good",
}
_CASE: dict[CaseState, tuple[Kind, str | None]] = {
    CaseState.ASSESSING: ("careful", "search"),
    CaseState.WAITING: ("careful", "clock"),
    CaseState.STANDING: ("plain", "check"),
    CaseState.APPROVED: ("good", None),
    CaseState.DECLINED: ("stop", "cross"),
    CaseState.SETTLED: ("good", None),
    CaseState.WITHDRAWN: ("plain", "undo"),
}
_MONEY: dict[RefundState, Kind] = {
    RefundState.DUE: "careful",
    RefundState.SENT: "accent",
    RefundState.SETTLED: "good",
    RefundState.FAILED: "stop",
    RefundState.UNKNOWN: "careful",
}
_MONEY_ICONS = {RefundState.DUE: "clock", RefundState.SENT: "arrow-right"}


def ruling_head(ruling: Ruling) -> str:
    """What a ruling is called above its reason."""
    return "Nothing to refund" if ruling.nothing_to_refund else OUTCOME_NAMES[ruling.outcome]


def notice_kind(ruling: Ruling) -> Kind:
    """The tint of a ruling's block."""
    return "plain" if ruling.nothing_to_refund else _NOTICE.get(ruling.outcome, "accent")


def case_status(state: CaseState, words: str) -> Status:
    """A case's state as a tag."""
    kind, icon = _CASE[state]
    return Status(kind, words, icon)


def money_status(state: RefundState, words: str) -> Status:
    """The state of money on its way back as a tag."""
    return Status(_MONEY[state], words, _MONEY_ICONS.get(state))


def clause_words(clauses: Sequence[str]) -> str:
    """``2b · 6``."""
    return " · ".join(clauses)


def ago_words(moment: datetime, now: datetime) -> str:
    """``just now``, ``41 min ago``, ``3 h ago``, ``2 days ago``."""
    minutes = max(0, (now - moment) // timedelta(minutes=1))
    if minutes < 1:
        return "just now"
    return f"{span_words(now - moment)} ago"


def span_words(span: timedelta) -> str:
    """``41 min``, ``3 h``, ``2 days``: its largest unit alone."""
    minutes = max(1, span // timedelta(minutes=1))
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 24 * 60:
        return f"{minutes // 60} h"
    return counted(minutes // (24 * 60), "day")


def days_words(first: date, last: date) -> str:
    """``Tue 1 Dec to Tue 8 Dec 2026``."""
    return f"{day_words(first)} to {day_words(last)} {last.year}"


def change_lines(ruling: Ruling) -> tuple[str, ...]:
    """What would have led elsewhere, one line each, and what a manager may still do."""
    lines = [
        f"{change.text.removesuffix(f', {OUTCOME_PHRASES[change.outcome]}')}  \u2192  "
        f"{OUTCOME_NAMES[change.outcome].lower()}"
        for change in ruling.would_change
    ]
    if ruling.outcome is Outcome.REFUND_LESS_FEE and ruling.maximum > ruling.suggested:
        lines.append(f"Fee waived by a manager  \u2192  up to {money_words(ruling.maximum)}, reason kept")
    return tuple(lines)


def reckoning(
    facts: Facts, ruling: Ruling, steps: Sequence[StepRow], to: Sequence[str], charges: Sequence[Owed] = ()
) -> tuple[Sum, ...]:
    """The sum as arithmetic: paid, what was returned, the fee, what goes back; nothing where no money is at stake.

    ``charges`` go back with all that is left.
    """
    if not ruling.maximum:
        return ()
    item = facts.item
    left = item.paid - item.refunded
    sums = [Sum("Paid", money_words(item.paid))]
    if item.refunded:
        sums.append(Sum("Returned before", _less(item.refunded)))
    kept = left - ruling.suggested
    if ruling.outcome is Outcome.PARTIAL_REFUND:
        version = version_for(item.placed_at, facts.studio.zone)
        sums.append(Sum("Kept for the work done", _less(kept), f"({version.part_words()} of it suggested)"))
    elif ruling.outcome not in REFUNDS and not ruling.suggested:
        return (*sums, Sum("At most to go back", money_words(ruling.maximum), strong=True))
    elif kept:
        sums.append(Sum(*_fee(facts, steps, kept)))
    where, total = f" to {', '.join(to)}" if to else "", ruling.suggested
    if total == left:
        sums += [Sum(f"{CHARGES[one.kind]}, goes back with it", amount_words(one.paid)) for one in charges]
        total = sum((one.paid for one in charges), total)
    return (*sums, Sum(f"Refund{where}", money_words(total), strong=True))


def _less(amount: Money) -> str:
    return amount_words(-amount)


def _fee(facts: Facts, steps: Sequence[StepRow], kept: Money) -> tuple[str, str, str]:
    item = facts.item
    progress = 100 if item.provided_at else item.progress
    percent = version_for(item.placed_at, facts.studio.zone).fee_percent(progress)
    what = f"Fee: {percent}\u00a0% of {amount_words(item.price)}"
    return what, _less(kept), "(the final file was provided)" if item.provided_at else _steps_done(facts, steps)


def _steps_done(facts: Facts, steps: Sequence[StepRow]) -> str:
    """The steps that were done when the request arrived, each with what it adds."""
    done = steps_done(steps, facts.request.received_at)
    return f"({done})" if done else ""
