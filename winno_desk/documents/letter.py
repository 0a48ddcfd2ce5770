"""The decision letter: the decision first, then how it came about, the sum, and what the customer can do."""

from winno_desk.documents.facts import LetterFacts
from winno_desk.documents.flow import fill
from winno_desk.documents.letter_body import body, settings_for
from winno_desk.documents.letter_sentences import EXCEPTIONS, clause_label, headline
from winno_desk.documents.letterhead import Foot, Frame, letterhead, meta, window_address
from winno_desk.documents.locale_words import LocaleWords, studio_locale
from winno_desk.documents.text import NO_BREAK, cleaned
from winno_desk.documents.typesetting import new_paper, sheet_of


def decision_letter(facts: LetterFacts) -> bytes:
    """The letter as PDF; a copy differs from it in the word COPY alone."""
    facts = cleaned(facts)
    sheet = sheet_of(facts.studio.country)
    words = LocaleWords(studio_locale(facts.studio.country), facts.studio.zone, facts.issued.year)
    paper = new_paper(sheet, f"{facts.number}: {headline(facts, words)}", facts.studio.name)
    canvas = paper.canvas
    letterhead(canvas, sheet, facts.studio, copy=facts.copy)
    start = max(
        sheet.body,
        window_address(canvas, sheet, facts.studio, facts.recipient) + 34,
        meta(canvas, sheet, _meta(facts, words)) + 12,
    )
    head = f"{facts.number} · {words.full_day(facts.issued)} · {facts.recipient.name}"
    foot = Foot(_decided(facts, words), facts.record, facts.number)
    frame = Frame(sheet, facts.studio, start, head, foot, facts.copy)
    pages = min((fill(body(facts, words, setting), *frame.room) for setting in settings_for(sheet)), key=len)
    frame.set_pages(canvas, words, pages)
    return paper.finish()


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
