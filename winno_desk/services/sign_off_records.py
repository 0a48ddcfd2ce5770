"""The record of one sign-off: everything that was shown, confirmed and signed, in one text with one digest."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from winno_desk.database.journal import canonical
from winno_desk.database.orders import Item, Order
from winno_desk.database.people import Person
from winno_desk.database.proofs import Proof, Revision, SignOff
from winno_desk.imaging.crop import frame_of
from winno_desk.services.desk import Work
from winno_desk.services.sizes import print_size, print_words, size_words
from winno_desk.values.ids import item_number, order_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What whoever signs said and did; ``ticks`` are the points with their words."""

    how: str
    signed_by: str
    identified: str
    relation: str
    said: str
    ticks: Mapping[str, str]
    strokes: tuple[tuple[tuple[float, float], ...], ...]
    wording: str


def kept_record(work: Work, item: Item, proof: Proof, said: Said, signature: str, message: tuple[str, str]) -> str:
    """The record as it is kept for good, from what lies in the database at the moment of the signature.

    ``signature`` is the digest of its picture, ``message`` that of the customer's message and its name.
    """
    order = work.session.get_one(Order, item.order_id)
    rounds = work.session.scalar(select(func.count()).select_from(Revision).where(Revision.item_id == item.id)) or 0
    return canonical(
        {
            "order": order_number(order.number),
            "item": item_number(order.number, item.position),
            "name": item.name,
            "proof": proof.number,
            "file": proof.name,
            "bytes": proof.size,
            "pixels": [proof.width, proof.height],
            "master": proof.digest,
            "rendition": proof.rendition or proof.digest,
            "profile": proof.profile,
            "size": size_words(item),
            "paper": print_words(item).removeprefix(size_words(item)).removeprefix(", "),
            "finish": item.finish,
            "quantity": item.quantity,
            "crop": _crop(item, proof),
            "made_of": proof.brought,
            "findings": [{key: one[key] for key in ("check", "level", "value")} for one in json.loads(proof.findings)],
            "files": json.loads(proof.files),
            "made": {name: getattr(proof, name) for name in MADE},
            "made_by": work.session.get_one(Person, proof.made_by).name,
            "made_at": proof.made_at.astimezone(work.zone).isoformat(),
            "ticks": list(said.ticks.items()),
            "signed_by": said.signed_by,
            "identified": said.identified,
            "relation": said.relation,
            "how": said.how,
            "said": said.said,
            "message": message[0],
            "message_file": message[1],
            "strokes": said.strokes,
            "signature": signature,
            "wording": said.wording,
            "policy": order.policy,
            "witness": work.person.name,
            "station": work.desk.settings.station,
            "at": work.now.isoformat(),
            "at_studio": work.now.astimezone(work.zone).isoformat(),
            "revision": [rounds, item.revisions_included],
            "before": _record_before(work, item),
        }
    )


def _crop(item: Item, proof: Proof) -> list[str] | None:
    """Of a print what is left of the picture, in per cent: left, top, width, height; None for sheets and files."""
    size = print_size(item.width, item.height)
    if size is None or proof.files != "[]":
        return None
    frame = frame_of(proof.brought_width or proof.width, proof.brought_height or proof.height, size)
    return [f"{float(100 * part):.1f}" for part in (frame.left, frame.top, frame.width, frame.height)]


MADE = ("tool", "model", "prompt", "seed", "upscale", "invented")
"""How a proof was made, as its columns are called."""


def _record_before(work: Work, item: Item) -> str:
    """The digest of the record before this one about the same item; empty for the first."""
    before = select(SignOff.record).where(SignOff.item_id == item.id).order_by(SignOff.id.desc()).limit(1)
    record = work.session.scalar(before)
    return record_digest(record) if record else ""


def record_digest(record: str) -> str:
    """What a record is known by in the journal."""
    return hashlib.sha256(record.encode("utf-8")).hexdigest()


def read_record(stored: str) -> dict[str, Any]:
    """A record that was kept; empty for a sign-off of before there were any."""
    found: dict[str, Any] = json.loads(stored) if stored else {}
    return found
