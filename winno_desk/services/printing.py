"""The print room after the press: sheets are counted, and what they cost is booked."""

from dataclasses import dataclass
from fractions import Fraction
from uuid import UUID

from sqlalchemy.orm import Session

from winno_desk.database.orders import Item, Product
from winno_desk.database.printing import PrintRun
from winno_desk.services.acts import act
from winno_desk.services.approvals import approval_behind
from winno_desk.services.contact_sheets import read_files
from winno_desk.services.desk import Work
from winno_desk.services.given_up import run_of, to_print
from winno_desk.services.press import open_run
from winno_desk.values.errors import Invalid

SPOILED = {
    "banding": "Banding",
    "colour": "Wrong colours",
    "spots": "Spots or scratches",
    "jam": "Paper jam",
    "paper": "Paper at fault",
    "cut": "Cut wrong",
    "other": "Something else",
}
"""Why sheets were spoiled."""

_MINUTES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishPrint:
    """How many sheets came out well, how many did not, and which of ``SPOILED`` was the reason."""

    request: UUID
    item: int
    good: int
    spoiled: int = 0
    spoiled_why: str = ""


@dataclass(frozen=True, slots=True)
class PrintFinished:
    item: int
    good: int


@act("finish_print")
def finish_print(work: Work, request: FinishPrint) -> PrintFinished:
    """Count the sheets: good ones must be as many as are still wanted, spoiled ones are kept for the record."""
    item = work.lock_item(request.item)
    work.take(item, "finish_print")
    run, wanted = open_run(work.session, item.id), to_print(work.session, item)
    most = max(run_of(work.session, item), _of_sheet(work.session, item, wanted))
    if not wanted <= request.good <= most:
        told = f"from {wanted} to {most}" if most > wanted else str(wanted)
        raise Invalid("good", f"Enter {told} good {'sheet' if most == 1 else 'sheets'}; print until they are there.")
    if not 0 <= request.spoiled <= 9999:
        raise Invalid("spoiled", "Enter how many sheets were spoiled, or 0.")
    why = request.spoiled_why if request.spoiled else ""
    if request.spoiled and why not in SPOILED:
        raise Invalid("spoiled_why", "Choose what spoiled them.")
    run.finished_at, run.good, run.spoiled, run.spoiled_why = work.now, request.good, request.spoiled, why
    _book(work, item, run)
    work.note(run=run.id, good=run.good, spoiled=run.spoiled, spoiled_why=why)
    return PrintFinished(item.id, run.good)


def _book(work: Work, item: Item, run: PrintRun) -> None:
    """What this run cost, at the prices of the day."""
    product = work.session.get_one(Product, item.product_code)
    sheets = run.good + run.spoiled
    run.paper_cost, run.ink_cost = sheets * product.paper_cost, sheets * product.ink_cost
    run.time_cost = round(Fraction(sheets * product.minutes * work.studio.hour_cost, _MINUTES))


def _of_sheet(session: Session, item: Item, wanted: int) -> int:
    """Of a contact sheet of which only some pieces are wanted each photo may be among them, and goes to the press."""
    approval = approval_behind(session, item)
    files = read_files(approval.files) if approval is not None else ()
    return sum(min(one.quantity, wanted) for one in files)
