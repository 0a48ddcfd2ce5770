"""Every page of the demonstration, in every text size that a desk may choose, on the two smallest usual screens."""

from itertools import product

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.counts import count
from tests.windows.demonstration import View
from tests.windows.fit import misfits
from winno_desk.windows.shell import Shell
from winno_desk.windows.style import dress

SCREENS = ((1366, 768), (1280, 720))
SIZES = (100, 125, 150)
ROOM = tuple(product(SIZES, SCREENS))
"""Every text size on every screen; the short form takes the last of them, which has the least room."""


@pytest.mark.parametrize(("percent", "screen"), ROOM[count(-1, 0) :])
def test_nothing_is_cut_or_painted_over_on_any_page(
    station: tuple[Shell, list[View]], qtbot: QtBot, qapp: QApplication, percent: int, screen: tuple[int, int]
) -> None:
    shell, views = station
    dress(qapp, "light", percent)
    found = []
    shell.resize(*screen)
    for place, subject in views:
        shell.go(place, subject)
        for _ in range(3):
            qtbot.waitUntil(shell.worker.idle)
            qapp.processEvents()
        shell.messages.hide()
        found += [f"{place} {subject} on {screen[0]} × {screen[1]}: {one}" for one in misfits(shell)]
    assert not found, "\n".join(["", *found])
