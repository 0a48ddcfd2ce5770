"""Labels at exact size: where a parcel goes, where a print lies, and the page that a printer is set by."""

from collections.abc import Callable
from dataclasses import dataclass

from winno_desk.documents.codes import qr
from winno_desk.documents.counter_facts import AddressFacts, ShelfFacts
from winno_desk.documents.lines import Line, Run, Style, fitted, put, shrunk, wrap
from winno_desk.documents.scripts import width
from winno_desk.documents.text import cleaned, named
from winno_desk.documents.typesetting import BLACK, MILLIMETRE, Canvas, Sheet, new_paper
from winno_desk.values.errors import Unavailable
from winno_desk.values.labels import LabelForm

_EDGE = 3 * MILLIMETRE
_CODE = 14 * MILLIMETRE
"""The least side of a code: three dots of a printer of 100 dpi for each of its boxes."""
_LARGE_CODE = 22 * MILLIMETRE
_QUIET = 4 * MILLIMETRE
_SENDER_FROM = 35 * MILLIMETRE
"""Labels as high as this have room for the sender."""
_FOOT_FROM = 50 * MILLIMETRE
_LARGEST, _LEAST = 28.0, 6.0
_LEADING = 1.22
_WHITE = (1.0, 1.0, 1.0)
_MEASURED = 5 * MILLIMETRE
"""How far the lines of the page that a printer is set by are from the edges."""
_BAR = 50 * MILLIMETRE


@dataclass(frozen=True, slots=True)
class _Box:
    """What can be printed on of one label, in points from the sheet's lower left."""

    left: float
    low: float
    right: float
    high: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.high - self.low


def address_label(facts: AddressFacts, form: LabelForm, place: int = 0) -> bytes:
    """Where a parcel goes, as PDF on that form; on a sheet of many at one place of it."""
    facts = cleaned(facts, boxed=True)  # somebody waits for the parcel

    def draw(canvas: Canvas, box: _Box) -> None:
        side = _code(canvas, box, facts.code)
        if form.height * MILLIMETRE >= _SENDER_FROM:
            box = _sender(canvas, box, facts, side)
        if form.height * MILLIMETRE >= _FOOT_FROM:
            box = _foot(canvas, box, facts)
        room = box.width - side - _QUIET
        lines, size = _largest([facts.recipient.name, *facts.recipient.address], room, box.height, form)
        for index, line in enumerate(lines):
            put(canvas, box.left, box.high - size - index * size * _LEADING, line, Style(size, size, BLACK))

    return _drawn(form, place, f"Address label {facts.number}", facts.studio.name, draw)


def shelf_label(facts: ShelfFacts, form: LabelForm, place: int = 0) -> bytes:
    """Where a print lies until it is fetched, and whose it is, as PDF on that form."""
    facts = cleaned(facts, boxed=True)

    def draw(canvas: Canvas, box: _Box) -> None:
        room = box.width - _code(canvas, box, facts.code) - _QUIET
        third = box.height / 3
        surname = named(facts.surname, facts.reached).upper()
        for row, (words, most) in enumerate(((surname, 44.0), (facts.number.removeprefix("W-"), 66.0))):
            size = shrunk(words, room, min(third, most), _LEAST, 700)
            y = box.high - (row + 1) * third + (third - size * 0.72) / 2
            put(canvas, box.left, y, fitted(words, room, size, 700), Style(size, size, BLACK), weight=700)
        _shelf(canvas, box, facts, room, third)

    return _drawn(form, place, f"Shelf label {facts.number}", facts.studio, draw)


def calibration_page(form: LabelForm, studio: str) -> bytes:
    """Lines at measured places, by which it is seen how far a printer is off; on a sheet, every label's edge too."""
    paper = new_paper(_sheet(form), "Test page", studio, f"Label {form.name}")
    canvas = paper.canvas
    _actual_size(canvas)
    canvas.setStrokeColorRGB(*BLACK)
    canvas.setLineWidth(0.25)
    for place in range(form.places if form.places > 1 else 0):
        edge = _edges(form, place)
        canvas.rect(edge.left, edge.low, edge.width, edge.height, stroke=1, fill=0)
    edge = _edges(form, 0)
    across, down = edge.left + _MEASURED, edge.high - _MEASURED
    canvas.line(across, edge.low + 1, across, edge.high - 1)
    canvas.line(edge.left + 1, down, edge.right - 1, down)
    canvas.setFillColorRGB(*BLACK)
    canvas.rect(across + 6, down - 12, _BAR, 3, stroke=0, fill=1)
    said = ["The bar is 50 mm long. The lines are 5 mm from the left and the upper edge."]
    size = 7.5
    for index, line in enumerate(wrap([Run(said[0])], edge.right - across - 12, size)):
        put(canvas, across + 6, down - 24 - index * 9.5, line, Style(size, size, BLACK))
    return paper.finish()


def _drawn(form: LabelForm, place: int, title: str, author: str, draw: Callable[[Canvas, _Box], None]) -> bytes:
    paper = new_paper(_sheet(form), title, author, f"Label {form.name}")
    _actual_size(paper.canvas)
    edge = _edges(form, place)
    draw(paper.canvas, _Box(edge.left + _EDGE, edge.low + _EDGE, edge.right - _EDGE, edge.high - _EDGE))
    return paper.finish()


def _sheet(form: LabelForm) -> Sheet:
    return Sheet(form.sheet[0] * MILLIMETRE, form.sheet[1] * MILLIMETRE, 0, window=0, body=0)


def _edges(form: LabelForm, place: int) -> _Box:
    left, top = (part * MILLIMETRE for part in form.corner(place))
    high = form.sheet[1] * MILLIMETRE - top
    return _Box(left, high - form.height * MILLIMETRE, left + form.width * MILLIMETRE, high)


def _actual_size(canvas: Canvas) -> None:
    """A program that prints the file is asked not to fit it to anything."""
    canvas.setViewerPreference("PrintScaling", "None")


def _code(canvas: Canvas, box: _Box, code: str) -> float:
    """The code at the upper right, as large as there is room for; gives its side."""
    side = min(max(_CODE, box.height * 0.42), _LARGE_CODE)
    qr(canvas, code, box.right - side, box.high - side, side)
    return side


def _sender(canvas: Canvas, box: _Box, facts: AddressFacts, side: float) -> _Box:
    words = ", ".join(part for part in (facts.studio.name, *facts.studio.address) if part)
    room = box.width - side - _QUIET
    size = shrunk(words, room, 7, 5.5)
    put(canvas, box.left, box.high - 7, fitted(words, room, size), Style(size, size, BLACK))
    return _Box(box.left, box.low, box.right, box.high - 14)


def _foot(canvas: Canvas, box: _Box, facts: AddressFacts) -> _Box:
    """Which parcel it is and how it goes, in one line at the lower edge."""
    words = " · ".join(part for part in (facts.number, facts.order, facts.carrier, facts.tracking) if part)
    size = shrunk(words, box.width, 9, 6)
    put(canvas, box.left, box.low + 1, fitted(words, box.width, size), Style(size, size, BLACK), weight=500)
    return _Box(box.left, box.low + 14, box.right, box.high)


def _largest(parts: list[str], room: float, height: float, form: LabelForm) -> tuple[list[Line], float]:
    """The lines in the largest letters that leave nothing out; Unavailable where even the least do not fit."""
    size = min(_LARGEST, height / 5)
    while size >= _LEAST:
        lines = [
            line for index, part in enumerate(parts) for line in wrap([Run(part, 400 if index else 700)], room, size)
        ]
        if len(lines) * size * _LEADING <= height and all(_wide(line, size) <= room for line in lines):
            return lines, size
        size -= 0.5
    raise Unavailable(
        f"The address does not fit on a label “{form.name}”. Choose a larger one under Settings, Printers."
    )


def _wide(line: Line, size: float) -> float:
    return sum(width(run.text, run.weight, size) for run in line)


def _shelf(canvas: Canvas, box: _Box, facts: ShelfFacts, room: float, height: float) -> None:
    """The shelf white on black, and beside it what lies there."""
    size = min(height * 0.62, 36.0)
    tag = 0.0
    if facts.shelf:
        shown = fitted(facts.shelf, room * 0.6, size, 700)
        tag = width(shown, 700, size) + size * 0.7
        canvas.setFillColorRGB(*BLACK)
        canvas.roundRect(box.left, box.low, tag, size * 1.35, 2, stroke=0, fill=1)
        put(canvas, box.left + size * 0.35, box.low + size * 0.32, shown, Style(size, size, _WHITE), weight=700)
        tag += 6
    small = min(size, 16.0)
    what = f"{facts.what} × {facts.quantity}"
    room = box.width - tag  # below the code there is the whole width
    small = shrunk(what, room, small, _LEAST)
    put(canvas, box.left + tag, box.low + size * 0.36, fitted(what, room, small), Style(small, small, BLACK))
