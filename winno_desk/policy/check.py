"""Tells a request from what is none, before anything is judged or stored."""

from collections.abc import Mapping

from winno_desk.policy.facts import Case
from winno_desk.policy.rules import CLAUSE_OF, FIELDS, RULES, Rule
from winno_desk.values.errors import Invalid


def check(case: Case, unreadable: Mapping[str, Invalid] | None = None) -> None:
    """Raise Invalid for the first fault of a case, in the order of FIELDS; say nothing when it is a request.

    ``unreadable`` holds the faults found while a case was read, by field; what stands in the case at such a
    field is a stand-in that no rule of an earlier field looks at.
    """
    if not unreadable:
        _keep(RULES, case)
        return
    first = min(FIELDS.index(field) for field in unreadable)
    _keep(tuple(rule for rule in RULES if FIELDS.index(rule.field) < first), case)
    raise unreadable[FIELDS[first]]


def _keep(rules: tuple[Rule, ...], case: Case) -> None:
    for rule in rules:
        if rule.broken(case):
            raise Invalid(rule.field, rule.message, CLAUSE_OF.get(rule.field))
