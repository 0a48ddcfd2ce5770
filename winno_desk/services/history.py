"""What had happened to an item by a moment: the times, the progress and the rounds that a ruling reads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item, ItemStep
from winno_desk.database.printing import PrintRun, Shipment, ShipmentLine
from winno_desk.database.proofs import Proof, Provision, Revision, SignOff


class Shown(NamedTuple):
    """A file that was shown for approval or given to the customer."""

    at: datetime
    digest: str


class Signed(NamedTuple):
    """A sign-off of a file, and until when it held."""

    at: datetime
    digest: str
    voided_at: datetime | None

    def holds(self, moment: datetime) -> bool:
        return self.at <= moment and (self.voided_at is None or moment < self.voided_at)

    def of(self, provided: Shown) -> bool:
        """Is it of that file, signed before it was handed over and valid then, or signed afterwards?"""
        return self.digest == provided.digest and self.holds(max(self.at, provided.at))


class Ticked(NamedTuple):
    """A step of the work, done."""

    at: datetime
    percent: int


class Times(NamedTuple):
    """How far an item was at one moment, as the policy's facts name it."""

    work_started_at: datetime | None
    provided_at: datetime | None
    approved_at: datetime | None
    print_started_at: datetime | None
    shipped_at: datetime | None
    progress: int
    revisions_made: int


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Everything that was done to an item, oldest first."""

    digital: bool
    work_started_at: datetime | None
    ticked: tuple[Ticked, ...] = ()
    revised: tuple[datetime, ...] = ()
    proofs: tuple[Shown, ...] = ()
    provided: tuple[Shown, ...] = ()
    signed: tuple[Signed, ...] = ()
    printed: tuple[datetime, ...] = ()
    shipped: tuple[datetime, ...] = ()

    def by(self, moment: datetime) -> Times:
        """How far it was at that moment; what came later has not happened yet."""
        started = _had(self.work_started_at, moment)
        provided = handed_over(self.provided, moment)
        printed = _first(self.printed, moment)
        return Times(
            work_started_at=started,
            provided_at=provided.at if provided else None,
            approved_at=self._approved(moment, provided, printed),
            print_started_at=printed,
            shipped_at=_first(self.shipped, moment),
            progress=max((tick.percent for tick in self.ticked if tick.at <= moment), default=0) if started else 0,
            revisions_made=sum(finished <= moment for finished in self.revised),
        )

    def _approved(self, moment: datetime, provided: Shown | None, printed: datetime | None) -> datetime | None:
        """A file: the sign-off of what was provided, else of the newest proof. A print: the one it was begun on.

        What is asked for later takes nothing from the approval of a file that the customer holds.
        """
        if not self.digital:
            held = [one for one in self.signed if one.holds(printed or moment)]
        elif provided is not None:
            held = [one for one in self.signed if one.at <= moment and one.of(provided)]
        else:
            shown = _newest(self.proofs, moment)
            held = [one for one in self.signed if shown and one.digest == shown.digest and one.holds(moment)]
        return held[-1].at if held else None


def history(session: Session, item: Item, root: Item) -> History:
    """The history of an item; a remake is printed on the sign-off of the item it replaces."""
    return History(
        digital=item.kind == "digital",
        work_started_at=item.work_started_at,
        ticked=tuple(
            Ticked(at, percent)
            for at, percent in session.execute(
                select(ItemStep.done_at, ItemStep.percent).where(
                    ItemStep.item_id == item.id, ItemStep.done_at.is_not(None)
                )
            )
            if at is not None
        ),
        revised=_moments(
            session.scalars(
                select(Revision.finished_at).where(Revision.item_id == item.id, Revision.finished_at.is_not(None))
            )
        ),
        proofs=tuple(
            Shown(*row)
            for row in session.execute(
                select(Proof.made_at, Proof.digest).where(Proof.item_id == item.id).order_by(Proof.number)
            )
        ),
        provided=provided_files(session, item),
        signed=tuple(
            Signed(*row)
            for row in session.execute(
                select(SignOff.signed_at, SignOff.digest, SignOff.voided_at)
                .where(SignOff.item_id.in_([item.id, root.id]))
                .order_by(SignOff.signed_at, SignOff.id)
            )
        ),
        printed=_moments(session.scalars(select(PrintRun.started_at).where(PrintRun.item_id == item.id))),
        shipped=_moments(
            session.scalars(
                select(Shipment.shipped_at)
                .join(ShipmentLine, ShipmentLine.shipment_id == Shipment.id)
                .where(ShipmentLine.item_id == item.id, Shipment.shipped_at.is_not(None))
            )
        ),
    )


def provided_files(session: Session, item: Item) -> tuple[Shown, ...]:
    """Every hand-over of a final file of this item, oldest first."""
    rows = session.execute(
        select(Provision.provided_at, Provision.digest)
        .where(Provision.item_id == item.id)
        .order_by(Provision.provided_at, Provision.id)
    )
    return tuple(Shown(*row) for row in rows)


def _moments(found: Iterable[datetime | None]) -> tuple[datetime, ...]:
    return tuple(sorted(moment for moment in found if moment is not None))


def _had(step: datetime | None, moment: datetime) -> datetime | None:
    return step if step is not None and step <= moment else None


def _first(steps: tuple[datetime, ...], moment: datetime) -> datetime | None:
    return _had(steps[0], moment) if steps else None


def handed_over(files: Sequence[Shown], moment: datetime) -> Shown | None:
    """The final file that the customer holds, and since when: to give the same one again starts nothing anew."""
    given = [file for file in files if file.at <= moment]
    same = list(takewhile(lambda file: file.digest == given[-1].digest, reversed(given)))
    return same[-1] if same else None


def unsigned(provided: Sequence[Shown], signed: Iterable[Signed], newest: str, moment: datetime) -> bool:
    """Does the customer hold the file of the newest proof without having approved it?"""
    held = handed_over(provided, moment)
    return held is not None and held.digest == newest and not any(one.of(held) for one in signed)


def _newest(files: tuple[Shown, ...], moment: datetime) -> Shown | None:
    return next((file for file in reversed(files) if file.at <= moment), None)
