"""A name with a tag in it is shown as it was typed, in tool tips too."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as Text
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from winno_desk.windows.drop import DropZone
from winno_desk.windows.icon_button import IconButton
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Elided, Tag
from winno_desk.windows.table import Column, RowModel

NAME = "Zoë <b>Ångström</b> & Co"


def read(tip: str) -> str:
    """A tool tip as it is seen."""
    seen = QTextDocument()
    seen.setHtml(tip) if Text.mightBeRichText(tip) else seen.setPlainText(tip)
    return seen.toPlainText().strip()


def cut(words: str) -> Elided:
    made = Elided(words=words)
    made.resize(30, 20)
    return made


def dropped(name: str) -> DropZone:
    made = DropZone()
    made.set_value(Path(name))
    return made


@pytest.mark.parametrize(
    "make",
    [cut, dropped, lambda name: Tag(status=Status("plain", name)), lambda name: IconButton(icon="cross", words=name)],
    ids=["cut words", "a dropped file", "a tag", "an icon"],
)
@pytest.mark.parametrize("name", [NAME, "Müller & Söhne"])
def test_a_tool_tip_shows_a_name_as_it_was_typed(qtbot: QtBot, make: object, name: str) -> None:
    assert callable(make)
    widget = make(name)
    assert isinstance(widget, QWidget)
    qtbot.addWidget(widget)
    widget.grab()  # laid out, as on screen
    assert read(widget.toolTip()) == name


def test_a_table_shows_a_name_as_it_was_typed() -> None:
    model = RowModel((Column(title="Customer", get=str),))
    model.show_rows((NAME,))
    cell = model.index(0, 0)
    assert read(cell.data(Qt.ItemDataRole.ToolTipRole)) == cell.data() == NAME
