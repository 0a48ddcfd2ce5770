"""What would free a Qt object at the wrong moment, or the wrong one, does not happen."""

import gc
import re
from pathlib import Path
from threading import Thread, current_thread
from weakref import ref

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from winno_desk.windows.tidying import Tidying, tidy


class Knot:
    """Something that only the collector can free."""

    def __init__(self) -> None:
        self.me = self
        self.widget = QWidget()


def test_no_other_thread_frees_a_window(qtbot: QtBot) -> None:
    owner = QObject()
    gc.enable()
    Tidying(owner)
    knot = Knot()
    freed: list[str] = []
    alive = ref(knot, lambda _: freed.append(current_thread().name))
    del knot
    busy = Thread(target=lambda: [[[]] for _ in range(100_000)], name="busy")
    busy.start()
    busy.join()
    assert alive() is not None
    assert freed == []


def test_what_is_no_longer_used_is_freed_when_there_is_enough_of_it(qtbot: QtBot) -> None:
    gc.collect()
    knot = Knot()
    alive = ref(knot)
    del knot
    kept: list[object] = [[[]] for _ in range(2000)]
    tidy()
    assert alive() is None
    assert len(kept) == 2000


def test_what_stays_to_the_end_is_looked_through_no_more(qtbot: QtBot) -> None:
    owner = QObject()
    tidying = Tidying(owner)
    stays = [[object()] for _ in range(2000)]
    try:
        for _garbage in range(12):
            made: list[object] = [[[]] for _ in range(1000)]
            tidying.tidy()
            del made
        kept = gc.get_freeze_count()
        assert kept > len(stays)
        knot = Knot()
        alive = ref(knot)
        del knot
        gc.collect()
        assert alive() is None
    finally:
        gc.unfreeze()


def test_nobody_asks_a_widget_for_its_neighbours() -> None:
    """PySide would take the neighbour for a child, and free the wrong one some day: decision 0007."""
    root = Path(__file__).parents[2]
    here = Path(__file__)
    asks = re.compile(r"\.(?:next|previous)InFocusChain\(|\.childAt\(|(?<!QApplication)(?<!qapp)\.focusWidget\(")
    files = [file for room in ("winno_desk", "tests") for file in (root / room).rglob("*.py") if file != here]
    assert [file.name for file in files if asks.search(file.read_text(encoding="utf-8"))] == []
