"""One item as windows show it: its state, money, promises, and what may be done to it by whoever stands here."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item, ItemPhoto, ItemStep, Order
from winno_desk.database.proofs import Proof, Provision, Revision, SignOff
from winno_desk.policy.versions import version_for
from winno_desk.services.desk import Desk
from winno_desk.services.given_up import given_up
from winno_desk.services.history import Shown, Signed, handed_over, unsigned
from winno_desk.services.holds import holding, room_holds, waits
from winno_desk.services.lookups.accepted import accepted
from winno_desk.services.lookups.collected import collected
from winno_desk.services.lookups.here import names, roles_here, studio_zone
from winno_desk.services.lookups.item_row import Handed, ItemRow, OpenStep, StepRow
from winno_desk.services.packing import left_to_pack
from winno_desk.services.remaining import pieces_spoken_for
from winno_desk.services.sizes import size_words
from winno_desk.values.calendar import window_end
from winno_desk.values.ids import item_number
from winno_desk.values.money import Money
from winno_desk.values.people import Role
from winno_desk.workflow.items import (
    ENDED,
    IN_PARTS,
    MANAGERS_ON_REMAKES,
    STATE_WORDS,
    WAIT_FOR_RELEASE,
    WORKFLOWS,
    ItemState,
)
from winno_desk.workflow.machine import Step

T = TypeVar("T", ItemPhoto, Proof, Revision, Provision, SignOff, ItemStep)


def nearest(items: Iterable[ItemRow]) -> ItemRow | None:
    """The item that is due first of those that are still made, a rush before others of its day."""
    made_still = (item for item in items if item.state not in ENDED)
    return min(made_still, key=lambda item: (item.promised_on, not item.rush), default=None)


def promised_of(order: Order, items: Iterable[ItemRow]) -> date:
    """For when an order is promised: the last of what is still made of it, else as it was."""
    return max((item.promised_on for item in items if item.state not in ENDED), default=order.promised_on)


def item_rows(session: Session, desk: Desk, items: Sequence[Item]) -> tuple[ItemRow, ...]:
    """Rows for these items in their order, with the same few queries however many they are."""
    if not items:
        return ()
    ids = [item.id for item in items]
    parents = {item.made_from_id for item in items} | {item.remake_of_id for item in items}
    orders = {
        order.id: order
        for order in session.scalars(select(Order).where(Order.id.in_({item.order_id for item in items})))
    }
    numbers = {
        item_id: item_number(order, position)
        for item_id, order, position in session.execute(
            select(Item.id, Order.number, Item.position)
            .join(Order, Order.id == Item.order_id)
            .where(Item.id.in_(parents))
        )
    }
    photos = _grouped(session.scalars(select(ItemPhoto).where(ItemPhoto.item_id.in_(ids)).order_by(ItemPhoto.id)))
    proofs = _grouped(session.scalars(select(Proof).where(Proof.item_id.in_(ids)).order_by(Proof.number)))
    rounds = _grouped(session.scalars(select(Revision).where(Revision.item_id.in_(ids)).order_by(Revision.id)))
    provided = _grouped(session.scalars(select(Provision).where(Provision.item_id.in_(ids)).order_by(Provision.id)))
    steps = _grouped(session.scalars(select(ItemStep).where(ItemStep.item_id.in_(ids)).order_by(ItemStep.position)))
    remakes = _remakes(session, ids)
    spoken_for = pieces_spoken_for(session, ids)
    held, on_hold = holding(session, ids), room_holds(session, [Item.id.in_(ids)])
    picked_up = collected(session, ids)
    taken_as_is = accepted(session, ids)
    sign_offs = _grouped(session.scalars(select(SignOff).where(SignOff.item_id.in_(ids)).order_by(SignOff.id)))
    now = desk.clock()
    people = names(session)
    zone = studio_zone(session)
    roles = roles_here(session, desk)

    rest = left_to_pack(session, [item for item in items if item.state in IN_PARTS])
    gone = given_up(session, Item.id.in_(ids))

    def row(item: Item) -> ItemRow:
        order = orders[item.order_id]
        currency = order.currency
        state = ItemState(item.state)
        given = provided.get(item.id, [])
        last = given[-1] if given else None
        remade = remakes.get(item.id, [])
        handed = [Shown(one.provided_at, one.digest) for one in given]
        since = handed_over(handed, now)
        signed = [Signed(one.signed_at, one.digest, one.voided_at) for one in sign_offs.get(item.id, [])]
        newest = proofs[item.id][-1].digest if item.id in proofs else ""
        version = version_for(order.placed_at, zone)
        window_ends = window_end(since.at, version.quality_days, zone) if since and item.kind == "digital" else None

        def offered(step: Step[ItemState]) -> bool:
            if state is ItemState.PROVIDED and step.act == "sign_off":
                return unsigned(handed, signed, newest, now)
            if state is ItemState.PROVIDED and step.act == "ask_revision":
                return window_ends is not None and now <= window_ends
            if step.act == "contact_sheet" and item.id not in photos:
                return False
            if step.act == "pin" and item.id not in proofs:
                return False
            if item.remake_of_id is not None and step.act in MANAGERS_ON_REMAKES and Role.MANAGER not in roles:
                return False
            if item.id in on_hold:
                return step.act != "hold" and step.act not in WAIT_FOR_RELEASE
            return step.act != "release" and (item.id not in held or not waits(step, item))

        asked = rounds.get(item.id, [])
        shown = proofs.get(item.id) or photos.get(item.id)
        done = [step for step in steps.get(item.id, []) if step.done_at]
        return ItemRow(
            id=item.id,
            order_id=item.order_id,
            order=order.number,
            position=item.position,
            number=item_number(order.number, item.position),
            kind=item.kind,
            name=item.name,
            size=size_words(item),
            paper=item.paper,
            quantity=item.quantity,
            given_up=gone.get(item.id, 0),
            unit_price=Money(item.unit_price, currency),
            tax=Money(item.tax, currency),
            price=Money(item.price, currency),
            brief=item.brief,
            state=state,
            state_words="voided" if order.voided_at is not None else STATE_WORDS[state],
            promised_on=item.promised_on,
            rush=item.rush,
            progress=100 if given else max((step.percent for step in done), default=0),
            steps=tuple(
                StepRow(step.position, step.name, step.percent, step.done_at, people.get(step.done_by or 0, ""))
                for step in steps.get(item.id, [])
            ),
            revisions_made=sum(1 for one in asked if one.finished_at),
            revisions_asked=len(asked),
            revisions_included=item.revisions_included,
            photos=tuple(one.digest for one in photos.get(item.id, [])),
            photo_names=tuple(one.name for one in photos.get(item.id, [])),
            accepted=taken_as_is.get(item.id, ()),
            picture=shown[-1].digest if shown else item.locked_digest,
            proofs=len(proofs.get(item.id, [])),
            handed=Handed(last.provided_at, last.how, last.to_whom, last.digest) if last else None,
            collected=picked_up.get(item.id),
            window_ends=window_ends,
            locked_digest=item.locked_digest,
            signed=any(one.voided_at is None for one in sign_offs.get(item.id, [])),
            made_from=numbers.get(item.made_from_id or 0),
            remake_of=numbers.get(item.remake_of_id or 0),
            replaced_by=tuple(item_number(order.number, position) for position, _ in remade),
            left=0
            if order.voided_at is not None
            else item.quantity - sum(quantity for _, quantity in remade) - spoken_for.get(item.id, 0),
            held_by=held.get(item.id, ""),
            to_follow=rest.get(item.id, 0),
            on_hold=on_hold.get(item.id, ""),
            open_steps=tuple(
                OpenStep(step.act, step.words, step.warn(version))
                for step in WORKFLOWS[item.kind].open_to(state, roles)
                if offered(step)
            ),
            roles=roles,
        )

    return tuple(row(item) for item in items)


def _remakes(session: Session, ids: Sequence[int]) -> dict[int, list[tuple[int, int]]]:
    """The remakes of each item, as position and pieces."""
    rows = session.execute(
        select(Item.remake_of_id, Item.position, Item.quantity)
        .where(Item.remake_of_id.in_(ids))
        .order_by(Item.position)
    )
    found: dict[int, list[tuple[int, int]]] = {}
    for root, position, quantity in rows:
        found.setdefault(root or 0, []).append((position, quantity))
    return found


def _grouped(rows: Iterable[T]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = {}
    for row in rows:
        found.setdefault(row.item_id, []).append(row)
    return found
