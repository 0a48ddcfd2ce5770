"""The steps that a cancellation fee is made of, in words."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol


class Step(Protocol):
    """A step of the work, wherever it was read."""

    @property
    def name(self) -> str: ...
    @property
    def percent(self) -> int: ...
    @property
    def done_at(self) -> datetime | None: ...


def steps_done(steps: Iterable[Step], until: datetime) -> str:
    """``sketch 20 %, first rendering 20 %``: what was done by then, each with what it added; steps in their order."""
    done, before = [], 0
    for step in steps:
        if step.done_at is not None and step.done_at <= until:
            done.append(f"{step.name.lower()} {step.percent - before}\u00a0%")
            before = step.percent
    return ", ".join(done)
