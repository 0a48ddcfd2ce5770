"""How an order reaches its customer, changed on the order's page."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from winno_desk.services.changes import ChangeDelivery
from winno_desk.services.intake import DELIVERIES
from winno_desk.services.lookups.order_page import OrderPage
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.fields import Field
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.parts import column
from winno_desk.windows.segments import Segments


class DeliveryPart(QWidget):
    """A link that opens the fields; they close once the change is done."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begin = KeyButton(self, words="Change delivery", kind="link")
        self.begin.setObjectName("begin_delivery")
        self.delivery = Segments(self)
        self.delivery.offer(tuple(DELIVERIES.items()), "Delivery")
        self.address = Field(self, label="Ship to", name="address", kind="lines", required=True)
        self.collector = Field(self, label="Collected by another", name="collector")
        self.change = KeyButton(self, words="Save delivery", kind="accent")
        self.change.setObjectName("change_delivery")
        self.keep = KeyButton(self, words="Keep as it is")
        self.keep.setObjectName("keep_delivery")
        buttons = FlowLayout(tokens.GAP_2)
        buttons.addWidget(self.change)
        buttons.addWidget(self.keep)
        layout = column(tokens.GAP_2)
        for part in (self.begin, self.delivery, self.address, self.collector):
            layout.addWidget(part)
        layout.setAlignment(self.begin, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(buttons)
        self.setLayout(layout)
        self.delivery.edited.connect(self._show)
        self.begin.clicked.connect(self._open)
        self.keep.clicked.connect(self.close_fields)
        self.change.clicked.connect(self.asked)
        self._order: OrderPage | None = None
        self._opened = False
        self._show()

    def show_order(self, order: OrderPage) -> None:
        """Offer it for this order; fields that are open keep what was typed."""
        if self._order is None or self._order.id != order.id:
            self._opened = False
        self._order = order
        self.setVisible(order.may_change)
        self._show()

    def _open(self) -> None:
        if self._order is not None:
            self.delivery.set_value(self._order.delivery)
            self.address.set_value(self._order.ship_to or self._order.customer.address)
            self.collector.set_value(self._order.collector)
            self._opened = True
            self._show()

    def close_fields(self) -> None:
        """The change is done, or nobody wants it any more."""
        self._opened = False
        self._show()

    def _show(self) -> None:
        ship = self.delivery.value() == "ship"
        self.begin.setVisible(not self._opened)
        for part in (self.delivery, self.change, self.keep):
            part.setVisible(self._opened)
        self.address.setVisible(self._opened and ship)
        self.collector.setVisible(self._opened and not ship)

    def request(self, request: UUID, order: int) -> ChangeDelivery:
        """The change as the request has it."""
        return ChangeDelivery(
            request=request,
            order=order,
            delivery=self.delivery.value(),
            address=self.address.value(),
            collector=self.collector.value(),
        )
