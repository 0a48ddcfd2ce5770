"""What became of the orders of a website's file: counted while they are imported, the refused ones named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from winno_desk.services.lookups.website import field_words
from winno_desk.services.website.columns import Columns
from winno_desk.services.website.importing import Imported, ImportOrders, import_orders, in_batches
from winno_desk.services.website.rows import RefusedOrder, Rows
from winno_desk.values.errors import DeskError
from winno_desk.windows.forms.website_page import Ui_WebsitePage
from winno_desk.windows.page import Page
from winno_desk.windows.paint import Status
from winno_desk.windows.table import Column
from winno_desk.windows.wording import counted

_TILES = (
    ("Added", "new in the list of orders"),
    ("Already there", "imported before, and the same"),
    ("Refused", "nothing of these was kept"),
)
_AT_ONCE = 100
_WILL_BE_LISTED = "Orders that cannot be taken will be listed here."


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """One thing to mend."""

    line: int
    order: str
    field: str
    sentence: str


class WebsiteResult(QObject):
    """Imports batch after batch, so that the desk goes on in between, and stops when it is told to."""

    moved = Signal()
    """It began, stopped or came to its end."""

    def __init__(self, form: Ui_WebsitePage, page: Page) -> None:
        super().__init__(page)
        self.form, self._page = form, page
        self._name = ""
        self._batches: list[ImportOrders] = []
        self._orders = 0
        self._running = False
        self._said = ""
        self._result = Imported()
        self._lines: list[RefusedLine] = []
        for tile, (label, note) in zip((form.added, form.there, form.refused), _TILES, strict=True):
            tile.label.setText(label)
            tile.note.setText(note)
        form.cancel.clicked.connect(self._on_cancel)
        form.copy_refused.clicked.connect(self._copy)
        form.refused_rows.show_columns(
            (
                Column(title="Line", get=lambda row: f"{row.line:,}", width=72, sort=_line),
                Column(title="Order", get=lambda row: row.order, kind="strong", width=140),
                Column(title="Field", get=lambda row: field_words(row.field), width=150),
                Column(title="What to do", get=lambda row: row.sentence),
            ),
            name="Refused orders",
        )

    def running(self) -> bool:
        """Are orders being imported?"""
        return self._running

    def run(self, name: str, orders: Sequence[Rows], columns: Columns, width: int) -> None:
        """Import the orders of a file, and show how far it is."""
        self._name, self._orders, self._result = name, len(orders), Imported()
        self._batches = [
            ImportOrders(request=uuid4(), orders=batch, columns=columns, width=width) for batch in in_batches(orders)
        ]
        self._lines = []
        self.form.refused_rows.say_when_empty(_WILL_BE_LISTED)
        self.form.refused_rows.show_rows(())
        self.form.progress.setMaximum(max(1, self._orders))
        self._go_on()

    def _go_on(self) -> None:
        self._running, self._said = True, ""
        self.moved.emit()
        self._next()

    def _next(self) -> None:
        if self._running and not self._batches:
            self._stop()
            self.form.refused_rows.say_when_empty("Nothing was refused.")
            return
        self._show()
        if self._running:
            self._page.worker.do(import_orders, self._batches[0], done=self._on_batch, failed=self._on_failed)

    def _on_batch(self, step: Imported) -> None:
        del self._batches[0]
        self._result += step
        self._lines += [line for order in step.refused for line in _lines(order)]
        if not self._running:
            self._stop()  # it was cancelled meanwhile
        self._next()

    def _on_failed(self, error: DeskError) -> None:
        self._stop(error.message)

    def _stop(self, why: str = "") -> None:
        self._running, self._said = False, why
        self._show()
        self.moved.emit()

    def _on_cancel(self) -> None:
        """Stop after what is being written now, or go on where it was stopped."""
        if not self._running:
            self._go_on()
        else:
            self._running = False
            self.form.cancel.setEnabled(False)

    def _show(self) -> None:
        form, result = self.form, self._result
        refused = len(result.refused)
        done = result.added + result.there + refused
        form.added.figure.setText(f"{result.added:,}")
        form.there.figure.setText(f"{result.there:,}")
        form.refused.figure.setText(f"{refused:,}")
        form.progress.setValue(done)
        form.progress.setVisible(bool(self._batches))
        form.cancel.setVisible(bool(self._batches))
        form.cancel.setEnabled(True)
        form.cancel.setText("Cancel" if self._running else "Go on")
        form.cancel.set_key("Esc" if self._running else "F10")
        form.progress_words.setText(self._words(done))
        form.copy_refused.setEnabled(bool(refused))
        self._show_lines()
        tags = [Status("careful", f"{counted(refused, 'order')} refused", "warning")] if refused else []
        form.title_line.set_title(self._page.title, *tags)

    def _show_lines(self) -> None:
        """While it runs only as many as one looks at: each further batch would show them all again."""
        lines = self._lines[:_AT_ONCE] if self._running else self._lines
        if len(lines) != self.form.refused_rows.rows_model().rowCount():
            self.form.refused_rows.show_rows(lines)

    def _words(self, done: int) -> str:
        if not self._batches:
            return f"{self._name}: all {counted(self._orders, 'order')} were looked at."
        if self._running:
            return f"{done:,} of {counted(self._orders, 'order')}"
        stopped = f"Stopped after {done:,} of {counted(self._orders, 'order')}; what was added stays."
        return f"{stopped} {self._said}".strip()

    def _copy(self) -> None:
        model = self.form.refused_rows.rows_model()
        heading = "\t".join(column.title for column in model.columns)
        QGuiApplication.clipboard().setText(f"{heading}\n{model.as_tsv(range(model.rowCount()))}")


def _line(row: RefusedLine) -> int:
    return row.line


def _lines(order: RefusedOrder) -> Iterator[RefusedLine]:
    for fault in order.faults:
        yield RefusedLine(fault.line, order.number, fault.field, fault.sentence)
