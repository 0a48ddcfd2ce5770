"""Stretches of text set on the page so that what is copied from it is what was typed."""

from collections.abc import Sequence

from winno_desk.documents.scripts import Stretch, stretches
from winno_desk.documents.typesetting import Canvas, Colour

_THICKENED = 1 / 34
"""How wide a face without a bolder cut is drawn around, beside its size."""


def draw(canvas: Canvas, x: float, y: float, text: str, weight: int, size: float, colour: Colour) -> float:
    """Set a text with its baseline at y; gives where it ends."""
    parts = stretches(text, weight)
    if len(parts) == 1 and not (parts[0].shaped or parts[0].thickened):
        set_plain(canvas, x, y, parts[0].font, size, parts[0].drawn)
        return x + parts[0].wide * size
    for group in _told_together(parts):
        shaped = any(part.shaped for part in group)
        if shaped:
            told = "".join(part.told for part in group).encode("utf-16-be").hex().upper()
            canvas.addLiteral(f"/Span <</ActualText <FEFF{told}>>> BDC")
        for part in group:
            _set(canvas, x, y, part, size, colour)
            x += part.wide * size
        if shaped:
            canvas.addLiteral("EMC")
    return x


def set_plain(canvas: Canvas, x: float, y: float, font: str, size: float, text: str) -> None:
    """What ``drawString`` does, without measuring the text once more."""
    canvas.setFont(font, size)
    line = canvas.beginText(x, y)
    line.textLine(text)
    canvas.drawText(line)


def _told_together(parts: Sequence[Stretch]) -> list[list[Stretch]]:
    """What is told in one piece: words from the right that stand in a line from the left, else each stretch.

    Readers keep the order of pieces in the one kind of line, and turn it in the other.
    """
    words = [part for part in parts if not part.text.isspace()]
    mostly_right = sum(part.from_right for part in words) * 2 > len(words)
    groups: list[list[Stretch]] = []
    for part in parts:
        if groups and part.from_right and groups[-1][-1].from_right and not mostly_right:
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _set(canvas: Canvas, x: float, y: float, part: Stretch, size: float, colour: Colour) -> None:
    line = canvas.beginText(x, y)
    line.setFont(part.font, size)
    if part.thickened:
        canvas.setStrokeColorRGB(*colour)
        canvas.setLineWidth(size * _THICKENED)
        line.setTextRenderMode(2)
    line.textOut(part.drawn)
    if part.thickened:
        line.setTextRenderMode(0)
    canvas.drawText(line)
