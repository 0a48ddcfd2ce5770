"""What every paper shares: the studio's head, the address in the window, the facts beside it, the foot."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.utils import ImageReader

from winno_desk.documents.codes import qr
from winno_desk.documents.facts import Recipient, Record, StudioFacts
from winno_desk.documents.flow import Row, set_rows
from winno_desk.documents.lines import Run, Style, fitted, put, rule, wrap
from winno_desk.documents.locale_words import LocaleWords
from winno_desk.documents.scripts import width
from winno_desk.documents.typesetting import (
    INK,
    MARK_GROUND,
    MARK_HILLS,
    MARK_SUN,
    SECOND,
    SHEETS,
    WINDOWS,
    Canvas,
    Colour,
    Sheet,
    colour,
    paper_of,
)
from winno_desk.values.codes import paper_code, sealed_code

SMALL = Style(7.6, 11, SECOND)
FOOT_RULE = 92.0
"""How far above the lower edge of the page the foot begins."""
_ABOVE_FOOT = 16.0
_QR_SIDE = 44.0
_ADDRESS = Style(10.2, 15)
_LABEL, _VALUE = Style(8.8, 14, SECOND), Style(9.2, 14)
_META_WIDTH, _META_VALUES = 172.0, 118.0
_HEAD_TOP = 36.0
_SIGN = 25.5
"""How high the mark or logo stands at the head of a page."""
_STUDIO_FOOT = Style(7, 9.4, SECOND)
_CONTINUED_TOP = 54.0
CONTINUED_BODY = 86.0
"""From the top edge of a further page to its first line."""


def mark(canvas: Canvas, x: float, y: float, side: float) -> None:
    """The studio's mark: two hills and the sun on a dark tile."""
    unit = side / 34
    canvas.setFillColorRGB(*MARK_GROUND)
    canvas.roundRect(x, y, side, side, 7 * unit, stroke=0, fill=1)
    hills = canvas.beginPath()
    points = [(7.5, 10.5), (13.6, 19.2), (17.6, 14.2), (20.4, 17.4), (26.5, 10.5)]
    hills.moveTo(x + points[0][0] * unit, y + points[0][1] * unit)
    for across, up in points[1:]:
        hills.lineTo(x + across * unit, y + up * unit)
    hills.close()
    canvas.setFillColorRGB(*MARK_HILLS)
    canvas.drawPath(hills, stroke=0, fill=1)
    canvas.setFillColorRGB(*MARK_SUN)
    canvas.circle(x + 22.2 * unit, y + 22.4 * unit, 2.5 * unit, stroke=0, fill=1)


def sheet_of(studio: StudioFacts) -> Sheet:
    """The paper that the studio writes on, with its address where its envelopes have their window."""
    sheet = SHEETS[studio.paper or paper_of(studio.country)]
    if not studio.envelope:
        return sheet
    window, body = WINDOWS[studio.envelope]
    return replace(sheet, window=window, body=body)


def _accent(studio: StudioFacts) -> Colour:
    return colour(studio.accent) if studio.accent else INK


def _sign(canvas: Canvas, studio: StudioFacts, x: float, top: float, high: float, most: float) -> float:
    """The logo as large as its room lets it be, or the mark; gives how wide it stands."""
    if studio.logo is None:
        mark(canvas, x, top - high, high)
        return high
    picture = ImageReader(io.BytesIO(studio.logo))
    across, down = picture.getSize()
    scale = min(high / down, most / across)
    canvas.drawImage(picture, x, top - (high + down * scale) / 2, across * scale, down * scale, mask="auto")
    return float(across * scale)


def letterhead(canvas: Canvas, sheet: Sheet, studio: StudioFacts, *, copy: bool) -> None:
    """The head of a first page."""
    top = sheet.height - _HEAD_TOP
    wide = _sign(canvas, studio, sheet.margin, top, _SIGN, sheet.inner * 0.3)
    text = sheet.margin + wide + 9
    half = sheet.inner * 0.56 - wide + _SIGN
    name = fitted(studio.name, half, 12.4, 600)
    put(canvas, text, top - 11.4, name, Style(12.4, 16, _accent(studio)), weight=600)
    put(canvas, text, top - 23.2, fitted(studio.tagline, half, 8), Style(8, 11, SECOND))
    if studio.accent:
        below = top - _SIGN - 9
        rule(canvas, sheet.margin, below, sheet.right, weight=1.2, colour=_accent(studio))
    address = ", ".join(studio.address)
    room = sheet.right - text - max(width(name, 600, 12.4), half / 2) - 20
    contact = " · ".join(part for part in (studio.phone, studio.email) if part)
    lines = [run for line in wrap([Run(address)], room, 8) for run in line] + ([Run(contact)] if contact else [])
    for index, line in enumerate(lines):
        put(canvas, sheet.right, top - 8 - index * 11.4, [line], Style(8, 11, SECOND), right=True)
    if copy:
        put(canvas, sheet.right, sheet.height - sheet.window + 18, "COPY", Style(11, 14), weight=700, right=True)


def continued(canvas: Canvas, sheet: Sheet, studio: StudioFacts, words: str, *, copy: bool) -> None:
    """The small head of every further page."""
    y = sheet.height - _CONTINUED_TOP
    wide = _sign(canvas, studio, sheet.margin, y + 9.4, 13, 60)
    name = fitted(studio.name, sheet.inner * 0.36, 8.6, 600)
    put(canvas, sheet.margin + wide + 6, y, name, Style(8.6, 12, _accent(studio)), weight=600)
    used = wide + 15 + width(name, 600, 8.6)
    put(canvas, sheet.right, y, fitted(words, sheet.inner - used - 50, 8.2), Style(8.2, 12, SECOND), right=True)
    if copy:
        put(canvas, sheet.margin + used, y, "COPY", Style(8.6, 12), weight=700)
    rule(canvas, sheet.margin, y - 11, sheet.right)


def window_address(canvas: Canvas, sheet: Sheet, studio: StudioFacts, to: Recipient) -> float:
    """The address where an envelope's window shows it; gives how far down the page it reaches."""
    x, y = sheet.margin, sheet.height - sheet.window
    room = sheet.inner - _META_WIDTH - 24
    sender = fitted(" · ".join([studio.name, *studio.address]), room, SMALL.size)
    put(canvas, x, y, sender, SMALL)
    y -= 6
    for part in (to.name, *to.address):
        for line in wrap([Run(part)], room, _ADDRESS.size):
            y -= _ADDRESS.leading
            put(canvas, x, y + 3, line, _ADDRESS)
    return sheet.height - y


def meta(canvas: Canvas, sheet: Sheet, facts: list[tuple[str, str]]) -> float:
    """Numbers and dates beside the address, label by label; gives how far down the page they reach."""
    y = sheet.height - sheet.window
    for label, value in facts:
        put(canvas, sheet.right - _META_WIDTH, y, label, _LABEL)
        for line in wrap([Run(value)], _META_VALUES, _VALUE.size):
            put(canvas, sheet.right - _META_VALUES, y, line, _VALUE)
            y -= _VALUE.leading
        y -= 1.8
    return sheet.height - y


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot of every page: how it was decided or packed, the record behind it, and a code to check it by."""

    sentence: str
    record: Record
    number: str
    studio: StudioFacts

    def draw(self, canvas: Canvas, sheet: Sheet, words: LocaleWords, page: int, pages: int) -> None:
        top = FOOT_RULE
        rule(canvas, sheet.margin, top, sheet.right)
        code = sealed_code(self.number, self.record.head, self.record.told)
        qr(canvas, code, sheet.right - _QR_SIDE, top - 8 - _QR_SIDE, _QR_SIDE)
        room = sheet.inner - _QR_SIDE - 24
        lines = wrap([Run(self.sentence)], room, SMALL.size)
        record = f"Record {words.number(self.record.entry)} · {_groups(self.record.head)}"
        lines.append([Run(f"{record} · Check this paper at our desk with the code {paper_code(self.number)}.")])
        if pages > 1:
            lines.append([Run(f"Page {page} of {pages}", 600)])
        y = top - 8 - _QR_SIDE + (len(lines) - 1) * SMALL.leading + 1
        for line in lines:
            put(
                canvas, sheet.margin, y, line, Style(SMALL.size, SMALL.leading, INK if line[0].weight > 400 else SECOND)
            )
            y -= SMALL.leading
        self._studio_foot(canvas, sheet)

    def _studio_foot(self, canvas: Canvas, sheet: Sheet) -> None:
        lines = wrap([Run(self.studio.foot)], sheet.inner, _STUDIO_FOOT.size)[:2] if self.studio.foot else []
        for place, line in enumerate(lines):
            put(canvas, sheet.margin, 27 - place * _STUDIO_FOOT.leading, line, _STUDIO_FOOT)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the rows of a paper: where they begin, the head of its further pages, and its foot."""

    sheet: Sheet
    studio: StudioFacts
    start: float
    head: str
    foot: Foot
    copy: bool

    @property
    def room(self) -> tuple[float, float]:
        """How much the first page holds, and each further one."""
        usable = self.sheet.height - FOOT_RULE - _ABOVE_FOOT
        return usable - self.start, usable - CONTINUED_BODY

    def set_pages(self, canvas: Canvas, words: LocaleWords, pages: Sequence[Sequence[Row]]) -> None:
        """Set every page with its foot, the further ones under a small head."""
        for index, page in enumerate(pages):
            if index:
                canvas.showPage()
                continued(canvas, self.sheet, self.studio, self.head, copy=self.copy)
            self.foot.draw(canvas, self.sheet, words, index + 1, len(pages))
            set_rows(canvas, page, self.sheet.height - (CONTINUED_BODY if index else self.start))


def _groups(head: str) -> str:
    """The first sixteen digits of the chain's head in fours, as they are read aloud."""
    return "\u00a0".join(head[start : start + 4] for start in range(0, min(16, len(head)), 4))
