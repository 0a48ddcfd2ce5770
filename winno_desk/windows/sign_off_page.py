"""Sign-off: the customer compares the newest proof with what it was made from, and approves it as shown or not."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy
from shiboken6 import isValid

from winno_desk.services.lookups.brought import Brought, chosen
from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.proof_rows import ProofRow, ProofSheet
from winno_desk.services.lookups.proofs import proof_sheet
from winno_desk.services.messages import lay_out_message
from winno_desk.services.proofing import AddProof, ProofAdded, add_proof
from winno_desk.services.revising import AskRevision, RevisionAsked, ask_revision
from winno_desk.services.sign_off_records import MADE
from winno_desk.services.signing import Approve, Approved, approve
from winno_desk.services.unlocking import Unlock, unlock
from winno_desk.values.errors import DeskError
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.customer_signing import CustomerSigning
from winno_desk.windows.customer_view import CustomerView
from winno_desk.windows.drop_target import DropTarget
from winno_desk.windows.fields import Field
from winno_desk.windows.forms.sign_off_page import Ui_SignOffPage
from winno_desk.windows.laid_out import show_laid_out
from winno_desk.windows.newest_files import NewestFiles
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Elided, Panel
from winno_desk.windows.pins_part import PinsPart
from winno_desk.windows.quotes_part import QuotesPart
from winno_desk.windows.side_column import SideColumn
from winno_desk.windows.sign_off_draft import TYPED, SignOffDrafts
from winno_desk.windows.sign_off_side import SignOffSide
from winno_desk.windows.sign_off_words import (
    next_words,
    of_photos,
    original_shots,
    proof_shots,
    round_words,
    title_words,
)
from winno_desk.windows.soft_proof import SoftProof
from winno_desk.windows.style import font, px, width_of
from winno_desk.windows.wording import Seen, look, state_status
from winno_desk.windows.worker import DeskWorker
from winno_desk.workflow.items import ItemState

_SHORTEST_WHO, _LONGEST_WHO = 24, 220
_TO_MAKE = (ItemState.ORDERED, ItemState.IN_WORK, ItemState.REVISING)


class SignOffPage(Page):
    """One item's newest proof: compared at the left, decided at the right."""

    title = "Sign-off"
    weighed = Signal()
    """What is still missing for an approval may be something else by now."""

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self.form = Ui_SignOffPage()
        self.form.setupUi(self)
        SideColumn(self, self.form.side)
        self.form.viewer.work_with(worker)
        self.form.viewer.blurred.connect(lambda words: navigator.message(words, "careful"))
        self._item: int | None = None
        self._seen: Seen[ProofSheet] | None = None
        self._shown_for: tuple[ItemState, int] | None = None
        self._drafts = SignOffDrafts(self.form)
        self._customer: CustomerView | None = None
        self.who = Elided(role="second")
        self.who.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.who.setMinimumWidth(px(_SHORTEST_WHO))
        self.customer_view = KeyButton(words="Customer &view", key="F11", icon="eye")
        self.customer_view.setObjectName("customer_view")
        self.form.title_line.right.addWidget(self.who)
        self.soft_proof = SoftProof(self, self.form.viewer.sight)
        self.form.title_line.right.addWidget(self.customer_view)
        self.form.viewer.add_tools(self.soft_proof.button, self.soft_proof.other)
        self.side = SignOffSide(
            self.form, lambda document: navigator.go("document", document), self._open_message, self.weighed.emit
        )
        self.pins = PinsPart(self.form, self, self._show_side)
        self.quotes = QuotesPart(self.form, self, self._show_side)
        self.newest = NewestFiles(worker, of="_proofs", source="Finished work")
        self.form.proof_inside.insertWidget(self.form.proof_inside.indexOf(self.form.file_field) + 1, self.newest)
        self._connect()

    def _connect(self) -> None:
        clicks: tuple[tuple[KeyButton, Callable[[], object]], ...] = (
            (self.customer_view, self.show_customer_view),
            (self.form.sign_off, self._sign_off),
            (self.form.next_place, self._go_next),
            (self.form.open_revision, lambda: self._show_side(self.form.revision_side)),
            (self.form.open_proof, lambda: self._show_side(self.form.proof_side)),
            (self.form.leave_revision, lambda: self._show_side(self.form.look_side)),
            (self.form.leave_proof, lambda: self._show_side(self.form.look_side)),
            (self.form.ask_revision, self._ask_revision),
            (self.form.add_proof, self._add_proof),
        )
        for button, what in clicks:
            button.clicked.connect(lambda _checked=False, what=what: what())
        self.form.file_field.edited.connect(self._look_at_file)
        self.newest.came.connect(self._take_newest)
        DropTarget(self, self._take_dropped)

    def chosen_item(self) -> ItemRow | None:
        return self._seen.found.item if self._seen is not None else None

    def open(self, subject: object = None) -> None:
        """Show an item; what was begun for another one is kept for it."""
        if isinstance(subject, int) and subject != self._item:
            if self._item is not None:
                self._drafts.keep(self._item)
            self._item, self._seen, self._shown_for = subject, None, None
            self.form.viewer.forget()
            self.pins.forget()
            self.quotes.forget()
            self.soft_proof.forget()
            self.side.own_secret.set_value("")
            self._close_customer()
            self.form.title_line.set_title("Sign-off")
            self.side.show_loading()
            self.form.side.setCurrentWidget(self.form.look_side)
            self._drafts.bring(subject)
        self.refresh()

    def refresh(self) -> None:
        if self._item is not None:
            self.worker.ask(look, proof_sheet, self._item, done=self._show)

    def needs(self, changed: frozenset[str]) -> bool:
        item = self._seen.found.item if self._seen is not None else None
        return item is not None and not changed.isdisjoint({f"item:{item.id}", f"order:{item.order_id}"})

    def _show(self, seen: Seen[ProofSheet]) -> None:
        sheet = seen.found
        if sheet.item.id != self._item:
            return
        self._seen = seen
        state = state_status(sheet.item.state, sheet.item.state_words)
        self.form.title_line.set_title(title_words(sheet), state, Status("plain", round_words(sheet)))
        self._say_customer(sheet.customer)
        self.form.viewer.show_shots(original_shots(sheet), proof_shots(sheet), alone=of_photos(sheet))
        self._drafts.show(sheet)
        self.side.show(seen)
        self.soft_proof.show_paper(sheet.item.paper)
        self.pins.show(seen)
        self.quotes.show(seen)
        now = (sheet.item.state, len(sheet.proofs))
        if now != self._shown_for:
            self._shown_for = now
            making = sheet.item.state in _TO_MAKE and sheet.item.may("add_proof")
            self._show_side(self.form.proof_side if making else self.form.look_side)
        if self._customer is not None and isValid(self._customer):
            self._customer.show_sheet(sheet)

    def _say_customer(self, name: str) -> None:
        """As much of the name as leaves room for the item and its states."""
        width = round(width_of(name, font()) + 1)
        self.who.setText(name)
        self.who.setMinimumWidth(min(width, px(_SHORTEST_WHO)))
        self.who.setMaximumWidth(min(width, px(_LONGEST_WHO)))

    # What is done

    def _show_side(self, side: Panel) -> None:
        self.form.side.setCurrentWidget(side)
        first = {
            self.form.revision_side: self.form.asked_field,
            self.form.proof_side: self.form.file_field,
        }.get(side, self.form.viewer.view)
        first.setFocus()

    def _newest(self) -> ProofRow | None:
        return self._seen.found.proofs[-1] if self._seen is not None and self._seen.found.proofs else None

    def _sign_off(self) -> None:
        """What is approved is the proof as it is: where it is covered or changed on screen, it is shown first."""
        proof = self._newest()
        if proof is None or self._item is None:
            return
        if not self.form.viewer.sight.shows_proof():
            self.form.viewer.show_proof()
            self.navigator.message("This is the proof itself. Approve it now, if it is to be exactly so.")
            return
        request = Approve(
            request=self.request_id("sign_off", self._item),
            item=self._item,
            proof=proof.id,
            digest=proof.digest,
            ticks=self.form.ticks.ticked(),
            **self.side.signing(),
        )
        self.act(approve, request, done=partial(self._on_approved, self._number()), form=self.form.look_side)

    def _on_approved(self, number: str, answer: Approved) -> None:
        self.navigator.message(f"{number} is approved as shown, certificate {answer.number}.")

    def _ask_revision(self) -> None:
        if self.quotes.outside():
            self.quotes.ask()
            return
        request = AskRevision(
            request=self.request_id("ask_revision", self._item or 0),
            item=self._item or 0,
            asked=self.form.asked_field.value(),
            in_scope=self.form.in_scope_field.value(),
            own_secret=self.side.own_secret.value(),
        )
        self.act(
            ask_revision,
            request,
            done=partial(self._on_asked, request.item, self._number()),
            form=self.form.revision_side,
        )

    def _on_asked(self, item: int, number: str, answer: RevisionAsked) -> None:
        self._sent(item, ("asked", "in_scope"), self.side.own_secret)
        self.navigator.message(f"Round {answer.round} of changes for {number} is with the artist.")

    def _sent(self, item: int, names: Sequence[str], secret: Field) -> None:
        """What was sent is typed no more: in the form, or in what was kept of an item that was left meanwhile."""
        self._drafts.drop(item, names)
        if item == self._item:
            for name in names:
                getattr(self.form, f"{name}_field").set_value(TYPED[name])
            secret.set_value("")
            self._show_side(self.form.look_side)

    def _add_proof(self) -> None:
        path, act = self.form.file_field.value(), "unlock" if self._locked() else "add_proof"
        secret = self.form.own_secret_field.value()
        request = AddProof(
            request=self.request_id(act, self._item or 0),
            item=self._item or 0,
            file=str(path) if path else "",
            **{name: getattr(self.form, f"{name}_field").value() for name in (*MADE, "note")},
            own_secret="" if self._locked() else secret,
        )
        added = partial(self._on_added, request.item, self._number())
        if self._locked():
            reason = self.form.reason_field.value()
            instead = Unlock(request=request.request, proof=request, reason=reason, own_secret=secret)
            self.act(unlock, instead, done=added, form=self.form.proof_side)
        else:
            self.act(add_proof, request, done=added, form=self.form.proof_side)

    def _locked(self) -> bool:
        return self._seen is not None and self._seen.found.item.may("unlock")

    def _on_added(self, item: int, number: str, answer: ProofAdded) -> None:
        self._sent(item, ("file", "note", "reason", *MADE), self.form.own_secret_field)
        self.navigator.message(f"Proof {answer.number} of {number} can be shown.")

    def _number(self) -> str:
        return self._seen.found.item.number if self._seen is not None else ""

    def _take_newest(self, paths: list[str]) -> None:
        self.form.file_field.editor.set_value(Path(paths[0]))
        self.form.note_field.editor.setFocus()

    def _take_dropped(self, files: tuple[str, ...]) -> None:
        item = self.chosen_item()
        if item is None or not (item.may("add_proof") or item.may("unlock")):
            self.navigator.message("No proof can be added to this item now.", "careful")
        else:
            self._show_side(self.form.proof_side)
            self.form.file_field.editor.take(files)

    def _look_at_file(self) -> None:
        path = self.form.file_field.value()
        if path is not None:
            self.worker.ask(chosen, str(path), "file", done=self._show_file, failed=self._on_bad_file, aside=True)

    def _show_file(self, file: Brought) -> None:
        if str(self.form.file_field.value()) == file.path:
            self.form.file_field.editor.show_thumbnail(file.small)
            self.form.file_field.set_note(f"{file.facts.width} × {file.facts.height} · {file.profile}")

    def _on_bad_file(self, error: DeskError) -> None:
        self.form.file_field.set_note("")
        self.form.file_field.set_error(error.message)

    def _open_message(self, sign_off: int, _checked: bool = False) -> None:
        done = partial(show_laid_out, self.navigator, "The message")
        self.worker.ask(lay_out_message, sign_off, done=done, aside=True)

    def _go_next(self) -> None:
        if self._seen is not None:
            item = self._seen.found.item
            place = next_words(self._seen.found)[1]
            self.navigator.go(place, item.order if place == "order" else item.id)

    def show_customer_view(self) -> None:
        """Fill a screen with the pictures and what is signed; Esc comes back."""
        if self._seen is None:
            return
        if self._customer is None or not isValid(self._customer):
            signing = CustomerSigning(self.form)
            self.weighed.connect(signing.follow)
            self._customer = CustomerView(self.form.viewer.sight, signing)
            self.pins.watch(self._customer.view)
        self._customer.show_sheet(self._seen.found)
        self._customer.show_on_best_screen(self.window())

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody's pictures and name stay on the customer's screen once the desk is locked or elsewhere."""
        if not event.spontaneous():
            self._close_customer()
        super().hideEvent(event)

    def _close_customer(self) -> None:
        if self._customer is not None and isValid(self._customer):
            self._customer.close()
            self._customer = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no field wants go to the pictures."""
        if event.key() == Qt.Key.Key_Escape and self.form.side.currentWidget() is not self.form.look_side:
            self._show_side(self.form.look_side)
        elif not self.form.viewer.view.take_key(event):
            super().keyPressEvent(event)
