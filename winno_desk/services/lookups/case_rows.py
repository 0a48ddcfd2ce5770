"""The rows of one case: what was approved, what was decided, and the case whole."""

from dataclasses import dataclass
from datetime import date, datetime

from winno_desk.imaging.preflight import Finding
from winno_desk.policy.explain import Ruling
from winno_desk.policy.facts import Case as Facts
from winno_desk.policy.versions import version_for
from winno_desk.services.charges import Owed
from winno_desk.services.lookups.cases import RefundRow
from winno_desk.services.lookups.decided_alike import Alike
from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.timeline import TimelineRow
from winno_desk.services.payouts import Days, arrives_after
from winno_desk.values.money import Money
from winno_desk.workflow.cases import UNDECIDED, CaseState


@dataclass(frozen=True, slots=True)
class ApprovedProof:
    """The proof that the customer signed, with the warnings that were accepted with it."""

    number: int
    digest: str
    signed_by: str
    signed_at: datetime
    warnings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ShownDefect:
    """A photo of a claim, and the marked place of the defect as shares of its width and height."""

    id: int
    digest: str
    mark: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision so far: who decided what and when, why, and the letter that tells it."""

    words: str
    clauses: tuple[str, ...]
    amount: Money
    exception: bool
    alone: bool
    note: str
    decided_at: datetime
    decided_by: str
    confirmed_by: str
    """The second manager of an amount above the limit; empty where none was asked."""
    letter: str
    document: int | None
    remake: ItemRow | None


@dataclass(frozen=True, slots=True)
class Together:
    """Another case of the same request: its id, its number and where it stands, in words."""

    id: int
    number: str
    state: str


@dataclass(frozen=True, slots=True)
class CasePage:
    """A case whole. ``ruling`` and ``facts`` count today's money while nobody has decided; ``answers`` are
    open to whoever looks; ``own`` says that they logged it, ``alone`` that no other manager could decide."""

    id: int
    kind: str
    number: str
    state: CaseState
    state_words: str
    item: ItemRow
    order: int
    version: int
    customer: str
    placed_at: datetime
    paid: Money
    tenders: tuple[str, ...]
    quantity: int
    wish: str
    cause: str
    fault: str
    reason_text: str
    received_at: datetime
    how: str
    logged_at: datetime
    logged_by: str
    ruling: Ruling
    facts: Facts
    left: Money
    charges: tuple[Owed, ...]
    """Rush and shipping that go back with all that is left."""
    photos: tuple[ShownDefect, ...]
    proof: ApprovedProof | None
    decisions: tuple[DecisionRow, ...]
    refunds: tuple[RefundRow, ...]
    open_steps: tuple[tuple[str, str], ...]
    limit: Money | None
    """Above this a second manager confirms a refund; None where the studio has set no limit."""
    seconds: tuple[tuple[int, str], ...]
    """The other managers who could, by id and name."""
    back: Money
    """What went back on the order so far, which counts towards that limit."""
    kept: str
    """Why its replacement is not called off any more; empty while it can be, and where there is none."""
    answers: tuple[str, ...]
    chain: tuple[str, ...]
    """The print that was paid for and all that were made in its place so far, by number."""
    lately: tuple[TimelineRow, ...]
    """The newest acts on its order."""
    message: str
    """What the file of the message is called in which it came; empty where there is none."""
    together: tuple[Together, ...]
    """The other cases of the same request, which are told in the same letter."""
    same_photos: tuple[str, ...]
    """Other cases that the same photos came with."""
    own: bool
    alone: bool
    alike: Alike
    country: str
    region: str
    today: date

    @property
    def undecided(self) -> bool:
        """Does somebody still have to decide or examine?"""
        return self.state in UNDECIDED

    @property
    def may_grant(self) -> bool:
        """Does it lie before whoever looks, to be approved as ruled?"""
        return "as_ruled" in self.answers

    def may(self, act: str) -> bool:
        """Is this step open to the person who looked?"""
        return any(step == act for step, _words in self.open_steps)

    def arrives(self, issue_day: date) -> Days:
        """When money that is issued on this day should arrive."""
        version = version_for(self.placed_at, self.facts.studio.zone)
        return arrives_after(issue_day, version, self.country, self.region)
