"""What became of a case: who has to decide or what was decided, its letter, its money, its replacement."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from winno_desk.services.lookups.case_rows import CasePage, DecisionRow
from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.values.people import Role, role_names
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.money_steps import MoneySteps
from winno_desk.windows.parts import Divider, Elided, Tag, Words, clear, column, scrolled
from winno_desk.windows.wording import Seen, money_words, state_status
from winno_desk.workflow.cases import CaseState
from winno_desk.workflow.items import ENDED, ItemState

_HEADS = {
    CaseState.ASSESSING: "To be examined",
    CaseState.WAITING: "Waiting for a manager",
    CaseState.STANDING: "Stands as ruled",
    CaseState.APPROVED: "Approved",
    CaseState.DECLINED: "Declined",
    CaseState.SETTLED: "Settled",
    CaseState.WITHDRAWN: "Withdrawn",
}


class OutcomePanel(QWidget):
    """Shown to whoever has nothing to decide about a case, now or any more."""

    step = Signal(str, int, str)
    """An act on a refund, its id, the reference typed."""
    asked = Signal(str, object)
    """Another page is asked for: its place and subject."""
    reopened = Signal()
    withdrawn = Signal()
    called_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = Words(self, role="head")
        self.words = Words(self, role="second")
        self._lines = column(tokens.GAP_3)
        self._below = column(tokens.GAP_2)
        self._inside = column(tokens.GAP_3)
        self._inside.addWidget(self.words)
        self._inside.addLayout(self._lines)
        self._inside.addStretch(1)
        layout = column(tokens.GAP_2)
        layout.addWidget(self.head)
        layout.addWidget(scrolled(self._inside), 1)
        layout.addLayout(self._below)
        self.setLayout(layout)
        self._money: list[MoneySteps] = []
        self._page: CasePage | None = None

    def show_case(self, seen: Seen[CasePage]) -> None:
        """Show where a case stands."""
        page = seen.found
        if page == self._page:
            return  # nothing changed: what is typed keeps its cursor
        self._page = page
        typed = {money.refund.id: money.typed() for money in self._money}
        self._money = []
        self.head.setText(_HEADS[page.state])
        self.words.setText(_who(seen))
        self.words.setVisible(bool(self.words.text()))
        clear(self._lines)
        clear(self._below)
        acts = self._show_money(seen)
        last = page.decisions[-1] if page.decisions else None
        if last is not None and last.remake is not None:
            self._show_remake(last.remake, main=not acts)
        if last is not None and last.document is not None:
            self._show_letter(last, main=not acts and not _alive(last.remake) and not page.undecided)
        if "exception" in page.answers:
            self._add("make_exception", "Make an &exception (6)", self.reopened.emit)
        elif "decline" in page.answers:
            self._add("decline", "&Decline…", self.reopened.emit, kind="stop")
        if page.may("withdraw") and page.undecided:
            self._add("withdraw", "&Withdraw", self.withdrawn.emit, kind="stop")
        if page.may("call_off"):
            self._add("call_off", "&Withdraw, no replacement", self.called_off.emit, kind="stop")
        for money in self._money:
            money.bring_back(typed.get(money.refund.id, ""))

    def _show_money(self, seen: Seen[CasePage]) -> bool:
        """The refunds; are steps open on one of them?"""
        page, acts = seen.found, False
        for refund in page.refunds:
            if self._lines.count():
                self._lines.addWidget(Divider())
            money = MoneySteps(refund, seen, first=bool(refund.open_steps) and not acts, several=len(page.refunds) > 1)
            if refund.open_steps and not acts:
                acts = True
                for button in money.buttons:
                    self._below.addWidget(button)
            money.step.connect(self.step)
            self._money.append(money)
            self._lines.addWidget(money)
        return acts

    def _show_remake(self, remake: ItemRow, *, main: bool) -> None:
        told = column(tokens.GAP_1)
        told.addWidget(Elided(words=f"Replacement {remake.number}", role="strong"))
        told.addWidget(Elided(words=f"{remake.quantity} × {remake.name}, at no price", role="second"))
        told.addWidget(Tag(status=state_status(remake.state, remake.state_words)))
        self._lines.addLayout(told)
        if remake.state in ENDED:
            return  # the room has nothing to do with it any more
        self._add(
            "open_remake",
            "Open in the &print room",
            lambda: self.asked.emit("print_room", remake.id),
            kind="main" if main else "plain",
        )

    def _show_letter(self, decision: DecisionRow, *, main: bool) -> None:
        told = column(tokens.GAP_1)
        told.addWidget(Elided(words=f"Letter {decision.letter}", role="strong"))
        granted = f"{decision.words}, {money_words(decision.amount)}" if decision.amount else decision.words
        told.addWidget(Elided(words=granted, role="second"))
        self._lines.insertLayout(0, told)
        document = decision.document
        self._add(
            "open_letter",
            "Open the &letter",
            lambda: self.asked.emit("document", document),
            kind="main" if main else "plain",
        )

    def _add(self, name: str, words: str, act: Callable[[], object], *, kind: str = "plain") -> None:
        button = KeyButton(words=words, kind=kind, key="F10" if kind == "main" else "")
        button.setObjectName(name)
        button.clicked.connect(lambda: act())
        if kind == "main":
            self._below.insertWidget(0, button)
        else:
            self._below.addWidget(button)


def _alive(remake: ItemRow | None) -> bool:
    """Is it made, or was it?"""
    return remake is not None and remake.state is not ItemState.CANCELLED


def _who(seen: Seen[CasePage]) -> str:
    """Who acts next, and why not whoever is looking."""
    page = seen.found
    if page.state is CaseState.ASSESSING:
        return "Examine it and record the cause; the policy then says what follows."
    if page.state is CaseState.WAITING:
        own = "You logged this yourself, so another manager decides." if page.own and Role.MANAGER in seen.roles else ""
        return own or f"{role_names(frozenset({Role.MANAGER}))}s decide about money and replacements."
    if page.state is CaseState.STANDING:
        return f"The policy answers this by itself. {page.decisions[-1].decided_by} is named as the decider."
    if page.state is CaseState.WITHDRAWN:
        if page.decisions:
            return "The customer took this back after it was granted. The replacement is not made."
        return "The customer took this back before anything was decided. Nothing follows from it."
    remake = page.decisions[-1].remake if page.decisions else None
    if page.state is CaseState.APPROVED and remake is not None and not page.may("call_off"):
        return f"{page.kept} So this is not taken back any more."
    return ""
