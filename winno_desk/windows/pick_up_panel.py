"""Pick-up on the order page: which prints are ready, what is owing, and who takes them."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from winno_desk.services.lookups.item_row import ItemRow
from winno_desk.services.lookups.order_page import OrderPage
from winno_desk.services.pickup import HandOver
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.fields import Field
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Panel, Tag, Words, row
from winno_desk.windows.ticks import Points, PointTick
from winno_desk.windows.wording import Seen, money_words
from winno_desk.workflow.items import ENDED


class PickUpPanel(Panel):
    """Stands above an order's items as soon as a print of it can be taken along; whoever shows it sends it."""

    wanted = Signal()
    """The prints are to be handed over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pick_up")
        self._order: OrderPage | None = None
        self._opened = False
        self.owing = Tag(self)
        self.ready = Points(self)
        self.later = Words(self, role="second")
        self.to_whom = Field(self, label="Collected by", name="to_whom", required=True)
        self.unpaid = PointTick(self, words="Hand over unpaid; what is owing stays owing")
        self.unpaid.setObjectName("unpaid")
        self.warning = Words(self, role="small")
        self.hand = KeyButton(self, words="&Hand over", kind="accent", key="F10", icon="person")
        self.hand.setObjectName("hand_over_now")
        self.ready.edited.connect(self._weigh)
        self.unpaid.edited.connect(self._weigh)
        self.hand.clicked.connect(self.wanted)
        self.to_whom.editor.returnPressed.connect(self._take_expected)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        head = row(tokens.GAP_2)
        head.addWidget(Words(words="Ready for pick-up", role="head"), 1)
        head.addWidget(self.owing)
        act = row(tokens.GAP_3)
        act.addWidget(self.to_whom, 1)
        act.addWidget(self.hand, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in (head, self.ready, self.later, act, self.unpaid, self.warning):
            self.add(part)

    def forget(self) -> None:
        """Another order comes: nothing of the last one stays."""
        self._order = None
        self._opened = False
        self.unpaid.setChecked(False)
        self.hide()

    def open(self, *only: int) -> None:
        """Somebody takes these prints along, else all that are ready, whatever was said when they were ordered."""
        self._opened = True
        self.setVisible(bool(self.ready.boxes))
        if only:
            self.ready.tick([str(item) for item in only])
        self._weigh()
        self.to_whom.editor.setFocus()

    def ask_who(self) -> None:
        """Nothing is left to ask but who takes them."""
        if self.isVisible():
            self.to_whom.editor.setFocus()

    def show_order(self, seen: Seen[OrderPage]) -> None:
        """Show what is ready of an order."""
        order = seen.found
        ready = [item for item in order.items if item.may("hand_over")]
        began = self._order is None
        self._order = order
        known = self.ready.boxes.keys()
        self.ready.show_points([(str(item.id), f"{item.number} {item.name}{_pieces(item)}") for item in ready])
        if began or known != self.ready.boxes.keys():
            self.ready.tick(self.ready.boxes)
        if began:
            named = _named(order)
            self.to_whom.set_value("")
            self.to_whom.set_note(f"Press Enter for {named[0]}")
            self.to_whom.editor.setCompleter(self._completer(named))
        self.later.setText(_later(order.items))
        self.later.setVisible(bool(self.later.text()))
        words = f"{money_words(order.owing)} owing" if order.owing else "nothing owing"
        self.owing.show_status(Status("careful" if order.owing else "plain", words, ""))
        self.unpaid.setVisible(bool(order.owing) and seen.may("hand_over_unpaid"))
        self._weigh()
        self.setVisible(bool(ready) and (self._opened or order.delivery == "pickup"))
        if began and not order.owing:
            self.ask_who()

    def _take_expected(self) -> None:
        """Whoever the order names stands at the counter: somebody asked, and said so with a key."""
        if self._order is not None and not self.to_whom.value():
            self.to_whom.set_value(_named(self._order)[0])
        self.hand.setFocus()

    def _completer(self, names: Sequence[str]) -> QCompleter:
        completer = QCompleter(names, self.to_whom.editor)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        return completer

    def _weigh(self) -> None:
        """Nothing leaves that is not ticked, and nothing unpaid unless a manager says so."""
        order = self._order
        if order is None:
            return
        unpaid = bool(order.owing) and not self.unpaid.isChecked()
        self.hand.setEnabled(bool(self.ready.ticked()) and not unpaid)
        ends = next((step.warning for item in order.items for step in item.open_steps if step.act == "hand_over"), "")
        asked = f"{money_words(order.owing)} of the whole order is owing. Take the payment first (F4)."
        self.warning.setText(asked if unpaid else ends)

    def asked(self, request: UUID, order: int) -> HandOver:
        """What is to be handed over, as the request has it."""
        return HandOver(
            request=request,
            order=order,
            items=tuple(int(name) for name in self.ready.ticked()),
            to_whom=self.to_whom.value(),
            unpaid=self.unpaid.isVisibleTo(self) and self.unpaid.isChecked(),
        )

    def done(self) -> None:
        """It is handed over; the next time is another time, and perhaps somebody else."""
        self._opened = False
        self.to_whom.set_value("")
        self.unpaid.setChecked(False)


def _named(order: OrderPage) -> list[str]:
    """Who is to come for it: somebody else if the order says so, else the customer; then whoever took some before."""
    takers = (taken.to_whom for item in order.items for taken in (item.handed, item.collected) if taken is not None)
    return [name for name in dict.fromkeys((order.collector, order.customer.name, *takers)) if name]


def _pieces(item: ItemRow) -> str:
    return f" × {item.quantity - item.given_up}" if item.quantity > 1 else ""


def _later(items: Sequence[ItemRow]) -> str:
    """``Not ready: W-1042-1 AI portrait (in work)``; empty when nothing else is to come."""
    waiting = [item for item in items if item.state not in ENDED and not item.may("hand_over")]
    return (
        f"Not ready: {', '.join(f'{item.number} {item.name} ({item.state_words})' for item in waiting)}"
        if waiting
        else ""
    )
