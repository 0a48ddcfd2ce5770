"""The right column of an order: whose it is, its money, its documents."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from winno_desk.services.intake import DELIVERIES
from winno_desk.services.lookups.order_page import DocumentRow, OrderPage
from winno_desk.values.money import Money
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import Sum
from winno_desk.windows.delivery_part import DeliveryPart
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.forms.order_page import Ui_OrderPage
from winno_desk.windows.order_papers import print_words
from winno_desk.windows.parts import Words, clear, row
from winno_desk.windows.void_part import VoidPart
from winno_desk.windows.wording import Seen, amount_words, counted, money_words


class OrderSide(QObject):
    """Shows the facts; the page acts."""

    paper = Signal(str)
    """A paper to print, by its name in ``order_papers``."""

    def __init__(self, form: Ui_OrderPage, parent: QObject, open_document: Callable[[int], object]) -> None:
        super().__init__(parent)
        self.form = form
        self._open_document = open_document
        self.owing: Money | None = None
        self.form.payment.hide()
        self.delivery = DeliveryPart()
        self.form.side_inside.insertWidget(self.form.side_inside.indexOf(self.form.placed) + 1, self.delivery)
        self.void = VoidPart()
        self.form.side_inside.insertWidget(self.form.side_inside.indexOf(self.form.payment) + 1, self.void)

    def show_order(self, seen: Seen[OrderPage]) -> None:
        """Show the order as it stands."""
        order = seen.found
        self.form.customer.show_customer(order.customer, with_address=order.delivery == "ship")
        where = f"on the website as {order.website}" if order.website else f"by {order.taken_by}"
        self.form.placed.setText(
            f"Placed {seen.moment(order.placed_at)} {where}\n"
            f"Receipt {order.receipt} · {_delivery(order)}\n"
            f"Policy of {order.policy} shown"
        )
        self.form.sums.show_rows(_sums(seen))
        self.owing = order.owing
        self.form.owing.setText(money_words(order.owing))
        self.form.payment.expect(order.owing)
        self.form.take_payment.setVisible(order.may_take_payment and bool(order.owing))
        if not order.owing:
            self.form.payment.hide()
        self._show_payment_words()
        self.void.show_order(seen)
        self.delivery.show_order(order)
        self._show_documents(order)

    def open_payment(self, on: bool) -> None:
        """Open or close the fields of a payment."""
        self.form.payment.setVisible(on)
        self._show_payment_words()
        if on:
            self.form.payment.begin()
            QTimer.singleShot(0, self.form.payment, self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        self.form.side_scroll.ensureWidgetVisible(self.form.payment)

    def paying(self) -> bool:
        """Are the fields of a payment open?"""
        return self.form.payment.isVisibleTo(self.form.side)

    def _show_payment_words(self) -> None:
        self.form.take_payment.setText("Record payment" if self.paying() else "Take payment")

    def _show_documents(self, order: OrderPage) -> None:
        clear(self.form.documents)
        for document in order.documents:
            self.form.documents.addWidget(self._document(document))
        links = FlowLayout(tokens.GAP_2)
        links.addWidget(Words(words="Print", role="second"))
        for name, words in print_words(order):
            link = KeyButton(words=words, kind="link")
            link.setObjectName(f"print_{name}")
            link.setAccessibleName(f"Print: {words}")
            link.clicked.connect(partial(self._want_paper, name))
            links.addWidget(link)
        self.form.documents.addLayout(links)

    def _want_paper(self, name: str, _checked: bool = False) -> None:
        self.paper.emit(name)

    def _document(self, document: DocumentRow) -> QWidget:
        holder = QWidget()
        link = KeyButton(words=document.number, kind="link", icon="file")
        link.setObjectName(f"document_{document.id}")
        link.setAccessibleName(f"{document.title} {document.number}")
        link.clicked.connect(lambda: self._open_document(document.id))
        printed = f", printed {document.printed} ×" if document.printed else ""
        across = row(tokens.GAP_2)
        across.addWidget(link)
        across.addWidget(Words(words=f"{document.title}{printed}", role="second"), 1)
        holder.setLayout(across)
        return holder


def _delivery(order: OrderPage) -> str:
    how = DELIVERIES[order.delivery].lower()
    return f"{how}, collected by {order.collector}" if order.collector else how


def _sums(seen: Seen[OrderPage]) -> tuple[Sum, ...]:
    order = seen.found
    off = [Sum("Discount taken off", amount_words(order.discount))] if order.discount else []
    taxed = [Sum("Tax in it" if order.tax_inclusive else "Tax", amount_words(order.tax))] if order.tax else []
    paid = [
        Sum(f"{one.words}, {seen.moment(one.taken_at)}", "voided" if one.voided else amount_words(-one.amount))
        for one in order.payments
    ]
    back = [Sum(f"Refund to {one.words}, {one.state_words}", amount_words(one.amount)) for one in order.refunds]
    items = counted(len(order.items), "item")
    total = Sum("Total", amount_words(order.total), strong=True)
    first = Sum(items.capitalize(), amount_words(order.total if order.tax_inclusive else order.subtotal))
    return (first, *off, *taxed, total, *paid, *back)
