"""What a confirmation of a cancellation tells: what is not made any more, and what becomes of the money."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Case, Decision, Refund
from winno_desk.database.documents import Document
from winno_desk.database.orders import Item, Order, Payment
from winno_desk.documents.sections import SectionedFacts, Table
from winno_desk.policy.facts import Wish
from winno_desk.services.captured import TAKES_BACK
from winno_desk.services.paper_facts import Ground, ground
from winno_desk.services.payouts import IN_FORCE
from winno_desk.services.tenders import goes_back_as, tender_words
from winno_desk.values.ids import case_number, item_number
from winno_desk.values.listing import listed
from winno_desk.values.money import Money
from winno_desk.workflow.items import ItemState


def cancelled_facts(session: Session, document: Document) -> SectionedFacts:
    """The facts of one confirmation, as things stood when it was issued."""
    on = ground(session, document)
    rows = _cancelled(session, on)
    whole = all(one.state == ItemState.CANCELLED for one in _items(session, on.order))
    numbers = listed(tuple(dict.fromkeys(number for number, *_ in rows)))
    money = _money(session, on)
    return on.facts(
        kind="Cancellation",
        headline=f"Order {on.number} is cancelled." if whole else f"Of order {on.number} we have cancelled {numbers}.",
        sentences=("What is listed here is not made, printed or sent any more.",),
        sections=(
            Table(
                head=("Item", "What", "Pieces", "Request", "Cancelled"), rows=rows, shares=(0.15, 0.37, 0.1, 0.17, 0.21)
            ),
            *((_money_table(money),) if money else ()),
        ),
        closing=() if money else ("Nothing was paid for it that would have to go back.",),
    )


def is_cancelled(session: Session, order: Order) -> bool:
    """Whether anything of an order was cancelled, with a request or because its sale was taken back."""
    return order.voided_at is not None or bool(_decided(session, order))


def _items(session: Session, order: Order) -> list[Item]:
    return list(session.scalars(select(Item).where(Item.order_id == order.id).order_by(Item.position)))


def _decided(session: Session, order: Order) -> list[tuple[Case, Decision, Item]]:
    rows = session.execute(
        select(Case, Decision, Item)
        .join(Decision, Decision.case_id == Case.id)
        .join(Item, Item.id == Case.item_id)
        .where(Case.order_id == order.id, Case.wish == Wish.CANCEL, Decision.outcome.in_(TAKES_BACK))
        .order_by(Decision.id)
    )
    return [(case, decision, item) for case, decision, item in rows]


def _cancelled(session: Session, on: Ground) -> tuple[tuple[str, ...], ...]:
    order = on.order
    if order.voided_at is not None:
        when = on.words.moment(order.voided_at)
        return tuple(
            (item_number(order.number, one.position), one.name, str(one.quantity), "–", when)
            for one in _items(session, order)
        )
    return tuple(
        (
            item_number(order.number, item.position),
            item.name,
            f"{case.quantity} of {item.quantity}",
            case_number(order.number, case.kind, case.position),
            on.words.moment(decision.decided_at),
        )
        for case, decision, item in _decided(session, order)
        if decision.decided_at <= on.at
    )


def _money(session: Session, on: Ground) -> tuple[tuple[str, ...], ...]:
    """What goes back by a letter, and what was given back when the sale was taken back."""
    refunds = session.execute(
        select(Refund, Decision, Payment)
        .join(Decision, Decision.id == Refund.decision_id)
        .join(Case, Case.id == Decision.case_id)
        .join(Payment, Payment.id == Refund.payment_id)
        .where(Case.order_id == on.order.id, Case.wish == Wish.CANCEL, Decision.decided_at <= on.at, IN_FORCE)
        .order_by(Refund.id)
    )
    voided = session.scalars(
        select(Payment).where(Payment.order_id == on.order.id, Payment.voided_at.is_not(None)).order_by(Payment.id)
    )
    return (
        *(
            (decision.letter, goes_back_as(payment, in_cash=refund.in_cash), _sum(on, refund))
            for refund, decision, payment in refunds
        ),
        *(("Sale taken back", tender_words(payment), _sum(on, payment)) for payment in voided),
    )


def _sum(on: Ground, money: Refund | Payment) -> str:
    return on.words.money(Money(money.amount, money.currency))


def _money_table(rows: tuple[tuple[str, ...], ...]) -> Table:
    return Table(
        title="What goes back to you",
        head=("By", "To", "Amount"),
        rows=rows,
        shares=(0.25, 0.5, 0.25),
        right=(2,),
    )
