"""The packing slip names the contents of a parcel and whatever comes later, and no price."""

from dataclasses import dataclass, replace

from winno_desk.documents.codes import code128
from winno_desk.documents.facts import ReplacementFacts, SlipFacts, SlipLine
from winno_desk.documents.flow import Cell, Row, fill, paragraph, set_rows, space, table_row
from winno_desk.documents.letterhead import Foot, Frame, letterhead, sheet_of
from winno_desk.documents.lines import Run, Style, put, rule, wrap
from winno_desk.documents.locale_words import LocaleWords, studio_locale
from winno_desk.documents.scripts import width
from winno_desk.documents.text import cleaned
from winno_desk.documents.typesetting import HAIRLINE, INK, SECOND, TINT, Canvas, Sheet, new_paper
from winno_desk.values.codes import paper_code

_TITLE = Style(20, 26)
_NUMBER = Style(10.5, 15, SECOND)
_LABEL = Style(8.2, 12, SECOND)
_VALUE = Style(9.6, 14)
_TO = Style(11.2, 15.6)
_HEAD = Style(8.2, 12, SECOND)
_ITEM = Style(9.6, 14)
_TITLE_DOWN = 118.0
_CODE_HEIGHT = 34.0
_CODE = Style(8.2, 12, SECOND)
_COUNT, _GAP = 44.0, 10.0
_TITLES = ("Item", "Description", "Size and paper", "Ordered", "Shipped", "To follow")
_COUNTS, _SHIPPED = 3, 4  # the first column of counts, and the one that matters


def packing_slip(facts: SlipFacts) -> bytes:
    """The slip as PDF; a copy differs from it in the word COPY alone."""
    facts = cleaned(facts, boxed=True)  # somebody waits for the parcel
    sheet = sheet_of(facts.studio)
    words = LocaleWords(studio_locale(facts.studio.country), facts.studio.zone, facts.packed.year)
    paper = new_paper(sheet, f"Packing slip {facts.number}", facts.studio.name, f"Order {facts.order}")
    canvas = paper.canvas
    letterhead(canvas, sheet, facts.studio, copy=facts.copy)
    start = _top(canvas, sheet, facts, words)
    head = f"{facts.number} · {facts.order} · {facts.recipient.name}"
    foot = Foot(f"Packing slip {facts.number} for order {facts.order}.", facts.record, facts.number, facts.studio)
    frame = Frame(sheet, facts.studio, start, head, foot, facts.copy)
    frame.set_pages(canvas, words, fill(_body(facts, sheet), *frame.room))
    return paper.finish()


def _top(canvas: Canvas, sheet: Sheet, facts: SlipFacts, words: LocaleWords) -> float:
    """Title, code, addresses and the parcel's facts; gives how far down the page they reach."""
    y = sheet.height - _TITLE_DOWN
    put(canvas, sheet.margin, y, "Packing slip", _TITLE, weight=600)
    put(canvas, sheet.margin, y - 19, f"{facts.number} · Parcel {facts.parcel} of {facts.order}", _NUMBER)
    code = paper_code(facts.number)
    code128(canvas, code, sheet.right, y - 19, _CODE_HEIGHT)
    put(canvas, sheet.right, y - 30, code, _CODE, right=True)
    y -= 52
    half = sheet.inner / 2
    ends = [
        _address(canvas, sheet.margin, y, half - 16, "Ship to", [facts.recipient.name, *facts.recipient.address], _TO),
        _address(
            canvas,
            sheet.margin + half + 8,
            y,
            half - 8,
            "If undeliverable, return to",
            [facts.studio.name, *facts.studio.address, facts.studio.phone],
            _VALUE,
        ),
    ]
    return sheet.height - _facts(canvas, sheet, min(ends) - 16, facts, words)


def _address(canvas: Canvas, x: float, y: float, room: float, label: str, lines: list[str], style: Style) -> float:
    put(canvas, x, y, label, _LABEL)
    y -= 4
    for index, part in enumerate(line for line in lines if line):
        weight = 400 if index else 600
        for line in wrap([Run(part, weight)], room, style.size):
            y -= style.leading
            put(canvas, x, y, line, style)
    return y


def _facts(canvas: Canvas, sheet: Sheet, y: float, facts: SlipFacts, words: LocaleWords) -> float:
    """Order, day, carrier and tracking number side by side between two lines."""
    columns = (
        ("Order", f"{facts.order}, {words.day(facts.placed)}", 0.26),
        ("Packed", words.full_day(facts.packed), 0.24),
        ("Carrier", facts.carrier, 0.18),
        ("Tracking", facts.tracking, 0.32),
    )
    rule(canvas, sheet.margin, y, sheet.right)
    x, low = sheet.margin, y
    for label, value, share in columns:
        put(canvas, x, y - 15, label, _LABEL)
        down = y - 15
        for line in wrap([Run(value)], sheet.inner * share - 10, _VALUE.size):
            down -= 14
            put(canvas, x, down, line, _VALUE)
        low = min(low, down)
        x += sheet.inner * share
    rule(canvas, sheet.margin, low - 10, sheet.right)
    return low - 24


def _body(facts: SlipFacts, sheet: Sheet) -> list[Row]:
    rows: list[Row] = []
    for replacement in facts.replacements:
        rows += [_replacement(replacement, sheet), space(14)]
    number = max(width(line.number, 400, _ITEM.size) for line in facts.lines) if facts.lines else 0
    columns = _Columns(sheet, max(52, min(number, 110)) + _GAP)
    head = tuple(columns.row(_TITLES, _HEAD))
    rows += [replace(row, keep=True) for row in head]
    for line in facts.lines:
        rows += columns.row(_texts(line), _ITEM, head)
    rows[-2:] = [replace(row, keep=True) for row in rows[-2:]]  # the names never stand on a page alone
    rows.append(space(20))
    return rows + _hands(facts, sheet)


def _texts(line: SlipLine) -> tuple[str, ...]:
    follow = str(line.to_follow) if line.to_follow else "–"
    return (line.number, line.description, line.size, str(line.ordered), str(line.shipped), follow)


@dataclass(frozen=True, slots=True)
class _Columns:
    """The table of a slip; its first column is as wide as the longest number needs."""

    sheet: Sheet
    number: float

    def row(self, texts: tuple[str, ...], style: Style, head: tuple[Row, ...] = ()) -> list[Row]:
        """One row; the table's own head stands over a stronger line and is not bold anywhere."""
        titles = not head
        cells = [
            Cell(text, x, room, 600 if index == _SHIPPED and not titles else 400, index >= _COUNTS, style)
            for index, (text, (x, room)) in enumerate(zip(texts, self._edges(), strict=True))
        ]
        line, colour = (1.0, INK) if titles else (0.6, HAIRLINE)
        return table_row(cells, self.sheet.margin, self.sheet.right, padding=5, line=line, colour=colour, head=head)

    def _edges(self) -> list[tuple[float, float]]:
        left, right = self.sheet.margin, self.sheet.right
        shared = self.sheet.inner - self.number - 3 * _COUNT
        description = shared * 0.68
        return [
            (left, self.number - _GAP),
            (left + self.number, description - _GAP),
            (left + self.number + description, shared - description - _GAP),
            *((right - count * _COUNT, _COUNT) for count in (3, 2, 1)),
        ]


def _replacement(facts: ReplacementFacts, sheet: Sheet) -> Row:
    """A tinted panel: what is replaced by what, and that nothing is to be paid for it or sent back."""
    room = sheet.inner - 28
    said = [
        *paragraph(f"Free replacement for {facts.item}", sheet.margin + 14, room, Style(11, 16), weight=600),
        *paragraph(
            f"Claim {facts.claim}: {facts.fault}. We made it again as {facts.made} and ship it at our cost: there is "
            "nothing to pay for it and nothing to send back.",
            sheet.margin + 14,
            room,
            _ITEM,
        ),
    ]
    height = sum(row.height for row in said) + 20

    def draw(canvas: Canvas, top: float) -> None:
        canvas.setFillColorRGB(*TINT)
        canvas.roundRect(sheet.margin, top - height, sheet.inner, height, 5, stroke=0, fill=1)
        set_rows(canvas, said, top - 10)

    return Row(height, draw)


def _hands(facts: SlipFacts, sheet: Sheet) -> list[Row]:
    """Who packed and who checked, with room for a hand where that was nobody."""
    half = sheet.inner / 2
    names = {"Packed by": facts.packed_by, "Checked by": facts.checked_by}
    columns = [
        (sheet.margin + half * at, label, wrap([Run(name, 500)], half - 20, _VALUE.size) if name else [])
        for at, (label, name) in enumerate(names.items())
    ]

    def draw(canvas: Canvas, top: float) -> None:
        for left, label, lines in columns:
            put(canvas, left, top - 10, label, _LABEL)
            for row, line in enumerate(lines):
                put(canvas, left, top - 25 - row * _VALUE.leading, line, _VALUE)
            if not lines:
                rule(canvas, left, top - 30, left + half - 40)

    return [Row(24 + _VALUE.leading * max(1, *(len(lines) for _, _, lines in columns)), draw)]
