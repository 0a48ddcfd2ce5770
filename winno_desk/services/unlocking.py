"""Giving up a lock before printing: only for a new proof, with a reason, and by somebody who proves who they are."""

from dataclasses import dataclass, field
from uuid import UUID

from winno_desk.services.acts import SECRET, prepared_act
from winno_desk.services.checks import needed, words
from winno_desk.services.desk import Desk, Work
from winno_desk.services.people import prove
from winno_desk.services.proofing import AddProof, ProofAdded, Taken, check_replacement, put_proof, take_file
from winno_desk.values.errors import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlock:
    """A new proof in place of the one that is locked, with the ``reason``, and the ``secret`` of whoever does it."""

    request: UUID
    proof: AddProof
    reason: str
    own_secret: str = field(default="", metadata=SECRET, repr=False)


def _take_proved(desk: Desk, request: Unlock) -> Taken:
    if desk.person is None:
        raise Refusal("Nobody is signed in here. Sign in and try again.")
    _reason(request)
    prove(desk, desk.person, request.own_secret, "own_secret")
    return take_file(desk, request.proof)


def _reason(request: Unlock) -> str:
    return needed("reason", request.reason, "Write why the locked file is not the one to print.")


@prepared_act("unlock", _take_proved)
def unlock(work: Work, request: Unlock, taken: Taken) -> ProofAdded:
    """Before printing a lock is given up for a new proof only; what was signed and locked stays on record."""
    item = work.lock_item(request.proof.item)
    before = item.locked_digest
    work.take(item, "unlock")
    check_replacement(work, item)
    work.note(unlocked=before)
    said = words("note", request.proof.note)
    note = f"Instead of the locked file: {_reason(request)}" + (f"\n{said}" if said else "")
    return put_proof(work, item, request.proof, taken, note)
