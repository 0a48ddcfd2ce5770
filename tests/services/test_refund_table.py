"""The table of refunds: each payment that goes back with its decision, by either of its days, and as a file."""

import csv
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest

from tests.services.asking import answer, move, request
from tests.services.world import World
from winno_desk.services.exports import export
from winno_desk.services.lookups.refund_table import refund_table
from winno_desk.values.errors import Invalid, Unavailable
from winno_desk.values.money import Money

pytestmark = pytest.mark.usefixtures("no_letters")


def _refunded(world: World) -> int:
    item = world.item("portrait")
    case = request(world, item, "cancel", "changed_mind").case
    answer(world, case)
    return world.refunds(case)[0].id


def test_a_refund_stands_in_the_table_with_its_decision(world: World) -> None:
    refund = _refunded(world)
    (line,) = refund_table(world.desk, "decided", "month")
    assert (line.number, line.order, line.item, line.service) == (
        "W-1001-R1",
        1001,
        "W-1001-1",
        "AI Portrait Generation",
    )
    assert (line.reason, line.clauses, line.exception, line.decided_by) == ("changed_mind", ("3a",), False, "Noor")
    assert (line.decided_on, line.paid_on, line.amount) == (date(2026, 11, 2), None, Money(12000, "USD"))
    assert (line.method, line.state_words, line.letter) == ("Visa ending 4242", "due", "L-2026-00001")
    world.later(days=1)
    move(world, "issue", refund)
    (line,) = refund_table(world.desk, "paid", "month")
    assert (line.paid_on, line.reference) == (date(2026, 11, 3), "T-77")


def test_a_refund_belongs_to_the_month_of_the_day_that_is_asked_for(world: World) -> None:
    refund = _refunded(world)
    world.later(days=30)
    move(world, "issue", refund)
    days = {
        (by, when): len(refund_table(world.desk, by, when))
        for by in ("decided", "paid")
        for when in ("month", "before")
    }
    assert days == {("decided", "month"): 0, ("decided", "before"): 1, ("paid", "month"): 1, ("paid", "before"): 0}


_HEADS = ("Who", "Day", "Amount")
_ROWS = [("Zoë", date(2026, 11, 2), Money(7250, "USD")), ("=1+1", None, Money(1500, "JPY"))]


def test_a_table_as_csv_is_read_by_any_program_and_runs_nothing(tmp_path: Path) -> None:
    place = tmp_path / "refunds.csv"
    assert export(place, "Refunds", _HEADS, _ROWS) == 2
    assert place.read_bytes().startswith(b"\xef\xbb\xbf")
    with place.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [list(_HEADS), ["Zoë", "2026-11-02", "72.50"], ["'=1+1", "", "1500"]]


def test_a_table_as_xlsx_has_numbers_days_and_no_formulas(tmp_path: Path) -> None:
    place = tmp_path / "refunds.xlsx"
    export(place, "Refunds", _HEADS, _ROWS)
    with zipfile.ZipFile(place) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        texts = re.findall(r"<t[^>]*>([^<]*)</t>", book.read("xl/sharedStrings.xml").decode())
    assert texts == [*_HEADS, "Zoë", "=1+1"]
    assert "<f>" not in sheet
    assert "<v>72.5</v>" in sheet
    assert "<v>1500</v>" in sheet
    assert "<v>46328</v>" in sheet  # the day as spreadsheets count it


@pytest.mark.parametrize("name", ["refunds.pdf", "refunds"])
def test_a_file_of_another_kind_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(Invalid, match=r"Name the file \.xlsx or \.csv"):
        export(tmp_path / name, "Refunds", _HEADS, _ROWS)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_folder_that_is_not_there_is_told_and_nothing_is_left(tmp_path: Path, ending: str) -> None:
    with pytest.raises(Unavailable, match="Choose another folder"):
        export(tmp_path / "gone" / f"refunds.{ending}", "Refunds", _HEADS, _ROWS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", ["=1+1", " =1+1", "\n=1+1", "\uff1d1+1", "+1", "-1", "@A1", "\tA1"])
def test_what_a_spreadsheet_would_reckon_is_marked_as_text(tmp_path: Path, words: str) -> None:
    place = tmp_path / "refunds.csv"
    export(place, "Refunds", ("Reason",), [(words,)])
    with place.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1] == [f"'{words}"]
