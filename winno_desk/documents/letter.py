"""The decision letter: the decision first, then how it came about, the sum, and what the customer can do."""

from winno_desk.documents.facts import LetterFacts
from winno_desk.documents.flow import Row, fill
from winno_desk.documents.letter_body import body
from winno_desk.documents.letter_sentences import EXCEPTIONS, clause_label, headline
from winno_desk.documents.letter_setting import settings_for
from winno_desk.documents.letterhead import Foot, Frame, letterhead, meta, sheet_of, window_address
from winno_desk.documents.locale_words import LocaleWords, studio_locale
from winno_desk.documents.text import NO_BREAK, cleaned
from winno_desk.documents.typesetting import new_paper
from winno_desk.values.listing import listed


def decision_letter(facts: LetterFacts) -> bytes:
    """The letter as PDF; a copy differs from it in the word COPY alone."""
    facts = cleaned(facts)
    sheet = sheet_of(facts.studio)
    words = LocaleWords(studio_locale(facts.studio.country), facts.studio.zone, facts.issued.year)
    subject = f"Order {facts.order}, request {_requests(facts)}"
    paper = new_paper(sheet, f"{facts.number}: {headline(facts, words)}", facts.studio.name, subject)
    canvas = paper.canvas
    letterhead(canvas, sheet, facts.studio, copy=facts.copy)
    start = max(
        sheet.body,
        window_address(canvas, sheet, facts.studio, facts.recipient) + 34,
        meta(canvas, sheet, _meta(facts, words)) + 12,
    )
    head = f"{facts.number} · {words.full_day(facts.issued)} · {facts.recipient.name}"
    foot = Foot(_decided(facts, words), facts.record, facts.number, facts.studio)
    frame = Frame(sheet, facts.studio, start, head, foot, facts.copy)
    frame.set_pages(canvas, words, _pages(facts, words, frame))
    return paper.finish()


def _pages(facts: LetterFacts, words: LocaleWords, frame: Frame) -> list[list[Row]]:
    """The letter as it is set as a rule, or closer where that saves a page."""
    best: list[list[Row]] = []
    for setting in settings_for(frame.sheet):
        pages = fill(body(facts, words, setting), *frame.room)
        if not best or len(pages) < len(best):
            best = pages
        if len(best) == 1:
            break
    return best


def _meta(facts: LetterFacts, words: LocaleWords) -> list[tuple[str, str]]:
    return [
        ("Letter", facts.number),
        ("Order", facts.order),
        ("Placed", words.full_day(facts.placed)),
        ("Request", _requests(facts)),
        ("Date", words.full_day(facts.issued)),
    ]


def _requests(facts: LetterFacts) -> str:
    """``W-1042-C1, C2``: of those after the first only what differs."""
    shared = facts.request.rpartition("-")[0] + "-"
    return ", ".join([facts.request, *(one.request.removeprefix(shared) for one in facts.others)])


def _decided(facts: LetterFacts, words: LocaleWords) -> str:
    shown = f" Shown on {words.day(facts.shown)}." if facts.shown else ""
    told = (facts, *facts.others)
    departs = any(one.departure is not None for one in told)
    ids = [clause.id for one in told for clause in one.clauses if clause.id != EXCEPTIONS or not departs]
    if departs:
        ids.append(EXCEPTIONS)
    ids = sorted(set(ids))
    decided = f"Decided {words.moment(max(one.decided_at for one in told))}, on policy of {facts.policy.isoformat()}"
    return f"{decided}, {_named(ids)}.{shown}"


def _named(ids: list[str]) -> str:
    named = listed([clause_label(clause) for clause in ids])
    return f"clauses {named}" if len(ids) > 1 else f"clause{NO_BREAK}{named}"
