"""The print room with 10,000 open prints beside 1,000,000 old orders: how fast its three looks are, and how smooth.

The floor is the same room in the small studio, with what that has open.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtWidgets import QApplication

from benchmarks.goals import Line
from benchmarks.samples import LARGE, SMALL, noon, sample_of
from benchmarks.windows import Pulse, enter, until, wait
from winno_desk.app import build
from winno_desk.sample import LAST_DAY
from winno_desk.settings import Settings
from winno_desk.windows.print_room_page import PrintRoomPage

OPEN = 10_000
_LOOKS = ("board", "calendar", "table")
_ROUNDS = 5
_STATES = ("approved", "locked", "printing", "printed", "checked", "packed")
_REOPEN = """
UPDATE item SET state = ?, promised_on = date(?, (id % 25 - 4) || ' days')
WHERE id IN (SELECT id FROM item WHERE kind = 'physical' AND state = 'shipped' ORDER BY id DESC LIMIT ?)
"""


def print_room(folder: Path) -> list[Line]:
    """What it takes to open the room and to switch between table, board and calendar."""
    few = _measured(sample_of(folder, SMALL))
    many = _measured(_busy(folder))
    about = f"{OPEN:,} open prints, {LARGE:,} orders"
    return [Line(goal="I5", what=f"{what}, {about}", ours=many[what], floor=few[what]) for what in many]


def _busy(folder: Path) -> Settings:
    """The large sample once more, its newest prints on their way through the house again; made once."""
    settings = Settings(folder / f"print-room-{OPEN}")
    if settings.data.exists():
        return settings
    source = sample_of(folder, LARGE)
    part = folder / f"{settings.data.name}.part"
    shutil.rmtree(part, ignore_errors=True)
    shutil.copytree(source.data, part)
    with closing(sqlite3.connect(Settings(part).database_file)) as db, db:
        each = OPEN // len(_STATES) + 1
        for state in _STATES:
            db.execute(_REOPEN, [state, LAST_DAY.isoformat(), each])
    part.rename(settings.data)
    return settings


def _measured(settings: Settings) -> dict[str, float]:
    program = build(settings, clock=noon)
    pulse = Pulse()
    try:
        enter(program, "today")
        pulse.begin()
        begun = perf_counter()
        program.shell.go("print_room")
        until(program.worker.idle)
        QApplication.processEvents()
        found = {"to open the room": (perf_counter() - begun) * 1000}
        wait(200)
        pulse.end()
        found["longest gap while it opens"] = pulse.longest
        (page,) = program.shell.findChildren(PrintRoomPage)
        pulse.begin()
        times: dict[str, list[float]] = {look: [] for look in _LOOKS}
        for _round in range(_ROUNDS):
            for look in _LOOKS:
                times[look].append(_switched(page, look))
                until(program.worker.idle)
                wait(50)
        pulse.end()
        found |= {f"to switch to the {look}": median(times[look]) for look in _LOOKS}
        found["longest gap while switching"] = pulse.longest
        return found
    finally:
        program.close()


def _switched(page: PrintRoomPage, look: str) -> float:
    """From the click to the picture on screen."""
    begun = perf_counter()
    page.looks.switch.set_value(look)
    page.looks.switch.edited.emit()
    page.repaint()
    QApplication.processEvents()
    return (perf_counter() - begun) * 1000
