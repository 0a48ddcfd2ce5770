"""The customer's approval of exactly what was shown: what has to be confirmed, who signs, and what is kept of it."""

import json
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Customer, Item, Order
from winno_desk.database.proofs import Proof, SignOff
from winno_desk.imaging.open import file_name
from winno_desk.imaging.preflight import Finding
from winno_desk.imaging.signature import signature_png
from winno_desk.imaging.store import StoredFile
from winno_desk.services.acts import prepared_act
from winno_desk.services.checks import fold, needed, words
from winno_desk.services.contact_sheets import read_files, whole
from winno_desk.services.desk import Desk, Work
from winno_desk.services.history import history, unsigned
from winno_desk.services.messages import MESSAGE
from winno_desk.services.numbered import new_document, next_number
from winno_desk.services.pins import named, open_pins
from winno_desk.services.printed import PRINTED_BEFORE
from winno_desk.services.proofing import newest_proof, read_findings
from winno_desk.services.seals import check_sealed
from winno_desk.services.sign_off_records import Said, kept_record, record_digest
from winno_desk.services.sizes import print_words
from winno_desk.services.there import there
from winno_desk.values.errors import Conflict, Faults, Invalid
from winno_desk.workflow.items import ItemState

WORDING = "I have seen this proof and approve it exactly as shown."
WAYS = {"counter": "At the counter", "phone": "By phone", "mail": "By e-mail"}
IDENTIFIED = {
    "known": "Known here",
    "photo_id": "Photo ID",
    "stub": "Claim stub",
    "contact": "Number or address on file",
}
FROM_AFAR = ("known", "contact")
"""How it is known who approves by phone or e-mail: nothing can be shown there."""
_ALWAYS = {"framing": "Crop and framing", "likeness": "Likeness and faces", "spelling": "Names and spelling"}
_INVENTED = {"invented": "Some detail is invented, the original has none"}
_OF_FILES = {"screen": "Colours differ from screen to screen", "final": "No refund once provided and approved"}
_OF_PRINTS = {"paper": "Colours differ from screen to paper", "final": "No changes or refund once printing begins"}
_DOT = "This is a dot and no signature. Clear it and sign once more, or leave it empty."
_TAP = 0.02
"""A mark that is no longer than this part of its field is no signature."""


Strokes = tuple[tuple[tuple[float, float], ...], ...]
"""The lines of a signature as fractions of its field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approve:
    """The sign-off of one proof by its digest; ``strokes`` holds the signature's lines as fractions of its field.

    Whoever signs is ``identified`` in one of the ways of ``IDENTIFIED``, and says their ``relation`` where they are
    not the customer. By phone or e-mail what was ``said`` is written down; ``message`` is its file, if it is one.
    """

    request: UUID
    item: int
    proof: int
    digest: str
    signed_by: str
    identified: str
    ticks: tuple[str, ...]
    strokes: Strokes = ()
    how: str = "counter"
    relation: str = ""
    said: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Approved:
    item: int
    proof: int
    state: str
    number: str = ""
    document: int | None = None
    """Its certificate."""


def ticks_of(item: Item, proof: Proof | None) -> dict[str, str]:
    """What the customer confirms before approving a proof, by name.

    That is also detail that the original never had, and of a print each poor value that was found.
    """
    findings = read_findings(proof.findings) if proof is not None else ()
    invented = _INVENTED if proof is not None and proof.invented else {}
    if item.kind == "digital":
        return {**_ALWAYS, **invented, **_OF_FILES}
    pieces = "1 piece" if item.quantity == 1 else f"{item.quantity} pieces"
    accepted = {one.check.lower(): _as_found(one) for one in findings if one.tick}
    return {**_ALWAYS, **invented, "size": f"{print_words(item)}, {pieces}", **accepted, **_OF_PRINTS}


def _as_found(finding: Finding) -> str:
    """What the customer accepts of a check; of another order nothing is told."""
    known = finding.check == PRINTED_BEFORE
    return "The same file was printed before" if known else f"{finding.check} as found: {finding.value}"


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is kept beside a record: the signature as a picture, and the customer's message."""

    signature: str
    message: StoredFile | None


def _look_again(desk: Desk, request: Approve) -> _Kept:
    """What is signed has to be what is kept; signature and message are kept with it, once all of it would count."""
    with desk.store.reading() as session:
        shown = session.scalar(select(Proof.rendition).where(Proof.id == request.proof))
        _checked(session, there(session, Item, request.item), request)
    if not whole(desk, request.digest) or (shown and not desk.files.check(shown)):
        raise Conflict("What was shown is not the file that was kept any more. Add it again as a new proof.")
    signature = ""
    if _readable(request.strokes) and _drawn(request.strokes):
        signature = desk.files.put_bytes(signature_png(request.strokes)).digest
    if not request.message or request.how == "counter":
        return _Kept(signature, None)
    return _Kept(signature, desk.files.put(Path(request.message), "message", MESSAGE))


def _readable(strokes: Strokes) -> bool:
    return all(0 <= part <= 1 for stroke in strokes for point in stroke for part in point)


def _drawn(strokes: Strokes) -> bool:
    """Is there a line among them? A tap signs nothing."""
    return any(
        max(x) - min(x) + max(y) - min(y) > _TAP for x, y in (zip(*stroke, strict=True) for stroke in strokes if stroke)
    )


def _named(message: StoredFile | None, request: Approve) -> tuple[str, str]:
    """The digest of the message and the name of its file; empty where the approval came without one."""
    return (message.digest, file_name(Path(request.message))) if message is not None else ("", "")


@prepared_act("sign_off", _look_again)
def approve(work: Work, request: Approve, kept: _Kept) -> Approved:
    """Record *Approve as shown*: every point ticked, signed, and only for the newest proof that was on screen."""
    item = work.lock_item(request.item)
    newest, said = _checked(work.session, item, request)
    order = work.session.get_one(Order, item.order_id)
    work.take(item, "sign_off", _landing(work, item, newest))
    record = kept_record(work, item, newest, said, kept.signature, _named(kept.message, request))
    signed = SignOff(
        item_id=item.id,
        proof_id=newest.id,
        digest=newest.digest,
        signed_by=said.signed_by,
        ticks=json.dumps(said.ticks, ensure_ascii=False),
        strokes=json.dumps(said.strokes),
        wording=WORDING,
        policy=order.policy,
        signed_at=work.now,
        witness=work.person.id,
        station=work.desk.settings.station,
        files=newest.files,
        record=record,
        certificate=next_number(work, "certificate"),
        message=kept.message.digest if kept.message else None,
    )
    work.session.add(signed)
    work.session.flush()
    number = signed.certificate
    paper = new_document(work, "certificate", order.id, number)
    work.note(proof=newest.number, digest=newest.digest, certificate=number, record=record_digest(record))
    if newest.files != "[]":
        work.note(files=[one.digest for one in read_files(newest.files)])
    return Approved(item.id, newest.id, item.state, number, paper.id)


def _checked(session: Session, item: Item, request: Approve) -> tuple[Proof, Said]:
    """The proof that is approved, and what the customer says; Conflict or Invalid where it would not count."""
    newest = newest_proof(session, item.id)
    if newest is None or newest.id != request.proof or newest.digest != request.digest:
        raise Conflict("There is a newer proof than the one on screen. Show it to the customer first.")
    check_sealed(session, item, newest)
    pins = open_pins(session, item)
    if pins:
        raise Conflict(f"The changes of {named(pins)} are still open. Settle them, or ask for a revision.")
    order = session.get_one(Order, item.order_id)
    return newest, _said(session.get_one(Customer, order.customer_id), request, ticks_of(item, newest))


def _said(customer: Customer, request: Approve, ticks: dict[str, str]) -> Said:
    """What the customer said and did, every part of it checked."""
    wrong = Faults()
    missing = [name for name in ticks if name not in request.ticks]
    if missing:
        points = "1 point is" if len(missing) == 1 else f"{len(missing)} points are"
        wrong.add(Invalid("ticks", f"{points} still to confirm."))
    if request.how not in WAYS:
        wrong.add(Invalid("how", "Choose how the approval came."))
    if request.identified not in (IDENTIFIED if request.how == "counter" else FROM_AFAR):
        wrong.add(Invalid("identified", "Choose how it is known who signs."))
    signed_by = wrong.of(lambda: needed("signed_by", request.signed_by, "Enter who signs.", longest=120)) or ""
    relation = wrong.of(lambda: words("relation", request.relation, longest=80)) or ""
    if signed_by and fold(signed_by) != fold(customer.name) and not relation:
        wrong.add(Invalid("relation", f"Enter what they are to {customer.name}, such as mother or assistant."))
    if not _readable(request.strokes) or (request.strokes and not _drawn(request.strokes)):
        wrong.add(
            Invalid("signature", "This is a dot and no signature. Clear it and sign once more, or leave it empty.")
        )
    said = wrong.of(lambda: words("said", request.said)) or ""
    if request.how != "counter" and not said:
        wrong.add(Invalid("said", "Write down what was said or written."))
    if request.how == "mail" and not request.message:
        wrong.add(Invalid("message", "Attach the e-mail, as a file or a picture of it."))
    if request.how != "counter" and request.strokes:
        wrong.add(Invalid("signature", "Only who is at the counter signs by hand. Clear it."))
    wrong.tell()
    return Said(
        how=request.how,
        signed_by=signed_by,
        identified=request.identified,
        relation=relation,
        said=said,
        ticks=ticks,
        strokes=request.strokes,
        wording=WORDING,
    )


def _landing(work: Work, item: Item, newest: Proof) -> ItemState:
    """Where an approval leads: a file that the customer holds already stays provided, and is approved once."""
    if item.state != ItemState.PROVIDED:
        return ItemState.APPROVED
    past = history(work.session, item, item)
    if not unsigned(past.provided, past.signed, newest.digest, work.now):
        raise Conflict("This file is approved already, or is not the one that the customer has. Look at it again.")
    return ItemState.PROVIDED
