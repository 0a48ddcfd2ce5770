from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.windows.stage import staged
from winno_desk.windows.proofs_page import ProofsPage
from winno_desk.windows.table import words_of


def lines(page: ProofsPage) -> list[str]:
    return [line.item.number for line in page.form.table.rows_model().rows()]


def test_what_waits_for_the_customer_comes_first_and_opens_its_sign_off(world: World, qtbot: QtBot) -> None:
    begun, shown = world.item("portrait"), world.item("restore")
    world.start(begun)
    world.proof(shown)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(ProofsPage)
        assert lines(page) == ["W-1002-1", "W-1001-1"]
        QTest.keyClick(page.form.table, Qt.Key.Key_Return)
        assert stage.notes.went == [("proof", shown)]
        stage.click(page, "view_to_make")
        assert lines(page) == ["W-1001-1"]
        stage.click(page, "open_item")
        assert stage.notes.went[-1] == ("proof", begun)


def test_a_line_says_state_proof_round_and_since_when(world: World, qtbot: QtBot) -> None:
    item = world.item("restore")
    world.proof(item)
    world.later(days=1)
    world.revise(item)
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(ProofsPage)
        model = page.form.table.rows_model()
        told = {column.title: words_of(column.kind, column.get(model.row_at(0))) for column in model.columns}
        assert told["State"] == "being revised"
        assert told["Proof"] == "Proof 1"
        assert told["Revision"] == "1 of 3"
        assert told["Waiting"] == "last proof yesterday 12:00"


def test_an_empty_list_says_what_will_be_here(world: World, qtbot: QtBot) -> None:
    with staged(world, qtbot, "Dana") as stage:
        page = stage.open(ProofsPage)
        assert not page.open_item.isEnabled()
        assert lines(page) == []
