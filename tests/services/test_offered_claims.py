"""What the page of a claim offers is exactly what the services accept, in every state and for every role."""

from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.counts import count as rounds
from tests.services.asking import answer, claim, examine
from tests.services.test_roles import ALONE
from tests.services.world import World
from winno_desk.database.cases import Case
from winno_desk.services.calling_off import CallOff, call_off
from winno_desk.services.lookups.case_page import case_page
from winno_desk.services.lookups.case_rows import CasePage
from winno_desk.services.refunds import WithdrawCase, withdraw_case
from winno_desk.values.errors import DeskError
from winno_desk.values.people import Role
from winno_desk.workflow.cases import CaseState

pytestmark = pytest.mark.usefixtures("no_letters")

_STARTED = "approved and printing"


def _remake(world: World, case: int) -> int:
    remake = answer(world, case).remake
    assert remake is not None
    return remake


def _settled(world: World, case: int) -> None:
    remake = _remake(world, case)
    world.begin_print(remake)
    world.finish(remake)
    world.ship(remake)


REACHED: Mapping[str, tuple[str, Callable[[World, int], Any]]] = {
    "assessing": ("unknown", lambda _world, _case: None),
    "waiting": ("printing", lambda _world, _case: None),
    "standing": ("customer", lambda _world, _case: None),
    "approved": ("printing", _remake),
    _STARTED: ("printing", lambda world, case: world.begin_print(_remake(world, case))),
    "declined": ("printing", lambda world, case: answer(world, case, "decline", note="It is as it was approved")),
    "settled": ("printing", _settled),
    "withdrawn": ("printing", lambda world, case: world.act("Dana", withdraw_case, WithdrawCase, case=case)),
}
"""Each state with the cause that a claim is logged with, and what is done from there."""


def _answered(how: str) -> Callable[[World, int, str], Any]:
    remedy = {"remedy": "replacement"} if how == "exception" else {}
    return lambda world, case, who: answer(world, case, how, who, note="Seen at the counter", **remedy)


ACTS: Mapping[str, tuple[Callable[[CasePage], bool], Callable[[World, int, str], Any]]] = {
    "correct_cause": (
        lambda page: page.may("examine") or page.may("correct_cause"),
        lambda world, case, who: examine(world, case, "carrier", who),
    ),
    "withdraw": (
        lambda page: page.may("withdraw"),
        lambda world, case, who: world.act(who, withdraw_case, WithdrawCase, case=case),
    ),
    "call_off": (
        lambda page: page.may("call_off"),
        lambda world, case, who: world.act(who, call_off, CallOff, case=case),
    ),
    **{
        how: (lambda page, how=how: how in page.answers, _answered(how))  # type: ignore[misc]  # a default binds the loop's name
        for how in ("as_ruled", "decline", "exception")
    },
}
"""Of each act whether the page offers it, and how it is asked for."""


LOOKS = [
    (state, role)
    for place, state in enumerate(REACHED)
    for turn, role in enumerate(Role)
    if (turn - place) % len(Role) < rounds(1, len(Role))
]
"""Every state with every role; in the short run with one of them, in turns."""


def test_every_state_of_a_claim_is_looked_at() -> None:
    assert {state for state in REACHED if state != _STARTED} == set(CaseState)


@pytest.mark.parametrize(("state", "role"), LOOKS)
def test_what_is_offered_of_a_claim_is_accepted_and_nothing_else(
    world: World, tmp_path: Path, state: str, role: Role
) -> None:
    item = world.item("8x10")
    world.shipped(item)
    world.later(days=2)
    cause, reach = REACHED[state]
    case, who = claim(world, item, cause).case, ALONE[role]
    reach(world, case)
    before = world.get(Case, case).state
    assert before == ("approved" if state == _STARTED else state)
    page = case_page(world.as_(who), case)
    places = count(1)
    wrong = []
    for act, (is_offered, do) in ACTS.items():
        offered = is_offered(page)
        here = world.copy(tmp_path / f"copy_{next(places)}") if offered else world
        try:
            do(here, case, who)
        except DeskError as error:
            if offered:
                wrong.append(f"{act} is offered, and turned down: {error.message}")
        else:
            if not offered:
                wrong.append(f"{act} is not offered, and accepted")
        if here is not world:
            here.store.close()
    assert not wrong
    assert world.get(Case, case).state == before
