"""The whole program on a studio with work in it: people sign in, find orders and do their part, hand by hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from tests.services.world import PASSPHRASE, PEOPLE, PIN, World
from tests.windows.ending import end
from winno_desk.app import Program, build
from winno_desk.imaging.texts import page_text
from winno_desk.services.outbox import OUTBOX
from winno_desk.settings import Settings
from winno_desk.tour.hands import Hands, TourClock, write
from winno_desk.tour.stage import Stage
from winno_desk.tour.steps import Steps
from winno_desk.windows import printer
from winno_desk.windows.dispatch import NAMES
from winno_desk.windows.habits import Habits
from winno_desk.windows.people_cards import PersonCard


class WorldClock(TourClock):
    """The clock of a world, so that what the program does and what a test prepares happen one after the other."""

    def __init__(self, world: World) -> None:
        self._world = world

    @property
    def now(self) -> datetime:  # type: ignore[override]  # it has no time of its own
        return self._world.now

    def pass_(self, **span: float) -> None:
        self._world.now += timedelta(**span)


class FrontDesk(Stage):
    """A program that runs in a world, and everybody's hands."""

    def __init__(self, world: World, program: Program) -> None:
        clock = WorldClock(world)
        steps = Steps(Hands(program.shell, program.worker.idle), clock, world.folder)
        super().__init__(steps, program, {}, world.folder)
        self.world = world

    def sign_in(self, name: str) -> None:
        shell, hands = self.program.shell, self.hands
        if shell.at_desk():
            hands.press(Qt.Key.Key_F12)
        hands.wait(lambda: bool(hands.all(PersonCard)), "the people's cards")
        hands.click(next(one for one in hands.all(PersonCard) if one.person.name == name))
        manager = "manager" in PEOPLE[name]
        write(hands.find("secret"), PASSPHRASE if manager else PIN)
        if manager:
            hands.press(Qt.Key.Key_Return)
        hands.wait(shell.at_desk, "the desk")

    def goes_to(self, place: str) -> None:
        """Wait until this page is in front."""
        self.hands.wait(lambda: self.program.shell.place() == place, place)

    def printed(self) -> str:
        """What the paper says that is open in front, once it is printed."""
        hands, outbox = self.hands, self.program.settings.data / OUTBOX
        self.goes_to("document")
        hands.wait(lambda: hands.offers("print_document"), "the paper")
        before = {place: place.stat().st_mtime_ns for place in outbox.glob("*.pdf")}
        hands.click("print_document")
        (paper,) = [place for place in outbox.glob("*.pdf") if before.get(place) != place.stat().st_mtime_ns]
        return words_on(paper)


def words_on(paper: Path) -> str:
    """The text of a paper as one line."""
    return " ".join(" ".join(page_text(paper.read_bytes())).split())


@contextmanager
def front_desk(world: World) -> Iterator[FrontDesk]:
    """The program on a world's folder; it ends with whoever asked for it."""
    for kind in NAMES:
        printer.choose(kind, printer.PDF, Habits(world.folder))
    program = build(Settings(world.folder, station="Desk 1"), clock=world.clock)
    program.shell.resize(1366, 768)
    desk = FrontDesk(world, program)
    try:
        desk.hands.wait(lambda: bool(desk.hands.all(PersonCard)), "the entrance")
        yield desk
    finally:
        program.close()
        end(program.shell)
