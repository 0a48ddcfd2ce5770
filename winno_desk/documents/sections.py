"""Papers that tell what stands in the records, table by table: delivery notes, confirmations, the statement."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportlab.lib.utils import ImageReader

from winno_desk.documents.facts import Recipient, Record, StudioFacts
from winno_desk.documents.flow import Cell, Row, fill, marked, paragraph, space, table_row
from winno_desk.documents.letterhead import Foot, Frame, letterhead, meta, sheet_of, window_address
from winno_desk.documents.lines import Run, Style, fitted, put, rule
from winno_desk.documents.locale_words import LocaleWords, studio_locale
from winno_desk.documents.text import cleaned, running, text
from winno_desk.documents.typesetting import HAIRLINE, INK, SECOND, Canvas, Sheet, new_paper

_HEADLINE, _BODY = Style(14.6, 20), Style(9.8, 14.4)
_TITLE, _HEAD, _CELL, _CAPTION = Style(10.6, 17), Style(8.2, 12, SECOND), Style(9, 13), Style(8, 11, SECOND)
_GAP = 12.0
_PICTURES, _PICTURE_HIGH = 3, 132.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under one head; ``shares`` are the columns' widths beside each other, ``right`` those of figures."""

    title: str = text("A title", 80, default="")
    head: tuple[str, ...] = text("A title", 80, default=())
    rows: tuple[tuple[str, ...], ...] = text("A cell", 4000, lines=True)
    shares: tuple[float, ...]
    right: tuple[int, ...] = ()
    strong: tuple[int, ...] = ()
    """The rows that matter most, counted from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """Pictures beside each other, each a JPEG or PNG with what it shows."""

    title: str = text("A title", 80)
    captions: tuple[str, ...] = text("What a picture shows", 200)
    images: tuple[bytes, ...]


Section = Table | Pictures


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionedFacts:
    """A paper of tables: whom it goes to, what it says in one sentence, and its sections."""

    studio: StudioFacts
    recipient: Recipient
    kind: str = text("The paper", 60)
    number: str = text("The paper's number", 20)
    subject: str = text("What it is about", 120)
    issued: date
    marks: tuple[tuple[str, str], ...] = text("A fact", 120)
    """Label and value beside the address."""
    headline: str = text("The headline", 200)
    sentences: tuple[str, ...] = text("A sentence", 4000)
    sections: tuple[Section, ...]
    closing: tuple[str, ...] = text("A sentence", 4000, default=())
    hands: tuple[str, ...] = text("Whose hand", 60, default=())
    """Who signs on a line of their own."""
    contents: bool = False
    """Whether its sections can be jumped to."""
    record: Record
    copy: bool = False


def sectioned_paper(facts: SectionedFacts) -> bytes:
    """The paper as PDF; a copy differs from it in the word COPY alone."""
    facts = cleaned(facts, boxed=True)
    sheet = sheet_of(facts.studio)
    words = LocaleWords(studio_locale(facts.studio.country), facts.studio.zone, facts.issued.year)
    paper = new_paper(sheet, f"{facts.kind} {facts.number}: {facts.headline}", facts.studio.name, facts.subject)
    canvas = paper.canvas
    letterhead(canvas, sheet, facts.studio, copy=facts.copy)
    start = max(
        sheet.body,
        window_address(canvas, sheet, facts.studio, facts.recipient) + 34,
        meta(canvas, sheet, [("Number", facts.number), *facts.marks]) + 12,
    )
    head = f"{facts.kind} {facts.number} · {facts.subject}"
    foot = Foot(f"{facts.kind} {facts.number} for {facts.subject}.", facts.record, facts.number, facts.studio)
    frame = Frame(sheet, facts.studio, start, head, foot, facts.copy)
    frame.set_pages(canvas, words, fill(_body(facts, sheet), *frame.room))
    return paper.finish()


def _body(facts: SectionedFacts, sheet: Sheet) -> list[Row]:
    rows = [*paragraph(facts.headline, sheet.margin, sheet.inner, _HEADLINE, weight=600, keep=True), space(7)]
    for sentence in facts.sentences:
        rows += [*paragraph(running(sentence), sheet.margin, sheet.inner, _BODY), space(5)]
    for section in facts.sections:
        rows += _table(section, sheet, facts) if isinstance(section, Table) else _pictures(section, sheet, facts)
    for sentence in facts.closing:
        rows += [*paragraph(running(sentence), sheet.margin, sheet.inner, _BODY), space(5)]
    return rows + ([space(34), _hands(facts.hands, sheet)] if facts.hands else [])


def _heading(title: str, sheet: Sheet, facts: SectionedFacts) -> list[Row]:
    if not title:
        return []
    rows = paragraph(title, sheet.margin, sheet.inner, _TITLE, weight=600, keep=True)
    return [marked(rows[0], title) if facts.contents else rows[0], *rows[1:]]


def _table(table: Table, sheet: Sheet, facts: SectionedFacts) -> list[Row]:
    head = _cells(table, table.head, sheet, _HEAD, line=1.0) if table.head else []
    rows = [space(8), *_heading(table.title, sheet, facts), *(replace(row, keep=True) for row in head)]
    for place, texts in enumerate(table.rows):
        weight = 600 if place in table.strong else 400
        rows += _cells(table, texts, sheet, _CELL, weight=weight, head=tuple(head))
    return [*rows, space(8)]


def _cells(
    table: Table,
    texts: Sequence[str],
    sheet: Sheet,
    style: Style,
    *,
    weight: int = 400,
    line: float = 0.6,
    head: tuple[Row, ...] = (),
) -> list[Row]:
    room = sheet.inner - _GAP * (len(table.shares) - 1)
    cells, x = [], sheet.margin
    for column, (told, share) in enumerate(zip(texts, table.shares, strict=True)):
        wide = room * share / sum(table.shares)
        cells.append(Cell(told, x, wide, weight, column in table.right, style))
        x += wide + _GAP
    colour = INK if line == 1.0 else HAIRLINE
    return table_row(cells, sheet.margin, sheet.right, padding=3.4, line=line, colour=colour, head=head)


def _pictures(pictures: Pictures, sheet: Sheet, facts: SectionedFacts) -> list[Row]:
    rows = [space(8), *_heading(pictures.title, sheet, facts)]
    shown = list(zip(pictures.captions, pictures.images, strict=True))
    strips = [_strip(shown[first : first + _PICTURES], sheet) for first in range(0, len(shown), _PICTURES)]
    return [*rows, *strips, space(8)]


def _strip(shown: Sequence[tuple[str, bytes]], sheet: Sheet) -> Row:
    room = (sheet.inner - _GAP * (_PICTURES - 1)) / _PICTURES

    def draw(canvas: Canvas, top: float) -> None:
        for column, (caption, image) in enumerate(shown):
            picture, left = ImageReader(io.BytesIO(image)), sheet.margin + column * (room + _GAP)
            across, down = picture.getSize()
            scale = min(room / across, _PICTURE_HIGH / down)
            canvas.drawImage(picture, left, top - down * scale - 4, across * scale, down * scale)
            below = top - _PICTURE_HIGH - 15
            put(canvas, left, below, fitted(caption, room, _CAPTION.size), _CAPTION)

    return Row(_PICTURE_HIGH + 24, draw)


def _hands(hands: Sequence[str], sheet: Sheet) -> Row:
    room = sheet.inner / 2

    def draw(canvas: Canvas, top: float) -> None:
        for place, whose in enumerate(hands):
            left = sheet.margin + place * room
            rule(canvas, left, top, left + room - 30, colour=SECOND)
            put(canvas, left, top - 12, [Run(whose)], _CAPTION)

    return Row(16, draw)
