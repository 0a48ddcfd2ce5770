"""A new claim: what is wrong with a print, its cause as far as known, and photos of it."""

from datetime import datetime
from pathlib import Path
from typing import Any

from winno_desk.services.claims import LogClaim, log_claim
from winno_desk.services.lookups.asking import AskedItem
from winno_desk.services.lookups.brought import Brought, chosen
from winno_desk.services.rulings import AskedFor
from winno_desk.values.errors import DeskError
from winno_desk.values.listing import listed
from winno_desk.windows.asking_page import UNWRITTEN, AskingPage
from winno_desk.windows.case_words import CAUSE_OF, CAUSES, FAULTS
from winno_desk.windows.flow import let_wrap
from winno_desk.windows.forms.claim_new_page import Ui_ClaimNewPage
from winno_desk.windows.page import Navigator
from winno_desk.windows.suggestions import Suggestion, Suggestions
from winno_desk.windows.wording import Seen
from winno_desk.windows.worker import DeskWorker


class ClaimNewPage(AskingPage):
    """The first question parts a claim from a request; a claim is logged with its ruling in sight."""

    title = "New claim"
    place = "claims"
    heading = "Claim about"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self._supposed = "unknown"
        self.form = Ui_ClaimNewPage()
        self.form.setupUi(self)
        let_wrap(self.form.answers)
        self.form.wrong_yes.setCheckable(True)
        self.form.wrong_yes.clicked.connect(self._say_yes)
        self.form.wrong_no.clicked.connect(self._say_no)
        self.form.photos_field.edited.connect(self._take_photo)
        self.form.strip.edited.connect(self.rule)
        self.form.log_claim.clicked.connect(self.send)
        self.form.cause_field.editor.offer(list(CAUSES.items()))
        self.form.fault_field.editor.setPlaceholderText("Banding, creased, wrong size …")
        self._faults = Suggestions(self.form.fault_field.editor, "Faults")
        self._faults.taken.connect(self.form.fault_field.set_value)
        self.form.fault_field.edited.connect(self._suppose_cause)
        self.form.fault_field.editor.textEdited.connect(self._offer_faults)
        self.prepare(self.form.log_claim)

    def _offer_faults(self, typed: str) -> None:
        found = [fault for fault in FAULTS if typed.strip() and typed.strip().casefold() in fault.casefold()]
        rest = [] if typed.strip() in found else found
        self._faults.offer([Suggestion(place, fault, fault) for place, fault in enumerate(rest)])

    def _suppose_cause(self) -> None:
        """A fault that names its cause fills it in, until somebody chooses another one."""
        cause = self.form.cause_field
        if cause.value() in ("unknown", self._supposed):
            self._supposed = CAUSE_OF.get(self.form.fault_field.value(), "unknown")
            if cause.value() != self._supposed:
                cause.set_value(self._supposed)

    def fields(self) -> tuple[Any, ...]:
        return (*super().fields(), self.form.fault_field, self.form.cause_field, self.form.other_pieces_field)

    def first(self) -> Any:
        return self.form.fault_field.editor if self.form.wrong_yes.isChecked() else self.form.wrong_yes

    def begin(self, seen: Seen[AskedItem]) -> None:
        super().begin(seen)
        self._supposed = "unknown"
        self.form.fault_field.set_value("")
        self.form.cause_field.set_value("unknown")
        self.form.other_pieces_field.set_value(False)
        self.form.strip.show_paths(())
        self.form.wrong_yes.setChecked(False)

    def draft(self) -> dict[str, Any]:
        form = self.form
        return {**super().draft(), "paths": form.strip.paths(), "wrong": form.wrong_yes.isChecked()}

    def bring_back(self, draft: dict[str, Any]) -> None:
        super().bring_back(draft)
        for path in draft.get("paths", ()):
            self._ask_picture(path)
        self.form.wrong_yes.setChecked(draft.get("wrong", False))

    def pieces(self, asked: AskedItem) -> int:
        return asked.claimable

    def can_be_asked(self, seen: Seen[AskedItem], other: AskedItem) -> bool:
        """Only of what was printed something can be wrong."""
        known = other.known.history
        return not known.digital and known.by(seen.now).print_started_at is not None

    def _say_yes(self) -> None:
        self.form.wrong_yes.setChecked(True)
        self.rule()
        self.form.fault_field.editor.setFocus()

    def _say_no(self) -> None:
        if self._seen is not None:
            self.navigator.go("request_new", self._seen.found.item.id)

    def ready(self) -> str:
        if self.form.wrong_yes.isChecked():
            return ""
        return "Answer the question first. What is wrong with a print is a claim; anything else is a request."

    def missing(self) -> list[str]:
        form = self.form
        if not form.wrong_yes.isChecked():
            return []
        lines = [] if form.fault_field.value() else ["What is wrong, in a word: ask the customer."]
        claims = self._open_claims()
        if claims and not form.other_pieces_field.value():
            lines.append(f"Whether these are other pieces than those of {listed(claims)}: ask the customer.")
        lines += super().missing()
        if not form.strip.paths():
            lines.append("A photo of it: ask the customer, or take one.")
        if form.cause_field.value() == "unknown":
            lines.append("The cause: have the print or its photo examined; it can follow later.")
        return lines

    def _open_claims(self) -> list[str]:
        """The open claims about something that is asked about here."""
        if self._seen is None or not self.pieces(self._seen.found):
            return []
        found, also = self._seen.found, {item for item, _ in self.also.chosen()}
        asked = (found, *(one for one in found.others if one.item.id in also))
        return [number for one in asked for number in one.known.remaining.claimed_by]

    def rule(self) -> None:
        wrong, claims = self.form.wrong_yes.isChecked(), self._open_claims()
        self.form.other_pieces_field.setVisible(bool(claims))
        self.form.other_pieces_field.set_label(f"Other pieces than those of {listed(claims)}")
        self.form.claim.setVisible(wrong)
        self.form.log_claim.setVisible(wrong)
        super().rule()

    def asked_for(self, received_at: datetime) -> AskedFor:
        form = self.form
        return AskedFor(
            quantity=form.quantity_field.value() or 1,
            wish="replace",
            reason="defect",
            cause=form.cause_field.value(),
            reason_text=form.reason_text_field.value() or UNWRITTEN,
            in_scope=True,
            received_at=received_at,
        )

    def _take_photo(self) -> None:
        path: Path | None = self.form.photos_field.value()
        if path is not None:
            self._ask_picture(str(path))

    def _ask_picture(self, path: str) -> None:
        self.worker.ask(chosen, path, "photos", done=self._show_photo, failed=self._miss_photo, aside=True)

    def _show_photo(self, photo: Brought) -> None:
        self.form.photos_field.set_value(None)
        self.form.strip.add(photo.path)
        self.form.strip.show_picture(photo.path, photo.small)

    def _miss_photo(self, error: DeskError) -> None:
        self.form.photos_field.set_value(None)
        self.turned_down(error, self.form.claim)

    def send(self) -> None:
        """Log what stands in the form."""
        form = self.form
        if self._seen is None:
            return
        request = LogClaim(
            request=self.request_id("log_claim", self._seen.found.item.id),
            item=self._seen.found.item.id,
            quantity=form.quantity_field.value() or 1,
            fault=form.fault_field.value(),
            reason_text=form.reason_text_field.value(),
            cause=form.cause_field.value(),
            received_at=self.typed_receipt(),
            how=form.how_field.value(),
            photos=form.strip.paths(),
            also=self.also.chosen(),
            other_pieces=form.other_pieces_field.value(),
        )
        self.act(log_claim, request, done=self.logged)
