"""What a sign-off certificate tells, from the record that was kept at the signature and from nothing else."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.documents import Document
from winno_desk.database.people import Studio
from winno_desk.database.proofs import SignOff
from winno_desk.documents.certificate import CertificateFacts
from winno_desk.services.desk import Desk
from winno_desk.services.letter_facts import record_of, studio_facts
from winno_desk.services.pictures import small_picture
from winno_desk.services.printed import PRINTED_BEFORE
from winno_desk.services.sign_off_records import read_record, record_digest
from winno_desk.services.signing import IDENTIFIED, WAYS
from winno_desk.values.errors import DeskError

_PICTURE = 600


def certificate_facts(desk: Desk, session: Session, document: Document) -> CertificateFacts:
    """The facts of one certificate."""
    signed = session.scalars(select(SignOff).where(SignOff.certificate == document.number)).one()
    told = read_record(signed.record)
    return CertificateFacts(
        studio=studio_facts(session.scalars(select(Studio)).one()),
        number=document.number,
        item=told["item"],
        what=told["name"],
        signed_by=told["signed_by"],
        way=WAYS[told["how"]] if told["how"] != "counter" else "Name typed",
        signed_at=datetime.fromisoformat(told["at"]),
        proof=told["proof"],
        wording=told["wording"],
        facts=tuple((label, value) for label, value in _facts(told) if value),
        digests=(
            (_master_words(told), told["master"]),
            ("As it was shown", told["rendition"]),
            *((("Message", told["message"]),) if told["message"] else ()),
            ("This record", record_digest(signed.record)),
            *((("Record before it", told["before"]),) if told["before"] else ()),
        ),
        files=tuple((f"{one['name']} × {one['quantity']}", _photo_words(one)) for one in told["files"]),
        ticks=tuple(words for _name, words in told["ticks"]),
        findings=tuple(f"{one['check']}: {one['value']}" for one in told["findings"] if one["check"] != PRINTED_BEFORE),
        strokes=tuple(tuple((x, y) for x, y in stroke) for stroke in told["strokes"]),
        picture=_picture(desk, told["rendition"]),
        record=record_of(session, document),
    )


def _master_words(told: dict[str, Any]) -> str:
    """Of a contact sheet its photos are printed, and not the sheet itself."""
    if told["files"]:
        return "Contact sheet"
    return "Print master" if told["size"] else "Final file"


def _photo_words(one: dict[str, Any]) -> str:
    """A photo's digest and what it is, where its frame was put, and which values the customer accepted."""
    crop, pixels = one["crop"], one.get("pixels")
    sides = f"{one['bytes']:,} bytes, {pixels[0]:,} × {pixels[1]:,} pixels" if pixels else ""
    profile = (one["profile"] or "no profile, taken as sRGB") if pixels else ""
    frame = f"frame at {crop[0]}/{crop[1]} ‰{', turned' if crop[2] else ''}" if crop else ""
    accepted = (f"{check} {value} accepted" for check, value in one["accepted"])
    return "; ".join(part for part in (one["digest"], sides, profile, frame, *accepted) if part)


def _facts(told: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    width, height = told["pixels"]
    made, (rounds, included) = told["made"], told["revision"]
    crops = (f"{one['value']} falls off" for one in told["findings"] if one["check"] == "Crop" and not told["files"])
    crop = next(crops, "")
    tool = ", ".join(part for part in (made["tool"], made["model"]) if part)
    beyond = (("Seed", made["seed"]), ("Enlarged", f"{made['upscale']} ×" if made["upscale"] else ""))
    at = datetime.fromisoformat(told["at_studio"])
    return (
        ("Order", f"{told['order']}, {told['item']}, proof {told['proof']}"),
        ("File", f"{told['file']}, {told['bytes']:,} bytes, {width:,} × {height:,} pixels"),
        ("Colours", told["profile"] or "no profile, taken as sRGB"),
        ("Size and paper", ", ".join(part for part in (told["size"], told["paper"]) if part)),
        ("Pieces", str(told["quantity"])),
        ("Crop", crop),
        ("Made with", tool),
        ("Prompt or edits", made["prompt"]),
        *beyond,
        ("Detail", "Some detail was invented and is not in the original" if made["invented"] else ""),
        (
            "Signed",
            f"{WAYS[told['how']]}, {at:%Y-%m-%d %H:%M:%S %z}; UTC {datetime.fromisoformat(told['at']):%H:%M:%S}",
        ),
        ("Known by", IDENTIFIED[told["identified"]]),
        ("Relation", told["relation"]),
        ("In their words", told["said"]),
        ("Witness", f"{told['witness']}, {told['station']}"),
        ("Revisions", f"{rounds} of {included} included" if included else str(rounds)),
        ("Policy", f"Refund policy of {told['policy']}"),
    )


def _picture(desk: Desk, digest: str) -> bytes | None:
    """What was shown, small; a certificate is made all the same where the file is gone."""
    try:
        return small_picture(desk, digest, _PICTURE)
    except DeskError:
        return None
