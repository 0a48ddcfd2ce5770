"""The whole program at a counter, with a keyboard and a scanner before it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.windows.ending import end
from tests.windows.keyboard import Keyboard
from winno_desk import app
from winno_desk.services.people import SignedIn
from winno_desk.windows.shell import Shell


@dataclass
class Counter:
    """The program with somebody at the desk, and every scan that was caught."""

    program: app.Program
    keyboard: Keyboard
    caught: list[str]
    qtbot: QtBot

    @property
    def shell(self) -> Shell:
        return self.program.shell

    def rest(self) -> None:
        """Until nothing runs and everything is shown."""
        for _ in range(3):
            self.qtbot.waitUntil(self.program.worker.idle, timeout=10_000)
            QApplication.processEvents()

    def front(self) -> None:
        """The main window has the keyboard."""
        self.shell.activateWindow()
        self.qtbot.waitUntil(self.shell.isActiveWindow)

    def go(self, place: str, subject: object = None) -> None:
        self.shell.go(place, subject)
        self.rest()

    def scan(self, code: str) -> str:
        """Scan a code and wait for what it does; gives the place it led to."""
        self.keyboard.scan(code)
        self.rest()
        return self.shell.place()

    def search(self) -> QLineEdit:
        """The search box, with the keyboard in it."""
        box = self.shell.form.top.search
        box.setFocus()
        return box


@contextmanager
def standing(world: World, qtbot: QtBot) -> Iterator[Counter]:
    """The program, opened and entered by Mara, until it is closed again."""
    before = sys.excepthook
    keyboard = Keyboard()
    program = app.build(world.desk.settings, clock=world.clock)
    qtbot.waitUntil(program.worker.idle)
    caught: list[str] = []
    program.scanner.scanned.connect(caught.append)
    counter = Counter(program, keyboard, caught, qtbot)
    program.shell.enter(SignedIn(world.people["Mara"], "Mara", ("manager", "desk")))
    counter.front()
    counter.rest()
    yield counter
    counter.rest()
    program.close()
    end(program.shell)
    keyboard.deleteLater()
    sys.excepthook = before
