"""``winno-desk tour DIR``: a studio opens, orders live their whole lives, and the papers lie in DIR."""

import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from winno_desk.app import Program, build
from winno_desk.imaging import samples
from winno_desk.settings import Settings
from winno_desk.tour.hands import Hands, TourClock
from winno_desk.tour.lives import (
    busy_counter,
    exception_made,
    from_the_website,
    opening,
    parcels_and_remakes,
    photos_printed,
    portrait_cancelled,
    restoration_and_print,
    shown_and_proved,
)
from winno_desk.tour.stage import Stage
from winno_desk.tour.steps import LifeStoppedError, Steps
from winno_desk.values.errors import DeskError
from winno_desk.windows import printer
from winno_desk.windows.dispatch import NAMES
from winno_desk.windows.habits import Habits

SCREEN = (1366, 768)
START = datetime(2026, 11, 2, 17, 0, tzinfo=UTC)
"""Monday 2 November 2026, nine in the morning in Oakland."""

LIVES: tuple[Callable[[Stage], None], ...] = (
    opening.play,
    restoration_and_print.play,
    portrait_cancelled.play,
    exception_made.play,
    from_the_website.play,
    busy_counter.play,
    photos_printed.play,
    shown_and_proved.play,
    parcels_and_remakes.play,
)

PICTURE_SIZE = (1600, 2000)


def play(folder: Path, theme: str = "light") -> int:
    """Play all lives in ``folder``; 0 when every step went as it should, 1 otherwise."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(f"{folder} cannot be written: {error.strerror}. Choose another folder.")
        return 1
    with tempfile.TemporaryDirectory(prefix="winno-desk-tour-", ignore_cleanup_errors=True) as place:
        return _play_in(Path(place), folder, theme)


def _play_in(place: Path, folder: Path, theme: str) -> int:
    qInstallMessageHandler(_hear)
    clock = TourClock(START)
    (place / "data").mkdir()
    for kind in NAMES:
        printer.choose(kind, printer.PDF, Habits(place / "data"))  # a tour uses up nobody's paper
    program = build(Settings(place / "data", station="Desk 1"), clock=clock)
    try:
        program.shell.resize(*SCREEN)
        if theme == "dark":
            program.shell.change_theme()
        hands = Hands(program.shell, lambda: _idle(program))
        steps = Steps(hands, clock, folder)
        stage = Stage(steps, program, samples.write_samples(place / "pictures", PICTURE_SIZE), place)
        for life in LIVES:
            try:
                life(stage)
            except LifeStoppedError:
                break
        else:
            _keep_papers(program, folder)
    except DeskError as error:
        print(f"the tour cannot go on: {error.message}")
        return 1
    finally:
        program.close()
    print(f"{steps.number} steps, {steps.failed} failed; pictures and papers lie in {folder}")
    return 1 if steps.failed else 0


def _hear(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Qt's warnings, less what the offscreen platform says of itself."""
    if "This plugin does not support" not in message:
        print(f"Qt: {message}", file=sys.stderr)


def _idle(program: Program) -> bool:
    return program.worker.idle()


def _keep_papers(program: Program, folder: Path) -> None:
    """Save every letter, slip and receipt, under its number."""
    from winno_desk.services.lookups.order_page import order_page
    from winno_desk.services.lookups.orders import orders
    from winno_desk.services.papers import save_document

    desk = program.worker.desk
    for order in orders(desk):
        for document in order_page(desk, order.number).documents:
            save_document(desk, document.id, str(folder))
