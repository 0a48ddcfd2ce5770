"""Hair, painted lock by lock."""

import math
import random
from collections.abc import Sequence

from PIL import Image

from winno_desk.imaging.painting.brush import Brush, Colour, Point, smooth


def between(first: Sequence[Point], last: Sequence[Point], share: float) -> list[Point]:
    """The lock that lies at that share of the way between two others."""
    return [(a + (c - a) * share, b + (d - b) * share) for (a, b), (c, d) in zip(first, last, strict=True)]


def combed(
    brush: Brush,
    edges: Sequence[Sequence[Point]],
    colour: Colour,
    seed: int,
    *,
    count: int = 260,
    loose: float = 0.02,
    wave: float = 0.0,
    clip: Image.Image | None = None,
) -> None:
    """Strands that follow the edges from one to the next, dark below and light above."""
    chance = random.Random(seed)

    def lock() -> list[Point]:
        place = chance.random() * (len(edges) - 1)
        index = min(int(place), len(edges) - 2)
        points = between(edges[index], edges[index + 1], place - index)
        if wave:
            points = points[: len(points) - chance.choice((0, 0, 0, 1))]
        drift, phase = chance.gauss(0, loose), chance.gauss(0, 0.5) + 5 * place
        return [
            (x + drift * step / 3 + wave * step / 4 * math.sin(1.5 * step + phase), y + chance.gauss(0, loose))
            for step, (x, y) in enumerate(points)
        ]

    dark = toned(colour, 0.42)
    light: Colour = (
        min(255, int(colour[0] * 1.35) + 22),
        min(255, int(colour[1] * 1.35) + 16),
        min(255, int(colour[2] * 1.35) + 12),
    )
    for tone, width, opacity, share in (
        (dark, 0.03, 0.5, 0.8),
        (colour, 0.022, 0.6, 1.0),
        (dark, 0.012, 0.7, 0.7),
        (light, 0.016, 0.4, 0.6),
        (light, 0.007, 0.7, 0.4),
    ):
        brush.strands([lock() for _ in range(int(count * share))], tone, width, opacity=opacity, clip=clip)


def toned(colour: Colour, share: float) -> Colour:
    """The same colour with less light on it."""
    return (int(colour[0] * share), int(colour[1] * share), int(colour[2] * share))


def short_hair(brush: Brush, colour: Colour) -> None:
    """Short hair with a side parting, close at the temples."""
    cap: list[Point] = [
        (-0.69, -0.05),
        (-0.76, -0.5),
        (-0.62, -0.96),
        (-0.2, -1.2),
        (0.3, -1.18),
        (0.64, -0.95),
        (0.77, -0.5),
        (0.7, -0.05),
        (0.64, -0.36),
        (0.54, -0.66),
        (0.15, -0.78),
        (-0.35, -0.84),
        (-0.56, -0.6),
        (-0.63, -0.3),
    ]
    brush.fill(smooth(cap), toned(colour, 0.8), blur=0.03)
    sweep: list[list[Point]] = [
        [(-0.4, -0.9), (-0.1, -0.84), (0.25, -0.78), (0.56, -0.62)],
        [(-0.38, -1.04), (0.0, -1.04), (0.38, -0.92), (0.64, -0.6)],
        [(-0.36, -1.1), (0.05, -1.2), (0.5, -1.04), (0.74, -0.55)],
    ]
    sides: list[list[Point]] = [
        [(-0.38, -1.02), (-0.5, -0.85), (-0.6, -0.6), (-0.64, -0.2)],
        [(-0.38, -1.08), (-0.62, -0.92), (-0.73, -0.6), (-0.71, -0.15)],
    ]
    combed(brush, sweep, colour, 31, count=200)
    combed(brush, sides, colour, 32, count=120)


def pinned_hair(brush: Brush, colour: Colour) -> None:
    """Waves drawn back and pinned up, as worn for the photographer."""
    dark = toned(colour, 0.6)
    for side, seed in ((-1, 41), (1, 42)):
        inner: list[Point] = [
            (0.0, -0.86),
            (side * 0.3, -0.8),
            (side * 0.54, -0.5),
            (side * 0.62, -0.12),
            (side * 0.66, 0.04),
        ]
        middle: list[Point] = [
            (0.0, -1.05),
            (side * 0.44, -1.02),
            (side * 0.74, -0.62),
            (side * 0.76, -0.2),
            (side * 0.69, 0.08),
        ]
        outer: list[Point] = [
            (0.0, -1.24),
            (side * 0.56, -1.2),
            (side * 0.94, -0.74),
            (side * 0.89, -0.24),
            (side * 0.72, 0.12),
        ]
        brush.fill(smooth([*inner, *reversed(outer)]), dark, blur=0.03)
        combed(brush, [inner, middle, outer], colour, seed, count=220)


def bob(brush: Brush, colour: Colour) -> None:
    """A child's bob with a fringe."""
    dark = toned(colour, 0.6)
    for side, seed in ((-1, 51), (1, 52)):
        inner: list[Point] = [
            (0.0, -1.05),
            (side * 0.42, -0.8),
            (side * 0.6, -0.3),
            (side * 0.6, 0.2),
            (side * 0.52, 0.62),
        ]
        outer: list[Point] = [
            (0.0, -1.2),
            (side * 0.6, -1.1),
            (side * 0.88, -0.5),
            (side * 0.9, 0.15),
            (side * 0.72, 0.72),
        ]
        brush.fill(smooth([*inner, *reversed(outer)]), dark, blur=0.03)
        combed(brush, [inner, outer], colour, seed, count=220)
    left: list[Point] = [(0.0, -1.15), (-0.3, -0.9), (-0.5, -0.6), (-0.58, -0.4)]
    middle = [(0.0, -1.15), (0.0, -0.9), (0.0, -0.65), (0.0, -0.42)]
    right: list[Point] = [(0.0, -1.15), (0.3, -0.9), (0.5, -0.6), (0.58, -0.4)]
    brush.fill(
        smooth([(0.0, -1.2), (-0.45, -0.95), (-0.62, -0.45), (-0.2, -0.4), (0.2, -0.4), (0.62, -0.45), (0.45, -0.95)]),
        dark,
        blur=0.03,
    )
    combed(brush, [left, middle, right], colour, 53, count=260)
