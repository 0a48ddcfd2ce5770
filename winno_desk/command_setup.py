"""``winno-desk setup FILE.toml``: opens a studio without anybody at the screen."""

import tomllib
from pathlib import Path

from winno_desk.command_desk import DONE, alone, say, tell
from winno_desk.services.desk import Desk
from winno_desk.services.setup import checked, read_setup, set_up
from winno_desk.settings import Settings
from winno_desk.values.calendar import system_clock
from winno_desk.values.errors import Invalid


def set_up_from(file: Path, settings: Settings) -> int:
    """Open the studio that a file describes; the exit status is 0, 2 with a sentence, or 3 while the desk is open."""
    try:
        request = read_setup(tomllib.loads(file.read_text(encoding="utf-8")))
        checked(request, system_clock())  # before anything is made in the data folder
    except OSError as error:
        return tell(f"{file} cannot be read: {error.strerror}.")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        return tell(f"{file} is not TOML: {error}.")
    except Invalid as error:
        return tell(error.message)

    def work(desk: Desk) -> int:
        set_up(desk, request)
        say(f"The studio is open in {settings.data}. {request.manager.strip()} can sign in.")
        return DONE

    return alone(settings, work, "Close it, then run setup again.")
