"""A soft brush on Pillow: smooth outlines, feathered fills, strands and grain, the same on every machine."""

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageFilter

Point = tuple[float, float]
Colour = tuple[int, int, int]
Blend = Callable[[Image.Image, Image.Image], Image.Image]


def smooth(points: Sequence[Point], closed: bool = True, steps: int = 10) -> list[Point]:
    """A curve through all the points (Catmull-Rom)."""
    count = len(points)
    around = [points[index % count] for index in range(-1, count + 2)]
    at = around if closed else [points[0], *points, points[-1]]
    curve: list[Point] = []
    for a, b, c, d in zip(at, at[1:], at[2:], at[3:], strict=False):
        for step in range(steps):
            t = step / steps
            curve.append((_through(t, a[0], b[0], c[0], d[0]), _through(t, a[1], b[1], c[1], d[1])))
    return curve if closed else [*curve, points[-1]]


def _through(t: float, a: float, b: float, c: float, d: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def ellipse(x: float, y: float, width: float, height: float, turn: float = 0.0) -> list[Point]:
    """An ellipse by its centre and half its sides, turned clockwise by so many degrees."""
    sine, cosine = math.sin(math.radians(turn)), math.cos(math.radians(turn))
    angles = [math.tau * step / 48 for step in range(48)]
    flat = [(width * math.cos(angle), height * math.sin(angle)) for angle in angles]
    return [(x + a * cosine - b * sine, y + a * sine + b * cosine) for a, b in flat]


@dataclass(frozen=True, slots=True)
class Brush:
    """Paints on a picture in coordinates of its own: an origin, a unit and a tilt in degrees."""

    picture: Image.Image
    origin: Point
    unit: float
    tilt: float = 0.0

    def place(self, point: Point) -> Point:
        sine, cosine = math.sin(math.radians(self.tilt)), math.cos(math.radians(self.tilt))
        x, y = point
        return (
            self.origin[0] + self.unit * (x * cosine - y * sine),
            self.origin[1] + self.unit * (x * sine + y * cosine),
        )

    def mask(self, outline: Sequence[Point], blur: float = 0.0) -> Image.Image:
        """A whole mask, for clipping other strokes to this outline."""
        mask = Image.new("L", self.picture.size)
        ImageDraw.Draw(mask).polygon([self.place(point) for point in outline], fill=255)
        return mask.filter(ImageFilter.GaussianBlur(blur * self.unit)) if blur else mask

    def fill(
        self,
        outline: Sequence[Point],
        colour: Colour,
        *,
        blur: float = 0.01,
        opacity: float = 1.0,
        clip: Image.Image | None = None,
        blend: Blend | None = None,
    ) -> None:
        """Colour inside an outline, its edge feathered, within the clip if there is one."""

        def drawn(draw: ImageDraw.ImageDraw, points: list[Point]) -> None:
            draw.polygon(points, fill=round(255 * opacity))

        self._stroke(outline, drawn, colour, blur * self.unit, 0, clip, blend)

    def line(
        self,
        points: Sequence[Point],
        colour: Colour,
        width: float,
        *,
        blur: float = 0.006,
        opacity: float = 1.0,
        clip: Image.Image | None = None,
        blend: Blend | None = None,
    ) -> None:
        """A curved line through the points."""
        pixels = max(1, round(width * self.unit))

        def drawn(draw: ImageDraw.ImageDraw, placed: list[Point]) -> None:
            draw.line(placed, fill=round(255 * opacity), width=pixels, joint="curve")

        self._stroke(smooth(points, closed=False), drawn, colour, blur * self.unit, pixels, clip, blend)

    def strands(
        self,
        strands: Sequence[Sequence[Point]],
        colour: Colour,
        width: float,
        *,
        opacity: float = 0.5,
        clip: Image.Image | None = None,
    ) -> None:
        """Many fine curves at once: hair, fringes, weave."""
        mask = Image.new("L", self.picture.size)
        draw = ImageDraw.Draw(mask)
        pixels = max(1, round(width * self.unit))
        for index, strand in enumerate(strands):
            placed = [self.place(point) for point in smooth(strand, closed=False, steps=6)]
            strength = 0.25 + 0.75 * (index * 37 % 100) / 100  # no two neighbours alike
            draw.line(placed, fill=round(255 * opacity * strength), width=pixels, joint="curve")
        mask = mask.filter(ImageFilter.GaussianBlur(pixels * 0.35))
        if clip is not None:
            mask = ImageChops.multiply(mask, clip)
        self.picture.paste(colour, mask=mask)

    def _stroke(
        self,
        outline: Sequence[Point],
        drawn: Callable[[ImageDraw.ImageDraw, list[Point]], None],
        colour: Colour,
        blur: float,
        margin: int,
        clip: Image.Image | None,
        blend: Blend | None,
    ) -> None:
        """Work on the part of the picture that the stroke touches, and leave the rest alone."""
        placed = [self.place(point) for point in outline]
        reach = math.ceil(3 * blur) + margin + 2
        box = (
            max(0, math.floor(min(x for x, _ in placed)) - reach),
            max(0, math.floor(min(y for _, y in placed)) - reach),
            min(self.picture.width, math.ceil(max(x for x, _ in placed)) + reach),
            min(self.picture.height, math.ceil(max(y for _, y in placed)) + reach),
        )
        size = (box[2] - box[0], box[3] - box[1])
        if min(size) <= 0:
            return
        mask = Image.new("L", size)
        drawn(ImageDraw.Draw(mask), [(x - box[0], y - box[1]) for x, y in placed])
        if blur > 0.3:
            mask = mask.filter(ImageFilter.GaussianBlur(blur))
        if clip is not None:
            mask = ImageChops.multiply(mask, clip.crop(box))
        ink = Image.new("RGB", size, colour)
        if blend is not None:
            ink = blend(self.picture.crop(box), ink)
        self.picture.paste(ink, box, mask)


def gradient(size: tuple[int, int], top: Colour, bottom: Colour) -> Image.Image:
    """From one colour above to another below."""
    mask = Image.linear_gradient("L").resize(size, Image.Resampling.BICUBIC)
    return Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), mask)


def vignette(picture: Image.Image, strength: float, centre: Point = (0.5, 0.45)) -> Image.Image:
    """Darker towards the corners."""
    wide, high = picture.size
    ring = Image.radial_gradient("L").resize((2 * wide, 2 * high), Image.Resampling.BICUBIC)
    left, top = round(wide * (1 - centre[0])), round(high * (1 - centre[1]))
    ring = ring.crop((left, top, left + wide, top + high))
    shade = ring.point([round(255 * (1 - strength * (level / 255) ** 1.6)) for level in range(256)])
    return ImageChops.multiply(picture, Image.merge("RGB", (shade, shade, shade)))


def noise(size: tuple[int, int], seed: int, spread: float, coarse: float = 0.0) -> Image.Image:
    """Grey noise around 128; the same seed gives the same noise."""
    chance = random.Random(seed)
    planes = [Image.frombytes("L", size, chance.randbytes(size[0] * size[1])) for _ in range(2)]
    mixed = Image.blend(planes[0], planes[1], 0.5)
    if coarse:
        mixed = mixed.filter(ImageFilter.GaussianBlur(coarse))
        spread *= 1 + 2.6 * coarse
    return mixed.point([max(0, min(255, round(128 + (level - 128) * spread))) for level in range(256)])


def grain(picture: Image.Image, seed: int, spread: float = 0.12, coarse: float = 0.6) -> Image.Image:
    """Film grain over the whole picture."""
    speckle = noise(picture.size, seed, spread, coarse)
    return ImageChops.overlay(picture, Image.merge("RGB", (speckle, speckle, speckle)))
