"""Papers from a roll of 80 mm: as long as what is on them, black alone, and nothing finer than its dots."""

from collections.abc import Sequence

from winno_desk.documents.codes import code128
from winno_desk.documents.facts import StudioFacts
from winno_desk.documents.flow import Draw, Row, paragraph, set_rows
from winno_desk.documents.lines import Run, Style, put, rule, wrap
from winno_desk.documents.scripts import width
from winno_desk.documents.typesetting import BLACK, MILLIMETRE, ROLL, Canvas, Sheet, new_paper

MARGIN = 4 * MILLIMETRE
INNER = ROLL - 2 * MARGIN
RIGHT = ROLL - MARGIN
TEXT = Style(8.6, 11.8, BLACK)
SMALL = Style(7.4, 10, BLACK)
_NAME = Style(12, 15, BLACK)
_WHITE = (1.0, 1.0, 1.0)
_EDGE = 4 * MILLIMETRE
_GAP = 8.0
_CODE_HEIGHT = 30.0


def roll_paper(rows: Sequence[Row], title: str, author: str, subject: str) -> bytes:
    """One page that ends where its rows end."""
    height = sum(row.height for row in rows) + 2 * _EDGE
    paper = new_paper(Sheet(ROLL, height, MARGIN, window=0, body=0), title, author, subject)
    set_rows(paper.canvas, rows, height - _EDGE)
    return paper.finish()


def air(height: float) -> Row:
    return Row(height)


def words(said: str | Sequence[Run], style: Style = TEXT, *, weight: int = 400) -> list[Row]:
    """A paragraph over the whole width."""
    return paragraph(said, MARGIN, INNER, style, weight=weight)


def line(*, weight: float = 0.8, above: float = 6, below: float = 6) -> Row:
    """A line across, with air around it."""

    def draw(canvas: Canvas, top: float) -> None:
        rule(canvas, MARGIN, top - above, RIGHT, weight=weight, colour=BLACK)

    return Row(above + below, draw)


def pair(label: str, value: str, style: Style = TEXT, *, weight: int = 400, indent: float = 0) -> list[Row]:
    """What it is at the left, how much at the right; a long label goes on below, beside the amount's column."""
    room = INNER - indent - width(value, weight, style.size) - (_GAP if value else 0)
    drop = (style.leading + style.size * 0.72) / 2
    lines = wrap([Run(label, weight)], room, style.size)

    def strip(index: int) -> Draw:
        def draw(canvas: Canvas, top: float) -> None:
            put(canvas, MARGIN + indent, top - drop, lines[index], style)
            if index == 0:
                put(canvas, RIGHT, top - drop, value, style, weight=weight, right=True)

        return draw

    return [Row(style.leading, strip(index)) for index in range(len(lines))]


def studio_head(studio: StudioFacts, *, tagline: bool = True) -> list[Row]:
    """Whose paper it is, and where they are found."""
    contact = " · ".join(part for part in (studio.phone, studio.email) if part)
    return [
        *words(studio.name, _NAME, weight=700),
        *(words(studio.tagline, SMALL) if tagline and studio.tagline else []),
        *(row for part in studio.address for row in words(part, SMALL)),
        *(words(contact, SMALL) if contact else []),
    ]


def band(said: str, style: Style) -> Row:
    """Words in white on a black bar: what must not be overlooked."""
    height = style.leading + 8

    def draw(canvas: Canvas, top: float) -> None:
        canvas.setFillColorRGB(*BLACK)
        canvas.roundRect(MARGIN, top - height, INNER, height, 3, stroke=0, fill=1)
        white = Style(style.size, style.leading, _WHITE)
        put(canvas, MARGIN + 8, top - height / 2 - style.size * 0.36, said, white, weight=700)

    return Row(height, draw)


def barcode(code: str) -> Row:
    """A Code 128 in the middle, its letters below for whoever types them."""

    def draw(canvas: Canvas, top: float) -> None:
        wide = code128(canvas, code, -ROLL, 0, 0)
        code128(canvas, code, (ROLL + wide) / 2, top - _CODE_HEIGHT, _CODE_HEIGHT)
        put(canvas, (ROLL - width(code, 500, 8)) / 2, top - _CODE_HEIGHT - 10, code, Style(8, 11, BLACK), weight=500)

    return Row(_CODE_HEIGHT + 14, draw)
