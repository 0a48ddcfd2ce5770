"""A new request: what a customer wishes about an item and why, with the policy's answer while it is typed."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from winno_desk.policy.explain import Ruling
from winno_desk.services.lookups.asking import AskedItem
from winno_desk.services.refunds import WITHOUT_MESSAGE, LogRequest, log_request
from winno_desk.services.rulings import AskedFor, rule_for
from winno_desk.values.errors import DeskError, Invalid
from winno_desk.windows.asking_page import UNWRITTEN, AskingPage
from winno_desk.windows.case_words import CAUSES, REASONS, WISHES
from winno_desk.windows.drop import A_MESSAGE
from winno_desk.windows.editors import CHOOSE
from winno_desk.windows.fields import Field
from winno_desk.windows.forms.request_new_page import Ui_RequestNewPage
from winno_desk.windows.page import Navigator
from winno_desk.windows.stacking import Stacking
from winno_desk.windows.wording import Seen, left_words
from winno_desk.windows.worker import DeskWorker
from winno_desk.workflow.items import ItemState

_GIVES_UP = "It is approved, and this change gives that up."
_UNWANTED = "Does not want it any more."
"""Why most people cancel what nobody has begun; what the customer says is typed over it."""
_TWO_WISHES = 560
"""The longest wish and the longest reason, side by side."""
_ALWAYS = ("cancel", "change", "refund")


class RequestNewPage(AskingPage):
    """Cancel, change or money back; for a print that exists also replace, return or exchange."""

    title = "New request"
    place = "refunds"
    heading = "Request about"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self.form = Ui_RequestNewPage()
        self.form.setupUi(self)
        Stacking(self.form.what, self.form.asked, _TWO_WISHES)
        self.form.deadline.label.setText("Quality guarantee")
        self.own_secret = Field(label="Your own PIN or passphrase", name="own_secret", kind="secret", required=True)
        self.form.asked_down.insertWidget(self.form.asked_down.indexOf(self.form.in_scope_field) + 1, self.own_secret)
        self.own_secret.set_note(_GIVES_UP)
        self.message = Field(label="Message or evidence, as a file or a photo", name="message", kind="file")
        self.message.editor.invite(A_MESSAGE)
        self.form.asked_down.insertWidget(self.form.asked_down.indexOf(self.form.when) + 1, self.message)
        self.form.log_request.clicked.connect(self.send)
        self.prepare(self.form.log_request)
        self.form.wish_field.edited.connect(self._on_wish)

    def fields(self) -> tuple[Any, ...]:
        form = self.form
        return (*super().fields(), form.wish_field, form.reason_field, form.cause_field, form.in_scope_field)

    def first(self) -> Any:
        words = self.form.reason_text_field.editor
        if words.value() != _UNWANTED:
            return self.form.wish_field.editor
        words.selectAll()
        return words

    def offer(self, seen: Seen[AskedItem]) -> None:
        printed = seen.found.known.history.by(seen.now).print_started_at is not None
        wishes = [(name, words) for name, words in WISHES.items() if printed or name in _ALWAYS]
        reasons = [(name, words) for name, words in REASONS.items() if printed or name != "defect"]
        self.form.wish_field.editor.offer([CHOOSE, *wishes])
        self.form.reason_field.editor.offer([CHOOSE, *reasons])
        self.form.cause_field.editor.offer(list(CAUSES.items()))
        brief = seen.found.item.brief
        self.form.in_scope_field.set_note(f"Ordered: {' '.join(brief.split())}" if brief else "")

    def begin(self, seen: Seen[AskedItem]) -> None:
        super().begin(seen)
        begun = seen.found.known.history.by(seen.now)
        untouched = begun.work_started_at is None and begun.print_started_at is None
        self.form.wish_field.set_value("cancel" if untouched else "")
        self.form.reason_field.set_value("changed_mind" if untouched else "")
        self.form.reason_text_field.set_value(_UNWANTED if untouched else "")
        self.form.cause_field.set_value("unknown")
        self.form.in_scope_field.set_value(True)
        self.own_secret.set_value("")
        self.message.set_value(None)

    def ready(self) -> str:
        form = self.form
        if form.wish_field.value() and form.reason_field.value():
            return ""
        return "It stands here as soon as the wish and the reason are chosen. Ask the customer for both."

    def missing(self) -> list[str]:
        form = self.form
        defect = form.reason_field.value() == "defect"
        examine = defect and form.cause_field.value() == "unknown"
        return [*super().missing(), *(["The cause: have the print examined."] if examine else [])]

    def asked_for(self, received_at: datetime) -> AskedFor:
        form = self.form
        defect = form.reason_field.value() == "defect"
        return AskedFor(
            quantity=form.quantity_field.value() or 1,
            wish=form.wish_field.value(),
            reason=form.reason_field.value(),
            cause=form.cause_field.value() if defect else None,
            reason_text=form.reason_text_field.value() or UNWRITTEN,
            in_scope=form.in_scope_field.value(),
            received_at=received_at,
        )

    def _on_wish(self) -> None:
        """Another wish has another reason than the one that was offered."""
        form = self.form
        if form.wish_field.value() != "cancel" and form.reason_text_field.value() == _UNWANTED:
            form.reason_field.set_value("")
            form.reason_text_field.set_value("")

    def rule(self) -> None:
        form = self.form
        form.cause_field.setVisible(form.reason_field.value() == "defect")
        form.in_scope_field.setVisible(self._reads_scope())
        self.own_secret.setVisible(self._gives_up_lock())
        self.message.set_required(self._came_long_ago())
        self.also.suggest(self._left_over)
        super().rule()

    def _left_over(self, other: AskedItem) -> str:
        """A print of work that will not be made is made from nothing."""
        ours = self._seen.found.item.number if self._seen is not None else ""
        gone = self.form.wish_field.value() in ("cancel", "refund")
        if not gone or other.item.made_from != ours:
            return ""
        return f"It is made from {ours}. Ask whether it is cancelled too."

    def _came_long_ago(self) -> bool:
        """Is it so long that it came that its message has to be there?"""
        received = self.typed_receipt()
        return received is not None and self._seen is not None and received < self._seen.now - WITHOUT_MESSAGE

    def _gives_up_lock(self) -> bool:
        """Does the answer open a round of changes on what is approved, or locked?"""
        if self._seen is None or self.form.wish_field.value() != "change":
            return False
        found, also = self._seen.found, dict(self.also.chosen())
        items = (found.item, *(one.item for one in found.others if one.item.id in also))
        return any(one.state is ItemState.LOCKED or (one.signed and one.may("ask_revision")) for one in items)

    def _reads_scope(self) -> bool:
        """Does the answer hang on whether the wish lies within the order?"""
        if self._filling or self._seen is None or self.ready():
            return False
        try:
            rule_for(self._seen.found.known, replace(self.asked_for(self.received_at()), in_scope=None))
        except Invalid as error:
            return error.field == "in_scope"
        except DeskError:
            return False
        return False

    def show_deadline(self, ruling: Ruling | None) -> None:
        if ruling is None or ruling.deadline is None or self._seen is None:
            self.form.deadline.tell(())
            return
        left = ruling.deadline - self._seen.now
        ends = self._seen.moment(ruling.deadline)
        still = f", {left_words(left)} left" if left.total_seconds() >= 0 else ""
        self.form.deadline.tell((f"Until {ends}{still}",))

    def send(self) -> None:
        """Log what stands in the form."""
        form = self.form
        if self._seen is None:
            return
        defect = form.reason_field.value() == "defect"
        request = LogRequest(
            request=self.request_id("log_request", self._seen.found.item.id),
            item=self._seen.found.item.id,
            quantity=form.quantity_field.value() or 1,
            wish=form.wish_field.value(),
            reason=form.reason_field.value(),
            cause=form.cause_field.value() if defect else "",
            reason_text=form.reason_text_field.value(),
            in_scope=form.in_scope_field.value(),
            received_at=self.typed_receipt(),
            how=form.how_field.value(),
            own_secret=self.own_secret.value() if self._gives_up_lock() else "",
            also=self.also.chosen(),
            message=str(self.message.value() or ""),
        )
        self.act(log_request, request, done=self.logged)
