"""Money on its way back to one tender: how much, how far, and the steps that are open to this person."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from winno_desk.services.lookups.cases import RefundRow
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.case_words import days_words, money_status
from winno_desk.windows.fields import Field
from winno_desk.windows.parts import Tag, Words, column, row
from winno_desk.windows.wording import Seen, money_words
from winno_desk.workflow.refunds import RefundState

_STOP = ("fail_refund",)


class MoneySteps(QWidget):
    """One refund; ``step`` tells which act was asked for, with the reference that was typed.

    The buttons of the ``first`` one with open steps are put by the panel where its main act stands.
    """

    step = Signal(str, int, str)

    def __init__(self, refund: RefundRow, seen: Seen[Any], *, first: bool, several: bool) -> None:
        super().__init__()
        self.refund = refund
        self.reference: Field | None = None
        self.buttons: list[KeyButton] = []
        top = row(tokens.GAP_2)
        top.addWidget(Words(words=refund.words, role="strong"), 1)
        amount = Words(words=money_words(refund.amount), role="strong")
        amount.setWordWrap(False)
        top.addWidget(amount)
        layout = column(tokens.GAP_2)
        layout.addLayout(top)
        layout.addWidget(Tag(status=money_status(refund.state, refund.state_words)))
        layout.addWidget(Words(words=self._when(refund, seen), role="second"))
        if refund.method != "cash" and any(act == "issue_refund" for act, _words in refund.open_steps):
            self.reference = Field(label="Reference from the terminal or the bank", name="reference")
            layout.addWidget(self.reference)
        for place, (act, words) in enumerate(refund.open_steps):
            shown = f"{words}, {money_words(refund.amount)}" if several and first and place == 0 else words
            button = self._button(act, shown, main=first and place == 0)
            if not first:
                layout.addWidget(button)
        self.setLayout(layout)

    def _when(self, refund: RefundRow, seen: Seen[Any]) -> str:
        if refund.state is RefundState.SETTLED and refund.ended_at is not None:
            where = "In the customer's hands" if refund.method == "cash" else "On the customer's statement"
            return f"{where}, {seen.moment(refund.ended_at)}"
        if refund.state is RefundState.FAILED:
            return "It did not arrive. The amount is free again until it is sent anew."
        sent = f"Sent {seen.moment(refund.sent_at)}. " if refund.sent_at is not None else ""
        if refund.arrives is None:
            return sent
        return f"{sent}Arrives {days_words(*refund.arrives)}"

    def _button(self, act: str, words: str, *, main: bool) -> KeyButton:
        kind = "main" if main else ("stop" if act in _STOP else "plain")
        button = KeyButton(words=words, kind=kind, key="F10" if main else "")
        button.setObjectName(act)
        button.clicked.connect(lambda: self._send(act))
        self.buttons.append(button)
        return button

    def typed(self) -> str:
        """The reference as it stands in its field."""
        return self.reference.value() if self.reference is not None else ""

    def bring_back(self, reference: str) -> None:
        """Write a reference that was typed before."""
        if self.reference is not None:
            self.reference.set_value(reference)

    def _send(self, act: str) -> None:
        self.step.emit(act, self.refund.id, self.typed() if act == "issue_refund" else "")
