"""``winno-desk verify``: reads everything that is kept once more and says what is not as it was."""

from winno_desk.command_desk import DONE, beside, say
from winno_desk.services.desk import Desk
from winno_desk.services.verifying import verify
from winno_desk.settings import Settings

_WRONG = 1


def verify_folder(settings: Settings) -> int:
    """The exit status is 0 where all is as it was kept, 1 where something is not; the desk may be open meanwhile."""
    return beside(settings, _tell)


def _tell(desk: Desk) -> int:
    found = verify(desk)
    for sentence in found.wrong:
        say(f"NOT {sentence}")
    looked = f"{found.entries:,} entries, {found.papers:,} papers and {found.files:,} files"
    say(f"{looked}: {len(found.wrong)} wrong" if found.wrong else f"{looked}: all as they were kept")
    return _WRONG if found.wrong else DONE
