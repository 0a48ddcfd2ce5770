"""``winno-desk sample --orders N --seed S --data DIR``: a studio of any size, to measure and to try things on."""

import sys

from winno_desk.lock import ProgramLock
from winno_desk.sample import make_sample
from winno_desk.settings import Settings, default_data_folder
from winno_desk.values.errors import DeskError

DONE, REFUSED, DESK_OPEN = 0, 2, 3


def make_sample_in(settings: Settings, orders: int, seed: int) -> int:
    """Fill an empty folder; the exit status is 0, 2 with a sentence, or 3 while the desk is open there."""
    if settings.data == default_data_folder():
        return _tell("Name the folder of the sample with --data; the studio's own is left alone.")
    lock = ProgramLock(settings.data)
    try:
        if not lock.take():
            _tell("The desk is open on this data folder. Close it, or name another one with --data.")
            return DESK_OPEN
    except OSError as error:
        return _tell(f"{settings.data} cannot be written: {error.strerror}. Choose another folder with --data.")
    try:
        make_sample(settings, orders, seed, lambda written: _say(f"{written:,} of {orders:,} orders"))
    except DeskError as error:
        return _tell(error.message)
    finally:
        lock.release()
    sys.stdout.write(f"A sample of {orders:,} orders is in {settings.data}.\n")
    return DONE


def _say(words: str) -> None:
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


def _tell(sentence: str) -> int:
    _say(sentence)
    return REFUSED
