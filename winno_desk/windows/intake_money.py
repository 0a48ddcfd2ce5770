"""The money of a new order: what it comes to, what is taken off, how it is paid and what is still owing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal

from winno_desk.services.prices import NO_PRICE, Asked, Price, price_lines, read_discount
from winno_desk.services.tenders import Tender, check_tender
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money
from winno_desk.windows.cards import Sum
from winno_desk.windows.forms.intake_page import Ui_IntakePage
from winno_desk.windows.tender_form import TenderDraft, TenderForm
from winno_desk.windows.tenders_taken import TendersTaken
from winno_desk.windows.wording import amount_words, money_words


@dataclass(frozen=True, slots=True)
class MoneyDraft:
    """The order's discount as typed, tenders that are noted already, and the one that is being typed."""

    discount: str = ""
    noted: tuple[Tender, ...] = ()
    tender: TenderDraft = field(default_factory=TenderDraft)


@dataclass(frozen=True, slots=True)
class Standing:
    """What is asked for and how it is taxed."""

    lines: Sequence[Asked]
    currency: str
    inclusive: bool
    tax_words: str
    shipping: Price = NO_PRICE
    """What sending it costs; nothing for what is fetched, and for files."""


class MoneyPart(QObject):
    """The right panel of a new order, down to what is owing."""

    edited = Signal()
    refused = Signal(object)
    """Why a tender cannot be noted."""

    def __init__(self, form: Ui_IntakePage, parent: QObject) -> None:
        super().__init__(parent)
        self.form = form
        self._standing = Standing((), "", False, "")
        self._rest = self._too_much = Money.zero("")
        self.tender = TenderForm(form, self, none_allowed=True)
        self.noted = TendersTaken(form.taken_rows, self)
        form.discount_field.editor.setPlaceholderText("5.00 or 10\N{NO-BREAK SPACE}%")
        self.tender.edited.connect(self.edited)
        self.noted.edited.connect(self.edited)
        form.discount_field.edited.connect(self.edited)
        form.more_tenders.clicked.connect(self.note_tender)

    def show(self, standing: Standing) -> None:
        """Reckon everything anew."""
        self._standing = standing
        currency = standing.currency
        prices = self._prices()
        total = Money(sum(price.gross for price in prices) + standing.shipping.gross, currency)
        noted = self.noted.sum(currency)
        self._rest = rest = total - noted if noted < total else Money.zero(currency)
        self.tender.expect(rest)
        self._show_sums(prices, total)
        taken = self.tender.taken() or Money.zero(currency)
        left = rest - taken if taken < rest else Money.zero(currency)
        paying = bool(self.form.method.value()) or bool(noted)
        self.form.discount_field.setVisible(bool(standing.lines))
        self.form.more_tenders.setVisible(bool(taken) and bool(left))
        self.form.owing.setVisible(bool(total) or bool(noted))
        words = "Owing after this" if paying else "Nothing taken now, owing"
        self._too_much = noted - total if total < noted else Money.zero(currency)
        over = Sum("Taken too much", amount_words(self._too_much), strong=True) if self._too_much else None
        self.form.owing.show_rows((over or Sum(words, amount_words(left), strong=bool(left)),))

    def _before(self) -> Money:
        """What the lines come to before the order's discount."""
        lines = self._standing.lines
        return Money(sum(one.amount for one in lines), self._standing.currency)

    def _prices(self) -> tuple[Price, ...]:
        discount, wrong = 0, ""
        try:
            discount = read_discount("discount", self.form.discount_field.value(), self._before())
        except Invalid as error:
            wrong = error.message
        self.form.discount_field.set_error(wrong)
        return price_lines(self._standing.lines, discount=discount, inclusive=self._standing.inclusive)

    def _show_sums(self, prices: Sequence[Price], total: Money) -> None:
        standing, currency = self._standing, self._standing.currency
        tax = Money(sum(price.tax for price in (*prices, standing.shipping)), currency)
        off = Money(sum(price.discount for price in prices), currency)
        full = Money(sum(one.full for one in standing.lines), currency)
        rows = [Sum("Items", amount_words(full))]
        if off:
            rows.append(Sum("Discount", amount_words(-off)))
        sent = standing.shipping.gross if standing.inclusive else standing.shipping.net
        if sent:
            rows.append(Sum("Shipping", amount_words(Money(sent, currency))))
        if tax:
            inside = f"{standing.tax_words}, included" if standing.inclusive else standing.tax_words
            rows.append(Sum(inside, amount_words(tax)))
        self.form.sums.show_rows(tuple(rows))
        self.form.total.setText(money_words(total))

    def currency(self) -> str:
        """What the order is paid in."""
        return self._standing.currency

    def note_tender(self) -> None:
        """What is typed counts as paid; the rest is paid in another way."""
        tender = self.tender.tender()
        if tender is None:
            return
        try:
            check_tender(tender, self._rest)
        except Invalid as error:
            self.refused.emit(error)
            return
        self.tender.bring_back(TenderDraft())
        self.noted.show((*self.noted.tenders, tender), self._standing.currency)
        self.edited.emit()

    def request(self) -> Mapping[str, Any]:
        """Discount and tenders as the request has them."""
        if self._too_much:
            sentence = (
                f"{money_words(self._too_much)} too much was taken: the order comes to less by now. "
                "Take back a payment that is listed, or put back what was taken off."
            )
            raise Invalid("", sentence)
        tender = self.tender.tender()
        tenders = self.noted.tenders if tender is None else (*self.noted.tenders, tender)
        return {"discount": self.form.discount_field.value(), "tenders": tenders}

    def draft(self) -> MoneyDraft:
        """All of it, to be brought back."""
        return MoneyDraft(self.form.discount_field.typed(), self.noted.tenders, self.tender.draft())

    def bring_back(self, draft: MoneyDraft, currency: str) -> None:
        """Show a draft again, or an empty one."""
        self.form.discount_field.set_value(draft.discount)
        self.noted.show(draft.noted, currency)
        self.tender.bring_back(draft.tender)
