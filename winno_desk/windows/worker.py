"""Where services run: one thread for acts, one for long looks; the windows are told when something is done."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from winno_desk.values.errors import DeskError, Unavailable
from winno_desk.windows import tokens

if TYPE_CHECKING:  # the window is painted before the database's libraries are loaded
    from winno_desk.services.acts import Done
    from winno_desk.services.desk import Desk

_LAST_LOOK = 2.0
"""Seconds that a long look may still take when the program ends."""

OUR_FAULT = "This did not work, and the fault is ours. What you typed is still here; look before you try again."

A = TypeVar("A")
R = TypeVar("R")
Failed = Callable[[DeskError], object]


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[], Any]
    done: Callable[[Any], object] | None
    failed: Failed | None
    acts: bool


@dataclass(frozen=True, slots=True)
class _Outcome:
    job: _Job
    answer: Any = None
    error: BaseException | None = None


class _Line:
    """Jobs that run one after the other on a thread of their own."""

    def __init__(self, name: str, finished: Callable[[_Outcome], bool]) -> None:
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._finished = finished
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(self, job: _Job) -> None:
        self._jobs.put(job)

    def end(self, patience: float | None = None) -> None:
        """Finish what runs and what waits; ``patience`` is how many seconds that may take."""
        self._jobs.put(None)
        self._thread.join(patience)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                outcome = _Outcome(job, answer=job.work())
            except BaseException as error:
                outcome = _Outcome(job, error=error)
            if not self._finished(outcome):
                return
            del job, outcome  # nothing of a page is kept alive while the queue is empty


class DeskWorker(QObject):
    """Runs services off the windows' thread, where their answers arrive.

    Acts and lookups run one after the other. What may take long and changes nothing has a second line beside theirs,
    so that nobody's search waits behind a large photo, the whole journal or a folder that does not answer.
    """

    changed = Signal(frozenset)
    """What an act touched, after it is done and told: ``order:12``, ``case:3``, ``people`` …"""
    busy = Signal(bool)
    """True once work has lasted long enough for a person to notice, False when there is none left."""
    refused = Signal(object)
    """An act or lookup was turned down and nobody took care of it: a DeskError for the message bar."""
    _answered = Signal(object)

    desk: "Desk"
    """The station as it is now; whoever signs in stands in it."""

    def __init__(self, desk: "Desk | None" = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if desk is not None:
            self.desk = desk
        self._acts = _Line("desk", self._finished)
        self._looks = _Line("aside", self._finished)
        self._open = 0
        self._shown_busy = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(tokens.BUSY_AFTER)
        self._patience.timeout.connect(self._show_busy)
        self._answered.connect(self._arrive)

    def open(self, make: "Callable[[], Desk]", *, done: Callable[[], object], failed: Failed) -> None:
        """Open the station on the worker's own thread; everything else waits for it."""

        def opened(desk: "Desk") -> None:
            self.desk = desk
            done()

        self._put(_Job(make, opened, failed, acts=False))

    def sign_in(self, person: int | None) -> None:
        """From now on this person, or nobody, stands at the desk."""
        self.desk = replace(self.desk, person=person)

    def do(
        self,
        service: "Callable[[Desk, R], Done[A]]",
        request: R,
        *,
        done: Callable[[A], object],
        failed: Failed | None = None,
    ) -> None:
        """Run an act; ``done`` gets its answer, ``failed`` the reason for which it was turned down."""
        desk = self.desk
        self._put(_Job(lambda: service(desk, request), done, failed, acts=True))

    def ask(
        self,
        lookup: Callable[..., A],
        *arguments: Any,
        done: Callable[[A], object],
        failed: Failed | None = None,
    ) -> None:
        """Run a lookup; ``done`` gets its rows."""
        desk = self.desk
        self._put(_Job(lambda: lookup(desk, *arguments), done, failed, acts=False))

    def aside(
        self,
        lookup: Callable[..., A],
        *arguments: Any,
        done: Callable[[A], object],
        failed: Failed | None = None,
    ) -> None:
        """As ``ask``, for what may take long: files, or very many records."""
        desk = self.desk
        self._put(_Job(lambda: lookup(desk, *arguments), done, failed, acts=False), self._looks)

    def idle(self) -> bool:
        """Nothing runs and nothing waits."""
        return self._open == 0

    def close(self) -> None:
        """Finish what runs and end the threads; a long look is not waited for."""
        self._acts.end()
        self._looks.end(_LAST_LOOK)

    def _put(self, job: _Job, line: _Line | None = None) -> None:
        self._open += 1
        if not self._patience.isActive() and not self._shown_busy:
            self._patience.start()
        (line or self._acts).put(job)

    def _finished(self, outcome: _Outcome) -> bool:
        """Called on a line's thread; False when nobody is left to be told."""
        if not isValid(self):
            return False
        self._answered.emit(outcome)
        return True

    def _arrive(self, outcome: _Outcome) -> None:
        self._open -= 1
        if self._open == 0:
            self._patience.stop()
            self._hide_busy()
        self._tell(outcome)

    def _tell(self, outcome: _Outcome) -> None:
        job, error, answer = outcome.job, outcome.error, outcome.answer
        if error is not None:
            self._turn_down(job, error if isinstance(error, DeskError) else Unavailable(OUR_FAULT))
            if not isinstance(error, DeskError):
                raise error  # on to the program's excepthook
            return
        if job.done is not None and _alive(job.done):
            job.done(answer.answer if job.acts else answer)
        if job.acts and answer.changed:
            self.changed.emit(answer.changed)

    def _turn_down(self, job: _Job, error: DeskError) -> None:
        if job.failed is None:
            self.refused.emit(error)
        elif _alive(job.failed):
            job.failed(error)

    def _show_busy(self) -> None:
        if self._open and not self._shown_busy:
            self._shown_busy = True
            self.busy.emit(True)

    def _hide_busy(self) -> None:
        if self._shown_busy:
            self._shown_busy = False
            self.busy.emit(False)


def _alive(callback: Callable[..., object]) -> bool:
    """Is every window that a callback belongs to, or speaks of, still there?"""
    return all(isValid(owner) for owner in _owners(callback))


def _owners(callback: object) -> Iterator[QObject]:
    inner = getattr(callback, "func", callback)  # a functools.partial
    owner = getattr(inner, "__self__", None)
    if isinstance(owner, QObject):
        yield owner
    for cell in getattr(inner, "__closure__", None) or ():
        held = cell.cell_contents
        if isinstance(held, QObject):
            yield held
        elif callable(held):
            yield from _owners(held)
