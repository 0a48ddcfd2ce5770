"""Proofs behind the journal: what was shown is, down to each of its facts, what was added."""

import hashlib

from sqlalchemy.orm import Session

from winno_desk.database.journal import canonical, fits
from winno_desk.database.orders import Item
from winno_desk.database.proofs import Proof
from winno_desk.services.journalled import steps_of
from winno_desk.values.errors import Conflict

_FACTS = (
    *("item_id", "number", "digest", "name", "size", "width", "height", "profile", "findings", "files", "rendition"),
    *("tool", "model", "prompt", "seed", "upscale", "invented"),
    *("brought", "brought_width", "brought_height", "made_by"),
)
_ADDING = frozenset({"add_proof", "unlock", "contact_sheet"})
_CHANGED = "What is kept of this proof is not what was added. Nothing is approved: add it again as a new proof."


def seal_of(proof: Proof) -> str:
    """The digest of everything that a proof tells, as it goes into the journal when it is added."""
    return hashlib.sha256(canonical({name: getattr(proof, name) for name in _FACTS}).encode("ascii")).hexdigest()


def check_sealed(session: Session, item: Item, proof: Proof) -> None:
    """Conflict where a proof is not as the journal says that it was added; an older entry tells its file alone."""
    added = [kept for kept in steps_of(session, item.order_id, item.id) if kept.act in _ADDING]
    kept = next((one for one in added if one.facts.get("proof") == proof.number), None)
    if kept is None or not fits(session, kept.entry):
        raise Conflict(_CHANGED)
    seal = seal_of(proof)
    if kept.facts["digest"] != proof.digest or kept.facts.get("seal", seal) != seal:
        raise Conflict(_CHANGED)
