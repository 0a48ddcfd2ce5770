"""Papers on their way: each to the printer that this station remembers for its kind, or saved as PDF without one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QImage

from winno_desk.services.labels import print_address_label, print_calibration, print_shelf_label
from winno_desk.services.outbox import Printed
from winno_desk.services.papers import PrintDocument, print_document
from winno_desk.services.working_papers import print_stub, print_ticket
from winno_desk.values.errors import DeskError
from winno_desk.values.listing import listed
from winno_desk.windows import printer
from winno_desk.windows.habits import Habits
from winno_desk.windows.label_habits import form_of, offset_of, place_of, use_place
from winno_desk.windows.page import Navigator
from winno_desk.windows.paper_images import open_printed
from winno_desk.windows.wording import capital, near_words
from winno_desk.windows.worker import DeskWorker

NAMES = {
    "receipt": ("receipt", "receipts"),
    "stub": ("claim stub", "claim stubs"),
    "ticket": ("job ticket", "job tickets"),
    "packing_slip": ("packing slip", "packing slips"),
    "decision_letter": ("decision letter", "decision letters"),
    "certificate": ("sign-off certificate", "sign-off certificates"),
    "delivery_note": ("delivery note", "delivery notes"),
    "refund_receipt": ("refund receipt", "refund receipts"),
    "cancellation": ("cancellation", "cancellations"),
    "statement": ("statement", "statements"),
    "address_label": ("address label", "address labels"),
    "shelf_label": ("shelf label", "shelf labels"),
    "calibration": ("test page", "test pages"),
}
"""The kinds of papers, one and several."""
MADE_ANEW = {"stub": print_stub, "ticket": print_ticket}
"""Kinds that are not kept; the others are documents that count how often they were printed."""
ON_LABELS = {"address_label": print_address_label, "shelf_label": print_shelf_label}
"""Kinds that are made anew on the form of label that is in use for them here."""


_MANY = 4
"""From so many papers on it is said how far they are, and they can be stopped."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper to print: a kept document, the stub of an order, or the ticket or label of an item, by its id."""

    kind: str
    of: int
    on: str = ""
    """The kind whose printer and form of label it is printed on, where that is another one."""


def counted_papers(kinds: Sequence[str]) -> str:
    """``receipt, claim stub and 2 job tickets``."""
    counts = [(kind, kinds.count(kind)) for kind in NAMES if kind in kinds]
    told = [NAMES[kind][0] if count == 1 else f"{count} {NAMES[kind][1]}" for kind, count in counts]
    return listed(told)


@dataclass(slots=True)
class _Run:
    """Papers that were asked for together, and what became of each."""

    waiting: list[Wanted]
    before: str
    count: int
    left: int = 0
    """So many were stopped before they were made."""
    gone: dict[str, list[str]] = field(default_factory=dict)
    saved: list[tuple[str, str]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


class Dispatch(QObject):
    """Prints one paper after the other and says once what became of all of them."""

    def __init__(self, worker: DeskWorker, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self._worker, self._navigator = worker, navigator
        self._on_way = False

    def send(self, wanted: Sequence[Wanted], before: str = "") -> None:
        """Print these papers; ``before`` is what was done just now and is said first."""
        if wanted and not self._on_way:  # a second click is answered by the first one's papers
            self._on_way = True
            self._next(_Run(list(wanted), before, len(wanted)))

    def show_file(self, path: Path) -> None:
        """Open a file in the program that this system has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _next(self, run: _Run) -> None:
        if not run.waiting:
            self._on_way = False
            self._tell(run)
            return
        done = run.count - len(run.waiting)
        if done and run.count >= _MANY:
            words = f"Printing: {done} of {run.count} papers are done."
            self._navigator.message(words, "plain", partial(self._stop, run), "&Stop")
        one = run.waiting.pop(0)
        made, failed = partial(self._on_made, run, one), partial(self._on_failed, run)
        habits = Habits(self._worker.desk.settings.data)
        if one.kind in ON_LABELS:
            place = form_of(one.kind, habits), place_of(one.kind, habits)
            self._worker.ask(ON_LABELS[one.kind], one.of, *place, done=made, failed=failed)
        elif one.kind == "calibration":
            self._worker.ask(print_calibration, form_of(one.on, habits), done=made, failed=failed)
        elif one.kind in MADE_ANEW:
            self._worker.ask(MADE_ANEW[one.kind], one.of, done=made, failed=failed)
        else:
            request = PrintDocument(request=uuid4(), document=one.of)
            self._worker.do(print_document, request, done=made, failed=failed)

    def _stop(self, run: _Run) -> None:
        """What is on its way goes on; nothing more is begun."""
        run.left = len(run.waiting)
        run.waiting.clear()

    def _on_failed(self, run: _Run, error: DeskError) -> None:
        run.refused.append(error.message)
        self._next(run)

    def _on_made(self, run: _Run, one: Wanted, made: Printed) -> None:
        habits = Habits(self._worker.desk.settings.data)
        name = printer.chosen(one.on or one.kind, habits)
        if name:
            done = partial(self._print, run, one.kind, made, name)
            self._worker.ask(
                open_printed, made.path, printer.DPI, done=done, failed=partial(self._on_failed, run), aside=True
            )
        else:
            self._saved(run, one.kind, made)
            self._next(run)

    def _print(self, run: _Run, kind: str, made: Printed, name: str, pages: tuple[QImage, ...]) -> None:
        habits = Habits(self._worker.desk.settings.data)
        # The test page shows the printer as it is: what is measured on it takes the place of the offset.
        offset = printer.NONE if kind == "calibration" else offset_of(name, habits)
        if printer.send(pages, name, f"{NAMES[kind][0]} {made.number}", offset):
            run.gone.setdefault(name, []).append(kind)
            self._used(kind)
        else:
            run.refused.append(f"{name} does not take the {NAMES[kind][0]}.")
            self._saved(run, kind, made)
        self._next(run)

    def _saved(self, run: _Run, kind: str, made: Printed) -> None:
        run.saved.append((kind, made.path))
        self._used(kind)

    def _used(self, kind: str) -> None:
        """A label of its sheet is gone, now that there is something to put on it."""
        if kind in ON_LABELS:
            use_place(kind, Habits(self._worker.desk.settings.data))

    def _tell(self, run: _Run) -> None:
        said = [run.before, *run.refused]
        said += [f"{capital(counted_papers(kinds))} to {name}." for name, kinds in run.gone.items()]
        if run.left:
            said.append(f"Stopped: {run.left} of {run.count} papers were not printed.")
        if run.saved:
            kinds, place = [kind for kind, _path in run.saved], Path(run.saved[-1][1])
            where = place if len(run.saved) == 1 else place.parent
            said.append(f"{capital(counted_papers(kinds))} saved as PDF: {near_words(where)}.")
            if len(run.saved) == 1 and not run.before:
                self.show_file(place)  # it was asked for alone, so somebody wants to see it
        self._navigator.message(" ".join(filter(None, said)), "careful" if run.refused or run.left else "good")
