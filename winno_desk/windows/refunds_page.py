"""Requests for refunds, cancellations and changes: the ruling, the decision, and the money on its way back."""

from winno_desk.windows.cases_page import CasesPage


class RefundsPage(CasesPage):
    """Refund cases; what is decided about them ends in a letter."""

    title = "Refunds"
    kind = "refund"
    heading = "Decisions waiting"
    empty = "Refund cases will be listed here. A request is logged on the page of its order."
