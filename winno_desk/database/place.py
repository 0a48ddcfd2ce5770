"""Where a database may lie: on this computer's own disk, and nowhere that something else writes to."""

from pathlib import Path

from winno_desk.values.errors import Unavailable

_SYNCED = (
    *("dropbox", "onedrive", "google drive", "googledrive", "my drive", "icloud drive", "iclouddrive"),
    *("mobile documents", "cloudstorage", "nextcloud", "owncloud", "pcloud drive", "pclouddrive", "synologydrive"),
)
"""Folders that a program keeps the same on several computers, by how their names begin."""


def check_place(folder: Path) -> None:
    """Unavailable where the folder is on a network drive or is synced: both damage a database while it is written."""
    place = folder.absolute()
    network = place.drive.startswith("\\\\")
    synced = next((part for part in place.parts if part.lower().startswith(_SYNCED)), None)
    if network or synced is not None:
        where = f"in “{synced}”, which is copied to other computers" if synced else "on a network drive"
        raise Unavailable(
            f"The data folder lies {where} while the desk writes to it, and that can destroy the database. "
            "Choose a folder on this computer's own disk with --data."
        )
