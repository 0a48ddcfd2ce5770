"""Labels are exactly as large as their makers say, everything lies on its label, and a scanner reads them."""

from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops

from tests.counts import count
from winno_desk.documents.facts import Recipient
from winno_desk.documents.labels import address_label, calibration_page, shelf_label
from winno_desk.documents.specimens.decided import OAKLAND
from winno_desk.documents.specimens.shown import ADDRESS, SHELF
from winno_desk.values.errors import Unavailable
from winno_desk.values.labels import LABELS, LabelForm

_FINE = 508
"""Dots an inch: twenty a millimetre."""
_NEAR = 0.1
"""Millimetres that a label may be off."""

DRAWN: dict[str, tuple[Callable[[LabelForm, int], bytes], str]] = {
    "address": (lambda form, place: address_label(ADDRESS, form, place), ADDRESS.code),
    "shelf": (lambda form, place: shelf_label(SHELF, form, place), SHELF.code),
}

# By the makers' own sheets: the label in millimetres, and for sheets of many where the first and the last begin.
MEASURES = {
    "4x6": (152.4, 101.6),
    "brother_62x100": (100, 62),
    "brother_29x90": (90, 29),
    "dymo_54x101": (101, 54),
    "dymo_36x89": (89, 36),
}
SHEETS = {
    "avery_5163": ((101.6, 50.8), 10, (3.97, 12.7), (110.33, 215.9)),
    "avery_5160": ((66.68, 25.4), 30, (4.76, 12.7), (144.46, 241.3)),
}


def _shown(pdf: bytes, dpi: int) -> Image.Image:
    picture: Image.Image = pypdfium2.PdfDocument(pdf)[0].render(scale=dpi / 72, grayscale=True).to_pil()
    return picture.convert("L")


def _size(pdf: bytes) -> tuple[float, float]:
    width, height = pypdfium2.PdfDocument(pdf)[0].get_size()
    return width * 25.4 / 72, height * 25.4 / 72


def _ink(pdf: bytes) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what is printed, in millimetres."""
    picture = _shown(pdf, _FINE)
    box = ImageChops.invert(picture).point(lambda grey: 255 if grey > 60 else 0).getbbox()
    assert box is not None
    left, top, right, bottom = (pixel * 25.4 / _FINE for pixel in box)
    return left, top, right, bottom


@pytest.mark.parametrize("kind", DRAWN)
@pytest.mark.parametrize("form", MEASURES)
def test_a_label_of_a_roll_is_as_large_as_its_maker_says(form: str, kind: str) -> None:
    size = _size(DRAWN[kind][0](LABELS[form], 0))
    assert size == pytest.approx(MEASURES[form], abs=_NEAR)


@pytest.mark.parametrize("form", SHEETS)
def test_the_labels_of_a_sheet_begin_where_its_maker_says(form: str) -> None:
    (width, height), places, first, last = SHEETS[form]
    of = LABELS[form]
    assert of.places == places
    assert (of.width, of.height) == pytest.approx((width, height), abs=_NEAR)
    assert of.corner(0) == pytest.approx(first, abs=_NEAR)
    assert of.corner(places - 1) == pytest.approx(last, abs=_NEAR)
    drawn = _ink(calibration_page(of, OAKLAND.name))
    assert drawn == pytest.approx((*first, last[0] + width, last[1] + height), abs=_NEAR)


@pytest.mark.parametrize("kind", DRAWN)
@pytest.mark.parametrize("form", LABELS)
def test_nothing_is_printed_nearer_than_three_millimetres_to_the_edge_of_its_label(form: str, kind: str) -> None:
    of = LABELS[form]
    for place in sorted({of.places - 1, 0, of.places // 2}, reverse=True)[: count(1, 3)]:
        left, top, right, bottom = _ink(DRAWN[kind][0](of, place))
        x, y = of.corner(place)
        assert left >= x + 3 - _NEAR, (form, place)
        assert top >= y + 3 - _NEAR, (form, place)
        assert right <= x + of.width - 3 + _NEAR, (form, place)
        assert bottom <= y + of.height - 3 + _NEAR, (form, place)


@pytest.mark.parametrize("kind", DRAWN)
@pytest.mark.parametrize("form", LABELS)
def test_the_code_of_a_label_is_read_at_100_dots_an_inch(form: str, kind: str) -> None:
    draw, code = DRAWN[kind]
    for place in {0, LABELS[form].places - 1}:
        found = zxingcpp.read_barcodes(_shown(draw(LABELS[form], place), 100))
        assert [one.text for one in found] == [code], (form, place)


def _dark(picture: Image.Image, left: float, top: float, right: float, bottom: float) -> tuple[float, float]:
    """From where to where a strip of a picture is dark, all in millimetres."""
    mm = _FINE / 25.4
    strip = ImageChops.invert(picture.crop((int(left * mm), int(top * mm), int(right * mm), int(bottom * mm))))
    box = strip.point(lambda grey: 255 if grey > 128 else 0).getbbox()
    assert box is not None
    return int(left * mm) / mm + box[0] / mm, int(left * mm) / mm + box[2] / mm


@pytest.mark.parametrize("key", LABELS)
def test_a_calibration_page_has_a_line_at_five_millimetres_and_a_bar_of_fifty(key: str) -> None:
    form = LABELS[key]
    picture = _shown(calibration_page(form, OAKLAND.name), _FINE)
    x, y = form.corner(0)
    line = _dark(picture, x + 3, y + form.height - 3, x + 8, y + form.height - 2)
    assert sum(line) / 2 == pytest.approx(x + 5, abs=_NEAR)
    bar = _dark(picture, x + 6, y + 8.5, x + form.width - 2, y + 9)
    assert bar[1] - bar[0] == pytest.approx(50, abs=_NEAR)


def test_an_address_is_told_whole_or_not_at_all() -> None:
    long = replace(
        ADDRESS, recipient=Recipient(name="Bartholomew " * 9, address=("Boulevard of the Republic " * 4,) * 4)
    )
    words = pypdfium2.PdfDocument(address_label(long, LABELS["4x6"]))[0].get_textpage().get_text_bounded()
    assert words.count("Boulevard") == 16
    with pytest.raises(Unavailable, match="Choose a larger one"):
        address_label(long, LABELS["avery_5160"])


def test_a_program_that_prints_a_label_is_asked_for_its_actual_size() -> None:
    for draw, _code in DRAWN.values():
        assert b"/PrintScaling /None" in draw(LABELS["4x6"], 0)
