"""From rows to facts to a ruling: loaded once for an item, then judged at each key without another look."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Item, Order
from winno_desk.database.people import Studio
from winno_desk.policy import facts
from winno_desk.policy.check import check
from winno_desk.policy.explain import Ruling, rule
from winno_desk.services.captured import root_of
from winno_desk.services.history import History, history
from winno_desk.services.remaining import Remaining, remaining
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.values.ids import item_number, order_number

HOW_RECEIVED = {
    "counter": "at the counter",
    "phone": "by phone",
    "email": "by e-mail",
    "mail": "by letter",
    "website": "on our website",
}
"""How a request can reach the studio, and the words for it on paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFor:
    """What a form says so far about one item: the fields that a ruling reads."""

    quantity: int = 1
    wish: str
    reason: str
    cause: str | None = None
    reason_text: str
    in_scope: bool | None = None
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingBasis:
    """All that is known about one item when somebody asks about it; a ruling on it needs no other look."""

    order_number: str
    item_number: str
    studio: facts.Studio
    kind: facts.Kind
    placed_at: datetime
    history: History
    remaining: Remaining


def load_basis(session: Session, item: Item, besides: int | None = None) -> RulingBasis:
    """What a ruling on an item rests on, as it is stored now; the case ``besides`` does not stand in its own way."""
    order = session.get_one(Order, item.order_id)
    studio = session.scalars(select(Studio)).one()
    return RulingBasis(
        order_number=order_number(order.number),
        item_number=item_number(order.number, item.position),
        studio=facts.Studio(zone=ZoneInfo(studio.time_zone), country=studio.country, subdivision=studio.region or None),
        kind=facts.Kind(item.kind),
        placed_at=order.placed_at,
        history=history(session, item, root_of(session, item)),
        remaining=remaining(session, item, besides),
    )


def rule_for(known: RulingBasis, asked: AskedFor) -> Ruling:
    """The ruling on what a form says; Invalid names the form's field, Conflict tells that nothing is left."""
    return rule(facts_of(known, asked))


def facts_of(known: RulingBasis, asked: AskedFor) -> facts.Case:
    """The policy's facts as they were when the request was received, checked to be a request."""
    _check_pieces(known, asked.quantity)
    if asked.received_at < known.placed_at:
        raise Invalid("received_at", "The order was placed later. Check day and time.")
    wish, reason = check_chosen(asked.wish, asked.reason)
    case = facts.Case(
        studio=known.studio,
        item=_item(known, asked.quantity, asked.received_at),
        request=facts.Request(
            order_number=known.order_number,
            reason_text=asked.reason_text,
            wish=wish,
            reason=reason,
            cause=_word(facts.Cause, "cause", asked.cause, "Choose the cause from the list.") if asked.cause else None,
            in_scope=asked.in_scope,
            received_at=asked.received_at,
        ),
    )
    try:
        check(case)
    except Invalid as error:
        raise Invalid(error.field.rpartition(".")[2], error.message, error.clause) from error
    check_carried(case)
    return case


def check_carried(case: facts.Case) -> None:
    """Invalid where something is said to have happened on the way of a print that had not left by then."""
    if case.request.cause is facts.Cause.CARRIER and case.item.shipped_at is None:
        raise Invalid("cause", "None of it had left the house yet. Choose another cause, or have it looked for here.")


def with_money_of_today(known: RulingBasis, case: facts.Case, quantity: int) -> facts.Case:
    """Stored facts with the money as it is now: other refunds may have left since they were stored."""
    price, paid, refunded = known.remaining.share(quantity)
    return replace(case, item=replace(case.item, price=price, paid=paid, refunded=refunded))


def check_alive(known: RulingBasis, quantity: int) -> None:
    """Conflict when the pieces that are asked about were refunded, remade or cancelled before."""
    left = known.remaining
    if left.pieces >= quantity:
        return
    told = f" {', '.join(left.replaced_by)} replaces what was remade." if left.replaced_by else ""
    if left.pieces <= 0:
        raise Conflict(f"Nothing is left of {known.item_number}: it was refunded, remade or cancelled.{told}")
    raise Conflict(f"Only {left.pieces} of {left.sold} pieces of {known.item_number} are left to decide about.{told}")


def _check_pieces(known: RulingBasis, quantity: int) -> None:
    left = known.remaining
    check_alive(known, 1)
    if left.pieces - left.asked <= 0:
        first = left.asked_by[0]
        raise Conflict(f"{first} is open about {known.item_number} already. Decide or withdraw it first.")
    if not 1 <= quantity <= left.pieces - left.asked:
        raise Invalid("quantity", f"Enter a quantity from 1 to {left.pieces - left.asked}; that many are left.")


def _item(known: RulingBasis, quantity: int, received_at: datetime) -> facts.Item:
    price, paid, refunded = known.remaining.share(quantity)
    return facts.Item(
        kind=known.kind,
        price=price,
        paid=paid,
        refunded=refunded,
        placed_at=known.placed_at,
        **known.history.by(received_at)._asdict(),
    )


def check_chosen(wish: str, reason: str) -> tuple[facts.Wish, facts.Reason]:
    """The wish and the reason, which have to be chosen from their lists."""
    return (
        _word(facts.Wish, "wish", wish, "Choose what the customer wishes."),
        _word(facts.Reason, "reason", reason, "Choose the reason."),
    )


Word = TypeVar("Word", bound=StrEnum)


def _word(words: type[Word], field: str, value: str | None, sentence: str) -> Word:
    try:
        return words(value or "")
    except ValueError:
        raise Invalid(field, sentence) from None


def write_case(case: facts.Case) -> Mapping[str, Any]:
    """The facts as plain data that ``policy.reading.read_case`` reads back."""
    item, request = case.item, case.request
    times = ("placed_at", "work_started_at", "provided_at", "approved_at", "print_started_at", "shipped_at")
    return {
        "studio": {
            "time_zone": case.studio.zone.key,
            "country": case.studio.country,
            "subdivision": case.studio.subdivision,
        },
        "item": {
            "kind": item.kind.value,
            "currency": item.currency,
            "price": str(item.price),
            "paid": str(item.paid),
            "refunded": str(item.refunded),
            **{name: _written(getattr(item, name)) for name in times},
            "progress": item.progress,
            "revisions_made": item.revisions_made,
        },
        "request": {
            "order_number": request.order_number,
            "reason_text": request.reason_text,
            "wish": request.wish.value,
            "reason": request.reason.value,
            "cause": request.cause.value if request.cause else None,
            "in_scope": request.in_scope,
            "received_at": _written(request.received_at),
        },
    }


def _written(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
