"""One order on one page: its items with what can be done now, its money, cases, documents and timeline."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from winno_desk.services.contact_sheets import ShowSheet, show_sheet
from winno_desk.services.lookups.cases import CaseLine
from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.items import nearest
from winno_desk.services.lookups.order_page import OrderPage as OrderRow
from winno_desk.services.lookups.order_page import order_page
from winno_desk.services.lookups.orders import OnItem
from winno_desk.services.pickup import HandOver, hand_over
from winno_desk.services.work import Provide, Provided, StartWork, TickStep, start_work, tick_step
from winno_desk.values.errors import DeskError
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import Moment
from winno_desk.windows.case_words import CASE_PLACES
from winno_desk.windows.dispatch import Wanted
from winno_desk.windows.forms.order_page import Ui_OrderPage
from winno_desk.windows.intake_customer import NOBODY
from winno_desk.windows.intake_draft import AddTo, Cursor, OrderDraft
from winno_desk.windows.item_card import PLACES, ItemCard
from winno_desk.windows.order_cases import declare_cases
from winno_desk.windows.order_next import NextAct, NextButton, next_act
from winno_desk.windows.order_papers import papers_of
from winno_desk.windows.order_side import OrderSide
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.parts import Words
from winno_desk.windows.pick_up_panel import PickUpPanel
from winno_desk.windows.provide_form import open_mail
from winno_desk.windows.providing import Providing
from winno_desk.windows.side_column import SideColumn
from winno_desk.windows.thumbnails import Thumbnails
from winno_desk.windows.wording import Seen, look, promised_status, state_status
from winno_desk.windows.worker import DeskWorker

_MINUTE = 60_000


class OrderPage(Page):
    """The order page; its subject is the order's number, or an item on it."""

    title = "Order"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self._number: int | None = None
        self._seen: Seen[OrderRow] | None = None
        self._wanted: OnItem | None = None
        self.cards: dict[int, ItemCard] = {}
        self.providing = Providing(self, self._provided, self._show_next)
        self._chosen: int | None = None
        self.form = Ui_OrderPage()
        self.form.setupUi(self)
        SideColumn(self, self.form.side_panel)
        self._promised_label = Words(words="Promised", role="second")
        self._promised = Words(role="strong")
        for words in (self._promised_label, self._promised):
            words.setWordWrap(False)
            self.form.title_line.right.addWidget(words)
        self.side = OrderSide(self.form, self)
        self.pick_up = PickUpPanel()
        self.pick_up.wanted.connect(self._hand_over)
        self.form.work_down.insertWidget(0, self.pick_up)
        self.pictures = Thumbnails(worker, self, 240)
        self.pictures.arrived.connect(self._show_picture)
        self.side.paper.connect(self.print_paper)
        self.side.paid.connect(self.pick_up.ask_who)
        self.next = NextButton(self.form.next_act, self.form.next_warning)
        self.next.wanted.connect(self._on_wanted)
        self.next.new_order.connect(lambda: self._take_order(None))
        self.add_items = KeyButton(words="&Add an item", icon="plus")
        self.add_items.setObjectName("add_items")
        self.add_items.clicked.connect(self._add_items)
        self.form.title_line.right.addWidget(self.add_items)
        declare_cases(self.form.cases)
        self.form.cases.opened.connect(self._open_case)
        self.form.cases.clicked.connect(lambda _index: self._open_case(self.form.cases.current()))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(self._on_minute)
        self._clock.start()

    def open(self, subject: object = None) -> None:
        """Show the order with this number, or an item on it."""
        number = subject.order if isinstance(subject, OnItem) else subject
        self._wanted = subject if isinstance(subject, OnItem) else None
        if isinstance(number, int) and number != self._number:
            self._number = number
            self._forget()
        self.refresh()

    def _forget(self) -> None:
        """Another order: nothing of the last one stays on the page."""
        self.providing.forget()
        self.pick_up.forget()
        for card in self.cards.values():
            card.hide()
            card.deleteLater()
        self.cards.clear()
        self._chosen = None
        self.next.show_next(None)
        self.form.payment.clear()
        self.side.open_payment(False)
        self.form.work_scroll.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        if self._number is not None:
            self.worker.ask(look, order_page, self._number, done=self._show, failed=self._on_missing)

    def _on_missing(self, error: DeskError) -> None:
        """There is no such order, or it cannot be read now: an empty frame would say nothing."""
        if self._seen is None or self._seen.found.number != self._number:
            self.navigator.go("orders")
        self.navigator.message(error.message, "stop")

    def needs(self, changed: frozenset[str]) -> bool:
        return self._seen is not None and f"order:{self._seen.found.id}" in changed

    def _on_minute(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, seen: Seen[OrderRow]) -> None:
        if seen.found.number != self._number:
            return  # another order was asked for meanwhile
        self._seen = seen
        order = seen.found
        self._show_title(seen)
        self.side.show_order(seen)
        self.add_items.setVisible(order.may_change)
        self.pick_up.show_order(seen)
        self._show_items(seen)
        self.form.cases_panel.setVisible(bool(order.cases))
        self.form.cases.show_rows(order.cases)
        self.form.timeline.show_moments(
            [
                Moment(seen.moment(one.at), one.person, f"{one.item}: {one.words}" if one.item else one.words)
                for one in order.timeline
            ]
        )
        self.pictures.want(item.picture for item in order.items)
        QTimer.singleShot(0, self, self._bring_into_sight)  # once the cards have their places

    def _show_title(self, seen: Seen[OrderRow]) -> None:
        order = seen.found
        states = Counter((item.state, item.state_words) for item in order.items)
        tags = [
            state_status(state, f"{count} {words}" if len(order.items) > 1 else words)
            for (state, words), count in states.items()
        ]
        first = nearest(order.items)
        near = promised_status(first.promised_on, seen.today, rush=first.rush) if first else None
        self.form.title_line.set_title(order.title, *tags, *([near] if near else []))
        for words in (self._promised_label, self._promised):
            words.setVisible(first is not None)
        self._promised.setText(seen.day(order.promised_on))

    def _show_items(self, seen: Seen[OrderRow]) -> None:
        for item in seen.found.items:
            if item.id not in self.cards:
                card = ItemCard()
                card.wanted.connect(partial(self._on_wanted, item.id))
                card.ticked.connect(partial(self._tick, item.id))
                card.touched.connect(partial(self._choose, item.id))
                self.cards[item.id] = card
                self.form.items.addWidget(card)
            self.cards[item.id].show_item(item, seen)
            self.cards[item.id].photo.show_picture(self.pictures.get(self._picture_of(item)))
        self._mark_chosen()

    def chosen_item(self) -> ItemRow | None:
        """The item whose card was clicked or had the cursor last; the first one until then."""
        card = self.cards.get(self._chosen or next(iter(self.cards), 0))
        return card.item if card is not None else None

    def papers(self) -> Mapping[str, Sequence[Wanted]]:
        return papers_of(self._seen.found, self.chosen_item()) if self._seen is not None else {}

    def _choose(self, item: int) -> None:
        self._chosen = item
        self._mark_chosen()

    def _mark_chosen(self) -> None:
        chosen = self.chosen_item()
        for item, card in self.cards.items():
            card.mark_chosen(len(self.cards) > 1 and chosen is not None and item == chosen.id)
        self._show_next()

    def _show_next(self) -> None:
        """The one main act: money that is owing and what waits for its customer come before the next step."""
        asks_first = self.form.take_payment.isVisibleTo(self) or self.pick_up.isVisibleTo(self)
        giving = self.providing.under_way()
        if asks_first or self._seen is None:
            self.next.show_next(None)
        elif giving is not None:
            self.next.show_next(NextAct("Give the file", "give", giving))
        else:
            self.next.show_next(next_act(self._seen, self.chosen_item()))

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        entered = [item for item, card in self.cards.items() if now is not None and card.isAncestorOf(now)]
        if entered:
            self._choose(entered[0])

    def _bring_into_sight(self) -> None:
        """Show the item that was asked for, once: afterwards people scroll as they like."""
        wanted, self._wanted = self._wanted, None
        if wanted is None or wanted.item not in self.cards:
            return
        self._choose(wanted.item)
        self.form.work_scroll.ensureWidgetVisible(self.cards[wanted.item])
        if wanted.to_hand_over:
            self._open_pick_up()

    def _picture_of(self, item: ItemRow) -> str | None:
        """An item's own picture, else that of the item it is made from or a remake of."""
        items = self._seen.found.items if self._seen is not None else ()
        source = next((one for one in items if one.number in (item.made_from, item.remake_of)), None)
        return item.picture or (source.picture if source is not None else None)

    def _show_picture(self, digest: str) -> None:
        for card in self.cards.values():
            if card.item is not None and self._picture_of(card.item) == digest:
                card.photo.show_picture(self.pictures.get(digest))

    def _on_wanted(self, item: int, act: str) -> None:
        if act == "start_work":
            self._start(item)
        elif act == "contact_sheet":
            self._show_sheet(item)
        elif act == "give":
            self.providing.give(item)
        elif act == "provide":
            self.providing.open(self.cards[item])
        elif act == "ticket":
            self._choose(item)
            self.print_paper(act)
        elif act == "hand_over":
            self._open_pick_up(item)
        else:
            self.navigator.go(PLACES.get(act, act), item)

    def _open_pick_up(self, *only: int) -> None:
        self.pick_up.open(*only)
        self._show_next()
        self.form.work_scroll.ensureWidgetVisible(self.pick_up)

    def _start(self, item: int) -> None:
        request = StartWork(request=self.request_id("start_work", item), item=item)
        self.act(start_work, request, done=lambda _: None, form=self.cards[item])

    def _show_sheet(self, item: int) -> None:
        """Draw it, and go where it is signed."""
        request = ShowSheet(request=self.request_id("contact_sheet", item), item=item)
        self.act(show_sheet, request, done=lambda _: self.navigator.go("proof", item), form=self.cards[item])

    def _tick(self, item: int, position: int) -> None:
        request = TickStep(request=self.request_id(f"tick_step {position}", item), item=item, position=position)
        self.act(tick_step, request, done=lambda _: None, form=self.cards[item])

    def turned_down(self, error: DeskError, form: QWidget | None = None) -> None:
        """Say why, and show the steps as they are and not as they were clicked."""
        super().turned_down(error, form)
        if isinstance(form, ItemCard):
            self.refresh()

    def _provided(self, request: Provide, provided: Provided) -> None:
        row, seen = self.cards[request.item].item, self._seen
        self.navigator.message(f"{request.to_whom} has the file. It was saved as {provided.path}.")
        if request.how == "mail" and row is not None and seen is not None:
            open_mail(seen.found.customer.email, row, provided.path, seen.studio.name)

    def _hand_over(self) -> None:
        if self._seen is not None:
            order = self._seen.found.id
            request = self.pick_up.asked(self.request_id("hand_over", order), order)
            self.act(hand_over, request, done=lambda _: self._handed_over(request), form=self.pick_up)

    def _handed_over(self, request: HandOver) -> None:
        self.pick_up.done()
        numbers = ", ".join(card.number.text() for item, card in self.cards.items() if item in request.items)
        self.navigator.message(f"{request.to_whom} has {numbers}.")

    def _add_items(self) -> None:
        if self._seen is not None:
            self._take_order(AddTo(self._seen.found.id, self._seen.found.number, self._seen.found.unsent))

    def _take_order(self, adds_to: AddTo | None) -> None:
        """An order of the same customer: more for this one, or a new one."""
        if self._seen is not None:
            customer = replace(NOBODY, known=self._seen.found.customer)
            self.navigator.go("intake", OrderDraft(customer, cursor=Cursor(field="lines"), adds_to=adds_to))

    def _open_case(self, row: CaseLine | None) -> None:
        if row is not None:
            self.navigator.go(CASE_PLACES[row.kind], row.id)
