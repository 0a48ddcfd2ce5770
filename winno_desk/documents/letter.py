"""The decision letter: the decision first, then how it came about, the sum, and what the customer can do."""

from winno_desk.documents.facts import LetterFacts
from winno_desk.documents.flow import Row, fill
from winno_desk.documents.letter_body import body, settings_for
from winno_desk.documents.letter_sentences import EXCEPTIONS, clause_label, headline
from winno_desk.documents.letterhead import CONTINUED_BODY, FOOT_RULE, Foot, continued, letterhead, meta, window_address
from winno_desk.documents.locale_words import LocaleWords, known_locale
from winno_desk.documents.text import NO_BREAK, cleaned
from winno_desk.documents.typesetting import Canvas, Sheet, new_paper, sheet_of

_ABOVE_FOOT = 16.0


def decision_letter(facts: LetterFacts) -> bytes:
    """The letter as PDF; a copy differs from it in the word COPY alone."""
    facts = cleaned(facts)
    sheet = sheet_of(facts.studio.country)
    words = LocaleWords(known_locale(facts.studio.locale), facts.studio.zone, facts.issued.year)
    paper = new_paper(sheet, f"{facts.number}: {headline(facts, words)}", facts.studio.name)
    canvas = paper.canvas
    letterhead(canvas, sheet, facts.studio, copy=facts.copy)
    start = max(
        sheet.body,
        window_address(canvas, sheet, facts.studio, facts.recipient) + 34,
        meta(canvas, sheet, _meta(facts, words)) + 12,
    )
    foot = Foot(_decided(facts, words), facts.record, facts.number)
    usable = sheet.height - FOOT_RULE - _ABOVE_FOOT
    room = (usable - start, usable - CONTINUED_BODY)
    pages = min((fill(body(facts, words, setting), *room) for setting in settings_for(sheet)), key=len)
    for index, page in enumerate(pages):
        if index:
            canvas.showPage()
            head = f"{facts.number} · {words.full_day(facts.issued)} · {facts.recipient.name}"
            continued(canvas, sheet, facts.studio, head, copy=facts.copy)
        foot.draw(canvas, sheet, words, index + 1, len(pages))
        _set(canvas, sheet, page, CONTINUED_BODY if index else start)
    return paper.finish()


def _set(canvas: Canvas, sheet: Sheet, rows: list[Row], start: float) -> None:
    y = sheet.height - start
    for row in rows:
        if row.draw is not None:
            row.draw(canvas, y)
        y -= row.height


def _meta(facts: LetterFacts, words: LocaleWords) -> list[tuple[str, str]]:
    return [
        ("Letter", facts.number),
        ("Order", facts.order),
        ("Placed", words.full_day(facts.placed)),
        ("Request", facts.request),
        ("Date", words.full_day(facts.issued)),
    ]


def _decided(facts: LetterFacts, words: LocaleWords) -> str:
    shown = f" Shown on {words.day(facts.shown)}." if facts.shown else ""
    ids = [clause.id for clause in facts.clauses if clause.id != EXCEPTIONS or facts.departure is None]
    if facts.departure is not None:
        ids.append(EXCEPTIONS)
    decided = f"Decided {words.moment(facts.decided_at)}, on policy of {facts.policy.isoformat()}"
    return f"{decided}, {_named(ids)}.{shown}"


def _named(ids: list[str]) -> str:
    *others, last = [clause_label(clause) for clause in ids]
    return f"clauses {', '.join(others)} and {last}" if others else f"clause{NO_BREAK}{last}"
