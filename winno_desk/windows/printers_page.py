"""The printers: where each kind of paper goes from this station, and which the studio prints photos on."""

from PySide6.QtWidgets import QGridLayout

from winno_desk.services.printers import PrinterRow, photo_printers, save_printer
from winno_desk.windows import printer, tokens
from winno_desk.windows.dispatch import NAMES, ON_LABELS, Wanted
from winno_desk.windows.fields import Field
from winno_desk.windows.habits import Habits, leave_press, leaves_press
from winno_desk.windows.label_part import LabelPart, head
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.parts import Panel, Words, column, row, scrolled
from winno_desk.windows.photo_printers import PhotoPrinters
from winno_desk.windows.printer_choice import PrinterChoice
from winno_desk.windows.style import px
from winno_desk.windows.wording import Seen, capital, look
from winno_desk.windows.worker import DeskWorker

_HELP = "Each kind of paper goes to a printer of its own. What is chosen here is remembered by this station alone."
_LEAVES = "Sign out whoever has started or finished a print run"
_NONE = "No printer is set up on this computer. Papers are saved as PDF until there is one."
_SIZES = {
    "receipt": "80 mm roll",
    "stub": "80 mm roll",
    "ticket": "label of 4 × 6 in",
    "packing_slip": "letter or A4",
    "decision_letter": "letter or A4",
    "certificate": "letter or A4",
    "delivery_note": "letter or A4",
    "cancellation": "letter or A4",
    "statement": "letter or A4",
    "refund_receipt": "80 mm roll",
    "address_label": "label, below",
    "shelf_label": "label, below",
}
"""The paper that each kind is made for."""
_CHOICE_WIDTH = 180


class PrintersPage(Page):
    """One choice a kind, kept at once."""

    title = "Printers"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        title = PageTitle()
        title.set_title(self.title)
        self.note = Words(role="second")
        self.choices = {kind: PrinterChoice(kind, NAMES[kind][1]) for kind in _SIZES}
        self.leaves = Field(label=_LEAVES, name="leaves_press", kind="tick")
        self.leaves.edited.connect(self._keep_leaving)
        self.labels = [LabelPart(kind, capital(NAMES[kind][1])) for kind in ON_LABELS]
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.GAP_4)
        grid.setVerticalSpacing(tokens.GAP_2)
        for place, (kind, choice) in enumerate(self.choices.items()):
            choice.setMinimumWidth(px(_CHOICE_WIDTH))
            told = column(0)
            told.addWidget(Words(words=capital(NAMES[kind][1]), role="strong"))
            told.addWidget(Words(words=_SIZES[kind], role="second"))
            grid.addLayout(told, place, 0)
            grid.addWidget(choice, place, 1)
        grid.setColumnStretch(0, 1)
        inside = column(tokens.GAP_3)
        inside.addWidget(Words(words="Papers", role="strong"))
        inside.addWidget(self.note)
        inside.addLayout(grid)
        inside.addSpacing(tokens.GAP_3)
        inside.addWidget(Words(words="Labels", role="strong"))
        inside.addWidget(head())
        for label in self.labels:
            inside.addWidget(label)
            label.calibrate.connect(self._calibrate)
            label.moved.connect(self._show_labels)
            self.choices[label.kind].edited.connect(self._show_labels)
        inside.addSpacing(tokens.GAP_3)
        inside.addWidget(Words(words="At the press", role="strong"))
        inside.addWidget(self.leaves)
        inside.addStretch(1)
        panel = Panel()
        panel.add(scrolled(inside), 1)
        layout = column(tokens.GAP_4, tokens.GAP_4)
        layout.addWidget(title)
        self.photos = PhotoPrinters()
        self.photos.wanted.connect(self._save_printer)
        beside = row(tokens.GAP_4)
        for part in (panel, self.photos):
            beside.addWidget(part, 1)
        layout.addLayout(beside, 1)
        self.setLayout(layout)

    def open(self, subject: object = None) -> None:
        self.refresh()
        next(iter(self.choices.values())).setFocus()

    def refresh(self) -> None:
        here, habits = printer.printers(), Habits(self.worker.desk.settings.data)
        self.photos.show_queues(here)
        self.note.setText(_HELP if here else _NONE)
        for choice in self.choices.values():
            choice.show_printers(here, habits)
        self._show_labels()
        self.leaves.set_value(leaves_press(habits))
        self.worker.ask(look, photo_printers, done=self._show_photo_printers)

    def _show_labels(self) -> None:
        for part in self.labels:
            part.show_habits(Habits(self.worker.desk.settings.data))

    def _keep_leaving(self) -> None:
        leave_press(Habits(self.worker.desk.settings.data), wanted=self.leaves.value())

    def _calibrate(self, kind: str) -> None:
        self.send_papers([Wanted("calibration", 0, on=kind)])

    def needs(self, changed: frozenset[str]) -> bool:
        return "printers" in changed

    def _show_photo_printers(self, seen: Seen[tuple[PrinterRow, ...]]) -> None:
        self.photos.show_printers(seen.found, may=seen.may("change_printers"))

    def _save_printer(self) -> None:
        request = self.photos.request(self.request_id("save_printer"))
        self.act(save_printer, request, done=lambda _: self._saved(request.name), form=self.photos.form)

    def _saved(self, name: str) -> None:
        self.photos.begin()
        self.navigator.message(f"{name} is saved.")
