"""What comes next for an order, as the one main act of its page."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.order_page import OrderPage
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.item_card import offers
from winno_desk.windows.parts import Words
from winno_desk.windows.wording import Seen
from winno_desk.workflow.items import ItemState
from winno_desk.workflow.refunds import RefundState

_S = ItemState
_NEXT = {
    _S.ORDERED: ("start_work", "contact_sheet"),
    _S.IN_WORK: ("add_proof", "contact_sheet"),
    _S.REVISING: ("add_proof",),
    _S.PROOFED: ("sign_off",),
    _S.APPROVED: ("provide", "lock"),
    _S.LOCKED: ("start_print",),
    _S.REPRINT: ("start_print",),
    _S.PRINTING: ("finish_print",),
    _S.PRINTED: ("check_print",),
    _S.CHECKED: ("pack",),
    _S.PACKED: ("ship",),
    _S.PART_PACKED: ("ship",),
    _S.PART_SHIPPED: ("pack",),
}
"""The steps that bring an item on, the likeliest first; those that send it back stand on its card only."""
_MONEY = {
    RefundState.DUE: "Send the refund",
    RefundState.FAILED: "Send the refund again",
    RefundState.UNKNOWN: "Settle the refund",
}


@dataclass(frozen=True, slots=True)
class NextAct:
    """The main act: its words, the step and its item where it is one, and the right that ends with it."""

    words: str
    act: str = ""
    item: int = 0
    warning: str = ""


def next_act(seen: Seen[OrderPage], chosen: ItemRow | None) -> NextAct | None:
    """Money to send back, the next step of the chosen item, else of the first that has one, else the next order.

    None for somebody who can do none of them here.
    """
    for refund in seen.found.refunds:
        if refund.open_steps and refund.state in _MONEY:
            return NextAct(_MONEY[refund.state], "refunds", refund.case)
    items = seen.found.items
    first = [item for item in items if chosen is not None and item.id == chosen.id]
    for item in (*first, *items):
        open_here = {offer.act: offer for offer in offers(item)}
        for act in _NEXT.get(item.state, ()):
            if act in open_here:
                offer = open_here[act]
                words = f"{offer.words}, {item.number}" if len(items) > 1 else offer.words
                return NextAct(words, act, item.id, offer.warning)
    return NextAct("New order for this customer") if seen.may("save_order") else None


class NextButton(QObject):
    """The button of the main act, and above it the right that ends with it; both go where there is none."""

    wanted = Signal(int, str)
    """An item, and the step that it is to take."""
    new_order = Signal()

    def __init__(self, button: KeyButton, warning: Words) -> None:
        super().__init__(button)
        self._button, self._warning = button, warning
        self._next: NextAct | None = None
        button.clicked.connect(self._press)

    def show_next(self, following: NextAct | None) -> None:
        """Offer this."""
        self._next = following
        self._button.setVisible(following is not None)
        self._button.setText(following.words if following else "")
        self._warning.setText(following.warning if following else "")
        self._warning.setVisible(bool(self._warning.text()))

    def _press(self) -> None:
        if self._next is not None and self._next.act:
            self.wanted.emit(self._next.item, self._next.act)
        elif self._next is not None:
            self.new_order.emit()
