"""Garbage that holds Qt objects is collected where and when that is safe."""

import gc
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
