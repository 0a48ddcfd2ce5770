"""The refund receipt: how much went back, to which tender, on which letter, and who took it where it was cash."""

from dataclasses import dataclass
from datetime import date, datetime

from winno_desk.documents.facts import StudioFacts
from winno_desk.documents.flow import Row
from winno_desk.documents.lines import Style, put, rule
from winno_desk.documents.locale_words import LocaleWords, studio_locale
from winno_desk.documents.roll import (
    MARGIN,
    RIGHT,
    SMALL,
    air,
    band,
    barcode,
    line,
    pair,
    roll_paper,
    studio_head,
    words,
)
from winno_desk.documents.text import cleaned, named, text
from winno_desk.documents.typesetting import BLACK, Canvas
from winno_desk.values.codes import paper_code
from winno_desk.values.money import Money

_TITLE = Style(17, 23, BLACK)
_TOTAL = Style(13, 19, BLACK)
_COPY = Style(15, 20, BLACK)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundReceiptFacts:
    """Money that left the studio."""

    studio: StudioFacts
    number: str = text("The receipt's number", 20)
    order: str = text("The order's number", 20)
    letter: str = text("The letter's number", 20)
    request: str = text("The request's number", 20)
    item: str = text("The item", 200)
    customer: str = text("The name", 120)
    reached: str = text("The customer's number", 60, default="")
    to: str = text("The payment", 80)  # as in "Visa ending 4242"
    reference: str = text("The reference", 60, default="")
    in_cash: bool
    amount: Money
    sent_at: datetime
    arrival: tuple[date, date] | None
    given_by: str = text("The name", 120)
    copy: bool = False


def refund_receipt(facts: RefundReceiptFacts) -> bytes:
    """The receipt as PDF; a copy differs from it in the word COPY alone."""
    facts = cleaned(facts, boxed=True)
    year = facts.sent_at.astimezone(facts.studio.zone).year
    said = LocaleWords(studio_locale(facts.studio.country), facts.studio.zone, year)
    rows = [
        *([band("COPY", _COPY), air(8)] if facts.copy else []),
        *studio_head(facts.studio),
        line(above=8, below=4),
        *words("Refund", _TITLE, weight=700),
        *pair(facts.number, said.moment(facts.sent_at), SMALL),
        air(4),
        *words(f"For {named(facts.customer, facts.reached)}", weight=600),
        *words(f"{facts.item}, order {facts.order}"),
        *words(f"Request {facts.request}, letter {facts.letter}", SMALL),
        line(),
        *pair("Refunded", said.money(facts.amount), _TOTAL, weight=700),
        *pair("In cash" if facts.in_cash else f"To {facts.to}", ""),
        *(words(f"Paid with {facts.to}", SMALL) if facts.in_cash and facts.to != "Cash" else []),
        *(words(f"Reference {facts.reference}", SMALL) if facts.reference else []),
        *(words(_arrives(facts.arrival, said), SMALL) if facts.arrival and not facts.in_cash else []),
        line(),
        *words(f"Given by {named(facts.given_by)}", SMALL),
        *([_hand()] if facts.in_cash else []),
        air(10),
        barcode(paper_code(facts.number)),
    ]
    return roll_paper(rows, f"Refund receipt {facts.number}", facts.studio.name, f"Order {facts.order}")


def _arrives(days: tuple[date, date], said: LocaleWords) -> str:
    first, last = days
    return f"It should reach your statement between {said.short_day(first)} and {said.short_day(last)}."


def _hand() -> Row:
    """Where the customer signs for cash."""

    def draw(canvas: Canvas, top: float) -> None:
        rule(canvas, MARGIN, top - 40, RIGHT, weight=0.8, colour=BLACK)
        put(canvas, MARGIN, top - 51, "Received, signature", SMALL)

    return Row(56, draw)
