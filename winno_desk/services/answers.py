"""The three answers a manager can give to a case, each held to the ruling and to what is left."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from winno_desk.database.cases import Case
from winno_desk.database.orders import Item
from winno_desk.policy.explain import Ruling, rule
from winno_desk.policy.facts import Case as Facts
from winno_desk.policy.terms import CLAUSES, NEEDS_MANAGER, Outcome
from winno_desk.services.captured import TAKES_BACK
from winno_desk.services.charges import Owed
from winno_desk.services.checks import read_amount
from winno_desk.services.rulings import RulingBasis, check_alive, with_money_of_today
from winno_desk.values.errors import Conflict, Invalid, Refusal
from winno_desk.values.money import Money
from winno_desk.workflow.cases import CaseState

REMEDIES = {"refund": "Refund", "replacement": "Replacement"}

_OPEN = frozenset({Outcome.NEEDS_MANAGER, Outcome.PARTIAL_REFUND})
"""Rulings that leave it to the studio, so that declining does not depart from them."""


@dataclass(frozen=True, kw_only=True)
class Matter:
    """What lies before the manager: the case as it was logged, the money as it is now, and what was typed."""

    case: Case
    item: Item
    known: RulingBasis
    facts_logged: Facts
    ruling_logged: Ruling
    part_granted: bool
    remedy: str
    amount: str | None
    note: str

    @cached_property
    def facts(self) -> Facts:
        """The stored facts, with what has gone back on the item meanwhile."""
        return with_money_of_today(self.known, self.facts_logged, self.case.quantity)

    @cached_property
    def ruling(self) -> Ruling:
        """Ruled again on those facts."""
        return rule(self.facts)

    def charges(self, answer: "Answer") -> tuple[Owed, ...]:
        """What is owed no more of rush and shipping with what is taken back, and what of it goes back."""
        if answer.outcome not in TAKES_BACK:
            return ()
        started = self.facts_logged.item.work_started_at is not None
        return self.known.remaining.charged(self.case.quantity, full=answer.amount == self.left, started=started)

    @property
    def left(self) -> Money:
        """What of the money for these pieces has not gone back."""
        return self.facts.item.paid - self.facts.item.refunded


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is done about a case."""

    outcome: Outcome
    clauses: tuple[str, ...]
    amount: Money
    exception: bool = False
    remake: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One way to answer: the step of the case's workflow, where it leads, and how the answer is found."""

    act: str
    to: CaseState
    grants: bool
    find: Callable[[Matter], Answer]


def _as_ruled(matter: Matter) -> Answer:
    check_alive(matter.known, matter.case.quantity)
    ruling, before = matter.ruling, matter.ruling_logged
    if (ruling.row, ruling.outcome) != (before.row, before.outcome):
        raise Conflict(
            "Money went back on this item since the case was logged, and the policy answers otherwise now. "
            "Decline it, or make an exception."
        )
    if ruling.outcome is Outcome.PARTIAL_REFUND and matter.part_granted:
        raise Refusal("A partial refund was granted for this item before. Another one is an exception.", "6")
    if ruling.outcome is Outcome.FREE_REPLACEMENT or (ruling.leaves_remedy and _remedy(matter) == "replacement"):
        return Answer(
            outcome=Outcome.FREE_REPLACEMENT, clauses=ruling.clauses, amount=Money.zero(_currency(matter)), remake=True
        )
    return _money_as_ruled(matter)


def _money_as_ruled(matter: Matter) -> Answer:
    ruling = matter.ruling
    amount = _typed(matter, ruling.suggested)
    if amount > ruling.maximum:
        raise Invalid("amount", _too_much(matter))
    if amount < ruling.minimum:
        raise Invalid("amount", f"The policy gives at least {ruling.minimum} here. Less is an exception.")
    if ruling.leaves_remedy and not amount:
        raise Invalid("amount", "Enter the amount to refund, choose a replacement, or decline.")
    outcome = ruling.outcome if ruling.outcome is not Outcome.NEEDS_MANAGER else _named(matter, amount)
    return Answer(outcome=outcome, clauses=ruling.clauses, amount=amount)


def _too_much(matter: Matter) -> str:
    most = matter.ruling.maximum
    if most == matter.left:
        return f"At most {most} is left on this item."
    return f"A partial refund is at most {most} here. More is an exception."


def _decline(matter: Matter) -> Answer:
    if not matter.note:
        raise Invalid("note", "Write down why it is declined.")
    ruling = matter.ruling_logged
    departs = ruling.outcome in NEEDS_MANAGER - _OPEN
    return Answer(
        outcome=Outcome.DECLINED,
        clauses=_with_exception(ruling) if departs else ruling.clauses,
        amount=Money.zero(_currency(matter)),
        exception=departs,
    )


def _exception(matter: Matter) -> Answer:
    check_alive(matter.known, matter.case.quantity)
    remedy = _remedy(matter)
    if not matter.note:
        raise Invalid("note", "Write down why the studio decides otherwise than the policy.")
    clauses = _with_exception(matter.ruling)
    if remedy == "replacement":
        nothing = Money.zero(_currency(matter))
        return Answer(outcome=Outcome.FREE_REPLACEMENT, clauses=clauses, amount=nothing, exception=True, remake=True)
    amount = _exceptional_amount(matter)
    return Answer(outcome=_named(matter, amount), clauses=clauses, amount=amount, exception=True)


def _exceptional_amount(matter: Matter) -> Money:
    if not matter.left:
        raise Invalid("amount", "Nothing is left to refund on this item.")
    amount = _typed(matter, Money.zero(_currency(matter)))
    if amount.minor <= 0:
        raise Invalid("amount", "Enter the amount to refund.")
    if amount > matter.left:
        raise Invalid("amount", f"At most {matter.left} is left on this item.")
    return amount


def _named(matter: Matter, amount: Money) -> Outcome:
    """What to call an amount that a manager set: all of it, what a cancellation leaves, or a part."""
    if amount == matter.left:
        return Outcome.FULL_REFUND
    return Outcome.REFUND_LESS_FEE if matter.ruling.cancels else Outcome.PARTIAL_REFUND


def _remedy(matter: Matter) -> str:
    if matter.remedy not in REMEDIES:
        raise Invalid("remedy", "Choose a refund or a replacement.")
    return matter.remedy


def _typed(matter: Matter, suggested: Money) -> Money:
    if matter.amount is None:
        return suggested
    try:
        amount = read_amount(matter.amount, suggested.currency)
    except ValueError:
        amount = None
    if amount is None or amount.minor < 0:
        raise Invalid("amount", f"Enter an amount in {suggested.currency} such as {matter.left}.")
    return amount


def _with_exception(ruling: Ruling) -> tuple[str, ...]:
    return tuple(clause for clause in CLAUSES if clause in {*ruling.clauses, "6"})


def _currency(matter: Matter) -> str:
    return matter.facts_logged.item.currency


STEPS = {
    "as_ruled": Step(act="approve", to=CaseState.APPROVED, grants=True, find=_as_ruled),
    "decline": Step(act="decline", to=CaseState.DECLINED, grants=False, find=_decline),
    "exception": Step(act="make_exception", to=CaseState.APPROVED, grants=True, find=_exception),
}
"""The answers by the name that the form sends."""
