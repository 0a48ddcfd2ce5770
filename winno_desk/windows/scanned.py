"""What a scan does: it opens what its code names, on the page where that is worked on."""

from functools import partial

from winno_desk.services.lookups.orders import OnItem
from winno_desk.windows.found import Scanned, find_scanned
from winno_desk.windows.shell import Shell

_OPENS_ITEMS = ("print_room",)
"""Pages that open on an item themselves; a job ticket scanned there stays there."""


def open_scanned(shell: Shell, text: str) -> None:
    """Look for what was scanned and go there, or say in the message bar why not."""
    shell.worker.ask(find_scanned, text, done=partial(_go, shell))


def _go(shell: Shell, scanned: Scanned) -> None:
    place, subject = scanned.place, scanned.subject
    if isinstance(subject, OnItem) and shell.place() in _OPENS_ITEMS:
        place, subject = shell.place(), subject.item
    shell.go(place, subject)
