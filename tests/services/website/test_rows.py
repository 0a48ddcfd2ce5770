"""What cannot be taken is named by its line and field, with what to do; nothing of the order is kept."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.stored import nothing_stored
from tests.services.website.files import HEADING, csv, faults, row, take
from tests.services.world import NOON, World
from winno_desk.services.checks import looks_like_card
from winno_desk.services.website.cells import Sold, Standards
from winno_desk.services.website.reading import Line
from winno_desk.services.website.rows import CheckedOrder, check, grouped

CARD = "4111 1111 1111 1111"

BROKEN: dict[str, tuple[dict[str, str], str]] = {
    "no order number": ({"order": ""}, "order"),
    "a card number as order number": ({"order": "4111111111111111"}, "order"),
    "a name as order number": ({"order": "Ida, Berg"}, "order"),
    "an endless order number": ({"order": "9" * 41}, "order"),
    "no time": ({"placed_at": ""}, "placed_at"),
    "a time that is none": ({"placed_at": "yesterday"}, "placed_at"),
    "a day that could be two": ({"placed_at": "03/04/2026 10:00"}, "placed_at"),
    "the thirtieth of February": ({"placed_at": "2026-02-30 10:00"}, "placed_at"),
    "a time that the clocks skip": ({"placed_at": "2026-03-08 02:30"}, "placed_at"),
    "a day to come": ({"placed_at": "2031-01-01 10:00"}, "placed_at"),
    "a day before there were websites": ({"placed_at": "0001-01-01 00:00"}, "placed_at"),
    "an offset that is none": ({"placed_at": "2026-11-01 10:15 +99:00"}, "placed_at"),
    "no name": ({"name": " "}, "name"),
    "a name without end": ({"name": "x" * 121}, "name"),
    "a card number in the name": ({"name": f"Ida {CARD}"}, "name"),
    "letters that are lost": ({"name": "Zo\ufffd Tan"}, "name"),
    "a zero byte in the name": ({"name": "Ida\0Berg"}, "name"),
    "two at signs": ({"email": "ida@@example.com"}, "email"),
    "a card number as e-mail": ({"email": CARD}, "email"),
    "half an e-mail": ({"email": "ida@"}, "email"),
    "words as phone": ({"phone": "call me"}, "phone"),
    "a phone that a spreadsheet cut": ({"phone": "4.15555E+09"}, "phone"),
    "no way to reach them": ({"email": "", "phone": ""}, "email"),
    "no item": ({"item": ""}, "item"),
    "an item that is not sold": ({"item": "poster"}, "item"),
    "no quantity": ({"quantity": ""}, "quantity"),
    "no pieces": ({"quantity": "0"}, "quantity"),
    "fewer than none": ({"quantity": "-1"}, "quantity"),
    "half a piece": ({"quantity": "1.5"}, "quantity"),
    "a stray scan": ({"quantity": "155"}, "quantity"),
    "a scanned code": ({"quantity": "W-1042-2"}, "quantity"),
    "digits of another writing": ({"quantity": "٣"}, "quantity"),
    "no price": ({"unit_price": ""}, "unit_price"),
    "a negative price": ({"unit_price": "-18.00"}, "unit_price"),
    "a price in another currency": ({"unit_price": "18.00 EUR"}, "unit_price"),
    "a price with the sign of another currency": ({"unit_price": "€18.00"}, "unit_price"),
    "a payment with the sign of another currency": ({"paid": "£18.00"}, "paid"),
    "a price of many digits": ({"unit_price": "18.001"}, "unit_price"),
    "a price beyond all": ({"unit_price": "9" * 25}, "unit_price"),
    "a formula as price": ({"unit_price": "=1+1"}, "unit_price"),
    "a negative payment": ({"paid": "-1.00"}, "paid"),
    "more paid than it costs": ({"paid": "36.01"}, "paid"),
    "words as payment": ({"paid": "yes"}, "paid"),
    "paid by nobody knows what": ({"tender": ""}, "tender"),
    "paid in shells": ({"tender": "shells"}, "tender"),
    "a whole card number as tender": ({"tender": f"Visa {CARD}"}, "tender"),
}
"""What is wrong, the cells that differ from a row that can be taken, and the field that is named."""


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_row_is_named_by_line_and_field(world: World, kind: str) -> None:
    cells, field = BROKEN[kind]
    with nothing_stored(world):
        result = take(world, csv(row(**cells)))
    assert str(result) == "added 0, already there 0, refused 1"
    assert faults(result) == [(2, field)]
    (fault,) = result.refused[0].faults
    assert fault.sentence.endswith(".")
    assert "1111" not in fault.sentence + result.refused[0].number


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("5001,2026-11-01 10:15,Ida,ida@example.com,,8x10,1", "unit_price"),
        ("5001,2026-11-01 10:15,Ida,ida@example.com,,8x10,1,18.00,18.00", "tender"),
        ("5001,2026-11-01 10:15,Berg, Ida,ida@example.com,,8x10,1,18.00,18.00,online", "row"),
        ('5001,2026-11-01 10:15,"Ida,ida@example.com,,8x10,1,18.00,18.00,online', "row"),
        ('5001,2026-11-01 10:15,"Ida" Berg,ida@example.com,,8x10,1,18.00,18.00,online', "row"),
        (f"5001,2026-11-01 10:15,{'x' * 140_000},ida@example.com,,8x10,1,18.00,18.00,online", "row"),
    ],
)
def test_a_ragged_row_is_named_and_the_next_one_is_taken(world: World, line: str, field: str) -> None:
    text = csv() + line + "\n" + csv(row(order="5002")).partition("\n")[2]
    result = take(world, text)
    assert str(result) == "added 1, already there 0, refused 1"
    assert faults(result) == [(2, field)]


def test_empty_cells_behind_the_last_column_are_nothing(world: World) -> None:
    assert take(world, csv(row()).replace("online", "online,,")).added == 1


def test_a_line_is_counted_as_an_editor_counts_it(world: World) -> None:
    first, second = row(order="1", name="Ida\nBerg"), row(order="2", quantity="0")
    result = take(world, csv(first) + "\n\n" + csv(second).partition("\n")[2])
    assert faults(result) == [(6, "quantity")]


def test_lines_that_name_another_customer_for_the_same_order_are_told(world: World) -> None:
    result = take(world, csv(row(), row(email="bo@example.com")))
    assert faults(result) == [(3, "email")]
    assert result.refused[0].faults[0].sentence == "Line 2 of the same order says something else. Make them agree."


def test_a_column_that_was_taken_for_the_number_is_noticed(world: World) -> None:
    result = take(world, csv(*[row()] * 101))
    assert faults(result) == [(2, "order")]
    assert take(world, csv(*[row()] * 100)).added == 1


def test_a_time_that_comes_twice_is_the_first_one(world: World) -> None:
    take(world, csv(row(placed_at="2026-11-01 01:30")))
    assert world.get_order(1001).placed_at.isoformat() == "2026-11-01T08:30:00+00:00"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2026-11-01 10:15", "18:15"),
        ("2026-11-01T10:15:30", "18:15"),
        ("2026-11-01 10:15:30.250", "18:15"),
        ("2026-11-01T10:15Z", "10:15"),
        ("2026-11-01 10:15 UTC", "10:15"),
        ("2026-11-01 10:15:00 +0100", "09:15"),
        ("2026-11-01 10:15:00-05:00", "15:15"),
        ("2026-11-01", "07:00"),
    ],
)
def test_times_are_the_studios_unless_they_bring_an_offset(world: World, written: str, kept: str) -> None:
    take(world, csv(row(placed_at=written)))
    assert f"{world.get_order(1001).placed_at:%H:%M}" == kept


@pytest.mark.parametrize(
    "written", ["1234.50", "1,234.50", "$1,234.50", "1.234,50", "1234,50", "USD 1234.50", "1234.5"]
)
def test_an_amount_is_read_as_people_write_it(world: World, written: str) -> None:
    assert take(world, csv(row(quantity="1", unit_price=written, paid=""))).added == 1
    assert world.items(world.get_order(1001).id)[0].unit_price == 123_450


COLUMNS = {name: place for place, name in enumerate(HEADING)}
STANDARDS = Standards("USD", "US", ZoneInfo("America/Los_Angeles"), NOON, {"8x10": Sold("8x10", 8625)})
STRANGE = (
    st.text() | st.from_regex(r"[-+0-9., :TZ$€/]{1,30}", fullmatch=True) | st.from_regex(r"\d{12,20}", fullmatch=True)
)


@given(st.sampled_from(HEADING), STRANGE)
def test_no_cell_makes_the_check_stumble_and_no_card_number_passes_it(field: str, text: str) -> None:
    line = Line(2, tuple(row(**{field: text}).values()))
    (rows,) = grouped([line], COLUMNS)
    result = check(rows, COLUMNS, len(HEADING), STANDARDS)
    if isinstance(result, CheckedOrder):
        kept = (result.number, result.name, result.email, result.phone)
        assert not any(looks_like_card(one) for one in kept)
        assert len(result.digest()) == 64
    else:
        assert {fault.field for fault in result.faults} <= {*HEADING, "row"}
        assert all(fault.sentence.endswith(".") for fault in result.faults)
        assert not looks_like_card(result.number)
