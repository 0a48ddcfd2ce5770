"""Adding a proof: its print master, the rendition that is shown of it, and how it was made."""

import json
import re
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item
from winno_desk.database.printing import PrintHold
from winno_desk.database.proofs import Proof, Revision, SignOff
from winno_desk.imaging.apart import preview
from winno_desk.imaging.preflight import Finding, Level, misnamed
from winno_desk.services.acts import SECRET, prepared_act
from winno_desk.services.approvals import check_proved, prove_for_approved
from winno_desk.services.checks import words
from winno_desk.services.desk import Desk, Work
from winno_desk.services.pictures import Picture, shown_picture, take_in
from winno_desk.services.print_checks import found_in
from winno_desk.services.print_masters import print_master
from winno_desk.services.seals import seal_of
from winno_desk.services.sizes import print_size
from winno_desk.services.there import there
from winno_desk.services.work import begin_work
from winno_desk.values.errors import Invalid, Refusal
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
    own_secret: str = field(default="", metadata=SECRET, repr=False)
    """Of whoever adds it, where an approval is given up by it."""


@dataclass(frozen=True, slots=True)
class ProofAdded:
    proof: int
    number: int
    digest: str


def read_findings(stored: str) -> tuple[Finding, ...]:
    """The findings that were kept with a proof."""
    return tuple(Finding(**{**one, "level": Level(one["level"])}) for one in json.loads(stored))


@dataclass(frozen=True, slots=True)
class Taken:
    """The file as it was brought, the master that is printed, and the digest of the rendition of it that is shown."""

    brought: Picture
    master: Picture
    rendition: str
    proved: bool = True
    """Did whoever brings it prove who they are, where that gives up an approval?"""


def take_file(desk: Desk, request: AddProof) -> Taken:
    """Keep the file, its print master and its rendition: all of them, or none."""
    if not request.file:
        raise Invalid("file", "Choose the proof's file.")
    _upscale(request.upscale)
    with desk.files.all_or_none():
        return _taken(desk, request)


def _taken(desk: Desk, request: AddProof) -> Taken:
    brought = take_in(desk, Path(request.file), "file")
    with desk.store.reading() as session:
        item = there(session, Item, request.item)
        size = print_size(item.width, item.height)
    master = print_master(desk, brought, size, "file") if size else brought
    whole = brought if _is_cut(brought, master) else master
    rendition = desk.files.put_bytes(preview(desk.files.path(whole.digest), (RENDITION, RENDITION))).digest
    shown_picture(desk, rendition)  # ready when somebody opens it
    return Taken(brought, master, rendition)


def _is_cut(brought: Picture, master: Picture) -> bool:
    """Is less in the master? The whole is shown then, with the frame on it: what falls off has to be seen."""
    return (brought.facts.width, brought.facts.height) != (master.facts.width, master.facts.height)


def _upscale(text: str) -> str:
    typed = text.strip().removesuffix("×").removesuffix("x").strip().replace(",", ".")
    if typed and not (_UPSCALE.fullmatch(typed) and 1 <= float(typed) <= _MOST_UPSCALE):
        raise Invalid("upscale", f"Enter by how much it was enlarged, from 1 to {_MOST_UPSCALE}, such as 4.")
    return typed


def _findings(session: Session, item: Item, taken: Taken) -> str:
    """What was found in the file as it was brought."""
    size = print_size(item.width, item.height)
    if size is None:
        return json.dumps([asdict(one) for one in misnamed(taken.brought.name, taken.brought.facts)])
    return json.dumps([asdict(one) for one in found_in(session, taken.brought, size, item=item.id)])


def _brought(taken: Taken) -> dict[str, Any]:
    """What the print master was made of, where it was made."""
    if taken.brought.digest == taken.master.digest:
        return {}
    facts = taken.brought.facts
    return {"brought": taken.brought.digest, "brought_width": facts.width, "brought_height": facts.height}


def _take_proved(desk: Desk, request: AddProof) -> Taken:
    proved = prove_for_approved(desk, request.item, request.own_secret)
    return replace(take_file(desk, request), proved=proved)


@prepared_act("add_proof", _take_proved)
def add_proof(work: Work, request: AddProof, taken: Taken) -> ProofAdded:
    """Show a new rendition for approval; it answers an open round of changes and voids an earlier approval."""
    item = work.lock_item(request.item)
    check_proved(work.session, item, proved=taken.proved)
    work.take(item, "add_proof")
    return put_proof(work, item, request, taken, words("note", request.note))


def put_proof(work: Work, item: Item, request: AddProof, taken: Taken, note: str) -> ProofAdded:
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
        findings=_findings(work.session, item, taken),
        note=note,
        rendition=taken.rendition,
        **_brought(taken),
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
    work.note(proof=proof.number, digest=proof.digest, brought=taken.brought.digest, seal=seal_of(proof))
    return ProofAdded(proof.id, proof.number, proof.digest)


def next_number(session: Session, item_id: int) -> int:
    """The number that the next proof of an item gets."""
    return (session.scalar(select(func.max(Proof.number)).where(Proof.item_id == item_id)) or 0) + 1


def void_approval(work: Work, item: Item) -> None:
    """An approval of what will not be the final work counts no more; its record stays. Lock and hold fall with it."""
    work.session.execute(
        update(SignOff).where(SignOff.item_id == item.id, SignOff.voided_at.is_(None)).values(voided_at=work.now)
    )
    work.session.execute(
        update(PrintHold)
        .where(PrintHold.item_id == item.id, PrintHold.ended_at.is_(None))
        .values(ended_at=work.now, ended_by=work.person.id)
    )
    item.locked_digest = item.locked_at = None


SAME_FILE = "A replacement is printed from the same file. A manager decides otherwise."


def check_replacement(work: Work, item: Item) -> None:
    """Only a manager has a replacement printed from another file than what it replaces."""
    if item.remake_of_id is not None and Role.MANAGER not in work.roles:
        raise Refusal(SAME_FILE)


def newest_proof(session: Session, item_id: int) -> Proof | None:
    return session.scalar(select(Proof).where(Proof.item_id == item_id).order_by(Proof.number.desc()).limit(1))
