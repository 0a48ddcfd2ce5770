"""The workflows as tables: nothing unreachable, no dead end, and what is offered is what is accepted."""

from enum import StrEnum
from itertools import combinations
from typing import Any

import pytest

from winno_desk.values.errors import Conflict, DeskError, Refusal
from winno_desk.values.people import EVERYBODY, Role
from winno_desk.workflow.cases import CASES, CaseState
from winno_desk.workflow.items import DIGITAL, PHYSICAL, WORKFLOWS, ItemState
from winno_desk.workflow.machine import Workflow, land
from winno_desk.workflow.permissions import PERMITTED, permit
from winno_desk.workflow.refunds import REFUNDS, RefundState

TABLES: dict[str, Workflow[Any]] = {"digital": DIGITAL, "physical": PHYSICAL, "cases": CASES, "refunds": REFUNDS}
FINAL: dict[str, set[StrEnum]] = {
    "digital": {ItemState.CANCELLED},
    "physical": {ItemState.CANCELLED, ItemState.SHIPPED},
    "cases": {CaseState.WITHDRAWN},
    "refunds": {RefundState.SETTLED},
}
"""Where each life ends; a declined or settled case may be made an exception, a failed refund be tried again."""

ROLE_SETS = [frozenset(some) for size in range(len(Role) + 1) for some in combinations(Role, size)]
each_table = pytest.mark.parametrize("name", TABLES)


def reachable(table: Workflow[Any]) -> set[StrEnum]:
    found: set[StrEnum] = set(table.first)
    while True:
        more = {after for step in table.steps if step.before & found for after in step.after} - found
        if not more:
            return found
        found |= more


@each_table
def test_every_state_that_a_step_names_is_reached(name: str) -> None:
    table = TABLES[name]
    named = {state for step in table.steps for state in step.before | step.after}
    assert named == reachable(table)


def test_no_state_is_left_out_of_all_tables() -> None:
    assert reachable(DIGITAL) | reachable(PHYSICAL) == set(ItemState)
    assert reachable(CASES) == set(CaseState)
    assert reachable(REFUNDS) == set(RefundState)


@each_table
def test_there_is_a_way_on_from_every_state_that_is_not_final(name: str) -> None:
    table = TABLES[name]
    left = {state for step in table.steps for state in step.before if step.after - {state}}
    assert reachable(table) - left == FINAL[name]


@each_table
def test_every_life_can_come_to_an_end(name: str) -> None:
    table = TABLES[name]
    ends = set(FINAL[name])
    while more := {state for step in table.steps if step.after & ends for state in step.before} - ends:
        ends |= more
    assert ends >= reachable(table)


@each_table
def test_acts_are_named_once_and_done_by_somebody(name: str) -> None:
    acts = [step.act for step in TABLES[name].steps]
    assert len(acts) == len(set(acts))
    assert all(step.roles and step.before for step in TABLES[name].steps)


@each_table
def test_what_is_offered_is_what_is_accepted(name: str) -> None:
    table = TABLES[name]
    for state in type(next(iter(table.first))):
        for roles in ROLE_SETS:
            offered = {step.act for step in table.open_to(state, roles)}
            accepted = {step.act for step in table.steps if not isinstance(_taken(table, step.act, state, roles), str)}
            assert offered == accepted, (state, roles)


def _taken(table: Workflow[Any], act: str, state: Any, roles: frozenset[Role]) -> object:
    """The step, or the sentence with which it was turned down."""
    try:
        return table.take(act, state, roles)
    except DeskError as error:
        return error.message


@each_table
def test_whatever_is_turned_down_says_who_may_or_what_it_waits_for(name: str) -> None:
    table = TABLES[name]
    for state in type(next(iter(table.first))):
        for step in table.steps:
            for roles in (frozenset[Role](), EVERYBODY):
                told = _taken(table, step.act, state, roles)
                if isinstance(told, str):
                    assert told.startswith(step.words)
                    assert told.endswith(".")
                    assert "_" not in told
                    assert "  " not in told


def test_a_role_is_missed_before_a_state_is() -> None:
    with pytest.raises(Refusal, match=r"^Lock print master needs another role: Print technician, Manager\.$"):
        PHYSICAL.take("lock", ItemState.ORDERED, {Role.DESK})
    states = "locked for print or to be printed anew"
    with pytest.raises(
        Conflict, match=rf"^Start printing is not open: the item is approved, not {states}\. Look at it"
    ):
        PHYSICAL.take("start_print", ItemState.APPROVED, {Role.TECHNICIAN})


def test_a_step_of_another_kind_of_item_is_no_step_of_this_one() -> None:
    with pytest.raises(Conflict, match=r"^“start print” is not done to this kind of item\.$"):
        DIGITAL.take("start_print", ItemState.APPROVED, EVERYBODY)


def test_every_state_has_words() -> None:
    for table in TABLES.values():
        for state in reachable(table):
            assert table.state_words[state].islower()


def test_a_step_that_ends_a_right_says_so_before_the_click() -> None:
    for table in TABLES.values():
        for step in table.steps:
            assert bool(step.ends) == bool(step.warning)
            assert step.ends is None or f"({step.ends})" in step.warning
    assert {step.ends for step in (*DIGITAL.steps, *PHYSICAL.steps) if step.ends} == {"3a", "1c", "2a", "2b"}


def test_a_step_lands_where_the_table_says() -> None:
    examine, start = CASES.step("examine"), DIGITAL.step("start_work")
    assert land(start, ItemState.ORDERED) is ItemState.IN_WORK
    assert land(DIGITAL.step("tick_step"), ItemState.PROOFED) is ItemState.PROOFED
    assert land(examine, CaseState.ASSESSING, CaseState.WAITING) is CaseState.WAITING
    with pytest.raises(ValueError, match="does not lead to settled"):
        land(examine, CaseState.ASSESSING, CaseState.SETTLED)
    with pytest.raises(ValueError, match="unpack"):
        land(examine, CaseState.ASSESSING)


def test_each_kind_of_item_has_its_table() -> None:
    assert WORKFLOWS == {"digital": DIGITAL, "physical": PHYSICAL}


@pytest.mark.parametrize("act", PERMITTED)
def test_who_may_do_what_without_a_state_is_a_table_too(act: str) -> None:
    for roles in ROLE_SETS:
        if roles & PERMITTED[act]:
            permit(act, roles)
        else:
            with pytest.raises(Refusal, match=r"needs another role: .+\.$"):
                permit(act, roles)
