"""The studio's photo printers in the settings: a list, and a form for the one that is added or changed."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from winno_desk.services.printers import WAYS, PrinterRow, SavePrinter
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.editors import CHOOSE
from winno_desk.windows.fields import Field
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Panel, Words, column, row, scrolled
from winno_desk.windows.table import Column
from winno_desk.windows.table_view import RowTable

_HELP = (
    "What is approved and locked is written into a printer's hot folder, byte for byte as it was signed. "
    "A printer that is set up on a computer gets it as a page of exactly that size; one with neither, from the outbox."
)


class PhotoPrinters(Panel):
    """Everybody sees them; whoever prints may change them."""

    wanted = Signal()
    """The form is to be sent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changed: PrinterRow | None = None
        self._here: tuple[str, ...] = ()
        self.table = RowTable()
        self.table.setObjectName("photo_printers")
        self.name = Field(label="Name", name="name", required=True)
        self.way = Field(label="Takes its files from", name="takes", kind="choice")
        self.way.editor.offer(tuple(WAYS.items()))
        self.folder = Field(label="Hot folder", name="folder")
        self.queue = Field(label="Printer of this computer", name="queue", kind="choice")
        self.browse = KeyButton(words="Choose", icon="folder")
        self.browse.setObjectName("choose_hot_folder")
        self.in_use = Field(label="In use", name="active", kind="tick")
        self.head = Words(role="label")
        self.save = KeyButton(words="Add printer", kind="accent")
        self.save.setObjectName("save_printer")
        self.another = KeyButton(words="Add another instead", kind="link")
        self.another.setObjectName("another_printer")
        self.form = QWidget()
        self._lay_out()
        self.table.show_columns(
            (
                Column(title="Printer", get=lambda one: one.name, kind="strong", width=180),
                Column(title="Takes its files from", get=_source),
                Column(title="", get=_standing, kind="tag", width=110),
            ),
            name="Photo printers",
            key=lambda one: one.id,
        )
        self.table.give_way("")
        self.table.say_when_empty("The printers that photos are printed on will be listed here.")
        self.table.hug()
        self.table.opened.connect(self.change)
        self.table.clicked.connect(lambda _index: self.change(self.table.current()))
        self.way.edited.connect(self._show_way)
        self.browse.clicked.connect(self._choose_folder)
        self.another.clicked.connect(self.begin)
        self.save.clicked.connect(self.wanted)
        self.begin()

    def _lay_out(self) -> None:
        beside = row(tokens.GAP_3)
        beside.addWidget(self.folder, 1, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self.browse, 0, Qt.AlignmentFlag.AlignVCenter)
        acts = row(tokens.GAP_3)
        acts.addWidget(self.save)
        acts.addWidget(self.another)
        acts.addStretch(1)
        form = column(tokens.GAP_1)
        form.addWidget(self.head)
        form.addWidget(self.name)
        form.addWidget(self.way)
        form.addLayout(beside)
        form.addWidget(self.queue)
        form.addWidget(self.in_use)
        form.addLayout(acts)
        self.form.setLayout(form)
        down = column(tokens.GAP_3)
        down.addWidget(Words(words="Photo printers", role="strong"))
        down.addWidget(Words(words=_HELP, role="second"))
        down.addWidget(self.table)
        down.addWidget(self.form)
        down.addStretch(1)
        self.add(scrolled(down), 1)

    def show_printers(self, printers: tuple[PrinterRow, ...], *, may: bool) -> None:
        """List them; the form is for whoever may change them."""
        self.table.show_rows(printers)
        self.form.setVisible(may)

    def show_queues(self, here: Sequence[str]) -> None:
        """The printers of this computer."""
        self._here = tuple(here)
        self._offer_queues()

    def _offer_queues(self) -> None:
        known = self._changed.queue if self._changed else ""
        names = [*self._here, *([known] if known and known not in self._here else [])]
        self.queue.editor.offer([CHOOSE, *((name, name) for name in names)])

    def _show_way(self) -> None:
        way = self.way.value()
        self.folder.setVisible(way == "folder")
        self.browse.setVisible(way == "folder")
        self.queue.setVisible(way == "queue")
        self.queue.set_note("" if self._here else "No printer is set up on this computer.")

    def begin(self) -> None:
        """An empty form."""
        self._fill(None)

    def change(self, printer: PrinterRow | None) -> None:
        """The form of one that is there."""
        if printer is not None and self.form.isVisibleTo(self):
            self._fill(printer)
            self.name.editor.setFocus()

    def _fill(self, printer: PrinterRow | None) -> None:
        self._changed = printer
        self.name.set_value(printer.name if printer else "")
        self.way.set_value(_way_of(printer) if printer else "folder")
        self.folder.set_value(printer.folder if printer else "")
        self._offer_queues()
        self.queue.set_value(printer.queue if printer else "")
        self._show_way()
        self.in_use.set_value(printer.active if printer else True)
        self.head.setText("Change this printer" if printer else "Another printer")
        self.save.setText("Save the change" if printer else "Add printer")
        self.another.setVisible(printer is not None)

    def request(self, request: UUID) -> SavePrinter:
        """The form as it is sent."""
        return SavePrinter(
            request=request,
            printer=self._changed.id if self._changed else None,
            name=self.name.value(),
            takes=self.way.value(),
            folder=self.folder.value(),
            queue=self.queue.value(),
            active=self.in_use.value(),
        )

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Choose the printer's hot folder", self.folder.value())
        if folder:
            self.folder.set_value(folder)


def _way_of(printer: PrinterRow) -> str:
    return "queue" if printer.queue else "folder" if printer.folder else "outbox"


def _source(printer: PrinterRow) -> str:
    return printer.queue or printer.folder or "outbox"


def _standing(printer: PrinterRow) -> Status | None:
    return None if printer.active else Status("plain", "not in use", "")
