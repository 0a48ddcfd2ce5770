"""One item of an order as a card: what it is, where it stands, its steps and clock, and what can be done now."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from winno_desk.services.lookups.item_row import Handed, ItemRow, OpenStep
from winno_desk.services.work import WAYS
from winno_desk.windows import tokens
from winno_desk.windows.accepted_words import accepted_words
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.item_asks import why_no_claim, why_no_request
from winno_desk.windows.item_steps import ItemSteps
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Panel, Tag, Words, clear, column, drop, row
from winno_desk.windows.thumbnails import Photo
from winno_desk.windows.wording import Seen, amount_words, counted, left_words, promised_status, state_status
from winno_desk.workflow.items import ENDED

PLACES = {
    "add_proof": "proof",
    "unlock": "proof",
    "sign_off": "proof",
    "ask_revision": "proof",
    "lock": "print_room",
    "start_print": "print_room",
    "finish_print": "print_room",
    "check_print": "print_room",
    "pack": "print_room",
    "ship": "print_room",
}
"""Steps that are done on a page of their own, which opens on the item."""
_WARNED_THERE = PLACES.keys() | {"hand_over"}
"""Steps that say which right they end where they are done."""
_ICONS = {
    "start_work": "pen",
    "add_proof": "image",
    "unlock": "image",
    "sign_off": "check",
    "contact_sheet": "image",
    "ask_revision": "rotate",
    "provide": "download",
    "lock": "lock",
    "start_print": "printer",
    "finish_print": "printer",
    "check_print": "check",
    "pack": "box",
    "ship": "truck",
    "hand_over": "person",
}
_QUIET = frozenset({"claim_new", "request_new", "ticket"})
"""What a customer may ask for, each a page of its own named like this, and the paper: links, not steps."""
_NOT_BUTTONS = frozenset(
    {"tick_step", "cancel", "lessen", "void", "send_again", "pin", "quote", "hold", "release", "print_anew", "unpack"}
)
"""Steps are ticked in their own row, an item is cancelled by deciding a request, a jam is seen at the printer, pins
are set on the picture, a change is quoted where a revision is asked for, and the print room holds its prints."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of the card: its act, words, icon, and the right that ends with it."""

    act: str
    words: str
    icon: str
    warning: str = ""


def offers(item: ItemRow) -> tuple[Offer, ...]:
    """The steps that are open here to whoever looks, then its ticket and what the customer may ask for."""
    begins = next((step.warning for step in item.open_steps if step.act == "start_work"), "")
    steps = [_offer(step, begins) for step in item.open_steps if step.act not in _NOT_BUTTONS]
    if item.state not in ENDED:
        steps.append(Offer("ticket", "Job ticket", "printer"))
    if not why_no_claim(item):
        steps.append(Offer("claim_new", "Report a problem", ""))
    if not why_no_request(item):
        steps.append(Offer("request_new", "Refund or cancel", ""))
    return tuple(steps)


def _offer(step: OpenStep, begins: str) -> Offer:
    """A step as a button; the first proof starts the work too, so it ends the same right."""
    own = "" if step.act in _WARNED_THERE else step.warning
    return Offer(step.act, step.words, _ICONS[step.act], begins if step.act == "add_proof" else own)


class ItemCard(Panel):
    """A card that is shown anew without losing what is typed into its forms."""

    wanted = Signal(str)
    """An act that somebody chose."""
    ticked = Signal(int)
    """The position of a step that is done."""
    touched = Signal()
    """It was clicked beside its buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item: ItemRow | None = None
        self._shown: tuple[Offer, ...] = ()
        self.photo = Photo(self, width=76, height=92)
        self.name = Words(self, role="ruling")
        self.number = Words(self, role="second")
        self.price = Words(self, role="strong")
        self.about = Words(self, role="second")
        self.brief = Words(self)
        self.accepted = Words(self, role="small")
        self.clock = Words(self, role="strong")
        self.clock_rest = Words(self, role="second")
        self.warning = Words(self, role="small")
        self.steps = ItemSteps(self)
        self.steps.ticked.connect(self.ticked)
        self._tags: list[Tag] = []
        self._title = FlowLayout(tokens.GAP_2)
        self._buttons = FlowLayout(tokens.GAP_2)
        self.more = column()
        for words in (self.name, self.number, self.price, self.clock):
            words.setWordWrap(False)
        self._lay_out()

    def _lay_out(self) -> None:
        head = row(tokens.GAP_2)
        self._title.addWidget(self.name)
        self._title.addWidget(self.number)
        head.addLayout(self._title, 1)
        head.addWidget(self.price, 0, Qt.AlignmentFlag.AlignTop)
        clock = row(tokens.GAP_2)
        clock.addWidget(self.clock)
        clock.addWidget(self.clock_rest, 1)
        self._clock = QWidget(self)
        self._clock.setLayout(clock)
        told = column(tokens.GAP_1)
        told.addLayout(head)
        told.addWidget(self.about)
        told.addWidget(self.brief)
        told.addWidget(self.accepted)
        told.addWidget(self.steps)
        told.addWidget(self._clock)
        told.addSpacing(tokens.GAP_1)
        told.addLayout(self._buttons)
        told.addWidget(self.warning)
        told.addLayout(self.more)
        told.addStretch(1)
        across = row(tokens.GAP_4)
        across.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(told, 1)
        self.body().setContentsMargins(tokens.GAP_3, tokens.GAP_3, tokens.GAP_4, tokens.GAP_3)
        self.add(across)

    def show_item(self, item: ItemRow, seen: Seen[Any]) -> None:
        """Show where the item stands now."""
        self.item = item
        self.setObjectName(f"item_{item.position}")
        self.name.setText(item.name)
        self.number.setText(item.number)
        self.price.setText(amount_words(item.price))
        self.about.setText(" · ".join(_facts(item, seen)))
        self.brief.setText(item.brief)
        self.brief.setVisible(bool(item.brief))
        self.accepted.setText(accepted_words(item.accepted, seen))
        self.accepted.setVisible(bool(item.accepted))
        self.steps.show_steps(item)
        self._show_tags(item, seen)
        self._show_clock(item, seen)
        if offers(item) != self._shown:
            self._show_buttons(offers(item))

    def mark_chosen(self, chosen: bool) -> None:
        """Show that the keys for items are about this one."""
        if self.property("chosen") != chosen:
            self.setProperty("chosen", chosen)
            self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.touched.emit()

    def _show_tags(self, item: ItemRow, seen: Seen[Any]) -> None:
        drop(self._title, self._tags)
        near = promised_status(item.promised_on, seen.today, open_still=item.state not in ENDED, rush=item.rush)
        remake = Status("careful", f"remake of {item.remake_of}", "swap") if item.remake_of else None
        replaced = Status("plain", f"replaced by {', '.join(item.replaced_by)}", "swap") if item.replaced_by else None
        held = Status("careful", f"{item.held_by} waits", "clock") if item.held_by else None
        states = (state_status(item.state, item.state_words), near, remake, replaced, held)
        self._tags = [Tag(status=status) for status in states if status is not None]
        for tag in self._tags:
            self._title.addWidget(tag)

    def _show_clock(self, item: ItemRow, seen: Seen[Any]) -> None:
        ends = item.window_ends
        self._clock.setVisible(ends is not None)
        if ends is None:
            return
        left = ends - seen.now
        over = left.total_seconds() < 0
        self.clock.setText("Quality window closed" if over else f"Quality window: {left_words(left)} left")
        self.clock_rest.setText(f"{seen.moment(ends)} (1a)" if over else f"until {seen.moment(ends)} (1a)")

    def _show_buttons(self, shown: tuple[Offer, ...]) -> None:
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        had_cursor = any(button.hasFocus() for button in self.findChildren(KeyButton, options=direct))
        self._shown = shown
        clear(self._buttons)
        for place, offer in enumerate(shown):
            button = self._button(offer)
            self._buttons.addWidget(button)
            if had_cursor and not place:
                button.show()
                button.setFocus()
        ended: dict[str, list[str]] = {}
        for offer in shown:
            if offer.warning:
                ended.setdefault(offer.warning, []).append(offer.words)
        self.warning.setText("\n".join(f"{' or '.join(words)}: {right}" for right, words in ended.items()))
        self.warning.setVisible(bool(ended))

    def _button(self, offer: Offer) -> KeyButton:
        kind = "link" if offer.act in _QUIET else "plain"
        button = KeyButton(self, words=offer.words, kind=kind, icon=offer.icon)
        button.setObjectName(offer.act)
        number = self.item.number if self.item else ""
        button.setAccessibleName(f"{offer.words}, {number}")
        button.setAccessibleDescription(offer.warning)
        button.clicked.connect(self._wants(offer.act))
        return button

    def _wants(self, act: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(act)


def _handed_words(handed: Handed, seen: Seen[Any]) -> str:
    """``given to Zoë Tan today 16:56, saved to a stick, d833 6f91``."""
    way = WAYS[handed.how]
    digest = f"{handed.digest[:4]} {handed.digest[4:8]}"
    return f"given to {handed.to_whom} {seen.moment(handed.at)}, {way[:1].lower()}{way[1:]}, {digest}"


def _facts(item: ItemRow, seen: Seen[Any]) -> list[str]:
    """What the item is, in short pieces."""
    facts = []
    if item.quantity > 1:
        gone = f", {item.given_up} not wanted any more" if item.given_up and item.state not in ENDED else ""
        facts.append(f"{item.quantity} pieces at {amount_words(item.unit_price)}{gone}")
    if item.made_from:
        facts.append(f"from {item.made_from}")
    if item.photos:
        facts.append(counted(len(item.photos), "photo"))
    if item.proofs:
        facts.append(counted(item.proofs, "proof"))
    if item.revisions_included:
        facts.append(f"revision {item.revisions_asked} of {item.revisions_included}")
    if item.locked_digest:
        facts.append(f"locked {item.locked_digest[:8]}")
    if item.to_follow:
        facts.append(f"{item.to_follow} to follow")
    if item.handed is not None:
        facts.append(_handed_words(item.handed, seen))
    elif item.collected is not None:
        facts.append(f"collected by {item.collected.to_whom} {seen.moment(item.collected.at)}")
    elif item.state not in ENDED:
        facts.append(f"promised {seen.day(item.promised_on)}")
    return facts
