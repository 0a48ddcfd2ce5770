"""A dressed application, and a station with a real database for windows to work on."""

import gc
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from uuid import uuid4

import pytest
from argon2 import PasswordHasher
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.windows.counter import Counter, standing
from tests.windows.demonstration import View, demonstration, furnish
from tests.windows.visit import Visit
from winno_desk.app import open_desk
from winno_desk.services import people
from winno_desk.services.desk import Desk
from winno_desk.services.people import AddPerson
from winno_desk.services.setup import SetUp, set_up
from winno_desk.settings import Settings
from winno_desk.windows import printer
from winno_desk.windows.buttons import TURNS
from winno_desk.windows.dispatch import Dispatch
from winno_desk.windows.shell import Shell
from winno_desk.windows.style import dress, text_percent, theme
from winno_desk.windows.tidying import tidy
from winno_desk.windows.worker import DeskWorker

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
PASSPHRASE = "seven quiet lamps"
PIN = "271828"


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    if (theme().name, text_percent(), bool(qapp.styleSheet())) != ("light", 100, True):
        dress(qapp)


@pytest.fixture(autouse=True)
def _no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test prints on the printers of whoever runs it, or opens a PDF before them."""
    monkeypatch.setattr(printer, "printers", list)
    monkeypatch.setattr(Dispatch, "show_file", lambda _dispatch, _path: None)


@pytest.fixture(autouse=True)
def _one_look_between_two_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever presses a key has read what it does, unless a test says otherwise."""
    TURNS.forget()
    monkeypatch.setattr(TURNS, "clock", count(step=10).__next__)


@pytest.fixture(autouse=True)
def _quick_hashing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture(autouse=True)
def _tidied() -> Iterator[None]:
    """As in the program: garbage is collected between tests, never in the middle of an event."""
    gc.disable()
    yield
    tidy()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data")


@pytest.fixture
def empty_desk(settings: Settings) -> Iterator[Desk]:
    """A station whose database holds no studio yet."""
    settings.data.mkdir()
    desk = open_desk(settings, lambda: NOW)
    yield desk
    desk.store.close()


@pytest.fixture
def desk(empty_desk: Desk) -> Desk:
    """A station with a studio, Eva the manager and Mara at the front desk; nobody is signed in."""
    opened = set_up(
        empty_desk,
        SetUp(
            request=uuid4(),
            name="Winno Dream Imaging",
            address="418 Alder Street\nOakland, CA 94607",
            time_zone="America/Los_Angeles",
            country="US",
            region="CA",
            currency="USD",
            manager="Eva Virtanen",
            passphrase=PASSPHRASE,
        ),
    ).answer
    by_eva = Desk(empty_desk.settings, empty_desk.store, empty_desk.files, empty_desk.clock, opened.person)
    people.add_person(by_eva, AddPerson(request=uuid4(), name="Mara Okafor", roles=("desk",), secret=PIN))
    return empty_desk


@pytest.fixture
def worker(desk: Desk, qtbot: QtBot) -> Iterator[DeskWorker]:
    made = DeskWorker(desk)
    yield made
    made.close()


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A studio that was just set up; it is only ever copied."""
    return World(tmp_path_factory.mktemp("opened") / "data").open()


@pytest.fixture
def world(opened: World, tmp_path: Path) -> Iterator[World]:
    """A studio of the test's own, with people in every role."""
    copy = opened.copy(tmp_path / "world")
    yield copy
    copy.store.close()


@pytest.fixture
def visit(world: World, qtbot: QtBot) -> Iterator[Visit]:
    """Opens pages on that studio for whoever is named."""
    visit = Visit(world, qtbot)
    yield visit
    visit.leave()


@pytest.fixture
def counter(world: World, qtbot: QtBot) -> Iterator[Counter]:
    """The whole program on that studio, with Mara at the desk."""
    with standing(world, qtbot) as counter:
        yield counter


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration's data folder; it is only ever copied."""
    folder = tmp_path_factory.mktemp("furnished")
    furnish(folder, lambda: NOW)
    return folder


@pytest.fixture(scope="module")
def station(
    furnished: Path, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication
) -> Iterator[tuple[Shell, list[View]]]:
    """The demonstration's desk, and all that can be looked at there."""
    with demonstration(furnished, tmp_path_factory.mktemp("demonstration"), lambda: NOW, qapp) as there:
        yield there


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            # said by the screenless platform each time a window is shown
            item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True))
