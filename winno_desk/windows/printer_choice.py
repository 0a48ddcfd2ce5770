"""Where a kind of paper goes from this station: one of its printers, or a PDF."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from winno_desk.windows import printer
from winno_desk.windows.editors import ChoiceEditor
from winno_desk.windows.habits import Habits


class PrinterChoice(ChoiceEditor):
    """A list of printers that is remembered for its kind of paper as soon as one is chosen."""

    def __init__(self, kind: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._habits: Habits | None = None
        self.setObjectName(f"printer_{kind}")
        self.setAccessibleName(f"Printer for: {words}")
        self.edited.connect(self._keep)

    def show_printers(self, here: Sequence[str], habits: Habits) -> None:
        """Offer the printers that are here now, the one that holds chosen."""
        self._habits = None  # what is shown is no choice yet
        self.offer([*((name, name) for name in here), (printer.PDF, "Save as PDF")])
        self.set_value(printer.chosen(self.kind, habits) or printer.PDF)
        self._habits = habits

    def _keep(self) -> None:
        if self._habits is not None and self.value():
            printer.choose(self.kind, self.value(), self._habits)
