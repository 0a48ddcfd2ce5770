"""The day at a glance: what is due, what waits, and which policy clocks run out."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QTimer

from winno_desk.services.lookups.tasks import Task
from winno_desk.services.lookups.today import PolicyClock, Today, today
from winno_desk.values.calendar import local_date
from winno_desk.windows.forms.today_page import Ui_TodayPage
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Tag
from winno_desk.windows.table import Column
from winno_desk.windows.table_view import RowTable
from winno_desk.windows.wording import (
    Seen,
    counted,
    day_words,
    left_words,
    long_day_words,
    look,
    money_words,
    promised_status,
)
from winno_desk.windows.worker import DeskWorker

_MINUTE = 60_000
_CLOSE = timedelta(hours=12)
"""A clock with less left than this is shown as careful."""


class TodayPage(Page):
    """Where the desk's day begins."""

    title = "Today"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self._seen: Seen[Today] | None = None
        self.form = Ui_TodayPage()
        self.form.setupUi(self)
        self.form.title_line.set_title(self.title)
        self._waiting = Tag()
        self._waiting.hide()
        self.form.title_line.right.addWidget(self._waiting)
        self._declare()
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(self._on_minute)
        self._clock.start()

    def _declare(self) -> None:
        labels = {
            "due": "Due today",
            "proofs": "Proofs to sign",
            "ready": "Ready, not collected",
            "windows": "Quality windows open",
            "taken": "Taken today",
        }
        for name, label in labels.items():
            getattr(self.form, name).label.setText(label)
            getattr(self.form, name).show_figure("–", " ")
        self.form.tasks.show_columns(
            (
                Column(title="Due", get=self._due, kind="tag", width=124, sort=lambda row: row.due),
                Column(title="What", get=lambda row: (row.number, row.words), kind="lead"),
                Column(title="Next", get=lambda row: row.verb, kind="link", width=92),
            ),
            name="Do next",
            key=lambda row: (row.number, row.place),
            header=False,
        )
        self.form.clocks.show_columns(
            (
                Column(title="Order", get=lambda row: (row.number, row.what), kind="lead"),
                Column(title="Clock", get=lambda row: row.clock, width=130),
                Column(title="Left", get=_left, kind="tag", width=100, sort=lambda row: row.left),
            ),
            name="Policy clocks",
            key=lambda row: (row.number, row.clock),
        )
        self.form.clocks.give_way("Clock")
        self.form.clocks.say_when_empty("Quality windows and refunds on their way will run here.")
        self._open_with(self.form.tasks, lambda row: self.navigator.go(row.place, row.subject))
        self._open_with(self.form.clocks, lambda row: self.navigator.go("order", row.order))

    def _open_with(self, table: RowTable, act: Callable[[Any], object]) -> None:
        table.opened.connect(act)
        table.clicked.connect(lambda _index: act(table.current()))

    def refresh(self) -> None:
        self.worker.ask(look, today, done=self._show)

    def _on_minute(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, seen: Seen[Today]) -> None:
        self._seen = seen
        day, form = seen.found, self.form
        form.title_line.set_title(f"Today, {long_day_words(day.day)}")
        waiting = counted(day.cases_waiting, "case waits", "cases wait")
        self._waiting.show_status(Status("careful", f"{waiting} for a decision", "clock"))
        self._waiting.setVisible(bool(day.cases_waiting))
        form.due.show_figure(f"{day.due_today:,}", _pressing(day))
        form.proofs.show_figure(f"{day.proofs_waiting:,}", "waiting for customers")
        form.ready.show_figure(f"{day.ready:,}", "printed or packed")
        form.windows.show_figure(f"{day.windows_open:,}", _next_window(day))
        form.taken.show_figure(money_words(day.taken), counted(day.orders, "order"))
        form.tasks.say_when_empty(
            "What is due next will be listed here.",
            "New order" if seen.may("save_order") else "",
            lambda: self.navigator.go("intake"),
        )
        form.tasks.show_rows(day.tasks)
        form.clocks.show_rows(day.clocks)

    def _due(self, row: Task) -> Status:
        if self._seen is None:
            return Status("plain", "")
        day = local_date(row.due, self._seen.zone)
        near = promised_status(day, self._seen.today, rush=row.rush)
        return near or Status("plain", day_words(day, self._seen.today), "")


def _left(row: PolicyClock) -> Status:
    words = left_words(row.left)
    if row.left < timedelta(0):
        return Status("stop", words)
    return Status("careful", words, "clock") if row.left < _CLOSE else Status("plain", words)


def _pressing(day: Today) -> str:
    """``1 late, 2 rush``."""
    late = f"{day.overdue} of them late" if day.overdue else "none late"
    return f"{late}, {day.rush} rush" if day.rush else late


def _next_window(day: Today) -> str:
    """The next quality window to close."""
    running = [clock.left for clock in day.clocks if clock.left > timedelta(0) and "window" in clock.clock]
    return f"next closes in {left_words(min(running))}" if running else "none running"
