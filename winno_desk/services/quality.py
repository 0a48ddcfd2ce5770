"""The quality check: nothing is ready, packed or handed over before somebody has looked at it point by point."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item, Product
from winno_desk.database.printing import PrintRun
from winno_desk.services.acts import act
from winno_desk.services.checks import words
from winno_desk.services.desk import Work
from winno_desk.services.given_up import to_make
from winno_desk.services.packing import packed_of
from winno_desk.services.printing import SPOILED
from winno_desk.values.errors import Invalid
from winno_desk.workflow.items import ItemState

USUAL = ("Colours as in the approved proof", "No bands, spots or scratches", "Size, paper, number of pieces")
"""What is looked at where a product names nothing of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPrint:
    """The points that were looked at, and the shelf that the print lies on from now."""

    request: UUID
    item: int
    points: tuple[str, ...]
    shelf: str = ""


@dataclass(frozen=True, slots=True)
class PrintChecked:
    item: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintAnew:
    """Sheets that are not good enough, which of ``SPOILED`` it is, and how many; without it all that are here."""

    request: UUID
    item: int
    spoiled_why: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class ToPrintAnew:
    item: int


def points_of(session: Session, codes: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What is looked at of each product before it is packed."""
    rows = session.execute(select(Product.code, Product.checks).where(Product.code.in_(set(codes))))
    return {code: tuple(checks.splitlines()) or USUAL for code, checks in rows}


@act("check_print")
def check_print(work: Work, request: CheckPrint) -> PrintChecked:
    """Say that a print is as it was approved, point by point; from here it is ready."""
    item = work.lock_item(request.item)
    work.take(item, "check_print")
    points = points_of(work.session, [item.product_code])[item.product_code]
    left = [point for point in points if point not in request.points]
    if left:
        still = "1 point is" if len(left) == 1 else f"{len(left)} points are"
        raise Invalid("checks", f"{still} still to be looked at.")
    item.shelf = words("shelf", request.shelf, longest=20)
    work.note(points=len(points), shelf=item.shelf)
    return PrintChecked(item.id)


@act("print_anew")
def print_anew(work: Work, request: PrintAnew) -> ToPrintAnew:
    """The check failed: so many sheets of the last run count as spoiled, and are printed once more."""
    item = work.lock_item(request.item)
    if request.spoiled_why not in SPOILED:
        raise Invalid("anew_why", "Choose what is wrong with them.")
    runs = work.session.scalars(select(PrintRun).where(PrintRun.item_id == item.id).order_by(PrintRun.id.desc())).all()
    good, here = sum(run.good for run in runs), good_here(work.session, item)
    count = here if request.count is None else request.count
    more = to_make(work.session, item) > good - count
    work.take(item, "print_anew", ItemState.REPRINT if more else ItemState.PRINTED)
    if not 1 <= count <= here:
        raise Invalid("anew_count", f"Enter how many are not good enough, from 1 to {here}.")
    _spoil(runs, count, request.spoiled_why)
    item.shelf = ""
    work.note(run=runs[0].id, spoiled=count, spoiled_why=request.spoiled_why)
    return ToPrintAnew(item.id)


def good_here(session: Session, item: Item) -> int:
    """Good sheets of an item that lie in no parcel."""
    good = session.scalar(select(func.sum(PrintRun.good)).where(PrintRun.item_id == item.id)) or 0
    return good - packed_of(session, item)


def _spoil(runs: Iterable[PrintRun], count: int, why: str) -> None:
    """So many good sheets are spoiled ones after all, those of the newest run first."""
    for run in runs:
        bad = min(count, run.good)
        if bad:
            run.good, run.spoiled, run.spoiled_why = run.good - bad, run.spoiled + bad, why
            count -= bad
