"""What a scan does: it opens what its code names, on the page where that is worked on."""

from functools import partial

from winno_desk.services.lookups.orders import OnItem
from winno_desk.windows.found import Scanned, find_scanned
from winno_desk.windows.shell import Shell


def open_scanned(shell: Shell, text: str) -> None:
    """Look for what was scanned and go there, or say in the message bar why not."""
    shell.worker.ask(find_scanned, text, done=partial(_go, shell))


def _go(shell: Shell, scanned: Scanned) -> None:
    subject, page = scanned.subject, shell.shown()
    if page is not None and page.take_scan(subject):
        return
    if isinstance(subject, OnItem) and subject.in_print_room and shell.place() == "print_room":
        shell.go("print_room", subject.item)  # whoever works there scans the next ticket, not an order
    else:
        shell.go(scanned.place, subject)
