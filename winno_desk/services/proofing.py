"""Proofs: adding one, asking for changes, and the customer's approval of exactly what was shown."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item, Order
from winno_desk.database.proofs import Proof, Revision, SignOff
from winno_desk.imaging.preflight import Finding, Level, preflight
from winno_desk.policy.terms import Outcome
from winno_desk.services.acts import act, prepared_act
from winno_desk.services.checks import needed, words
from winno_desk.services.desk import Desk, Work
from winno_desk.services.history import history, unsigned
from winno_desk.services.pictures import Picture, take_in
from winno_desk.services.printed import printed_before
from winno_desk.services.rulings import AskedFor, load_basis, rule_for
from winno_desk.services.sizes import print_size, print_words
from winno_desk.services.work import begin_work
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.workflow.items import ItemState

WORDING = "I have seen this proof and approve it exactly as shown."
_ALWAYS = {"crop": "Crop and framing", "likeness": "Likeness and faces", "spelling": "Names and spelling"}
_OF_FILES = {"screen": "Colours differ from screen to screen", "final": "No refund once provided and approved"}
_OF_PRINTS = {"paper": "Colours differ from screen to paper", "final": "No changes or refund once printing begins"}


@dataclass(frozen=True, slots=True, kw_only=True)
class AddProof:
    request: UUID
    item: int
    file: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ProofAdded:
    proof: int
    number: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskRevision:
    """What the customer wants changed; out of scope is kept as said and answered as a new order."""

    request: UUID
    item: int
    asked: str
    in_scope: bool = True


@dataclass(frozen=True, slots=True)
class RevisionAsked:
    item: int
    round: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Approve:
    """The sign-off of one proof by its digest; ``strokes`` holds the signature's lines as fractions of its field."""

    request: UUID
    item: int
    proof: int
    digest: str
    signed_by: str
    ticks: tuple[str, ...]
    strokes: tuple[tuple[tuple[float, float], ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Approved:
    item: int
    proof: int
    state: str


def read_findings(stored: str) -> tuple[Finding, ...]:
    """The findings that were kept with a proof."""
    return tuple(Finding(**{**one, "level": Level(one["level"])}) for one in json.loads(stored))


def _take_file(desk: Desk, request: AddProof) -> Picture:
    if not request.file:
        raise Invalid("file", "Choose the proof's file.")
    return take_in(desk, Path(request.file), "file")


def _findings(session: Session, item: Item, picture: Picture) -> str:
    size = print_size(item.width, item.height)
    if size is None:
        return json.dumps([])
    found = (*preflight(picture.facts, size), *printed_before(session, picture.digest, item.id))
    return json.dumps([asdict(one) for one in found])


@prepared_act("add_proof", _take_file)
def add_proof(work: Work, request: AddProof, picture: Picture) -> ProofAdded:
    """Show a new rendition for approval; it answers an open round of changes and voids an earlier approval."""
    item = work.lock_item(request.item)
    work.take(item, "add_proof")
    begin_work(work, item)
    void_approval(work, item)
    proof = Proof(
        item_id=item.id,
        number=next_number(work.session, item.id),
        digest=picture.digest,
        name=picture.name,
        size=picture.facts.bytes,
        width=picture.facts.width,
        height=picture.facts.height,
        profile=picture.facts.profile or "",
        findings=_findings(work.session, item, picture),
        note=words("note", request.note),
        made_by=work.person.id,
        made_at=work.now,
    )
    work.session.add(proof)
    work.session.execute(
        update(Revision).where(Revision.item_id == item.id, Revision.finished_at.is_(None)).values(finished_at=work.now)
    )
    work.session.flush()
    work.note(proof=proof.number, digest=proof.digest)
    return ProofAdded(proof.id, proof.number, proof.digest)


def next_number(session: Session, item_id: int) -> int:
    """The number that the next proof of an item gets."""
    return (session.scalar(select(func.max(Proof.number)).where(Proof.item_id == item_id)) or 0) + 1


@act("ask_revision")
def ask_revision(work: Work, request: AskRevision) -> RevisionAsked:
    """Open a round of changes where the policy grants one; an approval that was given before is void from here."""
    item = work.lock_item(request.item)
    asked = needed("asked", request.asked, "Write what the customer wants changed.")
    work.take(item, "ask_revision")
    _check_granted(work, item, asked, in_scope=request.in_scope)
    return RevisionAsked(item.id, open_revision(work, item, asked, in_scope=request.in_scope))


def _check_granted(work: Work, item: Item, asked: str, *, in_scope: bool) -> None:
    wish = AskedFor(wish="change", reason="quality", reason_text=asked, in_scope=in_scope, received_at=work.now)
    ruling = rule_for(load_basis(work.session, item), wish)
    if ruling.outcome is not Outcome.REVISION:
        clauses = ", ".join(ruling.clauses)
        raise Conflict(f"{ruling.explanation[0]} ({clauses}) F8 logs it as a request, with its letter.")


def open_revision(work: Work, item: Item, asked: str, *, in_scope: bool) -> int:
    """A new round of changes on an item that has moved to revising; returns which round it is."""
    void_approval(work, item)
    work.session.add(
        Revision(item_id=item.id, asked=asked, in_scope=in_scope, asked_at=work.now, asked_by=work.person.id)
    )
    work.session.flush()
    rounds = work.session.scalar(select(func.count()).select_from(Revision).where(Revision.item_id == item.id)) or 0
    work.note(round=rounds, in_scope=in_scope)
    return rounds


def void_approval(work: Work, item: Item) -> None:
    """An approval of what will not be the final work counts no more; its record stays. A lock falls with it."""
    work.session.execute(
        update(SignOff).where(SignOff.item_id == item.id, SignOff.voided_at.is_(None)).values(voided_at=work.now)
    )
    item.locked_digest = item.locked_at = None


@act("sign_off")
def approve(work: Work, request: Approve) -> Approved:
    """Record *Approve as shown*: every point ticked, signed, and only for the newest proof that was on screen."""
    item = work.lock_item(request.item)
    newest = newest_proof(work.session, item.id)
    if newest is None or newest.id != request.proof or newest.digest != request.digest:
        raise Conflict("There is a newer proof than the one on screen. Show it to the customer first.")
    ticks = ticks_of(item, read_findings(newest.findings))
    missing = [name for name in ticks if name not in request.ticks]
    if missing:
        raise Invalid("ticks", f"{len(missing)} {'point is' if len(missing) == 1 else 'points are'} still to confirm.")
    signed_by = needed("signed_by", request.signed_by, "Enter who signs.", longest=120)
    work.take(item, "sign_off", _landing(work, item, newest))
    order = work.session.get_one(Order, item.order_id)
    work.session.add(
        SignOff(
            item_id=item.id,
            proof_id=newest.id,
            digest=newest.digest,
            signed_by=signed_by,
            ticks=json.dumps(ticks, ensure_ascii=False),
            strokes=json.dumps(request.strokes),
            wording=WORDING,
            policy=order.policy,
            signed_at=work.now,
            witness=work.person.id,
            station=work.desk.settings.station,
            files=newest.files,
        )
    )
    work.note(proof=newest.number, digest=newest.digest)
    if json.loads(newest.files):
        work.note(files=[one["digest"] for one in json.loads(newest.files)])
    return Approved(item.id, newest.id, item.state)


def _landing(work: Work, item: Item, newest: Proof) -> ItemState:
    """Where an approval leads: a file that the customer holds already stays provided, and is approved once."""
    if item.state != ItemState.PROVIDED:
        return ItemState.APPROVED
    past = history(work.session, item, item)
    if not unsigned(past.provided, past.signed, newest.digest, work.now):
        raise Conflict("This file is approved already, or is not the one that the customer has. Look at it again.")
    return ItemState.PROVIDED


def newest_proof(session: Session, item_id: int) -> Proof | None:
    return session.scalar(select(Proof).where(Proof.item_id == item_id).order_by(Proof.number.desc()).limit(1))


def ticks_of(item: Item, findings: Iterable[Finding] = ()) -> dict[str, str]:
    """What the customer confirms before approving an item, by name: of a print also each poor value that was found."""
    if item.kind == "digital":
        return {**_ALWAYS, **_OF_FILES}
    pieces = "1 piece" if item.quantity == 1 else f"{item.quantity} pieces"
    accepted = {one.check.lower(): f"{one.check} as found: {one.value}" for one in findings if one.tick}
    return {**_ALWAYS, "size": f"{print_words(item)}, {pieces}", **accepted, **_OF_PRINTS}
