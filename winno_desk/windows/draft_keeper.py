"""Keeps what is typed on a page: looks at it several times a second and writes down what is new."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from winno_desk.services.desk import Desk
from winno_desk.services.drafts import Draft, forget_draft, keep_draft
from winno_desk.values.errors import DeskError

_EVERY = 120


class DraftKeeper(QObject):
    """Looks at what is typed, and writes on a thread of its own, which no slow lookup holds up."""

    told = Signal(str)
    """Why the newest draft could not be kept; empty when it was."""

    def __init__(self, parent: QObject, form: str, content: Callable[[], dict[str, Any] | None]) -> None:
        super().__init__(parent)
        self._form = form
        self._content = content
        self._draft = ""
        self._kept: str | None = ""
        """What is written down of it; None where nobody looked yet, so that an older one may be."""
        self._desk: Desk | None = None
        # One after the other: an older draft must not overwrite a newer one. Not a pool of Qt's: that waits for its
        # threads when the page goes, and they for Python, which waits for the page.
        self._pool = ThreadPoolExecutor(1, "drafts")
        # Looked into by the timer: a signal sent from that thread would meet the page on its way out.
        self._outcomes: SimpleQueue[str] = SimpleQueue()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)

    def begin(self, desk: Desk, draft: str) -> None:
        """From now on what stands on the page is this draft."""
        self._desk, self._draft, self._kept = desk, draft, None
        self._timer.start()

    def look(self) -> None:
        """Tell how the last writing went, and write the draft down if anything changed; an empty page is none."""
        while not self._outcomes.empty():
            self.told.emit(self._outcomes.get())
        content, desk, draft = self._content(), self._desk, self._draft
        if desk is None:
            return
        if content is None:
            self.forget()
            return
        now = json.dumps(content)
        if now != self._kept:
            self._kept = now
            self._pool.submit(_write, self._outcomes, partial(keep_draft, desk, self._form, Draft(draft, content)))

    def forget(self) -> None:
        """What stood there was saved or discarded."""
        if self._kept != "":
            self._kept = ""
            self.forget_waiting(self._draft)

    def forget_waiting(self, draft: str) -> None:
        """Another one was saved, which does not stand on the page."""
        desk = self._desk
        if desk is not None:
            self._pool.submit(_write, self._outcomes, partial(forget_draft, desk, draft))


def _write(outcomes: SimpleQueue[str], write: Callable[[], None]) -> None:
    """A draft that cannot be kept is no reason to stop somebody who types, but they have to know."""
    said = ""
    try:
        write()
    except DeskError as error:
        said = error.message
    outcomes.put(said)
