"""Numbers that people read, type and scan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winno_desk.values.ids import (
    PAPER_LETTERS,
    Number,
    case_number,
    item_number,
    order_number,
    paper_number,
    read_number,
    read_paper,
)

WHOLE = st.integers(1, 999_999_999)


@given(WHOLE, WHOLE)
def test_every_number_reads_back(order: int, part: int) -> None:
    assert read_number(order_number(order)) == Number(order)
    assert read_number(item_number(order, part)) == Number(order, item=part)
    assert read_number(case_number(order, "claim", part)) == Number(order, claim=part)
    assert read_number(case_number(order, "refund", part)) == Number(order, refund=part)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1042", Number(1042)),
        ("w1042", Number(1042)),
        (" W - 1042 ", Number(1042)),
        ("w-1042-2", Number(1042, item=2)),
        ("1042-r1", Number(1042, refund=1)),
        ("W-1042-C12\n", Number(1042, claim=12)),
        ("0042", Number(42)),
    ],
)
def test_sloppy_typing_is_understood(typed: str, meant: Number) -> None:
    assert read_number(typed) == meant


@pytest.mark.parametrize(
    "typed",
    """
    W W- - 0 W-0 W-1042- W-1042-0 W-1042-X1 W-1042-C W-1042-R-1 1042-1-1 --1042 1.5 ² ١٠٤٢ W-1042-C١
    L-2026-00317 1234567890 Zoë
    """.split(),
)
def test_anything_else_is_no_number(typed: str) -> None:
    assert read_number(typed) is None
    assert read_number("") is None


@given(st.one_of(st.text(), st.text("wWcCrR-0123456789 ١²\n", max_size=14)))
def test_no_text_stumbles(text: str) -> None:
    found = read_number(text)
    if found is not None:
        named = [part for part in (found.item, found.claim, found.refund) if part is not None]
        assert found.order > 0
        assert len(named) <= 1
        assert all(part > 0 for part in named)


@given(st.integers(1000, 9999), WHOLE)
def test_every_paper_reads_back_by_its_number(year: int, count: int) -> None:
    for letter in PAPER_LETTERS.values():
        number = paper_number(letter, year, count)
        assert read_paper(number) == number


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("l2026-317", "L-2026-00317"),
        (" P-2026-00042 ", "P-2026-00042"),
        ("L-2026", None),
        ("Y-2026-00042", None),
        ("L-2026-00042 12", None),
        ("L-٢٠٢٦-00042", None),
        ("W-1042", None),
        ("", None),
    ],
)
def test_a_paper_is_read_from_sloppy_typing_and_nothing_else(typed: str, meant: str | None) -> None:
    assert read_paper(typed) == meant


def test_papers_are_numbered_by_the_year() -> None:
    assert paper_number("L", 2026, 317) == "L-2026-00317"
    assert paper_number("P", 2026, 42) == "P-2026-00042"
    assert paper_number("Q", 2027, 123_456) == "Q-2027-123456"
