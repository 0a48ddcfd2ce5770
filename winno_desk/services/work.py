"""What artists do to an item: they start it, tick its steps and hand its final file out."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item, ItemStep, Order
from winno_desk.database.proofs import Proof, Provision
from winno_desk.imaging.endings import ending_of
from winno_desk.imaging.open import digest
from winno_desk.policy.versions import version_for
from winno_desk.services.acts import act, prepared_act
from winno_desk.services.checks import needed
from winno_desk.services.desk import Desk, Work
from winno_desk.services.history import handed_over, provided_files
from winno_desk.values.calendar import window_end
from winno_desk.values.errors import Conflict, Invalid, Unavailable
from winno_desk.values.ids import item_number

WAYS = {"folder": "Saved to a folder", "stick": "Saved to a stick", "mail": "By e-mail"}


@dataclass(frozen=True, slots=True, kw_only=True)
class StartWork:
    request: UUID
    item: int


@dataclass(frozen=True, slots=True)
class WorkStarted:
    item: int
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TickStep:
    request: UUID
    item: int
    position: int


@dataclass(frozen=True, slots=True)
class StepTicked:
    item: int
    progress: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Provide:
    """The final file: a proof's, saved into ``folder`` for the customer, handed over in one of ``WAYS``."""

    request: UUID
    item: int
    proof: int
    how: str
    to_whom: str
    folder: str


@dataclass(frozen=True, slots=True)
class Provided:
    """Fulfilment: the file as it was saved, and until when the quality guarantee (1a) runs, as ISO 8601."""

    item: int
    path: str
    digest: str
    window_ends: str


@act("start_work")
def start_work(work: Work, request: StartWork) -> WorkStarted:
    """Somebody begins with an item, and with that its free cancellation (3a) is over."""
    item = work.lock_item(request.item)
    work.take(item, "start_work")
    begin_work(work, item)
    return WorkStarted(item.id, item.state)


def begin_work(work: Work, item: Item) -> None:
    """Keep when the first hand was laid on an item, once."""
    if item.work_started_at is None:
        item.work_started_at = work.now


@act("tick_step")
def tick_step(work: Work, request: TickStep) -> StepTicked:
    """A step of the work is done; steps before it count as done too, and none is ever taken back."""
    item = work.lock_item(request.item)
    work.take(item, "tick_step")
    steps = work.session.scalars(
        select(ItemStep).where(ItemStep.item_id == item.id).order_by(ItemStep.position).with_for_update()
    ).all()
    wanted = next((step for step in steps if step.position == request.position), None)
    if wanted is None:
        raise Conflict("This item has no such step. Look at it again.")
    if wanted.done_at is not None:
        raise Conflict(f"“{wanted.name}” is ticked already.")
    for step in steps:
        if step.position <= wanted.position and step.done_at is None:
            step.done_at, step.done_by = work.now, work.person.id
    work.note(step=wanted.name, progress=wanted.percent)
    return StepTicked(item.id, wanted.percent)


def _save_for_customer(desk: Desk, request: Provide) -> Path:
    if request.how not in WAYS:
        raise Invalid("how", f"Choose how the file is given: {', '.join(WAYS.values())}.")
    needed("to_whom", request.to_whom, "Enter who gets the file.", longest=120)
    folder = Path(request.folder)
    if not request.folder or not folder.is_dir():
        raise Invalid("folder", "Choose a folder or stick that is there.")
    with desk.store.reading() as session:
        proof, number = _proof(session, request)
    source = desk.files.path(proof.digest)
    target = _free_name(folder, f"{number}_final{ending_of(source)}")
    try:
        shutil.copyfile(source, target)
    except OSError as error:
        _take_away(target)
        raise Unavailable(
            f"The file could not be saved to {folder}: {error.strerror or 'no reason given'}. Choose another folder."
        ) from error
    if digest(target, "folder") != proof.digest:
        _take_away(target)
        raise Unavailable("The saved copy is not the same as the original. Try another folder or stick.")
    return target


def _take_away(saved: Path) -> None:
    """What was not provided does not stay on the customer's stick, as far as the stick still answers."""
    with suppress(OSError):
        saved.unlink(missing_ok=True)


def _proof(session: Session, request: Provide) -> tuple[Proof, str]:
    row = session.execute(
        select(Proof, Order.number, Item.position)
        .join(Item, Item.id == Proof.item_id)
        .join(Order, Order.id == Item.order_id)
        .where(Proof.id == request.proof, Proof.item_id == request.item)
    ).one_or_none()
    if row is None:
        raise Invalid("proof", "Choose the proof whose file is given to the customer.")
    return row[0], item_number(row[1], row[2])


def _free_name(folder: Path, name: str) -> Path:
    place = folder / name
    count = 1
    while place.exists():
        count += 1
        place = folder / f"{Path(name).stem}_{count}{place.suffix}"
    return place


@prepared_act("provide", _save_for_customer, undo=_take_away)
def provide(work: Work, request: Provide, saved: Path) -> Provided:
    """Hand the final file out and start the clock of 1a: the digital item is fulfilled."""
    item = work.lock_item(request.item)
    proof, _number = _proof(work.session, request)
    work.take(item, "provide")
    begin_work(work, item)
    work.session.add(
        Provision(
            item_id=item.id,
            digest=proof.digest,
            name=saved.name,
            how=request.how,
            to_whom=needed("to_whom", request.to_whom, "Enter who gets the file.", longest=120),
            provided_at=work.now,
            provided_by=work.person.id,
        )
    )
    work.session.flush()
    ends = window_end_of(work, item)
    work.note(proof=proof.number, digest=proof.digest, how=request.how)
    return Provided(item.id, str(saved), proof.digest, ends)


def window_end_of(work: Work, item: Item) -> str:
    """Until when the quality guarantee of the file that was given runs, by the policy of the order's day."""
    order = work.session.get_one(Order, item.order_id)
    days = version_for(order.placed_at, work.zone).quality_days
    held = handed_over(provided_files(work.session, item), work.now)
    assert held is not None  # the file was given in this very act
    return window_end(held.at, days, work.zone).isoformat()
