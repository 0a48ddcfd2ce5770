"""One item as an order's page, the room and the search know it."""

from dataclasses import dataclass
from datetime import date, datetime

from winno_desk.services.holds import held_words, on_hold_words
from winno_desk.services.lookups.accepted import AcceptedRow
from winno_desk.services.lookups.collected import Collected
from winno_desk.services.proofing import SAME_FILE
from winno_desk.values.errors import Conflict, Refusal
from winno_desk.values.money import Money
from winno_desk.values.people import Role
from winno_desk.workflow.items import (
    MANAGERS_ON_REMAKES,
    WORKFLOWS,
    ItemState,
)


@dataclass(frozen=True, slots=True)
class OpenStep:
    """A step that is open to this person now; ``warning`` says which right of the customer ends with it."""

    act: str
    words: str
    warning: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of the work, and by whom and when it was done."""

    position: int
    name: str
    percent: int
    done_at: datetime | None
    done_by: str


@dataclass(frozen=True, slots=True)
class Handed:
    """The last hand-over of a final file: when, how (a word of ``work.WAYS``), to whom, and which file."""

    at: datetime
    how: str
    to_whom: str
    digest: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item with everything that lists and pages say about it; ``window_ends`` is the quality guarantee's end."""

    id: int
    order_id: int
    order: int
    position: int
    number: str
    kind: str
    name: str
    size: str
    paper: str
    quantity: int
    given_up: int
    """So many of them were cancelled before they could leave."""
    unit_price: Money
    tax: Money
    price: Money
    brief: str
    state: ItemState
    state_words: str
    promised_on: date
    rush: bool
    progress: int
    steps: tuple[StepRow, ...]
    revisions_made: int
    revisions_asked: int
    revisions_included: int
    photos: tuple[str, ...]
    photo_names: tuple[str, ...]
    accepted: tuple[AcceptedRow, ...]
    """What the customer accepted of its photos, poor as it is."""
    picture: str | None
    """The digest of what to show for it: the newest proof, else the first photo."""
    proofs: int
    handed: Handed | None
    collected: Collected | None
    window_ends: datetime | None
    locked_digest: str | None
    signed: bool
    """Does an approval of the customer's count now?"""
    made_from: str | None
    remake_of: str | None
    replaced_by: tuple[str, ...]
    left: int
    """Pieces about which something can be asked: not refunded, remade, cancelled or asked about in an open case."""
    held_by: str
    """The request that stops it until somebody decides; empty when there is none."""
    to_follow: int
    """Of a print that leaves in parts, the pieces that no parcel holds yet."""
    on_hold: str
    """Why the print room holds it; empty where it does not."""
    open_steps: tuple[OpenStep, ...]
    roles: frozenset[Role]
    """Of the person who looked."""

    def may(self, act: str) -> bool:
        """Is this step open to the person who looked?"""
        return any(step.act == act for step in self.open_steps)

    def why_not(self, act: str) -> str:
        """Why a step is closed to the person who looked, as a sentence; empty when it is open."""
        try:
            WORKFLOWS[self.kind].take(act, self.state, self.roles)
        except (Refusal, Conflict) as error:
            return error.message
        if self.may(act):
            return ""
        if self.held_by or self.on_hold:
            return held_words(self.held_by) if self.held_by else on_hold_words(self.on_hold)
        return SAME_FILE if act in MANAGERS_ON_REMAKES else ""
