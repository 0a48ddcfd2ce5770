"""``winno-desk import FILE.csv``: takes the website's orders without anybody at the screen."""

import sys
from pathlib import Path
from uuid import uuid4

from winno_desk.database.engine import Store
from winno_desk.imaging.store import FileStore
from winno_desk.lock import ProgramLock
from winno_desk.services.desk import Desk
from winno_desk.services.setup import open_database
from winno_desk.services.unattended import by_command, open_with_defaults
from winno_desk.services.website.columns import columns_of, still_open
from winno_desk.services.website.importing import Imported, ImportOrders, import_orders, in_batches
from winno_desk.services.website.reading import ENCODINGS, WebsiteFile, read_file
from winno_desk.services.website.rows import grouped
from winno_desk.settings import Settings
from winno_desk.values.calendar import system_clock
from winno_desk.values.errors import DeskError
from winno_desk.values.people import Role

DONE, SOME_REFUSED, UNREADABLE, DESK_OPEN, STOPPED = 0, 1, 2, 3, 130
NAME = "winno-desk import"
_NEEDS = (
    "{file} needs one column each for {fields}. Name them so in its first line, "
    "or match them once in the window: Orders, Website orders."
)


def import_from(place: Path, settings: Settings) -> int:
    """Take every order of a file that can be taken.

    The exit status is 0, 1 when orders were refused, 2 with a sentence when there is nothing to read, 3 while the
    desk is open.
    """
    try:
        file = read_file(str(place))
    except DeskError as error:
        return _tell(error.message)
    lock = ProgramLock(settings.data)
    try:
        if not lock.take():
            _tell("The desk is open on this data folder. Import there, or close it and run import again.")
            return DESK_OPEN
    except OSError as error:
        return _tell(f"{settings.data} cannot be written: {error.strerror}. Choose another folder with --data.")
    store = Store(settings.database)
    try:
        return _import(Desk(settings, store, FileStore(settings.files), system_clock), file)
    except DeskError as error:
        return _tell(error.message)
    except KeyboardInterrupt:
        _tell("Stopped. What was added stays; run import again for the rest.")
        return STOPPED
    finally:
        store.close()
        lock.release()


def _import(desk: Desk, file: WebsiteFile) -> int:
    open_database(desk.store)
    columns = columns_of(desk, file)
    missing = still_open(file.heading, columns)
    if missing:
        return _tell(_NEEDS.format(file=file.name, fields=", ".join(missing)))
    who = by_command(NAME, Role.DESK)
    if open_with_defaults(desk, who):
        _say("There was no studio yet, so one was opened. Start the desk to describe it and to name its first manager.")
    orders = grouped(file.lines, columns)
    letters = ENCODINGS[file.encoding]
    _say(f"{file.name}: {len(orders)} orders, {letters}, cells separated by {file.separated_by}.")
    result = Imported()
    try:
        for batch in in_batches(orders):
            request = ImportOrders(request=uuid4(), orders=batch, columns=columns, width=len(file.heading))
            step = import_orders(desk, request, who).answer
            _tell_refused(step)
            result += step
            _show_progress(result, len(orders))
    finally:
        _say(str(result))  # after an interruption or a full disk too
    return SOME_REFUSED if result.refused else DONE


def _tell_refused(step: Imported) -> None:
    for order in step.refused:
        for fault in order.faults:
            _tell(f"line {fault.line}, {fault.field}: {fault.sentence}")


def _show_progress(result: Imported, orders: int) -> None:
    """How far it is, on a terminal alone."""
    if sys.stderr.isatty():
        done = result.added + result.there + len(result.refused)
        sys.stderr.write(f"\r{done} of {orders} orders\r{'' if done < orders else chr(10)}")
        sys.stderr.flush()


def _say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")


def _tell(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return UNREADABLE
