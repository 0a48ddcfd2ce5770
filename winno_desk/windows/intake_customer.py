"""The customer of a new order: found while typing, or described anew."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from winno_desk.services.consents import OPTIONAL, REQUIRED
from winno_desk.services.lookups.customers import Alike, CustomerRow, alike, find_customers
from winno_desk.values.errors import Invalid
from winno_desk.windows.alike import AlikeNotice
from winno_desk.windows.forms.intake_page import Ui_IntakePage
from winno_desk.windows.suggestions import Suggestion, Suggestions
from winno_desk.windows.worker import DeskWorker

_PATIENCE = 120
_ALIKE = ("name", "phone", "email")
_FIELDS = (*_ALIKE, "guardian")
_TICKS = (REQUIRED.purpose, *(one.purpose for one in OPTIONAL))
_NEW = "new"


@dataclass(frozen=True, slots=True)
class CustomerDraft:
    """The customer as chosen or described so far."""

    typed: str
    known: CustomerRow | None
    new: bool
    described: tuple[str, ...]
    agreed: tuple[str, ...]

    def begun(self) -> bool:
        """Is anything chosen or typed?"""
        return self.known is not None or bool(self.typed) or any(self.described)

    def name(self) -> str:
        """Whose order it is, as far as that is known."""
        if self.known is not None:
            return self.known.name
        return next((text for text in self.described if text), self.typed)


class CustomerPart(QObject):
    """The upper panel of a new order."""

    edited = Signal()
    settled = Signal()
    """A known customer was chosen: on to the items."""

    def __init__(self, form: Ui_IntakePage, worker: DeskWorker, parent: QObject) -> None:
        super().__init__(parent)
        self.form = form
        self._worker = worker
        self.known: CustomerRow | None = None
        self.new = False
        form.customer_hint.setText("Type to find somebody who has been here, or begin with a new name.")
        form.consent_field.set_label(REQUIRED.words)
        for one in OPTIONAL:
            self._tick(one.purpose).set_label(one.words)
        self.suggestions = Suggestions(form.customer_field.editor, "Customers")
        self.suggestions.taken.connect(self._take)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._look)
        form.customer_field.editor.textEdited.connect(self._on_typed)
        self.alike = AlikeNotice()
        self.alike.taken.connect(self._take)
        form.describing_down.insertWidget(1, self.alike)
        self._compare = QTimer(self)
        self._compare.setSingleShot(True)
        self._compare.setInterval(_PATIENCE)
        self._compare.timeout.connect(self._look_for_alike)
        form.new_customer.clicked.connect(lambda: self.describe(self._typed()))
        form.find_instead.clicked.connect(self.find)
        for name in _FIELDS:
            self._field(name).edited.connect(self.edited)
            self._field(name).edited.connect(self._compare.start)
        for purpose in _TICKS:
            self._tick(purpose).edited.connect(self.edited)
        self._show()

    def _field(self, name: str) -> Any:
        return getattr(self.form, f"{name}_field")

    def _tick(self, purpose: str) -> Any:
        return self._field("consent" if purpose == REQUIRED.purpose else purpose)

    def _agreed(self) -> tuple[str, ...]:
        return tuple(purpose for purpose in _TICKS if self._tick(purpose).value())

    def _typed(self) -> str:
        typed: str = self.form.customer_field.value()
        return typed

    def _on_typed(self, _text: str) -> None:
        self._timer.start()
        if self.known is not None:
            self._let_go()
            self._show()

    def _let_go(self) -> None:
        """Whoever was chosen is not meant any more; neither their address nor what they agree to is the next one's."""
        self.known = None
        self.form.address_field.set_value("")
        self._forget_agreed()

    def _look(self) -> None:
        text = self._typed()
        self._worker.ask(find_customers, text, done=lambda found: self._offer(text, found))

    def _offer(self, text: str, found: Sequence[CustomerRow]) -> None:
        if text != self._typed():
            return  # something else was typed meanwhile
        rows = [Suggestion(one.id, one, one.name, one.email, one.phone) for one in found]
        if text:
            rows.append(Suggestion(0, _NEW, "New customer", f"“{text}”"))
        self.suggestions.offer(rows)

    def _look_for_alike(self) -> None:
        described = tuple(self._field(name).value() for name in _ALIKE)
        if self.new:
            self._worker.ask(alike, *described, done=lambda found: self._show_alike(described, found))

    def _show_alike(self, described: tuple[str, ...], found: Sequence[Alike]) -> None:
        if described == tuple(self._field(name).value() for name in _ALIKE):
            self.alike.show_alike(found)

    def _take(self, value: CustomerRow | str) -> None:
        if isinstance(value, CustomerRow):
            self.choose(value)
            self.settled.emit()
        else:
            self.describe(self._typed())

    def choose(self, customer: CustomerRow) -> None:
        """The order is for somebody known."""
        self._forget_agreed()
        self.known, self.new = customer, False
        self.form.customer_field.set_error("")
        self._show()

    def _forget_agreed(self) -> None:
        """What one customer agrees to is not what the next one does."""
        for purpose in _TICKS:
            self._tick(purpose).set_value(False)

    def describe(self, typed: str = "") -> None:
        """The order is for somebody new; what was typed goes where it belongs."""
        if self.known is not None:
            typed = ""
            self._let_go()
        self.known, self.new = None, True
        name = _meant(typed)
        if typed and not self._field(name).value():
            self._field(name).set_value(typed)
        self.form.customer_field.set_value("")
        self.form.customer_field.set_error("")
        self._show()
        self._field("name" if not self._field("name").value() else "phone").editor.setFocus()

    def find(self) -> None:
        """Back to finding somebody known; what was described stays where it is."""
        self.new = False
        self._show()
        self.form.customer_field.editor.setFocus()

    def _show(self) -> None:
        form = self.form
        form.finding.setVisible(not self.new)
        form.customer_card.setVisible(self.known is not None)
        if self.known is not None:
            form.customer_card.show_customer(self.known)
        form.describing.setVisible(self.new)
        form.consenting.setVisible(self.asks_consent())
        form.find_instead.setVisible(self.new)
        form.new_customer.set_kind("link" if self.known is not None else "plain")
        form.customer_hint.setVisible(self.known is None)
        self.edited.emit()

    def request(self) -> dict[str, Any]:
        """The customer as the request has it; Invalid when there is none yet."""
        if self.known is None and not self.new:
            raise Invalid("customer", "Find the customer, or add a new one.")
        agreed = self._agreed() if self.asks_consent() else ()
        consent = {"consent": REQUIRED.purpose in agreed, "agreed": agreed}
        if self.known is not None:
            return {"customer": self.known.id, **consent}
        return {**{name: self._field(name).value() for name in _FIELDS}, **consent}

    def asks_consent(self) -> bool:
        """Somebody new agrees first, and somebody known who did not agree before."""
        return self.new or (self.known is not None and self.known.asked_first())

    def begun(self) -> bool:
        """Is anything chosen or typed?"""
        return self.draft().begun()

    def draft(self) -> CustomerDraft:
        """All of it, to be brought back."""
        described = tuple(self._field(name).typed() for name in _FIELDS)
        return CustomerDraft(self.form.customer_field.typed(), self.known, self.new, described, self._agreed())

    def bring_back(self, draft: CustomerDraft) -> None:
        """Show a draft again, or an empty one."""
        self.known, self.new = draft.known, draft.new
        self.form.customer_field.set_value(draft.typed)
        for name, value in zip(_FIELDS, draft.described, strict=True):
            self._field(name).set_value(value)
        for purpose in _TICKS:
            self._tick(purpose).set_value(purpose in draft.agreed)
        self._show()


NOBODY = CustomerDraft("", None, False, ("",) * len(_FIELDS), ())


def _meant(typed: str) -> str:
    """Which field a search text belongs in."""
    if "@" in typed:
        return "email"
    digits = sum(char.isdigit() for char in typed)
    return "phone" if digits > len(typed) / 2 else "name"
