"""Locking what was approved: read again, checked once more, and frozen by its digest."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from winno_desk.database.orders import Item
from winno_desk.database.proofs import Proof
from winno_desk.imaging.crop import PrintSize
from winno_desk.imaging.looks import Looked, look_at_kept
from winno_desk.imaging.preflight import Finding, Level
from winno_desk.services.acts import SECRET, prepared_act
from winno_desk.services.approvals import approval_in_force
from winno_desk.services.contact_sheets import passed_at_intake, together
from winno_desk.services.desk import Desk, Work
from winno_desk.services.photos import Passing, called, passed_by, poor
from winno_desk.services.print_checks import found_in
from winno_desk.services.proofing import read_findings
from winno_desk.services.signed import Signed, approved_now
from winno_desk.services.sizes import print_size
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict


@dataclass(frozen=True, slots=True, kw_only=True)
class LockMaster:
    """``manager`` passes what is too poor to print, by their own secret, where the person at the press may not."""

    request: UUID
    item: int
    manager: int | None = None
    manager_secret: str = field(default="", metadata=SECRET, repr=False)


@dataclass(frozen=True, slots=True)
class MasterLocked:
    item: int
    digest: str


@dataclass(frozen=True, slots=True)
class _Read:
    """The approved file as it was read again: its digest, what the checks say of it now, and who passes it."""

    digest: str
    findings: tuple[Finding, ...]
    passing: Passing | None


def _read_again(desk: Desk, request: LockMaster) -> _Read | None:
    with desk.store.reading() as session:
        item = there(session, Item, request.item)
        approval, signed = approval_in_force(session, item.id), approved_now(session, item)
        if approval is None or signed is None:
            return None
        size, files = print_size(item.width, item.height), signed.files
        said = read_findings(session.get_one(Proof, approval.proof_id).findings)
    passing = called(desk, request.manager, request.manager_secret)
    if size is None:
        return None
    if not files:
        looked = look_at_kept(desk.files.path(signed.digest), signed.digest)
        if looked is None:
            return None
        return _Read(signed.digest, _with_stops(said, _found(desk, looked, size, item.id)), passing)
    if not desk.files.check(signed.digest):
        return None
    found = []
    for file in files:
        looked = look_at_kept(desk.files.path(file.digest), file.digest)
        if looked is None:
            return None
        findings = poor(_found(desk, looked, size, item.id))
        found.append((file.name, passed_at_intake(findings, file.accepted)))
    return _Read(signed.digest, _with_stops(said, together(found)), passing)


def _with_stops(said: Iterable[Finding], now: Iterable[Finding]) -> tuple[Finding, ...]:
    """What is found now, and what stopped the file as it was brought: cut or mended, it shows that no more."""
    return tuple({one.check: one for one in (*now, *(each for each in said if each.level is Level.STOP))}.values())


def _found(desk: Desk, looked: Looked, size: PrintSize, item: int) -> tuple[Finding, ...]:
    with desk.store.reading() as session:
        return found_in(session, looked, size, item=item, mends=False)


@prepared_act("lock", _read_again)
def lock_master(work: Work, request: LockMaster, read: _Read | None) -> MasterLocked:
    """Freeze the approved file by its digest, read again byte for byte and checked once more."""
    item = work.lock_item(request.item)
    work.take(item, "lock")
    signed = approved_now(work.session, item)
    if signed is None or read is None or read.digest != signed.digest:
        raise Conflict("The approved file is not as it was signed, or missing. Add it again as a new proof.")
    for finding in read.findings:
        if finding.level is Level.STOP:
            _pass(work, signed, finding, read.passing)
    item.locked_digest, item.locked_at = signed.digest, work.now
    work.note(digest=signed.digest, found={one.check: one.value for one in read.findings})
    return MasterLocked(item.id, signed.digest)


def _pass(work: Work, signed: Signed, finding: Finding, passing: Passing | None) -> None:
    """What is too poor to print is printed where the customer ticked it and a manager passes it."""
    if finding.check.lower() not in signed.ticks:
        remedy = "Add it as a new proof, and have that signed."
        raise Conflict(f"{finding.sentence} The customer did not confirm that. {remedy}")
    work.note(passed_by=passed_by(work, passing))
