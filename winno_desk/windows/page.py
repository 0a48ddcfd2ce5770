"""What every page has in common: a title, a subject, and looking again when something changed."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from uuid import UUID, uuid4

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from winno_desk.values.errors import DeskError, Invalid
from winno_desk.windows.fields import clear_errors, show_invalid
from winno_desk.windows.message_bar import UNDO
from winno_desk.windows.parts import Canvas
from winno_desk.windows.tab_order import step
from winno_desk.windows.worker import DeskWorker

if TYPE_CHECKING:  # the window is painted before the database's libraries are loaded
    from winno_desk.services.acts import Done, Request
    from winno_desk.services.desk import Desk
    from winno_desk.services.lookups.item_row import ItemRow
    from winno_desk.windows.dispatch import Dispatch, Wanted

A = TypeVar("A")
R = TypeVar("R", bound="Request")


class Navigator(Protocol):
    """What a page may ask of the window around it."""

    def go(self, place: str, subject: object = None) -> None:
        """Show a page, on a subject."""

    def message(self, text: str, kind: str = "good", undo: Callable[[], object] | None = None, act: str = UNDO) -> None:
        """Say something in the message bar; with ``undo`` it can be taken back for eight seconds.

        ``act`` is what its button says where that is something else than to undo.
        """

    def leave_message(self) -> None:
        """What was turned down is said no more."""

    def switch_person(self) -> None:
        """Whoever is here is done; somebody else may come in."""


class Page(Canvas):
    """A page of the desk; it looks again by itself when an act touched what it shows."""

    title = ""

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__()
        self.worker = worker
        self.navigator = navigator
        self._stale = False
        self._requests: dict[tuple[str, int], UUID] = {}
        self._dispatch: Dispatch | None = None
        worker.changed.connect(self._on_changed)

    def open(self, subject: object = None) -> None:
        """Show a subject, or the page as such."""
        self.refresh()

    def refresh(self) -> None:
        """Ask again for what is shown."""

    def needs(self, changed: frozenset[str]) -> bool:
        """Does the page show anything of what changed?"""
        return True

    def request_id(self, act: str, row: int = 0) -> UUID:
        """The id of an act on one thing: the same for every click, until the act is done."""
        return self._requests.setdefault((act, row), uuid4())

    def same_again(self) -> None:
        """Add the last thing that was added once more, on a page where that is done."""

    def ways_to_pay(self) -> QWidget | None:
        """Where money is taken on a page that asks for it among other things."""
        return None

    def take_scan(self, _found: object) -> bool:
        """Use what was scanned for what is done on this page just now; False where it opens its own page."""
        return False

    def chosen_item(self) -> "ItemRow | None":
        """The item that the keys for items are about, where one is chosen on this page."""
        return None

    def papers(self) -> "Mapping[str, Sequence[Wanted]]":
        """What can be printed of what is on this page, by name."""
        return {}

    def print_paper(self, name: str) -> None:
        """Print it."""
        self.send_papers(self.papers().get(name, ()))

    def send_papers(self, wanted: "Sequence[Wanted]", before: str = "") -> None:
        """Print papers; ``before`` is said together with what became of them."""
        from winno_desk.windows.dispatch import Dispatch  # not before something is printed

        if self._dispatch is None:
            self._dispatch = Dispatch(self.worker, self.navigator, self)
        self._dispatch.send(wanted, before)

    def act(
        self,
        service: "Callable[[Desk, R], Done[A]]",
        request: R,
        *,
        done: Callable[[A], object],
        failed: Callable[[DeskError], object] | None = None,
        form: QWidget | None = None,
    ) -> None:
        """Send a form: it cannot be edited until the answer comes, and errors stand beside their fields."""
        sent = form or self
        focus = QApplication.focusWidget()
        self.take_back_errors(sent)
        sent.setEnabled(False)
        left = (QApplication.focusWidget(), None)

        def free() -> None:
            if not isValid(sent):
                return
            sent.setEnabled(True)
            moved = QApplication.focusWidget() not in left
            if focus is not None and isValid(focus) and sent.isAncestorOf(focus) and not moved:
                focus.setFocus()

        def answered(answer: A) -> None:
            self._requests = {key: kept for key, kept in self._requests.items() if kept != request.request}
            free()
            done(answer)

        def refused(error: DeskError) -> None:
            free()
            if failed is None:
                self.turned_down(error, sent)
            else:
                failed(error)

        self.worker.do(service, request, done=answered, failed=refused, owner=self)

    def take_back_errors(self, form: QWidget | None = None) -> None:
        """Somebody tries again: what was wrong the last time is said no more."""
        clear_errors(form or self)
        self.navigator.leave_message()

    def turned_down(self, error: DeskError, form: QWidget | None = None) -> None:
        """Show all that is wrong beside its fields, or in the message bar what belongs to none; go to the first."""
        others = error.others if isinstance(error, Invalid) else ()
        for one in (*reversed(others), error):
            if not (isinstance(one, Invalid) and self.say_beside(one, form)):
                self.navigator.message(one.message, "stop")

    def say_beside(self, error: Invalid, form: QWidget | None) -> bool:
        """Show one error where it belongs, and go there; False when nothing that is shown is wrong."""
        return show_invalid(form or self, error)

    def focusNextPrevChild(self, onward: bool) -> bool:
        return step(self, onward=onward) if self.isWindow() else super().focusNextPrevChild(onward)

    def _on_changed(self, changed: Any) -> None:
        if not self.needs(changed):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()
