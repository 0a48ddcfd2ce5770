"""The print room: every approved print up to the parcel, and for the chosen one the next act."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from winno_desk.services.locking import LockMaster, lock_master
from winno_desk.services.lookups.items import ItemRow
from winno_desk.services.lookups.orders import OnItem
from winno_desk.services.lookups.print_sheet import PrintSheet, print_sheet
from winno_desk.services.lookups.queue import QueueLine, print_queue
from winno_desk.services.on_hold import PutOnHold, TakeOffHold, put_on_hold, take_off_hold
from winno_desk.services.press import SendAgain, StartPrint, send_again, start_print
from winno_desk.services.printers import photo_printers
from winno_desk.services.printing import FinishPrint, Pack, Packed, Ship, finish_print, pack, ship
from winno_desk.services.quality import CheckPrint, PrintAnew, check_print, print_anew
from winno_desk.values.errors import DeskError, Invalid
from winno_desk.windows import tokens
from winno_desk.windows.dispatch import Wanted
from winno_desk.windows.flow import let_wrap
from winno_desk.windows.forms.print_room_page import Ui_PrintRoomPage
from winno_desk.windows.habits import Habits
from winno_desk.windows.manager_part import ManagerPart
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import row
from winno_desk.windows.photo_queue import PhotoQueue
from winno_desk.windows.print_filters import PrintFilters
from winno_desk.windows.print_looks import PrintLooks
from winno_desk.windows.print_room_side import PrintSide
from winno_desk.windows.print_room_words import (
    VIEWS,
    card_of,
    due_status,
    locked_words,
    print_cell,
    stage,
    way_status,
)
from winno_desk.windows.side_column import SideColumn
from winno_desk.windows.table import Card, Column
from winno_desk.windows.thumbnails import Thumbnails
from winno_desk.windows.wording import Seen, look
from winno_desk.windows.worker import DeskWorker
from winno_desk.workflow.items import ItemState

_SAID = {
    "lock": "The print master of {number} is locked.",
    "start_print": "{number} is being printed. Changes and refunds have ended (2b).",
    "send_again": "{number} is sent to the printer again.",
    "finish_print": "{number} is printed.",
    "check_print": "{number} is ready.",
    "print_anew": "{number} goes back to the press.",
    "ship": "{number} is on its way.",
    "hold": "{number} is on hold.",
    "release": "{number} goes on.",
}


class PrintRoomPage(Page):
    """The queue at the left, the chosen print at the right."""

    title = "Print room"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self.form = Ui_PrintRoomPage()
        self.form.setupUi(self)
        SideColumn(self, self.form.side)
        self.form.photo.frame(76, 92)
        let_wrap(self.form.foot_acts)
        self._seen: Seen[tuple[QueueLine, ...]] | None = None
        self._wanted: int | None = None
        self._asked: int | None = None
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
        self.filters = PrintFilters()
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

    def papers(self) -> Mapping[str, Sequence[Wanted]]:
        chosen = self.chosen_item()
        return {"ticket": (Wanted("ticket", chosen.id),)} if chosen is not None else {}

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
            "lock": self._lock,
            "start_print": self._start_print,
            "send_again": self._send_again,
            "finish_print": self._finish_print,
            "check_print": self._check_print,
            "print_anew": self._print_anew,
            "pack": self._pack,
            "ship": self._ship,
            "release": self._release,
            "hand_over": self._hand_over,
            "hand_over_instead": self._hand_over,
            "open_slip": self._open_slip,
            "job_ticket": partial(self.print_paper, "ticket"),
            "ship_instead": self.side.ship_instead,
            "change_wanted": self._change_wanted,
        }
        for name, send in sends.items():
            getattr(self.form, name).clicked.connect(partial(self._clicked, send))
        self.side.hold.keep.clicked.connect(partial(self._clicked, self._put_on_hold))

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

    def _send(self, service: Callable[..., Any], request: Any, done: Callable[[PrintSheet, Any], object]) -> None:
        sheet = self._sheet()
        self.act(
            service,
            request,
            done=lambda answer: self._on_done(sheet, answer, done),
            failed=self._not_done,
            form=self.form.chosen,
        )

    def _not_done(self, error: DeskError) -> None:
        if isinstance(error, Invalid) and error.field == "manager":  # a rule became stricter after the signature
            self.side.manager.want(wanted=True)
        self.turned_down(error, self.form.chosen)

    def _on_done(self, sheet: PrintSheet, answer: Any, done: Callable[[PrintSheet, Any], object]) -> None:
        done(sheet, answer)
        self.side.done(sheet)
        self._wanted = sheet.line.id
        self.refresh()

    def _say(self, act: str, sheet: PrintSheet, _answer: object) -> None:
        self.navigator.message(_SAID[act].format(number=sheet.line.number))

    def _lock(self) -> None:
        item = self._sheet().item.id
        request = LockMaster(request=self.request_id("lock", item), item=item, **self.side.manager.request())
        self._send(lock_master, request, partial(self._say, "lock"))

    def _start_print(self) -> None:
        item, printer = self._sheet().item.id, self.form.printer_field.value() or ""
        request = StartPrint(request=self.request_id("start_print", item), item=item, printer=printer)
        self._to_press(start_print, request, "start_print")

    def _send_again(self) -> None:
        item, printer = self._sheet().item.id, self.form.printer_field.value() or ""
        request = SendAgain(request=self.request_id("send_again", item), item=item, printer=printer)
        self._to_press(send_again, request, "send_again")

    def _to_press(self, service: Callable[..., Any], request: StartPrint | SendAgain, act: str) -> None:
        """Through the gate, and on to the queue where the printer has one; nothing begins where that is not here."""
        queue = self.side.queue()

        def sent(sheet: PrintSheet, answer: object) -> None:
            self._say(act, sheet, answer)
            self.queue.send(queue, sheet.line.id, sheet.line.number)

        self.queue.when_here(queue, lambda: self._send(service, request, sent), self.form.chosen)

    def _finish_print(self) -> None:
        item = self._sheet().item.id
        request = FinishPrint(
            request=self.request_id("finish_print", item),
            item=item,
            good=self.side.number(self.form.good_field),
            spoiled=self.side.number(self.form.spoiled_field),
            spoiled_why=self.form.spoiled_why_field.value(),
        )
        self._send(finish_print, request, partial(self._say, "finish_print"))

    def _check_print(self) -> None:
        item, points = self._sheet().line.id, self.form.checks.ticked()
        shelf = self.form.shelf_field.value()
        request = CheckPrint(request=self.request_id("check_print", item), item=item, points=points, shelf=shelf)
        self._send(check_print, request, partial(self._say, "check_print"))

    def _print_anew(self) -> None:
        item, why = self._sheet().line.id, self.form.anew_why_field.value()
        request = PrintAnew(request=self.request_id("print_anew", item), item=item, spoiled_why=why)
        self._send(print_anew, request, partial(self._say, "print_anew"))

    def _pack(self) -> None:
        item = self._sheet().item
        request = Pack(
            request=self.request_id("pack", item.id),
            order=item.order_id,
            items=self.side.items(),
            ship_to=self.form.ship_to_field.value(),
            carrier=self.form.carrier_field.value(),
            tracking=self.form.tracking_field.value(),
            service=self.form.service_field.value(),
            weight=self.form.weight_field.value(),
            cost=self.form.cost_field.value(),
        )
        self._send(pack, request, self._on_packed)

    def _on_packed(self, sheet: PrintSheet, answer: Packed) -> None:
        self.navigator.message(f"{sheet.line.number} is packed. Packing slip {answer.slip} can be printed.")

    def _ship(self) -> None:
        shipment = self._sheet().shipment or 0
        request = Ship(request=self.request_id("ship", shipment), shipment=shipment)
        self._send(ship, request, partial(self._say, "ship"))

    def _put_on_hold(self) -> None:
        item = self._sheet().line.id
        request = PutOnHold(request=self.request_id("hold", item), item=item, reason=self.side.hold.reason.value())
        self._send(put_on_hold, request, partial(self._say, "hold"))

    def _release(self) -> None:
        item = self._sheet().line.id
        request = TakeOffHold(request=self.request_id("release", item), item=item)
        self._send(take_off_hold, request, partial(self._say, "release"))

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
