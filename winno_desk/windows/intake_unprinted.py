"""Tells, while a new order is typed, which of its words the papers will not show."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from winno_desk.services.lookups.unprinted import Typed, Unprinted, on_the_papers, unprinted
from winno_desk.windows.intake_draft import OrderDraft
from winno_desk.windows.papers_line import PapersLine
from winno_desk.windows.worker import DeskWorker

_PATIENCE = 200


class UnprintedPart(QObject):
    """Looks once the typing rests, and only at letters beyond those of every keyboard."""

    def __init__(self, papers: PapersLine, worker: DeskWorker, parent: QObject) -> None:
        super().__init__(parent)
        self._papers = papers
        self._worker = worker
        self._typed: tuple[Typed, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._look)

    def weigh(self, draft: OrderDraft) -> None:
        """The order stands like this now."""
        typed = tuple(one for one in _typed(draft) if not one.text.isascii())
        if typed != self._typed:
            self._typed = typed
            self._timer.start()

    def _look(self) -> None:
        typed = self._typed
        self._worker.ask(unprinted, typed, done=lambda found: self._tell(typed, found))

    def _tell(self, typed: tuple[Typed, ...], found: Sequence[Unprinted]) -> None:
        if typed == self._typed:
            self._papers.tell(found)


def _typed(draft: OrderDraft) -> tuple[Typed, ...]:
    known, (name, phone, email, _guardian) = draft.customer.known, draft.customer.described
    return on_the_papers(
        name=known.name if known else name,
        phone=known.phone if known else phone,
        email=known.email if known else email,
        collector=draft.collector if draft.delivery == "pickup" else "",
        ship_to=draft.address if draft.delivery == "ship" else "",
        photos=[
            Path(photo.path).name for line in draft.lines if line.product.kind == "physical" for photo in line.photos
        ],
        briefs=[(line.product.name, line.brief) for line in draft.lines],
    )
