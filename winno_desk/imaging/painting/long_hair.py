"""Long wavy hair, behind the shoulders and around the face."""

from PIL import ImageChops

from winno_desk.imaging.painting.brush import Brush, Colour, Point, ellipse, smooth
from winno_desk.imaging.painting.hair import combed, toned


def long_hair_behind(brush: Brush, colour: Colour) -> None:
    """The fall of long hair behind neck and shoulders."""
    half: list[Point] = [
        (0.0, -1.2),
        (0.42, -1.1),
        (0.74, -0.7),
        (0.92, -0.1),
        (0.96, 0.6),
        (1.0, 1.4),
        (0.9, 2.0),
        (0.5, 2.2),
    ]
    brush.fill(smooth([*half, *[(-x, y) for x, y in reversed(half[1:])]]), toned(colour, 0.4), blur=0.07)
    for side in (-1, 1):
        locks = [
            [
                (side * 0.5, -0.9),
                (side * 0.62, -0.3),
                (side * 0.6, 0.4),
                (side * 0.56, 1.0),
                (side * 0.6, 1.6),
                (side * 0.62, 2.3),
            ],
            [
                (side * 0.6, -0.95),
                (side * 0.92, -0.4),
                (side * 0.98, 0.3),
                (side * 1.06, 1.0),
                (side * 1.14, 1.7),
                (side * 1.0, 2.5),
            ],
        ]
        combed(brush, locks, toned(colour, 0.8), 11 + side, count=300, loose=0.03, wave=0.07)


def long_hair(brush: Brush, colour: Colour) -> None:
    """Long wavy hair parted a little off the middle, framing the face."""
    part = 0.14
    for side, seed in ((-1, 21), (1, 22)):
        inner: list[Point] = [
            (part, -1.0),
            (side * 0.4 + 0.03, -0.74),
            (side * 0.62, -0.34),
            (side * 0.66, 0.2),
            (side * 0.6, 0.75),
            (side * 0.68, 1.3),
            (side * 0.6, 1.85),
        ]
        middle: list[Point] = [
            (part, -1.12),
            (side * 0.54, -0.94),
            (side * 0.77, -0.42),
            (side * 0.8, 0.2),
            (side * 0.8, 0.8),
            (side * 0.86, 1.4),
            (side * 0.8, 2.05),
        ]
        outer: list[Point] = [
            (part, -1.26),
            (side * 0.52 + part / 3, -1.12),
            (side * 0.87, -0.62),
            (side * 0.95, 0.15),
            (side * 1.02, 0.8),
            (side * 1.1, 1.4),
            (side * 1.0, 2.1),
        ]
        brush.fill(smooth([*inner, *reversed(outer)]), toned(colour, 0.6), blur=0.05, opacity=0.9)
        combed(brush, [inner, middle, outer], colour, seed, count=520, wave=0.055)
        fall = smooth([*inner, *reversed(outer)])
        clip = brush.mask(fall, 0.05)
        under: list[Point] = [
            inner[1],
            inner[2],
            inner[3],
            inner[4],
            inner[5],
            (side * 0.72, 1.2),
            (side * 0.74, 0.3),
            (side * 0.7, -0.4),
        ]
        brush.fill(smooth(under), (70, 44, 40), blur=0.08, opacity=0.7, clip=clip, blend=ImageChops.multiply)
        root: list[Point] = [(part, -1.24), (part + side * 0.16, -1.2), (part + side * 0.2, -0.95), (part, -0.98)]
        brush.fill(smooth(root), (80, 50, 44), blur=0.07, opacity=0.7, clip=clip, blend=ImageChops.multiply)
        shine: list[Point] = [
            (side * 0.48, -1.0),
            (side * 0.74, -0.66),
            (side * 0.86, -0.36),
            (side * 0.7, -0.5),
            (side * 0.52, -0.8),
        ]
        brush.fill(
            smooth(shine),
            (200, 150, 110),
            blur=0.08,
            opacity=0.5 if side < 0 else 0.22,
            clip=clip,
            blend=ImageChops.screen,
        )
        brush.fill(
            ellipse(side * 0.88, 1.0, 0.12, 0.5),
            (190, 140, 100),
            blur=0.12,
            opacity=0.35 if side < 0 else 0.12,
            clip=clip,
            blend=ImageChops.screen,
        )
