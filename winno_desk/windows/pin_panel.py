"""A pin in the right column: what is to be changed there, what was said about it, and whether it is done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from winno_desk.services.lookups.pins import NoteRow, PinRow
from winno_desk.services.lookups.proof_rows import ProofSheet
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.fields import Field
from winno_desk.windows.parts import Panel, Words, clear, column, row, scrolled
from winno_desk.windows.wording import Seen

_NEW = "Arrow keys in the picture move it before it is pinned."


class PinPanel(Panel):
    """One pin with its thread, or the first words of a new one."""

    said = Signal()
    """Pin it, or answer."""
    settled = Signal(bool)
    """It is done, or with false to be done again."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pin_side")
        self.pin: PinRow | None = None
        self._head = Words(role="ruling")
        self._about = Words(role="second")
        self._thread = column(tokens.GAP_2)
        self.words = Field(label="What should change here", name="pin_words", kind="lines")
        self.words.editor.show_lines(3)
        self.say = _button("say_pin", "Pin it", kind="accent")
        self.settle = _button("settle_pin", "Settled")
        self.leave = _button("leave_pin", "Back", kind="link")
        self.say.clicked.connect(self.said)
        self.settle.clicked.connect(lambda: self.settled.emit(self.pin is not None and self.pin.open))
        self.leave.clicked.connect(self.left)
        self._lay_out()

    def _lay_out(self) -> None:
        inside = column(tokens.GAP_3)
        for part in (self._head, self._about):
            inside.addWidget(part)
        inside.addLayout(self._thread)
        inside.addWidget(self.words)
        acts = row(tokens.GAP_2)
        acts.addWidget(self.say)
        acts.addWidget(self.settle)
        acts.addWidget(self.leave)
        acts.addStretch(1)
        inside.addLayout(acts)
        inside.addStretch(1)
        self.add(scrolled(inside), 1)

    def show_new(self, number: int, words: str) -> None:
        """A pin that nobody has set yet; ``words`` is what was typed of it before."""
        self.pin = None
        self._head.setText(f"Pin {number}")
        self._about.setText(_NEW)
        clear(self._thread)
        self._ask("What should change here", "Pin it", words)
        self.settle.hide()

    def show_pin(self, seen: Seen[ProofSheet], pin: PinRow, words: str, *, may: bool) -> None:
        """A pin with everything that was said at it; ``words`` is an answer that was begun."""
        self.pin = pin
        self._head.setText(f"Pin {pin.number} on proof {pin.proof}")
        self._about.setText("To do" if pin.settled_at is None else settled_words(seen, pin))
        clear(self._thread)
        for note in pin.notes:
            self._thread.addWidget(_note(seen, note))
        self._ask("Answer", "Answer", words)
        for part in (self.words, self.say):
            part.setVisible(may)
        self.settle.setVisible(may)
        self.settle.setText("Settled" if pin.open else "Open again")

    def _ask(self, label: str, act: str, words: str) -> None:
        self.words.set_label(label)
        if words != self.words.typed():
            self.words.set_value(words)
        self.say.setText(act)
        for part in (self.words, self.say):
            part.show()


def settled_words(seen: Seen[ProofSheet], pin: PinRow) -> str:
    """Who ticked it off, and when."""
    assert pin.settled_at is not None  # asked of settled pins only
    return f"Settled by {pin.settled_by.split(' ')[0]}, {seen.moment(pin.settled_at)}"


def _note(seen: Seen[ProofSheet], note: NoteRow) -> QWidget:
    holder = QWidget()
    lines = column(0)
    lines.addWidget(Words(words=f"{note.by.split(' ')[0]}, {seen.moment(note.at)}", role="label"))
    lines.addWidget(Words(words=note.words))
    holder.setLayout(lines)
    return holder


def _button(name: str, words: str, kind: str = "plain") -> KeyButton:
    button = KeyButton(words=words, kind=kind)
    button.setObjectName(name)
    return button
