"""Files that were on paper before: whoever brings one again may have meant another, and is told."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item, ItemPhoto, Order
from winno_desk.database.people import Studio
from winno_desk.database.printing import PrintRun
from winno_desk.database.proofs import Proof
from winno_desk.imaging.preflight import Finding, Level
from winno_desk.values.calendar import local_date
from winno_desk.values.ids import item_number

PRINTED_BEFORE = "Printed before"
"""The check, as it is called; it names another order, which is nobody's business but the studio's."""


def printed_before(session: Session, digest: str, item: int | None = None) -> tuple[Finding, ...]:
    """Where the very same file was printed last, for another item than this one; nothing when it never was."""
    runs = select(PrintRun.started_at, Order.number, Item.position).join(Item, Item.id == PrintRun.item_id)
    runs = runs.join(Order, Order.id == Item.order_id).where(Item.id != (item or 0)).limit(1)
    runs = runs.order_by(PrintRun.id.desc())
    masters = select(Proof.digest).where(Proof.brought == digest)
    by_itself = session.execute(runs.where(or_(PrintRun.digest == digest, PrintRun.digest.in_(masters)))).first()
    sheet = and_(Proof.item_id == Item.id, Proof.digest == PrintRun.digest, Proof.files.contains(digest))
    on_a_sheet = runs.join(ItemPhoto, ItemPhoto.item_id == Item.id).join(Proof, sheet).where(ItemPhoto.digest == digest)
    found = [row for row in (by_itself, session.execute(on_a_sheet).first()) if row is not None]
    return (_finding(session, *max(found, key=lambda row: row.started_at)),) if found else ()


def _finding(session: Session, at: datetime, order: int, position: int) -> Finding:
    number = item_number(order, position)
    day = local_date(at, ZoneInfo(session.scalars(select(Studio.time_zone)).one()))
    sentence = f"The same file was printed for {number} on {day.day} {day:%B %Y}. Check that this one is meant."
    return Finding(PRINTED_BEFORE, Level.FINE, number, sentence)
