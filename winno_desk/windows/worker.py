"""Where services run: one thread for acts, one for long looks; the windows are told when something is done."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count
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
    """What is to be done with an answer; it stays on the windows' thread, with every window that it speaks of."""

    done: Callable[[Any], object]
    failed: Failed | None
    acts: bool = False
    owner: QObject | None = None

    def heard(self, callback: Callable[..., object]) -> bool:
        """Is somebody there to be told?"""
        return isValid(self.owner) if self.owner is not None else all(map(isValid, _owners(callback)))


@dataclass(frozen=True, slots=True)
class _Outcome:
    number: int
    answer: Any = None
    error: BaseException | None = None


class _Line:
    """Work that is done piece by piece on a thread of its own."""

    def __init__(self, name: str, finished: Callable[[_Outcome], bool]) -> None:
        self._waiting: SimpleQueue[tuple[int, Callable[[], Any]] | None] = SimpleQueue()
        self._finished = finished
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(self, number: int, work: Callable[[], Any]) -> None:
        self._waiting.put((number, work))

    def end(self, patience: float | None = None) -> None:
        """Finish what runs and what waits; ``patience`` is how many seconds that may take."""
        self._waiting.put(None)
        self._thread.join(patience)

    def _run(self) -> None:
        while (asked := self._waiting.get()) is not None:
            number, work = asked
            try:
                outcome = _Outcome(number, answer=work())
            except BaseException as error:
                outcome = _Outcome(number, error=error)
            if not self._finished(outcome):
                return
            del asked, work, outcome  # nothing of what was found is kept alive while the queue is empty


class DeskWorker(QObject):
    """Runs services off the windows' thread, where their answers arrive.

    Acts and lookups run one after the other. What may take long and changes nothing has a second line beside theirs,
    so that nobody's search waits behind a large photo, the whole journal or a folder that does not answer; a third one
    does what nobody waits for, and a fourth one feeds the printers.
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
        self._chores = _Line("later", lambda _outcome: True)
        self._presses = _Line("press", self._finished)
        self._jobs: dict[int, _Job] = {}
        self._numbers = count()
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

        self._put(make, _Job(opened, failed), self._acts)

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
        owner: QObject | None = None,
    ) -> None:
        """Run an act; ``done`` gets its answer, ``failed`` the reason for which it was turned down.

        They are told for as long as ``owner`` is there; without one, as long as all windows that they speak of are.
        """
        desk = self.desk
        self._put(lambda: service(desk, request), _Job(done, failed, acts=True, owner=owner), self._acts)

    def ask(
        self,
        lookup: Callable[..., A],
        *arguments: Any,
        done: Callable[[A], object],
        failed: Failed | None = None,
        aside: bool = False,
    ) -> None:
        """Run a lookup; ``done`` gets its rows. What may take long, files or very many records, is asked ``aside``."""
        desk = self.desk
        self._put(lambda: lookup(desk, *arguments), _Job(done, failed), self._looks if aside else self._acts)

    def press(self, send: Callable[..., A], *arguments: Any, done: Callable[[A], object], failed: Failed) -> None:
        """Send something to a printer of this computer, beside all else; it is finished before the desk closes."""
        desk = self.desk
        self._put(lambda: send(desk, *arguments), _Job(done, failed), self._presses)

    def later(self, chore: Callable[..., object], *arguments: Any) -> None:
        """Do something that nobody waits for, such as making ready what may be looked at next."""
        desk = self.desk
        self._chores.put(0, lambda: chore(desk, *arguments))

    def idle(self) -> bool:
        """Nothing runs and nothing waits."""
        return not self._jobs

    def close(self) -> None:
        """Finish what runs and end the threads; a long look is not waited for."""
        self._acts.end()
        self._presses.end()
        for line in (self._looks, self._chores):
            line.end(_LAST_LOOK)

    def _put(self, work: Callable[[], Any], job: _Job, line: _Line) -> None:
        number = next(self._numbers)
        self._jobs[number] = job
        if not self._patience.isActive() and not self._shown_busy:
            self._patience.start()
        line.put(number, work)

    def _finished(self, outcome: _Outcome) -> bool:
        """Called on a line's thread; False when nobody is left to be told."""
        if not isValid(self):
            return False
        self._answered.emit(outcome)
        return True

    def _arrive(self, outcome: _Outcome) -> None:
        job = self._jobs.pop(outcome.number)
        if not self._jobs:
            self._patience.stop()
            self._hide_busy()
        self._tell(job, outcome)

    def _tell(self, job: _Job, outcome: _Outcome) -> None:
        error, answer = outcome.error, outcome.answer
        if error is not None:
            self._turn_down(job, error if isinstance(error, DeskError) else Unavailable(OUR_FAULT))
            if not isinstance(error, DeskError):
                raise error  # on to the program's excepthook
            return
        if job.heard(job.done):
            job.done(answer.answer if job.acts else answer)
        if job.acts and answer.changed:
            self.changed.emit(answer.changed)

    def _turn_down(self, job: _Job, error: DeskError) -> None:
        if job.failed is None:
            self.refused.emit(error)
        elif job.heard(job.failed):
            job.failed(error)

    def _show_busy(self) -> None:
        if self._jobs and not self._shown_busy:
            self._shown_busy = True
            self.busy.emit(True)

    def _hide_busy(self) -> None:
        if self._shown_busy:
            self._shown_busy = False
            self.busy.emit(False)


def _owners(callback: object) -> Iterator[QObject]:
    """Every window that a callback belongs to, or speaks of."""
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
