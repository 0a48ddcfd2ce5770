"""Requests for refunds, cancellations and changes: the ruling, the decision, and the money on its way back."""

from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cases_page import CasesPage
from winno_desk.windows.page import Navigator
from winno_desk.windows.worker import DeskWorker


class RefundsPage(CasesPage):
    """Refund cases; what is decided about them ends in a letter."""

    title = "Refunds"
    kind = "refund"
    heading = "Decisions waiting"
    begin = ("&New request…", "F8")
    empty = "Refund cases will be listed here. A request is logged on the page of its order."

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self.all_refunds = KeyButton(words="&Table of refunds…")
        self.all_refunds.setObjectName("refund_table")
        self.all_refunds.clicked.connect(lambda: navigator.go("refund_table"))
        self.form.title_line.right.addWidget(self.all_refunds)
