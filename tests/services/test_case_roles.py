"""Who may do what to claims, requests, decisions, money and papers: every act by every role."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.services.asking import MOVES, answer, claim, examine, move, request
from tests.services.world import PEOPLE, World
from winno_desk.services.calling_off import CallOff, call_off
from winno_desk.services.papers import PrintDocument, print_document
from winno_desk.services.refunds import WithdrawCase, withdraw_case
from winno_desk.values.errors import Refusal
from winno_desk.values.people import EVERYBODY, Role

_MANAGERS = frozenset({Role.MANAGER})
_BEFORE_IT = {"settle": ["issue"], "fail": ["issue"], "lose": ["issue"], "retry": ["issue", "fail"]}


def _shipped(world: World) -> int:
    item = world.item("8x10")
    world.shipped(item)
    return item


def _log_request(world: World, _: str) -> Callable[[str], Any]:
    item = world.item("portrait")
    return lambda who: request(world, item, "cancel", who=who)


def _log_claim(world: World, _: str) -> Callable[[str], Any]:
    item = _shipped(world)
    return lambda who: claim(world, item, who=who)


def _examine(world: World, _: str) -> Callable[[str], Any]:
    case = claim(world, _shipped(world), "unknown").case
    return lambda who: examine(world, case, "printing", who=who)


def _withdraw(world: World, _: str) -> Callable[[str], Any]:
    case = request(world, world.item("portrait"), "cancel").case
    return lambda who: world.act(who, withdraw_case, WithdrawCase, case=case)


def _call_off(world: World, _: str) -> Callable[[str], Any]:
    case = claim(world, _shipped(world)).case
    answer(world, case)
    return lambda who: world.act(who, call_off, CallOff, case=case)


def _decide(world: World, how: str) -> Callable[[str], Any]:
    case = request(world, world.item("portrait"), "cancel").case
    return lambda who: answer(world, case, how, who=who, remedy="refund", amount="120.00", note="so")


def _move(world: World, how: str) -> Callable[[str], Any]:
    case = request(world, world.item("portrait"), "cancel").case
    answer(world, case)
    refund = world.refunds(case)[0].id
    for earlier in _BEFORE_IT.get(how, []):
        move(world, earlier, refund)
    return lambda who: move(world, how, refund, who=who)


def _print(world: World, _: str) -> Callable[[str], Any]:
    document = request(world, _shipped(world), "refund").document
    return lambda who: world.act(who, print_document, PrintDocument, document=document)


ACTS: dict[str, tuple[Callable[[World, str], Callable[[str], Any]], frozenset[Role]]] = {
    "log_request": (_log_request, EVERYBODY),
    "log_claim": (_log_claim, EVERYBODY),
    "examine": (_examine, EVERYBODY),
    "withdraw": (_withdraw, EVERYBODY),
    "call_off": (_call_off, EVERYBODY),
    "print": (_print, EVERYBODY),
    "as_ruled": (_decide, _MANAGERS),
    "decline": (_decide, _MANAGERS),
    "exception": (_decide, _MANAGERS),
    **dict.fromkeys(MOVES, (_move, _MANAGERS)),
}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_is_done_by_its_roles_and_by_nobody_else(world: World, name: str) -> None:
    prepare, roles = ACTS[name]
    for who in PEOPLE:
        if who == "Mara":  # holds two roles; Noor is the manager alone
            continue
        act = prepare(world, name)
        if frozenset(Role(role) for role in PEOPLE[who]) & roles:
            act(who)
        else:
            with pytest.raises(Refusal, match="needs another role"):
                act(who)
