"""What the sign-off page says about a proof, a round of changes and a signature."""

from winno_desk.imaging.preflight import Finding, Level
from winno_desk.services.found_words import found_words
from winno_desk.services.lookups.proof_rows import ProofRow, ProofSheet, RevisionRow, SignOffRow, StopRow
from winno_desk.services.printed import PRINTED_BEFORE
from winno_desk.windows.paint import Kind, Status
from winno_desk.windows.shots import Shot
from winno_desk.windows.wording import Seen, bytes_words, capital, counted
from winno_desk.workflow.items import ItemState

_LEVELS: dict[Level, tuple[Kind, str | None]] = {
    Level.GOOD: ("good", None),
    Level.FINE: ("plain", "check"),
    Level.WARN: ("careful", None),
    Level.STOP: ("stop", "cross"),
}
_SAYS_ITSELF = ("Resolution", "Colour")
_SHORT = {("Crop", "0\u00a0%"): "no crop"}
_LONGEST_NAME = 46
_MOST = 4
"""So many files of a contact sheet are named; all of them stand on the sheet itself."""
_NEXT = {
    (ItemState.APPROVED, "digital"): ("Provide the file", "order"),
    (ItemState.APPROVED, "physical"): ("To the print room", "print_room"),
    (ItemState.LOCKED, "physical"): ("To the print room", "print_room"),
}


def title_words(sheet: ProofSheet) -> str:
    """``W-1042-2  Print 8 × 10 in, lustre``; a very long name is cut."""
    name = sheet.item.name
    shown = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rstrip()}…"
    return f"{sheet.item.number}  {shown}"


def round_words(sheet: ProofSheet) -> str:
    """``revision 1 of 3``, or how many there were where none are included."""
    asked, included = sheet.item.revisions_asked, sheet.item.revisions_included
    if included:
        return f"revision {asked} of {included}"
    return f"revision {asked}" if asked else "no revisions yet"


def proof_words(seen: Seen[ProofSheet], proof: ProofRow) -> str:
    """``Proof 2, by Ilse, today 10:42``."""
    first_name = proof.made_by.split(" ")[0]
    return f"Proof {proof.number}, by {first_name}, {seen.moment(proof.made_at)}"


def file_words(proof: ProofRow) -> str:
    """The file's facts in two lines: name, pixels, profile; then its size and digest. Of a contact sheet its files."""
    if proof.files:
        pieces = sum(file.quantity for file in proof.files)
        named = "\n".join(f"{digest_words(file.digest)}  {file.name} × {file.quantity}" for file in proof.files[:_MOST])
        more = f"\nand {len(proof.files) - _MOST} more" if len(proof.files) > _MOST else ""
        return f"Contact sheet: {counted(len(proof.files), 'file')}, {counted(pieces, 'print')}\n{named}{more}"
    facts = f"{proof.name} · {proof.width} × {proof.height} · {proof.profile or 'no profile'}"
    return f"{facts}\n{bytes_words(proof.bytes)} · SHA-256 {digest_words(proof.digest)}"


UNKNOWN_SIGNER = "Choose how it is known who signs"
"""What is missing while nobody said how the signer was identified."""
NO_SIGNER = "Enter who signs"
READY = "This proof alone, exactly as shown"
COVERED = "Shows the proof itself first, as it will be"
_FOR_CUSTOMERS = {
    NO_SIGNER: "Enter your name",
    UNKNOWN_SIGNER: "One moment: the desk still has to say how it knows you.",
    READY: READY,
    COVERED: COVERED,
}
_DESK_FIRST = "One moment: the desk still has something to do."


def customers_note(still_open: str, said: str) -> str:
    """What is missing for the approval as a customer is told it: their own part, and that the desk has the rest."""
    return still_open if still_open and said == still_open else _FOR_CUSTOMERS.get(said, _DESK_FIRST)


_FEW = 4
_INVENTED = "Some of its detail is invented: the original never had it."


def made_words(proof: ProofRow) -> str:
    """With what it was made, a line each; and first that it shows what the original never had."""
    invented = [_INVENTED] if proof.invented else []
    return "\n".join([*invented, *(f"{label}: {words}" for label, words in proof.made)])


def told_words(sheet: ProofSheet) -> tuple[str, ...]:
    """What a customer is told of the newest proof before they sign: what every check found, but of no other order."""
    if not sheet.proofs:
        return ()
    proof = sheet.proofs[-1]
    invented = (_INVENTED,) if proof.invented else ()
    few = len(proof.files) <= _FEW
    return (
        *invented,
        *(_told(one, each=few) for one in proof.findings),
    )


def _told(finding: Finding, *, each: bool) -> str:
    """As it stands on the certificate, and what is poor in a whole sentence; of a sheet of few photos of each."""
    words = found_words(finding.check, finding.level, finding.value)
    poor = finding.level in (Level.WARN, Level.STOP) and not _counts(finding)
    if finding.check != PRINTED_BEFORE and (poor or (_counts(finding) and each)):
        found, stop, _remedy = finding.sentence.partition(". ")  # what helps is the desk's to do
        return f"{words}. {finding.sentence if _counts(finding) else found}{'.' if stop else ''}"
    return words


def poor_words(proof: ProofRow) -> str:
    """What is poor in a proof: each in a sentence that says what was found, what is needed, and what helps."""
    return "\n".join(one.sentence for one in proof.findings if one.level in (Level.WARN, Level.STOP))


def _counts(finding: Finding) -> bool:
    return finding.value.endswith(" photos")


def digest_words(digest: str) -> str:
    """A digest as people compare it: ``9f3a 77c1 … e20b``."""
    return f"{digest[:4]} {digest[4:8]} … {digest[-4:]}"


def finding_tag(finding: Finding) -> tuple[Status, str]:
    """A check before printing as a tag, with its whole sentence."""
    kind, icon = _LEVELS[finding.level]
    word = _SHORT.get((finding.check, finding.value)) or (
        finding.value
        if finding.check in _SAYS_ITSELF and not _counts(finding)
        else f"{finding.check.lower()} {finding.value}"
    )
    return Status(kind, word, icon), finding.sentence


def round_head(seen: Seen[ProofSheet], number: int, row: RevisionRow) -> str:
    """``Round 1, Mara, today 11:40 · answered``: who asked and when, and whether a proof has answered it."""
    parts = [f"Round {number}, {row.asked_by.split(' ')[0]}, {seen.moment(row.asked_at)}"]
    if not row.in_scope:
        parts.append("outside the original order")
    parts.append("answered" if row.finished_at else "still open")
    return " · ".join(parts)


def signed_words(seen: Seen[ProofSheet], row: SignOffRow) -> str:
    """Who signed what, when and where, and who saw it."""
    return (
        f"Proof {row.proof}, signed by {row.signed_by}, {seen.moment(row.signed_at)}. "
        f"Witness {row.witness}, {row.station}. SHA-256 {digest_words(row.digest)}."
    )


def void_words(seen: Seen[ProofSheet], row: SignOffRow) -> str:
    """Why an approval counts no more, and whose it was."""
    assert row.voided_at is not None  # asked for void approvals only
    return f"{row.void_reason} Void since {seen.moment(row.voided_at)}. {signed_words(seen, row)}"


def next_words(sheet: ProofSheet) -> tuple[str, str]:
    """What the button offers while nothing is to be signed, and the page that it leads to."""
    return _NEXT.get((sheet.item.state, sheet.item.kind), ("Open the order", "order"))


def closed_words(sheet: ProofSheet) -> str:
    """Why the next step is not open to whoever looks; empty when it is."""
    item = sheet.item
    if item.state is ItemState.CANCELLED:
        return "This item is cancelled; nothing is signed any more."
    if item.state is ItemState.PROOFED:
        return item.why_not("sign_off")
    if item.state in (ItemState.ORDERED, ItemState.IN_WORK, ItemState.REVISING):
        waits = "Waits for the artist's new proof." if sheet.proofs else "Waits for its first proof."
        why = item.why_not("add_proof")
        return f"{waits} {why}" if why else ""
    return ""


_FOUND_AT = {
    "kept": "in the studio's files",
    "sent": "where {printer} takes its files from",
    "signed": "among what was signed",
}


def stop_words(seen: Seen[ProofSheet], stop: StopRow) -> str:
    """Why a print did not begin: both digests, where the other file was found, and what to do."""
    where = _FOUND_AT[stop.place].format(printer=stop.printer or "the printer")
    found = f"{digest_words(stop.found)} was found" if stop.found else "no file was found"
    wanted = f"{digest_words(stop.expected)} is approved and locked" if stop.expected else "Nothing is approved for it"
    mend = "Have it sent once more." if stop.place == "sent" else "Bring the file back from a backup, or unlock it."
    return f"{capital(seen.moment(stop.at))}: {wanted}, and {found} {where}. {mend}"


def of_photos(sheet: ProofSheet) -> bool:
    """Is the newest proof a contact sheet, on which the photos stand themselves?"""
    return bool(sheet.proofs and sheet.proofs[-1].files)


def original_shots(sheet: ProofSheet) -> tuple[Shot, ...]:
    """The customer's photos, and of a print the work that it is made from."""
    made_from = sheet.item.made_from
    photos = sheet.originals[:-1] if made_from and len(sheet.originals) > len(sheet.item.photos) else sheet.originals
    if of_photos(sheet):
        return tuple(
            Shot(one.digest, f"Photo {number}", one.width, one.height) for number, one in enumerate(photos, start=1)
        )
    words = ["Original" if len(photos) == 1 else f"Original {number}" for number in range(1, len(photos) + 1)]
    words += [f"From {made_from}"] * (len(sheet.originals) - len(photos))
    brought = (Shot(one.digest, word, one.width, one.height) for one, word in zip(sheet.originals, words, strict=True))
    before = (_proof_shot(sheet.replaces, f"Approved for {sheet.item.remake_of}"),) if sheet.replaces else ()
    return (*brought, *before)


def proof_shots(sheet: ProofSheet) -> tuple[Shot, ...]:
    """All proofs, the newest last."""
    return tuple(_proof_shot(proof, f"Proof {proof.number}") for proof in sheet.proofs)


def _proof_shot(proof: ProofRow, word: str) -> Shot:
    return Shot(
        proof.digest,
        word,
        proof.source.width if proof.source else proof.width,
        proof.source.height if proof.source else proof.height,
        proof.rendition,
        proof.source.digest if proof.source else "",
        proof.frame,
    )
