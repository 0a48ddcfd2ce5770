"""How a new order reaches its customer: picked up, by whom, or shipped, and where to."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from winno_desk.services.intake import DELIVERIES
from winno_desk.services.lookups.customers import CustomerRow
from winno_desk.windows.forms.intake_page import Ui_IntakePage


class IntakeDelivery(QObject):
    """The choice, and the address or the collector that it asks for."""

    edited = Signal()

    def __init__(self, form: Ui_IntakePage, page: QWidget) -> None:
        super().__init__(page)
        self.form, self._page = form, page
        form.address_field.editor.show_lines(2)
        form.delivery.offer(tuple(DELIVERIES.items()), "Delivery")
        form.delivery.edited.connect(self._on_chosen)
        for field in (form.address_field, form.collector_field):
            field.edited.connect(self.edited)

    def _ships(self) -> bool:
        return bool(self.form.delivery.value() == "ship")

    def _on_chosen(self) -> None:
        self.edited.emit()
        if self._ships() and not self.form.address_field.value():
            self.form.address_field.editor.setFocus()

    def ask(self, *, asked: bool, somebody_new: bool) -> None:
        """Show what is asked for: an address of whoever is new or is shipped to, a collector of what is picked up."""
        form, ships = self.form, self._ships()
        form.address_field.setVisible(asked and (ships or somebody_new))
        form.address_field.set_label("Ship to" if ships else "Address, for letters")
        form.collector_field.setVisible(asked and not ships)
        for part in (form.delivery, form.delivery_label):
            part.setVisible(asked)

    def live_at(self, customer: CustomerRow) -> None:
        """The address of somebody known."""
        self.form.address_field.set_value(customer.address)

    def request(self) -> dict[str, Any]:
        """Delivery, address and collector as the request has them."""
        address = self.form.address_field
        shown = address.isVisibleTo(self._page)
        return {
            "delivery": self.form.delivery.value(),
            "address": address.value() if shown else "",
            "collector": self.form.collector_field.value(),
        }

    def draft(self) -> dict[str, str]:
        """All of it, to be brought back."""
        form = self.form
        return {
            "delivery": form.delivery.value(),
            "address": form.address_field.typed(),
            "collector": form.collector_field.typed(),
        }

    def bring_back(self, *, delivery: str, address: str, collector: str) -> None:
        """Show a draft again, or an empty one."""
        self.form.delivery.set_value(delivery)
        self.form.address_field.set_value(address)
        self.form.collector_field.set_value(collector)
