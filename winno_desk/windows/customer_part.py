"""What is known of an order's customer, put right on the order's page."""

from uuid import UUID

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
    """Name, how they are reached, their address, and who speaks for them."""

    def __init__(self) -> None:
        self._customer: CustomerRow | None = None
        self.fields = {
            name: Field(label=label, name=name, kind="lines" if name == "address" else "line", required=name == "name")
            for name, label in _LABELS.items()
        }
        self.fields["address"].editor.show_lines(2)
        words = {"link": "Change customer", "act": "Save customer", "keep": "Keep as it is"}
        inside = tuple(self.fields.values())
        super().__init__("change_customer", **words, kind="accent", inside=inside)
        self.show_parts()

    def show_customer(self, customer: CustomerRow, *, may: bool) -> None:
        """Offer it for this customer; fields that are open keep what was typed."""
        if self._customer is None or self._customer.id != customer.id:
            self.unfolded = False
        self._customer = customer
        self.setVisible(may)
        self.show_parts()

    def fill(self) -> None:
        for name, field in self.fields.items():
            field.set_value(getattr(self._customer, name, ""))

    def request(self, request: UUID) -> ChangeCustomer:
        """The change as the request has it."""
        assert self._customer is not None  # it is shown for somebody only
        typed = {name: field.value() for name, field in self.fields.items()}
        return ChangeCustomer(request=request, customer=self._customer.id, **typed)
