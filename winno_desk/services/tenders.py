"""How money comes: the tenders of the counter, and what is kept of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from winno_desk.database.orders import Payment
from winno_desk.services.checks import amount, words
from winno_desk.services.desk import Work
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money

METHODS = {"card": "Card", "cash": "Cash", "transfer": "Transfer", "online": "Online"}
BRANDS = ("Visa", "Mastercard", "American Express", "Discover", "Other card")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tender:
    """Money offered by one tender; ``amount`` as typed, of a card only brand, last four digits and reference."""

    method: str
    amount: str
    brand: str = ""
    last_four: str = ""
    reference: str = ""


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
    taken = amount("amount", tender.amount, owing.currency)
    if taken > owing:
        raise Invalid("amount", f"{owing} is owing; take at most that.")
    return taken


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
        amount=taken.minor,
        currency=taken.currency,
        taken_at=taken_at or work.now,
        taken_by=work.person.id,
    )
    work.session.add(payment)
    work.session.flush()
    work.note(payment=payment.id, taken=str(taken), currency=taken.currency, method=tender.method)
    return payment


def tender_words(payment: Payment) -> str:
    """How money came, as people say it: ``Visa ending 4242``, ``Cash``; a website may not tell a card's digits."""
    said = payment.brand or METHODS[payment.method]
    return f"{said} ending {payment.last_four}" if payment.last_four else said


def tenders_words(payments: Iterable[Payment]) -> tuple[str, ...]:
    """Each tender once, in the order in which the money came."""
    return tuple(dict.fromkeys(tender_words(payment) for payment in payments))
