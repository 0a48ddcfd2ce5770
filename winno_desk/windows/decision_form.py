"""The manager's answer: as the policy says, declined, or an exception; with amount, reason and day of issue."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from winno_desk.policy.terms import Outcome
from winno_desk.services.charges import CHARGES
from winno_desk.services.checks import read_amount
from winno_desk.services.decisions import Decide
from winno_desk.services.lookups.case_rows import CasePage
from winno_desk.services.reopening import GRANTED
from winno_desk.services.tenders import METHODS
from winno_desk.values.errors import Invalid
from winno_desk.values.listing import listed
from winno_desk.windows.case_words import ANSWERS, REMEDIES, days_words
from winno_desk.windows.drafts import bring_back, keep
from winno_desk.windows.forms.decision_form import Ui_DecisionForm
from winno_desk.windows.wording import money_words

_MAIN = {
    "as_ruled": "Approve and print letter",
    "decline": "Decline and print letter",
    "exception": "Approve the exception",
}


def _besides(page: CasePage) -> str:
    """What goes back besides the amount, once that is all."""
    charges = [f"{money_words(one.paid)} for {CHARGES[one.kind].lower()}" for one in page.charges]
    return f"All of it brings back {listed(charges)} as well." if charges else ""


class DecisionForm(QWidget):
    """The form of one decision; what was typed about a case stays with it until it is decided."""

    sent = Signal(object)
    """A Decide, ready to go."""
    refused = Signal(object)
    """The form itself cannot be read: an Invalid."""
    left = Signal()
    """The case is left as it is."""

    def __init__(self, request_id: Callable[[int], UUID], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._request_id = request_id
        self.form = Ui_DecisionForm()
        self.form.setupUi(self)
        self.form.arrives.label.setText("Arrives")
        self.form.note_field.editor.show_lines(2)
        self.form.answer_field.edited.connect(self._on_answer)
        self.form.remedy_field.edited.connect(self._show_fields)
        self.form.pieces_field.edited.connect(self._show_fields)
        self.form.issue_day_field.edited.connect(self._show_arrival)
        self.form.amount_field.edited.connect(self._show_second)
        self.form.decide.clicked.connect(self.send)
        self.form.decline.clicked.connect(self._on_decline)
        self.form.keep.clicked.connect(self.left)
        self._page: CasePage | None = None
        self._drafts: dict[int, dict[str, Any]] = {}
        self._suggested = ""

    def show_case(self, page: CasePage) -> None:
        """Show the form for a case; on the same case what was typed stays."""
        before = self._page
        if before is not None and before.id != page.id:
            self._drafts[before.id] = keep(self)
        anew = before is None or before.id != page.id
        self._page = page
        self.form.answer_field.editor.offer([(name, ANSWERS[name]) for name in page.answers])
        self.form.remedy_field.editor.offer(list(REMEDIES.items()))
        self.form.amount_field.editor.set_currency(page.left.currency)
        if anew:
            self._begin(page)
        self._show_fields()

    def _begin(self, page: CasePage) -> None:
        self._suggested = ""
        pieces = [(count, f"{count} of {page.quantity}") for count in range(page.quantity, 0, -1)]
        self.form.pieces_field.editor.offer(pieces)
        self.form.pieces_field.set_value(page.quantity)
        for field in (
            *(self.form.amount_field, self.form.note_field),
            *(self.form.own_secret_field, self.form.second_secret_field),
        ):
            field.set_value("")
        self.form.second_field.editor.offer([(None, "Choose"), *page.seconds])
        self.form.second_field.set_value(None)
        self.form.answer_field.set_value(page.answers[0] if page.answers else None)
        self.form.remedy_field.set_value("refund")
        self.form.in_cash_field.set_value(False)
        self.form.issue_day_field.set_value(page.today.isoformat())
        bring_back(self, self._drafts.pop(page.id, {}))

    def forget(self, case: int) -> None:
        """The case is decided: nothing of its form is kept."""
        self._drafts.pop(case, None)
        for secret in (self.form.own_secret_field, self.form.second_secret_field):
            secret.set_value("")
        if self._page is not None and self._page.id == case:
            self._page = None

    def _answer(self) -> str:
        return self.form.answer_field.value() or ""

    def _chooses_remedy(self, page: CasePage) -> bool:
        """Is it open whether money or a new print is given?"""
        printed = page.item.locked_digest is not None and page.facts.item.print_started_at is not None
        return (
            printed
            and page.state not in GRANTED
            and (self._answer() == "exception" or (self._answer() == "as_ruled" and page.ruling.leaves_remedy))
        )

    def _gives_money(self, page: CasePage) -> bool:
        if self._answer() == "decline":
            return False
        if self._chooses_remedy(page):
            return bool(self.form.remedy_field.value() == "refund")
        return self._answer() == "exception" or bool(page.ruling.maximum)

    def _made_again(self, page: CasePage) -> bool:
        """Is a new print given?"""
        chosen = self._chooses_remedy(page) and self.form.remedy_field.value() == "replacement"
        ruled = self._answer() == "as_ruled" and page.ruling.outcome is Outcome.FREE_REPLACEMENT
        return chosen or ruled

    def _fewer(self, page: CasePage) -> bool:
        """Is less made again than was claimed?"""
        return self._made_again(page) and self.form.pieces_field.value() < page.quantity

    def _may_be_cash(self, page: CasePage) -> bool:
        """Could an exception hand out in cash what came otherwise?"""
        other = any(one != METHODS["cash"] for one in page.tenders)
        return other and self._answer() == "exception" and self._gives_money(page)

    def _on_answer(self) -> None:
        page = self._page
        if page is not None and self._answer() == "exception":
            useless = page.ruling.outcome is Outcome.FREE_REPLACEMENT or not page.left
            self.form.remedy_field.set_value("refund" if not useless else "replacement")
        self._show_fields()

    def _show_fields(self) -> None:
        page = self._page
        if page is None:
            return
        form, answer = self.form, self._answer()
        money = self._gives_money(page)
        form.remedy_field.setVisible(self._chooses_remedy(page))
        form.pieces_field.setVisible(page.quantity > 1 and self._made_again(page))
        form.amount_field.setVisible(money)
        form.issue_day_field.setVisible(money)
        form.in_cash_field.setVisible(self._may_be_cash(page))
        form.amount_field.set_label(self._amount_label(page))
        form.amount_field.set_note(_besides(page))
        self._suggest(str(page.ruling.suggested) if answer == "as_ruled" and page.ruling.suggested else "")
        self._show_second(page)
        form.note_field.set_label(self._note_label(page))
        form.note_field.set_required(self._note_needed(page))
        form.decide.setText(self._main_words(page))
        form.decline.setVisible("decline" in page.answers and answer != "decline")
        form.keep.setVisible(not page.may_grant)
        form.why.setText(self._why(page))
        form.why.setVisible(bool(form.why.text()))
        self._show_arrival()

    def _show_second(self, page: CasePage | None = None) -> None:
        """Who confirms a large amount is asked for as soon as it is one."""
        page = page or self._page
        wanted = page is not None and self._over_limit(page)
        for field in (self.form.second_field, self.form.second_secret_field):
            field.setVisible(wanted)

    def _suggest(self, amount: str) -> None:
        """Offer an amount, unless another one was typed."""
        typed = self.form.amount_field.value()
        if typed == self._suggested:
            self.form.amount_field.set_value(amount)
        self._suggested = amount

    def _amount_label(self, page: CasePage) -> str:
        ruling = page.ruling
        if self._answer() == "exception":
            return f"Amount, up to {page.left}"
        if ruling.minimum == ruling.maximum:
            return f"Amount, {ruling.maximum}"
        return f"Amount, {ruling.minimum} to {ruling.maximum}"

    def _note_needed(self, page: CasePage) -> bool:
        return self._answer() in ("decline", "exception") or page.alone or self._fewer(page)

    def _note_label(self, page: CasePage) -> str:
        if self._answer() != "as_ruled" or self._fewer(page):
            return "Reason, printed in the letter"
        return "Reason, kept in the file" if self._note_needed(page) else "Note for the file"

    def _main_words(self, page: CasePage) -> str:
        if self._answer() == "as_ruled" and page.ruling.outcome is Outcome.FREE_REPLACEMENT:
            return "Approve free replacement"
        return _MAIN.get(self._answer(), _MAIN["as_ruled"])

    def _why(self, page: CasePage) -> str:
        if page.alone and self._answer() != "decline":
            return "You logged this yourself. As the only manager you decide alone, with a reason."
        if page.own:
            return "You logged this yourself, so another manager approves it."
        return ""

    def _show_arrival(self) -> None:
        page = self._page
        if page is None:
            return
        try:
            lines: tuple[str, ...] = (days_words(*page.arrives(self._issue_day())),)
        except Invalid:
            lines = ()
        self.form.arrives.tell(lines if self._gives_money(page) else ())

    def _on_decline(self) -> None:
        self.form.answer_field.set_value("decline")
        self.form.note_field.editor.setFocus()

    def _issue_day(self) -> date:
        try:
            return date.fromisoformat(self.form.issue_day_field.value())
        except ValueError:
            raise Invalid("issue_day", "Enter a day such as 2026-11-05.") from None

    def send(self) -> None:
        """Hand the decision over, when it can be read."""
        page = self._page
        if page is None:
            return
        money = self._gives_money(page)
        try:
            issue_day = self._issue_day() if money else None
        except Invalid as error:
            self.refused.emit(error)
            return
        self.sent.emit(
            Decide(
                request=self._request_id(page.id),
                case=page.id,
                seen=page.version,
                answer=self._answer(),
                remedy=self._remedy(page),
                amount=self.form.amount_field.value() if money else None,
                pieces=self.form.pieces_field.value() if self._made_again(page) else None,
                note=self.form.note_field.value(),
                issue_day=issue_day,
                in_cash=self._may_be_cash(page) and self.form.in_cash_field.value(),
                own_secret=self.form.own_secret_field.value(),
                **self._second(page),
            )
        )

    def _second(self, page: CasePage) -> dict[str, Any]:
        form = self.form
        if not self._over_limit(page):
            return {}
        return {"second": form.second_field.value(), "second_secret": form.second_secret_field.value()}

    def _over_limit(self, page: CasePage) -> bool:
        """Is the amount so large that a second manager confirms it?"""
        if page.limit is None or not page.seconds or not self._gives_money(page):
            return False
        try:
            amount = read_amount(self.form.amount_field.value(), page.limit.currency)
            besides = sum((one.paid for one in page.charges), amount) if amount == page.left else amount
            return page.back + besides > page.limit
        except ValueError:
            return False

    def _remedy(self, page: CasePage) -> str:
        if self._chooses_remedy(page):
            return str(self.form.remedy_field.value())
        return "refund" if self._answer() == "exception" else ""
