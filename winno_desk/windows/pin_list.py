"""The pins of an item below each other: to be read beside the picture, or ticked off by whoever works on them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from winno_desk.services.lookups.pins import PinRow
from winno_desk.services.lookups.proof_rows import ProofSheet
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.parts import Words, clear, column, in_pieces, row
from winno_desk.windows.pin_panel import settled_words
from winno_desk.windows.ticks import PointTick
from winno_desk.windows.wording import Seen


class PinList(QWidget):
    """Each pin with its first words and the last answer; those that are settled come after the others."""

    chosen = Signal(int)
    """A pin to be read, by its number."""
    wanted = Signal()
    """A new pin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = column(tokens.GAP_2)
        head = row(tokens.GAP_2)
        self.label = Words(words="Pins", role="label")
        self.add = KeyButton(words="Pin a change", kind="link")
        self.add.setToolTip("P does it from the picture; a double click pins that very place")
        self.add.setObjectName("add_pin")
        self.add.clicked.connect(self.wanted)
        head.addWidget(self.label, 1)
        head.addWidget(self.add)
        down = column(tokens.GAP_1)
        down.addLayout(head)
        down.addLayout(self._rows)
        self.setLayout(down)

    def show_pins(self, seen: Seen[ProofSheet], *, may: bool) -> None:
        """Show the pins of an item; whoever may set one is offered it."""
        pins = sorted(seen.found.pins, key=lambda pin: not pin.open)
        self.add.setVisible(may)
        self.setVisible(may or bool(pins))
        clear(self._rows)
        for pin in pins:
            self._rows.addWidget(self._line(seen, pin))

    def _line(self, seen: Seen[ProofSheet], pin: PinRow) -> QWidget:
        holder = QWidget()
        number = KeyButton(words=str(pin.number))
        number.setObjectName(f"pin_{pin.number}")
        number.setAccessibleName(f"Pin {pin.number}: {pin.notes[0].words}")
        number.clicked.connect(partial(self._choose, pin.number))
        told = column(0)
        told.addWidget(Words(words=pin.notes[0].words, role="body" if pin.open else "second"))
        for note in pin.notes[1:][-1:]:
            told.addWidget(Words(words=f"{note.by.split(' ')[0]}: {note.words}", role="small"))
        if not pin.open:
            told.addWidget(Words(words=settled_words(seen, pin), role="small"))
        across = row(tokens.GAP_2)
        across.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(told, 1)
        holder.setLayout(across)
        return holder

    def _choose(self, number: int, _checked: bool = False) -> None:
        self.chosen.emit(number)


class ToDo(QWidget):
    """What is pinned and not done, each with a tick."""

    done = Signal(int)
    """A pin was ticked off, by its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = column(tokens.GAP_1)
        down = column(tokens.GAP_1)
        self.label = Words(role="label")
        down.addWidget(self.label)
        down.addLayout(self._rows)
        self.setLayout(down)

    def show_pins(self, seen: Seen[ProofSheet]) -> None:
        """Show what is open; a list without anything to do is not there."""
        pins = [pin for pin in seen.found.pins if pin.open]
        self.setVisible(bool(pins))
        self.label.setText(f"To do: {len(pins)}")
        clear(self._rows)
        for pin in pins:
            said = "".join(f"\n{note.by.split(' ')[0]}: {note.words}" for note in pin.notes[1:])
            tick = PointTick(words=in_pieces(f"{pin.number}  {pin.notes[0].words}{said}"))
            tick.setObjectName(f"do_pin_{pin.number}")
            tick.edited.connect(partial(self.done.emit, pin.number))
            self._rows.addWidget(tick)
