"""Random cases, whole and broken, are answered as the second reading answers them and never with a traceback."""

import json
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any

from tests.counts import count
from tests.policy.by_hand import answer, fault
from tests.policy.cases import Plain, random_case
from winno_desk.decide import decide

JUNK: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    7.5,
    10**30,
    float("nan"),
    float("inf"),
    "",
    "x",
    "\ud800",
    "\u0000",
    "١٢",
    "9" * 400,
    "2026-11-02T10:15:00",
    "9999-12-31T23:59:59-12:00",
    "0001-01-01T00:00:00+12:00",
    "2026-11-02T10:15:00+23:59",
    [],
    [[[]]],
    {},
    {"kind": "digital"},
    "America/New_York",
    "Etc",
    "digital",
    "refund",
)


def _decide(given: object, folder: Path) -> tuple[int, Any]:
    file = folder / "cases.json"
    file.write_text(json.dumps(given), encoding="utf-8")
    out, err = StringIO(), StringIO()
    status = decide(str(file), out, err)
    assert err.getvalue() == ""
    return status, json.loads(out.getvalue())


def test_random_cases_are_answered_as_the_page_says(tmp_path: Path) -> None:
    dice = Random(20240808)
    cases = [random_case(dice) for _ in range(count(500, 10_000))]
    status, answers = _decide(cases, tmp_path)
    assert status == 2
    for case, found in zip(cases, answers, strict=True):
        field = fault(case)
        if field is not None:
            clause = "4" if field in ("request.order_number", "request.reason_text") else None
            error = found["error"]
            assert (error["field"], error["clause"]) == (field, clause), case
        else:
            expected = answer(case)
            del expected["row"]
            assert {key: found[key] for key in expected} == expected, case
            assert set(found) == {*expected, "policy", "explanation", "would_change"}


def test_random_junk_is_answered_without_a_traceback(tmp_path: Path) -> None:
    dice = Random(4)
    cases = [_with_junk(dice) for _ in range(count(500, 10_000))]
    _, answers = _decide(cases, tmp_path)
    assert len(answers) == len(cases)
    assert all(set(found) == {"error"} or found["explanation"] for found in answers)


def _with_junk(dice: Random) -> Plain:
    case = random_case(dice)
    for _ in range(dice.randrange(1, 4)):
        section = case[dice.choice(("studio", "item", "request"))]
        if isinstance(section, dict) and section:
            key = dice.choice(sorted(section))
            if dice.random() < 0.2:
                del section[key]
            else:
                section[key] = dice.choice(JUNK)
    if dice.random() < 0.05:
        case[dice.choice(("studio", "item", "request"))] = dice.choice(JUNK)
    return case
