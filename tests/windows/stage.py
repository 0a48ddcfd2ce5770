"""Where a page is tested: a real studio, the worker of one person at the desk, and a window that keeps notes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.services.world import World
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.worker import DeskWorker

P = TypeVar("P", bound=Page)


class Notes:
    """A navigator that writes down where it was sent and what was said."""

    def __init__(self) -> None:
        self.went: list[tuple[str, object]] = []
        self.said: list[tuple[str, str]] = []
        self.undo: Callable[[], object] | None = None
        self.switched = 0

    def go(self, place: str, subject: object = None) -> None:
        self.went.append((place, subject))

    def message(self, text: str, kind: str = "good", undo: Callable[[], object] | None = None, act: str = "") -> None:
        self.said.append((kind, text))
        self.undo = undo

    def leave_message(self) -> None:
        pass

    def switch_person(self) -> None:
        """Somebody else may come in."""
        self.switched += 1


class Stage:
    """One person's page over a world; every click is a real event."""

    def __init__(self, world: World, qtbot: QtBot, who: str) -> None:
        self.world, self.qtbot = world, qtbot
        self.worker = DeskWorker(world.as_(who))
        self.notes = Notes()

    def open(self, make: Callable[[DeskWorker, Navigator], P], subject: object = None) -> P:
        """Show a page on a subject and wait until everything on it is there."""
        page = make(self.worker, self.notes)
        self.qtbot.addWidget(page)
        page.resize(1278, 684)
        page.show()
        page.open(subject)
        self.settle()
        return page

    def settle(self) -> None:
        """Wait until nothing runs and nothing waits."""
        self.qtbot.waitUntil(self.worker.idle, timeout=20_000)

    def click(self, page: QWidget, name: str) -> None:
        """Press a button by its name, as a person does: it has to be in sight and enabled."""
        button = page.findChild(QWidget, name)
        assert button is not None, name
        assert button.isVisible(), f"{name} is not in sight"
        assert button.isEnabled(), f"{name} is not enabled"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()


@contextmanager
def staged(world: World, qtbot: QtBot, who: str) -> Iterator[Stage]:
    """A stage for one test; its worker ends with it."""
    stage = Stage(world, qtbot, who)
    yield stage
    stage.worker.close()
