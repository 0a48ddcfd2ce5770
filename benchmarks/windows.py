"""The real windows under measurement: entered by a manager, driven by events, with a hand on their pulse."""

from collections.abc import Callable
from time import perf_counter, thread_time

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

from winno_desk.app import Program
from winno_desk.services.people import SignedIn


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


def enter(program: Program, place: str) -> None:
    """Sign in as a manager and go there, until everything is shown."""
    until(lambda: program.entrance is not None and program.worker.idle())
    program.shell.enter(SignedIn(1, "Eva", ("manager", "desk")))
    program.shell.go(place)
    until(program.worker.idle)


def wait(milliseconds: int) -> None:
    """Let events happen for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(happened: Callable[[], bool]) -> None:
    """Let events happen until that is so."""
    while not happened():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
