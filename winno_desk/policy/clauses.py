"""The rulings of the policy as a table for each kind of item, read from the top: the first row that holds."""

from collections.abc import Callable
from dataclasses import dataclass

from winno_desk.policy.amounts import ALL_LEFT, LESS_FEE, MANAGER_CAPS, MANAGER_SETS, NO_MONEY, PART, Sum
from winno_desk.policy.facts import Kind
from winno_desk.policy.situation import (
    CANCEL,
    CARRIER,
    CHANGE,
    CUSTOMER,
    NO_FAULT,
    QUALITY,
    REFUND,
    UNKNOWN,
    Situation,
)
from winno_desk.policy.terms import Outcome

Test = Callable[[Situation], bool]


@dataclass(frozen=True, slots=True)
class Cite:
    """A clause that a row rests on: always, or only in the situation that ``when`` names."""

    clause: str
    when: str = ""
    holds: Test = lambda now: True


@dataclass(frozen=True, slots=True)
class Row:
    """One row: when it holds, in words and as a test, what it answers, on which clauses, for how much."""

    id: str
    when: str
    holds: Test
    outcome: Outcome
    cites: tuple[Cite, ...]
    sum: Sum = NO_MONEY


_WHEN_SHIPPED = Cite("2a", "once shipped", lambda now: now.shipped)

DIGITAL = (
    Row(
        "D1",
        "a cancellation or a refund is wished before work has started",
        lambda now: now.wants_money and not now.started,
        Outcome.FULL_REFUND,
        (Cite("3a"),),
        ALL_LEFT,
    ),
    Row(
        "D2",
        "a change is wished, or a refund because the provided work does not satisfy, but too late",
        lambda now: now.wants_better_work and now.late,
        Outcome.DECLINED,
        (
            Cite("1a"),
            Cite(
                "1c",
                "when a refund is wished for an approved file",
                lambda now: now.wish is REFUND and now.approved,
            ),
        ),
    ),
    Row(
        "D3",
        "a change is wished, or a refund because the provided work does not satisfy, beyond the order",
        lambda now: now.wants_better_work and not now.in_scope,
        Outcome.DECLINED,
        (Cite("1b"),),
    ),
    Row(
        "D4",
        "a refund is wished because several revisions, within the order, did not satisfy; before the file "
        "is provided only where two units or more are left",
        lambda now: now.disputes_quality and now.in_scope and now.several_revisions and (now.provided or now.divisible),
        Outcome.PARTIAL_REFUND,
        (Cite("1c"),),
        PART,
    ),
    Row(
        "D5",
        "a change is wished, or a refund because the provided work does not satisfy",
        lambda now: now.wants_better_work,
        Outcome.REVISION,
        (Cite("1a", "once provided", lambda now: now.provided), Cite("1b")),
    ),
    Row(
        "D6",
        "a cancellation or a refund is wished once the file is provided and approved",
        lambda now: now.wants_money and now.provided and now.approved,
        Outcome.DECLINED,
        (Cite("1c"),),
    ),
    Row(
        "D7",
        "any other cancellation or refund is wished",
        lambda now: now.wants_money,
        Outcome.REFUND_LESS_FEE,
        (Cite("3b"),),
        LESS_FEE,
    ),
)

PHYSICAL = (
    Row(
        "P1",
        "there is a defect from our printing or packing",
        lambda now: now.defect and now.our_fault,
        Outcome.FREE_REPLACEMENT,
        (Cite("2c"),),
    ),
    Row(
        "P2",
        "there is a defect that nobody has examined yet, or printing has begun, the work does not satisfy and "
        "neither a cancellation nor a change is wished",
        lambda now: (
            (now.defect and now.cause is UNKNOWN)
            or (now.reason is QUALITY and now.printing and now.wish not in (CANCEL, CHANGE))
        ),
        Outcome.NEEDS_ASSESSMENT,
        (Cite("2c"),),
    ),
    Row(
        "P3",
        "there is a defect from the way to the customer",
        lambda now: now.defect and now.cause is CARRIER,
        Outcome.NEEDS_MANAGER,
        (Cite("2c"), Cite("6")),
        MANAGER_CAPS,
    ),
    Row(
        "P4",
        "there is a defect that the customer caused, or none was found",
        lambda now: now.defect and now.cause in (CUSTOMER, NO_FAULT),
        Outcome.DECLINED,
        (_WHEN_SHIPPED, Cite("2b", "before shipping", lambda now: not now.shipped)),
    ),
    Row(
        "P5",
        "a return, an exchange or a replacement is wished once shipped",
        lambda now: now.hands_back and now.shipped,
        Outcome.DECLINED,
        (Cite("2a"),),
    ),
    Row(
        "P6",
        "a cancellation or a refund is wished once printing has begun",
        lambda now: now.wants_money and now.printing,
        Outcome.DECLINED,
        (_WHEN_SHIPPED, Cite("2b")),
    ),
    Row(
        "P7",
        "anything else is wished once printing has begun",
        lambda now: now.printing,
        Outcome.DECLINED,
        (Cite("2b"),),
    ),
    Row(
        "P8",
        "a change is wished before printing; what was signed counts no longer, and a new proof is shown",
        lambda now: now.wish is CHANGE,
        Outcome.REVISION,
        (Cite("2b"),),
    ),
    Row(
        "P9",
        "a cancellation or a refund is wished before printing, which the policy neither grants nor denies",
        lambda now: now.wants_money,
        Outcome.NEEDS_MANAGER,
        (Cite("2b"), Cite("6")),
        MANAGER_SETS,
    ),
)

ROWS = {Kind.DIGITAL: DIGITAL, Kind.PHYSICAL: PHYSICAL}
"""The rows for each kind of item, in the order in which they are tried."""


def first_row(kind: Kind, now: Situation) -> Row:
    """The row that answers; every case that ``check`` lets through has one."""
    for row in ROWS[kind]:
        if row.holds(now):
            return row
    raise LookupError("No row of the policy answers this: it is not a request.")
