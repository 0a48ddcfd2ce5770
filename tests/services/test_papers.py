"""Papers: what a letter and a slip say, made after the act, printed once and copied after."""

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from tests.services.asking import answer, claim, examine, letter, move, remade, request
from tests.services.world import World
from winno_desk.database.documents import Document
from winno_desk.database.journal import Entry
from winno_desk.imaging.texts import page_text
from winno_desk.services.outbox import Printed
from winno_desk.services.papers import PrintDocument, document_pages, make, print_document, save_document
from winno_desk.values.errors import Conflict, Invalid


def printed(world: World, document: int, who: str = "Dana") -> Printed:
    return world.act(who, print_document, PrintDocument, document=document)  # type: ignore[no-any-return]  # act hands on any answer


def said(path: str | Path) -> str:
    """The words of a PDF, on one line."""
    return " ".join(" ".join(page_text(Path(path).read_bytes())).replace("\u00a0", " ").split())


def cancelled(world: World) -> int:
    """The letter of a portrait that was cancelled at 40 %."""
    item = world.item("portrait")
    world.start(item)
    world.tick(item, 2)
    world.later(hours=1)
    return letter(answer(world, request(world, item, "cancel").case))


def test_the_first_print_is_the_original_and_every_later_one_a_copy(world: World) -> None:
    letter = cancelled(world)
    first, second, third = (printed(world, letter) for _ in range(3))
    assert (first.copy, second.copy, third.copy) == (False, True, True)
    assert first.number == "L-2026-00001"
    assert "COPY" not in said(first.path)
    assert said(second.path).replace("COPY", "").split() == said(first.path).split()
    assert Path(second.path).read_bytes() == Path(third.path).read_bytes()
    assert world.get(Document, letter).printed == 3


def test_a_letter_says_what_was_decided(world: World) -> None:
    words = said(printed(world, cancelled(world)).path)
    for expected in (
        "We are refunding $72.00 to your Visa ending 4242.",
        "Zoë Tan",
        "“We moved the wedding”",
        "by e-mail",
        "Cancellation fee, 40 % of the price",
        "3(b)",
        "Noor, studio manager",
        "9 November",
        "17 November",
    ):
        assert expected in words, expected
    assert "A manager may waive" not in words, "what was open before the decision is not told after it"


def test_a_letter_carries_the_head_of_the_journal_at_its_own_act(world: World) -> None:
    letter = cancelled(world)
    entry = world.get(Entry, world.get(Document, letter).entry_id)
    assert entry.act == "decide"
    assert f"{entry.digest[:4]} {entry.digest[4:8]}" in said(printed(world, letter).path)


def test_an_exception_tells_ruling_and_reason(world: World) -> None:
    item = world.item("portrait")
    world.provide(item, world.proof(item))
    world.later(days=4)
    logged = request(world, item, "change", "quality")
    assert logged.document is not None
    assert "We cannot change your AI Portrait Generation." in said(printed(world, logged.document).path)
    decided = answer(
        world, logged.case, "exception", remedy="refund", amount="60", note="She was in hospital on the third day."
    )
    words = said(printed(world, letter(decided)).path)
    for expected in ("$60.00", "She was in hospital on the third day.", "1(a)", "Clause 6", "a refusal"):
        assert expected in words, expected


def test_a_declined_letter_gives_the_managers_reason(world: World) -> None:
    case = request(world, world.item("8x10"), "cancel").case
    decided = answer(world, case, "decline", note="The master was made for you alone.")
    words = said(printed(world, letter(decided)).path)
    assert "The master was made for you alone." in words
    assert "We cannot cancel your print 8 × 10 in, lustre" in words


def test_a_letter_of_one_item_does_not_count_what_was_paid_for_another(world: World) -> None:
    item = world.items(world.order("portrait", "8x10"))[0].id
    words = said(printed(world, letter(answer(world, request(world, item, "cancel").case))).path)
    assert "Paid for this item $120.00" in words
    assert "138.00" not in words  # the journal's head may hold any digits


def test_a_letter_made_for_a_later_issue_tells_the_later_days(world: World) -> None:
    letter = cancelled(world)
    world.later(days=7)
    moved = move(world, "issue", 1)
    assert moved.document is not None
    first, second = (said(printed(world, one).path) for one in (letter, moved.document))
    assert "Tuesday 17 November" in first
    assert "24 November" not in first
    assert "Tuesday 24 November" in second


def test_money_that_leaves_before_the_day_that_was_set_gets_a_letter_of_its_own_day(world: World) -> None:
    case = request(world, world.item("portrait"), "cancel").case
    answer(world, case, issue_day=world.now.date() + timedelta(days=7))
    moved = move(world, "issue", world.refunds(case)[0].id)
    assert moved.document is not None
    assert "between Monday 9 November and Tuesday 17 November 2026" in said(printed(world, moved.document).path)


def test_a_slip_says_whose_replacement_it_is_and_no_price(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    remake = remade(world, claim(world, item, "printing").case)
    world.begin_print(remake)
    world.finish(remake)
    slip = world.pack(remake)
    words = said(printed(world, slip.document).path)
    for expected in ("Free replacement for W-1001-1", "W-1001-C1", "banding", slip.slip, "UPS", "Tess", "W-1001-2"):
        assert expected in words, expected
    assert "$" not in words
    assert "18.00" not in words


def test_the_letter_of_an_examination_keeps_its_words_after_the_result(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    logged = claim(world, item, "unknown")
    result = examine(world, logged.case, "none")
    assert logged.document is not None
    assert result.document is not None
    assert "We will examine your print" in said(printed(world, logged.document).path)
    assert "found no fault" in said(printed(world, result.document).path)


def test_a_preview_shows_the_pages_that_would_be_printed_next(world: World) -> None:
    letter = cancelled(world)
    original = document_pages(world.desk, letter, 40)[0]
    printed(world, letter)
    copy = document_pages(world.desk, letter, 40)[0]
    assert (original.width, original.height) == (340, 440)
    assert original.rgb != copy.rgb


def test_a_paper_is_saved_by_its_number(world: World) -> None:
    letter = cancelled(world)
    folder = world.folder / "desk"
    folder.mkdir()
    place = save_document(world.desk, letter, str(folder))
    assert place == folder / "L-2026-00001.pdf"
    assert place.read_bytes().startswith(b"%PDF")
    for wrong in ("", str(world.folder / "nowhere")):
        with pytest.raises(Invalid) as error:
            save_document(world.desk, letter, wrong)
        assert error.value.field == "folder"


def test_a_letter_that_could_not_be_made_leaves_its_decision_and_is_made_when_printed(world: World) -> None:
    files = world.settings.files
    item = world.item("portrait")
    case = request(world, item, "cancel").case
    aside = files.rename(files.with_name("aside")) if files.exists() else None
    files.write_text("in the way")  # the store cannot be written
    decided = answer(world, case)
    assert (decided.state, world.get(Document, letter(decided)).digest) == ("approved", None)
    files.unlink()
    if aside is not None:
        aside.rename(files)
    assert "We are refunding $120.00" in said(printed(world, letter(decided)).path)


def test_made_twice_it_is_the_same_paper(world: World) -> None:
    letter = cancelled(world)
    before = world.get(Document, letter)
    with world.store.writing() as session:
        row = session.get_one(Document, letter)
        row.digest = row.copy_digest = None
    world.later(days=30)
    make(world.as_("Dana"), letter)
    after = world.get(Document, letter)
    assert (after.digest, after.copy_digest) == (before.digest, before.copy_digest)


def test_a_print_that_is_asked_for_twice_by_one_form_is_counted_once(world: World) -> None:
    letter = cancelled(world)
    form = PrintDocument(request=uuid4(), document=letter)
    answers = [print_document(world.as_("Dana"), form).answer for _ in range(2)]
    assert answers[0] == answers[1]
    assert world.get(Document, letter).printed == 1


def test_printing_does_not_make_a_look_at_the_order_stale(world: World) -> None:
    letter = cancelled(world)
    version = world.version(1)
    printed(world, letter)
    assert world.version(1) == version


def test_a_paper_that_is_not_there_is_told(world: World) -> None:
    with pytest.raises(Conflict, match="not there any more"):
        document_pages(world.desk, 99, 40)
