import re
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from winno_desk.imaging.open import FORMATS
from winno_desk.values.errors import Invalid
from winno_desk.windows.drop import PICTURES
from winno_desk.windows.fields import KINDS, Field, clear_errors, show_invalid
from winno_desk.windows.paint import FocusRing
from winno_desk.windows.parts import Panel

ZONE = ZoneInfo("America/Los_Angeles")


@pytest.fixture
def form(qtbot: QtBot) -> Panel:
    panel = Panel()
    for kind in KINDS:
        panel.add(Field(label=f"The {kind}", name=kind, kind=kind, required=kind == "line"))
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def field(form: Panel, name: str) -> Field:
    return next(one for one in form.findChildren(Field) if one.get_name() == name)


@pytest.mark.parametrize("kind", KINDS)
def test_every_editor_is_named_for_the_request_and_for_screen_readers(form: Panel, kind: str) -> None:
    editor = field(form, kind).editor
    assert editor.objectName() == kind
    assert editor.accessibleName().startswith(f"The {kind}")


def test_a_needed_field_says_so_on_screen_and_to_screen_readers(form: Panel) -> None:
    assert field(form, "line").label.text() == "The line *"
    assert field(form, "line").editor.accessibleName() == "The line, needed"


def test_an_error_stands_beside_its_field_and_the_cursor_goes_there(form: Panel, qtbot: QtBot) -> None:
    amount = field(form, "amount")
    assert show_invalid(form, Invalid("amount", "At most 120.00 is left."))
    assert amount.error() == "At most 120.00 is left."
    assert amount.below.text() == "At most 120.00 is left."
    assert amount.editor.property("wrong") is True
    assert amount.editor.hasFocus()
    assert amount.editor.accessibleDescription() == "At most 120.00 is left."


def test_an_error_goes_when_the_field_is_edited(form: Panel, qtbot: QtBot) -> None:
    amount = field(form, "amount")
    show_invalid(form, Invalid("amount", "At most 120.00 is left."))
    QTest.keyClicks(amount.editor, "7")
    assert amount.error() == ""
    assert amount.editor.property("wrong") is False


def test_an_error_does_not_move_what_is_below(form: Panel, qtbot: QtBot) -> None:
    below = field(form, "moment")
    before = below.y()
    field(form, "amount").set_error("Enter an amount.")
    qtbot.wait(20)
    assert below.y() == before


def test_an_error_of_another_form_is_left_to_others(form: Panel) -> None:
    assert not show_invalid(form, Invalid("nowhere", "What?"))


def test_errors_are_taken_back_together(form: Panel) -> None:
    show_invalid(form, Invalid("amount", "Enter an amount."))
    clear_errors(form)
    assert field(form, "amount").error() == ""


def test_a_note_gives_way_to_an_error_and_comes_back(form: Panel) -> None:
    amount = field(form, "amount")
    amount.set_note("72.00 to 120.00")
    amount.set_error("Enter an amount.")
    assert amount.below.text() == "Enter an amount."
    amount.set_error("")
    assert amount.below.text() == "72.00 to 120.00"


def test_a_choice_gives_what_stands_behind_the_word(form: Panel) -> None:
    choice = field(form, "choice")
    choice.editor.offer([("3a", "Full refund"), ("3b", "Refund less fee")])
    assert choice.value() == "3a"
    choice.set_value("3b")
    assert choice.editor.currentText() == "Refund less fee"
    choice.editor.offer([("3b", "Refund less fee"), ("7", "Other")])
    assert choice.value() == "3b"


def test_a_long_list_is_found_by_typing(form: Panel, qtbot: QtBot) -> None:
    choice = field(form, "choice")
    choice.editor.offer([(zone, zone) for zone in ("Asia/Tokyo", "Europe/Oslo")])
    choice.editor.make_searchable()
    choice.editor.setCurrentText("europe/oslo")
    assert choice.value() == "Europe/Oslo"
    choice.editor.setCurrentText("Atlantis")
    assert choice.value() is None


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("2026-11-05 16:00", datetime(2026, 11, 6, 0, 0, tzinfo=UTC)),
        ("5 Nov 2026 16:00", datetime(2026, 11, 6, 0, 0, tzinfo=UTC)),
        ("  2026-07-01   09:30 ", datetime(2026, 7, 1, 16, 30, tzinfo=UTC)),
        ("", None),
    ],
)
def test_a_time_is_typed_as_the_studio_reads_it(form: Panel, typed: str, moment: datetime | None) -> None:
    received = field(form, "moment")
    received.editor.set_zone(ZONE)
    received.editor.setText(typed)
    assert received.value() == moment


@pytest.mark.parametrize("typed", ["yesterday", "2026-02-30 10:00", "2026-03-08 02:30"])
def test_a_time_that_is_none_is_told_beside_its_field(form: Panel, typed: str) -> None:
    received = field(form, "moment")
    received.editor.set_zone(ZONE)
    received.editor.setText(typed)
    with pytest.raises(Invalid) as refused:
        received.value()
    assert refused.value.field == "moment"


def test_arrow_keys_move_a_time_by_a_quarter_of_an_hour(form: Panel, qtbot: QtBot) -> None:
    received = field(form, "moment")
    received.editor.set_zone(ZONE)
    received.set_value(datetime(2026, 11, 6, 0, 0, tzinfo=UTC))
    QTest.keyClick(received.editor, Qt.Key.Key_Up)
    assert received.editor.text() == "2026-11-05 16:15"


def test_tab_leaves_a_field_of_several_lines(form: Panel, qtbot: QtBot) -> None:
    lines = field(form, "lines")
    lines.editor.setFocus()
    QTest.keyClick(lines.editor, Qt.Key.Key_Tab)
    assert not lines.editor.hasFocus()
    assert lines.value() == ""


def test_a_dropped_file_is_taken_and_can_be_removed(form: Panel, qtbot: QtBot, tmp_path: Path) -> None:
    photo = tmp_path / "scan_0231.tif"
    photo.touch()
    zone = field(form, "file")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(photo))])
    with qtbot.waitSignal(zone.edited):
        zone.editor.dropEvent(
            QDropEvent(
                QPointF(5, 5),
                Qt.DropAction.CopyAction,
                carried,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    assert zone.value() == photo
    QTest.keyClick(zone.editor, Qt.Key.Key_Delete)
    assert zone.value() is None


def test_the_file_dialog_offers_only_pictures_that_can_be_opened() -> None:
    Image.init()
    offered = set(re.findall(r"\*(\.\w+)", PICTURES))
    assert {Image.EXTENSION[ending] for ending in offered} == set(FORMATS)


def test_the_ring_lies_whole_around_a_tick_that_fills_its_field(form: Panel, qtbot: QtBot) -> None:
    ring = FocusRing(form)
    tick = field(form, "tick").editor
    tick.setFocus()
    qtbot.waitUntil(ring.isVisible)
    assert ring.parentWidget() is form.window()
    around = QRect(tick.mapTo(form.window(), QPoint(0, 0)), tick.size())
    assert ring.geometry().contains(around)
    assert not around.contains(ring.geometry())
