"""The ways of photos onto a new order besides a line's own place: dropped, pasted, the station's newest files."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from winno_desk.services.photos import PASS_STOP, line_of
from winno_desk.values.errors import Invalid
from winno_desk.windows.forms.intake_page import Ui_IntakePage
from winno_desk.windows.intake_lines import LinesPart
from winno_desk.windows.manager_part import ManagerPart
from winno_desk.windows.newest_files import NewestFiles
from winno_desk.windows.page import Navigator
from winno_desk.windows.pasting import Pasting
from winno_desk.windows.wording import Seen, counted
from winno_desk.windows.worker import DeskWorker


class PhotosPart(QObject):
    """Below the items: the newest files, and the manager who passes what is too poor to print."""

    def __init__(
        self, form: Ui_IntakePage, items: LinesPart, worker: DeskWorker, page: QWidget, navigator: Navigator
    ) -> None:
        super().__init__(page)
        self._items = items
        self._navigator = navigator
        self.manager = ManagerPart(worker, page)
        self.newest = NewestFiles(worker, page)
        self.pasting = Pasting(page, worker)
        for part in (self.manager, self.newest):
            form.lines_down.insertWidget(form.lines_down.indexOf(form.lines_empty), part)
        self.waiting: tuple[str, ...] = ()
        """Photos that came before any item."""
        items.added.connect(self._give_to_first)
        self.newest.came.connect(self.take)
        self.pasting.came.connect(self.take)

    def take(self, paths: Sequence[str]) -> None:
        """Put photos on the line with the keyboard; elsewhere, on the newest digital item, or else the newest item.

        Those that come before any item wait for the first one.
        """
        if self._items.lines:
            self._items.add_photos(paths)
        else:
            self.waiting = tuple(dict.fromkeys((*self.waiting, *paths)))
            waits = counted(len(self.waiting), "photo waits", "photos wait")
            self._navigator.message(f"{waits} for the first item. Add it by its code.", "careful")

    def _give_to_first(self) -> None:
        waiting, self.waiting = self.waiting, ()
        if waiting:
            self._items.add_photos(waiting)

    def weigh(self, seen: Seen[Any]) -> None:
        """Ask for a manager where a photo needs one and none is at the desk."""
        self.manager.want(wanted=self._items.needs_manager() and not seen.may(PASS_STOP))

    def tells(self, error: Invalid) -> bool:
        """Say at its line what is wrong with a photo; False when the error is about something else."""
        position = line_of(error.field)
        if position is None:
            return False
        self._items.say_at(position, error.message)
        return True

    def request(self) -> Mapping[str, Any]:
        """Who passes what is too poor to print, as the request has it."""
        return self.manager.request()
