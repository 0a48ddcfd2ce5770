"""``winno-desk certify FILE.pdf``: says whether a sign-off certificate and the files behind it are as they were."""

from pathlib import Path

from winno_desk.command_desk import DONE, beside, say
from winno_desk.services.certifying import Certified, Verdict, certify
from winno_desk.services.desk import Desk
from winno_desk.settings import Settings

_MARKS = {True: "ok  ", False: "NOT ", None: "    "}
_STATUS = {Verdict.MATCH: DONE, Verdict.MISMATCH: 1, Verdict.UNKNOWN: 4}
_VOID = 5


def certify_file(place: Path, settings: Settings) -> int:
    """Check one; the exit status is 0 for a match, 1 for a mismatch, 4 where this studio knows no such certificate.

    It is 5 where all matches, and the approval counts no more.
    """
    return beside(settings, lambda desk: _tell(desk, place))


def _tell(desk: Desk, place: Path) -> int:
    found: Certified = certify(desk, str(place))
    for point in found.points:
        say(f"{_MARKS[point.good]}{point.words}")
    void = found.verdict is Verdict.MATCH and found.void is not None
    say(f"{found.number or place.name}: {found.verdict}{', and void' if void else ''}")
    return _VOID if void else _STATUS[found.verdict]
