"""How money comes: the tenders of the counter, and what is kept of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.orders import Payment
from winno_desk.services.checks import amount, read_amount, words
from winno_desk.services.desk import Work
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money

METHODS = {"card": "Card", "cash": "Cash", "transfer": "Transfer", "online": "Online"}
BRANDS = ("Visa", "Mastercard", "American Express", "Discover", "Other card")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tender:
    """Money offered by one tender; ``amount`` as typed, of a card only brand, last four digits and reference.

    ``given`` is the cash that was handed over, as typed; empty for what is paid exactly.
    """

    method: str
    amount: str
    brand: str = ""
    last_four: str = ""
    reference: str = ""
    given: str = ""


def check_tender(tender: Tender, owing: Money) -> Money:
    """The amount taken; Invalid names the field that does not fit."""
    if tender.method not in METHODS:
        raise Invalid("method", f"Choose how it is paid: {', '.join(METHODS.values())}.")
    if tender.method == "card":
        if tender.brand not in BRANDS:
            raise Invalid("brand", "Choose the brand on the card.")
        if not (len(tender.last_four) == 4 and tender.last_four.isascii() and tender.last_four.isdigit()):
            raise Invalid("last_four", "Enter the last four digits of the card, no more.")
    words("reference", tender.reference, longest=60)
    taken = check_amount(tender.amount, owing)
    if tender.method == "cash" and tender.given and amount("given", tender.given, owing.currency) < taken:
        raise Invalid("given", f"{taken} is to be paid. Enter what was handed over, or take a smaller amount.")
    return taken


def check_amount(text: str, owing: Money) -> Money:
    """The amount as typed, at most what is owing."""
    taken = amount("amount", text, owing.currency)
    if taken > owing:
        raise Invalid("amount", f"{owing} is owing; take at most that.")
    return taken


def change_on(tender: Tender, currency: str) -> Money | None:
    """What is given back of the cash that was handed over; None where it is nothing."""
    if tender.method != "cash" or not tender.given:
        return None
    try:
        change = read_amount(tender.given, currency) - read_amount(tender.amount, currency)
    except ValueError:
        return None  # what cannot be read is told when it is checked
    return change if change.minor > 0 else None


def check_tenders(tenders: Iterable[Tender], total: Money) -> tuple[tuple[Tender, Money], ...]:
    """Several tenders for one sum, each at most what those before it left to pay."""
    checked: list[tuple[Tender, Money]] = []
    for tender in tenders:
        taken = check_tender(tender, total)
        checked.append((tender, taken))
        total -= taken
    return tuple(checked)


def record_payment(
    work: Work, order_id: int, tender: Tender, taken: Money, taken_at: datetime | None = None
) -> Payment:
    """The payment's row, in the order's currency; taken now, unless it was elsewhere and earlier."""
    card = tender.method == "card"
    payment = Payment(
        order_id=order_id,
        method=tender.method,
        brand=tender.brand if card else "",
        last_four=tender.last_four if card else "",
        reference=words("reference", tender.reference, longest=60),
        given=amount("given", tender.given, taken.currency).minor if tender.method == "cash" and tender.given else None,
        amount=taken.minor,
        currency=taken.currency,
        taken_at=taken_at or work.now,
        taken_by=work.person.id,
    )
    work.session.add(payment)
    work.session.flush()
    work.note(payment=payment.id, taken=str(taken), currency=taken.currency, method=tender.method)
    return payment


def payments_on(session: Session, order_id: int) -> Sequence[Payment]:
    """The money that counts on an order, in the order in which it came; what was voided never does."""
    return session.scalars(
        select(Payment)
        .where(Payment.order_id == order_id, Payment.voided_at.is_(None))
        .order_by(Payment.taken_at, Payment.id)
    ).all()


def tender_words(payment: Payment) -> str:
    """How money came, as people say it: ``Visa ending 4242``, ``Cash``; a website may not tell a card's digits."""
    said = payment.brand or METHODS[payment.method]
    return f"{said} ending {payment.last_four}" if payment.last_four else said


def goes_back_as(payment: Payment, *, in_cash: bool) -> str:
    """How money goes back: as it came, or by exception ``Cash for Visa ending 4242``."""
    came = tender_words(payment)
    return f"Cash for {came}" if in_cash else came


def tenders_words(payments: Iterable[Payment]) -> tuple[str, ...]:
    """Each tender once, in the order in which the money came."""
    return tuple(dict.fromkeys(tender_words(payment) for payment in payments))
