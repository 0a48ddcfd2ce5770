"""Eyes, nose and mouth of the people on the sample photographs."""

import random
from dataclasses import dataclass
from itertools import pairwise

from PIL import Image, ImageChops

from winno_desk.imaging.painting.brush import Brush, Colour, Point, ellipse, smooth
from winno_desk.imaging.painting.hair import toned


@dataclass(frozen=True, slots=True)
class Skin:
    """The tones of a face in soft light."""

    base: Colour
    shade: Colour
    light: Colour
    blush: Colour
    lips: Colour


@dataclass(frozen=True, slots=True)
class Face:
    """What tells one face from another; lengths in half the height of the head."""

    skin: Skin
    iris: Colour
    brow: Colour
    jaw: float = 1.0
    eyes: float = 1.0
    smile: float = 1.0
    brow_width: float = 0.05
    moustache: Colour | None = None


def eye(brush: Brush, face: Face, side: int, mask: Image.Image) -> None:
    """One eye with its lids, and the brow over it."""
    skin, size, x = face.skin, face.eyes, side * 0.285
    brush.fill(ellipse(x, -0.07, 0.22, 0.13), skin.shade, blur=0.07, opacity=0.55, clip=mask, blend=ImageChops.multiply)
    brush.fill(
        ellipse(side * 0.13, -0.02, 0.05, 0.1),
        skin.shade,
        blur=0.05,
        opacity=0.55,
        clip=mask,
        blend=ImageChops.multiply,
    )

    def at(dx: float, dy: float) -> Point:
        return (x + side * dx * size, 0.01 + dy * size)

    lid = [at(-0.135, 0.028), at(-0.07, -0.045), at(0.015, -0.066), at(0.09, -0.04), at(0.145, 0.012)]
    low = [at(0.08, 0.045), at(0.0, 0.057), at(-0.08, 0.048)]
    almond = smooth([*lid, *low])
    white = brush.mask(almond, 0.006)
    brush.fill(almond, (226, 219, 213), blur=0.006)
    centre = at(0.005, -0.006)
    radius = 0.078 * size
    brush.fill(ellipse(*centre, radius, radius), toned(face.iris, 0.34), blur=0.006, clip=white)
    brush.fill(ellipse(*centre, radius * 0.84, radius * 0.84), face.iris, blur=0.012, clip=white)
    brush.fill(
        ellipse(centre[0] + 0.012, centre[1] + 0.03 * size, radius * 0.5, radius * 0.35),
        (255, 240, 215),
        blur=0.02,
        opacity=0.35,
        clip=white,
        blend=ImageChops.screen,
    )
    brush.fill(ellipse(*centre, radius * 0.42, radius * 0.42), (14, 11, 10), blur=0.005, clip=white)
    brush.fill(
        [*smooth(lid, closed=False), at(0.14, -0.12), at(-0.13, -0.12)],
        (60, 40, 34),
        blur=0.025,
        opacity=0.75,
        clip=white,
        blend=ImageChops.multiply,
    )
    brush.fill(
        ellipse(centre[0] - 0.028 * size, centre[1] - 0.026 * size, 0.017 * size, 0.02 * size),
        (255, 255, 255),
        blur=0.004,
    )
    brush.line(lid, (38, 24, 20), 0.026 * size, blur=0.006, opacity=0.9)
    brush.line([at(0.09, -0.044), at(0.15, 0.0), at(0.175, -0.012)], (38, 24, 20), 0.016, blur=0.006, opacity=0.7)
    brush.line(
        [at(0.14, 0.018), *low, at(-0.13, 0.032)], skin.shade, 0.016, blur=0.008, opacity=0.6, blend=ImageChops.multiply
    )
    brush.line(
        [at(-0.13, -0.04), at(-0.04, -0.115), at(0.06, -0.112), at(0.15, -0.05)],
        skin.shade,
        0.02,
        blur=0.012,
        opacity=0.75,
        blend=ImageChops.multiply,
    )
    brush.line(
        [at(-0.09, 0.1), at(0.01, 0.118), at(0.1, 0.088)],
        skin.shade,
        0.02,
        blur=0.02,
        opacity=0.4,
        blend=ImageChops.multiply,
    )
    _brow(brush, face, side)


def _brow(brush: Brush, face: Face, side: int) -> None:
    chance = random.Random(side)
    base = [(0.11, -0.195), (0.22, -0.25), (0.34, -0.262), (0.45, -0.225), (0.51, -0.18)]
    thick = face.brow_width
    upper = [(side * x, y - thick * (1 - index / 5)) for index, (x, y) in enumerate(base)]
    lower = [(side * x, y + thick * 0.5 * (1 - index / 5)) for index, (x, y) in enumerate(base)]
    brush.fill(smooth([*upper, *reversed(lower)]), face.brow, blur=0.022, opacity=0.5)
    hairs = []
    for (x1, y1), (x2, y2) in pairwise(base):
        for step in range(20):
            t = step / 20
            x, y = x1 + (x2 - x1) * t, y1 + (y2 - y1) * t + chance.uniform(-0.45, 0.4) * thick * (1.1 - x1)
            hairs.append([(side * x, y + 0.012), (side * (x + 0.03), y), (side * (x + 0.06), y + 0.004)])
    brush.strands(hairs, face.brow, 0.006, opacity=0.4)


def nose(brush: Brush, skin: Skin, mask: Image.Image) -> None:
    """The nose, told by its shadows and one light."""

    def shade(points: list[Point], blur: float, opacity: float) -> None:
        brush.fill(points, skin.shade, blur=blur, opacity=opacity, clip=mask, blend=ImageChops.multiply)

    shade(smooth([(0.06, -0.12), (0.1, 0.1), (0.15, 0.36), (0.09, 0.38), (0.04, 0.15)]), 0.035, 0.55)
    shade(smooth([(-0.07, -0.12), (-0.08, 0.02), (-0.06, 0.1)]), 0.03, 0.3)
    shade(ellipse(0.02, 0.47, 0.15, 0.04), 0.03, 0.75)
    shade(ellipse(0.13, 0.39, 0.05, 0.06), 0.025, 0.45)
    for side in (-1, 1):
        brush.fill(
            ellipse(side * 0.066, 0.437, 0.034, 0.016, -side * 14), (70, 34, 28), blur=0.012, opacity=0.8, clip=mask
        )
        curve = [(side * 0.12, 0.33), (side * 0.152, 0.385), (side * 0.135, 0.438), (side * 0.1, 0.45)]
        brush.line(curve, skin.shade, 0.018, blur=0.014, opacity=0.75, clip=mask, blend=ImageChops.multiply)
    brush.fill(
        ellipse(-0.02, 0.08, 0.026, 0.22), skin.light, blur=0.03, opacity=0.5, clip=mask, blend=ImageChops.screen
    )
    brush.fill(
        ellipse(-0.025, 0.36, 0.042, 0.036), skin.light, blur=0.025, opacity=0.6, clip=mask, blend=ImageChops.screen
    )


def mouth(brush: Brush, face: Face, mask: Image.Image) -> None:
    """The lips, the folds beside them, and a moustache if there is one."""
    skin, up = face.skin, 0.022 * face.smile
    corner = 0.215 + 0.02 * face.smile
    middle: list[Point] = [
        (-corner, 0.655 - up),
        (-0.1, 0.664),
        (-0.03, 0.658),
        (0.0, 0.664),
        (0.03, 0.658),
        (0.1, 0.664),
        (corner, 0.655 - up),
    ]
    top: list[Point] = [(0.13, 0.613), (0.045, 0.588), (0.0, 0.6), (-0.045, 0.588), (-0.13, 0.613)]
    bottom: list[Point] = [(0.14, 0.727), (0.05, 0.757), (-0.05, 0.757), (-0.14, 0.727)]
    upper = smooth([*middle, *top])
    lower = smooth([*middle, *bottom])
    brush.fill(lower, skin.lips, blur=0.012)
    brush.fill(upper, skin.lips, blur=0.012)
    brush.fill(upper, skin.shade, blur=0.015, opacity=0.6, blend=ImageChops.multiply)
    brush.fill(ellipse(-0.03, 0.712, 0.08, 0.018), skin.light, blur=0.02, opacity=0.5, blend=ImageChops.screen)
    brush.line(middle, (82, 34, 32), 0.016, blur=0.008, opacity=0.85)
    brush.fill(
        ellipse(0.01, 0.815, 0.13, 0.028), skin.shade, blur=0.03, opacity=0.7, clip=mask, blend=ImageChops.multiply
    )
    brush.fill(
        ellipse(0.0, 0.545, 0.025, 0.04), skin.shade, blur=0.02, opacity=0.35, clip=mask, blend=ImageChops.multiply
    )
    for side in (-1, 1):
        brush.fill(
            ellipse(side * (corner + 0.015), 0.65 - up, 0.025, 0.03),
            skin.shade,
            blur=0.02,
            opacity=0.7,
            clip=mask,
            blend=ImageChops.multiply,
        )
        fold = [(side * 0.19, 0.43), (side * 0.27, 0.53), (side * 0.3, 0.64)]
        brush.line(fold, skin.shade, 0.022, blur=0.025, opacity=0.35 * face.smile, clip=mask, blend=ImageChops.multiply)
    if face.moustache:
        half: list[Point] = [(0.0, 0.52), (0.12, 0.515), (0.24, 0.565), (0.32, 0.64), (0.2, 0.645), (0.06, 0.615)]
        brush.fill(
            smooth([*half, (0.0, 0.6), *[(-x, y) for x, y in reversed(half)]]), face.moustache, blur=0.025, opacity=0.92
        )
