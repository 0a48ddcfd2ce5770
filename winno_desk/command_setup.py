"""``winno-desk setup FILE.toml``: opens a studio without anybody at the screen."""

import sys
import tomllib
from pathlib import Path

from winno_desk.database.engine import Store
from winno_desk.imaging.store import FileStore
from winno_desk.lock import ProgramLock
from winno_desk.services.desk import Desk
from winno_desk.services.setup import checked, open_database, read_setup, set_up
from winno_desk.settings import Settings
from winno_desk.values.calendar import system_clock
from winno_desk.values.errors import DeskError, Invalid

DONE, REFUSED, DESK_OPEN = 0, 2, 3


def set_up_from(file: Path, settings: Settings) -> int:
    """Open the studio that a file describes; the exit status is 0, 2 with a sentence, or 3 while the desk is open."""
    try:
        request = read_setup(tomllib.loads(file.read_text(encoding="utf-8")))
        checked(request, system_clock())  # before anything is made in the data folder
    except OSError as error:
        return _tell(f"{file} cannot be read: {error.strerror}.")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        return _tell(f"{file} is not TOML: {error}.")
    except Invalid as error:
        return _tell(error.message)
    lock = ProgramLock(settings.data)
    try:
        if not lock.take():
            _tell("The desk is open on this data folder. Close it, then run setup again.")
            return DESK_OPEN
    except OSError as error:
        return _tell(f"{settings.data} cannot be written: {error.strerror}. Choose another folder with --data.")
    try:
        desk = Desk(settings, Store(settings.database), FileStore(settings.files), system_clock)
        open_database(desk.store)
        set_up(desk, request)
    except DeskError as error:
        return _tell(error.message)
    finally:
        lock.release()
    sys.stdout.write(f"The studio is open in {settings.data}. {request.manager.strip()} can sign in.\n")
    return DONE


def _tell(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return REFUSED
