"""What the people on the sample photographs wear."""

import random

from PIL import ImageChops

from winno_desk.imaging.painting.brush import Brush, Colour, Point, ellipse, smooth
from winno_desk.imaging.painting.hair import toned

_SHOULDERS: list[Point] = [(0.0, 1.5), (0.5, 1.52), (1.15, 1.72), (1.62, 2.05), (1.86, 2.7), (2.0, 4.0), (2.1, 8.0)]


def shoulders(half: list[Point]) -> list[Point]:
    """A body's outline from its right half, open at the bottom of the picture."""
    return [*smooth([*[(-x, y) for x, y in reversed(half[1:])], *half], closed=False)]


def _cloth(brush: Brush, colour: Colour, half: list[Point]) -> None:
    """A body in cloth: round, lit from the left, with the folds that hang from the shoulders."""
    edge = shoulders(half)
    clip = brush.mask(edge, 0.02)
    brush.fill(edge, colour, blur=0.025)
    dark, light = toned(colour, 0.75), (90, 88, 84)
    brush.fill(
        ellipse(1.55, 3.0, 0.7, 1.6, 12), (110, 108, 112), blur=0.3, opacity=0.85, clip=clip, blend=ImageChops.multiply
    )
    brush.fill(
        ellipse(-1.95, 3.2, 0.35, 1.3), (140, 138, 140), blur=0.2, opacity=0.7, clip=clip, blend=ImageChops.multiply
    )
    brush.fill(ellipse(-0.95, 1.95, 0.6, 0.2, -24), light, blur=0.18, opacity=0.6, clip=clip, blend=ImageChops.screen)
    brush.fill(ellipse(0.9, 1.9, 0.4, 0.13, 24), light, blur=0.15, opacity=0.3, clip=clip, blend=ImageChops.screen)
    for side in (-1, 1):  # the arms, hanging
        arm: list[Point] = [(side * 1.02, 2.3), (side * 1.1, 3.0), (side * 1.12, 4.4), (side * 1.2, 6.5)]
        brush.line(arm, dark, 0.09, blur=0.05, opacity=0.75, clip=clip, blend=ImageChops.multiply)
        brush.line(arm, toned(colour, 0.45), 0.03, blur=0.02, opacity=0.5, clip=clip)
    chance = random.Random(3)
    for fold in range(9):
        x = -1.5 + fold * 0.38 + chance.uniform(-0.1, 0.1)
        line = [(x * 0.75, 2.0 + abs(x) * 0.2), (x * 0.9 + 0.06, 3.0), (x + chance.uniform(-0.1, 0.1), 5.6)]
        brush.line(line, dark, 0.1, blur=0.08, opacity=0.4, clip=clip, blend=ImageChops.multiply)
        brush.line(
            [(a - 0.1, b) for a, b in line], light, 0.06, blur=0.07, opacity=0.28, clip=clip, blend=ImageChops.screen
        )


def pullover(brush: Brush, colour: Colour) -> None:
    """A knitted pullover with a round neck."""
    _cloth(brush, colour, _SHOULDERS)


def neckline(brush: Brush, colour: Colour) -> None:
    """The ribbed edge of a round neck, laid over the neck."""
    band = [(-0.72, 1.5), (-0.5, 1.72), (0.0, 1.86), (0.5, 1.72), (0.72, 1.5)]
    brush.line(band, toned(colour, 0.5), 0.2, blur=0.05, opacity=0.6)
    brush.line(band, toned(colour, 1.12), 0.13, blur=0.015)
    brush.line([(x, y - 0.04) for x, y in band], toned(colour, 1.3), 0.03, blur=0.02, opacity=0.6)


def suit(brush: Brush, colour: Colour) -> None:
    """A dark suit with a white shirt and a tie."""
    _cloth(brush, colour, _SHOULDERS)
    shirt: list[Point] = [(-0.42, 1.25), (0.42, 1.25), (0.34, 1.9), (0.06, 3.4), (-0.06, 3.4), (-0.34, 1.9)]
    brush.fill(shirt, (226, 222, 214), blur=0.02)
    brush.fill(ellipse(0.24, 2.0, 0.16, 0.8, 8), (150, 146, 140), blur=0.1, opacity=0.6, blend=ImageChops.multiply)
    knot: list[Point] = [
        (-0.12, 1.52),
        (0.12, 1.52),
        (0.08, 1.74),
        (0.15, 2.3),
        (0.05, 3.5),
        (-0.05, 3.5),
        (-0.15, 2.3),
        (-0.08, 1.74),
    ]
    brush.fill(knot, (62, 54, 56), blur=0.012)
    brush.fill(ellipse(-0.03, 2.3, 0.05, 0.5), (150, 140, 140), blur=0.05, opacity=0.4, blend=ImageChops.screen)
    brush.line([(-0.11, 1.74), (0.0, 1.78), (0.11, 1.74)], (24, 20, 20), 0.04, blur=0.02, opacity=0.7)
    for side in (-1, 1):
        collar: list[Point] = [(side * 0.44, 1.16), (side * 0.02, 1.5), (side * 0.22, 1.82), (side * 0.48, 1.42)]
        brush.fill(collar, (236, 233, 226), blur=0.012)
        brush.line([collar[1], collar[2], collar[3]], (120, 114, 108), 0.02, blur=0.014, opacity=0.7)
        lapel: list[Point] = [
            (side * 0.47, 1.36),
            (side * 0.72, 1.62),
            (side * 0.78, 2.0),
            (side * 0.64, 2.02),
            (side * 0.7, 2.14),
            (side * 0.3, 2.8),
            (side * 0.03, 3.5),
            (side * 0.24, 2.2),
        ]
        brush.fill(lapel, toned(colour, 1.25), blur=0.014)
        brush.line(lapel[1:], toned(colour, 0.4), 0.025, blur=0.014, opacity=0.9)
        brush.line([lapel[0], lapel[-1], lapel[-2]], toned(colour, 0.4), 0.03, blur=0.018, opacity=0.9)


def lace_dress(brush: Brush, colour: Colour, seed: int = 4) -> None:
    """A light dress with a lace collar and a brooch."""
    _cloth(brush, colour, [(0.0, 1.45), (0.42, 1.46), (0.92, 1.68), (1.3, 2.05), (1.55, 2.7), (1.85, 4.0), (2.1, 8.0)])
    chance = random.Random(seed)
    collar: list[Point] = [
        (-0.42, 1.24),
        (-0.95, 1.66),
        (-0.66, 2.06),
        (0.0, 2.26),
        (0.66, 2.06),
        (0.95, 1.66),
        (0.42, 1.24),
        (0.0, 1.56),
    ]
    edge = smooth(collar)
    clip = brush.mask(edge, 0.01)
    brush.fill([(x, y + 0.06) for x, y in edge], toned(colour, 0.4), blur=0.05, opacity=0.7)
    brush.fill(edge, (238, 232, 222), blur=0.012)
    threads = []
    for _ in range(160):
        x, y = chance.uniform(-0.9, 0.9), chance.uniform(1.3, 2.25)
        threads.append([(x - 0.05, y), (x, y + 0.05), (x + 0.05, y), (x, y - 0.05), (x - 0.05, y)])
    brush.strands(threads, (150, 140, 128), 0.018, opacity=0.55, clip=clip)
    for index in range(25):
        x, y = edge[16 + index * 2]
        brush.fill(ellipse(x, y, 0.06, 0.055), (238, 232, 222), blur=0.012)
    brush.fill(ellipse(0.0, 1.62, 0.12, 0.15), (84, 64, 52), blur=0.012)
    brush.fill(ellipse(0.0, 1.62, 0.075, 0.1), (214, 200, 184), blur=0.02)
