"""A new order: who it is for, what is wanted, when it will be ready, and how it is paid."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from winno_desk.policy.notice import in_short
from winno_desk.policy.versions import version_for
from winno_desk.services.catalogue import ProductRow, products
from winno_desk.services.lookups.again import Again, order_again
from winno_desk.services.order_parts import promised_day
from winno_desk.services.photos import LinePhoto
from winno_desk.services.prices import NO_PRICE, Price, taxed
from winno_desk.services.setup import StudioRow
from winno_desk.values.errors import Invalid
from winno_desk.values.ids import order_number
from winno_desk.windows import tokens
from winno_desk.windows.drop_target import DropTarget
from winno_desk.windows.flow import let_wrap
from winno_desk.windows.forms.intake_page import Ui_IntakePage
from winno_desk.windows.habits import Habits
from winno_desk.windows.intake_cursor import CursorPart
from winno_desk.windows.intake_customer import NOBODY, CustomerPart
from winno_desk.windows.intake_delivery import IntakeDelivery
from winno_desk.windows.intake_draft import AddTo, Cursor, OrderDraft
from winno_desk.windows.intake_drafts import IntakeDrafts
from winno_desk.windows.intake_line import LineDraft
from winno_desk.windows.intake_lines import LinesPart
from winno_desk.windows.intake_money import MoneyPart, Standing
from winno_desk.windows.intake_photos import PhotosPart
from winno_desk.windows.intake_saving import IntakeSaving
from winno_desk.windows.intake_unprinted import UnprintedPart
from winno_desk.windows.page import Navigator, Page
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import FollowText, Tag, Words
from winno_desk.windows.photo_words import short_name
from winno_desk.windows.side_column import SideColumn
from winno_desk.windows.style import px
from winno_desk.windows.wording import Seen, counted, day_words, look
from winno_desk.windows.worker import DeskWorker

_DISCOUNT_WIDTH = 140


class IntakePage(Page):
    """Order intake. What was typed stays until the order is saved or discarded."""

    title = "New order"

    def __init__(self, worker: DeskWorker, navigator: Navigator) -> None:
        super().__init__(worker, navigator)
        self._opened = False
        self.adds_to: AddTo | None = None
        self._not_kept = ""
        self._seen: Seen[tuple[ProductRow, ...]] | None = None
        self.form = Ui_IntakePage()
        self.form.setupUi(self)
        SideColumn(self, self.form.payment_panel)
        self._lay_out()
        self.customer = CustomerPart(self.form, worker, self)
        self.delivery = IntakeDelivery(self.form, self)
        self.items = LinesPart(self.form, worker, self)
        self.photos = PhotosPart(self.form, self.items, worker, self, navigator)
        self.money = MoneyPart(self.form, self)
        self.keyboard = CursorPart(self, self.items, self.form.customer_field.editor, self.form.lines_field.editor)
        self.drafts = IntakeDrafts(self, worker, self)
        self.saving = IntakeSaving(self)
        self.unprinted = UnprintedPart(self.form.papers, worker, self)
        self.form.papers.remember(Habits(worker.desk.settings.data))
        self.drafts.keeper.told.connect(self._on_kept)
        self.drafts.unread.connect(lambda words: navigator.message(words, "stop"))
        for part in (self.drafts.strip, self.drafts.others):
            self.form.title_line.add(part)
        self._connect()
        self.bring_back(OrderDraft())
        self.drafts.load()

    def _lay_out(self) -> None:
        form = self.form
        let_wrap(form.beside_across)
        let_wrap(form.agreed_across, tokens.GAP_1)
        FollowText(form.discount_field, lambda: form.discount_field.setFixedWidth(px(_DISCOUNT_WIDTH)))
        form.lines_empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        form.title_line.set_title(self.title)
        self._promised_label = Words(words="Promised", role="second")
        self._promised = Words(role="strong")
        self._days = Tag()
        for words in (self._promised_label, self._promised):
            words.setWordWrap(False)
        for part in (self._promised_label, self._promised, self._days):
            form.title_line.right.addWidget(part)
        DropTarget(self, lambda files: self.photos.take(files))

    def _connect(self) -> None:
        form = self.form
        self.customer.edited.connect(self._reckon)
        self.customer.settled.connect(self._after_customer)
        self.items.edited.connect(self._reckon)
        self.items.added.connect(self._on_added)
        self.items.removed.connect(self._on_removed)
        self.items.photo_removed.connect(self._on_photo_removed)
        self.money.edited.connect(self._reckon)
        self.money.refused.connect(self.turned_down)
        self.delivery.edited.connect(self._reckon)
        form.policy_shown_field.edited.connect(self._reckon)
        form.save_order.clicked.connect(self.save)
        form.discard.clicked.connect(self.discard)

    def open(self, subject: object = None) -> None:
        """What was typed stays; asked for while on screen, or for an old item to be ordered again, another begins."""
        self.refresh()
        if self._opened or isinstance(subject, int):
            self.drafts.begin_another()
        self._opened = True
        if isinstance(subject, int):
            self.worker.ask(order_again, subject, done=self._begin_again)
        elif isinstance(subject, OrderDraft):
            self.drafts.begin_another()
            self.bring_back(subject)
        elif not self.customer.begun():
            self.form.customer_field.editor.setFocus()

    def same_again(self) -> None:
        """Another line like the last one."""
        self.items.same_again()

    def _begin_again(self, again: Again) -> None:
        line = LineDraft(product=again.product, quantity=str(again.quantity), brief=again.brief, photos=again.photos)
        customer = replace(NOBODY, known=again.customer)
        self.drafts.begin_another()
        self.bring_back(OrderDraft(customer, (line,), cursor=Cursor(field="policy_shown")))

    def hideEvent(self, event: QHideEvent) -> None:
        self._opened = False
        super().hideEvent(event)

    def refresh(self) -> None:
        self.worker.ask(look, products, done=self._show_catalogue)

    def needs(self, changed: frozenset[str]) -> bool:
        return "studio" in changed

    def _show_catalogue(self, seen: Seen[tuple[ProductRow, ...]]) -> None:
        self._seen = seen
        self.items.take_catalogue(seen.found)
        policy = version_for(seen.now, seen.zone)
        self.form.policy_shown_field.set_label(f"Refund policy of {policy.id}")
        self.form.policy_words.setText(in_short(policy))
        self._reckon()

    def _on_added(self) -> None:
        QTimer.singleShot(0, self.form.lines_field, self._show_next_line)

    def _on_removed(self, line: LineDraft, were: tuple[LineDraft, ...]) -> None:
        self._tell_gone(line.product.name, lambda: self.items.put_back(line, were))

    def _on_photo_removed(self, photo: LinePhoto, place: int) -> None:
        self._tell_gone(short_name(photo.path), lambda: self.items.put_photo_back(photo, place))

    def _tell_gone(self, what: str, put_back: Callable[[], object]) -> None:
        """Something is off the order; for a while it can be had again, whatever order is on the page by then."""
        here = self.drafts.here

        def undo() -> None:
            self.drafts.turn_to(here)
            if self.drafts.here == here and here not in self.drafts.sent:
                put_back()

        self.navigator.message(f"{what} is off the order.", "plain", undo=undo)

    def _show_next_line(self) -> None:
        self.form.work_scroll.ensureWidgetVisible(self.form.lines_field)

    def _after_customer(self) -> None:
        known = self.customer.known
        if known is not None:
            self.delivery.live_at(known)
        self.form.lines_field.editor.setFocus()

    def _reckon(self) -> None:
        """Show what follows from what is typed: sums, the promised day, what is asked for."""
        if self._seen is None:
            return
        form, currency = self.form, self._seen.studio.currency
        self._show_what_is_asked()
        tax_words = self.items.tax_words()
        self.photos.weigh(self._seen)
        inclusive = self._seen.studio.tax_inclusive
        self.money.show(Standing(self.items.asked(), currency, inclusive, tax_words, self._shipping(self._seen.studio)))
        self._show_promised(self._seen)
        form.papers.expect(len(self.items.lines))
        draft = self.draft()
        begun = draft.begun()
        self.unprinted.weigh(draft)
        title = f"More for {order_number(self.adds_to.number)}" if self.adds_to else self.title
        kept = Status("careful", "Draft, not kept") if self._not_kept else Status("plain", "Draft, kept as you type")
        form.title_line.set_title(title, *([kept] if begun else []))
        form.discard.setVisible(begun)
        self.drafts.show_strip()

    def _shipping(self, studio: StudioRow) -> Price:
        """What sending it costs: where prints are sent that nothing was charged for yet."""
        sent = self.adds_to.unsent if self.adds_to else self.form.delivery.value() == "ship"
        prints = any(line.product.kind == "physical" for line in self.items.lines)
        return (
            taxed(studio.shipping, studio.shipping_tax, inclusive=studio.tax_inclusive) if sent and prints else NO_PRICE
        )

    def _on_kept(self, trouble: str) -> None:
        if trouble != self._not_kept:
            self._not_kept = trouble
            if trouble:
                self.navigator.message(f"What you type is not kept if the program ends. {trouble}", "stop")
            self._reckon()

    def _show_what_is_asked(self) -> None:
        """More items for an order ask neither for its customer and delivery nor for the policy again."""
        form, new = self.form, self.adds_to is None
        self.delivery.ask(asked=new, somebody_new=self.customer.new)
        asked: tuple[QWidget, ...] = (
            *(form.customer_field, form.new_customer),
            *(form.policy_line, form.policy_label, form.policy_shown_field, form.policy_words),
        )
        for part in asked:
            part.setVisible(new)

    def _show_promised(self, seen: Seen[tuple[ProductRow, ...]]) -> None:
        days, studio = self.items.turnaround(), seen.studio
        for part in (self._promised_label, self._promised, self._days):
            part.setVisible(bool(days))
        self._promised.setText(day_words(promised_day(seen.today, days, studio.country, studio.region), seen.today))
        self._days.show_status(Status("accent", counted(days, "business day")))

    def save(self) -> None:
        """Send the order, or say beside the first field what is missing."""
        self.saving.save()

    def say_beside(self, error: Invalid, form: QWidget | None) -> bool:
        """What is wrong with a photo stands at its line."""
        return self.photos.tells(error) or super().say_beside(error, form)

    def discard(self) -> None:
        """Clear the page; for a while it can be brought back."""
        draft = self.draft()
        if not draft.begun():
            return
        self.drafts.end(self.drafts.here)
        self.form.customer_field.editor.setFocus()
        self.navigator.message("Draft cleared.", "plain", undo=lambda: self._take_back(draft))

    def _take_back(self, discarded: OrderDraft) -> None:
        self.drafts.begin_another()
        self.bring_back(discarded)

    def ways_to_pay(self) -> QWidget | None:
        """The ways of paying, as soon as something costs anything."""
        return self.form.method.buttons()[0] if self.items.lines else None

    def draft(self) -> OrderDraft:
        """All that is typed, and where the keyboard is."""
        return OrderDraft(
            customer=self.customer.draft(),
            lines=self.items.drafts(),
            **self.delivery.draft(),
            money=self.money.draft(),
            policy_shown=self.form.policy_shown_field.value(),
            typed=self.form.lines_field.typed(),
            cursor=self.keyboard.where(),
            adds_to=self.adds_to,
            photos=self.photos.waiting,
        )

    def bring_back(self, draft: OrderDraft) -> None:
        """Show a draft, or an empty page."""
        self.adds_to = draft.adds_to
        self.photos.waiting = ()
        self.form.policy_shown_field.set_value(draft.policy_shown)
        self.form.lines_field.set_value(draft.typed)
        self.customer.bring_back(draft.customer)
        self.items.show(draft.lines)
        self.delivery.bring_back(delivery=draft.delivery, address=draft.address, collector=draft.collector)
        self.money.bring_back(draft.money, self._seen.studio.currency if self._seen else "")
        # Lines that were just added cannot take it yet.
        self.photos.waiting = draft.photos
        self.keyboard.go_to(draft.cursor)
