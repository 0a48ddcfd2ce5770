"""The decision letter says what was decided, in the first sentence, and nothing else than its facts."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest
import zxingcpp
from PIL import Image

from tests.documents.reading import fonts_of, squeezed, words_of
from winno_desk.documents.facts import LetterFacts, Payment, Recipient, Sign, SumLine
from winno_desk.documents.letter import decision_letter
from winno_desk.documents.locale_words import LocaleWords, studio_locale
from winno_desk.documents.pages import page_images
from winno_desk.documents.specimens import decided as made
from winno_desk.imaging.texts import page_text
from winno_desk.policy.facts import Wish
from winno_desk.policy.terms import Outcome
from winno_desk.values.money import Money


def test_a_refund_less_the_fee_is_told_from_the_sum_to_the_days_it_arrives() -> None:
    words = words_of(decision_letter(made.LESS_FEE))
    for said in (
        "Winno Dream Imaging · 418 Alder Street · Oakland, CA 94607 Tom Baker 27 Laurel Court Berkeley, CA 94704",
        "Letter L-2026-00317 Order W-1038 Placed 2 November 2026 Request W-1038-R1 Date 23 November 2026",
        "We are refunding $72.00 to your Visa ending 1881. Dear Tom Baker,",
        "On 5 November you told us by phone that you want to cancel the AI portrait of order W-1038: "
        "“We moved the wedding, we no longer need it.” We had begun work on 3 November, and by the time your call "
        "came 40 % of it was done.",
        "Our policy of 8 August 2024, in force when you ordered and shown to you on 2 November, says: 3(b) A digital",
        "This is how we arrive at the sum: Paid on 2 November, Visa ending 1881 $120.00 "
        "Fee: 40 % of $120.00 (sketch 20 %, first rendering 20 %) − $48.00 Refund $72.00",
        "between Tuesday 1 December and Tuesday 8 December 2026. If it has not come by then, call us",
        "tell us: a second person will look at it",
        "Sincerely, Eva Virtanen, studio manager",
    ):
        assert said in words
    assert "Decided 23 November 2026, 15:42, on policy of 2024-08-08, clause 3(b). Shown on 2 November." in words
    assert "Record 48,211 · 7c1e 09ab 44d2 f07a · Check this paper at our desk with the code L202600317Q." in words


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (Wish.CANCEL, "We cannot cancel your AI portrait and refund it."),
        (Wish.CHANGE, "We cannot change your AI portrait."),
        (Wish.REFUND, "We cannot give a refund for your AI portrait."),
        (Wish.REPLACE, "We cannot replace your AI portrait."),
        (Wish.RETURN, "We cannot take your AI portrait back."),
        (Wish.EXCHANGE, "We cannot exchange your AI portrait."),
    ],
)
def test_a_refusal_names_what_was_asked(wish: Wish, said: str) -> None:
    assert said in words_of(decision_letter(replace(made.DECLINED, wish=wish)))


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("wish", Wish)
def test_every_outcome_has_a_headline(outcome: Outcome, wish: Wish) -> None:
    assert words_of(decision_letter(replace(made.DECLINED, outcome=outcome, wish=wish)))


def test_a_refusal_counts_the_days_from_fulfilment_and_promises_no_money() -> None:
    words = words_of(decision_letter(made.DECLINED))
    assert "14:30 Final file handed over counted from here 20 November 2026, 11:05 Your call 4 days later" in words
    assert "The money goes back" not in words
    assert "$" not in words


def test_an_exception_says_the_ruling_and_the_reason() -> None:
    words = words_of(decision_letter(made.EXCEPTION))
    assert "We are refunding $60.00 to your Visa ending 1881." in words
    assert "An exception for you. Taken alone, this leads to a refusal. Clause 6 lets us decide" in words
    assert "You were travelling without a connection" in words
    assert "clauses 1(a) and 6." in words


def test_a_replacement_and_a_revision_cost_nothing() -> None:
    assert "We are replacing your 8×10 print, free of charge." in words_of(decision_letter(made.REPLACEMENT))
    revision = replace(made.DECLINED, outcome=Outcome.REVISION, wish=Wish.CHANGE)
    assert "We will revise your AI portrait, free of charge." in words_of(decision_letter(revision))


def test_cash_goes_back_as_cash() -> None:
    words = words_of(decision_letter(replace(made.LESS_FEE, method="", in_cash=True, arrival=None)))
    assert "We are refunding $72.00 in cash." in words
    assert "The money waits for you at our desk from 23 November 2026 on. Bring this letter with you." in words
    assert "statement" not in words


def test_money_that_came_by_card_and_in_cash_goes_back_both_ways() -> None:
    words = words_of(decision_letter(replace(made.LESS_FEE, method="Visa ending 1881", in_cash=True)))
    assert "We are refunding $72.00 to your Visa ending 1881 and in cash." in words
    assert "What you paid in cash waits for you at our desk; the rest goes back the way you paid" in words


@pytest.mark.parametrize(
    ("amount", "currency", "country", "said"),
    [
        ("1200", "JPY", "US", "¥1,200"),
        ("0.500", "KWD", "US", "KWD 0.500"),
        ("72.00", "GBP", "GB", "£72.00"),
        ("1072.00", "EUR", "DE", "1.072,00 €"),
        ("72.00", "INR", "IN", "₹72.00"),
    ],
)
def test_money_is_written_as_the_country_writes_it(amount: str, currency: str, country: str, said: str) -> None:
    studio = replace(made.OAKLAND, country=country)
    letter = replace(made.LESS_FEE, studio=studio, refund=Money.parse(amount, currency), sums=(), payments=())
    assert f"We are refunding {said} to your Visa ending 1881." in words_of(decision_letter(letter))


def test_days_are_the_studios_own() -> None:
    words = words_of(decision_letter(replace(made.LESS_FEE, studio=made.BERLIN)))
    assert "On 6 November you told us" in words
    assert "Decided 24 November 2026, 00:42" in words
    assert words_of(
        decision_letter(replace(made.LESS_FEE, studio=replace(made.OAKLAND, zone=ZoneInfo("Asia/Tokyo"))))
    ).count("On 6 November you told us")


def test_a_day_of_another_year_says_which() -> None:
    words = words_of(decision_letter(replace(made.LESS_FEE, shown=date(2025, 12, 30))))
    assert "shown to you on 30 December 2025" in words


@pytest.mark.parametrize(("studio", "size"), [(made.OAKLAND, (612, 792)), (made.BERLIN, (596, 842))])
def test_the_sheet_is_the_countrys(studio: object, size: tuple[int, int]) -> None:
    page = page_images(decision_letter(replace(made.LESS_FEE, studio=studio)), 72)[0]  # type: ignore[arg-type]  # both are studios
    assert (page.width, page.height) == size


def test_a_copy_differs_in_one_word() -> None:
    for facts in (made.LESS_FEE, made.EXCEPTION, long_letter()):
        first, second = (page_text(decision_letter(replace(facts, copy=copy))) for copy in (False, True))
        assert len(first) == len(second)
        for original, again in zip(first, second, strict=True):
            assert sorted(again.split()) == sorted([*original.split(), "COPY"])


def test_the_same_facts_give_the_same_bytes_here_and_in_another_process() -> None:
    first = decision_letter(made.EXCEPTION)
    assert decision_letter(made.EXCEPTION) == first
    code = (
        "import sys; from winno_desk.documents.specimens import decided; "
        "from winno_desk.documents.letter import decision_letter; "
        "sys.stdout.buffer.write(decision_letter(decided.EXCEPTION))"
    )
    again = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert again.stdout == first


def test_every_font_on_it_is_ours_and_in_it() -> None:
    found = fonts_of(decision_letter(replace(made.EXCEPTION, copy=True)))
    assert found
    assert all(found.values())
    assert all("Inter-" in name for name in found)


def test_the_code_is_read_back_from_a_print() -> None:
    page = page_images(decision_letter(made.LESS_FEE), 150)[0]
    picture = Image.frombytes("RGB", (page.width, page.height), page.rgb)
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text == "L202600317Q 7C1E09AB"


def long_letter() -> LetterFacts:
    sentence = "The portrait was meant for the wedding, and the wedding was moved to another year. "
    departure = replace(made.EXCEPTION.departure, reason=(sentence * 60)[:3900].strip())  # type: ignore[type-var]  # it has one
    return replace(made.EXCEPTION, words=(sentence * 20).strip(), departure=departure)


def test_a_long_letter_goes_on_under_a_small_head_and_counts_its_pages() -> None:
    facts = long_letter()
    pages = page_text(decision_letter(facts))
    assert len(pages) == 3
    for index, page in enumerate(pages, start=1):
        assert f"Page {index} of 3" in page
        assert "L-2026-00317" in page
    assert "Sincerely," in pages[-1]
    assert "not as you remember it, tell us" in pages[-1]
    assert facts.departure is not None
    assert squeezed(facts.departure.reason)[:400] in squeezed("".join(pages))


def test_thirty_payments_keep_the_sum_together() -> None:
    payments = tuple(
        Payment(day=date(2026, 11, 2), method=f"Visa ending {1000 + index}", amount=made.dollars("4.00"))
        for index in range(30)
    )
    pages = page_text(decision_letter(replace(made.LESS_FEE, payments=payments)))
    words = words_of(decision_letter(replace(made.LESS_FEE, payments=payments)))
    assert all(f"Visa ending {1000 + index} $4.00" in words for index in range(30))
    last = next(page for page in pages if "Refund" in page and "$72.00" in page and "Fee" in page)
    assert (
        "Visa\u00a0ending\u00a01029" in last.replace("Visa ending 1029", "Visa\u00a0ending\u00a01029") or "1029" in last
    )


def test_a_letter_is_set_closer_when_that_saves_a_page() -> None:
    more = "We looked at every step of the work together with the artist who did it, and at the notes made then. " * 4
    facts = replace(made.LESS_FEE, explanation=(*made.LESS_FEE.explanation, more.strip()))
    assert len(page_text(decision_letter(facts))) == 1


def test_without_fulfilment_no_days_are_counted() -> None:
    begun = replace(made.LESS_FEE, events=made.DECLINED.events[:1])
    assert "took this course" not in words_of(decision_letter(begun))


def test_a_short_letter_is_one_page_without_a_number() -> None:
    (page,) = page_text(decision_letter(made.LESS_FEE))
    assert "Page" not in page


def test_nothing_stands_outside_the_margins_or_is_missing() -> None:
    wide = replace(
        made.LESS_FEE,
        recipient=Recipient(name="A" * 120, address=("B" * 120, "C" * 120)),
        item="Wolfeschlegelsteinhausenbergerdorff" * 3,
        words="W" * 1500,
        method="M" * 80,
        sums=(SumLine(label="L" * 200, amount=made.dollars("72.00"), sign=Sign.TOTAL),),
        decided_by="D" * 120,
    )
    for facts in (made.LESS_FEE, made.DECLINED, long_letter(), wide):
        for page in page_images(decision_letter(facts), 72):
            picture = Image.frombytes("RGB", (page.width, page.height), page.rgb).convert("L")
            ink = picture.point([255 if level < 200 else 0 for level in range(256)]).getbbox()
            assert ink is not None
            left, top, right, bottom = ink
            assert left >= 70
            assert right <= page.width - 70
            assert top >= 30
            assert bottom <= page.height - 30
            covered = picture.histogram()
            assert sum(covered[:128]) > 0.004 * page.width * page.height


@pytest.mark.parametrize(
    ("country", "sentence", "said"),
    [
        ("US", "Of the $1200.00 left, $72.50 goes back.", "Of the $1,200.00 left, $72.50 goes back."),
        ("US", "All that is left goes back to you: JPY 12000.", "All that is left goes back to you: ¥12,000."),
        ("DE", "The fee is 40 % of €1234.50.", "The fee is 40 % of 1.234,50 €."),
        ("US", "It came with UPS 1200, and cost about $50.", "It came with UPS 1200, and cost about $50."),
    ],
)
def test_the_sentences_of_the_policy_write_money_as_the_rest_of_the_letter(
    country: str, sentence: str, said: str
) -> None:
    words = LocaleWords(studio_locale(country), ZoneInfo("UTC"), 2026)
    assert words.rewritten(sentence).replace("\u00a0", " ") == said
