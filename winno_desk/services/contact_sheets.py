"""A print from the customer's own photos, shown at the counter as one contact sheet and signed off once."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item, ItemPhoto, Order, PhotoAcceptance
from winno_desk.database.proofs import Proof
from winno_desk.imaging.apart import contact_sheet
from winno_desk.imaging.contact import Cell, Sheet
from winno_desk.imaging.crop import frame_of
from winno_desk.imaging.looks import look_at
from winno_desk.imaging.preflight import Finding, Level
from winno_desk.imaging.store import StoredFile
from winno_desk.services.acts import prepared_act
from winno_desk.services.desk import Desk, Work
from winno_desk.services.photos import crop_of, poor
from winno_desk.services.pictures import Picture
from winno_desk.services.print_checks import found_in
from winno_desk.services.print_masters import print_master
from winno_desk.services.proofing import next_number, void_approval
from winno_desk.services.seals import seal_of
from winno_desk.services.sizes import print_size, print_words
from winno_desk.services.there import there
from winno_desk.services.work import begin_work
from winno_desk.values.errors import Conflict
from winno_desk.values.ids import item_number


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSheet:
    request: UUID
    item: int


@dataclass(frozen=True, slots=True)
class SheetShown:
    item: int
    proof: int
    number: int
    digest: str


@dataclass(frozen=True, slots=True)
class SheetFile:
    """One file that is signed for with a contact sheet."""

    digest: str
    name: str
    quantity: int
    crop: tuple[int, int, bool] | None
    """The corner of its frame in thousandths, and whether it is turned; None where it stands in the middle."""
    accepted: tuple[tuple[str, str], ...]
    """Check and value of what the customer accepted at intake."""
    bytes: int = 0
    pixels: tuple[int, int] = (0, 0)
    profile: str = ""
    found: tuple[tuple[str, str, str], ...] = ()
    """Check, level and value of what is poor about this very photo.

    Nothing of these for a sheet that was signed before they were kept.
    """


@dataclass(frozen=True, slots=True)
class _Drawn:
    sheet: Sheet
    stored: StoredFile
    name: str
    files: tuple[SheetFile, ...]
    findings: tuple[Finding, ...]


def read_files(stored: str) -> tuple[SheetFile, ...]:
    """The files that a proof or a sign-off names; none where it is no contact sheet."""
    return tuple(
        SheetFile(
            digest=one["digest"],
            name=one["name"],
            quantity=one["quantity"],
            crop=tuple(one["crop"]) if one["crop"] else None,
            accepted=tuple((check, value) for check, value in one["accepted"]),
            bytes=one.get("bytes", 0),
            pixels=tuple(one.get("pixels", (0, 0))),
            profile=one.get("profile", ""),
            found=tuple((check, level, value) for check, level, value in one.get("found", ())),
        )
        for one in json.loads(stored)
    )


def files_of(session: Session, digest: str) -> tuple[SheetFile, ...]:
    """The files that stand behind a digest that was signed; none where it is a file to be printed itself."""
    stored = session.scalar(select(Proof.files).where(Proof.digest == digest, Proof.files != "[]").limit(1))
    return read_files(stored) if stored else ()


def whole(desk: Desk, digest: str) -> bool:
    """Is what was signed still there byte for byte, every file of a contact sheet too?"""
    with desk.store.reading() as session:
        files = files_of(session, digest)
    return all(desk.files.check(one) for one in (digest, *(file.digest for file in files)))


def _draw(desk: Desk, request: ShowSheet) -> _Drawn:
    with desk.store.reading() as session:
        item = there(session, Item, request.item)
        number = item_number(session.get_one(Order, item.order_id).number, item.position)
        photos = session.scalars(select(ItemPhoto).where(ItemPhoto.item_id == item.id).order_by(ItemPhoto.id)).all()
        accepted = _accepted(session, photos)
    size = print_size(item.width, item.height)
    if not photos or size is None:
        raise Conflict("There is no photo of its own to show. Add a proof instead.")
    from winno_desk.documents.text import as_printed  # as in working_papers: not before one is drawn

    cells, found, files = [], [], []
    for photo in photos:
        if not desk.files.check(photo.digest):
            raise Conflict(f"{photo.name} is not the photo that was brought any more. Bring it back from a backup.")
        looked_path, crop = desk.files.path(photo.digest), crop_of(photo)
        looked = look_at(looked_path)
        with desk.store.reading() as session:
            findings = passed_at_intake(poor(found_in(session, looked, size, crop, item.id)), accepted[photo.id])
        found.append((photo.name, findings))
        master = print_master(desk, Picture(photo.digest, photo.name, looked.facts), size, "item", crop)
        lines = (
            f"{as_printed(photo.name)} × {photo.quantity}",
            *(f"{check} {value}, accepted" for check, value in accepted[photo.id]),
        )
        cells.append(Cell(looked_path, frame_of(photo.width, photo.height, size, crop), lines))
        files.append(
            SheetFile(
                digest=master.digest,
                name=master.name,
                quantity=photo.quantity,
                crop=(crop.left, crop.top, crop.turned) if crop else None,
                accepted=accepted[photo.id],
                bytes=master.facts.bytes,
                pixels=(master.facts.width, master.facts.height),
                profile=master.facts.profile or "",
                found=tuple((one.check, one.level.value, one.value) for one in findings),
            )
        )
    sheet = contact_sheet(f"{number}  Contact sheet, {print_words(item)}", cells)
    stored = desk.files.put_bytes(sheet.jpeg)
    return _Drawn(sheet, stored, f"{number}_contact_sheet.jpg", tuple(files), together(found))


def _accepted(session: Session, photos: Iterable[ItemPhoto]) -> dict[int, tuple[tuple[str, str], ...]]:
    found: dict[int, tuple[tuple[str, str], ...]] = {photo.id: () for photo in photos}
    rows = select(PhotoAcceptance).where(PhotoAcceptance.photo_id.in_(found)).order_by(PhotoAcceptance.id)
    for row in session.scalars(rows):
        found[row.photo_id] = (*found[row.photo_id], (row.finding, row.value))
    return found


def passed_at_intake(findings: Iterable[Finding], accepted: Iterable[tuple[str, str]]) -> tuple[Finding, ...]:
    """What a manager let pass at the counter, with the customer's acceptance of that value, is no stop any more."""
    known = set(accepted)
    return tuple(
        replace(one, level=Level.WARN) if one.level is Level.STOP and (one.check, one.value) in known else one
        for one in findings
    )


def together(found: Sequence[tuple[str, Sequence[Finding]]]) -> tuple[Finding, ...]:
    """What has to be said of a sheet: of one photo its own findings, of several each check once."""
    if len(found) == 1:
        return tuple(found[0][1])
    checks: dict[str, list[tuple[str, Finding]]] = {}
    for name, findings in found:
        for finding in findings:
            checks.setdefault(finding.check, []).append((name, finding))
    return tuple(
        Finding(
            check=check,
            level=Level.STOP if any(one.level is Level.STOP for _name, one in rows) else Level.WARN,
            value=f"{len(rows)} of {len(found)} photos",
            sentence="; ".join(f"{name}: {one.value}" for name, one in rows),
            tick=any(one.tick for _name, one in rows),
        )
        for check, rows in checks.items()
    )


@prepared_act("contact_sheet", _draw)
def show_sheet(work: Work, request: ShowSheet, drawn: _Drawn) -> SheetShown:
    """Put all photos of a print before the customer as one proof that names each file by its digest."""
    item = work.lock_item(request.item)
    work.take(item, "contact_sheet")
    begin_work(work, item)
    void_approval(work, item)
    proof = Proof(
        item_id=item.id,
        number=next_number(work.session, item.id),
        digest=drawn.stored.digest,
        name=drawn.name,
        size=drawn.stored.bytes,
        width=drawn.sheet.width,
        height=drawn.sheet.height,
        profile="sRGB",
        findings=json.dumps([asdict(one) for one in drawn.findings]),
        note="",
        made_by=work.person.id,
        made_at=work.now,
        files=json.dumps([asdict(one) for one in drawn.files], ensure_ascii=False),
    )
    work.session.add(proof)
    work.session.flush()
    work.note(proof=proof.number, digest=proof.digest, files=[one.digest for one in drawn.files], seal=seal_of(proof))
    return SheetShown(item.id, proof.id, proof.number, proof.digest)
