"""Codes that scanners read, and the slips of eye and hand that their last character tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winno_desk.values.codes import (
    PaperCode,
    check_character,
    has_form,
    item_code,
    order_code,
    paper_code,
    paper_meant,
    read_code,
    sealed_code,
)
from winno_desk.values.ids import PAPER_LETTERS, Number, order_number, paper_number, read_number

LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ORDERS = st.integers(1, 99_999_999)
PAPERS = st.builds(
    paper_number,
    st.sampled_from(sorted(PAPER_LETTERS.values())),
    st.integers(1000, 9999),
    st.integers(1, 999_999),
)
CODES = st.one_of(ORDERS.map(order_code), st.builds(item_code, ORDERS, st.integers(1, 999)), PAPERS.map(paper_code))


@given(ORDERS, st.integers(1, 999))
def test_an_order_and_each_of_its_items_read_back(order: int, item: int) -> None:
    assert read_code(order_code(order)) == Number(order)
    assert read_code(item_code(order, item)) == Number(order, item=item)


DIGESTS = st.text("0123456789abcdef", min_size=64, max_size=64)


@given(PAPERS, DIGESTS, DIGESTS)
def test_a_paper_reads_back_with_the_proof_that_its_sheet_shows(number: str, head: str, told: str) -> None:
    assert read_code(paper_code(number)) == PaperCode(number)
    assert read_code(sealed_code(number, head, told)) == PaperCode(number, head[:8].upper(), told[:8].upper())
    older = sealed_code(number, head, "")
    assert read_code(older) == PaperCode(number, head[:8].upper())


def test_codes_look_like_this() -> None:
    assert order_code(1042) == "W001042C"
    assert item_code(1042, 2) == "J001042002A"
    assert paper_code("L-2026-00317") == "L202600317Q"
    assert sealed_code("L-2026-00317", "90af3c61d2e4b788", "7c1e09ab44d2") == "L202600317Q 90AF3C61 7C1E09AB"


def test_the_check_character_is_the_one_of_the_standard() -> None:
    assert check_character("A12425GABC1234002") == "M"  # the example given with the Global Release Identifier


@given(CODES, st.data())
def test_one_wrong_character_is_always_told(code: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(code) - 1))
    other = data.draw(st.sampled_from(LETTERS.replace(code[place], "")))
    assert read_code(code[:place] + other + code[place + 1 :]) is None


def swapped(code: str) -> list[str]:
    """The code with two neighbours in each other's place, in every way that changes it."""
    pairs = ((place, code[place], code[place + 1]) for place in range(len(code) - 1))
    return [code[:place] + after + before + code[place + 2 :] for place, before, after in pairs if before != after]


@given(CODES)
def test_swapped_neighbours_are_told_unless_they_follow_each_other(code: str) -> None:
    for other in swapped(code):
        place = next(place for place in range(len(code)) if code[place] != other[place])
        following = abs(int(code[place], 36) - int(code[place + 1], 36)) == 1
        assert following or read_code(other) is None


def test_of_ten_thousand_orders_hardly_a_swap_goes_unnoticed() -> None:
    others = [other for order in range(1, 10_001) for other in swapped(order_code(order))]
    unnoticed = [other for other in others if read_code(other) is not None]
    assert len(unnoticed) < len(others) / 200


@given(st.integers(1, 999_999))
def test_the_number_of_an_order_is_never_taken_for_a_code(order: int) -> None:
    for typed in (str(order), f"W{order}", order_number(order)):
        assert not has_form(typed)
        assert read_number(typed) == Number(order)


@given(CODES)
def test_a_code_is_read_in_small_letters_too(code: str) -> None:
    assert read_code(f" {code.lower()}\n") == read_code(code) is not None


@pytest.mark.parametrize(
    "text",
    ["", "W", "WC", "W001042", "X001042C", "W00104²C", "W001042C 90AF", "W001042C 90AF3C6G", "Zoë", "4006381333931"],
)
def test_anything_else_has_not_the_form_of_a_code(text: str) -> None:
    assert not has_form(text)
    assert read_code(text) is None


@given(st.one_of(st.text(), st.text("WJLPQ0123456789 ABC²", max_size=16)))
def test_no_text_stumbles(text: str) -> None:
    assert read_code(text) is None or has_form(text)


def test_a_paper_is_meant_by_its_number_and_by_its_code() -> None:
    assert paper_meant("l2026-317") == PaperCode("L-2026-00317")
    assert paper_meant("L202600317Q") == PaperCode("L-2026-00317")
    assert paper_meant("W001042C") is None
    assert paper_meant("Tan") is None
