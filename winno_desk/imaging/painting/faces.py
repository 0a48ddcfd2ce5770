"""Heads: the people on the sample photographs, before their hair."""

from PIL import Image, ImageChops

from winno_desk.imaging.painting.brush import Brush, Point, ellipse, smooth
from winno_desk.imaging.painting.features import Face, Skin, eye, mouth, nose

_FACE = [(0, -0.99), (0.36, -0.93), (0.6, -0.66), (0.67, -0.22), (0.655, 0.14), (0.6, 0.44), (0.47, 0.74), (0.25, 0.95)]


def mirrored(points: list[Point]) -> list[Point]:
    """An outline from its right half, the top and bottom points on the axis."""
    return [*points, (0, 1.0), *[(-x, y) for x, y in reversed(points[1:])]]


def outline(face: Face) -> list[Point]:
    """The outline of the face from the hairline to the chin."""
    return smooth(mirrored([(x * (face.jaw if y > 0.3 else 1), y) for x, y in _FACE]))


def neck(brush: Brush, face: Face, width: float = 0.4) -> None:
    """The neck, in the shadow of the chin."""
    skin = face.skin
    column = [
        (-width, 0.4),
        (width, 0.4),
        (width * 1.02, 1.25),
        (width * 1.5, 1.7),
        (-width * 1.5, 1.7),
        (-width * 1.02, 1.25),
    ]
    clip = brush.mask(smooth(column), 0.02)
    brush.fill(smooth(column), skin.base, blur=0.02)
    brush.fill(
        ellipse(0.08, 0.92, 0.62, 0.36), skin.shade, blur=0.1, opacity=0.85, clip=clip, blend=ImageChops.multiply
    )
    brush.fill(ellipse(0.42, 1.2, 0.24, 0.6), skin.shade, blur=0.1, opacity=0.7, clip=clip, blend=ImageChops.multiply)


def head(brush: Brush, face: Face) -> Image.Image:
    """The face with its features, the light coming from the upper left; gives its mask for hair to fall over."""
    skin = face.skin
    for side in (-1, 1):
        brush.fill(ellipse(side * 0.67, 0.08, 0.09, 0.2, side * 8), skin.base, blur=0.02)
        brush.fill(
            ellipse(side * 0.67, 0.08, 0.05, 0.13, side * 8),
            skin.shade,
            blur=0.03,
            blend=ImageChops.multiply,
            opacity=0.6,
        )
    edge = outline(face)
    mask = brush.mask(edge, 0.012)
    brush.fill(edge, skin.base, blur=0.012)
    _form(brush, skin, mask)
    for side in (-1, 1):
        eye(brush, face, side, mask)
    nose(brush, skin, mask)
    mouth(brush, face, mask)
    return mask


def _form(brush: Brush, skin: Skin, mask: Image.Image) -> None:
    """The roundness of the head: one side turns away from the light."""

    def shade(x: float, y: float, width: float, height: float, blur: float, opacity: float) -> None:
        brush.fill(
            ellipse(x, y, width, height), skin.shade, blur=blur, opacity=opacity, clip=mask, blend=ImageChops.multiply
        )

    def light(x: float, y: float, width: float, height: float, blur: float, opacity: float) -> None:
        brush.fill(
            ellipse(x, y, width, height), skin.light, blur=blur, opacity=opacity, clip=mask, blend=ImageChops.screen
        )

    shade(0.74, 0.1, 0.3, 1.1, 0.14, 0.85)
    shade(-0.76, 0.3, 0.17, 0.9, 0.1, 0.5)
    shade(0, -0.98, 0.75, 0.2, 0.12, 0.6)
    shade(0.12, 1.02, 0.5, 0.13, 0.09, 0.6)
    shade(0.5, 0.62, 0.17, 0.3, 0.12, 0.5)
    shade(-0.5, 0.64, 0.1, 0.24, 0.1, 0.3)
    light(-0.14, -0.55, 0.3, 0.2, 0.16, 0.5)
    light(-0.36, 0.28, 0.15, 0.12, 0.1, 0.5)
    light(0.3, 0.3, 0.1, 0.09, 0.09, 0.28)
    light(-0.03, 0.85, 0.12, 0.07, 0.06, 0.35)
    for x in (-0.38, 0.36):
        brush.fill(
            ellipse(x, 0.36, 0.2, 0.15), skin.blush, blur=0.12, opacity=0.32, clip=mask, blend=ImageChops.multiply
        )
