"""What a claim is held against: the photos of the defect, and the proof that was approved."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, CasePhoto
from winno_desk.database.orders import Item, Order
from winno_desk.database.proofs import Proof, SignOff
from winno_desk.imaging.preflight import Level
from winno_desk.services.captured import root_of
from winno_desk.services.lookups.case_rows import ApprovedProof, ShownDefect
from winno_desk.services.pins import fraction
from winno_desk.services.proofing import read_findings
from winno_desk.services.told import asked_together
from winno_desk.values.ids import case_number

_ACCEPTED = (Level.WARN, Level.STOP)
"""What somebody had to accept before it was printed."""


def shown_defects(session: Session, case: Case) -> tuple[ShownDefect, ...]:
    """The photos that came with a claim, each with its mark."""
    photos = session.scalars(select(CasePhoto).where(CasePhoto.case_id == case.id).order_by(CasePhoto.id))
    return tuple(ShownDefect(one.id, one.digest, _mark(one)) for one in photos)


def _mark(photo: CasePhoto) -> tuple[float, float] | None:
    if photo.across is None or photo.down is None:
        return None
    return fraction(photo.across), fraction(photo.down)


def same_photos_as(session: Session, case: Case) -> tuple[str, ...]:
    """Other cases with which one of these photos came as well."""
    own = select(CasePhoto.digest).where(CasePhoto.case_id == case.id)
    together = [one.id for one in asked_together(session, case)]
    rows = session.execute(
        select(Order.number, Case.kind, Case.position)
        .join(Case, Case.order_id == Order.id)
        .join(CasePhoto, CasePhoto.case_id == Case.id)
        .where(CasePhoto.digest.in_(own), Case.id.not_in(together))
        .distinct()
        .order_by(Order.number, Case.position)
    )
    return tuple(case_number(*row) for row in rows)


def approved_proof(session: Session, item: Item) -> ApprovedProof | None:
    """The sign-off that the item was printed or provided on; of a remake, that of what it replaces."""
    row = session.execute(
        select(SignOff, Proof)
        .join(Proof, Proof.id == SignOff.proof_id)
        .where(SignOff.item_id.in_([item.id, root_of(session, item).id]))
        .order_by(SignOff.voided_at.is_(None).desc(), SignOff.signed_at.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    signed, proof = row
    findings = read_findings(proof.findings)
    return ApprovedProof(
        number=proof.number,
        digest=proof.digest,
        signed_by=signed.signed_by,
        signed_at=signed.signed_at,
        warnings=tuple(finding for finding in findings if finding.level in _ACCEPTED),
    )
