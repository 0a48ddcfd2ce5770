"""The quality check: nothing is ready, packed or handed over before somebody has looked at it point by point."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Product
from winno_desk.database.printing import PrintRun
from winno_desk.services.acts import act
from winno_desk.services.checks import words
from winno_desk.services.desk import Work
from winno_desk.services.printing import SPOILED
from winno_desk.values.errors import Invalid

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
    """The sheets are not good enough, which of ``SPOILED`` it is, and of how many; all that came last without it."""

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
    work.take(item, "print_anew")
    last = select(PrintRun).where(PrintRun.item_id == item.id).order_by(PrintRun.id.desc()).limit(1)
    run = work.session.scalars(last).one()
    count = run.good if request.count is None else request.count
    if not 1 <= count <= run.good:
        raise Invalid("anew_count", f"Enter how many are not good enough, from 1 to {run.good}.")
    run.spoiled, run.good, run.spoiled_why = run.spoiled + count, run.good - count, request.spoiled_why
    item.shelf = ""
    work.note(run=run.id, spoiled=run.spoiled, spoiled_why=run.spoiled_why)
    return ToPrintAnew(item.id)
