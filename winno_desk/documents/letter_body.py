"""What a decision letter says between its address and its foot."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from winno_desk.documents.facts import LetterFacts, Sign, SumLine
from winno_desk.documents.flow import Cell, Row, marked, paragraph, space, table_row
from winno_desk.documents.letter_sentences import EXCEPTIONS, asked, clause_label, headline, made_again, unparted
from winno_desk.documents.letter_setting import Setting
from winno_desk.documents.lines import Run, Style
from winno_desk.documents.locale_words import LocaleWords
from winno_desk.documents.text import NO_BREAK, running
from winno_desk.documents.typesetting import HAIRLINE, INK, SECOND, Canvas
from winno_desk.policy.terms import OUTCOME_PHRASES, Outcome
from winno_desk.values.listing import listed
from winno_desk.values.money import Money

_HEADLINE, _HEADLINES = Style(14.6, 20), Style(12, 16.5)
"""How the decision is set, and how each of several is."""
_LONGEST_INLINE = 220
_SMALL_CELL = Style(9.2, 13)
_LABEL_CELL = Style(9.2, 13, SECOND)


def body(facts: LetterFacts, words: LocaleWords, setting: Setting) -> list[Row]:
    """The letter's rows from the headline to the signature; each item of a request has its own part."""
    told, said = (facts, *facts.others), set[str]()
    style = _HEADLINE if len(told) == 1 else _HEADLINES
    rows: list[Row] = []
    for one in told:
        rows += paragraph(headline(one, words), setting.left, setting.sheet.inner, style, weight=600, keep=True)
        rows.append(space(2))
    refunds = [one.refund for one in told if one.refund]
    if len(refunds) > 1:
        total = Money(sum(one.minor for one in refunds), refunds[0].currency)
        in_all = f"That is {words.money(total)} in all."
        rows += paragraph(in_all, setting.left, setting.sheet.inner, style, weight=600, keep=True)
    rows.append(space(9))
    rows += setting.say(f"Dear {facts.recipient.name},", keep=True)
    for one in told:
        if facts.others:
            first, *more = setting.lines(f"Your {one.item}", weight=600, keep=True)
            rows += [marked(first, f"Your {one.item}"), *more, space(3)]
        for part in _PARTS:
            rows += part(one if one is facts else _unsaid(one, said), words, setting)
        said |= {clause.id for clause in one.clauses}
    return rows + _closing(told, setting)


def _unsaid(facts: LetterFacts, said: set[str]) -> LetterFacts:
    """The facts without what the letter has quoted already: the customer's words, and clauses."""
    return replace(facts, words="", clauses=tuple(clause for clause in facts.clauses if clause.id not in said))


def _request(facts: LetterFacts, words: LocaleWords, setting: Setting) -> list[Row]:
    told = asked(facts, words)
    explanation = words.rewritten(" ".join(facts.explanation))
    if len(facts.words) <= _LONGEST_INLINE and "\n" not in facts.words:
        stop = "" if facts.words.endswith((".", "!", "?", "…")) else "."
        said = f": “{facts.words}”{stop}" if facts.words else "."
        return setting.say(f"{told}{said} {explanation}")
    rows = setting.say(f"{told}, in these words:", keep=True)
    rows += [*_quote(f"“{facts.words}”", setting), space(setting.between)]
    return rows + (setting.say(explanation) if explanation else [])


def _before(facts: LetterFacts, words: LocaleWords, setting: Setting) -> list[Row]:
    if facts.before is None:
        return []
    return setting.say(f"This takes the place of our letter {facts.before.number} of {words.day(facts.before.day)}.")


def _accepted(facts: LetterFacts, words: LocaleWords, setting: Setting) -> list[Row]:
    """What the customer knew of their own photos before anything was printed."""
    if not facts.accepted:
        return []
    told = "When you brought your photos, you accepted these values as they are"
    return setting.say(f"{told}: {listed(facts.accepted)}.")


def _quote(text: str, setting: Setting) -> list[Row]:
    """Somebody's own words, set apart; they are not touched up."""
    room = setting.sheet.inner - 28
    return [_barred(row, setting.left) for row in paragraph(text, setting.left + 14, room, setting.body)]


def _barred(row: Row, x: float) -> Row:
    """The same row with a bar at its left: somebody else is speaking."""
    inner = row.draw

    def draw(canvas: Canvas, top: float) -> None:
        canvas.setFillColorRGB(*HAIRLINE)
        canvas.rect(x, top - row.height, 2, row.height, stroke=0, fill=1)
        if inner is not None:
            inner(canvas, top)

    return Row(row.height, draw, row.keep)


def _course(facts: LetterFacts, words: LocaleWords, setting: Setting) -> list[Row]:
    """The steps that the decision rests on, their days counted from fulfilment."""
    start = next((event.at for event in facts.events if event.fulfilment), None)
    if start is None:
        return []  # no days are counted; the explanation names the moments that matter
    rows = [*setting.say("The order took this course:", keep=True)[:-1], space(3)]
    for event in facts.events:
        gap = (words.local(event.at) - words.local(start)).days
        counted = f"{gap} day{'s' * (gap != 1)} later" if gap > 0 else ""
        if event.fulfilment:
            counted = "counted from here"
        cells = [
            Cell(words.moment(event.at), setting.left, 150, style=_LABEL_CELL),
            Cell(event.label, setting.left + 158, setting.sheet.inner - 264, style=_SMALL_CELL),
            Cell(counted, setting.sheet.right - 100, 100, right=True, style=_LABEL_CELL),
        ]
        rows += table_row(cells, setting.left, setting.sheet.right, padding=setting.padding * 0.6)
    return [*rows, space(setting.between + 4)]


def _policy(facts: LetterFacts, words: LocaleWords, setting: Setting) -> list[Row]:
    quoted = [one for one in facts.clauses if one.id != EXCEPTIONS or facts.departure is None]
    if not quoted:  # clause 6 is said with the exception itself
        return []
    seen = f" and shown to you on {words.day(facts.shown)}" if facts.shown else ""
    opening = f"Our policy of {words.full_day(facts.policy)}, in force when you ordered{seen}, says:"
    rows = setting.say(opening, keep=True)
    for clause in quoted:
        (label,) = setting.lines(clause_label(clause.id), weight=600)
        first, *others = setting.lines(clause.words, indent=34)
        rows += [_beside(label, first), *others, space(4)]
    return [*rows, space(setting.between - 4)]


def _beside(label: Row, line: Row) -> Row:
    def draw(canvas: Canvas, top: float) -> None:
        for row in (label, line):
            if row.draw is not None:
                row.draw(canvas, top)

    return Row(line.height, draw, line.keep)


def _departure(facts: LetterFacts, words: LocaleWords, setting: Setting) -> list[Row]:
    if facts.departure is None:
        return []
    ruling = OUTCOME_PHRASES[facts.departure.ruling]
    said = [
        Run("An exception for you. " if facts.outcome is not Outcome.DECLINED else "A special case. ", 600),
        Run(
            f"Taken alone, this leads to {ruling}. Clause{NO_BREAK}6 lets us decide a special case otherwise, "
            "and we do so here, for this reason:"
        ),
    ]
    return [*setting.say(said, keep=True), *_quote(facts.departure.reason, setting), space(setting.between)]


def _sum(facts: LetterFacts, words: LocaleWords, setting: Setting) -> list[Row]:
    paid = [
        SumLine(
            label=f"Paid on {words.day(payment.day)}, {unparted(payment.method)}",
            amount=payment.amount,
            sign=Sign.PLUS,
        )
        for payment in facts.payments
    ]
    lines = [*paid, *facts.sums]
    if not lines:
        return []
    rows = [*setting.say("This is how we arrive at the sum:", keep=True)[:-1], space(5)]
    for index, line in enumerate(lines):
        total = line.sign is Sign.TOTAL
        weight = 600 if total else 400
        amount = words.money(-line.amount if line.sign is Sign.MINUS else line.amount)
        cells = [
            Cell(running(line.label), setting.left, setting.sheet.inner - 130, weight, style=setting.body),
            Cell(amount, setting.sheet.right - 120, 120, weight, right=True, style=setting.body),
        ]
        last_before_total = index + 1 < len(lines) and lines[index + 1].sign is Sign.TOTAL
        rows += table_row(
            cells,
            setting.left,
            setting.sheet.right,
            padding=setting.padding,
            line=1.0 if total else 0.6,
            colour=INK if total else HAIRLINE,
            keep=last_before_total or index == 0,
        )
    return [*rows, space(setting.between + 6)]


def _arrival(facts: LetterFacts, words: LocaleWords, setting: Setting) -> list[Row]:
    if not facts.refund:
        return []
    if facts.in_cash and not facts.method:
        return setting.say(
            f"The money waits for you at our desk from {words.full_day(facts.issued)} on. Bring this letter with you."
        )
    if facts.arrival is None:
        return setting.say("The money goes back the way you paid.")
    first, last = facts.arrival
    days = f"between {words.week_days(first, last)}"
    return setting.say(
        [
            Run(
                "What you paid in cash waits for you at our desk; the rest goes back the way you paid and should "
                "reach your statement "
                if facts.in_cash
                else "The money goes back the way you paid and should reach your statement "
            ),
            Run(days, 600),
            Run(f". If it has not come by then, call us with the number of this{NO_BREAK}letter."),
        ],
    )


def _replacement(facts: LetterFacts, words: LocaleWords, setting: Setting) -> list[Row]:
    return setting.say(made_again(facts.replacement, words)) if facts.replacement else []


def _closing(told: Sequence[LetterFacts], setting: Setting) -> list[Row]:
    """The last words stay together, so that no signature stands alone on a page; everybody who decided is named."""
    rows = setting.say(
        "If something in this account is not as you remember it, tell us: a second person will look at it, "
        "and this letter stays in your file.",
        keep=True,
    )
    rows += [space(6), *setting.lines("Sincerely,", keep=True), space(setting.signing)]
    deciders = dict.fromkeys((one.decided_by, one.decided_as) for one in told)
    for name, role in deciders:
        rows += setting.lines([Run(name, 600), Run(f", {role}")], keep=True)
    return rows + (setting.lines(told[0].studio.signed_for) if told[0].studio.signed_for else [])


_PARTS: tuple[Callable[[LetterFacts, LocaleWords, Setting], list[Row]], ...] = (
    _before,
    _request,
    _accepted,
    _course,
    _policy,
    _departure,
    _sum,
    _arrival,
    _replacement,
)
