"""Photos on their way to a printer of this computer, laid out and sent off the windows' thread."""

from collections.abc import Callable

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from winno_desk.services.desk import Desk
from winno_desk.services.queued import queued_pages
from winno_desk.values.errors import DeskError, Invalid
from winno_desk.windows import printer
from winno_desk.windows.page import Page

_NOT_HERE = "{queue} is not set up on this computer. Print from one that has it, or choose another printer."
_NOT_TAKEN = "{queue} did not take {number}. The run is on record: send it to the printer once more."


def _is_here(_desk: Desk, queue: str) -> bool:
    """Is that printer set up on this computer? To find out may take a while."""
    return printer.is_here(queue)


def _print(desk: Desk, item: int, queue: str) -> bool:
    """Send the files of the run that is open; False as soon as the printer does not take one."""
    for page in queued_pages(desk, item, queue):
        picture = QImage(page.rgb, page.width, page.height, 3 * page.width, QImage.Format.Format_RGB888)
        if not printer.send_photo(picture, QSizeF(*page.inches), page.copies, queue, page.title):
            return False
    return True


class PhotoQueue:
    """Where a photo printer is one of this computer's, a page of the desk sends it what went through the gate."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def when_here(self, queue: str, begin: Callable[[], object], form: QWidget) -> None:
        """Begin, unless the printer is one of another computer."""

        def found(here: bool) -> None:
            if here:
                begin()
            else:
                self._page.turned_down(Invalid("printer", _NOT_HERE.format(queue=queue)), form)

        if queue:
            self._page.worker.ask(_is_here, queue, done=found, aside=True)
        else:
            begin()

    def send(self, queue: str, item: int, number: str, then: Callable[[], object]) -> None:
        """Print the run of an item that is open, and go on where there is nothing to print here.

        Where that fails it is said, and what was stopped is on record.
        """

        def gone(taken: bool) -> None:
            if taken:
                then()
            else:
                self._page.navigator.message(_NOT_TAKEN.format(queue=queue, number=number), "stop")

        def stopped(error: DeskError) -> None:
            self._page.navigator.message(error.message, "stop")
            self._page.worker.changed.emit(frozenset({f"item:{item}"}))

        if queue:
            self._page.worker.press(_print, item, queue, done=gone, failed=stopped)
        else:
            then()
