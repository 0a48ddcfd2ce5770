"""What a hundred years do to a photograph: fading, stains, scratches, folds, a corner torn off."""

import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from winno_desk.imaging.painting.brush import Brush, Colour, Point, ellipse, noise, smooth

_PAPER: Colour = (243, 233, 210)  # bare paper where the picture is gone
_SCANNER: Colour = (248, 247, 245)  # the lid, where the print does not reach
_BROWN: Colour = (122, 82, 40)


def worn(picture: Image.Image) -> Image.Image:
    """The picture as it comes out of an old album, on the glass of a scanner; it is changed in place."""
    chance = random.Random(31)
    brush = Brush(picture, (0, 0), picture.height)
    wide = picture.width / picture.height
    _fade(brush, wide)
    _stains(brush, wide, chance)
    _scratches(brush, wide, chance)
    for start, end, width in (
        ((-0.01, 0.565), (wide + 0.01, 0.51), 0.0017),
        ((0.66 * wide, -0.01), (0.72 * wide, 0.44), 0.0009),
        ((-0.01, 0.83), (0.27 * wide, 1.01), 0.0013),
    ):
        _fold(brush, start, end, width, chance)
    _tear(brush, wide, chance)
    return picture


def _fade(brush: Brush, wide: float) -> None:
    """Light has reached the left side and a lower corner; the emulsion has mottled."""
    left: list[Point] = [(-0.1, -0.1), (0.17, -0.1), (0.1, 0.4), (0.15, 1.1), (-0.1, 1.1)]
    brush.fill(left, (242, 224, 186), blur=0.09, opacity=0.4)
    brush.fill(ellipse(0.13 * wide, 0.94, 0.2, 0.12, 20), (250, 228, 188), blur=0.05, opacity=0.4)
    picture = brush.picture
    small = (max(2, picture.width // 40), max(2, picture.height // 40))
    mottle = noise(small, 3, 1.0).resize(picture.size, Image.Resampling.BICUBIC)
    mottle = mottle.point([round(208 + level * 0.18) for level in range(256)])
    picture.paste(ImageChops.multiply(picture, Image.merge("RGB", (mottle, mottle, mottle))))


def _stains(brush: Brush, wide: float, chance: random.Random) -> None:
    for x, y, size in ((0.8 * wide, 0.9, 0.095), (0.17 * wide, 0.1, 0.055)):
        ring = ellipse(x, y, size, size * 0.85, 30)
        brush.fill(ring, (170, 122, 64), blur=0.012, opacity=0.2, blend=ImageChops.multiply)
        brush.line(ring[::3], _BROWN, 0.003, blur=0.0028, opacity=0.4, blend=ImageChops.multiply)
    for _ in range(80):
        size = chance.uniform(0.0006, 0.0032)
        spot = ellipse(chance.uniform(0, wide), chance.uniform(0, 1), size, size)
        brush.fill(spot, _BROWN, blur=size * 0.4, opacity=chance.uniform(0.2, 0.6))


def _scratches(brush: Brush, wide: float, chance: random.Random) -> None:
    long, short = [], []
    for _ in range(24):
        x, y, length, drift = (
            chance.uniform(0, wide),
            chance.uniform(-0.1, 0.9),
            chance.uniform(0.05, 0.36),
            chance.gauss(0, 0.03),
        )
        long.append([(x, y), (x + drift * 0.4, y + length * 0.4), (x + drift, y + length)])
    for _ in range(46):
        x, y, length, drift = (
            chance.uniform(0, wide),
            chance.uniform(0, 1),
            chance.uniform(0.008, 0.04),
            chance.gauss(0, 0.012),
        )
        short.append([(x, y), (x + drift * 0.6, y + length * 0.5), (x + drift, y + length)])
    brush.strands(long, _PAPER, 0.0011, opacity=0.8)
    brush.strands(short, _PAPER, 0.0009, opacity=0.8)
    dust = [
        _flake(chance, chance.uniform(0, wide), chance.uniform(0, 1), chance.uniform(0.0006, 0.0022)) for _ in range(90)
    ]
    for speck in dust:
        brush.fill(speck, _PAPER, blur=0.0004, opacity=0.8)


def _fold(brush: Brush, start: Point, end: Point, width: float, chance: random.Random) -> None:
    """A crease across the print: shadow on one side, and paper showing where the picture has flaked off."""
    steps = 60
    wander = 0.0
    points: list[Point] = []
    for step in range(steps + 1):
        wander += chance.gauss(0, 0.0011)
        along = step / steps
        points.append(
            (start[0] + (end[0] - start[0]) * along + wander, start[1] + (end[1] - start[1]) * along + wander)
        )
    shadow = [(x + 0.003, y + 0.004) for x, y in points[::4]]
    brush.line(shadow, (96, 64, 32), width * 3, blur=0.005, opacity=0.55, blend=ImageChops.multiply)
    brush.line(points, _PAPER, width * 0.6, blur=0.0006, opacity=0.75)
    for _ in range(int(220 * width / 0.0017)):
        x, y = points[chance.randrange(steps + 1)]
        slip = chance.random() / steps
        x, y = x + (end[0] - start[0]) * slip, y + (end[1] - start[1]) * slip
        size = width * chance.choice((0.5, 0.6, 0.8, 0.8, 1.1, 1.5, 2.2))
        aside = chance.gauss(0, width * 0.7)
        brush.fill(_flake(chance, x, y + aside, size), _PAPER, blur=0.0005, opacity=0.95)


def _flake(chance: random.Random, x: float, y: float, size: float) -> list[Point]:
    around = ellipse(x, y, size * chance.uniform(0.8, 1.9), size, chance.uniform(-40, 40))[::6]
    return [(a + chance.uniform(-0.5, 0.5) * size, b + chance.uniform(-0.5, 0.5) * size) for a, b in around]


def _ragged(start: Point, end: Point, steps: int, by: float, chance: random.Random) -> list[Point]:
    return [
        (
            start[0] + (end[0] - start[0]) * step / steps + chance.gauss(0, by),
            start[1] + (end[1] - start[1]) * step / steps + chance.gauss(0, by),
        )
        for step in range(steps + 1)
    ]


def _tear(brush: Brush, wide: float, chance: random.Random) -> None:
    """The upper right corner is gone, its torn edge shows the paper's core; a lower corner is rubbed off."""
    bend: Point = (0.87 * wide, 0.07)
    edge = [
        *_ragged((0.72 * wide, -0.02), bend, 26, 0.0022, chance),
        *_ragged(bend, (wide + 0.02, 0.165), 26, 0.0022, chance),
    ]
    core = [(x - 0.011 + chance.gauss(0, 0.0022), y + 0.011 + chance.gauss(0, 0.0022)) for x, y in edge]
    shadow = [(x - 0.012, y + 0.014) for x, y in core[::4]]
    brush.line(shadow, (84, 56, 28), 0.012, blur=0.008, opacity=0.5, blend=ImageChops.multiply)
    brush.fill([*core, (wide + 0.05, -0.05)], (237, 228, 207), blur=0.0006)
    fibres = [
        [(x + chance.uniform(-0.004, 0.012), y + chance.uniform(-0.012, 0.004)) for _ in range(3)]
        for x, y in smooth(core, closed=False, steps=3)
    ]
    brush.strands(fibres, (206, 190, 160), 0.0011, opacity=0.55)
    gone = Image.new("L", brush.picture.size)
    draw = ImageDraw.Draw(gone)
    corner = [(-0.02, 0.962), *_ragged((0, 0.965), (0.045, 1.01), 14, 0.0016, chance), (-0.02, 1.02)]
    for outline in ([*edge, (wide + 0.05, -0.05)], corner, *_nicks(wide, chance)):
        draw.polygon([brush.place(point) for point in outline], fill=255)
    brush.picture.paste(_SCANNER, mask=gone.filter(ImageFilter.GaussianBlur(brush.unit / 2500)))


def _nicks(wide: float, chance: random.Random) -> list[list[Point]]:
    """The edges are worn: small bites of different sizes."""
    nicks = []
    for _ in range(44):
        along, size = chance.random(), chance.choice((0.0008, 0.001, 0.0014, 0.002, 0.0034))
        x, y = chance.choice(((along * wide, 0.0), (along * wide, 1.0), (0.0, along), (wide, along)))
        nicks.append(_flake(chance, x, y, size))
    return nicks
