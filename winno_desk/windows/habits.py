"""What this station was used with last: a way of comparing, a printer, a carrier; kept in the data folder."""

from pathlib import Path

from PySide6.QtCore import QSettings


class Habits:
    """A small file of last choices; losing it loses nothing but a click."""

    def __init__(self, folder: Path) -> None:
        self._kept = QSettings(str(folder / "habits.ini"), QSettings.Format.IniFormat)

    def last(self, what: str, otherwise: str = "") -> str:
        """The choice made last."""
        return str(self._kept.value(what, otherwise))

    def keep(self, what: str, choice: str) -> None:
        """Remember a choice."""
        self._kept.setValue(what, choice)


_LEAVES_PRESS = "leaves_press"


def leaves_press(habits: Habits) -> bool:
    """Is whoever started or finished a print run signed out at this station?"""
    return habits.last(_LEAVES_PRESS) == "yes"


def leave_press(habits: Habits, *, wanted: bool) -> None:
    """From now on they are, or are not any more."""
    habits.keep(_LEAVES_PRESS, "yes" if wanted else "")
