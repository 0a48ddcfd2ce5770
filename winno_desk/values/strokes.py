"""A line that somebody drew by hand, as smooth as it was seen while it was drawn."""

from collections.abc import Sequence
from itertools import pairwise

Place = tuple[float, float]
_STEPS = 6
"""Points of a bend; more are not told apart on paper."""


def smooth(stroke: Sequence[Place]) -> list[Place]:
    """The points of a line that goes from middle to middle, bent towards each point of the stroke."""
    if len(stroke) < 3:
        return list(stroke)
    line, here = [stroke[0]], stroke[0]
    for bend, after in pairwise(stroke[1:]):
        middle = ((bend[0] + after[0]) / 2, (bend[1] + after[1]) / 2)
        line += [_between(here, bend, middle, step / _STEPS) for step in range(1, _STEPS + 1)]
        here = middle
    return [*line, stroke[-1]]


def _between(start: Place, bend: Place, end: Place, part: float) -> Place:
    """A point of the bend from one place to another, so far along it."""
    rest = 1 - part
    across, down = (
        rest * rest * start[axis] + 2 * rest * part * bend[axis] + part * part * end[axis] for axis in (0, 1)
    )
    return across, down
