"""The packing slip says what is in the parcel, what follows, and what a replacement replaces; never a price."""

import subprocess
import sys
from dataclasses import replace

import zxingcpp
from PIL import Image

from tests.documents.reading import fonts_of, words_of
from winno_desk.documents.pages import page_images
from winno_desk.documents.slip import packing_slip
from winno_desk.documents.specimens import decided as made
from winno_desk.imaging.texts import page_text


def test_a_slip_says_what_is_in_the_parcel() -> None:
    words = words_of(packing_slip(made.SLIP))
    for said in (
        "Packing slip P-2026-00042 · Parcel 1 of W-1042",
        "Ship to",
        "Tom Baker 27 Laurel Court Berkeley, CA 94704",
        "If undeliverable, return to Winno Dream Imaging 418 Alder Street Oakland, CA 94607",
        "W-1042, 9 November",
        "23 November 2026",
        "UPS Ground",
        "1Z 999 AA1 01 2345 6784",
        "W-1042-2 Print of the restored family portrait 8×10, lustre 1 1 –",
        "Jon Reyes",
        "Record 48,211 · 7c1e 09ab 44d2 f07a",
    ):
        assert said in words
    assert "$" not in words
    assert "Free replacement" not in words


def test_the_slip_of_a_free_remake_names_the_faulty_print_and_asks_for_no_money() -> None:
    words = words_of(packing_slip(made.REPLACEMENT_SLIP))
    assert "Free replacement for W-1042-2" in words
    assert "Claim W-1042-C1: banding across the print." in words
    assert "there is nothing to pay for it and nothing to send back" in words


def test_many_items_go_on_under_the_same_heads() -> None:
    pages = page_text(packing_slip(made.slip_of(25)))
    assert len(pages) >= 2
    for index, page in enumerate(pages, start=1):
        assert f"Page {index} of {len(pages)}" in page
        assert "Description" in page
        assert "To follow" in page
    words = words_of(packing_slip(made.slip_of(25)))
    for index in range(1, 26):
        follows = "2 1" if index % 3 == 0 else "3 –"
        assert f"W-1042-{index} Print of the restored family portrait 8×10, lustre 3 {follows}" in words
    assert "W-1042-25" in pages[-1]
    assert "Packed by" in pages[-1]


def test_the_number_is_read_back_by_a_scanner_even_from_a_coarse_print() -> None:
    for dpi in (100, 150, 300):
        page = page_images(packing_slip(made.SLIP), dpi)[0]
        found = zxingcpp.read_barcodes(Image.frombytes("RGB", (page.width, page.height), page.rgb))
        assert "P202600042M" in [code.text for code in found if code.format == zxingcpp.BarcodeFormat.Code128]


def test_a_copy_differs_in_one_word() -> None:
    for facts in (made.SLIP, made.slip_of(25)):
        original, again = (page_text(packing_slip(replace(facts, copy=copy))) for copy in (False, True))
        for first, second in zip(original, again, strict=True):
            assert sorted(second.split()) == sorted([*first.split(), "COPY"])


def test_the_same_facts_give_the_same_bytes_here_and_in_another_process() -> None:
    code = (
        "import sys; from winno_desk.documents.specimens import decided; "
        "from winno_desk.documents.slip import packing_slip; "
        "sys.stdout.buffer.write(packing_slip(decided.REPLACEMENT_SLIP))"
    )
    again = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert again.stdout == packing_slip(made.REPLACEMENT_SLIP)


def test_every_font_on_it_is_ours_and_in_it() -> None:
    found = fonts_of(packing_slip(made.REPLACEMENT_SLIP))
    assert found
    assert all(found.values())
    assert all("Inter-" in name for name in found)


def test_an_unchecked_parcel_leaves_room_for_a_hand() -> None:
    words = words_of(packing_slip(made.SLIP))
    assert words.index("Packed by") < words.index("Checked by")


def test_a_checked_parcel_says_who_checked_it_however_many_they_are() -> None:
    checked_by = " and ".join(f"Somebody {letter}. Whoever" for letter in "ABCDEFG")
    assert checked_by in words_of(packing_slip(replace(made.SLIP, checked_by=checked_by)))
