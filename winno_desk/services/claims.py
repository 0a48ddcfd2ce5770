"""Claims: something is wrong with a print; logged with pictures, examined, and made good by a remake."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, CasePhoto
from winno_desk.database.orders import Item
from winno_desk.imaging.looks import is_blank
from winno_desk.policy.explain import Ruling
from winno_desk.policy.facts import Reason
from winno_desk.services.acts import Done, prepared_act
from winno_desk.services.asking import ask_each, check_receipt, open_case, printable, reason_words
from winno_desk.services.cases import (
    CaseLogged,
    numbered,
    stand,
)
from winno_desk.services.checks import needed
from winno_desk.services.desk import Desk, Work
from winno_desk.services.given_up import given_up
from winno_desk.services.packing import sent
from winno_desk.services.papers import try_to_make
from winno_desk.services.pictures import Picture, take_in
from winno_desk.services.remaining import Remaining
from winno_desk.services.rulings import (
    AskedFor,
    RulingBasis,
    load_basis,
)
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.workflow.cases import CaseState

CLAIM_FIELDS = {"reason": "fault"}
"""Where the claim's form shows what the policy says about a field that it does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogClaim:
    """A complaint about a print: what is wrong in a word, the customer's words, the cause as far as known."""

    request: UUID
    item: int
    quantity: int = 1
    fault: str
    reason_text: str
    cause: str
    received_at: datetime | None
    how: str
    photos: tuple[str, ...] = ()
    wish: str = "replace"
    also: tuple[tuple[int, int], ...] = ()
    """Other items of the same order with the same fault, each with its pieces."""
    other_pieces: bool = False
    """None of these pieces is one that an open claim is about already."""


def _asked(work: Work, request: LogClaim, quantity: int) -> AskedFor:
    """A claim as the ruling reads it: always a defect, its fields checked from the first one down."""
    return AskedFor(
        quantity=quantity,
        wish=request.wish,
        reason=Reason.DEFECT.value,
        cause=request.cause or None,
        reason_text=reason_words(request.reason_text),
        in_scope=True,
        received_at=check_receipt(work, request.received_at, request.how),
    )


def _take_photos(desk: Desk, request: LogClaim) -> tuple[Picture, ...]:
    pictures = {picture.digest: picture for path in request.photos for picture in [take_in(desk, Path(path), "photos")]}
    for picture in pictures.values():
        if is_blank(desk.files.path(picture.digest)):
            raise Invalid("photos", f"{picture.name} is one colour and shows nothing. Ask for another photo.")
    return tuple(pictures.values())


def log_claim(desk: Desk, request: LogClaim) -> Done[CaseLogged]:
    """Keep a claim with its pictures and its ruling; a declined one has its letter at once."""
    done = _log_claim(desk, request)
    try_to_make(desk, done.answer.document)
    return done


@prepared_act("log_claim", _take_photos)
def _log_claim(work: Work, request: LogClaim, photos: tuple[Picture, ...]) -> CaseLogged:
    work.permit("log_claim")
    item = work.lock_item(request.item)
    fault = needed("fault", request.fault, "Say in a word or two what is wrong, such as banding.", longest=60)
    printable("fault", fault)
    work.note(cause=request.cause, photos=[photo.digest for photo in photos])
    return ask_each(work, item, request.quantity, request.also, partial(_open, work, request, photos))


def _open(
    work: Work, request: LogClaim, photos: Sequence[Picture], item: Item, quantity: int, first: Case | None
) -> tuple[Case, Ruling]:
    """The claim about one of the items; ``first`` is the one that it was made together with."""
    known = load_basis(work.session, item)
    _check_printed(work, known)
    asked = _asked(work, request, quantity)
    _check_sent(work, item, known, quantity)
    _check_new(work, item, photos)
    if not request.other_pieces:
        _check_open(known, quantity)
    about_it = {"kind": "claim", "how": request.how, "fault": request.fault.strip()}
    try:
        case, ruling = open_case(work, item, known, asked, together=first and first.id, **about_it)
    except Invalid as error:
        raise Invalid(CLAIM_FIELDS.get(error.field, error.field), error.message, error.clause) from error
    for photo in photos:
        work.session.add(CasePhoto(case_id=case.id, digest=photo.digest, name=photo.name))
    stand(work, case, ruling)
    return case, ruling


def _check_printed(work: Work, known: RulingBasis) -> None:
    """Only of what was printed something can be wrong; until then it can still be changed."""
    if known.history.digital:
        told = f"{known.item_number} is a file, and a claim is about a print. Log a request about it instead."
        raise Invalid("fault", told)
    if known.history.by(work.now).print_started_at is None:
        told = f"{known.item_number} is not printed yet, and until then it can be changed (2b). Log a request."
        raise Invalid("fault", told, "2b")


def _check_sent(work: Work, item: Item, known: RulingBasis, quantity: int) -> None:
    """Of a print that leaves in parts only what has left can have come badly, and is made good once."""
    gone, left = sent(work.session, item), known.remaining
    open_still = claimable(work.session, item, left)
    if not 0 < gone < left.sold or quantity <= open_still:
        return
    if not open_still:
        raise Conflict(f"All {gone} of {left.sold} pieces that have been shipped are asked about or made good already.")
    told = f"Of {gone} of {left.sold} pieces that have been shipped {open_still} are left. Enter at most {open_still}."
    raise Invalid("quantity", told)


def claimable(session: Session, item: Item, left: Remaining) -> int:
    """How many pieces something can be said to be wrong with: of a print that leaves in parts, those that left."""
    gone = sent(session, item)
    if not 0 < gone < left.sold:
        return max(0, left.pieces - left.asked)
    made_good = left.sold - left.pieces - given_up(session, Item.id == item.id).get(item.id, 0)
    return max(0, gone - made_good - left.asked)


def _check_new(work: Work, item: Item, photos: Sequence[Picture]) -> None:
    """The same claim is kept once: one with the same picture is named instead."""
    claims = select(Case).where(Case.item_id == item.id, Case.kind == "claim").order_by(Case.id)
    digests = [photo.digest for photo in photos]
    same = work.session.scalars(
        claims.join(CasePhoto, CasePhoto.case_id == Case.id)
        .where(CasePhoto.digest.in_(digests), Case.state != CaseState.WITHDRAWN)
        .limit(1)
    ).first()
    if same is not None:
        raise Conflict(f"A photo came with {numbered(work, same)} already. Look at that claim first.")


def _check_open(known: RulingBasis, quantity: int) -> None:
    """An open claim is named instead of a second one, unless that is about other pieces."""
    left = known.remaining
    if not left.claimed_by:
        return
    told = f"{left.claimed_by[0]} is open about this item already. Go on with that one"
    if left.pieces - left.asked < quantity:
        raise Conflict(f"{told}.")
    raise Invalid("other_pieces", f"{told}, or say that these are other pieces.")
