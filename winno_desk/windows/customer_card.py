"""A customer at a glance: how to reach them, since when they come, what is in work, ready, claimed or owing."""

from PySide6.QtWidgets import QWidget

from winno_desk.services.consents import OPTIONAL
from winno_desk.services.lookups.customers import CustomerRow
from winno_desk.windows import tokens
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Elided, Tag, Words, clear, column, row
from winno_desk.windows.wording import counted, money_words


def standing(customer: CustomerRow) -> tuple[Status, ...]:
    """What the counter wants to know about a customer, as tags."""
    tags = []
    if customer.asked_first():
        tags.append(Status("careful", "to agree first"))
    if customer.ordered:
        tags.append(Status("plain", f"{customer.ordered} ordered"))
    if customer.in_work:
        tags.append(Status("accent", f"{customer.in_work} in work"))
    if customer.ready:
        tags.append(Status("good", f"{customer.ready} ready"))
    if customer.claims:
        tags.append(Status("careful", counted(customer.claims, "open case")))
    if customer.owing is not None:
        tags.append(Status("careful", f"{money_words(customer.owing)} owing", ""))
    else:
        tags.append(Status("plain", "nothing owing"))
    return tuple(tags)


class CustomerCard(QWidget):
    """Name and phone in the first line, e-mail and since when below, then the tags."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Elided(self, role="strong")
        self.phone = Words(self, role="second")
        self.more = Elided(self, role="second")
        self.address = Words(self, role="second")
        self.agrees = Words(self, role="second")
        self.phone.setWordWrap(False)
        self._tags = FlowLayout()
        first = row(tokens.GAP_3)
        first.addWidget(self.name, 1)
        first.addWidget(self.phone)
        layout = column(tokens.GAP_1)
        layout.addLayout(first)
        layout.addWidget(self.more)
        layout.addWidget(self.address)
        layout.addWidget(self.agrees)
        layout.addLayout(self._tags)
        self.setLayout(layout)

    def show_customer(self, customer: CustomerRow, *, ship_to: str = "") -> None:
        """Show this customer, with where an order of theirs is sent."""
        self.name.setText(customer.name)
        self.phone.setText(customer.phone)
        since = f"customer since {customer.since.year}"
        self.more.setText(f"{customer.email} · {since}" if customer.email else since.capitalize())
        self.address.setText(", ".join(ship_to.splitlines()))
        self.address.setVisible(bool(ship_to))
        agrees = [one.short.lower() for one in OPTIONAL if one.purpose in {given.purpose for given in customer.agrees}]
        self.agrees.setText(f"Agrees to {' and '.join(agrees)}" if agrees else "")
        self.agrees.setVisible(bool(agrees))
        clear(self._tags)
        for status in standing(customer):
            self._tags.addWidget(Tag(status=status))
