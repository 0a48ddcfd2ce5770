"""Somebody known who may be the one that is being described as new: shown at once, taken with one key."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from winno_desk.services.lookups.customers import Alike, CustomerRow
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import Notice
from winno_desk.windows.parts import Words, clear, column, row


class AlikeNotice(Notice):
    """A line for each, with what is the same and a link that takes them instead."""

    taken = Signal(object)
    """The customer who was meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, head="Perhaps here before", kind="careful")
        self._rows = column(tokens.GAP_1)
        layout = self.layout()
        assert isinstance(layout, QBoxLayout)
        layout.addLayout(self._rows)
        self._shown: tuple[int, ...] = ()
        self.hide()

    def show_alike(self, found: Sequence[Alike]) -> None:
        """Show these, or nothing."""
        ids = tuple(one.customer.id for one in found)
        if ids != self._shown:
            self._shown = ids
            clear(self._rows)
            for one in found:
                self._rows.addWidget(self._line(one))
        self.setVisible(bool(found))

    def _line(self, one: Alike) -> QWidget:
        customer = one.customer
        holder = QWidget()
        take = KeyButton(words=f"Take {customer.name}", kind="link")
        take.setObjectName(f"take_{customer.id}")
        take.clicked.connect(partial(self._take, customer))
        reached = " · ".join(part for part in (customer.phone, customer.email) if part)
        across = row(tokens.GAP_2)
        across.addWidget(Words(words=f"{customer.name}, {reached}: {one.by}"), 1)
        across.addWidget(take)
        holder.setLayout(across)
        return holder

    def _take(self, customer: CustomerRow) -> None:
        self.hide()
        self.taken.emit(customer)
