"""One case to be read: what was ordered, what the policy says, the sum, the customer's words, what was decided."""

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from winno_desk.services.lookups.case_rows import CasePage, DecisionRow
from winno_desk.values.listing import listed
from winno_desk.windows import tokens
from winno_desk.windows.accepted_words import accepted_words
from winno_desk.windows.alike_cases import AlikeCases
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import Notice
from winno_desk.windows.case_words import ASKED, CAUSES, case_status, clause_words, reckoning
from winno_desk.windows.evidence import Evidence
from winno_desk.windows.fields import Field
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import FollowText, Tag, Words, clear, column, row
from winno_desk.windows.ruling_view import RulingView
from winno_desk.windows.stacking import Stacking
from winno_desk.windows.style import px
from winno_desk.windows.thumbnails import Thumbnails
from winno_desk.windows.wording import Seen, capital, counted, money_words
from winno_desk.workflow.cases import CaseState

_CAUSE_WIDTH = 190
_ALARMING = 2
"""So many replacements of one print, and the next one is the third."""
_ROOMY = 500
"""From this width on, the tags stand beside the heading, not below it."""


def _alarms(page: CasePage) -> tuple[Notice, ...]:
    """What whoever decides about a print should know first: how often it was made anew, and photos seen before."""
    root, *remakes = page.chain
    told = []
    if page.kind == "claim" and len(remakes) >= _ALARMING:
        words = f"{root} was made anew as {listed(remakes)}. Find out why before another sheet is spoiled."
        told.append(Notice(head=f"This would be replacement {len(remakes) + 1}", words=words, kind="stop"))
    elif page.kind == "claim" and remakes:
        told.append(Notice(words=f"{root} was made anew already, as {listed(remakes)}.", kind="careful"))
    if page.together:
        others = ", ".join(f"{one.number} ({one.state})" for one in page.together)
        told.append(Notice(words=f"Asked together with {others}: one letter tells all of it.", kind="plain"))
    if page.same_photos:
        told.append(Notice(words=f"The same photo came with {', '.join(page.same_photos)}.", kind="careful"))
    return tuple(told)


class CaseView(QWidget):
    """Everything about a case that is not typed, but for the cause that an examination finds."""

    order_asked = Signal(int)
    message_asked = Signal(int)
    cause_found = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = self._case = 0
        self.head = Words(self, role="head")
        self.about = Words(self, role="second")
        self.order_link = KeyButton(self, kind="link")
        self.order_link.setObjectName("open_order")
        self.order_link.clicked.connect(lambda: self.order_asked.emit(self._order))
        self._tags = FlowLayout(tokens.GAP_2)
        self.evidence = Evidence(self)
        self.accepted = Words(self, role="small")
        self.cause_line = self._cause_line()
        self.ruling = RulingView(self)
        self.words_label = Words(self, words="In the customer's words", role="label")
        self.words = Words(self)
        self.received = Words(self, role="second")
        self.message = KeyButton(self, kind="link")
        self.message.setObjectName("open_message")
        self.message.clicked.connect(lambda: self.message_asked.emit(self._case))
        self.alike = AlikeCases(self)
        self._decisions = column(tokens.GAP_3)
        self._alarms = column(tokens.GAP_2)
        self._lay_out()

    def use(self, pictures: Thumbnails) -> None:
        """Where pictures come from."""
        self.evidence.use(pictures)

    def _lay_out(self) -> None:
        top = row(tokens.GAP_2)
        top.addWidget(self.head, 1)
        top.addLayout(self._tags)
        below = row(tokens.GAP_3)
        below.addWidget(self.about, 1)
        below.addWidget(self.order_link, 0, Qt.AlignmentFlag.AlignLeft)
        heading = column(tokens.GAP_1)
        heading.addLayout(top)
        heading.addLayout(below)
        said = column(tokens.GAP_1)
        for part in (self.words_label, self.words, self.received):
            said.addWidget(part)
        said.addWidget(self.message, 0, Qt.AlignmentFlag.AlignLeft)
        layout = column(tokens.GAP_4)
        layout.addLayout(heading)
        layout.addLayout(self._alarms)
        layout.addLayout(self._decisions)
        answer = column(tokens.GAP_2)
        answer.addWidget(self.evidence)
        answer.addWidget(self.accepted)
        answer.addWidget(self.cause_line)
        answer.addWidget(self.ruling)
        answer.addWidget(self.alike)
        layout.addLayout(answer)
        layout.addLayout(said)
        self.setLayout(layout)
        for line in (top, below):
            Stacking(line, self, _ROOMY)

    def _cause_line(self) -> QWidget:
        self.cause = Field(label="Cause", name="cause", kind="choice")
        self.cause.editor.offer(list(CAUSES.items()))
        self.record_cause = KeyButton(words="Record the &cause")
        self.record_cause.setObjectName("record_cause")
        self.record_cause.clicked.connect(lambda: self.cause_found.emit(self.cause.value()))
        FollowText(self.cause, lambda: self.cause.setMinimumWidth(px(_CAUSE_WIDTH)))
        layout = FlowLayout(tokens.GAP_3)
        layout.addWidget(self.cause)
        layout.addWidget(self.record_cause)
        line = QWidget(self)
        line.setLayout(layout)
        return line

    def show_case(self, seen: Seen[CasePage], *, anew: bool) -> None:
        """Show a case; ``anew`` when it is another one than before, so that nothing typed is kept."""
        page = seen.found
        self._order = page.order
        self.head.setText(self._heading(page))
        self.about.setText(self._about(seen))
        self.order_link.setText(page.item.number)
        self.order_link.setAccessibleName(f"Open order of {page.item.number}")
        clear(self._tags)
        self._tags.addWidget(Tag(status=case_status(page.state, page.state_words)))
        self._tags.addWidget(Tag(status=Status("accent", f"Policy of {page.ruling.policy}")))
        self._show_evidence(seen, anew)
        clear(self._alarms)
        for notice in _alarms(page):
            self._alarms.addWidget(notice)
        to = tuple(dict.fromkeys(refund.words for refund in page.refunds)) or page.tenders
        over = bool(page.decisions) or page.state is CaseState.WITHDRAWN
        as_ruled = not over or any(one.amount == page.ruling.suggested for one in page.decisions if one.amount)
        sums = reckoning(page.facts, page.ruling, page.item.steps, to, page.charges) if as_ruled else ()
        self.ruling.show_ruling(page.ruling, sums, over=over)
        self.alike.show_alike(page.alike, seen)
        self.words.setText(f"\u201c{page.reason_text}\u201d")
        self.received.setText(self._received(seen))
        self._case = page.id
        self.message.setText(f"The message: {page.message}".replace("&", "&&"))
        self.message.setVisible(bool(page.message))
        clear(self._decisions)
        for decision in reversed(page.decisions):
            self._decisions.addLayout(_told(seen, decision))

    def _heading(self, page: CasePage) -> str:
        pieces = f", {counted(page.quantity, 'piece')} of {page.item.quantity}" if page.item.quantity > 1 else ""
        what = page.fault.lower() if page.kind == "claim" and page.fault else ASKED[page.wish]
        return f"{page.number} · {page.item.name}{pieces}: {what}"

    def _about(self, seen: Seen[CasePage]) -> str:
        page = seen.found
        paid = f"{', '.join(page.tenders)}, {money_words(page.paid)} paid" if page.tenders else "nothing paid"
        return f"{page.customer} · placed {seen.day(page.placed_at.astimezone(seen.zone).date())} · {paid}"

    def _received(self, seen: Seen[CasePage]) -> str:
        page = seen.found
        later = page.logged_at - page.received_at >= timedelta(minutes=1)
        logged = f"logged by {page.logged_by}{f', {seen.moment(page.logged_at)}' if later else ''}"
        return f"{capital(page.how)}, {seen.moment(page.received_at)} · {logged}"

    def _show_evidence(self, seen: Seen[CasePage], anew: bool) -> None:
        page = seen.found
        claim = page.kind == "claim"
        self.evidence.setVisible(claim)
        self.accepted.setText(accepted_words(page.item.accepted, seen))
        self.accepted.setVisible(claim and bool(page.item.accepted))
        if claim:
            signed = f"Signed by {page.proof.signed_by}, {seen.moment(page.proof.signed_at)}" if page.proof else ""
            self.evidence.show_evidence(page.photos, page.proof, signed)
        examine = page.may("examine") and page.facts.item.print_started_at is not None
        self.cause_line.setVisible(examine or page.may("correct_cause"))
        self.record_cause.setText("Record the &cause" if examine else "Correct the &cause")
        if anew:
            self.cause.set_value(page.cause or "unknown")


def _told(seen: Seen[CasePage], decision: DecisionRow) -> QVBoxLayout:
    """A decision in words: what, by whom, when and why."""
    clauses = clause_words(decision.clauses)
    sum_of = f", {money_words(decision.amount)}" if decision.amount else ""
    kind = " by exception" if decision.exception else ""
    alone = " Decided alone." if decision.alone else ""
    confirmed = f" Confirmed by {decision.confirmed_by}." if decision.confirmed_by else ""
    told = column(tokens.GAP_1)
    told.addWidget(Words(words="Decided", role="label"))
    told.addWidget(Words(words=f"{decision.words}{sum_of}{kind} ({clauses})", role="strong"))
    if decision.note:
        told.addWidget(Words(words=f"\u201c{decision.note}\u201d"))
    letter = f", letter {decision.letter}" if decision.letter else ""
    who = f"{decision.decided_by}, {seen.moment(decision.decided_at)}{letter}.{alone}{confirmed}"
    told.addWidget(Words(words=who, role="second"))
    return told
