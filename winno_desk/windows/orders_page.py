"""All orders as a list, found by number, surname, phone or e-mail while typing."""

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent

from winno_desk.services.lookups.orders import PAGE, OrderRow, orders
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.editors import LineEditor
from winno_desk.windows.forms.orders_page import Ui_OrdersPage
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import FollowText
from winno_desk.windows.style import px
from winno_desk.windows.table import Column, More
from winno_desk.windows.thumbnails import Thumbnails
from winno_desk.windows.wording import Seen, amount_words, look, promised_status, state_status
from winno_desk.windows.worker import DeskWorker

_PATIENCE = 120
_SEARCH_WIDTH = 340
_KEPT = 500
"""So many orders at most are asked for anew when something changed; those below are fetched again on the way down."""
_EMPTY = "Every order will be listed here, the newest first."


class OrdersPage(Page):
    """The list of orders; Enter or a double click opens one."""

    title = "Orders"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self._seen: Seen[tuple[OrderRow, ...]] | None = None
        self._listed: str | None = None
        self._last = 0
        self.form = Ui_OrdersPage()
        self.form.setupUi(self)
        self.form.title_line.set_title(self.title)
        self.search = LineEditor(hint="Number, surname, phone or e-mail")
        self.search.setObjectName("search")
        self.search.setAccessibleName("Find orders by number, surname, phone or e-mail")
        FollowText(self.search, lambda: self.search.setFixedWidth(px(_SEARCH_WIDTH)))
        self.new_order = KeyButton(words="&New order", icon="plus")
        self.new_order.setObjectName("new_order")
        self.new_order.clicked.connect(self._begin)
        self.website = KeyButton(words="&Website orders…", icon="download")
        self.website.setObjectName("website")
        self.website.clicked.connect(lambda: self.navigator.go("website"))
        self.form.title_line.right.addWidget(self.search)
        self.form.title_line.right.addWidget(self.website)
        self.form.title_line.right.addWidget(self.new_order)
        self.website.hide()
        self.new_order.hide()
        self.pictures = Thumbnails(worker, self)
        self.pictures.arrived.connect(lambda _digest: self.form.table.viewport().update())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self.refresh)
        self.search.textEdited.connect(lambda _text: self._timer.start())
        self.search.textChanged.connect(lambda text: None if text else self._timer.start())
        self._declare()

    def _declare(self) -> None:
        table = self.form.table
        table.show_columns(
            (
                Column(title="", get=lambda row: self.pictures.get(row.picture), kind="picture", width=60),
                Column(title="Order", get=lambda row: row.title, kind="strong", width=88, sort=lambda row: row.number),
                Column(title="Customer and items", get=lambda row: (row.customer, row.items), kind="two"),
                Column(title="State", get=_states, kind="tags", width=244),
                Column(title="Placed", get=self._placed, width=138, sort=lambda row: row.placed_at),
                Column(title="Promised", get=self._promised, width=100, sort=lambda row: row.promised_on),
                Column(title="", get=self._near, kind="tag", width=112),
                Column(
                    title="Total",
                    get=lambda row: amount_words(row.total),
                    kind="amount",
                    width=92,
                    sort=lambda row: row.total.minor,
                ),
                Column(title="Owing", get=_owing, kind="amount", width=92, sort=lambda row: row.owing.minor),
            ),
            name="Orders",
        )
        table.give_way("Placed", "", "Promised", "Total")
        table.opened.connect(lambda row: self.navigator.go("order", row.number))
        table.verticalScrollBar().valueChanged.connect(lambda _place: self._want_pictures())

    def open(self, subject: object = None) -> None:
        """Show the list, found by ``subject`` where that is a text."""
        if isinstance(subject, str):
            self.search.set_value(subject)
        self.refresh()
        self.search.setFocus()

    def refresh(self) -> None:
        text = self.search.value()
        shown = len(self.form.table.rows_model().rows()) if text == self._listed else 0
        limit = min(max(shown, PAGE), _KEPT)
        self.worker.ask(look, orders, text, limit, done=lambda seen: self._show(text, limit, seen))

    def needs(self, changed: frozenset[str]) -> bool:
        return any(one.startswith("order") for one in changed)

    def _show(self, text: str, limit: int, seen: Seen[tuple[OrderRow, ...]]) -> None:
        if text != self.search.value():
            return  # something else was typed meanwhile
        self._seen, self._listed = seen, text
        self._last = seen.found[-1].id if seen.found else 0
        may = seen.may("save_order")
        self.new_order.setVisible(may)
        self.website.setVisible(seen.may("import_orders"))
        if text:
            words = f"No order matches “{text}”. Try a number, part of a name, or the last digits of a phone."
            self.form.table.say_when_empty(words, "Show all orders", self._show_all)
        else:
            self.form.table.say_when_empty(_EMPTY, "New order" if may else "", self._begin)
        self.form.table.show_rows(seen.found, self._follower(text, limit, seen.found))
        self._want_pictures()

    def _follower(self, text: str, limit: int, found: tuple[OrderRow, ...]) -> More | None:
        """Asks for the page below these; None when they were the last."""
        if len(found) < limit:
            return None
        last = found[-1].id
        return lambda: self.worker.ask(
            look, orders, text, PAGE, last, done=lambda seen: self._add(text, last, seen.found)
        )

    def _add(self, text: str, last: int, found: tuple[OrderRow, ...]) -> None:
        if text == self._listed and self._last == last:
            self._last = found[-1].id if found else last
            self.form.table.add_rows(found, self._follower(text, PAGE, found))

    def _show_all(self) -> None:
        self.search.clear()
        self.refresh()
        self.search.setFocus()

    def _begin(self) -> None:
        self.navigator.go("intake")

    def _want_pictures(self) -> None:
        """Only what is in sight is fetched."""
        table, rows = self.form.table, self.form.table.rows_model().rows()
        first = max(0, table.rowAt(0))
        last = table.rowAt(table.viewport().height() - 1)
        self.pictures.want(row.picture for row in rows[first : last + 1 if last >= 0 else len(rows)])

    def _today(self) -> date | None:
        return self._seen.today if self._seen is not None else None

    def _placed(self, row: OrderRow) -> str:
        return self._seen.moment(row.placed_at) if self._seen is not None else ""

    def _promised(self, row: OrderRow) -> str:
        return self._seen.day(row.promised_on) if self._seen is not None else ""

    def _near(self, row: OrderRow) -> Status | None:
        today = self._today()
        if today is None or row.due_on is None:
            return None
        return promised_status(row.due_on, today, rush=row.rush)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        table = self.form.table
        if event.key() == Qt.Key.Key_Escape and self.search.value():
            self._show_all()
        elif self.search.hasFocus() and event.key() == Qt.Key.Key_Down:
            table.choose_first()
            table.setFocus()
        elif self.search.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            table.choose_first()
            if table.current() is not None and self.search.value():
                table.opened.emit(table.current())
        else:
            super().keyPressEvent(event)


def _states(row: OrderRow) -> tuple[Status, ...]:
    return tuple(state_status(state, words) for state, words in row.states)


def _owing(row: OrderRow) -> str:
    return amount_words(row.owing) if row.owing else ""
