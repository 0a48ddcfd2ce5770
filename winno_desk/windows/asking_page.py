"""A form about what a customer asks for, with the policy's answer beside it at each key."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from winno_desk.policy.explain import Ruling
from winno_desk.policy.terms import OUTCOME_PHRASES, Outcome
from winno_desk.services.asking import not_later
from winno_desk.services.cases import CaseLogged, cancelled_for_nothing
from winno_desk.services.lookups.asking import AskedItem, asked_item
from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.rulings import HOW_RECEIVED, AskedFor, facts_of, rule_for
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.values.listing import listed
from winno_desk.windows.also_about import AlsoAbout
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.case_words import reckoning
from winno_desk.windows.drafts import bring_back, keep
from winno_desk.windows.fields import clear_errors
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.paint import Status
from winno_desk.windows.thumbnails import Thumbnails
from winno_desk.windows.wording import Seen, capital, left_words, look, state_status
from winno_desk.windows.worker import DeskWorker

UNWRITTEN = "\u2026"
"""Stands for words that are still to be written, so that the answer can be shown before."""
_STANDS = "This stands as ruled: you are named as the decider, and its letter is made at once."
_AFTER = {
    Outcome.NEEDS_ASSESSMENT: "The print is examined next; the cause is recorded on the case.",
    Outcome.DECLINED: _STANDS,
    Outcome.REVISION: _STANDS,
}
_STOPS = f"The item is cancelled at once. {_STANDS}"
_MANAGER = "A manager confirms it next. Tell the customer that our answer follows in writing."


class AskingPage(Page):
    """What both forms share: the item, drafts that stay with it, and the live ruling.

    ``form`` is the page's compiled form; ``place`` is where a logged case is shown.
    """

    form: Any
    first: Callable[[], QWidget]
    """Where the cursor begins."""
    asked_for: Callable[[datetime], AskedFor]
    """The form as a ruling reads it, with a stand-in for words that are still to be written."""
    place = ""
    heading = ""

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self._seen: Seen[AskedItem] | None = None
        self._wanted: int | None = None
        self._shown: int | None = None
        self._drafts: dict[int, dict[str, Any]] = {}
        self._filling = False
        self.pictures = Thumbnails(worker, self)

    def prepare(self, main: KeyButton) -> None:
        """The fields that both forms have; ``main`` is the button of the main act."""
        form = self.form
        self.main = main
        form.item_head.use(self.pictures)
        self.also = AlsoAbout()
        self.also.edited.connect(self.rule)
        inside = form.reason_text_field.parentWidget().layout()
        inside.insertWidget(inside.indexOf(form.reason_text_field), self.also)
        form.how_field.editor.offer([(way, capital(words)) for way, words in HOW_RECEIVED.items()])
        form.reason_text_field.editor.show_lines(3)
        form.missing.label.setText("Still missing")
        for field in self.fields():
            field.edited.connect(self.rule)

    def fields(self) -> tuple[Any, ...]:
        """The fields whose values the ruling reads."""
        form = self.form
        return form.reason_text_field, form.received_at_field, form.quantity_field, form.how_field

    def chosen_item(self) -> ItemRow | None:
        return self._seen.found.item if self._seen is not None else None

    def open(self, subject: object = None) -> None:
        if isinstance(subject, int):
            self._wanted = subject
        self.refresh()

    def refresh(self) -> None:
        if self._wanted is not None:
            self.worker.ask(look, asked_item, self._wanted, done=self._show)

    def needs(self, changed: frozenset[str]) -> bool:
        return self._seen is not None and f"order:{self._seen.found.item.order_id}" in changed

    def _show(self, seen: Seen[AskedItem]) -> None:
        item = seen.found.item
        if item.id != self._wanted:
            return
        anew = self._shown != item.id
        if anew and self._shown is not None:
            self._drafts[self._shown] = self.draft()
        self._seen, self._shown = seen, item.id
        self._filling = True
        self.form.title_line.set_title(f"{self.heading} {item.number}", state_status(item.state, item.state_words))
        self.form.item_head.show_item(item, seen.found.customer, self._tags(seen))
        self.form.received_at_field.editor.set_zone(seen.zone)
        pieces = max(1, self.pieces(seen.found))
        self.form.quantity_field.editor.offer([(count, str(count)) for count in range(1, pieces + 1)])
        self.form.quantity_field.setVisible(pieces > 1)
        others = [(one, self.pieces(one)) for one in seen.found.others if self.can_be_asked(seen, one)]
        self.also.show_items([(one, pieces) for one, pieces in others if pieces])
        self.offer(seen)
        if anew:
            clear_errors(self)
            self.begin(seen)
            self.bring_back(self._drafts.pop(item.id, {}))
        self._filling = False
        self.rule()
        if anew:
            self.first().setFocus()

    def _tags(self, seen: Seen[AskedItem]) -> tuple[Status, ...]:
        item = seen.found.item
        tags = []
        if item.window_ends is not None:
            left = item.window_ends - seen.now
            over = left.total_seconds() < 0
            words = f"quality window: {left_words(left)}{'' if over else ' left'}"
            tags.append(Status("stop" if over else "accent", words, "clock"))
        return (
            (*tags, Status("plain", f"revision {item.revisions_made} of {item.revisions_included}"))
            if (item.kind == "digital")
            else tuple(tags)
        )

    def pieces(self, asked: AskedItem) -> int:
        """Of how many pieces of an item something can be asked."""
        return asked.pieces

    def can_be_asked(self, seen: Seen[AskedItem], other: AskedItem) -> bool:
        """Can the same be asked about another item of the order?"""
        return True

    def offer(self, seen: Seen[AskedItem]) -> None:
        """Offer what fits the item as it is now."""

    def begin(self, seen: Seen[AskedItem]) -> None:
        """An empty form."""
        for name in ("reason_text_field", "quantity_field"):
            field = getattr(self.form, name)
            field.set_value("" if name == "reason_text_field" else 1)
        self.also.choose(())
        self.form.received_at_field.set_value(seen.now)
        self.form.how_field.set_value("counter")

    def draft(self) -> dict[str, Any]:
        """What was typed so far."""
        return {**keep(self), "also": self.also.chosen()}

    def bring_back(self, draft: dict[str, Any]) -> None:
        """Write a draft into the form."""
        bring_back(self, draft)
        self.also.choose(draft.get("also", ()))

    def missing(self) -> list[str]:
        """What is still to be found out, and where."""
        lines = []
        if not self.form.reason_text_field.value():
            lines.append("The reason in the customer's own words: ask the customer (4).")
        return lines

    def ready(self) -> str:
        """What has to be chosen before the policy can answer; empty when it can."""
        return ""

    def received_at(self) -> datetime:
        """When it reached the studio; Invalid when that cannot be read."""
        moment: datetime | None = self.form.received_at_field.value()
        if moment is None:
            raise Invalid("received_at", "Enter day and time such as 2026-11-05 16:00.")
        not_later(moment, self.worker.desk.clock())
        return moment

    def typed_receipt(self) -> datetime | None:
        """When it reached the studio, for the service, which tells the first of all faults; None: unreadable."""
        try:
            moment: datetime | None = self.form.received_at_field.value()
        except Invalid:
            return None
        return moment

    def rule(self) -> None:
        """Say what the policy says to what stands in the form."""
        if self._filling or self._seen is None:
            return
        missing, waits_for = self.missing(), self.ready()
        received_at = self._seen.now
        try:
            received_at = self.received_at()
        except Invalid as error:
            missing.append(f"{error.message} See the e-mail, the letter or the note of the call.")
            waits_for = error.message
        self.form.missing.tell(missing)
        if waits_for:
            self.also.tell(lambda _other, _count: "")
            self._wait("The policy's answer", waits_for, "plain")
            return
        self.also.tell(lambda other, count: self._told(other, count, received_at))
        try:
            asked = self.asked_for(received_at)
            self._answer(rule_for(self._seen.found.known, asked), asked)
        except Invalid as error:
            self._wait("Not a request yet", error.message, "careful")
        except Conflict as error:
            self._wait("Nothing to ask about", error.message, "stop")
            self.form.missing.tell(())
            self.main.setEnabled(False)

    def _told(self, other: AskedItem, count: int, received_at: datetime) -> str:
        """The policy's answer about one of the other items, in a line."""
        try:
            ruling = rule_for(other.known, replace(self.asked_for(received_at), quantity=count))
        except (Invalid, Conflict) as error:
            return error.message
        return f"{capital(OUTCOME_PHRASES[ruling.outcome])} ({', '.join(ruling.clauses)})"

    def _wait(self, head: str, words: str, kind: str) -> None:
        self.form.waiting.say(head, words, "", kind)
        self.form.waiting.show()
        self.form.ruling.hide()
        self.form.after.setText("")
        self.main.setEnabled(True)
        self.show_deadline(None)

    def _answer(self, ruling: Ruling, asked: AskedFor) -> None:
        assert self._seen is not None  # asked by rule() alone
        found = self._seen.found
        facts = facts_of(found.known, asked)
        started = facts.item.work_started_at is not None
        charges = found.known.remaining.charged(asked.quantity, full=True, started=started)
        back = [one for one in charges if one.paid]
        sums = reckoning(facts, ruling, found.item.steps, found.tenders, back)
        self.form.waiting.hide()
        self.form.ruling.show_ruling(ruling, sums)
        self.form.ruling.show()
        stops = cancelled_for_nothing(facts, ruling)
        answered = _STOPS if stops else _AFTER.get(ruling.outcome, _MANAGER)
        self.form.after.setText(answered)
        self.main.setEnabled(True)
        self.show_deadline(ruling)

    def show_deadline(self, ruling: Ruling | None) -> None:
        """Say until when the quality guarantee runs, where the form has room for it."""

    def logged(self, answer: CaseLogged) -> None:
        """The case is kept: the form is empty again, and the case is shown."""
        if self._shown is not None:
            self._drafts.pop(self._shown, None)
        self._shown = self._seen = None
        stands = f" It stands as ruled, letter {answer.letter}." if answer.letter else ""
        self.navigator.message(f"Logged as {listed((answer.number, *answer.others))}.{stands}")
        self.navigator.go(self.place, answer.case)
