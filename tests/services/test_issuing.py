"""Papers that are issued when somebody asks: what they tell, when there are none, and that none is made twice."""

from pathlib import Path

import pytest

from tests.services.asking import answer, claim, letter, move, request
from tests.services.test_papers import printed, said
from tests.services.world import World
from winno_desk.database.documents import Document
from winno_desk.database.orders import Item
from winno_desk.services.issuing import IssuePaper, IssueReceipt, PaperIssued, issue_paper, issue_receipt
from winno_desk.services.lookups.documents import letters_to_print
from winno_desk.services.sending import SendLetter, send_letter
from winno_desk.services.voiding import VoidSale, void_sale
from winno_desk.values.errors import Conflict


def issue(world: World, kind: str, item: int) -> PaperIssued:
    order = world.get(Item, item).order_id
    return world.act("Dana", issue_paper, IssuePaper, kind=kind, order=order)  # type: ignore[no-any-return]  # act hands on any answer


def receipt(world: World, refund: int) -> PaperIssued:
    return world.act("Noor", issue_receipt, IssueReceipt, refund=refund)  # type: ignore[no-any-return]  # as above


def words(world: World, issued: PaperIssued) -> str:
    return said(printed(world, issued.document).path)


def cancelled(world: World) -> tuple[int, int]:
    """A portrait that was cancelled before work began, and the case."""
    item = world.item("portrait")
    case = request(world, item, "cancel").case
    answer(world, case)
    return item, case


def test_a_delivery_note_tells_what_was_handed_over_when_and_until_when_its_quality_counts(world: World) -> None:
    item = world.item("portrait", "8x10")
    other = item + 1
    world.start(item)
    proof = world.proof(item)
    world.sign(item, proof)
    world.provide(item, proof)
    world.shipped(other)
    note = words(world, issue(world, "delivery_note", item))
    assert "This is what you have received of order W-1001." in note
    assert "W-1001-1" in note
    assert "W-1001-2" in note
    assert f"SHA-256 {proof.digest}"[:30] in note
    assert "Packing slip P-2026-00001" in note
    assert "tell us within 3 days of receiving it" in note


def test_before_anything_left_there_is_no_delivery_note(world: World) -> None:
    with pytest.raises(Conflict, match=r"Nothing of W-1001 was handed over or sent yet"):
        issue(world, "delivery_note", world.item("portrait"))


def test_a_cancellation_is_confirmed_with_its_request_and_the_money_that_goes_back(world: World) -> None:
    item, _case = cancelled(world)
    paper = words(world, issue(world, "cancellation", item))
    assert "Order W-1001 is cancelled." in paper
    assert "W-1001-R1" in paper
    assert "What goes back to you By To Amount L-2026-00001 Visa ending 4242 $120.00" in paper


def test_of_an_order_that_goes_on_the_cancellation_names_what_is_cancelled(world: World) -> None:
    item = world.item("portrait", "8x10")
    answer(world, request(world, item, "cancel").case)
    assert "Of order W-1001 we have cancelled W-1001-1." in words(world, issue(world, "cancellation", item))


def test_a_sale_that_was_taken_back_is_confirmed_as_cancelled(world: World) -> None:
    item = world.item("portrait")
    world.act("Dana", void_sale, VoidSale, order=world.get(Item, item).order_id)
    paper = words(world, issue(world, "cancellation", item))
    assert "Order W-1001 is cancelled." in paper
    assert "Sale taken back Visa ending 4242" in paper


def test_where_nothing_was_cancelled_nothing_is_confirmed(world: World) -> None:
    with pytest.raises(Conflict, match=r"Nothing of W-1001 was cancelled"):
        issue(world, "cancellation", world.item("portrait"))


def test_money_that_left_has_one_receipt(world: World) -> None:
    _item, case = cancelled(world)
    (refund,) = world.refunds(case)
    with pytest.raises(Conflict, match="This money has not left yet"):
        receipt(world, refund.id)
    move(world, "issue", refund.id)
    first, again = receipt(world, refund.id), receipt(world, refund.id)
    assert first == again
    assert first.number == "R-2026-00001"
    paper = words(world, first)
    assert "Refunded $120.00" in paper
    assert "To Visa ending 4242" in paper
    assert "letter L-2026-00001" in paper
    assert "Received, signature" not in paper


def test_a_statement_tells_everything_about_an_order(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    case = claim(world, item).case
    answer(world, case)
    paper = words(world, issue(world, "statement", item))
    for told in (
        "This is all that we keep about order W-1001.",
        "The order Customer Zoë Tan",
        "Items Item What Pieces State Price W-1001-1",
        "Money When What Reference Amount",
        "Proofs and approvals",
        "approved as shown by Zoë Tan, certificate S-2026-00001",
        "Prints and parcels",
        "1 × parcel P-2026-00001",
        "Requests and claims",
        "W-1001-C1",
        "decided by Noor: free replacement",
        "Pictures",
        "W-1001-1, proof 1",
        "Papers Number What Numbered Prints",
        "Journal Entry When Who What Digest begins",
        "Order taken",
    ):
        assert told in paper, told


def test_a_statement_without_a_file_says_which_is_missing(world: World) -> None:
    item = world.item("8x10")
    world.locked(item)
    for kept in Path(world.desk.settings.files).rglob("*"):
        if kept.is_file():
            kept.unlink()
    paper = words(world, issue(world, "statement", item))
    assert "The file of W-1001-1, proof 1 cannot be read here." in paper


def test_where_nothing_changed_the_same_paper_is_shown_again_and_a_later_one_has_the_next_number(world: World) -> None:
    item = world.item("portrait")
    first = issue(world, "statement", item)
    printed(world, first.document)
    assert issue(world, "statement", item) == first
    world.start(item)
    assert issue(world, "statement", item).number == "E-2026-00002"


def test_a_paper_that_is_issued_is_kept_with_its_digests_and_counted_as_printed(world: World) -> None:
    issued = issue(world, "statement", world.item("portrait"))
    printed(world, issued.document)
    row = world.get(Document, issued.document)
    assert row.digest is not None
    assert row.told is not None
    assert "COPY" in words(world, issued)


def test_letters_wait_to_be_printed_until_they_are_or_were_sent(world: World) -> None:
    first, second, third = (letter(answer(world, request(world, world.item("portrait"), "cancel").case)) for _ in "123")
    assert letters_to_print(world.desk) == (first, second, third)
    printed(world, first)
    world.act("Noor", send_letter, SendLetter, document=second, how="hand")
    assert letters_to_print(world.desk) == (third,)
