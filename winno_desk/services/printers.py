"""The studio's photo printers: what each is called, and the hot folder from which it takes its files."""

import os
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.printing import Printer
from winno_desk.services.acts import prepared_act
from winno_desk.services.checks import needed
from winno_desk.services.desk import Desk, Work
from winno_desk.services.there import there
from winno_desk.values.errors import Invalid

FIRST = "Photo printer"
"""The printer that a new studio begins with."""


WAYS = {"folder": "Its hot folder", "queue": "A printer set up on this computer", "outbox": "The outbox"}
"""Where a photo printer takes its files from."""


@dataclass(frozen=True, slots=True)
class PrinterRow:
    """A printer as it is listed: with its hot ``folder``, or its ``queue`` in the system, or neither: the outbox."""

    id: int
    name: str
    folder: str
    active: bool
    queue: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavePrinter:
    """A printer as typed; ``printer`` is the one that is changed, None for a new one.

    It ``takes`` its files from one of ``WAYS``.
    """

    request: UUID
    printer: int | None = None
    name: str
    takes: str = "outbox"
    folder: str = ""
    queue: str = ""
    active: bool = True


_NO_FOLDER = "Choose its hot folder, or let it take files from elsewhere."
_NO_QUEUE = "Choose the printer of this computer, or let it take files from elsewhere."


@dataclass(frozen=True, slots=True)
class PrinterSaved:
    printer: int


def photo_printers(desk: Desk) -> tuple[PrinterRow, ...]:
    """All of them, those in use first."""
    with desk.store.reading() as session:
        rows = session.scalars(select(Printer).order_by(Printer.active.desc(), Printer.name))
        return tuple(PrinterRow(row.id, row.name, row.folder, row.active, row.queue) for row in rows)


def printer_named(session: Session, name: str) -> Printer:
    """The printer in use of that name; Invalid when there is none."""
    row = session.scalar(select(Printer).where(Printer.name == name, Printer.active))
    if row is None:
        raise Invalid("printer", "Choose one of the studio's printers. Settings, Printers adds another.")
    return row


def _checked_folder(_desk: Desk, request: SavePrinter) -> str:
    """A folder on the network may take long to answer."""
    if request.takes != "folder":
        return ""
    folder = needed("folder", request.folder, _NO_FOLDER, longest=400)
    if not (Path(folder).is_absolute() and Path(folder).is_dir() and os.access(folder, os.W_OK)):
        raise Invalid("folder", "This is no folder that can be written to from here. Choose another, or make it first.")
    return folder


@prepared_act("save_printer", _checked_folder)
def save_printer(work: Work, request: SavePrinter, folder: str) -> PrinterSaved:
    """Add a printer or change one; its hot folder has to be there and writable from this station.

    A queue is known to the computers that have it, and nothing is sent to it from others.
    """
    work.permit("change_printers")
    name = needed("name", request.name, "Enter what the printer is called.", longest=60)
    row = Printer() if request.printer is None else there(work.session, Printer, request.printer)
    taken = work.session.scalar(select(Printer.id).where(Printer.name == name))
    if taken is not None and taken != request.printer:
        raise Invalid("name", f"There is a printer called {name} already. Enter another name.")
    if request.takes not in WAYS:
        raise Invalid("takes", "Choose where it takes its files from.")
    queue = needed("queue", request.queue, _NO_QUEUE, longest=200) if request.takes == "queue" else ""
    row.name, row.folder, row.queue, row.active = name, folder, queue, request.active
    work.session.add(row)
    work.session.flush()
    work.touched.add("printers")
    work.note(printer=row.id, name=row.name, active=row.active)
    return PrinterSaved(row.id)
