"""The receipt: what was bought, what it cost, how it was paid, when it is ready, and the policy that holds."""

from winno_desk.documents.counter_facts import ReceiptFacts, ReceiptLine, TenderLine
from winno_desk.documents.flow import Row
from winno_desk.documents.lines import Style, put, shrunk
from winno_desk.documents.locale_words import LocaleWords, studio_locale
from winno_desk.documents.roll import (
    INNER,
    MARGIN,
    RIGHT,
    SMALL,
    TEXT,
    air,
    band,
    barcode,
    line,
    pair,
    roll_paper,
    studio_head,
    words,
)
from winno_desk.documents.scripts import width
from winno_desk.documents.text import NO_BREAK, cleaned, named, unbroken
from winno_desk.documents.typesetting import BLACK, Canvas
from winno_desk.values.codes import paper_code
from winno_desk.values.money import Money

_ORDER = 24.0
_SUM = Style(8.6, 12.6, BLACK)
_TOTAL = Style(13, 19, BLACK)
_READY = Style(11.5, 16, BLACK)
_COPY = Style(15, 20, BLACK)
_INDENT = 10.0


def receipt(facts: ReceiptFacts) -> bytes:
    """The receipt as PDF; a copy differs from it in the word COPY alone."""
    facts = cleaned(facts, boxed=True)
    said = LocaleWords(
        studio_locale(facts.studio.country), facts.studio.zone, facts.at.astimezone(facts.studio.zone).year
    )
    rows = [
        *([band("COPY", _COPY), air(8)] if facts.copy else []),
        *studio_head(facts.studio),
        line(above=8, below=4),
        *_head(facts, said),
        line(),
        *(row for one in facts.lines for row in _line(one, said)),
        line(above=4),
        *_sums(facts, said),
        *_paid(facts, said),
        line(above=7),
        *_ready(facts, said),
        line(),
        *_policy(facts, said),
        air(12),
        barcode(paper_code(facts.number)),
    ]
    return roll_paper(rows, f"Receipt {facts.number}", facts.studio.name, f"Order {facts.order}")


def _head(facts: ReceiptFacts, said: LocaleWords) -> list[Row]:
    void = [air(4), band(f"VOID  {said.moment(facts.voided)}", _READY), air(4)] if facts.voided else []
    return [
        _numbers(facts, said),
        *void,
        *words(f"For {named(facts.customer, facts.reached)}", weight=600),
        *words(f"Served by {named(facts.served_by)}"),
    ]


def _numbers(facts: ReceiptFacts, said: LocaleWords) -> Row:
    """The order large at the left, the receipt's own number and its moment at the right."""
    beside = (f"Receipt {facts.number}", said.moment(facts.at))
    room = INNER - max(width(one, 400, SMALL.size) for one in beside) - 10
    size = shrunk(facts.order, room, _ORDER, 12, 700)

    def draw(canvas: Canvas, top: float) -> None:
        put(canvas, MARGIN, top - 22, facts.order, Style(size, size, BLACK), weight=700)
        for place, one in enumerate(beside):
            put(canvas, RIGHT, top - 12 - place * SMALL.leading, one, SMALL, right=True)

    return Row(29, draw)


def _line(one: ReceiptLine, said: LocaleWords) -> list[Row]:
    """An item with its price; how that comes about stands below where there is more than one piece."""
    several = one.quantity > 1
    return [
        *pair(one.name, said.money(one.full), weight=500),
        *(pair(f"{one.quantity} × {said.money(one.unit_price)}", "", SMALL, indent=_INDENT) if several else []),
        *(pair("Rush", said.money(one.rush), SMALL, indent=_INDENT) if one.rush is not None else []),
        *(pair("Discount on this item", said.money(-one.discount), SMALL, indent=_INDENT) if one.discount else []),
        air(3),
    ]


def _sums(facts: ReceiptFacts, said: LocaleWords) -> list[Row]:
    none = Money.zero(facts.total.currency)
    full = sum((one.full + (one.rush or none) for one in facts.lines), none)
    off = sum((one.discount for one in facts.lines), none)
    taxes = [
        (f"Tax{NO_BREAK}{one.rate / 1000:g}{NO_BREAK}%", said.money(one.amount)) for one in facts.taxes if one.amount
    ]
    reckoned = [
        ("Items", said.money(full - off)),
        *([("Discount on the order", said.money(-facts.order_discount))] if facts.order_discount else []),
        *([("Shipping", said.money(facts.shipping))] if facts.shipping else []),
        *([] if facts.tax_inclusive else taxes),
    ]
    return [
        *(row for label, value in (reckoned if len(reckoned) > 1 else []) for row in pair(label, value, _SUM)),
        *pair("Total", said.money(facts.total), _TOTAL, weight=700),
        *(
            row
            for label, value in (taxes if facts.tax_inclusive else [])
            for row in pair(f"{label} included", value, SMALL)
        ),
    ]


def _paid(facts: ReceiptFacts, said: LocaleWords) -> list[Row]:
    owing = facts.owing if facts.voided is None else Money.zero(facts.owing.currency)
    return [
        air(3),
        *(row for one in facts.tenders for row in _tender(one, facts, said)),
        air(3),
        *(
            pair("Still owing", said.money(owing), _TOTAL, weight=700)
            if owing
            else pair("Given back" if facts.voided else "Paid", _settled(facts, said), _SUM, weight=600)
        ),
    ]


def _settled(facts: ReceiptFacts, said: LocaleWords) -> str:
    return said.money(sum((one.amount for one in facts.tenders), Money.zero(facts.total.currency)))


def _tender(one: TenderLine, facts: ReceiptFacts, said: LocaleWords) -> list[Row]:
    """Money that came, with its day where that is another, its reference, and the change on cash."""
    day = f", {said.day(one.taken)}" if one.taken != said.local(facts.at) else ""
    below = f"Reference {one.reference}" if one.reference else ""
    given = one.given
    return [
        *pair(f"{one.words}{day}", said.money(one.amount), _SUM),
        *(pair(below, "", SMALL, indent=_INDENT) if below else []),
        *(pair("Given", said.money(given), SMALL, indent=_INDENT) if given is not None else []),
        *(pair("Change", said.money(given - one.amount), SMALL, indent=_INDENT) if given is not None else []),
    ]


def _ready(facts: ReceiptFacts, said: LocaleWords) -> list[Row]:
    if facts.voided is not None:
        return words("This sale was taken back: nothing will be made and nothing is owed.", TEXT, weight=600)
    how = (
        f"We ship to {named(facts.customer, facts.reached)}, {', '.join(facts.ship_to)}."
        if facts.ship_to
        else f"{named(facts.collector)} comes for it. Bring the stub along."
        if facts.collector
        else "For pick-up. Bring the stub along."
    )
    promised = f"Promised for {said.week_day(facts.promised)}"
    size = shrunk(promised, INNER, _READY.size, TEXT.size, 600)
    return [*words(promised, Style(size, _READY.leading, BLACK), weight=600), *words(how, TEXT)]


def _policy(facts: ReceiptFacts, said: LocaleWords) -> list[Row]:
    where = " or ".join(part for part in (unbroken(facts.studio.phone), facts.studio.email) if part)
    ask = f"Something is not right? Tell us the number {facts.order}" + (f": {where}." if where else ".")
    return [
        *words(f"Refund policy of {said.full_day(facts.policy)}", TEXT, weight=600),
        air(2),
        *(row for one in facts.deadlines for row in [*words(one, SMALL), air(2)]),
        *words("The whole text lies at our desk; it holds for this order whatever changes later.", SMALL),
        air(4),
        *words(ask, SMALL, weight=600),
    ]
