"""The print gate: bytes go to a printer only while they are those that were locked, here and where they arrive."""

import hashlib
import io
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item, Order
from winno_desk.database.printing import Printer
from winno_desk.database.proofs import Proof
from winno_desk.imaging.crop import Crop
from winno_desk.imaging.store import FileStore
from winno_desk.services.contact_sheets import read_files
from winno_desk.services.desk import Desk
from winno_desk.services.papers import OUTBOX
from winno_desk.services.sizes import INCH
from winno_desk.values.errors import Conflict, Unavailable
from winno_desk.values.ids import item_number

PRINTS = "prints"
"""The folder in the outbox for printers without a hot folder."""
KEPT, SENT = "kept", "sent"
"""Where a file was read: in the studio's files, or in the printer's folder."""
_BEFORE = "Bring the file back from a backup; before printing a new proof helps as well."
_ONCE_BEGUN = "The run is on record: send it to the printer once more."
_NOT_LET = (
    "The run is on record, but its file could not be put into {folder} ({reason}). Send it to the printer once more."
)
_PIECE = 1 << 20
_HEAD = 16
_ENDINGS = {
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".png": re.compile(rb"\x89PNG"),
    ".tif": re.compile(rb"II\*\x00|MM\x00\*"),
    ".webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    ".heic": re.compile(rb"....ftyp", re.DOTALL),
}
"""What a picture of each format begins with."""
_LEFT = timedelta(hours=1)
"""After so long a file that no printer may take yet is that of an attempt that broke off."""
_WAITING = ".part"
"""How a file ends that no printer may take yet."""


@dataclass(frozen=True, slots=True)
class PrintFile:
    """One file of a run: the digest that was signed, its name in the printer's folder, and how it is printed there."""

    digest: str
    name: str
    quantity: int
    crop: Crop | None = None


@dataclass(frozen=True, slots=True)
class PrintRoad:
    """The files of an item, and the folder that its printer takes them from."""

    item: str
    printer: str
    digest: str
    files: tuple[PrintFile, ...]
    sheet: PrintFile | None
    """The contact sheet that was signed, where the files are its photos: it is read too, and not printed."""
    folder: Path
    hot: bool
    """Is it the printer's own folder, which nobody makes here?"""
    ticket: str
    """What tells this attempt from another station's."""
    at: datetime


class FileDiffers(Conflict):
    """A file at the gate is not the one that was signed and locked; nothing of it is printed."""

    def __init__(self, road: PrintRoad, file: PrintFile, place: str, found: str, *, begun: bool = False) -> None:
        where = {KEPT: "kept by the studio", SENT: f"that arrived at {road.printer}"}[place]
        seen = f"reads {_short(found)}" if found else "is gone"
        super().__init__(
            f"Nothing is printed: the file of {road.item} {where} {seen}, and {_short(file.digest)} was locked. "
            f"The managers are told. {_ONCE_BEGUN if begun else _BEFORE}"
        )
        self.file, self.place, self.found = file, place, found


def _short(digest: str) -> str:
    return f"{digest[:8]}…{digest[-4:]}"


def road_to(session: Session, desk: Desk, item: Item, printer: Printer, ticket: str) -> PrintRoad:
    """What has to go where for an item that is locked."""
    assert item.locked_digest is not None  # asked for what is locked only
    number = item_number(session.get_one(Order, item.order_id).number, item.position)
    proof = locked_proof(session, item)
    assert proof is not None  # nothing is locked that was not signed
    stem = f"{number.removeprefix('W-')}_v{proof.number}_{_size(item)}"
    whole = PrintFile(proof.digest, f"{stem}_q{item.quantity}{_ending(desk.files, proof.digest)}", item.quantity)
    photos = tuple(
        PrintFile(
            one.digest,
            f"{stem}_q{one.quantity}_{place}{_ending(desk.files, one.digest)}",
            one.quantity,
            Crop(*one.crop) if one.crop else None,
        )
        for place, one in enumerate(read_files(proof.files), start=1)
    )
    folder = Path(printer.folder) if printer.folder else desk.settings.data / OUTBOX / PRINTS
    return PrintRoad(
        item=number,
        printer=printer.name,
        digest=proof.digest,
        files=photos or (whole,),
        sheet=whole if photos else None,
        folder=folder,
        hot=bool(printer.folder),
        ticket=ticket,
        at=desk.clock(),
    )


def locked_proof(session: Session, item: Item) -> Proof | None:
    """The proof whose file is locked: the item's own, of a remake that of the item it replaces."""
    of_its_order = select(Proof).join(Item, Item.id == Proof.item_id).where(Item.order_id == item.order_id)
    newest_own_first = ((Proof.item_id == item.id).desc(), Proof.id.desc())
    locked = of_its_order.where(Proof.digest == item.locked_digest).order_by(*newest_own_first)
    return session.scalar(locked.limit(1))


def _size(item: Item) -> str:
    return "x".join(f"{side / INCH:g}" for side in (item.width, item.height) if side is not None)


def _ending(files: FileStore, digest: str) -> str:
    """How a file is called at the printer by what it is, whatever whoever brought it called it."""
    try:
        with files.path(digest).open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return ""  # it is told when it is brought
    return next((ending for ending, starts in _ENDINGS.items() if starts.match(head)), "")


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
