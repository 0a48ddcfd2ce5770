"""The right side of the sign-off page: the proof's facts, what was asked and signed, and what may be done now."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from winno_desk.services.checks import fold
from winno_desk.services.lookups.proof_rows import ProofRow, ProofSheet, SignOffRow
from winno_desk.services.pins import named
from winno_desk.services.signing import FROM_AFAR, IDENTIFIED, WAYS
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import Notice
from winno_desk.windows.drop import A_MESSAGE
from winno_desk.windows.editors import CHOOSE
from winno_desk.windows.fields import Field
from winno_desk.windows.flow import let_wrap
from winno_desk.windows.forms.sign_off_page import Ui_SignOffPage
from winno_desk.windows.parts import Words, clear, column
from winno_desk.windows.sign_off_words import (
    COVERED,
    NO_SIGNER,
    READY,
    UNKNOWN_SIGNER,
    closed_words,
    file_words,
    finding_tag,
    made_words,
    next_words,
    poor_words,
    proof_words,
    round_head,
    signed_words,
    stop_words,
    void_words,
)
from winno_desk.windows.signature import SignaturePad
from winno_desk.windows.wording import Seen
from winno_desk.workflow.items import BEGUN, ItemState

_IN_ORDER = "Made with this order (1b)."
_WITHIN = "Made with this order, until printing begins (2b)."
_BEYOND = "Not part of this order: quote it, and it is ordered as an item of its own if it is wanted."
_APPROVAL_FALLS = "The approval that was given is void from then on; the new proof is signed again."


class SignOffSide:
    """Fills the three panels of the form: looking and signing, asking for a revision, adding a proof."""

    def __init__(
        self,
        form: Ui_SignOffPage,
        open_paper: Callable[[int], object],
        open_message: Callable[[int], object],
        weighed: Callable[[], object],
    ) -> None:
        self._form = form
        self._open_paper = open_paper
        self._open_message = open_message
        self._weighed = weighed
        self._seen: Seen[ProofSheet] | None = None
        self._told: ProofRow | None = None
        self._signing = False
        let_wrap(form.look_acts)
        self.own_secret = Field(label="Your own PIN or passphrase", name="own_secret", kind="secret", required=True)
        form.revision_inside.insertWidget(form.revision_inside.indexOf(form.asked_field) + 1, self.own_secret)
        self.made = Words(role="second")
        form.look_inside.insertWidget(form.look_inside.indexOf(form.findings), self.made)
        self.poor = Words(role="second")
        form.look_inside.insertWidget(form.look_inside.indexOf(form.findings) + 1, self.poor)
        self._rounds, self._earlier, self._record = column(), column(), column()
        form.earlier.setLayout(self._earlier)
        self.stopped = Notice(kind="stop")
        self.stopped.hide()
        form.look_inside.insertWidget(0, self.stopped)
        form.rounds.setLayout(self._rounds)
        form.record.setLayout(self._record)
        for label in (form.confirms_label, form.earlier_label):
            label.setContentsMargins(0, tokens.GAP_1, 0, 0)
        form.asked_field.editor.show_lines(6)
        form.in_scope_field.set_value(True)
        form.signed_by_field.editor.setPlaceholderText("The customer’s name")
        form.sign_off_note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        form.ticks.edited.connect(self.weigh)
        form.signed_by_field.edited.connect(self.weigh)
        form.how_field.editor.offer(tuple(WAYS.items()))
        self._offer_ways_to_know()
        form.message_field.editor.invite(A_MESSAGE)
        form.relation_field.editor.setPlaceholderText("Mother, assistant …")
        form.said_field.editor.show_lines(3)
        form.prompt_field.editor.show_lines(3)
        form.how_field.edited.connect(self._begin_way)
        form.signed_by_field.edited.connect(self._show_way)
        for name in ("relation", "said", "identified"):
            getattr(form, f"{name}_field").edited.connect(self.weigh)
        form.in_scope_field.edited.connect(self._say_scope)
        form.viewer.sight.changed.connect(self._follow_sight)
        self._say_scope()
        self.show_loading()

    def show_loading(self) -> None:
        """Nothing is known of the item yet."""
        form = self._form
        self._seen = None
        form.proof_head.setText("Opening the proof")
        for part in (form.proof_file, form.proof_note, form.findings, form.rounds, form.record):
            part.hide()
        form.earlier_label.hide()
        form.earlier.hide()
        self._show_signing(shown=False)
        for button in (form.next_place, form.open_revision, form.open_proof, form.closed_note):
            button.hide()

    def show(self, seen: Seen[ProofSheet]) -> None:
        """Show what is known now; what a person has typed stays."""
        self._seen = seen
        sheet = seen.found
        self._show_proof(seen)
        self._show_rounds(seen)
        self._show_record(seen)
        signing = sheet.item.may("sign_off")
        self._show_signing(shown=signing)
        form = self._form
        form.next_place.setVisible(not signing)
        form.next_place.setText(next_words(sheet)[0])
        form.open_revision.setVisible(sheet.item.may("ask_revision"))
        form.open_proof.setVisible(sheet.item.may("add_proof") or sheet.item.may("unlock"))
        form.open_proof.setText("Unlock with a new proof" if sheet.item.may("unlock") else "Add a &proof")
        form.reason_field.setVisible(sheet.item.may("unlock"))
        form.own_secret_field.setVisible(sheet.item.may("unlock") or sheet.item.signed)
        stop = sheet.stopped
        self.stopped.setVisible(stop is not None)
        if stop is not None:
            self.stopped.say("The print was stopped", stop_words(seen, stop), "", "stop")
        closed = closed_words(sheet)
        form.closed_note.setText(closed)
        form.closed_note.setVisible(bool(closed))
        self._show_forms(sheet)
        self._say_scope()
        self.weigh()

    def _follow_sight(self) -> None:
        if self._seen is not None and self._on_screen(self._seen.found) != self._told:
            self._show_proof(self._seen)
        self.weigh()

    def _on_screen(self, sheet: ProofSheet) -> ProofRow | None:
        """The proof that is looked at, an older one too; the newest where none is."""
        right = self._form.viewer.sight.right
        shown = (proof for proof in reversed(sheet.proofs) if right is not None and proof.digest == right.digest)
        return next(shown, sheet.proofs[-1] if sheet.proofs else None)

    def _show_proof(self, seen: Seen[ProofSheet]) -> None:
        form, proof = self._form, self._on_screen(seen.found)
        self._told = proof
        form.proof_head.setText(proof_words(seen, proof) if proof else "No proof yet")
        form.proof_file.setText(file_words(proof) if proof else "")
        form.proof_note.setText(f"“{proof.note}”" if proof and proof.note else "")
        form.proof_file.setVisible(proof is not None)
        form.proof_note.setVisible(proof is not None and bool(proof.note))
        made = made_words(proof) if proof else ""
        self.made.setText(made)
        self.made.setVisible(bool(made))
        form.findings.show_tags([finding_tag(one) for one in proof.findings] if proof else [])
        self.poor.setText(poor_words(proof) if proof else "")
        self.poor.setVisible(bool(self.poor.text()))

    def _show_rounds(self, seen: Seen[ProofSheet]) -> None:
        """The last round stands above, where it is compared with the proof; the earlier ones below."""
        form, rows = self._form, seen.found.revisions
        for layout in (self._rounds, self._earlier):
            clear(layout)
        for number, row in enumerate(rows, 1):
            lines = column(0)
            lines.addWidget(Words(words=round_head(seen, number, row), role="label"))
            lines.addWidget(Words(words=row.asked))
            (self._rounds if number == len(rows) else self._earlier).addLayout(lines)
        form.rounds.setVisible(bool(rows))
        for part in (form.earlier_label, form.earlier):
            part.setVisible(len(rows) > 1)

    def _show_record(self, seen: Seen[ProofSheet]) -> None:
        """Signatures, the one in force first; and that nothing can be changed once printing began."""
        sheet = seen.found
        clear(self._record)
        parts: list[QWidget] = []
        if sheet.item.kind == "physical" and sheet.item.state in BEGUN:
            words = "It is not changed and not refunded any more; an error of ours is still made good (2c)."
            parts.append(Notice(head="Printing has begun", words=words, side="2b", kind="stop"))
        for row in sorted(sheet.sign_offs, key=lambda one: one.voided_at is not None):
            parts += self._signature(seen, row)
        for part in parts:
            self._record.addWidget(part)
        self._form.record.setVisible(bool(parts))

    def _signature(self, seen: Seen[ProofSheet], row: SignOffRow) -> list[QWidget]:
        if row.voided_at is not None:
            return [Notice(head=f"Approval of proof {row.proof} is void", words=void_words(seen, row), kind="careful")]
        parts: list[QWidget] = [Notice(head="Approved as shown", words=signed_words(seen, row), kind="good")]
        if row.strokes:
            drawn = SignaturePad()
            drawn.show_signed(row.strokes)
            parts.append(drawn)
        if row.document is not None:
            paper = KeyButton(words=f"Certificate {row.certificate}", kind="link")
            paper.setObjectName("certificate")
            paper.clicked.connect(partial(self._open_paper, row.document))
            parts.append(paper)
        if row.message:
            message = KeyButton(words="The customer's message", kind="link")
            message.setObjectName("message")
            message.clicked.connect(partial(self._open_message, row.id))
            parts.append(message)
        return parts

    def _show_signing(self, *, shown: bool) -> None:
        form = self._form
        self._signing = shown
        for part in (form.confirms_label, form.ticks, form.signed_by_field, form.how_field, form.identified_field):
            part.setVisible(shown)
        self._show_way()
        form.sign_off.setVisible(shown)
        form.sign_off_note.setVisible(shown)

    def _show_way(self) -> None:
        """A signature at the counter, the customer's words otherwise; the relation of whoever is not the customer."""
        form, here = self._form, self._form.how_field.value() == "counter"
        form.signature.setVisible(self._signing and here)
        for part in (form.said_field, form.message_field):
            part.setVisible(self._signing and not here)
        form.message_field.set_required(form.how_field.value() == "mail")
        form.relation_field.setVisible(self._signing and self._for_another())
        self.weigh()

    def _offer_ways_to_know(self) -> None:
        """From afar nothing can be shown: who calls or writes is known, or is called back."""
        here = self._form.how_field.value() == "counter"
        ways = {way: words for way, words in IDENTIFIED.items() if here or way in FROM_AFAR}
        self._form.identified_field.editor.offer((CHOOSE, *ways.items()))

    def _begin_way(self) -> None:
        """What has to be written down of it comes into sight."""
        self._offer_ways_to_know()
        self._show_way()
        if self._form.said_field.isVisible():
            self._form.look_inside.activate()
            self._form.look_scroll_inside.adjustSize()
            self._form.look_scroll.ensureWidgetVisible(self._form.said_field)

    def _for_another(self) -> bool:
        signed_by = self._form.signed_by_field.value()
        return self._seen is not None and bool(signed_by) and fold(signed_by) != fold(self._seen.found.customer)

    def signing(self) -> dict[str, Any]:
        """Who signs and how, as the request has it."""
        form, message = self._form, self._form.message_field.value()
        counter = form.how_field.value() == "counter"
        return {
            "signed_by": form.signed_by_field.value(),
            "strokes": form.signature.strokes() if counter else (),
            "how": form.how_field.value(),
            "identified": form.identified_field.value(),
            "relation": form.relation_field.value() if self._for_another() else "",
            "said": "" if counter else form.said_field.value(),
            "message": "" if counter or message is None else str(message),
        }

    def _shows_newest(self) -> bool:
        """Is what would be approved on screen, and could it be opened?"""
        proofs = self._seen.found.proofs if self._seen is not None else ()
        sight = self._form.viewer.sight
        return not proofs or (sight.right is not None and sight.right.digest == proofs[-1].digest and sight.is_there())

    def _why_not_shown(self) -> str:
        sight = self._form.viewer.sight
        if sight.right is not None and sight.right.digest in sight.troubles:
            return "This proof could not be opened, so it cannot be approved"
        return "Show the newest proof first: nothing else is approved"

    def weigh(self) -> None:
        """Say what is still missing for the approval; it cannot be given before."""
        form = self._form
        pins = self._seen.found.still_pinned() if self._seen is not None else ()
        missing = "" if self._shows_newest() else self._why_not_shown()
        if not missing:
            missing = f"Settle {named(pins)} first, or ask for a revision" if pins else form.ticks.still_open()
        if not missing and not form.signed_by_field.value():
            missing = NO_SIGNER
        if not missing and not form.identified_field.value():
            missing = UNKNOWN_SIGNER
        if not missing and self._for_another() and not form.relation_field.value():
            missing = "Enter what they are to the customer"
        if not missing and form.how_field.value() != "counter" and not form.said_field.value():
            missing = "Write down what was said or written"
        form.sign_off.setEnabled(not missing)
        form.sign_off_note.setText(missing or (READY if form.viewer.sight.shows_proof() else COVERED))
        self._weighed()

    def _show_forms(self, sheet: ProofSheet) -> None:
        form, item = self._form, sheet.item
        made, included = item.revisions_asked, item.revisions_included
        within = f"Round {made + 1} of {included} included." if made < included else f"Round {made + 1}."
        beyond = "" if made < included or not included else f" The {included} included are used; agree on it first."
        form.revision_round.setText(within + beyond)
        in_force = any(row.voided_at is None for row in sheet.sign_offs)
        form.revision_warning.say("", _APPROVAL_FALLS)
        form.revision_warning.setVisible(in_force)
        self.own_secret.setVisible(item.signed or item.state is ItemState.LOCKED)
        form.new_proof_head.setText(f"Add proof {len(sheet.proofs) + 1}")
        form.new_proof_state.setText(item.name)
        open_rounds = [row.asked for row in sheet.revisions if row.finished_at is None]
        form.new_proof_asked.setText("\n".join(open_rounds) or item.brief)
        form.new_proof_asked.setVisible(bool(open_rounds or item.brief))
        warnings = [step.warning for step in item.open_steps if step.act == "start_work" and step.warning]
        warnings += [_APPROVAL_FALLS] if in_force else []
        form.proof_warning.say("", " ".join(warnings))
        form.proof_warning.setVisible(bool(warnings))
        form.leave_proof.setVisible(bool(sheet.proofs or sheet.revisions))

    def _say_scope(self) -> None:
        """A file is changed within its order; a print in any way until printing begins, and more than it is quoted.

        Pins go along within the order; a quote is of what is written, for pins are about this proof.
        """
        field = self._form.in_scope_field
        item = self._seen.found.item if self._seen is not None else None
        field.setVisible(item is not None and item.may("quote"))
        within = _WITHIN if item is not None and item.kind == "physical" else _IN_ORDER
        field.set_note(within if field.value() else _BEYOND)
        pins = self._seen.found.still_pinned() if self._seen is not None else ()
        beyond = not field.isHidden() and not field.value()
        self._form.asked_field.set_required(beyond or not pins)
        goes = "Left with this proof" if beyond else "With it"
        self._form.asked_field.set_note(f"{goes}: {named(pins)}." if pins else "")
