"""The money of a letter: what was paid one by one, where it goes back to, and when it should arrive."""

from datetime import date, tzinfo
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.cases import Decision, Refund
from winno_desk.database.documents import Document
from winno_desk.database.orders import Order, Payment
from winno_desk.database.people import Studio
from winno_desk.documents.facts import Payment as PaymentFacts
from winno_desk.policy.facts import Case as Facts
from winno_desk.policy.versions import Version
from winno_desk.services.payouts import Days, arrives_after
from winno_desk.services.tenders import payments_on, tender_words
from winno_desk.values.calendar import local_date
from winno_desk.values.money import Money

_CASH = "cash"
_GOES_TO = {"transfer": "bank account", "online": "online payment", "card": "card"}
"""Where money goes back to, where no card is known by its digits."""


def goes_back(session: Session, decision: Decision) -> tuple[str, bool]:
    """The ways by which money goes back, and whether some of it is handed out in cash."""
    rows = session.execute(
        select(Payment, Refund.in_cash)
        .join(Refund, Refund.payment_id == Payment.id)
        .where(Refund.decision_id == decision.id)
        .order_by(Refund.id)
    ).all()
    others = [payment for payment, in_cash in rows if not in_cash and payment.method != _CASH]
    words = [tender_words(one) if one.last_four else _GOES_TO[one.method] for one in others]
    return " and ".join(dict.fromkeys(words)), len(others) < len(rows)


def payments_told(session: Session, order: Order, facts: Facts, zone: tzinfo) -> tuple[PaymentFacts, ...]:
    """The payments one by one where all of them are for what the letter is about; else the sum has a line."""
    found = payments_on(session, order.id)
    if sum(one.amount for one in found) != facts.item.paid.minor:
        return ()
    return tuple(
        PaymentFacts(
            day=local_date(one.taken_at, zone),
            method=tender_words(one),
            amount=Money(one.amount, one.currency),
        )
        for one in found
    )


def arrival_told(
    session: Session, studio: Studio, version: Version, decision: Decision, letter: Document, issued: date
) -> Days:
    """When the money should be there, from the day it left where it had left before the letter was written."""
    sent = session.scalars(select(Refund.sent_at).where(Refund.decision_id == decision.id)).all()
    left = [one for one in sent if one is not None and one < letter.numbered_at]
    if sent and len(left) == len(sent):  # all of it was on its way by then
        issued = local_date(max(left), ZoneInfo(studio.time_zone))
    if issued == decision.issue_day and decision.arrives_from and decision.arrives_to:
        return decision.arrives_from, decision.arrives_to
    return arrives_after(issued, version, studio.country, studio.region)
