"""The print room: every approved print up to the parcel, and for the chosen one the next act."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from winno_desk.services.locking import LockMaster, lock_master
from winno_desk.services.lookups.items import ItemRow
from winno_desk.services.lookups.orders import OnItem
from winno_desk.services.lookups.queue import QueueRow, print_queue
from winno_desk.services.press import SendAgain, StartPrint, send_again, start_print
from winno_desk.services.printers import photo_printers
from winno_desk.services.printing import FinishPrint, Pack, Packed, Ship, finish_print, pack, ship
from winno_desk.values.errors import Invalid
from winno_desk.windows.dispatch import Wanted
from winno_desk.windows.flow import let_wrap
from winno_desk.windows.forms.print_room_page import Ui_PrintRoomPage
from winno_desk.windows.habits import Habits
from winno_desk.windows.manager_part import ManagerPart
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.paint import Status
from winno_desk.windows.photo_queue import PhotoQueue
from winno_desk.windows.print_room_side import PrintSide
from winno_desk.windows.print_room_words import (
    VIEWS,
    due_status,
    locked_words,
    remake_words,
    stage,
    way_status,
)
from winno_desk.windows.side_column import SideColumn
from winno_desk.windows.table import Column
from winno_desk.windows.thumbnails import Thumbnails
from winno_desk.windows.wording import Seen, look
from winno_desk.windows.worker import DeskWorker
from winno_desk.workflow.items import ItemState

_SAID = {
    "lock": "The print master of {number} is locked.",
    "start_print": "{number} is being printed. Changes and refunds have ended (2b).",
    "send_again": "{number} is sent to the printer again.",
    "finish_print": "{number} is printed.",
    "ship": "{number} is on its way.",
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
        self._seen: Seen[tuple[QueueRow, ...]] | None = None
        self._wanted: int | None = None
        self._pictures = Thumbnails(worker, self)
        self._pictures.arrived.connect(self._on_picture)
        manager = ManagerPart(worker, self, what="What was approved", where="at the press")
        self.form.foot.insertWidget(self.form.foot.indexOf(self.form.warning), manager)
        self.queue = PhotoQueue(self)
        self.side = PrintSide(self.form, Habits(worker.desk.settings.data), manager)
        self.form.title_line.set_title("Print room")
        self.form.views.offer([(key, words) for key, (words, _states) in VIEWS.items()])
        self.form.views.chosen.connect(lambda _key: self._show_rows())
        self._build_table()
        self._connect()

    def _build_table(self) -> None:
        table = self.form.table
        table.show_columns(self._columns(), name="Prints", key=lambda row: row.item.id)
        table.give_way("LOCKED", "Goes", "Customer", "")
        table.say_when_empty(
            "Prints come here when their proof is approved.", "Open proofs", lambda: self.navigator.go("proofs")
        )
        table.chosen.connect(self._on_chosen)
        table.opened.connect(lambda row: self.navigator.go("order", row.item.order))

    def chosen_item(self) -> ItemRow | None:
        row = self.form.table.current()
        return row.item if isinstance(row, QueueRow) else None

    def papers(self) -> Mapping[str, Sequence[Wanted]]:
        chosen = self.chosen_item()
        return {"ticket": (Wanted("ticket", chosen.id),)} if chosen is not None else {}

    def _columns(self) -> list[Column]:
        return [
            Column(title="", get=lambda row: self._pictures.get(row.picture), kind="picture", width=64),
            Column(title="Print", get=_print, kind="two"),
            Column(title="Customer", get=lambda row: row.customer, width=140),
            Column(title="Stage", get=stage, kind="tag", width=142),
            Column(title="Due", get=self._due, kind="tag", width=112, sort=lambda row: row.item.promised_on),
            Column(title="Goes", get=way_status, kind="tag", width=96),
            Column(title="LOCKED", get=locked_words, width=84),
        ]

    def _connect(self) -> None:
        sends: dict[str, Callable[[], object]] = {
            "lock": self._lock,
            "start_print": self._start_print,
            "send_again": self._send_again,
            "finish_print": self._finish_print,
            "pack": self._pack,
            "ship": self._ship,
            "hand_over": self._hand_over,
            "hand_over_instead": self._hand_over,
            "open_slip": self._open_slip,
            "job_ticket": partial(self.print_paper, "ticket"),
            "ship_instead": self.side.ship_instead,
            "change_wanted": self._change_wanted,
        }
        for name, send in sends.items():
            getattr(self.form, name).clicked.connect(partial(self._clicked, send))

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

    def _show(self, seen: Seen[tuple[QueueRow, ...]]) -> None:
        self._seen = seen
        self._pictures.want(row.picture for row in seen.found)
        self.form.views.count(
            {key: sum(row.item.state in states for row in seen.found) for key, (_words, states) in VIEWS.items()}
        )
        late = sum(row.days_left < 0 for row in seen.found)
        today = sum(row.days_left == 0 for row in seen.found)
        tags = [Status("stop", f"{late} overdue", "warning")] if late else []
        tags += [Status("careful", f"{today} due today", "clock")] if today else []
        self.form.title_line.set_title("Print room", *tags)
        if self._wanted is not None and not any(row.item.id == self._wanted for row in self._visible()):
            self.form.views.show_view("all")
        self._show_rows()

    def _visible(self) -> list[QueueRow]:
        states = VIEWS[self.form.views.current()][1]
        return [row for row in self._seen.found if row.item.state in states] if self._seen is not None else []

    def _show_rows(self) -> None:
        if self._seen is None:
            return
        table = self.form.table
        table.show_rows(self._visible())
        if self._wanted is not None and table.choose(self._wanted):
            self._wanted = None
        if table.current() is None:
            table.choose_first()

    def _on_chosen(self, row: QueueRow | None) -> None:
        self.side.show(self._seen, row)
        self.form.photo.show_picture(self._pictures.get(row.picture) if row is not None else None)

    def _on_picture(self, digest: str) -> None:
        self.form.table.viewport().update()
        row = self.form.table.current()
        if row is not None and row.picture == digest:
            self.form.photo.show_picture(self._pictures.get(digest))

    def _due(self, row: QueueRow) -> Status | None:
        return due_status(row, self._seen.today) if self._seen is not None else None

    # What is done with the chosen print

    def _row(self) -> QueueRow:
        row = self.form.table.current()
        assert isinstance(row, QueueRow)  # the panel with the buttons is shown for a chosen row only
        return row

    def _send(self, service: Callable[..., Any], request: Any, done: Callable[[QueueRow, Any], object]) -> None:
        row = self._row()
        self.act(service, request, done=lambda answer: self._on_done(row, answer, done), form=self.form.chosen)

    def _on_done(self, row: QueueRow, answer: Any, done: Callable[[QueueRow, Any], object]) -> None:
        done(row, answer)
        self.side.done(row)
        self._wanted = row.item.id
        self.refresh()

    def _say(self, act: str, row: QueueRow, _answer: object) -> None:
        self.navigator.message(_SAID[act].format(number=row.item.number))

    def _lock(self) -> None:
        item = self._row().item.id
        request = LockMaster(request=self.request_id("lock", item), item=item, **self.side.manager.request())
        self._send(lock_master, request, partial(self._say, "lock"))

    def _start_print(self) -> None:
        item, printer = self._row().item.id, self.form.printer_field.value() or ""
        request = StartPrint(request=self.request_id("start_print", item), item=item, printer=printer)
        self._to_press(start_print, request, "start_print")

    def _send_again(self) -> None:
        item, printer = self._row().item.id, self.form.printer_field.value() or ""
        request = SendAgain(request=self.request_id("send_again", item), item=item, printer=printer)
        self._to_press(send_again, request, "send_again")

    def _to_press(self, service: Callable[..., Any], request: StartPrint | SendAgain, act: str) -> None:
        """Through the gate, and on to the queue where the printer has one; nothing begins where that is not here."""
        queue = self.side.queue()

        def sent(row: QueueRow, answer: object) -> None:
            self._say(act, row, answer)
            self.queue.send(queue, row.item.id, row.item.number)

        self.queue.when_here(queue, lambda: self._send(service, request, sent), self.form.chosen)

    def _finish_print(self) -> None:
        item = self._row().item.id
        request = FinishPrint(
            request=self.request_id("finish_print", item),
            item=item,
            good=self.side.number(self.form.good_field),
            spoiled=self.side.number(self.form.spoiled_field),
        )
        self._send(finish_print, request, partial(self._say, "finish_print"))

    def _pack(self) -> None:
        item = self._row().item
        request = Pack(
            request=self.request_id("pack", item.id),
            order=item.order_id,
            items=self.side.items(),
            checked=not self.form.checks.still_open(),
            ship_to=self.form.ship_to_field.value(),
            carrier=self.form.carrier_field.value(),
            tracking=self.form.tracking_field.value(),
        )
        self._send(pack, request, self._on_packed)

    def _on_packed(self, row: QueueRow, answer: Packed) -> None:
        self.navigator.message(f"{row.item.number} is packed. Packing slip {answer.slip} can be printed.")

    def _ship(self) -> None:
        shipment = self._row().shipment or 0
        request = Ship(request=self.request_id("ship", shipment), shipment=shipment)
        self._send(ship, request, partial(self._say, "ship"))

    def _hand_over(self) -> None:
        """Where it is seen what else is ready, who was to come and what is owing."""
        item = self._row().item
        self.navigator.go("order", OnItem(item.order, item.id, to_hand_over=True))

    def _open_slip(self) -> None:
        self.navigator.go("document", self._row().slip_document)

    def _change_wanted(self) -> None:
        """Before printing a change is a revision of the proof; after it, a request that the policy rules on (2b)."""
        item = self._row().item
        if item.state in (ItemState.APPROVED, ItemState.LOCKED) and item.remake_of is None:
            self.navigator.go("proof", item.id)
        else:
            self.navigator.go("request_new", item.id)


def _print(row: QueueRow) -> tuple[str, str]:
    remake = remake_words(row)
    return row.item.number, remake or f"{row.item.name} × {row.item.quantity}"
