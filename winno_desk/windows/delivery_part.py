"""How an order reaches its customer, changed on the order's page."""

from uuid import UUID

from winno_desk.services.changes import ChangeDelivery
from winno_desk.services.intake import DELIVERIES
from winno_desk.services.lookups.order_page import OrderPage
from winno_desk.windows.fields import Field
from winno_desk.windows.segments import Segments
from winno_desk.windows.unfolding import Unfolding


class DeliveryPart(Unfolding):
    """Pick-up or shipping, where to, and who collects."""

    def __init__(self) -> None:
        self._order: OrderPage | None = None
        self.delivery = Segments()
        self.delivery.offer(tuple(DELIVERIES.items()), "Delivery")
        self.address = Field(label="Ship to", name="address", kind="lines", required=True)
        self.collector = Field(label="Collected by another", name="collector")
        words = {"link": "Change delivery", "act": "Save delivery", "keep": "Keep as it is"}
        inside = (self.delivery, self.address, self.collector)
        super().__init__("change_delivery", **words, kind="accent", inside=inside)
        self.delivery.edited.connect(self.show_parts)
        self.show_parts()

    def show_order(self, order: OrderPage) -> None:
        """Offer it for this order; fields that are open keep what was typed."""
        if self._order is None or self._order.id != order.id:
            self.unfolded = False
        self._order = order
        self.setVisible(order.may_change)
        self.show_parts()

    def fill(self) -> None:
        if self._order is not None:
            self.delivery.set_value(self._order.delivery)
            self.address.set_value(self._order.ship_to or self._order.customer.address)
            self.collector.set_value(self._order.collector)

    def show_parts(self) -> None:
        super().show_parts()
        ship = self.delivery.value() == "ship"
        self.address.setVisible(self.unfolded and ship)
        self.collector.setVisible(self.unfolded and not ship)

    def request(self, request: UUID, order: int) -> ChangeDelivery:
        """The change as the request has it."""
        return ChangeDelivery(
            request=request,
            order=order,
            delivery=self.delivery.value(),
            address=self.address.value(),
            collector=self.collector.value(),
        )
