"""What is known of an order's customer, put right on the order's page."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from winno_desk.services.consents import EVERY
from winno_desk.services.customers import ChangeCustomer
from winno_desk.services.lookups.customers import CustomerRow
from winno_desk.windows.fields import Field
from winno_desk.windows.unfolding import Unfolding

_LABELS = {
    "name": "Name, as it stands on papers",
    "phone": "Phone",
    "email": "E-mail",
    "address": "Address, for letters",
    "guardian": "Guardian, if under age",
}


class CustomerChange(Unfolding):
    """Name, how they are reached, their address, who speaks for them, and what they agree to."""

    def __init__(self) -> None:
        self._customer: CustomerRow | None = None
        self._day: Callable[[datetime], str] = str
        self.fields = {
            name: Field(label=label, name=name, kind="lines" if name == "address" else "line", required=name == "name")
            for name, label in _LABELS.items()
        }
        self.fields["address"].editor.show_lines(2)
        self.ticks = {one.purpose: Field(label=one.words, name=one.purpose, kind="tick") for one in EVERY}
        words = {"link": "Change customer", "act": "Save customer", "keep": "Keep as it is"}
        inside = (*self.fields.values(), *self.ticks.values())
        super().__init__("change_customer", **words, kind="accent", inside=inside)
        self.show_parts()

    def show_customer(self, customer: CustomerRow, day: Callable[[datetime], str], *, may: bool) -> None:
        """Offer it for this customer; fields that are open keep what was typed. ``day`` words a moment's day."""
        self._day = day
        if self._customer is None or self._customer.id != customer.id:
            self.unfolded = False
        self._customer = customer
        self.setVisible(may)
        self.show_parts()

    def fill(self) -> None:
        for name, field in self.fields.items():
            field.set_value(getattr(self._customer, name, ""))
        since = {one.purpose: one.at for one in self._customer.agrees} if self._customer else {}
        for purpose, tick in self.ticks.items():
            tick.set_value(purpose in since)
            tick.set_note(f"since {self._day(since[purpose])}" if purpose in since else "")

    def request(self, request: UUID) -> ChangeCustomer:
        """The change as the request has it."""
        assert self._customer is not None  # it is shown for somebody only
        typed = {name: field.value() for name, field in self.fields.items()}
        agreed = tuple(purpose for purpose, tick in self.ticks.items() if tick.value())
        return ChangeCustomer(request=request, customer=self._customer.id, agreed=agreed, **typed)
