"""The page of claims and that of refund cases: the list, one case, and what is decided about it."""

from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget

from winno_desk.services.calling_off import CalledOff, CallOff, call_off
from winno_desk.services.decisions import Decide, Decided, decide
from winno_desk.services.lookups.case_page import case_page
from winno_desk.services.lookups.case_rows import CasePage
from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.waiting import WaitingCase, waiting_cases
from winno_desk.services.messages import lay_out_request
from winno_desk.services.money_back import MOVES, RefundMoved
from winno_desk.services.refunds import CaseWithdrawn, WithdrawCase, withdraw_case
from winno_desk.values.errors import Conflict, DeskError
from winno_desk.values.money import Money
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import EmptyState
from winno_desk.windows.case_words import ASKED, CASE_PLACES, ago_words, clause_words, ruling_head, span_words
from winno_desk.windows.decision_form import DecisionForm
from winno_desk.windows.dispatch import Wanted
from winno_desk.windows.forms.cases_page import Ui_CasesPage
from winno_desk.windows.laid_out import show_laid_out
from winno_desk.windows.outcome_panel import OutcomePanel
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Tag, clear, row
from winno_desk.windows.side_column import SideColumn
from winno_desk.windows.table import Card, Column
from winno_desk.windows.thumbnails import Thumbnails
from winno_desk.windows.wording import Seen, counted, look, money_words
from winno_desk.windows.worker import DeskWorker
from winno_desk.workflow.cases import CaseState
from winno_desk.workflow.refunds import RefundState

_PICTURE = 640
_MOVED = {
    RefundState.SENT: "The refund was sent.",
    RefundState.SETTLED: "The refund is settled.",
    RefundState.FAILED: "The refund is marked as failed.",
    RefundState.UNKNOWN: "The refund's outcome is marked as unknown.",
    RefundState.DUE: "The refund is due again.",
}
_PAYOUTS = {
    RefundState.DUE: "to be sent",
    RefundState.SENT: "on its way",
    RefundState.FAILED: "failed",
    RefundState.UNKNOWN: "outcome unknown",
}


class CasesPage(Page):
    """Three columns: cases, the case, the decision. ``kind`` says which cases, ``heading`` what stands above."""

    kind = ""
    heading = ""
    empty = ""
    begin = ("", "")
    """The words of the button for a new one, and its key on the page of an order."""

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self.form = Ui_CasesPage()
        self.form.setupUi(self)
        SideColumn(self, self.form.list_panel, width=tokens.LIST_COLUMN, most=tokens.LIST_MOST)
        SideColumn(self, self.form.right_panel)
        self._payouts = row(tokens.GAP_3)
        self.form.title_line.right.addLayout(self._payouts)
        new = KeyButton(words=self.begin[0])
        new.setObjectName("new_case")
        new.clicked.connect(self._begin_new)
        self.form.title_line.right.addWidget(new)
        self._wanted: int | None = None
        self._seen: Seen[CasePage] | None = None
        self._filling = False
        self._arriving = False
        self._reopening = False
        self._changed_since: datetime | None = None
        self.pictures = Thumbnails(worker, self, box=_PICTURE)
        self.form.case_view.use(self.pictures)
        self.decision = DecisionForm(partial(self.request_id, "decide"))
        self.outcome = OutcomePanel()
        self._right = QStackedWidget()
        for part in (self.decision, self.outcome):
            self._right.addWidget(part)
        self.form.right_down.addWidget(self._right)
        self.form.middle_down.insertWidget(0, self._nothing())
        self._show_list_columns()
        self._connect()

    def _nothing(self) -> EmptyState:
        self.nothing = EmptyState(words=self.empty, button="Go to &orders", act=lambda: self.navigator.go("orders"))
        self.nothing.button.setObjectName("go_orders")
        self.nothing.hide()
        return self.nothing

    def _show_list_columns(self) -> None:
        self.form.cases.show_columns(
            [Column(title=self.title, get=self._card, kind="card")], name=self.heading, header=False
        )

    def _connect(self) -> None:
        self.form.cases.chosen.connect(self._on_chosen)
        view = self.form.case_view
        view.order_asked.connect(lambda number: self.navigator.go("order", number))
        view.message_asked.connect(self._open_message)
        view.alike.asked.connect(lambda kind, case: self.navigator.go(CASE_PLACES[kind], case))
        self.decision.sent.connect(self._decide)
        self.decision.refused.connect(lambda error: self.turned_down(error, self.decision))
        self.decision.left.connect(lambda: self._reopen(False))
        self.outcome.step.connect(self._move_money)
        self.outcome.asked.connect(self.navigator.go)
        self.outcome.reopened.connect(lambda: self._reopen(True))
        self.outcome.withdrawn.connect(self._withdraw)
        self.outcome.called_off.connect(self._call_off)

    def chosen_item(self) -> ItemRow | None:
        return self._seen.found.item if self._seen is not None else None

    def _begin_new(self) -> None:
        """Where orders are found: by number, name, scan or search."""
        self.navigator.go("orders")
        self.navigator.message(
            f"Find the order by number, name or scan, choose the item, and press {self.begin[1]}.", "plain"
        )

    def open(self, subject: object = None) -> None:
        if isinstance(subject, int):
            self._wanted = subject
        self._arriving = True
        self.refresh()

    def needs(self, changed: frozenset[str]) -> bool:
        return any(each.startswith(("case:", "refund:", "order:")) for each in changed)

    def refresh(self) -> None:
        self.worker.ask(look, waiting_cases, self.kind, done=self._show_list)

    def turned_down(self, error: DeskError, form: Any = None) -> None:
        super().turned_down(error, form)
        if isinstance(error, Conflict):
            self._changed_since = self._seen.now if self._seen is not None else None
            self.refresh()

    def _show_list(self, seen: Seen[tuple[WaitingCase, ...]]) -> None:
        self._now = seen.now
        rows = seen.found
        self._filling = True
        self.form.cases.show_rows(rows)
        if self._wanted is None and rows:
            self._wanted = rows[0].id
        listed = self._wanted is not None and self.form.cases.choose(self._wanted)
        if not listed:
            self.form.cases.clearSelection()
        self._filling = False
        if self._arriving and listed:
            self.form.cases.setFocus()
            QTimer.singleShot(0, self._keep_in_sight)
        elif self._arriving:
            self.form.middle_scroll.setFocus()  # a list that gets the keyboard chooses, and this case is not in it
        self._arriving = False
        self._show_title(seen)
        here = self._wanted is not None
        self.form.list_panel.setVisible(bool(rows))
        self.form.right_panel.setVisible(here)
        self.form.middle_scroll.setVisible(here)
        self.nothing.setVisible(not here)
        if self._wanted is not None:
            self._ask_case(self._wanted)

    def _keep_in_sight(self) -> None:
        self.form.cases.scrollTo(self.form.cases.currentIndex())

    def _show_title(self, seen: Seen[tuple[WaitingCase, ...]]) -> None:
        clear(self._payouts)
        undecided = [row for row in seen.found if row.undecided]
        self.form.title_line.set_title(self.heading if undecided else self.title)
        late = sum(row.payout_overdue for row in seen.found)
        if undecided:
            oldest = span_words(seen.now - min(row.logged_at for row in undecided))
            words = f"{len(undecided)} open · oldest {oldest}"
            self._payouts.addWidget(Tag(status=Status("plain", words)))
        if late:
            self._payouts.addWidget(Tag(status=Status("careful", f"{counted(late, 'payout')} overdue")))

    def _card(self, row: WaitingCase) -> Card:
        logged = f"by {row.logged_by}, {ago_words(row.logged_at, self._now)}"
        small = f"{clause_words(row.ruling.clauses)} · {logged} · {row.customer}"
        return Card(row.number, self._side(row), self.describe(row), small)

    def describe(self, row: WaitingCase) -> str:
        """A case in a few words, in the list."""
        done = f", {row.progress}\u00a0% done" if row.wish == "cancel" and row.progress else ""
        return f"{row.item_name}: {ASKED[row.wish]}{done}"

    def _side(self, row: WaitingCase) -> str:
        if row.payout is not None:
            return f"late, {_PAYOUTS[row.payout]}" if row.payout_overdue else _PAYOUTS[row.payout]
        if row.undecided:
            return self.at_stake(row)
        return ruling_head(row.ruling).lower() if row.state is CaseState.STANDING else row.state_words

    def at_stake(self, row: WaitingCase) -> str:
        """What is asked for, at the right of its number."""
        if row.state is CaseState.ASSESSING:
            return "to examine"
        if not row.ruling.maximum:
            return ""
        open_amount = row.ruling.outcome in ("partial_refund", "needs_manager")
        return f"up to {money_words(row.ruling.maximum)}" if open_amount else money_words(row.ruling.suggested)

    def _on_chosen(self, row: WaitingCase | None) -> None:
        if row is not None and not self._filling:
            self._wanted = row.id
            self._reopening = False
            self._ask_case(row.id)

    def _ask_case(self, case: int) -> None:
        self.worker.ask(look, case_page, case, done=self._show_case)

    def _show_case(self, seen: Seen[CasePage]) -> None:
        page = seen.found
        if page.id != self._wanted:
            return
        if page.kind != self.kind:
            self.navigator.go(CASE_PLACES[page.kind], page.id)
            return
        anew = self._seen is None or self._seen.found.id != page.id
        self._seen = seen
        self._tell_changed(seen)
        self.form.case_view.show_case(seen, anew=anew)
        if anew:
            self.form.middle_scroll.verticalScrollBar().setValue(0)
        self._show_right()

    def _tell_changed(self, seen: Seen[CasePage]) -> None:
        """After something was turned down: what others did on the order since it was looked at."""
        since, self._changed_since = self._changed_since, None
        if since is None:
            return
        acts = [one for one in reversed(seen.found.lately) if one.at > since]
        if acts:
            told = "; ".join(f"{one.words} ({one.person}, {seen.moment(one.at)})" for one in acts)
            self.navigator.message(f"Changed since you looked: {told}.", "careful")

    def _show_right(self) -> None:
        if self._seen is None:
            return
        page = self._seen.found
        deciding = bool(page.answers) and (page.may_grant or self._reopening)
        if deciding:
            self.decision.show_case(page)
        else:
            self.outcome.show_case(self._seen)
        self._right.setCurrentWidget(self.decision if deciding else self.outcome)

    def _open_message(self, case: int) -> None:
        done = partial(show_laid_out, self.navigator, "The message")
        self.worker.ask(lay_out_request, case, done=done, failed=self.turned_down, aside=True)

    def _reopen(self, wanted: bool) -> None:
        self._reopening = wanted
        self._show_right()

    def _decide(self, request: Decide) -> None:
        self.act(decide, request, done=self._decided, form=self.decision)

    def _decided(self, answer: Decided) -> None:
        self.decision.forget(answer.case)
        self._reopening = False
        amount = Money.parse(answer.amount, answer.currency)
        granted = f", {money_words(amount)}" if amount else ""
        letter = f"Letter {answer.letter}" if answer.letter else "Its letter waits for the rest of the request"
        said = f"{answer.number} decided{granted}. {letter}."
        self.navigator.message(said)
        self.after_decision(answer, said)

    def after_decision(self, answer: Decided, said: str) -> None:
        """The letter is printed and shown, if there is one by now; ``said`` is what was decided."""
        if answer.document is not None:
            self.navigator.go("document", answer.document)
            self.send_papers([Wanted("decision_letter", answer.document)], said)

    def _move_money(self, act: str, refund: int, reference: str) -> None:
        service, form = MOVES[act]
        fields = {"reference": reference} if act == "issue_refund" else {}
        request = form(request=self.request_id(act, refund), refund=refund, **fields)
        self.act(service, request, done=lambda answer: self._moved(act, answer), form=self.outcome)

    def _moved(self, act: str, answer: RefundMoved) -> None:
        letter = f" Letter {answer.letter} tells the later day." if answer.letter else ""
        self.navigator.message(f"{_MOVED[RefundState(answer.state)]}{letter}")

    def _withdraw(self) -> None:
        if self._seen is not None:
            case = self._seen.found.id
            request = WithdrawCase(request=self.request_id("withdraw", case), case=case)
            self.act(withdraw_case, request, done=self._withdrawn, form=self.outcome)

    def _call_off(self) -> None:
        if self._seen is not None:
            case = self._seen.found.id
            request = CallOff(request=self.request_id("call_off", case), case=case)
            self.act(call_off, request, done=self._called_off, form=self.outcome)

    def _called_off(self, answer: CalledOff) -> None:
        self.navigator.message(f"{answer.number} is withdrawn, and {answer.remake} is not made.")

    def _withdrawn(self, answer: CaseWithdrawn) -> None:
        letter = f" Letter {answer.letter} tells the rest." if answer.letter else ""
        said = f"{answer.number} is withdrawn.{letter}"
        self.navigator.message(said)
        if answer.document is not None:
            self.navigator.go("document", answer.document)
            self.send_papers([Wanted("decision_letter", answer.document)], said)
