"""What a studio does about each check: every rule for every check and every outcome, tried one by one."""

from itertools import product

import pytest

from winno_desk.imaging.check_rules import CHECKS, Check, Rule, ruled, to_mend
from winno_desk.imaging.preflight import NO_PROFILE, Finding, Level

CASES = [(check, rule, level) for check, level in product(CHECKS, Level) for rule in check.choices]
_ORDER = list(Level)


def _finding(check: Check, level: Level) -> Finding:
    return Finding(check.name, level, "a value", "A sentence.", tick=level is Level.STOP)


def _something_found(check: Check, level: Level) -> bool:
    return _ORDER.index(level) >= _ORDER.index(check.from_level)


@pytest.mark.parametrize(("check", "rule", "level"), CASES)
def test_each_rule_does_to_each_outcome_what_it_says(check: Check, rule: Rule, level: Level) -> None:
    finding = _finding(check, level)
    found = ruled([finding], {check.name: rule})
    if rule is Rule.OFF:
        assert found == ()
    elif rule is Rule.REJECT and _something_found(check, level):
        assert (found[0].level, found[0].tick, found[0].value) == (Level.STOP, True, "a value")
        assert found[0].sentence.startswith("A sentence.")
    elif rule is Rule.FIX and _something_found(check, level):
        assert (found[0].level, found[0].tick, found[0].sentence) == (check.mended_level, False, check.mended)
    else:
        assert found == (finding,)


@pytest.mark.parametrize(("check", "rule", "level"), CASES)
def test_only_what_was_found_is_mended_and_only_where_it_can_be(check: Check, rule: Rule, level: Level) -> None:
    steps = to_mend([_finding(check, level)], {check.name: rule})
    assert steps == ({check.name} if rule is Rule.FIX and _something_found(check, level) else frozenset())
    assert (Rule.FIX in check.choices) == bool(check.mended)


@pytest.mark.parametrize("check", [check for check in CHECKS if check.mended])
def test_what_is_in_the_print_master_all_the_same_is_said_as_it_was_weighed(check: Check) -> None:
    finding = _finding(check, Level.WARN)
    assert ruled([finding], {check.name: Rule.FIX}, mends=False) == (finding,)


def test_what_cannot_be_mended_is_only_said() -> None:
    finding = Finding("Colour", Level.WARN, NO_PROFILE, "It is taken as sRGB.")
    assert ruled([finding], {"Colour": Rule.FIX}) == (finding,)
    assert to_mend([finding], {"Colour": Rule.FIX}) == frozenset()


def test_a_check_without_a_rule_is_said_as_it_is_weighed() -> None:
    findings = tuple(_finding(check, level) for check, level in product(CHECKS, Level))
    assert ruled(findings, {}) == findings
