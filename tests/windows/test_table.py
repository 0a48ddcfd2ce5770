from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from winno_desk.windows.cards import EmptyState
from winno_desk.windows.cells import fitting
from winno_desk.windows.paint import Status, tag_size
from winno_desk.windows.style import px
from winno_desk.windows.table import Card, Column, RowModel, words_of
from winno_desk.windows.table_view import RowTable


@dataclass(frozen=True, slots=True)
class Line:
    id: int
    title: str
    minor: int
    state: Status


COLUMNS = (
    Column(title="Order", get=lambda line: (line.title, "AI portrait"), kind="lead"),
    Column(title="State", get=lambda line: line.state, kind="tag", width=140),
    Column(
        title="Sum",
        get=lambda line: f"{line.minor / 100:,.2f}",
        kind="amount",
        width=90,
        sort=lambda line: line.minor,
    ),
)
LINES = (
    Line(1, "W-1001", 90000, Status("good", "on shelf")),
    Line(2, "W-1002", 100000, Status("stop", "late")),
    Line(3, "W-1003", 900, Status("careful", "to sign")),
)


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    made = RowTable()
    made.show_columns(COLUMNS, name="Orders")
    made.say_when_empty("Orders taken at the counter will be here.", "New order")
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    return made


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot) -> None:
    model = RowModel(COLUMNS)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(LINES)
    for section in (0, 1, 2, -1):
        model.sort(section, Qt.SortOrder.DescendingOrder)
    model.show_rows((), lambda: None)
    model.add_rows(LINES[:2], lambda: None)
    model.sort(2, Qt.SortOrder.AscendingOrder)
    model.add_rows(LINES[2:])
    assert [line.minor for line in model.rows()] == [900, 90000, 100000]
    assert tester.model() is model


@given(st.lists(st.integers(-(10**9), 10**9), max_size=30))
def test_sums_sort_by_value_and_come_back_to_the_given_order(amounts: list[int]) -> None:
    lines = tuple(Line(n, f"W-{n}", minor, LINES[0].state) for n, minor in enumerate(amounts))
    model = RowModel(COLUMNS)
    model.show_rows(lines)
    model.sort(2)
    assert [line.minor for line in model.rows()] == sorted(amounts)
    model.sort(-1)
    assert model.rows() == lines


def test_a_chosen_row_stays_chosen_through_sorting_and_a_second_look(table: RowTable) -> None:
    table.show_rows(LINES)
    table.choose(2)
    table.rows_model().sort(2)
    assert table.current() == LINES[1]
    table.show_rows(tuple(reversed(LINES)))
    assert table.current() == LINES[1]


def test_a_row_that_is_gone_is_no_longer_chosen(table: RowTable, qtbot: QtBot) -> None:
    table.show_rows(LINES)
    table.choose(3)
    with qtbot.waitSignal(table.chosen) as told:
        table.show_rows(LINES[:2])
    assert told.args == [None]


def test_a_header_click_sorts_and_a_third_one_clears_it(table: RowTable) -> None:
    table.show_rows(LINES)
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert [line.id for line in table.rows_model().rows()] == [3, 1, 2]
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert table.rows_model().rows() == LINES


def test_enter_and_a_double_click_open_a_row(table: RowTable, qtbot: QtBot) -> None:
    table.show_rows(LINES)
    table.choose(1)
    with qtbot.waitSignal(table.opened) as told:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [LINES[0]]
    spot = table.visualRect(table.rows_model().index(1, 0)).center()
    with qtbot.waitSignal(table.opened) as told:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == [LINES[1]]


def test_chosen_rows_are_copied_as_lines_of_tabbed_words(table: RowTable, qtbot: QtBot) -> None:
    table.show_rows(LINES)
    table.choose(2)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied == "W-1002 AI portrait\tlate\t1,000.00"


def test_an_empty_table_says_what_will_be_there_but_only_once_it_knows(table: RowTable) -> None:
    def said() -> list[EmptyState]:
        return [one for one in table.findChildren(EmptyState) if one.isVisible()]

    assert said() == []
    table.show_rows(())
    assert len(said()) == 1
    table.show_rows(LINES)
    assert said() == []


def test_tab_leaves_the_table(table: RowTable) -> None:
    assert not table.tabKeyNavigation()
    assert table.accessibleName() == "Orders"


def test_amounts_stand_at_the_right_under_their_title(table: RowTable) -> None:
    model = table.rows_model()
    flags = model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert flags & Qt.AlignmentFlag.AlignRight


def test_every_cell_can_be_read_out() -> None:
    assert words_of("tag", None) == ""
    assert words_of("picture", b"...") == ""
    assert words_of("tags", (Status("good", "no crop"), Status("careful", "118 ppi"))) == "no crop, 118 ppi"
    assert words_of("card", Card("W-1038-R1", "$72.00", "Cancelled portrait")) == (
        "W-1038-R1, $72.00, Cancelled portrait"
    )


def test_tags_that_have_no_room_are_counted_and_none_is_cut(qtbot: QtBot) -> None:
    tags = tuple(Status("good", word) for word in ("approved", "printing", "packed", "shipped"))
    widths = [tag_size(tag).width() + px(6) for tag in tags]
    assert fitting(tags, sum(widths)) == tags
    more = tag_size(Status("plain", "+2")).width()
    assert [tag.word for tag in fitting(tags, widths[0] + widths[1] + more)] == ["approved", "printing", "+2"]
    assert [tag.word for tag in fitting(tags, widths[0] + widths[1] + more - 1)] == ["approved", "+3"]
    assert [tag.word for tag in fitting(tags, 1)] == ["approved", "+3"]
    assert fitting((), 100) == ()
