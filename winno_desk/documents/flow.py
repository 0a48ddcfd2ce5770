"""Rows on pages: kept together where they belong together, broken between pages where they must be."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from winno_desk.documents.lines import BODY, Line, Run, Style, put, rule, wrap
from winno_desk.documents.typesetting import HAIRLINE, Canvas, Colour

Draw = Callable[[Canvas, float], None]  # the second is the upper edge of the row


@dataclass(frozen=True, slots=True)
class Row:
    """A strip of the page over its whole width: one line, a table's row, or space."""

    height: float
    draw: Draw | None = None  # None: space, which vanishes at the edges of a page
    keep: bool = False  # never parted from the row that follows
    head: tuple["Row", ...] = ()  # repeated above it when it comes first on a new page


def space(height: float) -> Row:
    return Row(height, keep=True)


def paragraph(
    runs: str | Sequence[Run], x: float, room: float, style: Style = BODY, *, weight: int = 400, keep: bool = False
) -> list[Row]:
    """A paragraph as rows: neither its first nor its last line is left alone on a page."""
    given = [Run(runs, weight)] if isinstance(runs, str) else runs
    lines = wrap(given, room, style.size)
    count = len(lines)
    return [
        Row(style.leading, _setter(line, x, style), keep=keep or index == 0 < count - 1 or index == count - 2)
        for index, line in enumerate(lines)
    ]


def marked(row: Row, title: str) -> Row:
    """The same row, listed in the outline that a viewer shows beside the pages."""
    inner = row.draw
    assert inner is not None  # a paragraph's row

    def draw(canvas: Canvas, top: float) -> None:
        canvas.bookmarkHorizontal(title, 0, top + 6)
        canvas.addOutlineEntry(title, title, level=0)
        inner(canvas, top)

    return replace(row, draw=draw)


def _setter(line: Line, x: float, style: Style) -> Draw:
    drop = (style.leading + style.size * 0.72) / 2  # the letters stand in the middle of their line

    def draw(canvas: Canvas, top: float) -> None:
        put(canvas, x, top - drop, line, style)

    return draw


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table's row: its text, its left edge and its room."""

    text: str
    x: float
    room: float
    weight: int = 400
    right: bool = False
    style: Style = BODY


_MOST_LINES = 12


def table_row(
    cells: Sequence[Cell],
    x: float,
    end: float,
    *,
    padding: float = 4.2,
    line: float = 0.6,
    colour: Colour = HAIRLINE,
    head: tuple[Row, ...] = (),
    keep: bool = False,
) -> list[Row]:
    """A row of cells with a line under it; a very tall one may be parted between its lines."""
    wrapped = [wrap([Run(cell.text, cell.weight)], cell.room, cell.style.size) for cell in cells]
    count = max(len(lines) for lines in wrapped)
    leading = max(cell.style.leading for cell in cells)

    def strip(first: int, last: int, above: float, below: float) -> Draw:
        def draw(canvas: Canvas, top: float) -> None:
            for cell, lines in zip(cells, wrapped, strict=True):
                drop = (leading + cell.style.size * 0.72) / 2
                for index, text in enumerate(lines[first:last]):
                    edge = cell.x + cell.room if cell.right else cell.x
                    put(canvas, edge, top - above - index * leading - drop, text, cell.style, right=cell.right)
            if below:
                rule(canvas, x, top - above - (last - first) * leading - below, end, weight=line, colour=colour)

        return draw

    if count <= _MOST_LINES:
        return [Row(count * leading + 2 * padding, strip(0, count, padding, padding), keep=keep, head=head)]
    rows = []
    for index in range(count):
        above, below = (padding if index == 0 else 0.0), (padding if index == count - 1 else 0.0)
        height = leading + above + below
        rows.append(Row(height, strip(index, index + 1, above, below), keep=index in (0, count - 2), head=head))
    return rows


def set_rows(canvas: Canvas, rows: Iterable[Row], y: float) -> None:
    """Set rows one below the other, the first one's upper edge at y."""
    for row in rows:
        if row.draw is not None:
            row.draw(canvas, y)
        y -= row.height


def fill(rows: Sequence[Row], first: float, others: float) -> list[list[Row]]:
    """Deal the rows out to pages with so much room."""
    pages: list[list[Row]] = [[]]
    room = first
    for chunk in _chunks(rows):
        height = sum(row.height for row in chunk)
        whole = height <= others
        if pages[-1] and height > room and whole:
            room = _turn(pages, chunk[0], others)
        for row in chunk:
            if row.draw is None and not pages[-1]:
                continue
            if row.height > room and pages[-1] and not whole:
                room = _turn(pages, row, others)
            pages[-1].append(row)
            room -= row.height
    return [page for page in pages if page]


def _turn(pages: list[list[Row]], row: Row, room: float) -> float:
    pages.append(list(row.head))
    return room - sum(part.height for part in row.head)


def _chunks(rows: Sequence[Row]) -> Iterable[list[Row]]:
    chunk: list[Row] = []
    for row in rows:
        chunk.append(row)
        if not row.keep:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
