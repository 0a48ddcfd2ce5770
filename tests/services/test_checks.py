"""What every form checks in the same way."""

import unicodedata
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from winno_desk.services.checks import (
    LONGEST,
    amount,
    fold,
    looks_like_card,
    mask_cards,
    needed,
    tracking_number,
    words,
)
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money

CARDS = (
    "4111111111111111",
    "5555555555554444",
    "378282246310005",
    "6011111111111117",
    "4222222222222",
    "30569309025904",
)


def grouped(digits: str, gap: str, size: int = 4) -> str:
    return gap.join(digits[place : place + size] for place in range(0, len(digits), size))


@pytest.mark.parametrize("digits", CARDS)
@pytest.mark.parametrize("gap", ["", " ", "-", ".", "  ", "\u00a0", "–"])
def test_a_card_number_is_noticed_however_it_is_grouped(digits: str, gap: str) -> None:
    assert looks_like_card(f"card {grouped(digits, gap)}")


@pytest.mark.parametrize(
    "gap",
    [
        "/",
        "\n",
        " - ",
        "\u200b",
        "   ",
        "\t",
        ",",
        "_",
        "|",
        " | ",
        ":",
        "*",
        "\u2009",
        "\u3000",
        "\u2212",
        "\u00ad",
        ") (",
    ],
)
def test_whatever_stands_between_the_groups_of_a_card_is_masked_with_it(gap: str) -> None:
    for digits in ("4111111111111111", "3782 822463 10005"):
        groups = digits.split() if " " in digits else [digits[place : place + 4] for place in range(0, 16, 4)]
        typed = f"Card {gap.join(groups)}, Ida"
        assert looks_like_card(typed)
        assert "".join(char for char in mask_cards(typed) if char.isdigit()) == "".join(groups)[-4:]


@pytest.mark.parametrize("text", ["4111 1111 1111 1111 12/27", "4111 1111 1111 1111 123", "12 4111-1111-1111-1111"])
def test_digits_beside_a_card_number_do_not_hide_it(text: str) -> None:
    assert looks_like_card(text)


def test_a_card_number_in_other_digits_is_noticed() -> None:
    for zero in (0xFF10, 0x0660, 0x0966):
        assert looks_like_card("".join(chr(zero + int(digit)) for digit in CARDS[0]))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4242",
        "415 555 0142",
        "+1 (415) 555-0142",
        "W-1042-C1, Q-2026-00042",
        "2026-11-23 14:30",
        "4111111111111112",
        "9400100000000000000000",
        "2, 4, 6, 8, 10, 12, 14, 16, 18",
    ],
)
def test_other_digits_are_no_card_number(text: str) -> None:
    assert not looks_like_card(text)


@given(st.integers(10**11, 10**18 - 1))
def test_any_digits_with_the_check_sum_are_a_card_number(stem: int) -> None:
    found = [f"{stem}{check}" for check in range(10) if looks_like_card(f"{stem}{check}")]
    assert len(found) == 1


@given(st.text())
def test_words_are_kept_in_one_spelling_without_what_cannot_be_seen(text: str) -> None:
    assume(not looks_like_card(text))
    kept = words("note", text)
    assert kept == unicodedata.normalize("NFC", kept).strip()
    assert words("note", kept) == kept
    assert not {unicodedata.category(char) for char in kept if char not in "\n\t"} & {"Cc", "Cs", "Co", "Cn"}
    assert not set(kept) & set("\x00\x1b\u202e\u2066\ud800")


def test_words_have_an_end() -> None:
    assert words("note", "x" * LONGEST) == "x" * LONGEST
    with pytest.raises(Invalid, match=r"^Write at most 4,000 characters here; this has 4,001\.$"):
        words("note", "x" * (LONGEST + 1))
    with pytest.raises(Invalid, match="card number, which is never kept"):
        words("note", "4111 1111 1111 1111")


@pytest.mark.parametrize("text", ["", "  ", "\n\t", "\x00", "\u202e"])
def test_what_must_be_there_is_asked_for(text: str) -> None:
    with pytest.raises(Invalid, match="Say it") as caught:
        needed("reason", text, "Say it.")
    assert caught.value.field == "reason"


@pytest.mark.parametrize(
    ("text", "minor"),
    [("72", 7200), (" 72.5 ", 7250), ("0.01", 1), ("1,50", 150), ("1,240.50", 124050), ("1.240,50", 124050)],
)
def test_an_amount_is_read_as_it_is_typed(text: str, minor: int) -> None:
    assert amount("amount", text, "USD") == Money(minor, "USD")


@pytest.mark.parametrize("text", ["", "abc", "1.234", "-1", "0", "0.00", "1,5,0", "٣", "10000000.01", "9" * 18])
def test_an_amount_that_is_none_or_nothing_is_refused(text: str) -> None:
    with pytest.raises(
        Invalid, match=r"^Enter an amount (in USD such as 72\.00|above zero|of at most 10000000\.00)\.$"
    ):
        amount("amount", text, "USD")


def test_an_example_has_the_digits_of_its_currency() -> None:
    with pytest.raises(Invalid, match=r"in JPY such as 72\."):
        amount("amount", "1.5", "JPY")


@pytest.mark.parametrize("number", ["", "1Z", "9400 1000 0000 0000 0000 00", "781234567890123", "RR-123456789-DE"])
def test_a_tracking_number_is_taken_as_the_carrier_prints_it(number: str) -> None:
    assert tracking_number("tracking", f" {number} ") == number


@pytest.mark.parametrize("number", ["a_b", "1Z;", "=1+1", "-1", "x" * 41, "1Z\n2", "①"])
def test_what_no_carrier_prints_is_no_tracking_number(number: str) -> None:
    with pytest.raises(Invalid, match="as the carrier prints it"):
        tracking_number("tracking", number)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("zoe tan", "Zoë Tan"),
        ("STRASSE", "Straße"),
        ("4155550142", "(415) 555-0142"),
        ("Z@EXAMPLE.COM", "z@example.com"),
    ],
)
def test_a_search_finds_over_case_accents_and_spaces(typed: str, stored: str) -> None:
    assert fold(typed) == fold(stored)


@given(st.text())
def test_folding_never_stumbles_and_is_done_once(text: str) -> None:
    once: Any = fold(text)
    assert fold(once) == once


def test_a_comma_that_may_mean_either_is_asked_about_where_money_has_three_decimals() -> None:
    for typed in ("1,500", "12,345", "999,000"):
        with pytest.raises(Invalid, match="Enter an amount in KWD such as"):
            amount("price", typed, "KWD")
    for typed, minor in (("1.500", 1500), ("1500", 1_500_000), ("12,345.000", 12_345_000), ("1,5", 1500)):
        assert amount("price", typed, "KWD").minor == minor
    assert amount("price", "1,234", "USD").minor == 123_400
