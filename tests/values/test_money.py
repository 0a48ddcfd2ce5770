"""Money is whole minor units: what is printed reads back, and every split adds up."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winno_desk.values.money import CURRENCIES, Money, allocate, digits_of, share

MINOR = st.integers(1 - 10**15, 10**15 - 1)
SUMS = st.integers(0, 10**12)
WEIGHTS = st.lists(st.integers(0, 10**9), min_size=1, max_size=12)


@pytest.mark.parametrize("currency", sorted(CURRENCIES))
def test_an_amount_of_every_currency_reads_back_as_it_was_printed(currency: str) -> None:
    for minor in (0, 1, -1, 9, 10, 99, 100, 999, 1000, 123_456_789, -50):
        assert Money.parse(str(Money(minor, currency)), currency) == Money(minor, currency)


@given(MINOR, st.sampled_from(sorted(CURRENCIES)))
def test_any_amount_reads_back_as_it_was_printed(minor: int, currency: str) -> None:
    printed = str(Money(minor, currency))
    assert Money.parse(printed, currency) == Money(minor, currency)
    assert len(printed.partition(".")[2]) == digits_of(currency)


@pytest.mark.parametrize(
    ("minor", "currency", "printed"),
    [
        (7200, "USD", "72.00"),
        (5, "USD", "0.05"),
        (-5, "USD", "-0.05"),
        (1200, "JPY", "1200"),
        (500, "KWD", "0.500"),
        (1, "CLF", "0.0001"),
    ],
)
def test_amounts_are_printed_with_the_digits_of_their_currency(minor: int, currency: str, printed: str) -> None:
    assert str(Money(minor, currency)) == printed


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", ".", ".5", "5.", "1,000.00", "1e3", "+5", "--5", "1.234", "٥", "0x10", "NaN", "1 0", "1" * 31],
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Money.parse(text, "USD")


@given(st.text(max_size=12))
def test_no_text_is_read_as_an_amount_that_prints_as_another_number(text: str) -> None:
    try:
        money = Money.parse(text, "USD")
    except ValueError:
        return
    assert Fraction(text) == Fraction(str(money)) == Fraction(money.minor, 100)


def test_a_currency_without_coins_takes_no_digits_behind_the_point() -> None:
    with pytest.raises(ValueError, match=r"1\.0"):
        Money.parse("1.0", "JPY")


@given(MINOR, MINOR)
def test_money_is_reckoned_like_numbers(left: int, right: int) -> None:
    one, other = Money(left, "EUR"), Money(right, "EUR")
    assert (one + other).minor == left + right
    assert (one - other).minor == left - right
    assert (-one).minor == -left
    assert (one * 3).minor == 3 * left
    assert bool(one) is (left != 0)
    assert (one < other, one <= other, one > other, one >= other) == (
        left < right,
        left <= right,
        left > right,
        left >= right,
    )


def test_two_currencies_never_mix() -> None:
    dollars, yen = Money(1, "USD"), Money(1, "JPY")
    assert dollars != yen
    for mix in (
        lambda: dollars + yen,
        lambda: dollars - yen,
        lambda: dollars < yen,
        lambda: dollars <= yen,
        lambda: dollars > yen,
        lambda: dollars >= yen,
    ):
        with pytest.raises(ValueError, match="JPY is not USD"):
            mix()


@given(SUMS, WEIGHTS)
def test_no_unit_is_lost_in_sharing_and_no_part_is_off_by_more_than_one(whole: int, weights: list[int]) -> None:
    parts = allocate(whole, weights)
    assert sum(parts) == whole
    assert len(parts) == len(weights)
    total = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        exact = Fraction(whole * weight, total) if total else Fraction(whole, len(weights))
        assert abs(part - exact) < 1


@given(SUMS, WEIGHTS)
def test_whoever_weighs_more_gets_no_less(whole: int, weights: list[int]) -> None:
    parts = allocate(whole, weights)
    for heavy, weight in enumerate(weights):
        for light, less in enumerate(weights):
            assert weight <= less or parts[heavy] >= parts[light]


@given(SUMS, WEIGHTS)
def test_what_weighs_nothing_gets_nothing_unless_nothing_weighs_anything(whole: int, weights: list[int]) -> None:
    for part, weight in zip(allocate(whole, weights), weights, strict=True):
        assert part == 0 or weight or not any(weights)


@given(WEIGHTS)
def test_splitting_the_sum_of_the_weights_gives_each_its_weight(weights: list[int]) -> None:
    assert allocate(sum(weights), weights) == weights


def test_the_first_of_equals_gets_the_unit_left_over() -> None:
    assert allocate(100, [1, 1, 1]) == [34, 33, 33]
    assert allocate(10, [0, 0, 0, 0]) == [3, 3, 2, 2]
    assert allocate(0, []) == []


@pytest.mark.parametrize(("whole", "weights"), [(1, []), (-1, [1]), (1, [1, -1])])
def test_a_split_that_has_no_meaning_is_refused(whole: int, weights: list[int]) -> None:
    with pytest.raises(ValueError, match="share"):
        allocate(whole, weights)


@given(SUMS, st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_share_is_the_nearest_unit_and_a_half_goes_up(whole: int, numerator: int, denominator: int) -> None:
    exact = Fraction(whole * numerator, denominator)
    found = share(whole, numerator, denominator)
    assert exact - Fraction(1, 2) < found <= exact + Fraction(1, 2)
    assert share(1, 1, 2) == 1
