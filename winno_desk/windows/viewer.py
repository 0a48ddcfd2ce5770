"""The viewer: which two pictures are compared and how, above the pictures themselves."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from winno_desk.imaging.pixels import Pixels
from winno_desk.imaging.tiles import levels_of
from winno_desk.services.desk import Desk
from winno_desk.services.pictures import changed_between, prepare_parts, shown_picture, tile_of
from winno_desk.values.errors import DeskError
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.compare_view import CompareView
from winno_desk.windows.editors import ChoiceEditor
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.habits import Habits
from winno_desk.windows.parts import FollowText, Panel, Words, column
from winno_desk.windows.shots import Shot
from winno_desk.windows.sight import BLINK, DIFFERENCE, GAINS, MODES, SIDE, SLIDER, Sight
from winno_desk.windows.style import font, px, width_of
from winno_desk.windows.tiling import Part, in_sight
from winno_desk.windows.worker import DeskWorker

_DIFFERENCE_BOX = 2400
_PATIENCE = 150
_HABIT = "compare"
_CHOICE, _GAIN = 104, 80
_NEAREST = "8888\u00a0%"
"""No zoom is told in more letters."""
_NEARNESS = "+ and − go nearer and farther, 0 shows the whole, Z its own pixels; Shift and the arrows move it"


def open_image(desk: Desk, digest: str) -> QImage:
    """A kept picture, opened off the windows' thread."""
    return image_of(shown_picture(desk, digest))


def open_part(desk: Desk, digest: str, level: int, column: int, row: int) -> QImage:
    """A part of a large kept picture, opened off the windows' thread."""
    return image_of(tile_of(desk, digest, level, column, row))


def image_of(picture: Pixels) -> QImage:
    """Pixels as an image that holds them itself."""
    rows = QImage(picture.rgb, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888)
    return rows.convertToFormat(QImage.Format.Format_RGB32)  # as it is drawn


def find_difference(desk: Desk, before: str, after: str, gain: int) -> tuple[QImage, float]:
    """What differs between two kept pictures, as an image, and how much of the area."""
    found = changed_between(desk, before, after, _DIFFERENCE_BOX, gain)
    return image_of(found.picture), found.changed


class _CapButton(KeyButton):
    """Shows its key without taking it: a space must still be typed, and tick boxes, where the cursor is there."""

    def set_key(self, key: str) -> None:
        super().set_key(key)
        self._shortcut.setEnabled(False)


class Viewer(Panel):
    """Any two of an item's photos and proofs; the newest proof against the original first."""

    blurred = Signal(str)
    """What is near cannot be shown in its own pixels, and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sight = Sight(self)
        self.view = CompareView(radius=tokens.RADIUS_PANEL - 1, leads=True)
        self.view.watch(self.sight)
        self._worker: DeskWorker | None = None
        self._habits: Habits | None = None
        self._shots: dict[str, Shot] = {}
        self._asked: set[str] = set()
        self._coming: set[Part] = set()
        self._compared: tuple[str, str, int] | None = None
        self._newest = self._blurred = ""
        self._sharper = QTimer(self)
        self._sharper.setSingleShot(True)
        self._sharper.setInterval(_PATIENCE)
        self._sharper.timeout.connect(self._open_sharper)
        self._build()
        self.view.looked.connect(self._on_looked)

    def _build(self) -> None:
        self._modes = {mode: self._mode_button(mode) for mode in MODES}
        self.left, self.right = self._choice("left", "Left picture"), self._choice("right", "Right picture")
        self.swap = KeyButton(icon="swap")
        self.swap.setObjectName("swap")
        self.swap.setAccessibleName("Swap the two pictures")
        self.swap.setToolTip("Swap the two pictures")
        self.swap.clicked.connect(self._on_swap)
        self.nearness = Words(role="second")
        self.nearness.setWordWrap(False)
        self.nearness.setToolTip(_NEARNESS)
        FollowText(self.nearness, lambda: self.nearness.setMinimumWidth(round(width_of(_NEAREST, font())) + 1))
        self.gain = ChoiceEditor()
        self.gain.setObjectName("gain")
        self.gain.setAccessibleName("How much stronger differences are shown")
        self.gain.setToolTip("How much stronger differences are shown; left and right in the picture change it")
        self.gain.offer([(gain, f"{gain} ×") for gain in GAINS])
        FollowText(self.gain, lambda: self.gain.setFixedWidth(px(_GAIN)))
        self.gain.edited.connect(lambda: self.sight.amplify(self.gain.value()))
        ways, choices = FlowLayout(tokens.GAP_1), FlowLayout(tokens.GAP_1)
        self._lines = ways, choices
        for button in self._modes.values():
            ways.addWidget(button)
        for part in (self.gain, self.left, self.swap, self.right, self.nearness):
            choices.addWidget(part)
        self._tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tools.setContentsMargins(10, 7, tokens.GAP_3, 7)
        self._tools.setSpacing(tokens.GAP_2)
        self._tools.addLayout(ways, 1)
        self._tools.addLayout(choices)
        layout = column(0, 1)
        layout.addLayout(self._tools)
        layout.addWidget(self.view, 1)
        self.setLayout(layout)
        self._show_mode()

    def add_tools(self, *parts: QWidget) -> None:
        """More of what can be done with the pictures, beside the choice of them."""
        for part in parts:
            self._lines[1].addWidget(part)

    def _mode_button(self, mode: str) -> KeyButton:
        button = _CapButton(words=MODES[mode], key="Space" if mode == BLINK else "")
        button.setCheckable(True)
        button.setObjectName(f"mode_{mode}")
        button.clicked.connect(partial(self._on_mode, mode))
        return button

    def _choice(self, name: str, words: str) -> ChoiceEditor:
        choice = ChoiceEditor()
        choice.setObjectName(f"{name}_picture")
        choice.setAccessibleName(words)
        FollowText(choice, lambda: choice.setFixedWidth(px(_CHOICE)))
        choice.edited.connect(self._on_chosen)
        return choice

    def work_with(self, worker: DeskWorker) -> None:
        """Open pictures by this worker, and start with the way of comparing that was used last."""
        self._worker = worker
        self._habits = Habits(worker.desk.settings.data)
        last = self._habits.last(_HABIT, SLIDER)
        self.sight.set_mode(last if last in MODES else SLIDER)

    def show_shots(self, originals: Sequence[Shot], proofs: Sequence[Shot], *, alone: bool = False) -> None:
        """Offer these; what is being compared stays, unless there is a newer proof.

        A proof that is to be looked at ``alone`` is compared with nothing at first.
        """
        shown = {proof.digest for proof in proofs}
        others = [one for one in originals if one.digest not in shown]  # nothing is compared with itself
        shots = [*others, *proofs]
        newest = proofs[-1].word if proofs else ""
        fresh = newest != self._newest or not self._shots
        self._shots = {shot.word: shot for shot in shots}  # the same file may come again, as another proof
        self._newest = newest
        for choice in (self.left, self.right):
            choice.blockSignals(True)
            choice.offer([(word, word) for word in self._shots])
            choice.blockSignals(False)
        self.right.setEnabled(len(self._shots) > 1)
        if fresh and shots:
            before = shots[-1] if alone else others[0] if others else shots[max(0, len(shots) - 2)]
            self._choose(before.word, shots[-1].word)
        self._on_chosen()

    def show_proof(self) -> None:
        """Have the right picture in sight as it is."""
        if self.sight.mode == DIFFERENCE:
            self.view.in_mode(SIDE)
        self.sight.uncover()

    def forget(self) -> None:
        """Another item comes: nothing of this one stays."""
        self._shots, self._asked, self._newest, self._blurred = {}, set(), "", ""
        self._compared = None
        self.sight.images.clear()
        self.sight.seen.clear()
        self.sight.parts.clear()
        self._coming.clear()
        self.sight.troubles.clear()
        self.sight.compare(None, None)
        self.sight.fit()

    def _choose(self, left: str, right: str) -> None:
        for choice, word in ((self.left, left), (self.right, right)):
            choice.blockSignals(True)
            choice.set_value(word)
            choice.blockSignals(False)

    def _on_swap(self) -> None:
        self._choose(self.right.value(), self.left.value())
        self._on_chosen()

    def _on_chosen(self) -> None:
        left, right = self._shots.get(self.left.value()), self._shots.get(self.right.value())
        self.sight.compare(None if left == right else left, right)
        for part in (*self._modes.values(), self.left, self.swap):
            part.setVisible(len(self._shots) > 1)
            part.setEnabled(len(self.sight.shown()) == 2 or part is self.left)
        for shot in self.sight.shown():
            self._open(shot)
        self._find_difference()

    def _on_mode(self, mode: str) -> None:
        if mode == BLINK == self.sight.mode:
            self.sight.flip()
        self.view.in_mode(mode)

    def _on_looked(self) -> None:
        self._show_mode()
        self.nearness.setText(f"{self.view.percent()}\u00a0%" if self.sight.shown() else "")
        self._find_difference()
        self._sharper.start()

    def _show_mode(self) -> None:
        for mode, button in self._modes.items():
            button.setChecked(mode == self.sight.mode)
        self.gain.setVisible(self.sight.mode == DIFFERENCE and len(self.sight.shown()) == 2)
        self.gain.set_value(self.sight.gain)
        self._fit_tools()
        if self._habits is not None and self._habits.last(_HABIT) != self.sight.mode:
            self._habits.keep(_HABIT, self.sight.mode)

    def _open(self, shot: Shot) -> None:
        if self._worker is None or shot.digest in self._asked:
            return
        self._asked.add(shot.digest)
        self._worker.ask(
            open_image,
            shot.rendition or shot.pixels,
            done=partial(self._on_image, shot.digest),
            failed=partial(self._on_trouble, shot),
            aside=True,
        )

    def _open_sharper(self) -> None:
        """Whoever goes nearer than the first opening is sharp for gets the picture's own pixels."""
        for shot in self.sight.shown():
            if shot.digest in self.sight.images:
                self._open_parts(shot)

    def _open_parts(self, shot: Shot) -> None:
        """The parts of a large picture that are in sight, one after the other."""
        ratio = self.view.devicePixelRatioF()
        for pane in self.view.panes():
            for part, _place in in_sight(pane, shot, ratio):
                if part not in self.sight.parts and part not in self._coming and self._worker is not None:
                    self._coming.add(part)
                    self._worker.ask(
                        open_part,
                        *part,
                        done=partial(self._on_part, part),
                        failed=partial(self._on_no_part, part),
                        aside=True,
                    )

    def _on_part(self, part: Part, image: QImage) -> None:
        self._coming.discard(part)
        if any(part.digest == shot.pixels for shot in self._shots.values()):
            self.sight.bring_part(part, image)

    def _on_no_part(self, _part: Part, error: DeskError) -> None:
        """The picture stays as sharp as it is, which is told; it is asked for again when the item is opened anew."""
        if error.message != self._blurred:
            self._blurred = error.message
            self.blurred.emit(f"Its own pixels cannot be shown, so it looks softer than it is. {error.message}")

    def _on_image(self, digest: str, image: QImage) -> None:
        shot = next((one for one in self._shots.values() if one.digest == digest), None)
        if shot is not None:
            self.sight.bring({digest: image})
            if self._worker is not None and levels_of(shot.width, shot.height):
                self._worker.later(prepare_parts, shot.pixels)

    def _on_trouble(self, shot: Shot, error: DeskError) -> None:
        self._asked.discard(shot.digest)  # it may be there when somebody looks again
        self.sight.trouble(shot.digest, f"{shot.word} cannot be shown. {error.message}")

    def _find_difference(self) -> None:
        shown = self.sight.shown()
        pair = (shown[0].pixels, shown[1].pixels, self.sight.gain) if len(shown) == 2 else None
        if self._worker is None or pair is None or self.sight.mode != DIFFERENCE:
            return
        if self.sight.difference is not None or self._compared == pair:
            return
        self._compared = pair
        self._worker.ask(
            find_difference,
            *pair,
            done=partial(self._on_difference, pair),
            failed=partial(self._on_no_difference, pair),
            aside=True,
        )

    def _on_difference(self, pair: tuple[str, str, int], found: tuple[QImage, float]) -> None:
        self._compared = None
        if pair == (*(shot.pixels for shot in self.sight.shown()), self.sight.gain):
            self.sight.show_difference(*found)

    def _on_no_difference(self, pair: tuple[str, str, int], error: DeskError) -> None:
        self.sight.trouble(self.sight.shown()[0].digest, f"These two cannot be compared. {error.message}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tools()

    def _fit_tools(self) -> None:
        """Ways and choices beside each other where there is room for both."""
        room = self.width() - 2 * tokens.GAP_4
        one_line = sum(line.sizeHint().width() for line in self._lines) + tokens.GAP_4
        directions = QBoxLayout.Direction
        self._tools.setDirection(directions.LeftToRight if one_line <= room else directions.TopToBottom)
