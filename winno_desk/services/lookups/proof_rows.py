"""Proofs, rounds of changes and sign-offs as their pages show them."""

from dataclasses import dataclass
from datetime import datetime

from winno_desk.imaging.preflight import Finding
from winno_desk.services.contact_sheets import SheetFile
from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.pins import PinRow
from winno_desk.services.lookups.quotes import QuoteRow

Strokes = tuple[tuple[tuple[float, float], ...], ...]
"""The lines of a signature as fractions of its field."""


@dataclass(frozen=True, slots=True)
class ProofLine:
    """An item in the list of proofs: whose it is and since when its newest proof waits."""

    item: ItemRow
    customer: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Source:
    """A picture that something else was cut from, or is compared with: its digest and pixels."""

    digest: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ProofRow:
    id: int
    number: int
    digest: str
    name: str
    bytes: int
    width: int
    height: int
    profile: str
    findings: tuple[Finding, ...]
    note: str
    made_by: str
    made_at: datetime
    made: tuple[tuple[str, str], ...] = ()
    """With what it was made, in words: tool and model, seed, prompt; only what was said."""
    invented: bool = False
    """Does it show detail that the original never had?"""
    frame: tuple[float, float, float, float] | None = None
    """Of a print what is left of it: left, top, width and height as parts of the picture; None for all of it."""
    rendition: str = ""
    """The digest of what the customer looks at; empty where that is the file itself."""
    files: tuple[SheetFile, ...] = ()
    """Of a contact sheet what stands on it."""
    source: Source | None = None
    """The file that the print master was made of, where it was made of one."""


@dataclass(frozen=True, slots=True)
class RevisionRow:
    asked: str
    in_scope: bool
    asked_at: datetime
    asked_by: str
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class SignOffRow:
    id: int
    proof: int
    digest: str
    signed_by: str
    signed_at: datetime
    witness: str
    station: str
    strokes: Strokes
    voided_at: datetime | None
    void_reason: str
    """What made it void: a round of changes, or a newer proof."""
    certificate: str
    document: int | None
    """The certificate's number and its paper; none for what was signed before there were any."""
    message: bool
    """Did the approval come with a message that is kept?"""


@dataclass(frozen=True, slots=True)
class StopRow:
    """A print that was stopped: where another file was found, and the digests; ``found`` is empty for no file."""

    at: datetime
    printer: str
    place: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class ProofSheet:
    """One item with its originals, proofs, rounds of changes and sign-offs; ``ticks`` are name and words."""

    item: ItemRow
    customer: str
    proofs: tuple[ProofRow, ...]
    originals: tuple[Source, ...]
    """What the customer brought; of a print also what it is made from."""
    replaces: ProofRow | None
    """Of a replacement the proof that was approved for the print it replaces."""
    revisions: tuple[RevisionRow, ...]
    sign_offs: tuple[SignOffRow, ...]
    ticks: tuple[tuple[str, str], ...]
    pins: tuple[PinRow, ...] = ()
    quotes: tuple[QuoteRow, ...] = ()
    stopped: StopRow | None = None
    """The last print of it that was not let through, as long as nobody has mended that."""

    def still_pinned(self) -> tuple[int, ...]:
        """The numbers of the pins at which something is still to be done."""
        return tuple(pin.number for pin in self.pins if pin.open)
