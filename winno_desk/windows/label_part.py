"""How one kind of label is printed here: its form, the next free one of a sheet, and how far its printer is off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from winno_desk.values.labels import LABELS
from winno_desk.windows import printer, tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.fields import Field
from winno_desk.windows.habits import Habits
from winno_desk.windows.label_habits import (
    FARTHEST,
    choose_form,
    choose_place,
    form_of,
    keep_offset,
    offset_of,
    place_of,
)
from winno_desk.windows.parts import Words, row

_WRONG = f"Millimetres, as in 0.5 or -1; {FARTHEST:.0f} at most."


class LabelPart(QWidget):
    """Whatever is chosen is kept at once, by this station alone."""

    calibrate = Signal(str)
    """Print the calibration page of this kind."""
    moved = Signal()
    """A printer's offset is another one; it holds for every paper that goes there."""

    def __init__(self, kind: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._habits: Habits | None = None
        self.label = Field(label=f"{words} on", name=f"form_{kind}", kind="choice")
        self.next = Field(label="Next free", name=f"next_{kind}", kind="choice")
        self.right = Field(label="Right, mm", name=f"right_{kind}")
        self.down = Field(label="Down, mm", name=f"down_{kind}")
        self.page = KeyButton(words="Test page", kind="link")
        self.page.setObjectName(f"calibrate_{kind}")
        self.label.editor.offer([(key, form.name) for key, form in LABELS.items()])
        self._lay_out()
        self.label.edited.connect(self._keep_form)
        self.next.edited.connect(self._keep_place)
        for field in (self.right, self.down):
            field.editor.editingFinished.connect(self._keep_offset)
        self.page.clicked.connect(lambda: self.calibrate.emit(self.kind))

    def _lay_out(self) -> None:
        beside = row(tokens.GAP_2)
        beside.addWidget(self.label, 5)
        for field in (self.next, self.right, self.down):
            beside.addWidget(field, 3)
        beside.addWidget(self.page)
        self.setLayout(beside)

    def show_habits(self, habits: Habits) -> None:
        """What this station remembers; the offset is that of the printer which is chosen for this kind."""
        self._habits = None  # what is shown is no choice yet
        self.label.set_value(form_of(self.kind, habits))
        places = LABELS[form_of(self.kind, habits)].places
        self.next.editor.offer([(place, f"{place + 1} of {places}") for place in range(places)])
        self.next.set_value(place_of(self.kind, habits))
        self.next.setVisible(places > 1)
        name = printer.chosen(self.kind, habits)
        for field, far in zip((self.right, self.down), offset_of(name, habits), strict=True):
            field.setEnabled(bool(name))
            field.set_value(f"{far:g}" if far else "")
            field.set_error("")
        self._habits = habits

    def _keep_form(self) -> None:
        if self._habits is not None:
            choose_form(self.kind, self.label.value(), self._habits)
            self.show_habits(self._habits)

    def _keep_place(self) -> None:
        if self._habits is not None:
            choose_place(self.kind, self.next.value(), self._habits)

    def _keep_offset(self) -> None:
        if self._habits is None:
            return
        far = [_millimetres(field) for field in (self.right, self.down)]
        name = printer.chosen(self.kind, self._habits)
        right, down = far
        if name and right is not None and down is not None and (right, down) != offset_of(name, self._habits):
            keep_offset(name, (right, down), self._habits)
            self.moved.emit()


def head() -> Words:
    """What the calibration page is for."""
    return Words(
        words="Print the test page, measure where its lines are, and enter by how much they are to be moved.",
        role="second",
    )


def _millimetres(field: Field) -> float | None:
    """What was entered; said beside the field where it is no measure."""
    try:
        far = float(str(field.value()).strip().replace(",", ".") or 0)
    except ValueError:
        far = FARTHEST + 1
    if not -FARTHEST <= far <= FARTHEST:
        field.set_error(_WRONG)
        return None
    return far
