"""The print gate: bytes go to a printer only while they are those that were locked, here and where they arrive."""

import hashlib
import io
import os
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from winno_desk.imaging.store import FileStore
from winno_desk.services.roads import PrintFile, PrintRoad
from winno_desk.services.signed import Stopped, short
from winno_desk.values.errors import Unavailable

KEPT, SENT = "kept", "sent"
"""Where it was looked: in the studio's files, or in the printer's folder."""
_BEFORE = "Bring the file back from a backup; before printing a new proof helps as well."
_ONCE_BEGUN = "The run is on record: send it to the printer once more."
_NOT_LET = (
    "The run is on record, but its file could not be put into {folder} ({reason}). Send it to the printer once more."
)
_PIECE = 1 << 20
_LEFT = timedelta(hours=1)
"""After so long a file that no printer may take yet is that of an attempt that broke off."""
_WAITING = ".part"
"""How a file ends that no printer may take yet."""


class FileDiffers(Stopped):
    """A file at the gate is not the one that was signed and locked; nothing of it is printed."""

    def __init__(self, road: PrintRoad, file: PrintFile, place: str, found: str, *, begun: bool = False) -> None:
        where = {KEPT: "kept by the studio", SENT: f"that arrived at {road.printer}"}[place]
        seen = f"reads {short(found)}" if found else "is gone"
        super().__init__(
            f"Nothing is printed: the file of {road.item} {where} {seen}, and {short(file.digest)} was locked. "
            f"The managers are told. {_ONCE_BEGUN if begun else _BEFORE}",
            place,
            file.digest,
            found,
        )


def bring(files: FileStore, road: PrintRoad) -> None:
    """Write the files where the printer may take them next, each read again on both ends; all of them or none."""
    if road.hot and not road.folder.is_dir():
        raise Unavailable(
            f"Nothing is printed: the hot folder {road.folder} of {road.printer} is not there. "
            "Connect it, or choose another printer."
        )
    _sweep(road)
    try:
        if road.sheet is not None and not files.check(road.sheet.digest):
            raise FileDiffers(road, road.sheet, KEPT, _digest_of(files.path(road.sheet.digest)))
        for file in road.files:
            _bring_one(files, road, file)
    except BaseException:
        take_back(road)
        raise


def _sweep(road: PrintRoad) -> None:
    """Take away what attempts with this item left in the folder that broke off, by a power cut or a kill."""
    with suppress(OSError):
        for left in road.folder.glob(f"{road.item.removeprefix('W-')}_v*{_WAITING}"):
            if road.at.timestamp() - left.stat().st_mtime > _LEFT.total_seconds():
                left.unlink()


def _digest_of(path: Path) -> str:
    """What a file is now; empty where there is none."""
    try:
        with path.open("rb", buffering=0) as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise _unread(error) from error


def _unread(error: OSError) -> Unavailable:
    reason = error.strerror or "no reason given"
    return Unavailable(f"Nothing is printed: the studio's own file cannot be read ({reason}). Have the disk looked at.")


def _bring_one(files: FileStore, road: PrintRoad, file: PrintFile) -> None:
    source, target = files.path(file.digest), _waiting(road, file)
    try:
        stream = source.open("rb", buffering=0)
    except FileNotFoundError as error:
        raise FileDiffers(road, file, KEPT, "") from error
    except OSError as error:
        raise _unread(error) from error
    with stream:
        kept = _copied(stream, road, target)
    if kept != file.digest:
        raise FileDiffers(road, file, KEPT, kept)
    arrived = _digest_of(target)
    if arrived != file.digest:
        raise FileDiffers(road, file, SENT, arrived)


def _copied(stream: io.FileIO, road: PrintRoad, target: Path) -> str:
    """Write what is read; gives the digest of what was read."""
    hashed = hashlib.sha256()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as out:
            while piece := _piece(stream):
                hashed.update(piece)
                out.write(piece)
            out.flush()
            os.fsync(out.fileno())
    except OSError as error:
        reason = error.strerror or "no reason given"
        raise Unavailable(
            f"Nothing is printed: {road.folder} of {road.printer} cannot be written ({reason}). "
            "Have it looked at, or choose another printer."
        ) from error
    return hashed.hexdigest()


def _piece(stream: io.FileIO) -> bytes:
    try:
        return stream.read(_PIECE)
    except OSError as error:
        raise _unread(error) from error


def let_through(road: PrintRoad) -> None:
    """From now on the printer may take what was brought, read once more at the last moment."""
    try:
        for file in road.files:
            arrived = _digest_of(_waiting(road, file))
            if arrived != file.digest:
                take_back(road)
                raise FileDiffers(road, file, SENT, arrived, begun=True)
    except Unavailable:
        take_back(road)
        raise Unavailable(_NOT_LET.format(folder=road.folder, reason="it cannot be read there")) from None
    try:
        for file in road.files:
            _waiting(road, file).replace(road.folder / file.name)
    except OSError as error:
        take_back(road)
        reason = error.strerror or "no reason given"
        raise Unavailable(_NOT_LET.format(folder=road.folder, reason=reason)) from error


def check_arrived(road: PrintRoad, file: PrintFile) -> None:
    """FileDiffers for a file in the printer's folder that is not the one that was let through."""
    arrived = _digest_of(road.folder / file.name)
    if arrived != file.digest:
        raise FileDiffers(road, file, SENT, arrived, begun=True)


def take_back(road: PrintRoad) -> None:
    """What no printer has taken yet goes."""
    for file in road.files:
        with suppress(OSError):
            _waiting(road, file).unlink(missing_ok=True)


def _waiting(road: PrintRoad, file: PrintFile) -> Path:
    return road.folder / f"{file.name}.{road.ticket}{_WAITING}"
