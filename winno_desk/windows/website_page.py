"""Website orders: a file is chosen, its columns are matched, and its orders are imported while one looks."""

from functools import partial

from PySide6.QtCore import Qt

from winno_desk.services.lookups.website import FirstRow, OpenedFile, Preview, open_file, preview
from winno_desk.services.website.columns import FIELDS, Columns, MatchColumns, match_columns
from winno_desk.services.website.reading import ENCODINGS
from winno_desk.values.errors import DeskError
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.drop import Invitation
from winno_desk.windows.drop_target import DropTarget
from winno_desk.windows.fields import Field
from winno_desk.windows.forms.website_page import Ui_WebsitePage
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import FollowText
from winno_desk.windows.style import px
from winno_desk.windows.table import Column
from winno_desk.windows.tips import plain_tip
from winno_desk.windows.website_result import WebsiteResult
from winno_desk.windows.wording import counted
from winno_desk.windows.worker import DeskWorker

A_FILE = Invitation("Drop a CSV file here, or choose one", "CSV files (*.csv *.tsv *.txt);;All files (*)", "download")
_WIDE = 560
_WIDTHS = {
    "order": 112,
    "placed_at": 136,
    "email": 154,
    "phone": 126,
    "item": 140,
    "quantity": 76,
    "unit_price": 96,
    "paid": 80,
    "tender": 80,
}
_LETTERS = max(map(len, ENCODINGS.values()))
_LONGEST = 60
_NONE = -1
_EXPLAINED = (
    "Rows with the same order number are the items of one order. Times without an offset are the studio's. "
    "What was imported before is told and never added twice."
)


class WebsitePage(Page):
    """Three steps in one place: choose a file, say which column is which, see what became of each order."""

    title = "Website orders"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self._opened: OpenedFile | None = None
        self._preview: Preview | None = None
        self._path = ""
        self._filling = self._fresh = False
        self.form = form = Ui_WebsitePage()
        form.setupUi(self)
        self.other = KeyButton(words="&Another file…")
        self.other.setObjectName("other")
        self.other.clicked.connect(self.begin)
        self.start = KeyButton(words="Import", kind="accent", key="F10")
        self.start.setObjectName("start")
        self.start.clicked.connect(self._start)
        self.show_orders = KeyButton(words="&Show orders")
        self.show_orders.setObjectName("show_orders")
        self.show_orders.clicked.connect(lambda: self.navigator.go("orders"))
        for button in (self.other, self.show_orders, self.start):
            form.title_line.right.addWidget(button)
        DropTarget(self, form.file.take)
        form.file.invite(A_FILE)
        form.file.refused.connect(partial(navigator.message, kind="careful"))
        form.file.edited.connect(self._on_file)
        form.choose_words.setText(_EXPLAINED)
        FollowText(form.choose_block, lambda: form.choose_block.setFixedWidth(px(_WIDE)))
        form.letters.setMinimumContentsLength(_LETTERS)
        form.letters.offer(tuple(ENCODINGS.items()))
        form.letters.edited.connect(self._on_letters)
        for field in self._fields():
            field.edited.connect(self._look)
        form.first_rows.show_columns(_columns(), name="First rows of the file", key=lambda row: row.line)
        form.first_rows.give_way("Phone", "Paid by", "Paid", "Placed at", "E-mail", "Price of one")
        form.first_rows.say_when_empty("The file has a heading and no orders.")
        self.result = WebsiteResult(form, self)
        self.result.moved.connect(self._on_moved)
        self.begin()

    def _fields(self) -> list[Field]:
        return [getattr(self.form, f"{field.name}_field") for field in FIELDS]

    def open(self, subject: object = None) -> None:
        """Show the page as it was left; ``subject`` is a file to begin with."""
        if isinstance(subject, str):
            self.take_file(subject)

    def take_file(self, path: str) -> None:
        """Begin with a file, wherever it was dropped."""
        if self.result.running():
            self.navigator.message("Orders are still being imported. Wait for the end, or cancel first.", "careful")
        else:
            self._ask(path)

    def _on_moved(self) -> None:
        self.other.setEnabled(not self.result.running())
        (self.form.cancel if self.form.cancel.isVisible() else self.show_orders).setFocus()

    def needs(self, changed: frozenset[str]) -> bool:
        return False

    def begin(self) -> None:
        """Ask for a file."""
        self._opened = self._preview = None
        self.form.file.set_value(None)
        self._show_step("choose")

    def _show_step(self, step: str) -> None:
        self.form.steps.setCurrentWidget(getattr(self.form, step))
        self.other.setVisible(step != "choose")
        self.show_orders.setVisible(step == "result")
        self.start.setVisible(step == "match")
        self.form.title_line.set_title(self.title)

    def _on_file(self) -> None:
        place = self.form.file.value()
        if place is not None:
            self._ask(str(place))

    def _ask(self, path: str, encoding: str = "") -> None:
        self._path = path
        self.worker.ask(open_file, path, encoding, done=self._show_file, failed=self._on_unreadable)

    def _on_unreadable(self, error: DeskError) -> None:
        self.navigator.message(error.message, "stop")
        if self._opened is None:
            self.form.file.set_value(None)
        else:
            self._show_file(self._opened)

    def _show_file(self, opened: OpenedFile) -> None:
        self._opened = opened
        file = opened.file
        rows = counted(len(file.lines), "row")
        self.form.file_words.setText(f"{file.name}: {rows}, cells separated by {file.separated_by}")
        self._filling = True
        self.form.letters.set_value(file.encoding)
        titles = [
            (place, title.strip()[:_LONGEST] or f"Column {place + 1}") for place, title in enumerate(file.heading)
        ]
        for name, field in zip(FIELDS, self._fields(), strict=True):
            field.editor.offer([(_NONE, "Choose" if name.needed else "Not in this file"), *titles])
            field.set_value(opened.columns.get(name.name, _NONE))
            for place, cell in enumerate(file.lines[0].cells if file.lines else ()):
                field.editor.setItemData(place + 1, plain_tip(cell[:_LONGEST]), Qt.ItemDataRole.ToolTipRole)
        self._filling, self._fresh = False, True
        self._show_step("match")
        self._look()

    def _on_letters(self) -> None:
        if not self._filling and self._opened is not None:
            self._ask(self._path, self.form.letters.value())

    def columns(self) -> Columns:
        """The columns as they are chosen."""
        chosen = {name.name: field.value() for name, field in zip(FIELDS, self._fields(), strict=True)}
        return {name: place for name, place in chosen.items() if place not in (None, _NONE)}

    def _look(self) -> None:
        """Show what the chosen columns make of the file."""
        if self._filling or self._opened is None:
            return
        columns = self.columns()
        self.start.setEnabled(False)
        self.worker.ask(preview, self._opened.file, columns, done=lambda seen: self._show(columns, seen))

    def _show(self, columns: Columns, seen: Preview) -> None:
        if columns != self.columns():
            return  # something else was chosen meanwhile
        self._preview = seen
        self.form.first_rows.show_rows(seen.rows)
        orders = len(seen.orders)
        missing = len(seen.still_open)
        known = Status("good", "All that is needed is known")
        tag = Status("careful", f"{counted(missing, 'column')} to choose", "warning") if missing else known
        self.form.columns_tag.show_status(tag)
        for field in self._fields():
            field.set_note(seen.still_open.get(field.get_name(), ""))
        self.start.setText(f"Import {counted(orders, 'order')}" if orders else "Import")
        self.start.updateGeometry()
        self.start.setEnabled(bool(orders))
        if self._fresh:
            self._fresh = False
            still_open = [field for field in self._fields() if field.get_name() in seen.still_open]
            (still_open[0] if still_open else self.start).setFocus()

    def _start(self) -> None:
        if self._opened is None or self._preview is None:
            return
        columns, heading = self.columns(), self._opened.file.heading
        if columns == self._opened.columns:
            self._import(columns, self._preview)
            return
        act = self.request_id("match_columns")
        request = MatchColumns(request=act, heading=heading, columns=tuple(columns.items()))
        self.act(match_columns, request, done=lambda _matched: self._import(columns, self._preview))

    def _import(self, columns: Columns, seen: Preview | None) -> None:
        assert self._opened is not None
        assert seen is not None
        self._show_step("result")
        file = self._opened.file
        self.result.run(file.name, seen.orders, columns, len(file.heading))


def _columns() -> tuple[Column, ...]:
    return (
        Column(title="Line", get=lambda row: str(row.line), kind="amount", width=52),
        *(
            Column(title=field.words, get=partial(_cell, field.name), width=_WIDTHS.get(field.name, 0))
            for field in FIELDS
        ),
    )


def _cell(name: str, row: FirstRow) -> str:
    return row.cells.get(name, "")
