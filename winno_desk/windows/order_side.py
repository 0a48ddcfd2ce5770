"""The right column of an order: whose it is, its money, its documents."""

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from winno_desk.services.changes import DeliveryChanged, ShowPolicy, change_delivery, show_policy
from winno_desk.services.customers import CustomerChanged, change_customer
from winno_desk.services.intake import DELIVERIES, PaymentTaken, take_payment
from winno_desk.services.issuing import IssuePaper, IssueReceipt, PaperIssued, issue_paper, issue_receipt
from winno_desk.services.lookups.order_page import DocumentRow, OrderPage
from winno_desk.services.voiding import SaleVoided, VoidSale, void_sale
from winno_desk.values.calendar import local_date
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import Sum
from winno_desk.windows.customer_part import CustomerChange
from winno_desk.windows.delivery_part import DeliveryPart
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.forms.order_page import Ui_OrderPage
from winno_desk.windows.habits import Habits
from winno_desk.windows.order_papers import issue_words, print_words
from winno_desk.windows.page import Page
from winno_desk.windows.papers_line import printed_with, unprinted_words, with_sale
from winno_desk.windows.parts import Words, clear, row
from winno_desk.windows.void_part import VoidPart
from winno_desk.windows.wording import Seen, amount_words, counted, money_words


class OrderSide(QObject):
    """Shows the facts, and does what is about the order as a whole: payments, delivery, taking the sale back."""

    paper = Signal(str)
    """A paper to print, by its name in ``order_papers``."""
    paid = Signal()
    """Money was taken."""

    def __init__(self, form: Ui_OrderPage, page: Page) -> None:
        super().__init__(page)
        self.form = form
        self._page = page
        self._order = 0
        self.form.payment.hide()
        self.change = CustomerChange()
        self.form.side_inside.insertWidget(self.form.side_inside.indexOf(self.form.customer) + 1, self.change)
        self.delivery = DeliveryPart()
        self.form.side_inside.insertWidget(self.form.side_inside.indexOf(self.form.placed) + 1, self.delivery)
        self.show_policy = KeyButton(words="The policy was shown now", kind="link")
        self.show_policy.setObjectName("show_policy")
        self.show_policy.clicked.connect(self._show_policy)
        below = self.form.side_inside.indexOf(self.form.placed) + 1
        self.form.side_inside.insertWidget(below, self.show_policy, 0, Qt.AlignmentFlag.AlignLeft)
        self.void = VoidPart()
        self.form.side_inside.insertWidget(self.form.side_inside.indexOf(self.form.payment) + 1, self.void)
        form.take_payment.clicked.connect(self._take_payment)
        form.payment.closed.connect(lambda: self.open_payment(False))
        self.change.asked.connect(self._change_customer)
        self.delivery.asked.connect(self._change_delivery)
        self.void.asked.connect(self._void_sale)

    def show_order(self, seen: Seen[OrderPage]) -> None:
        """Show the order as it stands."""
        order = seen.found
        self._order = order.id
        self.form.customer.show_customer(order.customer, ship_to=order.ship_to)
        where = f"on the website as {order.website}" if order.website else f"by {order.taken_by}"
        self.form.placed.setText(
            f"Placed {seen.moment(order.placed_at)} {where}\n"
            f"Receipt {order.receipt} · {_delivery(order)}\n"
            f"Policy of {order.policy}, {_seen_words(seen)}"
        )
        self.form.sums.show_rows(_sums(seen))
        self.form.owing.setText(money_words(order.owing))
        self.form.payment.expect(order.owing)
        self.form.take_payment.setVisible(seen.may("take_payment") and bool(order.owing))
        if not order.owing:
            self.form.payment.hide()
        self._show_payment_words()
        self.void.show_order(seen)
        self.change.show_customer(
            order.customer, lambda at: seen.day(local_date(at, seen.zone)), may=seen.may("save_order")
        )
        self.show_policy.setVisible(order.policy_seen_at is None and seen.may("save_order"))
        self.delivery.show_order(order)
        self._show_documents(order)

    def _take_payment(self) -> None:
        if not self.paying():
            self.open_payment(True)
            return
        request = self.form.payment.asked(self._page.request_id("take_payment", self._order), self._order)
        self._page.act(take_payment, request, done=self._paid, form=self.form.side_panel)

    def _paid(self, paid: PaymentTaken) -> None:
        self.form.payment.clear()
        self.open_payment(False)
        self.paid.emit()
        said = f"{paid.amount} taken."
        self._page.navigator.message(said)
        self._page.send_papers(
            with_sale(printed_with(Habits(self._page.worker.desk.settings.data)), paid.document), said
        )

    def _change_customer(self) -> None:
        request = self.change.request(self._page.request_id("change_customer", self._order))
        self._page.act(change_customer, request, done=self._customer_changed, form=self.change)

    def _customer_changed(self, _changed: CustomerChanged) -> None:
        self.change.fold()
        self._page.navigator.message("The customer is known so from now on, on every order.")

    def _show_policy(self) -> None:
        request = ShowPolicy(request=self._page.request_id("show_policy", self._order), order=self._order)
        self._page.act(show_policy, request, done=lambda _: None, form=self.form.side_panel)

    def _change_delivery(self) -> None:
        request = self.delivery.request(self._page.request_id("change_delivery", self._order), self._order)
        self._page.act(change_delivery, request, done=self._delivery_changed, form=self.delivery)

    def _delivery_changed(self, changed: DeliveryChanged) -> None:
        self.delivery.fold()
        costs = f" Its price changes by {changed.shipping} for shipping." if changed.shipping else ""
        self._page.navigator.message(f"Delivery changed: {DELIVERIES[changed.delivery].lower()}.{costs}")

    def _void_sale(self) -> None:
        request = VoidSale(request=self._page.request_id("void_sale", self._order), order=self._order)
        back = self.void.back
        done = partial(self._voided, back)
        self._page.act(void_sale, request, done=done, form=self.form.side_panel)

    def _voided(self, back: str, _voided: SaleVoided) -> None:
        self._page.navigator.message(f"The sale is void. Give back {back}." if back else "The sale is void.")

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
        self.form.documents.addLayout(self._issue_links(order))
        if order.unprinted:
            self.form.documents.addWidget(Words(words=unprinted_words(order.unprinted), role="small"))

    def _issue_links(self, order: OrderPage) -> FlowLayout:
        links = FlowLayout(tokens.GAP_2)
        links.addWidget(Words(words="Issue", role="second"))
        for kind, subject, words in issue_words(order):
            link = KeyButton(words=words, kind="link")
            link.setObjectName(f"issue_{kind}")
            link.setAccessibleName(f"Issue: {words}")
            link.clicked.connect(partial(self._issue, kind, subject))
            links.addWidget(link)
        return links

    def _issue(self, kind: str, subject: int, _checked: bool = False) -> None:
        request = self._page.request_id(f"issue_{kind}", subject)
        if kind == "refund_receipt":
            self._page.act(issue_receipt, IssueReceipt(request=request, refund=subject), done=self._issued)
        else:
            self._page.act(issue_paper, IssuePaper(request=request, kind=kind, order=subject), done=self._issued)

    def _issued(self, issued: PaperIssued) -> None:
        self._page.navigator.go("document", issued.document)

    def _want_paper(self, name: str, _checked: bool = False) -> None:
        self.paper.emit(name)

    def _document(self, document: DocumentRow) -> QWidget:
        holder = QWidget()
        link = KeyButton(words=document.number, kind="link", icon="file")
        link.setObjectName(f"document_{document.id}")
        link.setAccessibleName(f"{document.title} {document.number}")
        link.clicked.connect(lambda: self._page.navigator.go("document", document.id))
        printed = f", printed {document.printed} ×" if document.printed else ""
        across = row(tokens.GAP_2)
        across.addWidget(link)
        across.addWidget(Words(words=f"{document.title}{printed}", role="second"), 1)
        holder.setLayout(across)
        return holder


def _seen_words(seen: Seen[OrderPage]) -> str:
    """When the customer was shown the policy; one who ordered on the website was not shown it by us."""
    at = seen.found.policy_seen_at
    if at is None:
        return "not shown at the counter"
    return "shown" if at == seen.found.placed_at else f"shown {seen.moment(at)}"


def _delivery(order: OrderPage) -> str:
    how = DELIVERIES[order.delivery].lower()
    return f"{how}, collected by {order.collector}" if order.collector else how


def _sums(seen: Seen[OrderPage]) -> tuple[Sum, ...]:
    order = seen.found
    off = [Sum("Discount taken off", amount_words(order.discount))] if order.discount else []
    taxed = [Sum("Tax in it" if order.tax_inclusive else "Tax", amount_words(order.tax))] if order.tax else []
    paid = [
        Sum(
            f"{one.words}, {'voided' if one.voided else seen.moment(one.taken_at)}",
            amount_words(one.amount if one.voided else -one.amount),
        )
        for one in order.payments
    ]
    back = [Sum(f"Refund to {one.words}, {one.state_words}", amount_words(one.amount)) for one in order.refunds]
    items = counted(len(order.items), "item")
    total = Sum("Total", amount_words(order.total), strong=True)
    first = Sum(items.capitalize(), amount_words(order.subtotal))
    charges = [Sum(words, amount_words(price)) for words, price in order.charges]
    return (first, *off, *charges, *taxed, total, *paid, *back)
