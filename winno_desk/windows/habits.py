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
