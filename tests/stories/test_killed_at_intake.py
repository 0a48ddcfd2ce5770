"""The program is killed while an order is typed; what was typed is there when it is started again."""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.counts import count
from tests.services.world import World
from tests.windows.typist import WORDS
from winno_desk.services.drafts import drafts
from winno_desk.windows.intake_drafts import FORM

ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
KEPT_WITHIN = 250_000_000
"""Nanoseconds after which a key must be on disk."""


@pytest.mark.parametrize("time_of_death", range(count(1, 20)))
def test_whatever_was_typed_a_quarter_of_a_second_before_a_kill_is_kept(tmp_path: Path, time_of_death: int) -> None:
    world = World(tmp_path / "data").open()
    world.store.close()
    keys = _kill_while_typing(world, random.Random(time_of_death).uniform(0.2, 2.0))
    killed = time.monotonic_ns()
    kept = drafts(world.as_("Dana"), FORM)
    assert len(kept) == 1
    brief = kept[0].content["lines"][0]["brief"]
    assert len(brief) >= sum(1 for when in keys if when < killed - KEPT_WITHIN)
    assert brief == (WORDS * 20)[: len(brief)]
    assert kept[0].content["cursor"] == {"field": "brief", "line": 0, "place": len(brief)}
    assert _started_again(world) == {"customer": "Bo", "field": "brief", "cursor": len(brief), "brief": brief}


def _typist(world: World, *then: str) -> list[str]:
    return [sys.executable, "-m", "tests.windows.typist", str(world.folder), str(world.people["Dana"]), *then]


def _started_again(world: World) -> Any:
    """What stands on the page of a new order once the program was started again, and where the cursor is."""
    said = subprocess.run(_typist(world, "look"), capture_output=True, text=True, env=ENVIRONMENT, check=True)
    return json.loads(said.stdout.splitlines()[-1])


def _kill_while_typing(world: World, after: float) -> list[int]:
    """When each key was down, on the clock that all processes share."""
    with subprocess.Popen(_typist(world), stdout=subprocess.PIPE, text=True, env=ENVIRONMENT) as typist:
        assert typist.stdout is not None
        first = typist.stdout.readline()
        assert first, "the desk did not come up"
        time.sleep(after)
        typist.kill()
        lines = [first, *typist.stdout.readlines()]
    return [int(line.split()[1]) for line in lines if line.endswith("\n")]
