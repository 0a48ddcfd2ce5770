"""S11, in part: how long the windows stand still while somebody types into the search box, at 1,000,000 orders."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from benchmarks.goals import Line
from benchmarks.samples import LARGE, noon, sample_of, words_of
from winno_desk.app import Program, build
from winno_desk.services.people import SignedIn
from winno_desk.windows.orders_page import OrdersPage

_KEY_MS, _THINK_MS = 140, 400
"""A key each so many milliseconds, slow enough that each one is looked for; and a pause after each word."""


class Pulse:
    """A heart that beats with every turn of the event loop; its longest pause is the longest gap.

    ``longest_work`` is the longest that the windows' thread itself worked between two beats: on a machine that is
    busy with other things, the gap is longer than that through no fault of ours.
    """

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._last = self._worked = self.longest = self.longest_work = 0.0

    def _beat(self) -> None:
        now, worked = perf_counter(), thread_time()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self.longest_work = max(self.longest_work, (worked - self._worked) * 1000)
        self._last, self._worked = now, worked

    def begin(self) -> None:
        self.longest = self.longest_work = 0.0
        self._last, self._worked = perf_counter(), thread_time()
        self._timer.start()

    def end(self) -> None:
        self._timer.stop()


def typing_gap(folder: Path) -> list[Line]:
    """The search box and the list of orders, beside the same window while nobody types."""
    settings = sample_of(folder, LARGE)
    words = [line.split()[0] for line in words_of(settings, 6)] + ["4155", "1042"]
    program = build(settings, clock=noon)
    try:
        _enter(program)
        pulse = Pulse()
        pulse.begin()
        _wait(_KEY_MS * sum(map(len, words)) // 2)
        pulse.end()
        idle, rest = pulse.longest, pulse.longest_work
        lines = []
        for what, box in (
            ("the search box", program.shell.form.top.search),
            ("the list of orders", _list_box(program)),
        ):
            pulse.begin()
            for word in words:
                _type(box, word)
            pulse.end()
            about = f"while typing in {what}, {LARGE:,} orders"
            gap, work = pulse.longest, pulse.longest_work
            lines.append(Line(goal="S11", what=f"gap {about}", ours=gap, floor=idle, most=16.7, absolute=True))
            lines.append(Line(goal="S11", what=f"work {about}", ours=work, floor=rest, most=16.7, absolute=True))
        return lines
    finally:
        program.close()


def _enter(program: Program) -> None:
    _until(lambda: program.entrance is not None and program.worker.idle())
    program.shell.enter(SignedIn(1, "Eva", ("manager", "desk")))
    program.shell.go("orders")
    _until(program.worker.idle)


def _list_box(program: Program) -> QWidget:
    (page,) = program.shell.findChildren(OrdersPage)
    return page.search


def _type(box: QWidget, word: str) -> None:
    box.setFocus()
    for char in word:
        _press(box, Qt.Key.Key_unknown, char)
        _wait(_KEY_MS)
    _wait(_THINK_MS)
    for _ in word:
        _press(box, Qt.Key.Key_Backspace, "")
    _wait(_THINK_MS)


def _press(box: QWidget, key: Qt.Key, char: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.postEvent(box, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, char))


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _until(happened: Callable[[], bool]) -> None:
    while not happened():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
