"""How money comes: the fields of one tender, at intake and when a payment is taken later."""

from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from winno_desk.services.checks import read_amount
from winno_desk.services.tenders import BRANDS, METHODS, Tender, check_amount
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money
from winno_desk.windows.fields import Field
from winno_desk.windows.segments import Segments
from winno_desk.windows.wording import money_words

_LAST = 4
_FIELDS = ("brand", "last_four", "amount", "reference", "given")


class TenderWidgets(Protocol):
    """What a form holds for a tender."""

    method: Segments
    card_fields: QWidget
    tender_fields: QWidget
    brand_field: Field
    last_four_field: Field
    amount_field: Field
    reference_field: Field
    given_field: Field


@dataclass(frozen=True, slots=True)
class TenderDraft:
    """A tender as typed so far; ``own_amount`` once the amount was typed over."""

    method: str = ""
    fields: tuple[str, ...] = (BRANDS[0], "", "", "", "")
    own_amount: bool = False


class TenderForm(QObject):
    """Card, cash, transfer or online; the amount follows what is owing until somebody types another."""

    edited = Signal()

    def __init__(self, form: TenderWidgets, parent: QObject, *, none_allowed: bool) -> None:
        super().__init__(parent)
        self.form = form
        self._own_amount = False
        self._setting = False
        self._owing: Money | None = None
        form.method.offer(tuple(METHODS.items()), "Paid by", none_allowed=none_allowed)
        form.brand_field.editor.offer([(brand, brand) for brand in BRANDS])
        form.last_four_field.edited.connect(self._keep_last_four)
        form.method.edited.connect(self._show)
        form.amount_field.edited.connect(self._on_amount)
        form.given_field.edited.connect(self._say_change)
        self._show()

    def _field(self, name: str) -> Any:
        return getattr(self.form, f"{name}_field")

    def _on_amount(self) -> None:
        if not self._setting:
            self._own_amount = True
            self._say_change()
            self._say_wrong()
            self.edited.emit()

    def _say_wrong(self) -> None:
        """An amount that cannot be taken is told while it is typed; an empty one only when it is sent."""
        text, owing = self.form.amount_field.value(), self._owing
        if not text or owing is None or not self.form.method.value():
            return
        try:
            check_amount(text, owing)
        except Invalid as error:
            self.form.amount_field.set_error(error.message)

    def _keep_last_four(self) -> None:
        """Of a card's whole number, typed or pasted, only the end stays."""
        field = self.form.last_four_field
        digits = "".join(char for char in field.typed() if char.isdigit())
        if len(digits) > _LAST:
            self._setting = True
            field.set_value(digits[-_LAST:])
            self._setting = False
            field.set_note("Last four kept")

    def _set_amount(self, text: str) -> None:
        self._setting = True
        self.form.amount_field.set_value(text)
        self._setting = False

    def _show(self) -> None:
        method = self.form.method.value()
        self.form.card_fields.setVisible(method == "card")
        self.form.tender_fields.setVisible(bool(method))
        self.form.given_field.setVisible(method == "cash")
        self.form.reference_field.setVisible(method != "cash")
        self._say_change()
        self.edited.emit()

    def _say_change(self) -> None:
        taken, given = self.taken(), self._money(self.form.given_field)
        enough = taken is not None and given is not None and given >= taken
        self.form.given_field.set_note(f"{money_words(given - taken)} change" if enough and given and taken else "")

    def expect(self, owing: Money) -> None:
        """What is to be paid; the amount follows unless it was typed over."""
        self._owing = owing
        for field in (self.form.amount_field, self.form.given_field):
            field.editor.set_currency(owing.currency)
        if not self._own_amount:
            self._set_amount(str(owing) if owing else "")
        self._say_change()

    def taken(self) -> Money | None:
        """The amount as typed, where it can be read; nothing while none is taken."""
        return self._money(self.form.amount_field) if self.form.method.value() else None

    def _money(self, field: Field) -> Money | None:
        if self._owing is None:
            return None
        try:
            money = read_amount(field.value(), self._owing.currency)
        except ValueError:
            return None
        return money if money.minor >= 0 else None

    def tender(self) -> Tender | None:
        """The tender as the request has it; None when nothing is taken now."""
        method = self.form.method.value()
        if not method:
            return None
        brand, last_four, amount, reference, given = (self._field(name).value() for name in _FIELDS)
        card, cash = method == "card", method == "cash"
        return Tender(
            method=method,
            amount=amount,
            brand=brand if card else "",
            last_four=last_four if card else "",
            reference="" if cash else reference,
            given=given if cash else "",
        )

    def draft(self) -> TenderDraft:
        """All of it, to be brought back."""
        fields = tuple(self._field(name).typed() or "" for name in _FIELDS)
        return TenderDraft(self.form.method.value(), fields, self._own_amount)

    def bring_back(self, draft: TenderDraft) -> None:
        """Show a draft again, or an empty one."""
        self.form.method.set_value(draft.method)
        self._setting = True
        for name, value in zip(_FIELDS, draft.fields, strict=True):
            self._field(name).set_value(value)
        self._setting = False
        self._own_amount = draft.own_amount
        self._show()
