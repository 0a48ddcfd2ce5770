"""Taking money for an order that is there already."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from winno_desk.services.intake import TakePayment
from winno_desk.values.money import Money
from winno_desk.windows.forms.payment_form import Ui_PaymentForm
from winno_desk.windows.tender_form import TenderDraft, TenderForm


class PaymentForm(QWidget):
    """The fields of one payment; whoever shows it sends it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_PaymentForm()
        self.form.setupUi(self)
        self.tender = TenderForm(self.form, self, none_allowed=False)
        self.form.close_payment.clicked.connect(self.closed)
        self.clear()

    def clear(self) -> None:
        """Begin anew, with a card."""
        self.tender.bring_back(TenderDraft(method="card"))

    def expect(self, owing: Money) -> None:
        """What is owing; the amount follows unless it was typed over."""
        self.tender.expect(owing)

    def begin(self) -> None:
        """To the first thing that is asked."""
        self.form.last_four_field.editor.setFocus()

    def asked(self, request: UUID, order: int) -> TakePayment:
        """The payment as the request has it."""
        tender = self.tender.tender()
        assert tender is not None  # one of the methods is always pressed
        return TakePayment(request=request, order=order, tender=tender)
