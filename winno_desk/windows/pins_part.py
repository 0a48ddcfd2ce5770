"""Pins on the sign-off page: set on the picture, read and answered at its side, ticked off by the artist."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPointF
from PySide6.QtWidgets import QWidget

from winno_desk.services.lookups.pins import PinRow
from winno_desk.services.lookups.proof_rows import ProofSheet
from winno_desk.services.pins import AnswerPin, PinAnswered, PinSet, SetPin, SettlePin, answer_pin, set_pin, settle_pin
from winno_desk.values.errors import DeskError
from winno_desk.windows.compare_view import CompareView
from winno_desk.windows.forms.sign_off_page import Ui_SignOffPage
from winno_desk.windows.page import Page
from winno_desk.windows.parts import Panel
from winno_desk.windows.pin_list import PinList, ToDo
from winno_desk.windows.pin_panel import PinPanel
from winno_desk.windows.shots import Mark
from winno_desk.windows.wording import Seen

_NEW = 0
"""Under which number the words of a pin are kept that is not set yet."""


class PinsPart(QObject):
    """Draws the pins into the page's sight and keeps what is typed at each until it is said."""

    def __init__(self, form: Ui_SignOffPage, page: Page, show_side: Callable[[Panel], object]) -> None:
        super().__init__(page)
        self._form = form
        self._page = page
        self._show_side = show_side
        self._seen: Seen[ProofSheet] | None = None
        self._sight = form.viewer.sight
        self._typed: dict[tuple[int, int], str] = {}
        self.panel = PinPanel()
        form.side.addWidget(self.panel)
        self.list, self.to_do = PinList(), ToDo()
        form.look_inside.insertWidget(form.look_inside.indexOf(form.rounds) + 1, self.list)
        form.proof_inside.insertWidget(form.proof_inside.indexOf(form.new_proof_asked) + 1, self.to_do)
        self.watch(form.viewer.view)
        self.list.chosen.connect(self.read)
        self.list.wanted.connect(form.viewer.view.begin_pin)
        self.to_do.done.connect(self._tick_off)
        self.panel.words.edited.connect(self._keep)
        self.panel.said.connect(self._say)
        self.panel.settled.connect(self._settle)
        self.panel.left.connect(self._leave)
        form.side.currentChanged.connect(lambda _place: self._draw())

    def watch(self, view: CompareView) -> None:
        """Pins are set and chosen in this view too."""
        view.pin_wanted.connect(self._begin)
        view.pin_chosen.connect(self.read)

    def show(self, seen: Seen[ProofSheet]) -> None:
        """The item as it is now; a pin that is being read stays open."""
        self._seen = seen
        self._sight.may_pin = self._may()
        self.list.show_pins(seen, may=self._may())
        self.to_do.show_pins(seen)
        pin = self._pin(self.panel.pin.number) if self.panel.pin is not None else None
        if pin is not None:
            self.panel.show_pin(seen, pin, self.typed(pin.number), may=self._may())
        self._draw()

    def forget(self) -> None:
        """Another item comes."""
        self._seen, self.panel.pin = None, None
        self._sight.place(None)
        self._sight.show_marks(())

    def _may(self) -> bool:
        return self._seen is not None and bool(self._seen.found.proofs) and self._seen.found.item.may("pin")

    def _pin(self, number: int) -> PinRow | None:
        pins = self._seen.found.pins if self._seen is not None else ()
        return next((pin for pin in pins if pin.number == number), None)

    def _draw(self) -> None:
        reading = self._form.side.currentWidget() is self.panel
        if not reading:
            self.panel.pin = None
            self._sight.place(None)
        chosen = self.panel.pin.number if self.panel.pin is not None else 0
        self._sight.show_marks(_marks(self._seen.found) if self._seen is not None else (), chosen)

    # What is typed

    def _key(self, number: int) -> tuple[int, int]:
        return (self._seen.found.item.id if self._seen is not None else 0, number)

    def typed(self, number: int) -> str:
        """What was typed at a pin and not sent; at 0, of the next one."""
        return self._typed.get(self._key(number), "")

    def _keep(self) -> None:
        number = self.panel.pin.number if self.panel.pin is not None else _NEW
        self._typed[self._key(number)] = self.panel.words.typed()

    # What is done

    def _begin(self, spot: QPointF) -> None:
        if self._seen is None or not self._may():
            return
        self._sight.place(spot)
        self.panel.show_new(max((pin.number for pin in self._seen.found.pins), default=0) + 1, self.typed(_NEW))
        self._open(spot)

    def read(self, number: int) -> None:
        """Open a pin by its number."""
        pin = self._pin(number)
        if pin is not None and self._seen is not None:
            self.panel.show_pin(self._seen, pin, self.typed(number), may=self._may())
            self._open(None)

    def _open(self, spot: QPointF | None) -> None:
        self._sight.place(spot)
        self._show_side(self.panel)
        self.panel.words.editor.setFocus()
        self._draw()

    def _say(self) -> None:
        words, sheet, pin, spot = self.panel.words.value(), self._seen, self.panel.pin, self._sight.placing
        if sheet is None:
            return
        if pin is not None:
            answer = AnswerPin(request=self._page.request_id("answer_pin", pin.id), pin=pin.id, words=words)
            self._page.act(answer_pin, answer, done=partial(self._answered, self._key(pin.number)), form=self.panel)
        elif spot is not None:
            target = self._sight.target()
            shown = [proof for proof in sheet.found.proofs if target is not None and proof.digest == target.digest]
            item, proof = sheet.found.item.id, (shown or sheet.found.proofs)[-1].id
            asked = SetPin(
                request=self._page.request_id("pin", item),
                item=item,
                proof=proof,
                across=spot.x(),
                down=spot.y(),
                words=words,
            )
            self._page.act(set_pin, asked, done=partial(self._set, self._key(_NEW)), form=self.panel)

    def _set(self, key: tuple[int, int], answer: PinSet) -> None:
        self._said(key)
        self._page.navigator.message(f"Pin {answer.number} is set.")

    def _answered(self, key: tuple[int, int], _answer: PinAnswered) -> None:
        self._said(key)

    def _said(self, key: tuple[int, int]) -> None:
        """What was sent is typed no more; whoever reads something else by now is left there."""
        self._typed.pop(key, None)
        reading = self._form.side.currentWidget() is self.panel
        if reading and key == self._key(self.panel.pin.number if self.panel.pin is not None else _NEW):
            self.panel.words.set_value("")
            if self.panel.pin is None:
                self._leave()

    def _settle(self, settled: bool) -> None:
        if self.panel.pin is not None:
            self._send(self.panel.pin, settled)
            self._leave()

    def _tick_off(self, number: int) -> None:
        pin = self._pin(number)
        if pin is not None:
            self._send(pin, True, self.to_do)

    def _send(self, pin: PinRow, settled: bool, form: QWidget | None = None) -> None:
        words = f"Pin {pin.number} is settled." if settled else f"Pin {pin.number} is to be done again."

        def told(_answer: PinAnswered) -> None:
            undo = (lambda: self._send(pin, False)) if settled else None
            self._page.navigator.message(words, undo=undo)

        request = SettlePin(request=self._page.request_id(f"settle_{settled}", pin.id), pin=pin.id, settled=settled)
        self._page.act(settle_pin, request, done=told, failed=self._not_settled, form=form or self.panel)

    def _not_settled(self, error: DeskError) -> None:
        """What was ticked is as it was."""
        if self._seen is not None:
            self.to_do.show_pins(self._seen)
        self._page.turned_down(error)

    def _leave(self) -> None:
        self._show_side(self._form.look_side)


def _marks(sheet: ProofSheet) -> tuple[Mark, ...]:
    """Each pin on its own proof, and on every later one until it is settled."""
    return tuple(
        Mark(
            number=pin.number,
            across=pin.across,
            down=pin.down,
            open=pin.open,
            on=frozenset(
                proof.digest
                for proof in sheet.proofs
                if proof.number == pin.proof or (pin.open and proof.number > pin.proof)
            ),
        )
        for pin in sheet.pins
    )
