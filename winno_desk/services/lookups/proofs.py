"""Proofs waiting for the customer, and everything that the sign-off of one item needs."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.documents import Document
from winno_desk.database.orders import Customer, Item, ItemPhoto, Order
from winno_desk.database.proofs import Proof, Revision, SignOff
from winno_desk.imaging.crop import frame_of
from winno_desk.services.approvals import approval_behind
from winno_desk.services.contact_sheets import read_files
from winno_desk.services.desk import Desk
from winno_desk.services.lookups.here import names
from winno_desk.services.lookups.items import item_rows
from winno_desk.services.lookups.pins import pin_rows
from winno_desk.services.lookups.proof_rows import (
    ProofLine,
    ProofRow,
    ProofSheet,
    RevisionRow,
    SignOffRow,
    Source,
    Strokes,
)
from winno_desk.services.lookups.quotes import quote_rows
from winno_desk.services.lookups.stopped import last_stop
from winno_desk.services.proofing import read_findings
from winno_desk.services.sign_off_records import read_record
from winno_desk.services.signing import ticks_of
from winno_desk.services.sizes import print_size
from winno_desk.services.there import there
from winno_desk.workflow.items import ItemState

_WITH_PROOFS = (ItemState.ORDERED, ItemState.IN_WORK, ItemState.PROOFED, ItemState.REVISING, ItemState.APPROVED)


def proofs_in_work(desk: Desk) -> tuple[ProofLine, ...]:
    """Items between order and approval: those that wait for the customer first, then the oldest."""
    with desk.store.reading() as session:
        pairs = session.execute(
            select(Item, Customer.name, Order.placed_at)
            .join(Order, Order.id == Item.order_id)
            .join(Customer, Customer.id == Order.customer_id)
            .where(Item.state.in_(_WITH_PROOFS))
            .order_by(Item.id)
            .limit(200)
        ).all()
        newest: dict[int, datetime] = {}
        proofs = select(Proof).where(Proof.item_id.in_([item.id for item, _, _ in pairs])).order_by(Proof.number)
        for proof in session.scalars(proofs):
            newest[proof.item_id] = proof.made_at
        rows = item_rows(session, desk, [item for item, _, _ in pairs])
        lines = [
            ProofLine(row, customer, newest.get(row.id, placed_at))
            for row, (_, customer, placed_at) in zip(rows, pairs, strict=True)
        ]
        return tuple(sorted(lines, key=lambda line: (line.item.state is not ItemState.PROOFED, line.since)))


def proof_sheet(desk: Desk, item_id: int) -> ProofSheet:
    """All that was shown, asked and signed for one item."""
    with desk.store.reading() as session:
        item = there(session, Item, item_id)
        order = session.get_one(Order, item.order_id)
        people = names(session)
        (row,) = item_rows(session, desk, [item])
        proofs = session.scalars(select(Proof).where(Proof.item_id == item.id).order_by(Proof.number)).all()
        by_id = {proof.id: proof.number for proof in proofs}
        revisions = session.scalars(select(Revision).where(Revision.item_id == item.id).order_by(Revision.id)).all()
        signed = session.scalars(select(SignOff).where(SignOff.item_id == item.id).order_by(SignOff.id)).all()
        numbers = [one.certificate for one in signed if one.certificate]
        papers = dict(session.execute(select(Document.number, Document.id).where(Document.number.in_(numbers))).all())
        photos = session.scalars(select(ItemPhoto).where(ItemPhoto.item_id == item.id).order_by(ItemPhoto.id))
        originals = [Source(one.digest, one.width, one.height) for one in photos]
        if item.made_from_id is not None:
            source = session.scalars(select(Proof).where(Proof.item_id == item.made_from_id).order_by(Proof.number))
            originals += [Source(one.digest, one.width, one.height) for one in source.all()[-1:]]
        before = _approved_before(session, item)
        return ProofSheet(
            item=row,
            customer=session.scalars(select(Customer.name).where(Customer.id == order.customer_id)).one(),
            proofs=tuple(_row(item, one, people) for one in proofs),
            originals=tuple(originals),
            replaces=_row(item, before, people) if before is not None else None,
            revisions=tuple(
                RevisionRow(one.asked, one.in_scope, one.asked_at, people[one.asked_by], one.finished_at)
                for one in revisions
            ),
            sign_offs=tuple(
                _signed(one, by_id[one.proof_id], people, _void_reason(one, proofs), papers.get(one.certificate))
                for one in signed
            ),
            ticks=tuple(ticks_of(item, proofs[-1] if proofs else None).items()),
            pins=pin_rows(session, item, people),
            quotes=quote_rows(session, item, people),
            stopped=last_stop(session, item),
        )


def _signed(
    signed: SignOff, proof: int, people: Mapping[int, str], void_reason: str, document: int | None
) -> SignOffRow:
    """As its record tells it; by its columns what was signed before there were records."""
    told = read_record(signed.record)
    return SignOffRow(
        id=signed.id,
        message=signed.message is not None,
        proof=told.get("proof", proof),
        digest=told.get("master", signed.digest),
        signed_by=told.get("signed_by", signed.signed_by),
        signed_at=signed.signed_at,
        witness=told.get("witness", people[signed.witness]),
        station=told.get("station", signed.station),
        strokes=_strokes(json.dumps(told["strokes"]) if told else signed.strokes),
        voided_at=signed.voided_at,
        void_reason=void_reason,
        certificate=signed.certificate,
        document=document,
    )


def _row(item: Item, proof: Proof, people: Mapping[int, str]) -> ProofRow:
    return ProofRow(
        id=proof.id,
        number=proof.number,
        digest=proof.digest,
        name=proof.name,
        bytes=proof.size,
        width=proof.width,
        height=proof.height,
        profile=proof.profile,
        findings=read_findings(proof.findings),
        note=proof.note,
        made_by=people[proof.made_by],
        made_at=proof.made_at,
        made=_made(proof),
        invented=proof.invented,
        frame=_frame(item, proof),
        rendition=proof.rendition or "",
        files=read_files(proof.files),
        source=_source(proof),
    )


def _approved_before(session: Session, item: Item) -> Proof | None:
    if item.remake_of_id is None:
        return None
    approval = approval_behind(session, session.get_one(Item, item.remake_of_id))
    return session.get(Proof, approval.proof_id) if approval is not None else None


def _source(proof: Proof) -> Source | None:
    """Where the whole picture is that the master was cut from."""
    cut = proof.brought and (proof.brought_width, proof.brought_height) != (proof.width, proof.height)
    return Source(proof.brought, proof.brought_width, proof.brought_height) if cut else None


def _made(proof: Proof) -> tuple[tuple[str, str], ...]:
    said = (
        ("Made with", ", ".join(part for part in (proof.tool, proof.model) if part)),
        ("Seed", proof.seed),
        ("Enlarged", f"{proof.upscale} ×" if proof.upscale else ""),
        ("Prompt or edits", proof.prompt),
    )
    return tuple((label, words) for label, words in said if words)


def _frame(item: Item, proof: Proof) -> tuple[float, float, float, float] | None:
    size = print_size(item.width, item.height)
    if size is None or proof.files != "[]":
        return None
    frame = frame_of(proof.brought_width or proof.width, proof.brought_height or proof.height, size)
    if not frame.loss:
        return None
    return float(frame.left), float(frame.top), float(frame.width), float(frame.height)


def _strokes(stored: str) -> Strokes:
    return tuple(tuple((float(x), float(y)) for x, y in stroke) for stroke in json.loads(stored))


def _void_reason(signed: SignOff, proofs: Sequence[Proof]) -> str:
    """A newer proof made at the very moment took its place; otherwise a change was asked for."""
    if signed.voided_at is None:
        return ""
    later = (proof for proof in proofs if proof.id > signed.proof_id)
    newer = next((proof for proof in later if proof.made_at == signed.voided_at), None)
    return "A change was asked for." if newer is None else f"Proof {newer.number} took its place."
