"""The job ticket: what travels with an item through the house, its number readable at one metre."""

import io

from reportlab.lib.utils import ImageReader

from winno_desk.documents.codes import code128
from winno_desk.documents.counter_facts import TicketFacts
from winno_desk.documents.lines import Run, Style, fitted, put, shrunk, wrap
from winno_desk.documents.locale_words import LocaleWords, studio_locale
from winno_desk.documents.scripts import width
from winno_desk.documents.text import NO_BREAK, cleaned, named
from winno_desk.documents.typesetting import BLACK, LABEL, Canvas, new_paper

_LEFT, _RIGHT = LABEL.margin, LABEL.right
_SIDE = 118.0  # the column at the right, with the picture
_SIDE_LEFT = _RIGHT - _SIDE
_ROOM = _SIDE_LEFT - _LEFT - 16
_NUMBER = 54.0
_NUMBER_LOW = 228.0
_BAR_TOP, _BAR_HEIGHT = 219.0, 28.0
_BAR = Style(17, 20, BLACK)
_LEAST_BAR = 11.0
_BAR_INSIDE = 9.0
_WHITE = (1.0, 1.0, 1.0)
_WHAT, _LEAST_WHAT = 22.0, 14.0
_WHAT_LOW = 158.0
_LOCKED = Style(11, 14, BLACK)
_BOX = Style(12, 15, BLACK)
_BRIEF = Style(10.5, 13.5, BLACK)
_SMALL = Style(8.5, 11, BLACK)
_SURNAME, _LEAST_SURNAME = 21.0, 11.0
_WAY = Style(12, 15, BLACK)
_PICTURE = (52.0, 216.0)  # from and up to, above the lower edge
_CODE_LOW, _CODE_HEIGHT = 26.0, 36.0
_CODE_TOP = _CODE_LOW + _CODE_HEIGHT + 10
_CODE_BAR = 1.72


def job_ticket(facts: TicketFacts) -> bytes:
    """The ticket as PDF, on a label of 4 × 6 inches."""
    facts = cleaned(facts, boxed=True)
    zone = facts.studio.zone
    today = facts.printed.astimezone(zone).date()
    said = LocaleWords(studio_locale(facts.studio.country), zone, today.year)
    paper = new_paper(LABEL, f"Job ticket {facts.number}", facts.studio.name, f"Item {facts.number}")
    canvas = paper.canvas
    _number(canvas, facts.number.removeprefix("W-"))
    _bar(canvas, due_words(facts, said, (facts.promised - today).days), heavy=facts.promised <= today or facts.rush)
    _what(canvas, facts)
    _notes(canvas, facts)
    _code(canvas, facts.code)
    _side(canvas, facts, said)
    return paper.finish()


def due_words(facts: TicketFacts, said: LocaleWords, days: int) -> str:
    """``TODAY  Mon 23 Nov  RUSH``: the word first, then the day."""
    if facts.ended:
        return facts.ended.upper()
    late = f"{-days} {'DAY' if days == -1 else 'DAYS'} LATE"
    near = {0: "TODAY", 1: "TOMORROW"}.get(days, f"IN {days} DAYS")
    rush = "  RUSH" if facts.rush else ""
    return f"{late if days < 0 else near}  {said.brief_day(facts.promised)}{rush}"


def _number(canvas: Canvas, number: str) -> None:
    size = shrunk(number, _ROOM, _NUMBER, 20, 700)
    put(canvas, _LEFT - size * 0.05, _NUMBER_LOW, number, Style(size, size, BLACK), weight=700)


def _bar(canvas: Canvas, words: str, *, heavy: bool) -> None:
    """What is due, overdue or a rush is white on black; what has time is black in a frame."""
    room = _ROOM - 2 * _BAR_INSIDE
    size = shrunk(words, room, _BAR.size, _LEAST_BAR, 600)
    shown = fitted(words, room, size, 600)
    wide = width(shown, 600, size) + 2 * _BAR_INSIDE
    canvas.setFillColorRGB(*BLACK)
    canvas.setStrokeColorRGB(*BLACK)
    canvas.setLineWidth(1.4)
    canvas.roundRect(_LEFT, _BAR_TOP - _BAR_HEIGHT, wide, _BAR_HEIGHT, 3, stroke=1, fill=int(heavy))
    style = Style(size, _BAR.leading, _WHITE if heavy else BLACK)
    put(canvas, _LEFT + _BAR_INSIDE, _BAR_TOP - _BAR_HEIGHT / 2 - size * 0.36, shown, style, weight=600)


def _what(canvas: Canvas, facts: TicketFacts) -> None:
    """Size, paper and quantity in one line, or small in two; the quantity is never what is cut off."""
    times = f"×{NO_BREAK}{facts.quantity}" if facts.quantity > 1 or facts.paper else ""
    what = f"{facts.what}{NO_BREAK} {facts.paper}" if facts.paper else facts.what
    size = shrunk(f"{what}  {times}", _ROOM, _WHAT, _LEAST_WHAT, 700)
    room = _ROOM if size > _LEAST_WHAT else _ROOM * 1.85  # two lines, less what their ends leave empty
    shown = fitted(what, room - width(f"  {times}", 700, size), size, 600)
    lines = wrap([Run(shown, 600), Run(f"{NO_BREAK} {times}", 700)] if times else [Run(shown, 600)], _ROOM, size)
    for place, line in enumerate(lines):
        low = _WHAT_LOW + (len(lines) - 1 - place) * (size + 2) - (3 if len(lines) > 1 else 0)
        put(canvas, _LEFT, low, line, Style(size, size, BLACK))


def _notes(canvas: Canvas, facts: TicketFacts) -> None:
    """Lock, remake and brief below each other, down to where the code begins."""
    y = _WHAT_LOW - 19
    proof = f"v{facts.proof}" if facts.proof is not None else ""
    locked = f"{facts.digest[:4]}{NO_BREAK}{facts.digest[4:8]}"
    marks = [("LOCKED", proof, locked)] if facts.digest else [("APPROVED", proof, "")] if proof else []
    for state, version, digest in marks:
        put(canvas, _LEFT, y, [Run(f"{state} {version}", 700), Run(f"   {digest}", 500)], _LOCKED)
        y -= 8
    if not marks:
        y += 11
    if facts.remake_of:
        y = _remake(canvas, y, facts)
    _brief(canvas, y, "\n".join(filter(None, [", ".join(facts.photos), facts.brief])))


def _remake(canvas: Canvas, top: float, facts: TicketFacts) -> float:
    """Whose place it takes and why, in a frame."""
    why = f" · {facts.remake_why}" if facts.remake_why else ""
    shown = fitted(f"REMAKE of {facts.remake_of.removeprefix('W-')}{why}", _ROOM - 16, _BOX.size, 600)
    canvas.setStrokeColorRGB(*BLACK)
    canvas.setLineWidth(1.2)
    canvas.rect(_LEFT, top - 22, width(shown, 600, _BOX.size) + 16, 22, stroke=1, fill=0)
    put(canvas, _LEFT + 8, top - 15.2, shown, _BOX, weight=600)
    return top - 28


_MORE = " more on screen"


def _brief(canvas: Canvas, top: float, brief: str) -> None:
    lines = wrap([Run(brief)], _ROOM, _BRIEF.size) if brief else []
    most = int((top - _CODE_TOP) // _BRIEF.leading)
    if len(lines) > most > 0:
        rest = " ".join(run.text for line in lines[most - 1 :] for run in line)
        cut = fitted(rest, _ROOM - width(_MORE, 400, _BRIEF.size), _BRIEF.size)
        lines = [*lines[: most - 1], [Run(f"{cut}{_MORE}")]]
    for index, line in enumerate(lines[:most]):
        put(canvas, _LEFT, top - (index + 1) * _BRIEF.leading + 2, line, _BRIEF)


def _code(canvas: Canvas, code: str) -> None:
    wide = code128(canvas, code, -LABEL.width, 0, 0, _CODE_BAR)
    code128(canvas, code, _LEFT + wide, _CODE_LOW, _CODE_HEIGHT, _CODE_BAR)
    put(canvas, _LEFT, 14, code, Style(9, 11, BLACK), weight=500)


def _side(canvas: Canvas, facts: TicketFacts, said: LocaleWords) -> None:
    """Where it goes and whose it is, its picture, and when this was printed."""
    put(canvas, _RIGHT, 264, "SHIP" if facts.ship else "PICK-UP", _WAY, weight=600, right=True)
    surname = named(facts.surname, facts.reached).upper()
    room = _SIDE + 10
    size = shrunk(surname, room, _SURNAME, _LEAST_SURNAME, 700)
    lines = wrap([Run(surname, 700)], room, size)[:2] if size == _LEAST_SURNAME else [[Run(surname, 700)]]
    for place, line in enumerate(lines):
        put(canvas, _RIGHT, 238 + 7 * (len(lines) - 1) - place * 13, line, Style(size, size, BLACK), right=True)
    _picture(canvas, facts.picture)
    put(canvas, _RIGHT, 14, f"printed {said.brief_moment(facts.printed)}", _SMALL, right=True)


def _picture(canvas: Canvas, picture: bytes | None) -> None:
    low, high = _PICTURE
    room = high - low
    if picture is None:
        canvas.setStrokeColorRGB(*BLACK)
        canvas.setLineWidth(0.8)
        canvas.setDash(3, 3)
        canvas.rect(_SIDE_LEFT, low, _SIDE, room, stroke=1, fill=0)
        canvas.setDash()
        said = "no photo yet"
        put(canvas, _SIDE_LEFT + (_SIDE - width(said, 400, 9)) / 2, low + room / 2 - 3, said, Style(9, 11, BLACK))
        return
    image = ImageReader(io.BytesIO(picture))
    across, down = image.getSize()
    scale = min(_SIDE / across, room / down)
    wide, tall = across * scale, down * scale
    canvas.drawImage(image, _RIGHT - wide, high - tall, wide, tall)
    canvas.setStrokeColorRGB(*BLACK)
    canvas.setLineWidth(0.5)
    canvas.rect(_RIGHT - wide, high - tall, wide, tall, stroke=1, fill=0)
