"""Tab goes through every page of the demonstration as it is read, and stops at nothing that has no name."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.windows.demonstration import View
from tests.windows.visit import Visit
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.order_page import OrderPage
from winno_desk.windows.parts import Canvas, column
from winno_desk.windows.rail import RailButton
from winno_desk.windows.shell import Shell
from winno_desk.windows.tab_order import step

MOST = 200
"""More stops than any page has."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the cursor stood: plain values, so that no widget is kept."""

    name: str
    place: QRect
    area: int
    """Which scrolling area it stands in; 0 for none."""
    scrolled: int
    """How far up that was scrolled by then: within one area, a stop stands where it would without that."""

    def is_before(self, other: "Stop") -> bool:
        """Does one read this first: on the same line further left, or higher up but in no later column?"""
        one, two = self.place, other.place
        if self.area == other.area:
            one, two = one.translated(0, self.scrolled), two.translated(0, other.scrolled)
        same_line = min(one.bottom(), two.bottom()) - max(one.top(), two.top()) > min(one.height(), two.height()) // 2
        if same_line:
            return one.left() < two.left()
        return one.top() < two.top() or one.right() < two.left()


def stop(widget: QWidget) -> Stop:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    place = QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
    areas = [each for each in holders(widget) if isinstance(each, QScrollArea)]
    far = sum(each.verticalScrollBar().value() for each in areas)
    return Stop(widget.accessibleName() or words, place, id(areas[0]) if areas else 0, far)


def holders(widget: QWidget) -> Iterator[QWidget]:
    """What a widget stands in, the innermost first."""
    holder = widget.parentWidget()
    while holder is not None:
        yield holder
        holder = holder.parentWidget()


def here() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def round_trip(shell: Shell, key: Qt.Key = Qt.Key.Key_Tab) -> list[Stop]:
    """Everything that is come by from the first room until it is the first room again."""
    first = next(one for one in shell.findChildren(RailButton) if one.isVisible())
    first.setFocus()
    stops = [stop(first)]
    while len(stops) < MOST:
        QTest.keyClick(here(), key)
        if here() is first:
            return stops
        stops.append(stop(here()))
    pytest.fail(f"Tab does not come round: {[each.name for each in stops[-5:]]}")


def reachable(shell: Shell) -> int:
    """How many controls are in sight and take the cursor by Tab."""
    return sum(
        each.isVisible()
        and each.isEnabled()
        and bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and each.focusProxy() is None
        and each.window() is shell
        and not isinstance(each, QScrollArea)
        for each in shell.findChildren(QWidget)
    )


def test_tab_goes_through_every_page_as_it_is_read(
    station: tuple[Shell, list[View]], qtbot: QtBot, qapp: QApplication
) -> None:
    shell, views = station
    shell.resize(1366, 768)
    qtbot.waitActive(shell)
    wrong = []
    for place, subject in views:
        shell.go(place, subject)
        for _ in range(3):
            qtbot.waitUntil(shell.worker.idle)
            qapp.processEvents()
        shell.messages.hide()
        stops = round_trip(shell)
        where = f"{place} {subject if isinstance(subject, int) else ''}"
        wrong += [f"{where}: a stop without a name at {each.place}" for each in stops if not each.name]
        wrong += [
            f"{where}: {one.name} {one.place} comes before {two.name} {two.place}"
            for one, two in pairwise(stops)
            if not one.is_before(two)
        ]
        rooms = [each for each in shell.findChildren(RailButton) if each.isVisible()]
        if [each.name for each in stops[: len(rooms)]] != [each.accessibleName() for each in rooms]:
            wrong.append(f"{where}: the rail is not gone through")
        if len(stops) != reachable(shell):
            wrong.append(f"{where}: {len(stops)} stops of {reachable(shell)} controls")
        assert [each.name for each in round_trip(shell, Qt.Key.Key_Backtab)[1:]] == [
            each.name for each in reversed(stops[1:])
        ]
    assert not wrong, "\n".join(["", *wrong])


def test_the_cursor_stays_in_the_card_whose_button_is_gone_once_it_was_pressed(visit: Visit) -> None:
    visit.world.order("portrait", "8x10")
    page = visit.open(OrderPage, "Ari", 1001)
    first, _second = page.cards.values()
    start = first.findChild(KeyButton, "start_work")
    assert start is not None
    visit.press(start, Qt.Key.Key_Space)
    assert not visit.offered(first, "start_work")
    assert first.isAncestorOf(here())


class Window(Canvas):
    """Three buttons below each other."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons = [KeyButton(words=words) for words in ("One", "Two", "Three")]
        layout = column()
        for button in self.buttons:
            layout.addWidget(button)
        self.setLayout(layout)

    def focusNextPrevChild(self, onward: bool) -> bool:
        return step(self, onward=onward)


def test_the_cursor_goes_on_to_what_comes_next_when_its_place_is_hidden(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    _one, two, three = window.buttons
    two.setFocus()
    two.hide()
    assert three.hasFocus()
