"""Lines of text: runs in their weights, wrapped by width, set on the canvas."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from winno_desk.documents.breaks import breakable, clusters
from winno_desk.documents.drawn import draw
from winno_desk.documents.scripts import width
from winno_desk.documents.typesetting import HAIRLINE, INK, Canvas, Colour


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one weight."""

    text: str
    weight: int = 400


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set, in points."""

    size: float = 10
    leading: float = 15
    colour: Colour = INK


BODY = Style()
Line = list[Run]


def wrap(runs: Iterable[Run], room: float, size: float) -> list[Line]:
    """Break where a line may end; a word wider than the room is broken where it must be."""
    return list(_wrapped(tuple(runs), room, size))


# Much of a letter stands in the next one too: what the policy says, the studio's address, the closing words.
@lru_cache(maxsize=500)
def _wrapped(runs: tuple[Run, ...], room: float, size: float) -> tuple[Line, ...]:
    return tuple(line for paragraph in _paragraphs(runs) for line in _broken(paragraph, room, size))


def _broken(paragraph: Line, room: float, size: float) -> list[Line]:
    lines: list[Line] = []
    line: Line = []
    used = 0.0
    for space, word in _words(paragraph):
        for place, piece in enumerate(_pieces(word, room, size)):
            wide = _wide(piece, size)
            between = line and space and not place
            gap = width(" ", piece[0].weight, size) if between else 0.0
            if line and used + gap + wide > room + 0.01:
                lines.append(_merged(line))
                line, used, gap, between = [], 0.0, 0.0, False
            line += [Run(" ", piece[0].weight), *piece] if between else piece
            used += gap + wide
    return [*lines, _merged(line)]


def _paragraphs(runs: Iterable[Run]) -> list[Line]:
    parts: list[Line] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        parts[-1].append(Run(first, run.weight))
        parts.extend([Run(other, run.weight)] for other in others)
    return parts


def _words(runs: Line) -> list[tuple[bool, Line]]:
    """Words as pieces in their weights, each with whether a space stands before it.

    A comma after a bold word belongs to it.
    """
    words: list[tuple[bool, Line]] = [(False, [])]
    for run in runs:
        for number, spaced in enumerate(run.text.split(" ")):
            if number:
                words.append((True, []))
            first, *others = breakable(spaced)
            if first:
                words[-1][1].append(Run(first, run.weight))
            words.extend((False, [Run(other, run.weight)]) for other in others)
    return [(space, word) for space, word in words if word]


def _pieces(word: Line, room: float, size: float) -> list[Line]:
    if _wide(word, size) <= room:
        return [word]
    pieces: list[Line] = [[]]
    used = 0.0
    for run in word:
        for letter in clusters(run.text):
            wide = width(letter, run.weight, size)
            if used + wide > room:
                pieces.append([])
                used = 0.0
            pieces[-1].append(Run(letter, run.weight))
            used += wide
    return [_merged(piece) for piece in pieces if piece]


def _wide(runs: Line, size: float) -> float:
    return sum(width(run.text, run.weight, size) for run in runs)


def _merged(runs: Line) -> Line:
    """Neighbours in one weight are one run."""
    return [
        Run("".join(run.text for run in group), weight)
        for weight, group in groupby((run for run in runs if run.text), key=attrgetter("weight"))
    ]


_ROUNDING = 0.001
"""What is shrunk into its room may be wider by so little."""


def fitted(text: str, room: float, size: float, weight: int = 400) -> str:
    """As much of the text as its room holds; what is cut off is marked."""
    if width(text, weight, size) <= room + _ROUNDING:
        return text
    parts = clusters(text)
    while parts and width("".join(parts) + "…", weight, size) > room:
        parts.pop()
    return "".join(parts).rstrip() + "…"


def shrunk(text: str, room: float, size: float, least: float, weight: int = 400) -> float:
    """The size at which a text fits into its room, no smaller than ``least``."""
    return max(least, min(size, size * room / max(width(text, weight, size), 1)))


def put(
    canvas: Canvas, x: float, y: float, runs: str | Line, style: Style = BODY, *, weight: int = 400, right: bool = False
) -> None:
    """Set one line with its baseline at y; ``right`` lets it end at x."""
    line = [Run(runs, weight)] if isinstance(runs, str) else runs
    if right:
        x -= _wide(line, style.size)
    canvas.setFillColorRGB(*style.colour)
    for run in line:
        x = draw(canvas, x, y, run.text, run.weight, style.size, style.colour)


def rule(canvas: Canvas, x: float, y: float, end: float, *, weight: float = 0.6, colour: Colour = HAIRLINE) -> None:
    """A horizontal line."""
    canvas.setStrokeColorRGB(*colour)
    canvas.setLineWidth(weight)
    canvas.line(x, y, end, y)
