"""Which papers can be printed of an order, as the order's page offers them."""

from collections.abc import Sequence

from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.order_page import OrderPage
from winno_desk.windows.dispatch import Wanted
from winno_desk.windows.wording import counted, money_words
from winno_desk.workflow.items import ENDED


def papers_of(order: OrderPage, item: ItemRow | None = None) -> dict[str, tuple[Wanted, ...]]:
    """The newest receipt, the stub, the tickets of what is still to be done, and that of the chosen item."""
    receipts = [document.id for document in order.documents if document.kind == "receipt"]
    found = {
        "receipt": tuple(Wanted("receipt", document) for document in receipts[-1:]),
        "stub": (Wanted("stub", order.id),),
        "tickets": tuple(Wanted("ticket", one.id) for one in _open(order)),
        "ticket": (Wanted("ticket", item.id),) if item is not None else (),
    }
    return {name: wanted for name, wanted in found.items() if wanted}


def print_words(order: OrderPage) -> tuple[tuple[str, str], ...]:
    """The papers of an order by name, each with the words of its link."""
    printed = [document.printed for document in order.documents if document.kind == "receipt"]
    words = {
        "receipt": "Receipt again" if printed and printed[-1] else "Receipt",
        "stub": "Claim stub",
        "tickets": "Job ticket" if len(_open(order)) == 1 else counted(len(_open(order)), "job ticket"),
    }
    return tuple((name, words[name]) for name in papers_of(order) if name in words)


def issue_words(order: OrderPage) -> tuple[tuple[str, int, str], ...]:
    """The papers that can be issued about an order: the kind, what it is about, and the words of its link."""
    words = {
        "delivery_note": "Delivery note",
        "cancellation": "Confirmation of the cancellation",
        "statement": f"Everything about {order.title}",
    }
    receipts = [
        ("refund_receipt", one.id, f"Receipt of the refund of {money_words(one.amount)}")
        for one in order.refunds
        if one.sent_at is not None
    ]
    return (*((kind, order.id, words[kind]) for kind in order.issuable), *receipts)


def _open(order: OrderPage) -> Sequence[ItemRow]:
    return [item for item in order.items if item.state not in ENDED]
