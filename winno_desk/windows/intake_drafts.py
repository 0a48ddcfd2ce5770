"""Several new orders at once: the one on the page, and those that wait while another customer is served."""

from typing import Protocol
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from winno_desk.services.lookups.drafts import OrdersBegun, orders_begun
from winno_desk.values.errors import DeskError
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.draft_keeper import DraftKeeper
from winno_desk.windows.intake_draft import OrderDraft, known_customer, read, written
from winno_desk.windows.segments import Segments
from winno_desk.windows.worker import DeskWorker

FORM = "new_order"
_UNNAMED = "Another order"
_BESIDE = 4
"""So many stand side by side until somebody asks for the others."""


class Desktop(Protocol):
    """The page, as far as drafts go."""

    def draft(self) -> OrderDraft:
        """All that is typed."""

    def bring_back(self, draft: OrderDraft) -> None:
        """Show a draft, or an empty page."""

    def setEnabled(self, enabled: bool) -> None:
        """Let somebody type, or not."""


class IntakeDrafts(QObject):
    """Keeps every order that is begun; ``strip`` shows them side by side once there are two, ``others`` all of many."""

    unread = Signal(str)
    """Why what was left half typed is not here."""

    def __init__(self, page: Desktop, worker: DeskWorker, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._worker = worker
        self.here = str(uuid4())
        self.sent: set[str] = set()
        """Those that are being saved, and cannot be changed meanwhile."""
        self._waiting: dict[str, OrderDraft] = {}
        self._places: list[str] = [self.here]
        self.strip = Segments()
        self.strip.setObjectName("drafts")
        self.strip.hide()
        self.strip.edited.connect(lambda: self.turn_to(self.strip.value()))
        self.others = KeyButton(kind="link")
        self.others.setObjectName("other_drafts")
        self.others.hide()
        self.others.clicked.connect(self._unfold)
        self._unfolded = False
        self.keeper = DraftKeeper(self, FORM, self._content)

    def request_id(self) -> UUID:
        """Under which id the order on the page is sent: the draft's own, so that a killed program saves it once."""
        return UUID(self.here)

    def load(self) -> None:
        """Bring back what was left half typed when the program ended, however it ended."""
        self._worker.ask(orders_begun, FORM, known_customer, done=self._bring, failed=self._begin_without)

    def _begin_without(self, error: DeskError) -> None:
        """What was left cannot be read; what is typed now may be kept all the same."""
        self.keeper.begin(self._worker.desk, self.here)
        self.unread.emit(f"What was half typed before cannot be brought back. {error.message}")

    def _bring(self, begun: OrdersBegun) -> None:
        left = {one.id: read(one.content, begun.customers, begun.catalogue) for one in begun.drafts}
        self._waiting.update(left)
        self._places[:0] = reversed(left)
        self.keeper.begin(self._worker.desk, self.here)
        if left and not self._page.draft().begun():
            self.turn_to(next(iter(left)))
        self.show_strip()

    def _content(self) -> dict[str, object] | None:
        draft = self._page.draft()
        return written(draft) if draft.begun() else None

    def begin_another(self) -> None:
        """An empty page; what is on it now waits."""
        if self._page.draft().begun():
            self._put_aside()
            self.here = str(uuid4())
            self._places.append(self.here)
            self._show(OrderDraft())

    def turn_to(self, draft: str) -> None:
        """Show one that waits; what is on the page now waits in its place."""
        if draft in self._waiting:
            self._put_aside()
            self.here = draft
            self._show(self._waiting.pop(draft))

    def _put_aside(self) -> None:
        self.keeper.look()
        draft = self._page.draft()
        if draft.begun():
            self._waiting[self.here] = draft
        else:
            self._places.remove(self.here)

    def _show(self, draft: OrderDraft) -> None:
        self.keeper.begin(self._worker.desk, self.here)
        self._page.setEnabled(self.here not in self.sent)
        self._page.bring_back(draft)
        self.show_strip()

    def end(self, draft: str) -> None:
        """One was saved or discarded. Where it stood on the page that is empty now; the others still wait."""
        if draft == self.here:
            self.keeper.forget()
            self._places.remove(draft)
            self.here = str(uuid4())
            self._places.append(self.here)
            self._show(OrderDraft())
        elif self._waiting.pop(draft, None) is not None:
            self._places.remove(draft)
            self.keeper.forget_waiting(draft)
            self.show_strip()

    def show_strip(self) -> None:
        """Name each of them as it stands now."""
        here = self._page.draft().title() or "New order"
        titles = {place: here if place == self.here else self._waiting[place].title() for place in self._places}
        beside = self._places if self._unfolded else self._beside()
        self.strip.offer([(place, titles[place] or _UNNAMED) for place in beside], "Begun")
        self.strip.set_value(self.here)
        self.strip.setVisible(len(titles) > 1)
        self.others.setText("Fewer" if self._unfolded else f"{len(titles) - len(beside)} more")
        self.others.setAccessibleName("Show fewer orders" if self._unfolded else "Show all orders that are begun")
        self.others.setVisible(len(titles) > _BESIDE)

    def _beside(self) -> list[str]:
        """The newest, and the one on the page, in the order in which they were begun."""
        newest = [place for place in self._places if place != self.here][1 - _BESIDE :]
        return [place for place in self._places if place == self.here or place in newest]

    def _unfold(self) -> None:
        self._unfolded = not self._unfolded
        self.show_strip()
