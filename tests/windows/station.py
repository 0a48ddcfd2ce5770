"""One desk with a page of cases on screen, worked with by pointer and keys."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.services.world import World
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.fields import Field
from winno_desk.windows.page import Page
from winno_desk.windows.worker import DeskWorker


class Way:
    """Where a page wanted to go and what it said."""

    def __init__(self) -> None:
        self.places: list[tuple[str, object]] = []
        self.said: list[str] = []
        self.switched = 0

    def go(self, place: str, subject: object = None) -> None:
        self.places.append((place, subject))

    def message(self, text: str, kind: str = "good", undo: Any = None, act: str = "") -> None:
        self.said.append(text)

    def leave_message(self) -> None:
        pass

    def switch_person(self) -> None:
        """Somebody else may come in."""
        self.switched += 1


class Station:
    """One desk with a page on screen; ``as_`` signs somebody in."""

    def __init__(self, world: World, qtbot: QtBot) -> None:
        self.world, self.qtbot, self.way = world, qtbot, Way()
        self.worker = DeskWorker(world.desk)

    def open(self, page: type[Page], subject: int | None = None, who: str = "Mara") -> Any:
        self.worker.desk = self.world.as_(who)
        made = page(self.worker, self.way)
        self.qtbot.addWidget(made)
        made.resize(1278, 684)
        made.show()
        self.qtbot.waitExposed(made)
        made.open(subject)
        self.rest()
        return made

    def rest(self) -> None:
        """Until nothing runs and what was shown anew is on screen."""
        for _ in range(4):
            self.qtbot.waitUntil(self.worker.idle, timeout=10_000)
            QApplication.processEvents()

    def click(self, page: QWidget, name: str) -> None:
        button = self.button(page, name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.rest()

    def press(self, page: QWidget, key: Qt.Key) -> None:
        QTest.keyClick(page, key)
        self.rest()

    def button(self, page: QWidget, name: str) -> KeyButton:
        found = [each for each in page.findChildren(KeyButton, name) if each.isVisible()]
        assert found, f"{name} is not on screen"
        return found[0]

    def field(self, page: QWidget, name: str) -> Field:
        return next(each for each in page.findChildren(Field) if each.get_name() == name and each.isVisible())

    def type(self, page: QWidget, name: str, words: str) -> None:
        editor = self.field(page, name).editor
        editor.setFocus()
        editor.selectAll()
        QTest.keyClicks(editor, words)
