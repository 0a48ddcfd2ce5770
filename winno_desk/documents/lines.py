"""Lines of text: runs in their weights, wrapped by width, set on the canvas."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from winno_desk.documents.typesetting import HAIRLINE, INK, Canvas, Colour, faces, width


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
    """Break at spaces and line ends; a word wider than the room is broken where it must be."""
    lines: list[Line] = []
    for paragraph in _paragraphs(runs):
        line: Line = []
        used = 0.0
        for word in _words(paragraph):
            for piece in _pieces(word, room, size):
                wide = _wide(piece, size)
                gap = width(" ", piece[0].weight, size) if line else 0.0
                if line and used + gap + wide > room + 0.01:
                    lines.append(line)
                    line, used, gap = [], 0.0, 0.0
                line = _joined(line, piece) if line else list(piece)
                used += gap + wide
        lines.append(line)
    return lines


def _paragraphs(runs: Iterable[Run]) -> list[Line]:
    parts: list[Line] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        parts[-1].append(replace(run, text=first))
        parts.extend([replace(run, text=other)] for other in others)
    return parts


def _words(runs: Line) -> list[Line]:
    """Words as pieces in their weights: a comma after a bold word belongs to it."""
    words: list[Line] = [[]]
    for run in runs:
        first, *others = run.text.split(" ")
        if first:
            words[-1].append(replace(run, text=first))
        words.extend([replace(run, text=other)] if other else [] for other in others)
    return [word for word in words if word]


def _pieces(word: Line, room: float, size: float) -> list[Line]:
    if _wide(word, size) <= room:
        return [word]
    pieces: list[Line] = [[]]
    used = 0.0
    for run in word:
        for letter in run.text:
            wide = width(letter, run.weight, size)
            if used + wide > room:
                pieces.append([])
                used = 0.0
            pieces[-1].append(replace(run, text=letter))
            used += wide
    return [_merged(piece) for piece in pieces if piece]


def _wide(runs: Line, size: float) -> float:
    return sum(width(run.text, run.weight, size) for run in runs)


def _joined(line: Line, word: Line) -> Line:
    return _merged([*line, Run(" ", word[0].weight), *word])


def _merged(runs: Line) -> Line:
    merged: Line = []
    for run in runs:
        if merged and merged[-1].weight == run.weight:
            merged[-1] = replace(merged[-1], text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return merged


_ROUNDING = 0.001
"""What is shrunk into its room may be wider by so little."""


def fitted(text: str, room: float, size: float, weight: int = 400) -> str:
    """As much of the text as its room holds; what is cut off is marked."""
    if width(text, weight, size) <= room + _ROUNDING:
        return text
    while text and width(text + "…", weight, size) > room:
        text = text[:-1]
    return text.rstrip() + "…"


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
        canvas.setFont(faces()[run.weight], style.size)
        canvas.drawString(x, y, run.text)
        x += width(run.text, run.weight, style.size)


def rule(canvas: Canvas, x: float, y: float, end: float, *, weight: float = 0.6, colour: Colour = HAIRLINE) -> None:
    """A horizontal line."""
    canvas.setStrokeColorRGB(*colour)
    canvas.setLineWidth(weight)
    canvas.line(x, y, end, y)
