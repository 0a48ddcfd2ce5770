"""The print room: every approved print up to the parcel, and for the chosen one the next act."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.orders import OnItem
from winno_desk.services.lookups.print_sheet import PrintSheet, print_sheet
from winno_desk.services.lookups.queue import QueueLine, print_queue
from winno_desk.services.printers import photo_printers
from winno_desk.values.errors import DeskError, Invalid
from winno_desk.windows import tokens
from winno_desk.windows.buttons import TURNS
from winno_desk.windows.dispatch import Wanted
from winno_desk.windows.filters import Filters
from winno_desk.windows.flow import let_wrap
from winno_desk.windows.forms.print_room_page import Ui_PrintRoomPage
from winno_desk.windows.habits import Habits, leaves_press
from winno_desk.windows.manager_part import ManagerPart
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import row
from winno_desk.windows.photo_queue import PhotoQueue
from winno_desk.windows.print_looks import PrintLooks
from winno_desk.windows.print_room_requests import SAID, SENT
from winno_desk.windows.print_room_side import PrintSide
from winno_desk.windows.print_room_words import (
    FILTERS,
    VIEWS,
    card_of,
    due_status,
    locked_words,
    print_cell,
    stage,
    way_status,
    why_not_into,
)
from winno_desk.windows.side_column import SideColumn
from winno_desk.windows.table import Card, Column
from winno_desk.windows.thumbnails import Thumbnails
from winno_desk.windows.wording import Seen, look
from winno_desk.windows.worker import DeskWorker
from winno_desk.workflow.items import ItemState

_READ = 1.5
"""Seconds in which nobody has read which right ends with the act that is shown."""
_TO_PRESS = ("start_print", "send_again")
_AT_PRESS = (*_TO_PRESS, "finish_print")
_SIDE = 372
"""More than beside other pages: what is packed has many fields."""


class PrintRoomPage(Page):
    """The queue at the left, the chosen print at the right."""

    title = "Print room"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self.form = Ui_PrintRoomPage()
        self.form.setupUi(self)
        SideColumn(self, self.form.side, width=_SIDE)
        self.form.photo.frame(76, 92)
        let_wrap(self.form.foot_acts)
        self._seen: Seen[tuple[QueueLine, ...]] | None = None
        self._wanted: int | None = None
        self._asked: int | None = None
        self._shown_at = 0.0
        self._pictures = Thumbnails(worker, self)
        self._pictures.arrived.connect(self._on_picture)
        habits = Habits(worker.desk.settings.data)
        manager = ManagerPart(worker, self, what="What was approved", where="at the press")
        self.form.inside.insertWidget(self.form.inside.indexOf(self.form.facts), manager)
        self.queue = PhotoQueue(self)
        self.side = PrintSide(self.form, habits, manager)
        self.form.title_line.set_title("Print room")
        self.form.views.offer([(key, words) for key, (words, _states) in VIEWS.items()])
        self.form.views.chosen.connect(lambda _key: self._show_lines())
        self.filters = Filters(FILTERS)
        self.filters.changed.connect(self._show_lines)
        self.looks = PrintLooks(self.form.table, self._card, habits)
        self._lay_out()
        self._build_table()
        self._connect()

    def _lay_out(self) -> None:
        form = self.form
        form.queue_down.replaceWidget(form.table, self.looks.stack)
        self.looks.fill()
        beside = row(tokens.GAP_2)
        form.queue_down.replaceWidget(form.views, self.filters)
        form.queue_down.removeWidget(self.filters)
        beside.addWidget(form.views, 1)
        beside.addWidget(self.filters)
        form.queue_down.insertLayout(0, beside)
        form.title_line.right.addWidget(self.looks.switch)

    def _build_table(self) -> None:
        table = self.form.table
        table.show_columns(self._columns(), name="Prints")
        table.give_way("LOCKED", "Goes", "Customer", "")
        table.say_when_empty(
            "Prints come here when their proof is approved.", "Open proofs", lambda: self.navigator.go("proofs")
        )
        self.looks.chosen.connect(self._on_chosen)
        self.looks.opened.connect(lambda line: self.navigator.go("order", line.order))
        self.looks.switch.edited.connect(self._show_lines)

    def chosen_item(self) -> ItemRow | None:
        return self.side.sheet.item if self.side.sheet is not None else None

    def take_scan(self, found: object) -> bool:
        """While a parcel is packed a ticket says what goes into it; the ticket of the shown print starts it.

        Packing begins with the first print that lies in the parcel; until then any other ticket opens its own print.
        """
        sheet = self.side.sheet
        if not isinstance(found, OnItem) or sheet is None:
            return False
        if self.side.act == "pack" and (found.order == sheet.line.order or self.form.parcel.chosen()):
            self._scan_into(sheet, found)
            return True
        starts = self.side.act == "start_print" and self.form.start_print.isVisible()
        if found.item != sheet.line.id or not starts:
            return False
        if TURNS.clock() - self._shown_at > _READ:  # whoever scans twice at once has not read what ends
            self._clicked(partial(self._send, "start_print"))
        return True

    def _scan_into(self, sheet: PrintSheet, found: OnItem) -> None:
        """Tick what belongs into the parcel, and stop what does not."""
        why_not = why_not_into(sheet, found)
        self.side.stop_packing(why_not)
        if why_not:
            self.navigator.message(why_not, "stop")
            return
        line = next(one for one in sheet.together if one.id == found.item)
        self.form.parcel.add(line.id)
        self.navigator.message(f"{line.number} belongs into this parcel.")

    def papers(self) -> Mapping[str, Sequence[Wanted]]:
        chosen = self.chosen_item()
        names = ("ticket", "shelf_label", "address_label") if chosen is not None else ()
        return {name: (Wanted(name, chosen.id),) for name in names if chosen is not None}

    def _columns(self) -> list[Column]:
        return [
            Column(title="", get=lambda line: self._pictures.shown(line.picture), kind="picture", width=64),
            Column(title="Print", get=print_cell, kind="two"),
            Column(title="Customer", get=lambda line: line.customer, width=140),
            Column(title="Stage", get=stage, kind="tag", width=142),
            Column(title="Due", get=self._due, kind="tag", width=112, sort=lambda line: line.promised_on),
            Column(title="Goes", get=way_status, kind="tag", width=96),
            Column(title="LOCKED", get=locked_words, width=84),
        ]

    def _connect(self) -> None:
        sends: dict[str, Callable[[], object]] = {
            **{act: partial(self._send, act) for act in SENT if act != "hold"},
            "hand_over": self._hand_over,
            "hand_over_instead": self._hand_over,
            "open_slip": self._open_slip,
            "job_ticket": partial(self.print_paper, "ticket"),
            "shelf_label": partial(self.print_paper, "shelf_label"),
            "address_label": partial(self.print_paper, "address_label"),
            "ship_instead": self.side.ship_instead,
            "change_wanted": self._change_wanted,
        }
        for name, send in sends.items():
            getattr(self.form, name).clicked.connect(partial(self._clicked, send))
        self.side.hold.keep.clicked.connect(partial(self._clicked, partial(self._send, "hold")))

    def _clicked(self, send: Callable[[], object], _checked: bool = False) -> None:
        try:
            send()
        except Invalid as error:
            self.turned_down(error, self.form.chosen)

    def open(self, subject: object = None) -> None:
        if isinstance(subject, int):
            self._wanted = subject
        self.refresh()

    def refresh(self) -> None:
        self.worker.ask(look, print_queue, done=self._show)
        self.worker.ask(photo_printers, done=self.side.offer_printers)

    def needs(self, changed: frozenset[str]) -> bool:
        return any(one.startswith(("item:", "order:", "printers")) for one in changed)

    def _show(self, seen: Seen[tuple[QueueLine, ...]]) -> None:
        self._seen = seen
        late = sum(line.days_left < 0 for line in seen.found)
        today = sum(line.days_left == 0 for line in seen.found)
        tags = [Status("stop", f"{late:,} overdue", "warning")] if late else []
        tags += [Status("careful", f"{today:,} due today", "clock")] if today else []
        self.form.title_line.set_title("Print room", *tags)
        self.filters.offer(seen.found)
        if self._wanted is not None and not any(line.id == self._wanted for line in self._visible()):
            self.filters.clear()
            self.form.views.show_view("all")
        self._show_lines()

    def _visible(self) -> tuple[QueueLine, ...]:
        """The prints that are looked at; on the board each stage has a column of its own."""
        if self._seen is None:
            return ()
        lines = self.filters.passed(self._seen.found)
        states = VIEWS["all" if self.looks.is_board() else self.form.views.current()][1]
        return tuple(line for line in lines if line.state in states)

    def _show_lines(self) -> None:
        if self._seen is None:
            return
        counts = Counter(line.state for line in self.filters.passed(self._seen.found))
        self.form.views.count({key: sum(counts[one] for one in states) for key, (_words, states) in VIEWS.items()})
        self.form.views.setVisible(not self.looks.is_board())
        if self.looks.show_lines(self._visible(), self._seen.today, self._wanted):
            self._wanted = None

    def _on_chosen(self, line: QueueLine | None) -> None:
        self._asked = line.id if line is not None else None
        if line is None:
            self._show_sheet(None, None)
        else:
            self.worker.ask(look, print_sheet, line.id, done=partial(self._show_sheet, line.id))

    def _show_sheet(self, item: int | None, seen: Seen[PrintSheet | None] | None) -> None:
        """Of several that were chosen one after the other only the last is shown."""
        if item != self._asked:
            return
        if (
            seen is None
            or seen.found is None
            or self.side.sheet is None
            or seen.found.line.id != self.side.sheet.line.id
        ):
            self._shown_at = TURNS.clock()
        self.side.show(seen)
        picture = self.side.sheet.line.picture if self.side.sheet is not None else None
        self.form.photo.show_picture(self._pictures.shown(picture))

    def _on_picture(self, digest: str) -> None:
        self.form.table.viewport().update()
        if self.side.sheet is not None and self.side.sheet.line.picture == digest:
            self.form.photo.show_picture(self._pictures.get(digest))

    def _due(self, line: QueueLine) -> Status | None:
        return due_status(line, self._seen.today) if self._seen is not None else None

    def _card(self, line: QueueLine) -> Card:
        return card_of(line, self._seen.today if self._seen is not None else line.promised_on)

    # What is done with the chosen print

    def _sheet(self) -> PrintSheet:
        assert self.side.sheet is not None  # the panel with the buttons is shown for a chosen print only
        return self.side.sheet

    def _send(self, act: str) -> None:
        """Send what stands in the form; what goes to the press goes on to the queue where its printer has one."""
        service, make = SENT[act]
        sheet = self._sheet()
        request = make(self.request_id(act, sheet.line.id), self.form, self.side, sheet)
        queue = self.side.queue() if act in _TO_PRESS else ""

        def done(answer: object) -> None:
            said = SAID[act].format(number=sheet.line.number, slip=getattr(answer, "slip", ""))
            self.navigator.message(said)
            self.side.done(sheet)
            self._wanted = sheet.line.id
            self.refresh()
            self.queue.send(queue, sheet.line.id, sheet.line.number, partial(self._leave_press, act))

        def send() -> None:
            self.act(service, request, done=done, failed=self._not_done, form=self.form.chosen)

        self.queue.when_here(queue, send, self.form.chosen)

    def _leave_press(self, act: str) -> None:
        """Where the station says so, whoever started or finished a run is signed out."""
        if act in _AT_PRESS and leaves_press(Habits(self.worker.desk.settings.data)):
            self.navigator.switch_person()

    def _not_done(self, error: DeskError) -> None:
        if isinstance(error, Invalid) and error.field == "manager":  # a rule became stricter after the signature
            self.side.manager.want(wanted=True)
        self.turned_down(error, self.form.chosen)

    def _hand_over(self) -> None:
        """Where it is seen what else is ready, who was to come and what is owing."""
        item = self._sheet().item
        self.navigator.go("order", OnItem(item.order, item.id, to_hand_over=True))

    def _open_slip(self) -> None:
        self.navigator.go("document", self._sheet().slip_document)

    def _change_wanted(self) -> None:
        """Before printing a change is a revision of the proof; after it, a request that the policy rules on (2b)."""
        item = self._sheet().item
        if item.state in (ItemState.APPROVED, ItemState.LOCKED) and item.remake_of is None:
            self.navigator.go("proof", item.id)
        else:
            self.navigator.go("request_new", item.id)
