"""``winno-desk import FILE.csv``: takes the website's orders without anybody at the screen."""

import sys
from pathlib import Path
from uuid import uuid4

from winno_desk.command_desk import DONE, alone, say, tell
from winno_desk.services.desk import Desk
from winno_desk.services.unattended import DEFAULTS, by_command, open_with_defaults
from winno_desk.services.website.columns import columns_of, still_open
from winno_desk.services.website.importing import Imported, ImportOrders, import_orders, in_batches
from winno_desk.services.website.reading import ENCODINGS, WebsiteFile, read_file
from winno_desk.services.website.rows import grouped
from winno_desk.settings import Settings
from winno_desk.values.errors import DeskError
from winno_desk.values.people import Role

SOME_REFUSED, STOPPED = 1, 130
NAME = "winno-desk import"
_OPENED = (
    "There was no studio yet, so one was opened, in {currency} and the time of {time_zone}. "
    "Start the desk to describe it and to name its first manager."
)
_DOUBTFUL = (
    "{file} has too few letters to tell how it is written; a guess would be: {guessed}. "
    "Export it in UTF-8, or run import again with --encoding and one of {others}."
)
_NEEDS = (
    "{file} needs one column each for {fields}. Name them so in its first line, "
    "or match them once in the window: Orders, Website orders."
)


def import_from(place: Path, settings: Settings, encoding: str = "") -> int:
    """Take every order of a file that can be taken.

    The exit status is 0, 1 when orders were refused, 2 with a sentence when there is nothing to read, 3 while the
    desk is open.
    """
    if encoding and encoding not in ENCODINGS:
        return tell(f"Orders are not read in {encoding}. Name one of {', '.join(ENCODINGS)}.")
    try:
        file = read_file(str(place), encoding)
        if file.doubtful:
            guessed, others = ENCODINGS[file.encoding], ", ".join(ENCODINGS)
            return tell(_DOUBTFUL.format(file=file.name, guessed=guessed, others=others))
        return alone(settings, lambda desk: _import(desk, file), "Import there, or close it and run import again.")
    except DeskError as error:
        return tell(error.message)
    except KeyboardInterrupt:
        tell("Stopped. What was added stays; run import again for the rest.")
        return STOPPED


def _import(desk: Desk, file: WebsiteFile) -> int:
    columns = columns_of(desk, file)
    missing = still_open(file.heading, columns)
    if missing:
        return tell(_NEEDS.format(file=file.name, fields=", ".join(missing)))
    who = by_command(NAME, Role.DESK)
    if open_with_defaults(desk, who):
        say(_OPENED.format(**DEFAULTS))
    orders = grouped(file.lines, columns)
    letters = ENCODINGS[file.encoding]
    say(f"{file.name}: {len(orders)} orders, {letters}, cells separated by {file.separated_by}.")
    result = Imported()
    try:
        for batch in in_batches(orders):
            request = ImportOrders(request=uuid4(), orders=batch, columns=columns, width=len(file.heading))
            step = import_orders(desk, request, who).answer
            _tell_refused(step)
            result += step
            _show_progress(result, len(orders))
    finally:
        say(str(result))  # after an interruption or a full disk too
    return SOME_REFUSED if result.refused else DONE


def _tell_refused(step: Imported) -> None:
    for order in step.refused:
        for fault in order.faults:
            tell(f"line {fault.line}, {fault.field}: {fault.sentence}")


def _show_progress(result: Imported, orders: int) -> None:
    """How far it is, on a terminal alone."""
    if sys.stderr.isatty():
        done = result.added + result.there + len(result.refused)
        sys.stderr.write(f"\r{done} of {orders} orders\r{'' if done < orders else chr(10)}")
        sys.stderr.flush()
