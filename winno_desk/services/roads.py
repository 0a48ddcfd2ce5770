"""The road to a printer: which files of an item go there, what they are called, and where they are laid."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item, Order
from winno_desk.database.printing import Printer
from winno_desk.database.proofs import Proof
from winno_desk.imaging.crop import Crop
from winno_desk.imaging.endings import ending_of
from winno_desk.services.desk import Desk
from winno_desk.services.given_up import run_of
from winno_desk.services.outbox import OUTBOX
from winno_desk.services.signed import Signed
from winno_desk.services.sizes import INCH
from winno_desk.values.ids import item_number

PRINTS = "prints"
"""The folder in the outbox for printers without a hot folder."""


@dataclass(frozen=True, slots=True)
class PrintFile:
    """One file of a run: the digest that was signed, its name in the printer's folder, and how often it is printed."""

    digest: str
    name: str
    quantity: int
    crop: Crop | None = None
    """The frame on a whole photo, of a sheet from the days when masters were not cut."""


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


def road_to(session: Session, desk: Desk, item: Item, signed: Signed, printer: Printer, ticket: str) -> PrintRoad:
    """What has to go where for an item: the very files that were signed."""
    number = item_number(session.get_one(Order, item.order_id).number, item.position)
    stem = f"{number.removeprefix('W-')}_v{signed.proof}_{_size(item)}"
    wanted = run_of(session, item)
    whole = PrintFile(signed.digest, f"{stem}_q{wanted}{ending_of(desk.files.path(signed.digest))}", wanted)
    photos = tuple(
        PrintFile(
            one.digest,
            f"{stem}_q{min(one.quantity, wanted)}_{place}{ending_of(desk.files.path(one.digest))}",
            min(one.quantity, wanted),
            Crop(*one.crop) if one.crop and one.pixels == (0, 0) else None,
        )
        for place, one in enumerate(signed.files, start=1)
    )
    folder = Path(printer.folder) if printer.folder else desk.settings.data / OUTBOX / PRINTS
    return PrintRoad(
        item=number,
        printer=printer.name,
        digest=signed.digest,
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
