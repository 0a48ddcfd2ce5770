"""The contact sheet: all photos of a print on one picture, each with its frame, to be looked at and signed once."""

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from winno_desk.imaging.crop import Frame
from winno_desk.imaging.render import upright
from winno_desk.typefaces.coverage import face_of, script_of

_WIDTH, _MARGIN, _GAP = 2000, 60, 30
_LETTERS, _HEAD = 26, 40
_MOST_COLUMNS = 6
_INK, _QUIET, _PAPER, _DIM = (26, 30, 38), (88, 97, 112), (255, 255, 255), 120


@dataclass(frozen=True, slots=True)
class Cell:
    """One photo on the sheet: the part of it that is printed, and the lines below it."""

    path: Path
    frame: Frame
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawn sheet as JPEG, and its size in pixels."""

    jpeg: bytes
    width: int
    height: int


def contact_sheet(title: str, cells: Sequence[Cell]) -> Sheet:
    """Draw the photos in rows, whole, with what falls off dimmed."""
    columns = min(_MOST_COLUMNS, math.ceil(math.sqrt(len(cells))))
    side = (_WIDTH - 2 * _MARGIN - (columns - 1) * _GAP) // columns
    line = round(_LETTERS * 1.35)
    high = side + max(len(cell.lines) for cell in cells) * line + _GAP
    rows = math.ceil(len(cells) / columns)
    top = _MARGIN + 2 * _HEAD
    page = Image.new("RGB", (_WIDTH, top + rows * high + _MARGIN), _PAPER)
    pen = ImageDraw.Draw(page)
    _write(pen, (_MARGIN, _MARGIN), title, _INK, 600, _HEAD)
    for place, cell in enumerate(cells):
        left, down = _MARGIN + place % columns * (side + _GAP), top + place // columns * high
        picture = _framed(cell, side)
        page.paste(picture, (left + (side - picture.width) // 2, down + (side - picture.height) // 2))
        for number, words in enumerate(cell.lines):
            shown = _shortened(words, side)
            start = left + (side - _wide(shown, 400, _LETTERS)) // 2
            below = (start, down + side + 8 + number * line)
            _write(pen, below, shown, _QUIET if number else _INK, 400, _LETTERS)
    stream = io.BytesIO()
    page.save(stream, "JPEG", quality=92, subsampling=0)
    return Sheet(stream.getvalue(), page.width, page.height)


def _write(
    pen: ImageDraw.ImageDraw, place: tuple[int, int], words: str, colour: tuple[int, int, int], weight: int, size: int
) -> None:
    """Each stretch in a face that has its letters, all on one baseline."""
    across, down = place
    down += _font("", weight, size).getmetrics()[0]
    for stretch, font in _stretches(words, weight, size):
        pen.text((across, down), stretch, colour, font, anchor="ls")
        across += round(font.getlength(stretch))


def _wide(words: str, weight: int, size: int) -> int:
    return sum(round(font.getlength(stretch)) for stretch, font in _stretches(words, weight, size))


def _stretches(words: str, weight: int, size: int) -> list[tuple[str, ImageFont.FreeTypeFont]]:
    told = groupby(words, key=lambda letter: script_of(letter) or "")
    return [("".join(letters), _font(script, weight, size)) for script, letters in told]


def _font(script: str, weight: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(face_of(script, weight)), size)


def _framed(cell: Cell, side: int) -> Image.Image:
    picture = upright(cell.path, (side, side), "photo")
    left, top, right, bottom = cell.frame.pixels(picture.width, picture.height)
    dimmed = Image.blend(picture, Image.new("RGB", picture.size, _PAPER), _DIM / 255)
    dimmed.paste(picture.crop((left, top, right, bottom)), (left, top))
    edge = (left, top, min(right, picture.width) - 1, min(bottom, picture.height) - 1)
    ImageDraw.Draw(dimmed).rectangle(edge, outline=_INK, width=2)
    return dimmed


def _shortened(words: str, width: int) -> str:
    if _wide(words, 400, _LETTERS) <= width:
        return words
    while words and _wide(f"{words}…", 400, _LETTERS) > width:
        words = words[:-1]
    return f"{words}…"
