"""Where this station keeps its things and what it is called."""

import sys
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

RESOURCES = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent)) / "resources"
"""Icons, styles and translations: beside the package, or unpacked beside a built program."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One station's settings: its data folder, its name, and the database if it is not in that folder."""

    data: Path
    station: str = "Desk 1"
    database_url: str | None = None

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.database_file}"

    @property
    def database_file(self) -> Path:
        """The database of a folder that has its own."""
        return self.data / "desk.sqlite3"

    @property
    def files(self) -> Path:
        """Photos, proofs and documents, each under its SHA-256."""
        return self.data / "files"


def default_data_folder() -> Path:
    return user_data_path("winno-desk", appauthor=False)
