"""Papers of the counter: text, bytes and picture of the receipt, the claim stub and the job ticket."""

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest
import zxingcpp
from PIL import Image, ImageChops

from tests.documents.reading import fonts_of, words_of
from winno_desk.documents.counter_facts import ReceiptFacts
from winno_desk.documents.pages import page_images
from winno_desk.documents.receipt import receipt
from winno_desk.documents.specimens import counter as made
from winno_desk.documents.specimens.decided import BERLIN
from winno_desk.documents.stub import claim_stub
from winno_desk.documents.ticket import job_ticket
from winno_desk.imaging.texts import page_text
from winno_desk.values.codes import item_code, order_code, paper_code

LONG = "Wolfeschlegelsteinhausenbergerdorff-Ångström " * 2
PAPERS = {
    "receipt": receipt(made.RECEIPT),
    "stub": claim_stub(made.STUB),
    "ticket": job_ticket(made.TICKET),
}


def image(pdf: bytes, dpi: int = 150) -> Image.Image:
    (page,) = page_images(pdf, dpi)
    return Image.frombytes("RGB", (page.width, page.height), page.rgb)


def edges_are_white(pdf: bytes, points: float) -> bool:
    """Is there a margin of so many points on every side, with nothing in it?"""
    seen = image(pdf, 144).convert("L")
    box = ImageChops.invert(seen).getbbox()
    assert box is not None
    rim = points * 2
    return min(box[0], box[1], seen.width - box[2], seen.height - box[3]) >= rim


def test_a_receipt_reckons_from_the_items_to_what_is_owing() -> None:
    words = words_of(receipt(made.RECEIPT))
    for said in (
        "Winno Dream Imaging AI photography and imaging 418 Alder Street Oakland, CA 94607",
        "W-1042",
        "Photo restoration $85.00 Print 8 × 10 in, lustre $36.00 2 × $18.00 Discount on this item − $3.60",
        "Items $117.40 Tax 8.625 % $2.79 Total $120.19",
        "Visa ending 4242 $60.00 Reference T-20417 Cash $40.19 Given $50.00 Change $9.81 Still owing $20.00",
        "Promised for Monday 30 November For pick-up. Bring the stub along.",
        "Refund policy of 8 August 2024",
        "Tell us the number W-1042",
    ):
        assert said in words, said


def test_tax_inside_the_prices_is_told_below_the_total() -> None:
    words = words_of(receipt(replace(made.RECEIPT, tax_inclusive=True)))
    assert "Total $120.19 Tax 8.625 % included $2.79" in words


def test_what_is_paid_whole_owes_nothing() -> None:
    words = words_of(receipt(replace(made.RECEIPT, owing=made.NONE)))
    assert "Paid $100.19" in words
    assert "owing" not in words


def test_the_promised_day_stands_on_one_line_however_long_its_name() -> None:
    (page,) = page_text(receipt(replace(made.RECEIPT, promised=date(2027, 9, 29))))
    assert "Promised for Wednesday 29 September 2027" in page.replace("\u00a0", " ").splitlines()


def test_money_of_another_day_names_its_day() -> None:
    tenders = (replace(made.RECEIPT.tenders[0], taken=date(2026, 11, 20)),)
    assert "Visa ending 4242, 20 November $60.00" in words_of(receipt(replace(made.RECEIPT, tenders=tenders)))


def test_a_receipt_says_where_it_is_shipped_or_who_comes() -> None:
    shipped = words_of(receipt(replace(made.RECEIPT, ship_to=("27 Laurel Court", "Berkeley, CA 94704"))))
    assert "We ship to Zoë Ångström, 27 Laurel Court, Berkeley, CA 94704." in shipped
    assert "Tom Baker comes for it." in words_of(receipt(replace(made.RECEIPT, collector="Tom Baker")))


def test_a_voided_receipt_says_so_and_promises_nothing() -> None:
    words = words_of(receipt(replace(made.RECEIPT, voided=made.MORNING + timedelta(minutes=4))))
    assert "VOID 23 November 2026, 10:55" in words
    assert "Given back $100.19" in words
    assert "Promised" not in words


def test_a_copy_of_a_receipt_differs_in_one_word() -> None:
    for facts in (made.RECEIPT, made.receipt_of(30)):
        first, second = (page_text(receipt(replace(facts, copy=copy)))[0] for copy in (False, True))
        assert sorted(second.split()) == sorted([*first.split(), "COPY"])


def test_a_receipt_is_one_page_as_long_as_its_items() -> None:
    short, long = (image(receipt(made.receipt_of(count))) for count in (1, 60))
    assert short.width == long.width == 473
    assert long.height > 3 * short.height


def test_other_studios_write_money_their_way() -> None:
    assert "Berlin" in words_of(receipt(replace(made.RECEIPT, studio=BERLIN)))


@pytest.mark.parametrize("facts", [made.RECEIPT, made.receipt_of(12), replace(made.RECEIPT, customer=LONG)])
def test_nothing_of_a_receipt_stands_where_a_roll_is_not_printed(facts: ReceiptFacts) -> None:
    assert edges_are_white(receipt(replace(facts, served_by=LONG, collector=LONG)), 10)


def test_nothing_of_stub_and_ticket_is_cut_off() -> None:
    stub = replace(made.STUB, customer=LONG, collector=LONG, order="W-1234567")
    ticket = replace(
        made.TICKET,
        number="W-1234567-123",
        surname=LONG,
        paper=LONG,
        remake_why=LONG,
        brief="word " * 300,
        quantity=999,
    )
    assert edges_are_white(claim_stub(stub), 10)
    assert edges_are_white(job_ticket(ticket), 10)
    assert "× 999" in words_of(job_ticket(ticket))


def test_each_code_is_read_from_a_coarse_print() -> None:
    expected = {
        "receipt": {paper_code("Q-2026-00042")},
        "stub": {order_code(1042)},
        "ticket": {item_code(1042, 2)},
    }
    for kind, pdf in PAPERS.items():
        for dpi in (150, 203):
            black = image(pdf, dpi).convert("L").point([0 if level < 128 else 255 for level in range(256)])
            assert {code.text for code in zxingcpp.read_barcodes(black)} == expected[kind], (kind, dpi)


def test_the_papers_are_black_alone() -> None:
    for pdf in PAPERS.values():
        red, green, blue = image(pdf).split()
        assert ImageChops.difference(red, green).getbbox() is None
        assert ImageChops.difference(red, blue).getbbox() is None


def test_the_number_of_a_ticket_can_be_read_at_one_metre() -> None:
    seen = image(job_ticket(made.TICKET), 72).convert("L").crop((0, 0, 220, 62))
    box = ImageChops.invert(seen).getbbox()
    assert box is not None
    assert (box[3] - box[1]) / 72 * 25.4 > 12  # millimetres: letters of 4 are read at one metre with ease


def test_a_ticket_says_in_words_how_near_its_day_is() -> None:
    for days, said in ((-2, "2 DAYS LATE"), (-1, "1 DAY LATE"), (0, "TODAY"), (1, "TOMORROW"), (5, "IN 5 DAYS")):
        words = words_of(job_ticket(replace(made.TICKET, promised=date(2026, 11, 23) + timedelta(days=days))))
        assert said in words
    assert "CANCELLED" in words_of(job_ticket(replace(made.TICKET, ended="cancelled")))


def test_a_ticket_of_a_rush_says_so_after_its_day() -> None:
    due = made.TICKET.promised + timedelta(days=20)
    assert "IN 20 DAYS Sun 13 Dec RUSH" in words_of(job_ticket(replace(made.TICKET, rush=True, promised=due)))


def test_what_is_typed_is_printed_and_never_read() -> None:
    bold = "<b>Zoë</b> & \u202eevil\u202c"
    for pdf in (
        receipt(replace(made.RECEIPT, customer=bold)),
        claim_stub(replace(made.STUB, customer=bold)),
        job_ticket(replace(made.TICKET, brief=bold)),
    ):
        assert "<b>Zoë</b> & evil" in words_of(pdf)


def test_a_brief_that_is_too_long_for_its_ticket_says_where_the_rest_is() -> None:
    words = words_of(job_ticket(replace(made.TICKET, brief="Warm light, softer. " * 60)))
    assert words.count("… more on screen") == 1


def test_a_letter_that_our_type_lacks_is_seen_as_a_box_and_stops_no_paper() -> None:
    assert "For Zoë □ Ångström" in words_of(receipt(replace(made.RECEIPT, customer="Zoë ნინ ო Ångström")))
    assert "name on screen" in words_of(claim_stub(replace(made.STUB, customer="አበበ ቢቂላ")))
    assert "NAME ON SCREEN" in words_of(job_ticket(replace(made.TICKET, surname="ቢቂላ")))


def test_the_same_facts_give_the_same_bytes_in_another_process() -> None:
    code = (
        "import sys; from winno_desk.documents.specimens.counter import RECEIPT, STUB, TICKET; "
        "from winno_desk.documents.receipt import receipt; from winno_desk.documents.stub import claim_stub; "
        "from winno_desk.documents.ticket import job_ticket; "
        "sys.stdout.buffer.write(receipt(RECEIPT) + claim_stub(STUB) + job_ticket(TICKET))"
    )
    again = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert again.stdout == b"".join(PAPERS.values())


def test_every_font_on_them_is_ours_and_in_them() -> None:
    for pdf in PAPERS.values():
        found = fonts_of(pdf)
        assert found
        assert all(found.values())
        assert all("Inter-" in name for name in found)
