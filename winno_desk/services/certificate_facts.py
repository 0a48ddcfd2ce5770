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
from winno_desk.services.found_words import found_words
from winno_desk.services.paper_facts import record_of, studio_facts
from winno_desk.services.pictures import small_picture
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
            *((("Signature, as a picture", told["signature"]),) if told.get("signature") else ()),
            *(((f"Message, {told['message_file']}", told["message"]),) if told["message"] else ()),
            ("This record", record_digest(signed.record)),
            *((("Record before it", told["before"]),) if told["before"] else ()),
        ),
        files=tuple((f"{one['name']} × {one['quantity']}", _photo_words(one)) for one in told["files"]),
        ticks=tuple(words for _name, words in told["ticks"]),
        findings=tuple(found_words(one["check"], one["level"], one["value"]) for one in told["findings"]),
        strokes=tuple(tuple((x, y) for x, y in stroke) for stroke in told["strokes"]),
        picture=_picture(desk, told["rendition"]),
        record=record_of(session, document),
    )


def _master_words(told: dict[str, Any]) -> str:
    """Of a contact sheet its photos are printed, and not the sheet itself."""
    if told["files"]:
        return "Contact sheet"
    return "Print master" if told["size"] else "Final file"


def _crop_words(crop: list[str] | None) -> str:
    """What is printed of the picture; it says so too where that is all of it."""
    if crop is None:
        return ""
    left, top, width, height = crop
    if (width, height) == ("100.0", "100.0"):
        return "none, the picture fits whole"
    return f"{width} × {height}\u00a0% of the picture, from {left}\u00a0% of its left and {top}\u00a0% of its top"


def _photo_words(one: dict[str, Any]) -> str:
    """A photo's digest and what it is, where its frame was put, what was found, and what the customer accepted."""
    crop, pixels = one["crop"], one.get("pixels")
    sides = f"{one['bytes']:,} bytes, {pixels[0]:,} × {pixels[1]:,} pixels" if pixels else ""
    profile = (one["profile"] or "no profile, taken as sRGB") if pixels else ""
    turned = ", turned" if crop and crop[2] else ""
    frame = (
        f"cut from {crop[0] / 10:g}\u00a0% of the left and {crop[1] / 10:g}\u00a0% of the top{turned}" if crop else ""
    )
    found = (found_words(*each) for each in one.get("found", ()))
    accepted = (f"{check} {value} accepted" for check, value in one["accepted"])
    return "; ".join(part for part in (one["digest"], sides, profile, frame, *found, *accepted) if part)


def _facts(told: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    width, height = told["pixels"]
    made, (rounds, included) = told["made"], told["revision"]
    tool = ", ".join(part for part in (made["tool"], made["model"]) if part)
    beyond = (("Seed", made["seed"]), ("Enlarged", f"{made['upscale']} ×" if made["upscale"] else ""))
    at, utc = (datetime.fromisoformat(told[when]) for when in ("at_studio", "at"))
    return (
        ("Order", f"{told['order']}, {told['item']}, proof {told['proof']}"),
        ("File", f"{told['file']}, {told['bytes']:,} bytes, {width:,} × {height:,} pixels"),
        ("Colours", told["profile"] or "no profile, taken as sRGB"),
        ("Size and paper", ", ".join(part for part in (told["size"], told["paper"]) if part)),
        ("Finish", told.get("finish", "")),
        ("Pieces", str(told["quantity"])),
        ("Crop", _crop_words(told.get("crop"))),
        ("Made of", f"the file that was brought, {told['made_of']}" if told.get("made_of") else ""),
        ("Proof made", _made_words(told)),
        ("Made with", tool),
        ("Prompt or edits", made["prompt"]),
        *beyond,
        ("Detail", "Some detail was invented and is not in the original" if made["invented"] else ""),
        (
            "Signed",
            f"{WAYS[told['how']]}, {at:%Y-%m-%d %H:%M:%S %z}; UTC {utc:%Y-%m-%d %H:%M:%S}",
        ),
        ("Known by", IDENTIFIED[told["identified"]]),
        ("Relation", told["relation"]),
        ("In their words", told["said"]),
        ("Witness", f"{told['witness']}, {told['station']}"),
        ("Revisions", f"{rounds} of {included} included" if included else str(rounds)),
        ("Policy", f"Refund policy of {told['policy']}"),
    )


def _made_words(told: dict[str, Any]) -> str:
    """By whom and when; nothing for a sign-off of before it was kept."""
    if "made_by" not in told:
        return ""
    return f"{told['made_by']}, {datetime.fromisoformat(told['made_at']):%Y-%m-%d %H:%M}"


def _picture(desk: Desk, digest: str) -> bytes | None:
    """What was shown, small; a certificate is made all the same where the file is gone, or another."""
    if not desk.files.check(digest):
        return None
    try:
        return small_picture(desk, digest, _PICTURE)
    except DeskError:
        return None
