"""Taking back a sale that was rung up by mistake: asked twice, since it cannot be undone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from winno_desk.services.lookups.order_page import OrderPage
from winno_desk.values.money import Money
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.parts import Words, column
from winno_desk.windows.wording import Seen, money_words


class VoidPart(QWidget):
    """A link while a sale can still be voided; pressed, it says what happens and asks for the act itself."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begin = KeyButton(self, words="Rung up by mistake", kind="link")
        self.begin.setObjectName("begin_void")
        self.about = Words(self, role="second")
        self.void = KeyButton(self, words="Void the sale", kind="stop")
        self.void.setObjectName("void_sale")
        self.keep = KeyButton(self, words="Keep it")
        self.keep.setObjectName("keep_sale")
        buttons = FlowLayout(tokens.GAP_2)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.void)
        layout = column(tokens.GAP_2)
        layout.addWidget(self.begin)
        layout.addWidget(self.about)
        layout.addLayout(buttons)
        self.setLayout(layout)
        self.begin.clicked.connect(lambda: self._open(True))
        self.keep.clicked.connect(lambda: self._open(False))
        self.void.clicked.connect(self.asked)
        self._open(False)

    def show_order(self, seen: Seen[OrderPage]) -> None:
        """Offer it for this order, or not."""
        order = seen.found
        self.setVisible(order.may_void)
        taken = Money(sum(one.amount.minor for one in order.payments if not one.voided), order.total.currency)
        back = f"Give {money_words(taken)} back at once. " if taken else ""
        self.about.setText(f"{back}The order ends and keeps its number; this is no refund and cannot be undone.")
        if not order.may_void:
            self._open(False)

    def _open(self, on: bool) -> None:
        self.begin.setVisible(not on)
        for part in (self.about, self.void, self.keep):
            part.setVisible(on)
        if on:
            self.keep.setFocus()
