"""Proofs: adding one with how it was made, and asking for changes."""

import json
import re
from dataclasses import asdict, dataclass, field
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item
from winno_desk.database.proofs import Proof, Revision, SignOff
from winno_desk.imaging.preflight import Finding, Level, preflight
from winno_desk.imaging.tiles import FIRST_LOOK
from winno_desk.policy.terms import Outcome
from winno_desk.services.acts import SECRET, act, prepared_act
from winno_desk.services.checks import needed, words
from winno_desk.services.desk import Desk, Work
from winno_desk.services.people import prove
from winno_desk.services.pictures import Picture, shown_picture, take_in
from winno_desk.services.printed import printed_before
from winno_desk.services.rulings import AskedFor, load_basis, rule_for
from winno_desk.services.sizes import print_size
from winno_desk.services.work import begin_work
from winno_desk.values.errors import Conflict, Invalid, Refusal
from winno_desk.values.people import Role

RENDITION = 3000
"""Pixels of the longer side of what the customer looks at."""
_UPSCALE = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})?")
_MOST_UPSCALE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class AddProof:
    """A proof's file, and how it was made: with which tool and model, from which prompt or edits.

    ``upscale`` is by how much it was enlarged, as typed; ``invented`` says that it shows detail that never was.
    """

    request: UUID
    item: int
    file: str
    note: str = ""
    tool: str = ""
    model: str = ""
    prompt: str = ""
    seed: str = ""
    upscale: str = ""
    invented: bool = False


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


def read_findings(stored: str) -> tuple[Finding, ...]:
    """The findings that were kept with a proof."""
    return tuple(Finding(**{**one, "level": Level(one["level"])}) for one in json.loads(stored))


@dataclass(frozen=True, slots=True)
class _Taken:
    """The print master, and the digest of the rendition of it that the customer will look at."""

    master: Picture
    rendition: str


def _take_file(desk: Desk, request: AddProof) -> _Taken:
    if not request.file:
        raise Invalid("file", "Choose the proof's file.")
    _upscale(request.upscale)
    master = take_in(desk, Path(request.file), "file")
    rendition = desk.files.put_bytes(shown_picture(desk, master.digest, RENDITION)).digest
    shown_picture(desk, rendition, FIRST_LOOK)  # ready when somebody opens it
    return _Taken(master, rendition)


def _upscale(text: str) -> str:
    typed = text.strip().removesuffix("×").removesuffix("x").strip().replace(",", ".")
    if typed and not (_UPSCALE.fullmatch(typed) and 1 <= float(typed) <= _MOST_UPSCALE):
        raise Invalid("upscale", f"Enter by how much it was enlarged, from 1 to {_MOST_UPSCALE}, such as 4.")
    return typed


def _findings(session: Session, item: Item, picture: Picture) -> str:
    size = print_size(item.width, item.height)
    if size is None:
        return json.dumps([])
    found = (*preflight(picture.facts, size), *printed_before(session, picture.digest, item.id))
    return json.dumps([asdict(one) for one in found])


@prepared_act("add_proof", _take_file)
def add_proof(work: Work, request: AddProof, taken: _Taken) -> ProofAdded:
    """Show a new rendition for approval; it answers an open round of changes and voids an earlier approval."""
    item = work.lock_item(request.item)
    work.take(item, "add_proof")
    return _put(work, item, request, taken, words("note", request.note))


def _put(work: Work, item: Item, request: AddProof, taken: _Taken, note: str) -> ProofAdded:
    """The new proof of an item that may have one: work has begun, and no earlier approval counts."""
    picture = taken.master
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
        note=note,
        rendition=taken.rendition,
        tool=words("tool", request.tool, longest=80),
        model=words("model", request.model, longest=80),
        prompt=words("prompt", request.prompt),
        seed=words("seed", request.seed, longest=80),
        upscale=_upscale(request.upscale),
        invented=request.invented,
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlock:
    """A new proof in place of the one that is locked, with the ``reason``, and the ``secret`` of whoever does it."""

    request: UUID
    proof: AddProof
    reason: str
    own_secret: str = field(default="", metadata=SECRET, repr=False)


def _take_proved(desk: Desk, request: Unlock) -> _Taken:
    if desk.person is None:
        raise Refusal("Nobody is signed in here. Sign in and try again.")
    needed("reason", request.reason, "Write why the locked file is not the one to print.")
    prove(desk, desk.person, request.own_secret, "own_secret")
    return _take_file(desk, request.proof)


@prepared_act("unlock", _take_proved)
def unlock(work: Work, request: Unlock, taken: _Taken) -> ProofAdded:
    """Before printing a lock is given up for a new proof only; what was signed and locked stays on record."""
    item = work.lock_item(request.proof.item)
    before = item.locked_digest
    work.take(item, "unlock")
    if item.remake_of_id is not None and Role.MANAGER not in work.roles:
        raise Refusal("A replacement is printed from the same file. A manager decides otherwise.")
    reason = needed("reason", request.reason, "Write why the locked file is not the one to print.")
    work.note(unlocked=before)
    said = words("note", request.proof.note)
    note = f"Instead of the locked file: {reason}" + (f"\n{said}" if said else "")
    return _put(work, item, request.proof, taken, note)


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


def newest_proof(session: Session, item_id: int) -> Proof | None:
    return session.scalar(select(Proof).where(Proof.item_id == item_id).order_by(Proof.number.desc()).limit(1))
