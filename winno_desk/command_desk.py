"""What commands share that work on a data folder: they hold it alone, and say in a sentence what is in the way."""

import sys
from collections.abc import Callable

from winno_desk.database.engine import Store
from winno_desk.database.place import check_place
from winno_desk.database.schema import is_up_to_date
from winno_desk.imaging.store import FileStore
from winno_desk.lock import ProgramLock
from winno_desk.services.desk import Desk
from winno_desk.services.setup import open_database
from winno_desk.settings import Settings
from winno_desk.values.calendar import system_clock
from winno_desk.values.errors import DeskError, Unavailable

DONE, REFUSED, DESK_OPEN = 0, 2, 3


def alone(settings: Settings, work: Callable[[Desk], int], when_open: str) -> int:
    """Do the work on the folder's database, brought up to date; the exit status is the work's own, or says why not."""
    lock = ProgramLock(settings.data)
    try:
        check_place(settings.data)
        if not lock.take():
            tell(f"The desk is open on this data folder. {when_open}")
            return DESK_OPEN
    except Unavailable as error:
        return tell(error.message)
    except OSError as error:
        return tell(f"{settings.data} cannot be written: {error.strerror}. Choose another folder with --data.")
    store = Store(settings.database)
    try:
        open_database(store)
        return work(Desk(settings, store, FileStore(settings.files), system_clock))
    except DeskError as error:
        return tell(error.message)
    finally:
        store.close()
        lock.release()


def beside(settings: Settings, work: Callable[[Desk], int]) -> int:
    """Do work that only reads, whether or not the desk is open on the folder; it has to be up to date."""
    if settings.database_url is None and not settings.database_file.exists():
        return tell(f"There is no studio in {settings.data}. Name its folder with --data.")
    store = Store(settings.database)
    try:
        if not is_up_to_date(store):
            return tell(
                "This data folder is of another version of Winno Desk. Open the desk on it once, then try again."
            )
        return work(Desk(settings, store, FileStore(settings.files), system_clock))
    except DeskError as error:
        return tell(error.message)
    finally:
        store.close()


def say(sentence: str) -> None:
    """What the command has to say for itself, on standard output."""
    sys.stdout.write(sentence + "\n")


def tell(sentence: str) -> int:
    """What is wrong, on standard error; gives the exit status of a command that was refused."""
    sys.stderr.write(sentence + "\n")
    return REFUSED
