"""The printers of this station: where each kind of paper goes."""

from PySide6.QtWidgets import QGridLayout, QWidget

from winno_desk.windows import printer, tokens
from winno_desk.windows.dispatch import NAMES
from winno_desk.windows.habits import Habits
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.parts import Panel, Words, column
from winno_desk.windows.printer_choice import PrinterChoice
from winno_desk.windows.style import px
from winno_desk.windows.worker import DeskWorker

_HELP = "Each kind of paper goes to a printer of its own. What is chosen here is remembered by this station alone."
_NONE = "No printer is set up on this computer. Papers are saved as PDF until there is one."
_SIZES = {
    "receipt": "80 mm roll",
    "stub": "80 mm roll",
    "ticket": "label of 4 × 6 in",
    "packing_slip": "letter or A4",
    "decision_letter": "letter or A4",
}
"""The paper that each kind is made for."""
_CHOICE_WIDTH = 320


class PrintersPage(Page):
    """One choice a kind, kept at once."""

    title = "Printers"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        title = PageTitle()
        title.set_title(self.title)
        self.note = Words(role="second")
        self.choices = {kind: PrinterChoice(kind, words[1]) for kind, words in NAMES.items()}
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.GAP_4)
        grid.setVerticalSpacing(tokens.GAP_2)
        for place, (kind, choice) in enumerate(self.choices.items()):
            several = NAMES[kind][1]
            choice.setMinimumWidth(px(_CHOICE_WIDTH))
            parts: tuple[QWidget, ...] = (
                Words(words=several[:1].upper() + several[1:], role="strong"),
                Words(words=_SIZES[kind], role="second"),
                choice,
            )
            for across, part in enumerate(parts):
                grid.addWidget(part, place, across)
        grid.setColumnStretch(3, 1)
        inside = column(tokens.GAP_3)
        inside.addWidget(self.note)
        inside.addLayout(grid)
        inside.addStretch(1)
        panel = Panel()
        panel.add(inside, 1)
        layout = column(tokens.GAP_4, tokens.GAP_4)
        layout.addWidget(title)
        layout.addWidget(panel, 1)
        self.setLayout(layout)

    def open(self, subject: object = None) -> None:
        self.refresh()
        next(iter(self.choices.values())).setFocus()

    def refresh(self) -> None:
        here, habits = printer.printers(), Habits(self.worker.desk.settings.data)
        self.note.setText(_HELP if here else _NONE)
        for choice in self.choices.values():
            choice.show_printers(here, habits)

    def needs(self, changed: frozenset[str]) -> bool:
        return False
