"""The sign-off certificate: what was shown, what was confirmed, who signed, and how anybody can check it."""

import io
from dataclasses import dataclass, replace
from datetime import datetime

from reportlab.lib.utils import ImageReader

from winno_desk.documents.facts import Record, StudioFacts
from winno_desk.documents.flow import Cell, Row, fill, paragraph, space, table_row
from winno_desk.documents.letterhead import Foot, Frame, letterhead, sheet_of
from winno_desk.documents.lines import Run, Style, fitted, put, rule, wrap
from winno_desk.documents.locale_words import LocaleWords, studio_locale
from winno_desk.documents.text import cleaned, text
from winno_desk.documents.typesetting import HAIRLINE, INK, SECOND, TINT, Canvas, Sheet, new_paper
from winno_desk.values.strokes import smooth

_TITLE, _NUMBER = Style(20, 26), Style(10.5, 15, SECOND)
_LEAD, _BODY, _LABEL, _DIGEST = Style(11.2, 16.4), Style(9.4, 13.6), Style(8.6, 13.6, SECOND), Style(8, 12.6)
_HEAD = Style(10.2, 16)
_TITLE_DOWN = 118.0
_PICTURE = 150.0
_LABELS = 116.0
_SIGNATURE = (190.0, 66.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateFacts:
    """One sign-off as its certificate tells it; filled from the kept record alone.

    ``facts`` are label and value, ``files`` the photos of a contact sheet, ``picture`` is what was shown, small.
    """

    studio: StudioFacts
    number: str = text("The certificate's number", 20)
    item: str = text("The item's number", 20)
    what: str = text("The item", 200)
    signed_by: str = text("Who signed", 120)
    way: str = text("How it came", 40, default="Name typed")
    """What stands where nothing was drawn: that the name was typed, or that the approval came by phone or e-mail."""
    signed_at: datetime
    proof: int
    wording: str = text("The wording", 400)
    facts: tuple[tuple[str, str], ...] = text("A fact", 4000)
    digests: tuple[tuple[str, str], ...] = text("A digest", 200)
    files: tuple[tuple[str, str], ...] = text("A file", 900, default=())
    ticks: tuple[str, ...] = text("A point", 400)
    findings: tuple[str, ...] = text("A finding", 400)
    strokes: tuple[tuple[tuple[float, float], ...], ...] = ()
    picture: bytes | None = None
    record: Record
    copy: bool = False


def certificate(facts: CertificateFacts) -> bytes:
    """The certificate as PDF; a copy differs from it in the word COPY alone."""
    facts = cleaned(facts, boxed=True)
    sheet = sheet_of(facts.studio)
    words = LocaleWords(studio_locale(facts.studio.country), facts.studio.zone, facts.signed_at.year)
    paper = new_paper(sheet, f"Sign-off certificate {facts.number}", facts.studio.name, f"{facts.item}, {facts.what}")
    canvas = paper.canvas
    letterhead(canvas, sheet, facts.studio, copy=facts.copy)
    start = _top(canvas, sheet, facts, words)
    head = f"{facts.number} · {facts.item} · {facts.signed_by}"
    foot = Foot(f"Sign-off certificate {facts.number} for {facts.item}.", facts.record, facts.number, facts.studio)
    frame = Frame(sheet, facts.studio, start, head, foot, facts.copy)
    frame.set_pages(canvas, words, fill(_body(facts, sheet), *frame.room))
    return paper.finish()


def _top(canvas: Canvas, sheet: Sheet, facts: CertificateFacts, words: LocaleWords) -> float:
    """Title, the approval in its first sentence, the words that were signed, and the picture beside them."""
    y = sheet.height - _TITLE_DOWN
    put(canvas, sheet.margin, y, "Sign-off certificate", _TITLE, weight=600)
    put(canvas, sheet.margin, y - 19, f"{facts.number} · {facts.item}, {facts.what}", _NUMBER)
    low = _picture(canvas, sheet, facts.picture, y - 34)
    room = sheet.inner - (_PICTURE + 20 if facts.picture else 0)
    said = [
        Run(facts.signed_by, 600),
        Run(f" approved proof {facts.proof} of {facts.item} exactly as shown, on {words.moment(facts.signed_at)}."),
    ]
    y -= 36
    for runs, style in (
        (said, _LEAD),
        ([Run(f"“{facts.wording}”")], _BODY),
    ):
        for line in wrap(runs, room, style.size):
            y -= style.leading
            put(canvas, sheet.margin, y, line, style)
        y -= 6
    y = _signature(canvas, sheet, facts, y - 4)
    return sheet.height - min(low, y) + 14


def _picture(canvas: Canvas, sheet: Sheet, picture: bytes | None, top: float) -> float:
    if picture is None:
        return top
    image = ImageReader(io.BytesIO(picture))
    across, down = image.getSize()
    scale = _PICTURE / max(across, down)
    wide, tall = across * scale, down * scale
    canvas.drawImage(image, sheet.right - wide, top - tall, wide, tall)
    canvas.setStrokeColorRGB(*HAIRLINE)
    canvas.setLineWidth(0.6)
    canvas.rect(sheet.right - wide, top - tall, wide, tall, stroke=1, fill=0)
    return float(top - tall)


def _signature(canvas: Canvas, sheet: Sheet, facts: CertificateFacts, top: float) -> float:
    """The lines that were drawn, or the name that was typed, on a line of their own."""
    wide, tall = _SIGNATURE
    canvas.setFillColorRGB(*TINT)
    canvas.roundRect(sheet.margin, top - tall, wide, tall, 5, stroke=0, fill=1)
    canvas.setStrokeColorRGB(*INK)
    canvas.setLineWidth(1.2)
    canvas.setLineCap(1)
    for stroke in facts.strokes:
        path = canvas.beginPath()
        for place, (x, y) in enumerate(smooth(stroke)):
            go = path.lineTo if place else path.moveTo
            go(sheet.margin + 6 + x * (wide - 12), top - 6 - y * (tall - 12))
        canvas.drawPath(path, stroke=1, fill=0)
    if not facts.strokes:
        typed = fitted(f"{facts.way}: {facts.signed_by}", wide - 24, _BODY.size)
        put(canvas, sheet.margin + 12, top - tall / 2 - 4, typed, _BODY)
    rule(canvas, sheet.margin, top - tall, sheet.margin + wide, colour=SECOND)
    by = fitted(f"{'Signed' if facts.strokes else 'Approved'} by {facts.signed_by}", wide, _LABEL.size)
    put(canvas, sheet.margin, top - tall - 12, by, _LABEL)
    return top - tall - 18


def _body(facts: CertificateFacts, sheet: Sheet) -> list[Row]:
    rows = [*_table(sheet, "What was shown", facts.facts, _BODY)]
    rows += _table(sheet, "SHA-256", facts.digests, _DIGEST)
    rows += _table(sheet, "Files of the contact sheet", facts.files, _DIGEST)
    rows += _list(sheet, "Confirmed point by point", [f"✓  {point}" for point in facts.ticks])
    rows += _list(sheet, "Found by the checks before printing, and shown", facts.findings)
    rows += _list(
        sheet,
        "How to check this certificate",
        (
            f"Show it to {facts.studio.name}, on paper or as this file: the desk reads its code and says whether it "
            "is the one that was made, and whether the files are still those that were signed. At the studio's "
            "computer it is dropped onto “Check a certificate”, or given to “winno-desk certify” as a file.",
            "With a file at hand, its SHA-256 can be reckoned with any program and compared with the one above: one "
            "changed byte gives another.",
        ),
    )
    return rows


def _table(sheet: Sheet, title: str, facts: tuple[tuple[str, str], ...], style: Style) -> list[Row]:
    rows: list[Row] = []
    again = tuple(_heading(sheet, f"{title}, continued"))
    for label, value in facts:
        cells = (
            Cell(label, sheet.margin, _LABELS - 10, style=_LABEL),
            Cell(value, sheet.margin + _LABELS, sheet.inner - _LABELS, style=style),
        )
        rows += table_row(cells, sheet.margin, sheet.right, padding=2.2, head=again)
    return [*_heading(sheet, title), *rows, space(10)] if rows else []


def _list(sheet: Sheet, title: str, lines: tuple[str, ...] | list[str]) -> list[Row]:
    rows = [row for line in lines for row in paragraph(line, sheet.margin, sheet.inner, _BODY)]
    rows = [replace(row, keep=True) if place in (0, len(rows) - 2) else row for place, row in enumerate(rows)]
    return [*_heading(sheet, title), *rows, space(10)] if rows else []


def _heading(sheet: Sheet, title: str) -> list[Row]:
    return paragraph(title, sheet.margin, sheet.inner, _HEAD, weight=600, keep=True)
