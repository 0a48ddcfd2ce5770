"""The claim stub: the order's number and code in the customer's hand, to be found by at pick-up."""

from winno_desk.documents.codes import qr
from winno_desk.documents.counter_facts import StubFacts
from winno_desk.documents.flow import Row
from winno_desk.documents.lines import Run, Style, fitted, put, shrunk, wrap
from winno_desk.documents.locale_words import LocaleWords, studio_locale
from winno_desk.documents.roll import (
    INNER,
    MARGIN,
    RIGHT,
    SMALL,
    TEXT,
    air,
    barcode,
    line,
    roll_paper,
    studio_head,
    words,
)
from winno_desk.documents.text import cleaned, named
from winno_desk.documents.typesetting import BLACK, Canvas

_LARGEST = 54.0
_NAME, _LEAST_NAME = 14.0, 9.0
_LABEL = Style(7.4, 10, BLACK)
_DAY = Style(12, 15, BLACK)
_QR_SIDE = 72.0
_MOST_NAME_LINES = 2


def claim_stub(facts: StubFacts) -> bytes:
    """The stub as PDF, on the paper of the receipt."""
    facts = cleaned(facts, boxed=True)
    zone = facts.studio.zone
    said = LocaleWords(studio_locale(facts.studio.country), zone, facts.printed.astimezone(zone).year)
    hint = "We ship this order. Keep the stub for questions." if facts.ship else "Bring this stub when you collect."
    rows = [
        *studio_head(facts.studio, tagline=False),
        line(above=6, below=0),
        _number(facts.order),
        _who(facts, said),
        air(10),
        barcode(facts.code),
        line(above=4),
        *words(hint, TEXT, weight=600),
        *words(f"Printed {said.moment(facts.printed)}", SMALL),
    ]
    return roll_paper(rows, f"Claim stub {facts.order}", facts.studio.name, f"Order {facts.order}")


def _number(order: str) -> Row:
    """As large as the paper is wide."""
    size = shrunk(order, INNER, _LARGEST, 12, 700)
    style = Style(size, size, BLACK)
    return Row(size + 8, lambda canvas, top: put(canvas, MARGIN, top - size * 0.98, order, style, weight=700))


def _who(facts: StubFacts, said: LocaleWords) -> Row:
    """Name, day and pieces at the left, the code for a camera at the right."""
    room = INNER - _QR_SIDE - 12
    name = named(facts.customer, facts.reached)
    size = min(shrunk(word, room, _NAME, _LEAST_NAME, 600) for word in name.split())
    style = Style(size, size * 1.2, BLACK)
    names = wrap([Run(name, 600)], room, size)
    if len(names) > _MOST_NAME_LINES:
        rest = " ".join(run.text for one in names[1:] for run in one)
        names = [names[0], [Run(fitted(rest, room, size, 600), 600)]]
    items = "1 item" if facts.items == 1 else f"{facts.items} items"
    collected = f"{named(facts.collector)} comes for it" if facts.collector else ""

    def draw(canvas: Canvas, top: float) -> None:
        qr(canvas, facts.code, RIGHT - _QR_SIDE, top - _QR_SIDE, _QR_SIDE)
        y = top - 4
        for part in names:
            y -= style.leading
            put(canvas, MARGIN, y + 3, part, style)
        y -= 13
        put(canvas, MARGIN, y, f"Promised for · {items}", _LABEL)
        y -= _DAY.leading
        put(canvas, MARGIN, y, fitted(said.short_day(facts.promised), room, _DAY.size, 600), _DAY, weight=600)
        if collected:
            put(canvas, MARGIN, y - 13, fitted(collected, room, _LABEL.size), _LABEL)

    lowest = len(names) * style.leading + 4 + 13 + _DAY.leading + (13 if collected else 0) + 4
    return Row(max(_QR_SIDE, lowest), draw)
