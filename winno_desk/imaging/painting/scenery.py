"""What stands behind and around: a backdrop, evening lights, a table, and a print with stripes."""

import random

from PIL import Image, ImageChops, ImageFilter, ImageOps

from winno_desk.imaging.painting.brush import Brush, Point, ellipse, gradient, noise

Size = tuple[int, int]


def backdrop(size: Size) -> Image.Image:
    """The painted canvas of a photographer of long ago."""
    picture = gradient(size, (122, 118, 112), (66, 62, 58))
    brush = Brush(picture, (size[0] / 2, size[1] * 0.38), size[1])
    chance = random.Random(9)
    brush.fill(ellipse(-0.12, -0.05, 0.3, 0.34), (190, 186, 178), blur=0.12, opacity=0.75, blend=ImageChops.screen)
    for _ in range(30):
        cloud = ellipse(
            chance.uniform(-0.5, 0.5),
            chance.uniform(-0.45, 0.5),
            chance.uniform(0.05, 0.16),
            chance.uniform(0.04, 0.12),
            chance.uniform(-40, 40),
        )
        brush.fill(cloud, chance.choice(((150, 146, 140), (90, 86, 82))), blur=0.05, opacity=0.22)
    return picture


def evening(size: Size) -> Image.Image:
    """Lamps far out of focus."""
    picture = gradient(size, (34, 66, 88), (150, 96, 74))
    brush = Brush(picture, (size[0] / 2, size[1] / 2), size[1] / 5)
    chance = random.Random(7)
    lamps = ((255, 190, 120), (120, 190, 210), (255, 150, 110), (90, 130, 170), (255, 220, 170))
    for _ in range(70):
        x, y, radius = chance.uniform(-2.2, 2.2), chance.uniform(-2.6, 2.6), chance.uniform(0.08, 0.4)
        opacity = chance.uniform(0.08, 0.38)
        lamp = ellipse(x, y, radius, radius)
        brush.fill(lamp, chance.choice(lamps), blur=0.02 + radius * 0.1, opacity=opacity, blend=ImageChops.screen)
    return picture.filter(ImageFilter.GaussianBlur(size[1] * 0.006))


def banded(picture: Image.Image) -> Image.Image:
    """Stripes across, as a blocked nozzle leaves them: regular, thin, some with a tint."""
    brush = Brush(picture, (0, 0), picture.height)
    chance = random.Random(23)
    wide = picture.width / picture.height
    y = 0.012
    while y < 1:
        tint = chance.choice(((255, 214, 236), (222, 244, 255), (255, 255, 255)))
        line: list[Point] = [(-0.01, y), (wide + 0.01, y)]
        brush.line(line, tint, 0.0028, blur=0.0008, opacity=chance.uniform(0.3, 0.75))
        dark = [(x, step + 0.006) for x, step in line]
        brush.line(dark, (60, 50, 60), 0.0024, blur=0.001, opacity=chance.uniform(0.1, 0.35))
        y += 0.021 + chance.gauss(0, 0.0012)
    return picture


def scratched(picture: Image.Image) -> Image.Image:
    """Fine lines in the surface, as grit in an envelope leaves them: bright, slanting, close together."""
    brush = Brush(picture, (0, 0), picture.height)
    chance = random.Random(31)
    wide = picture.width / picture.height
    for _ in range(14):
        x, y, long = chance.gauss(0.42, 0.07) * wide, chance.gauss(0.56, 0.05), chance.uniform(0.05, 0.2)
        line: list[Point] = [(x, y), (x + long * 0.8, y - long * chance.uniform(0.35, 0.6))]
        brush.line(
            line, (250, 249, 246), chance.uniform(0.0016, 0.0034), blur=0.0006, opacity=chance.uniform(0.6, 0.95)
        )
    return picture


def table(size: Size) -> Image.Image:
    """Boards of dark wood."""
    fine = noise((size[0], max(2, size[1] // 60)), 41, 0.9, 0.8).resize(size, Image.Resampling.BICUBIC)
    broad = noise((max(2, size[0] // 24), 3), 42, 1.6).resize(size, Image.Resampling.BICUBIC)
    wood = ImageOps.colorize(Image.blend(fine, broad, 0.45), (46, 29, 19), (150, 104, 70), (96, 63, 42))
    brush = Brush(wood, (0, 0), size[0])
    for board in range(1, 5):
        seam: list[Point] = [(board * 0.235 - 0.06, -0.1), (board * 0.235 - 0.06, 3.0)]
        brush.line(seam, (20, 12, 8), 0.004, blur=0.002, opacity=0.8)
    return wood


def perspective(corners: list[Point], size: Size) -> list[float]:
    """The eight numbers by which Pillow lays a picture onto four corners, clockwise from the upper left."""
    sources: list[Point] = [(0, 0), (size[0], 0), (size[0], size[1]), (0, size[1])]
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(corners, sources, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for index in range(8):  # Gauss and Jordan
        best = max(range(index, 8), key=lambda row: abs(rows[row][index]))
        rows[index], rows[best] = rows[best], rows[index]
        pivot = rows[index][index]
        rows[index] = [value / pivot for value in rows[index]]
        for other in range(8):
            if other != index:
                factor = rows[other][index]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[index], strict=True)]
    return [row[8] for row in rows]
