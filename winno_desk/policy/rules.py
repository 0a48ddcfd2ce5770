"""The rules that a case must keep to be a request, each at the field where its breach is named."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from winno_desk.policy.facts import Case, Kind
from winno_desk.policy.judge import judge
from winno_desk.policy.situation import DEFECT, HAND_BACK
from winno_desk.policy.versions import version_for
from winno_desk.values.blank import is_blank

FIELDS = (
    "request.order_number",
    "request.reason_text",
    "studio.time_zone",
    "studio.country",
    "studio.subdivision",
    "item.kind",
    "item.currency",
    "item.price",
    "item.paid",
    "item.refunded",
    "item.placed_at",
    "item.work_started_at",
    "item.provided_at",
    "item.approved_at",
    "item.print_started_at",
    "item.shipped_at",
    "item.progress",
    "item.revisions_made",
    "request.wish",
    "request.reason",
    "request.cause",
    "request.in_scope",
    "request.received_at",
)
"""Every field in the order in which faults are named."""

CLAUSE_OF = {"request.order_number": "4", "request.reason_text": "4"}
"""The fields that a clause of the policy itself asks for."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One fault, the field at which it is named, and the sentence that says what to do."""

    field: str
    broken: Callable[[Case], bool]
    message: str


def _before(step: datetime | None, earlier: datetime | None) -> bool:
    return step is not None and earlier is not None and step < earlier


def _without(step: datetime | None, earlier: datetime | None) -> bool:
    return step is not None and earlier is None


def _digital(case: Case) -> bool:
    return case.item.kind is Kind.DIGITAL


def _had(step: datetime | None, case: Case) -> bool:
    """The step counts for the request; one received before the order was placed cannot tell, so it does."""
    received = case.request.received_at
    return step is not None and (step <= received or received < case.item.placed_at)


def _scope_decides(case: Case) -> bool:
    """The answer hangs on whether the wish lies within the order, and nobody has said: only digital rows ask."""
    if case.request.in_scope is not None or not _digital(case):
        return False
    version = version_for(case.item.placed_at, case.studio.zone)
    within, beyond = (replace(case, request=replace(case.request, in_scope=said)) for said in (True, False))
    return judge(within, version).row != judge(beyond, version).row


RULES = (
    Rule(
        "request.order_number",
        lambda case: is_blank(case.request.order_number),
        "Give the order number; a request needs it.",
    ),
    Rule(
        "request.reason_text",
        lambda case: is_blank(case.request.reason_text),
        "Write down the reason in the customer's words; a request needs it.",
    ),
    Rule("item.price", lambda case: case.item.price.minor < 0, "Give a price of zero or more."),
    Rule("item.paid", lambda case: case.item.paid.minor < 0, "Give a paid amount of zero or more."),
    Rule("item.refunded", lambda case: case.item.refunded.minor < 0, "Give a refunded amount of zero or more."),
    Rule(
        "item.refunded",
        lambda case: case.item.refunded > case.item.paid,
        "Check both amounts: no more can have gone back than was paid.",
    ),
    Rule(
        "item.work_started_at",
        lambda case: _before(case.item.work_started_at, case.item.placed_at),
        "Check the times: work cannot start before the order is placed.",
    ),
    Rule(
        "item.provided_at",
        lambda case: case.item.provided_at is not None and not _digital(case),
        "Leave this empty: only a digital item is provided.",
    ),
    Rule(
        "item.provided_at",
        lambda case: _without(case.item.provided_at, case.item.work_started_at),
        "Say when work started: nothing is provided before.",
    ),
    Rule(
        "item.provided_at",
        lambda case: _before(case.item.provided_at, case.item.work_started_at),
        "Check the times: nothing is provided before work starts.",
    ),
    Rule(
        "item.approved_at",
        lambda case: _without(case.item.approved_at, case.item.work_started_at),
        "Say when work started: nothing is approved before.",
    ),
    Rule(
        "item.approved_at",
        lambda case: _before(case.item.approved_at, case.item.work_started_at),
        "Check the times: nothing is approved before work starts.",
    ),
    Rule(
        "item.print_started_at",
        lambda case: case.item.print_started_at is not None and _digital(case),
        "Leave this empty: a digital item is not printed.",
    ),
    Rule(
        "item.print_started_at",
        lambda case: _without(case.item.print_started_at, case.item.approved_at),
        "Say when the proof was approved: nothing is printed before.",
    ),
    Rule(
        "item.print_started_at",
        lambda case: _before(case.item.print_started_at, case.item.approved_at),
        "Check the times: nothing is printed before its proof is approved.",
    ),
    Rule(
        "item.shipped_at",
        lambda case: case.item.shipped_at is not None and _digital(case),
        "Leave this empty: a digital item is not shipped.",
    ),
    Rule(
        "item.shipped_at",
        lambda case: _without(case.item.shipped_at, case.item.print_started_at),
        "Say when printing began: nothing is shipped before.",
    ),
    Rule(
        "item.shipped_at",
        lambda case: _before(case.item.shipped_at, case.item.print_started_at),
        "Check the times: nothing is shipped before printing begins.",
    ),
    Rule(
        "item.progress",
        lambda case: not 0 <= case.item.progress <= 100,
        "Give the progress in whole per cent, from 0 to 100.",
    ),
    Rule(
        "item.progress",
        lambda case: case.item.progress > 0 and not _had(case.item.work_started_at, case),
        "Set the progress to 0: work had not started when the request was received.",
    ),
    Rule(
        "item.revisions_made",
        lambda case: case.item.revisions_made < 0,
        "Give the number of finished revisions, zero or more.",
    ),
    Rule(
        "request.wish",
        lambda case: case.request.wish in HAND_BACK and _digital(case),
        "Choose cancel, change or refund: a digital item cannot be handed back.",
    ),
    Rule(
        "request.wish",
        lambda case: case.request.wish in HAND_BACK and not _had(case.item.print_started_at, case),
        "Choose cancel, change or refund: there is no print before printing begins.",
    ),
    Rule(
        "request.reason",
        lambda case: case.request.reason is DEFECT and _digital(case),
        "Choose quality: only a printed item has a defect.",
    ),
    Rule(
        "request.reason",
        lambda case: case.request.reason is DEFECT and not _had(case.item.print_started_at, case),
        "Choose another reason: there is no print with a defect before printing begins.",
    ),
    Rule(
        "request.cause",
        lambda case: case.request.reason is DEFECT and case.request.cause is None,
        "Say where the defect comes from, or that it is unknown.",
    ),
    Rule("request.in_scope", _scope_decides, "Say whether the wish lies within the original order."),
    Rule(
        "request.received_at",
        lambda case: case.request.received_at < case.item.placed_at,
        "Check the times: a request cannot arrive before the order is placed.",
    ),
)
"""Every rule, in the order of the fields."""
