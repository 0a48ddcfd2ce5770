"""One line a goal: ours, the floor, their ratio, what is wanted, and whether it is met."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What was measured for a goal; ``most`` is the largest ratio, or with ``absolute`` the largest value of ours."""

    goal: str
    what: str
    ours: float
    floor: float | None = None
    unit: str = "ms"
    most: float | None = None
    absolute: bool = False

    @property
    def ratio(self) -> float | None:
        return self.ours / self.floor if self.floor else None

    @property
    def met(self) -> bool | None:
        compared = self.ours if self.absolute else self.ratio
        return None if self.most is None or compared is None else compared <= self.most

    def words(self) -> str:
        wanted = "" if self.most is None else f"≤ {self.most:g} {self.unit if self.absolute else '×'}"
        return "  ".join(
            (
                f"{self.goal:<4}",
                f"{self.what:<58}",
                f"{self.ours:>10,.3f} {self.unit:<2}",
                f"{self.floor:>10,.3f} {self.unit:<2}" if self.floor is not None else " " * 13,
                f"{self.ratio:>6.2f} ×" if self.ratio is not None else " " * 8,
                f"{wanted:<10}",
                {True: "met", False: "NOT MET", None: ""}[self.met],
            )
        ).rstrip()

    def as_data(self) -> dict[str, Any]:
        return {**asdict(self), "ratio": self.ratio, "met": self.met}


Benchmark = Callable[[Path], Sequence[Line]]
"""Measures something; the samples lie in the folder that it is given."""

HEAD = f"{'goal':<4}  {'':<58}  {'ours':>13}  {'floor':>13}  {'ratio':>8}  {'wanted':<10}"


def milliseconds(work: Callable[[], object]) -> float:
    """How long something takes."""
    begun = perf_counter()
    work()
    return (perf_counter() - begun) * 1000


def p95(times: Sequence[float]) -> float:
    """What nineteen of twenty stay below."""
    return quantiles(times, n=20, method="inclusive")[-1]


def side_by_side(
    works: Sequence[tuple[Callable[[], object], Callable[[], object]]], rounds: int
) -> tuple[list[float], list[float]]:
    """Ours and the floor in turn, so that a busy moment meets both; of each pair the best of its rounds."""
    ours, floor = [], []
    for own, raw in works:
        turns = [(milliseconds(own), milliseconds(raw)) for _ in range(rounds)]
        ours.append(min(turn[0] for turn in turns))
        floor.append(min(turn[1] for turn in turns))
    return ours, floor
