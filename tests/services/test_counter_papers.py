"""Papers of the counter: what receipt, claim stub and job ticket say about an order as it stands."""

import runpy
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from sqlalchemy import select, text

from tests.services.asking import claim, remade
from tests.services.test_papers import printed, said
from tests.services.test_photos import photo
from tests.services.website.files import csv, row, take
from tests.services.world import World, card, cash
from winno_desk.database.documents import Document
from winno_desk.database.journal import Entry
from winno_desk.database.orders import Item, Product
from winno_desk.database.schema import MIGRATIONS
from winno_desk.documents.pages import page_images
from winno_desk.services.changes import AddToOrder, add_to_order
from winno_desk.services.intake import SaveOrder, TakePayment, save_order, take_payment
from winno_desk.services.lookups.documents import find_papers
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.order_lines import Line
from winno_desk.services.papers import make
from winno_desk.services.photos import LinePhoto
from winno_desk.services.tenders import Tender
from winno_desk.services.voiding import VoidSale, void_sale
from winno_desk.services.working_papers import print_stub, print_ticket, surname
from winno_desk.values.codes import item_code, order_code, paper_code
from winno_desk.values.errors import Conflict


def sold(world: World, **other: Any) -> Any:
    """A portrait and two prints of it, sold at the counter to somebody who picks them up."""
    asked = {
        "name": "Zoë Ångström",
        "phone": "415 555 0142",
        "consent": True,
        "lines": (Line(product="portrait"), Line(product="8x10", quantity=2, brief="Full frame", made_from=0)),
        "delivery": "pickup",
        "policy_shown": True,
        **other,
    }
    return world.act("Dana", save_order, SaveOrder, **asked)


def codes_on(path: str) -> list[str]:
    """What a scanner reads from a paper as coarse as a receipt printer makes it."""
    page = page_images(Path(path).read_bytes(), 200)[0]
    return [code.text for code in zxingcpp.read_barcodes(Image.frombytes("RGB", (page.width, page.height), page.rgb))]


def receipt_words(world: World, document: int | None) -> str:
    assert document is not None
    return said(printed(world, document).path)


def test_a_receipt_tells_the_sale(world: World) -> None:
    tenders = (card("100.00"), Tender(method="cash", amount="20.00", given="50.00"))
    words = receipt_words(world, sold(world, tenders=tenders, collector="Tom Baker").document)
    for expected in (
        "W-1001",
        "Receipt Q-2026-00001",
        "2 November 2026, 12:00",
        "For Zoë Ångström",
        "Served by Dana",
        "2 × $18.00",
        "Visa ending 4242 $100.00",
        "Reference T-1",
        "Given $50.00",
        "Change $30.00",
        "Still owing $36.00",
        "Tom Baker comes for it",
        "Refund policy of 8 August 2024",
        "within 3 days",
        "until printing begins",
    ):
        assert expected in words, expected
    assert "VOID" not in words


def test_the_code_on_a_receipt_is_its_own(world: World) -> None:
    paper = printed(world, sold(world).document)
    assert codes_on(paper.path) == [paper_code("Q-2026-00001")]


def test_a_receipt_tells_the_policys_deadlines_of_what_was_bought_and_no_others(world: World) -> None:
    words = receipt_words(world, sold(world, lines=(Line(product="portrait"),)).document)
    assert "final file" in words
    assert "printing" not in words


def test_a_discount_is_told_on_its_line_and_one_on_the_order_below(world: World) -> None:
    lines = (Line(product="portrait", discount="20.00"), Line(product="8x10"))
    words = receipt_words(world, sold(world, lines=lines).document)
    assert "Discount on this item − $20.00" in words
    words = receipt_words(world, sold(world, lines=(Line(product="portrait"),), discount="10 %").document)
    assert "Discount on the order − $12.00" in words
    assert "on this item" not in words
    words = receipt_words(world, sold(world, lines=lines, discount="10.00").document)
    assert "AI Portrait Generation $120.00 Discount on this item − $20.00" in words
    assert "Items $118.00 Discount on the order − $10.00 Total $108.00" in words


def test_the_second_receipt_of_a_sale_is_a_copy(world: World) -> None:
    document = sold(world).document
    first, second = receipt_words(world, document), receipt_words(world, document)
    assert "COPY" not in first
    assert second.replace("COPY", "").split() == first.split()


def test_money_that_comes_later_has_a_receipt_of_its_own_and_the_first_one_stays_as_it_was(world: World) -> None:
    sale = sold(world, tenders=(card("100.00"),))
    world.later(days=2)
    paid = world.act("Dana", take_payment, TakePayment, order=sale.order, tender=cash("56.00"))
    first, second = receipt_words(world, sale.document), receipt_words(world, paid.document)
    assert "Still owing $56.00" in first
    assert "Cash" not in first
    for expected in ("Receipt Q-2026-00002", "Visa ending 4242, 2 November", "Cash $56.00", "Paid $156.00"):
        assert expected in second, expected


def test_what_is_added_later_has_a_receipt_of_the_whole_order_and_changes_no_earlier_one(world: World) -> None:
    sale = sold(world, lines=(Line(product="portrait"),), discount="20.00")
    lines = (Line(product="8x10"),)
    added = world.act("Dana", add_to_order, AddToOrder, order=sale.order, lines=lines, discount="3.00")
    first, second = receipt_words(world, sale.document), receipt_words(world, added.document)
    assert "Discount on the order − $20.00 Total $100.00" in first
    assert "8 × 10" not in first
    assert "Discount on the order − $23.00 Total $115.00" in second
    assert "Q-2026-00002" in second


def test_an_order_of_the_website_has_a_receipt_although_nobody_prints_it(world: World) -> None:
    take(world, csv(row(item="portrait", quantity="1", unit_price="120.00", paid="120.00", tender="Visa ending 4242")))
    (document,) = order_page(world.desk, 1001).documents
    assert (document.kind, document.printed) == ("receipt", 0)
    assert "Visa ending 4242" in receipt_words(world, document.id)


def test_the_receipt_of_a_voided_sale_says_so_and_the_journal_knows_what_it_was(world: World) -> None:
    sale = sold(world, tenders=(card("100.00"),))
    assert "VOID" not in receipt_words(world, sale.document)
    before = world.get(Document, sale.document).digest
    world.later(minutes=4)
    world.act("Dana", void_sale, VoidSale, order=sale.order)
    words = receipt_words(world, sale.document)
    for expected in ("COPY", "VOID 2 November 2026, 12:04", "Given back $100.00"):
        assert expected in words, expected
    assert "owing" not in words
    with world.store.reading() as session:
        payload = session.scalars(select(Entry.payload).where(Entry.act == "void_sale")).one()
    assert before in payload


def test_a_receipt_made_again_is_the_same_paper(world: World) -> None:
    document = sold(world).document
    make(world.as_("Dana"), document)
    before = world.get(Document, document)
    with world.store.writing() as session:
        row = session.get_one(Document, document)
        row.digest = row.copy_digest = None
    world.later(days=30)
    make(world.as_("Dana"), document)
    after = world.get(Document, document)
    assert (after.digest, after.copy_digest) == (before.digest, before.copy_digest)


def test_an_order_that_was_taken_before_receipts_were_papers_has_one_after_the_migration(world: World) -> None:
    document = world.get(Document, sold(world, tenders=(card("100.00"),)).document)
    fill = runpy.run_path(str(MIGRATIONS / "versions" / "0006_receipts.py"))["FILL"]
    with world.store.writing() as session:
        session.delete(session.get_one(Document, document.id))
        session.flush()
        for _ in range(2):
            session.execute(text(fill))
    (made,) = order_page(world.desk, 1001).documents
    again = world.get(Document, made.id)
    assert (again.number, again.entry_id, again.numbered_at) == (
        document.number,
        document.entry_id,
        document.numbered_at,
    )
    assert "Still owing $56.00" in receipt_words(world, made.id)


def test_every_receipt_leads_to_its_order(world: World) -> None:
    sale = sold(world, tenders=(card("100.00"),))
    world.act("Dana", take_payment, TakePayment, order=sale.order, tender=cash("1.00"))
    for number in ("Q-2026-00001", "Q-2026-00002"):
        (found,) = find_papers(world.desk, number)
        assert (found.order, found.title, found.sheet) == (1001, "Receipt", None)


def test_a_stub_tells_whose_order_it_is_and_no_price(world: World) -> None:
    stub = print_stub(world.desk, sold(world).order)
    words = said(stub.path)
    for expected in ("W-1001", "Zoë Ångström", "2 items", "Bring this stub", "12 Mission Street"):
        assert expected in words, expected
    assert "$" not in words
    assert codes_on(stub.path) == [order_code(1001)] * 2


def test_a_ticket_tells_what_to_do_and_until_when(world: World) -> None:
    first, second = world.items(sold(world).order)
    ticket = print_ticket(world.desk, second.id)
    words = said(ticket.path)
    for expected in ("1001-2", "8 × 10 in lustre × 2", "Full frame", "PICK-UP", "ÅNGSTRÖM", "no photo yet"):
        assert expected in words, expected
    assert "LOCKED" not in words
    assert "AI Portrait Generation" in said(print_ticket(world.desk, first.id).path)
    assert codes_on(ticket.path) == [item_code(1001, 2)]


def test_a_ticket_of_several_photos_tells_how_many_prints_of_each_and_on_what(world: World) -> None:
    photos = tuple(LinePhoto(photo(world, (2400, 3000), f"IMG_{count}.jpg"), quantity=count) for count in (2, 3))
    with world.store.writing() as session:
        session.get_one(Product, "8x10").finish = "matte"
    item = world.items(sold(world, lines=(Line(product="8x10", photos=photos),)).order)[0].id
    words = said(print_ticket(world.desk, item).path)
    assert "8 × 10 in lustre, matte × 5" in words
    assert "2 × IMG_2.jpg, 3 × IMG_3.jpg" in words


def test_a_ticket_says_how_near_the_promised_day_is(world: World) -> None:
    item = world.item("8x10")
    days = (world.get(Item, item).promised_on - world.now.date()).days
    for later, word in ((0, f"IN {days} DAYS"), (days - 1, "TOMORROW"), (1, "TODAY"), (1, "1 DAY LATE"), (1, "2 DAYS")):
        world.later(days=later)
        assert word in said(print_ticket(world.desk, item).path), word


def test_a_locked_ticket_names_the_proof_and_the_digest_and_shows_what_was_approved(world: World) -> None:
    item = world.item("8x10")
    world.sign(item, world.proof(item))
    assert "APPROVED v1" in said(print_ticket(world.desk, item).path)
    world.lock(item)
    digest = world.get(Item, item).locked_digest
    words = said(print_ticket(world.desk, item).path)
    assert f"LOCKED v1 {digest[:4]} {digest[4:8]}" in words
    assert "no photo yet" not in words


def test_the_ticket_of_a_remake_says_whose_place_it_takes_and_why(world: World) -> None:
    item = world.item("8x10")
    world.shipped(item)
    remake = remade(world, claim(world, item, "printing").case)
    words = said(print_ticket(world.desk, remake).path)
    assert "REMAKE of 1001-1 · banding" in words
    assert "LOCKED v1" in words
    assert "SHIP" in words
    assert "SHIPPED" in said(print_ticket(world.desk, item).path)


def test_a_ticket_is_printed_although_its_picture_is_gone(world: World) -> None:
    item = world.item("8x10")
    proof = world.proof(item)
    world.sign(item, proof)
    world.desk.files.path(proof.digest).unlink()
    assert "no photo yet" in said(print_ticket(world.desk, item).path)


def test_a_name_that_no_font_here_can_print_stops_no_paper(world: World) -> None:
    sale = sold(world, name="አበበ ቢቂላ")
    item = world.items(sale.order)[0].id
    for words in (
        receipt_words(world, sale.document),
        said(print_stub(world.desk, sale.order).path),
        said(print_ticket(world.desk, item).path).lower(),
    ):
        assert "phone …0142" in words


def test_what_is_not_there_any_more_has_no_papers(world: World) -> None:
    for make_it in (print_stub, print_ticket):
        with pytest.raises(Conflict):
            make_it(world.desk, 99)


def test_the_surname_is_the_last_word_of_a_name() -> None:
    assert [surname(name) for name in ("Zoë Ångström", "Cher", "Zoë 👩\u200d🎨", "")] == ["Ångström", "Cher", "Zoë", ""]
