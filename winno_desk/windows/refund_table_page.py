"""All refunds in one table: by clause, reason, service, person and day, and given out as a file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from winno_desk.services.desk import Desk
from winno_desk.services.exports import Value, export
from winno_desk.services.lookups.refund_table import DAYS, RefundLine, refund_table
from winno_desk.services.lookups.remade import PERIODS
from winno_desk.services.people import prove
from winno_desk.values.errors import Invalid
from winno_desk.values.money import Money
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.case_words import CASE_PLACES, REASONS, clause_words
from winno_desk.windows.fields import Field, clear_errors
from winno_desk.windows.filters import Filters, Table
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.page_title import PageTitle
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Panel, column, row
from winno_desk.windows.segments import Segments
from winno_desk.windows.table import Column
from winno_desk.windows.table_view import RowTable
from winno_desk.windows.wording import Seen, amount_words, counted, look, money_words
from winno_desk.windows.worker import DeskWorker
from winno_desk.workflow.refunds import RefundState

_FILTERS: Table[RefundLine] = {
    "clause": ("Every clause", "Clause", lambda line: clause_words(line.clauses)),
    "reason": ("Every reason", "Reason", lambda line: REASONS[line.reason]),
    "service": ("Every service", "Service", lambda line: line.service),
    "person": ("Everybody", "Decided by", lambda line: line.decided_by),
    "state": ("Every state", "State", lambda line: line.state_words),
}
_STATES = {
    RefundState.SETTLED: Status("good", "", "check"),
    RefundState.FAILED: Status("stop", "", "cross"),
    RefundState.UNKNOWN: Status("careful", "", "warning"),
}
_BETWEEN = "between"
_FIRST, _LAST = date(1970, 1, 2), date(9000, 1, 1)
"""Before and after every refund."""
_KINDS = "Spreadsheet (*.xlsx);;Text with commas (*.csv)"
_HEADS = (
    *("Case", "Order", "Item", "Service", "Customer", "Reason", "Clause", "Exception", "Decided by"),
    *("Confirmed by", "Decided on"),
    *("Amount", "Currency", "To", "State", "Paid out on", "Reference", "Letter"),
)


def _fields(line: RefundLine) -> tuple[Value, ...]:
    """A refund as a row of the file, below ``_HEADS``."""
    return (
        *(line.number, f"W-{line.order}", line.item, line.service, line.customer),
        *(REASONS[line.reason], clause_words(line.clauses), "exception (6)" if line.exception else ""),
        *(line.decided_by, line.confirmed_by, line.decided_on, line.amount, line.amount.currency, line.method),
        *(line.state_words, line.paid_on, line.reference, line.letter),
    )


def _export(desk: Desk, own_secret: str, place: str, lines: tuple[RefundLine, ...]) -> int:
    if desk.person is not None:
        prove(desk, desk.person, own_secret, "own_secret")
    return export(Path(place), "Refunds", _HEADS, map(_fields, lines))


class RefundTablePage(Page):
    """A row for each refund of a period, with what they come to."""

    title = "Table of refunds"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self._lines: tuple[RefundLine, ...] = ()
        self._shown: tuple[RefundLine, ...] = ()
        self._title = PageTitle()
        self._title.set_title(self.title)
        self.export = KeyButton(words="&Export…", icon="download")
        self.export.setObjectName("export")
        self.export.clicked.connect(lambda: self._ask_secret(asked=True))
        self._title.right.addWidget(self.export)
        self.periods, self.days = Segments(), Segments()
        self.periods.offer((*PERIODS.items(), (_BETWEEN, "From … to …")), "Period")
        self.periods.set_value("month")
        self.days.offer(tuple(DAYS.items()), "Day")
        self.days.set_value("decided")
        self.since = Field(label="From", name="since")
        self.until = Field(label="To", name="until")
        self._between = QWidget()
        between = row(tokens.GAP_3)
        for field in (self.since, self.until):
            field.editor.setPlaceholderText("2026-11-05")
            field.editor.editingFinished.connect(self.refresh)
            between.addWidget(field, 1)
        between.addStretch(3)
        self._between.setLayout(between)
        self._between.hide()
        for choice in (self.periods, self.days):
            choice.edited.connect(self.refresh)
        self.filters: Filters[RefundLine] = Filters(_FILTERS)
        self.filters.changed.connect(self._show_lines)
        self.table = RowTable()
        self.table.setObjectName("refund_table")
        self.table.show_columns(self._columns(), name=self.title, key=lambda line: line.id)
        self.table.give_way("Letter", "Customer", "To", "Reason", "Clause", "Paid out")
        self.table.say_when_empty("Refunds of this period will be listed here.")
        self.table.opened.connect(lambda line: navigator.go(CASE_PLACES[line.kind], line.case))
        self.own_secret = Field(label="Your own PIN or passphrase", name="own_secret", kind="secret", required=True)
        self.save = KeyButton(words="Save the table", kind="main", key="F10")
        self.save.setObjectName("save_table")
        self.save.clicked.connect(self._export)
        self.leave = KeyButton(words="Close", kind="link")
        self.leave.setObjectName("close_export")
        self.leave.clicked.connect(lambda: self._ask_secret(asked=False))
        self._asking = QWidget()
        asking = row(tokens.GAP_3)
        asking.addWidget(self.own_secret, 1)
        asking.addWidget(self.save)
        asking.addWidget(self.leave)
        asking.addStretch(2)
        self._asking.setLayout(asking)
        self._ask_secret(asked=False)
        above = row(tokens.GAP_3)
        above.addWidget(self.periods, 1)
        above.addWidget(self.days)
        panel = Panel()
        panel.add(self._asking)
        panel.add(above)
        panel.add(self._between)
        panel.add(self.filters)
        panel.add(self.table, 1)
        down = column(tokens.GAP_4, tokens.GAP_4)
        down.addWidget(self._title)
        down.addWidget(panel, 1)
        self.setLayout(down)

    def _columns(self) -> list[Column]:
        return [
            Column(title="Case", get=lambda line: line.number, kind="strong", width=104),
            Column(title="Service", get=lambda line: line.service),
            Column(title="Customer", get=lambda line: line.customer, width=130),
            Column(title="Reason", get=lambda line: REASONS[line.reason], width=150),
            Column(title="Clause", get=lambda line: clause_words(line.clauses), width=80),
            Column(title="Decided by", get=lambda line: line.decided_by, width=110),
            _day_column("Decided", lambda line: line.decided_on),
            _day_column("Paid out", lambda line: line.paid_on),
            Column(title="To", get=lambda line: line.method, width=130),
            Column(title="State", get=_state, kind="tag", width=120),
            Column(
                title="Amount",
                get=lambda line: amount_words(line.amount),
                kind="amount",
                width=92,
                sort=lambda line: line.amount.minor,
            ),
            Column(title="Letter", get=lambda line: line.letter, width=112),
        ]

    def refresh(self) -> None:
        when = self.periods.value()
        self._between.setVisible(when == _BETWEEN)
        try:
            wanted = self._typed_days() if when == _BETWEEN else when
        except Invalid as error:
            self.turned_down(error)
            return
        self.worker.ask(look, refund_table, self.days.value(), wanted, done=self._show)

    def _typed_days(self) -> tuple[date, date]:
        """The first and the last day as typed; one that is not typed has no end on its side."""
        clear_errors(self._between)
        since, until = (_day(field, open_end) for field, open_end in ((self.since, _FIRST), (self.until, _LAST)))
        if until < since:
            raise Invalid("until", "This is before the first day. Enter the same day or a later one.")
        return since, until

    def needs(self, changed: frozenset[str]) -> bool:
        return any(one.startswith(("refund:", "case:")) for one in changed)

    def _show(self, seen: Seen[tuple[RefundLine, ...]]) -> None:
        self._lines = seen.found
        self.filters.offer(self._lines)
        self._show_lines()

    def _show_lines(self) -> None:
        self._shown = self.filters.passed(self._lines)
        self.table.show_rows(self._shown)
        sums: dict[str, int] = {}
        for line in self._shown:
            if line.state is not RefundState.FAILED:
                sums[line.amount.currency] = sums.get(line.amount.currency, 0) + line.amount.minor
        total = ", ".join(money_words(Money(minor, currency)) for currency, minor in sums.items())
        words = ", ".join(part for part in (counted(len(self._shown), "refund"), total) if part)
        self._title.set_title(self.title, Status("plain", words, ""))
        self.export.setEnabled(bool(self._shown))

    def choose_file(self) -> str:
        """Ask where the file goes; empty when nowhere."""
        name, kind = QFileDialog.getSaveFileName(self, "Export the refunds", "refunds.xlsx", _KINDS)
        ending = ".csv" if "csv" in kind else ".xlsx"
        return name if not name or Path(name).suffix.lower() in (".xlsx", ".csv") else f"{name}{ending}"

    def _ask_secret(self, *, asked: bool) -> None:
        """What leaves the program with customers' names in it is given out by somebody who proves who they are."""
        self.own_secret.set_value("")
        self.own_secret.set_error("")
        self._asking.setVisible(asked)
        if asked:
            self.own_secret.editor.setFocus()

    def _export(self) -> None:
        place = self.choose_file()
        if place:
            self.worker.ask(
                _export,
                self.own_secret.value(),
                place,
                self._shown,
                done=lambda count: self._exported(count, place),
                failed=self.turned_down,
            )

    def _exported(self, count: int, place: str) -> None:
        self._ask_secret(asked=False)
        self.navigator.message(f"{counted(count, 'refund')} {'is' if count == 1 else 'are'} in {Path(place).name}.")


def _day(field: Field, open_end: date) -> date:
    typed = field.value()
    try:
        return date.fromisoformat(typed) if typed else open_end
    except ValueError:
        raise Invalid(field.get_name(), "Enter a day such as 2026-11-05.") from None


def _state(line: RefundLine) -> Status:
    return replace(_STATES.get(line.state, Status("plain", "")), word=line.state_words)


def _day_column(title: str, day: Callable[[RefundLine], date | None]) -> Column:
    def words(line: RefundLine) -> str:
        found = day(line)
        return "" if found is None else found.isoformat()

    return Column(title=title, get=words, width=106, sort=words)
