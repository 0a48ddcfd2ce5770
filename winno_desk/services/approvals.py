"""The approval of an item that counts now, and who may take it away: somebody who proves again who they are."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item
from winno_desk.database.proofs import Proof, SignOff
from winno_desk.services.desk import Desk
from winno_desk.services.people import prove
from winno_desk.services.there import there
from winno_desk.values.errors import Invalid

_PROVE = "It is approved. Enter your own PIN or passphrase to give that up."


def approval_in_force(session: Session, item_id: int) -> SignOff | None:
    """The customer's approval that no later change has voided."""
    return session.scalar(
        select(SignOff)
        .where(SignOff.item_id == item_id, SignOff.voided_at.is_(None))
        .order_by(SignOff.id.desc())
        .limit(1)
    )


def approval_behind(session: Session, item: Item) -> SignOff | None:
    """The approval that a print stands on; a replacement without a proof of its own stands on what it replaces."""
    while item.remake_of_id is not None and not _shown(session, item):
        item = session.get_one(Item, item.remake_of_id)
    return approval_in_force(session, item.id)


def _shown(session: Session, item: Item) -> bool:
    return session.scalar(select(Proof.id).where(Proof.item_id == item.id).limit(1)) is not None


def _approved(session: Session, item: Item) -> bool:
    return item.locked_digest is not None or approval_in_force(session, item.id) is not None


def prove_for_approved(desk: Desk, item: int, own_secret: str) -> bool:
    """Whether it was approved or locked when somebody proved who they are; nobody has to where it is not."""
    with desk.store.reading() as session:
        approved = _approved(session, there(session, Item, item))
    if approved and not own_secret:
        raise Invalid("own_secret", _PROVE)
    if approved and desk.person is not None:
        prove(desk, desk.person, own_secret, "own_secret")
    return approved


def check_proved(session: Session, item: Item, *, proved: bool) -> None:
    """An approval and a lock are given up only by somebody who has proved who they are."""
    if not proved and _approved(session, item):
        raise Invalid("own_secret", _PROVE)
