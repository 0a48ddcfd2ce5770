"""What is seen of two pictures: how they are compared, how near and which part; every view of it moves in step."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPointF, QSizeF, Signal
from PySide6.QtGui import QImage

from winno_desk.windows.shots import Mark, Shot

SIDE, SLIDER, OVERLAY, BLINK, DIFFERENCE = "side", "slider", "overlay", "blink", "difference"
MODES = {
    SIDE: "Side by side",
    SLIDER: "Slider",
    OVERLAY: "Overlay",
    BLINK: "Blink",
    DIFFERENCE: "Difference",
}
GAINS = (1, 2, 4, 8, 16, 32)
"""By how much a difference can be made stronger."""

_MOST_PARTS = 64
_HALF = 0.5
"""More of the proof than this must not be under the slider."""
_SLIVER = 0.05
"""So little of the original over the proof counts for nothing."""
_NEAR = 4.0
"""Nearer than this only a part of the picture is seen."""
_UNKNOWN = QSizeF(4, 5)


class Sight(QObject):
    """Two shots and how they are looked at; ``centre`` and ``split`` are fractions, so that any view can follow."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mode = SLIDER
        self.left: Shot | None = None
        self.right: Shot | None = None
        self.zoom = 1.0
        self.centre = QPointF(0.5, 0.5)
        self.split = 0.5
        """Where the line of the slider is, and how much of the right picture shows in the overlay."""
        self.gain = 1
        self.left_on_top = False
        self.images: dict[str, QImage] = {}
        self.seen: set[str] = set()
        """Digests of the pictures that were on screen whole and uncovered."""
        self.parts: dict[tuple[str, int, int, int], QImage] = {}
        """Tiles of large pictures, by digest, level, column and row; the oldest go when there are many."""
        self.troubles: dict[str, str] = {}
        self.paper = ""
        """The name of the profile by which the pictures are seen as on paper; empty for the screen's own colours."""
        self.on_paper: dict[str, QImage] = {}
        self.difference: QImage | None = None
        self.percent = 0.0
        self.marks: tuple[Mark, ...] = ()
        self.chosen = 0
        """The number of the pin that is read just now."""
        self.may_pin = False
        """Is there a proof on which something may be pinned?"""
        self.placing: QPointF | None = None
        """Where a new pin will be, as a part of the picture, while somebody looks for its place."""
        self.changed.connect(self._note_seen)

    def compare(self, left: Shot | None, right: Shot | None) -> None:
        """Look at these two; where the same pictures were there before, nothing moves."""
        if (left, right) != (self.left, self.right):
            self.left, self.right = left, right
            self.difference = None
            self.changed.emit()

    def set_mode(self, mode: str) -> None:
        """Compare them in another way."""
        self.mode = mode
        self.changed.emit()

    def bring(self, images: Mapping[str, QImage]) -> None:
        """Pictures have arrived."""
        self.images.update(images)
        for digest in images:
            self.troubles.pop(digest, None)
        self.changed.emit()

    def soften(self, paper: str) -> None:
        """See the pictures as on this paper, or with an empty name as they are."""
        if paper != self.paper:
            self.paper = paper
            self.on_paper = {}
            self.changed.emit()

    def bring_on_paper(self, digest: str, image: QImage) -> None:
        """A picture as it would look on paper has arrived."""
        self.on_paper[digest] = image
        self.changed.emit()

    def image(self, shot: Shot) -> QImage | None:
        """What is there of a picture to be shown."""
        return (self.on_paper if self.paper else self.images).get(shot.digest)

    def is_there(self) -> bool:
        """Was the right picture opened?"""
        return self.right is not None and self.right.digest in self.images

    def shows_proof(self) -> bool:
        """Is the right picture in sight as it is, not just a corner of it, and was all of it before?"""
        proof = self.target()
        return proof is not None and proof.digest in self.seen and self.zoom <= _NEAR and self._uncovered(_HALF)

    def _uncovered(self, most: float) -> bool:
        """Is the right picture there in its own colours, and no more than so much of it under the slider?"""
        if self.paper:
            return False
        return (
            len(self.shown()) < 2
            or {
                SIDE: True,
                SLIDER: self.split <= most,
                OVERLAY: self.split > 1 - _SLIVER,
                BLINK: not self.left_on_top,
                DIFFERENCE: False,
            }[self.mode]
        )

    def _note_seen(self) -> None:
        """Keep that the right picture was on screen whole."""
        proof = self.target()
        if proof is not None and proof.digest in self.images and self.zoom <= 1 and self._uncovered(_SLIVER):
            self.seen.add(proof.digest)

    def uncover(self) -> None:
        """Take away what covers the right picture; the difference of both has none to uncover."""
        self.soften("")
        self.left_on_top = False
        if not self._uncovered(_SLIVER):
            self.slide(1.0 if self.mode == OVERLAY else 0.0)
        self.fit()

    def bring_part(self, part: tuple[str, int, int, int], image: QImage) -> None:
        """A part of a large picture has arrived."""
        while len(self.parts) >= _MOST_PARTS:
            self.parts.pop(next(iter(self.parts)))
        self.parts[part] = image
        self.changed.emit()

    def trouble(self, digest: str, sentence: str) -> None:
        """A picture could not be opened; said in its place."""
        self.troubles[digest] = sentence
        self.changed.emit()

    def show_difference(self, picture: QImage, percent: float) -> None:
        """What changed between the two has been found."""
        self.difference, self.percent = picture, percent
        self.changed.emit()

    def amplify(self, gain: int) -> None:
        """Show differences by so much stronger; the nearest that there is."""
        gain = min(GAINS, key=lambda one: abs(one - gain))
        if gain != self.gain:
            self.gain, self.difference = gain, None
            self.changed.emit()

    def flip(self) -> None:
        """The other of the two comes on top, in the same place."""
        self.left_on_top = not self.left_on_top
        self.changed.emit()

    def show_left(self, on_top: bool) -> None:
        """The left picture or the right one, where they take turns."""
        self.left_on_top = on_top
        self.changed.emit()

    def next_mode(self) -> str:
        """The next way of comparing, and after the last the first; the same where there is only one picture."""
        ways = list(MODES)
        return ways[(ways.index(self.mode) + 1) % len(ways)] if len(self.shown()) > 1 else self.mode

    def slide(self, split: float) -> None:
        """Move the line between the two."""
        self.split = min(1.0, max(0.0, split))
        self.changed.emit()

    def show_marks(self, marks: tuple[Mark, ...], chosen: int = 0) -> None:
        """Pins on the pictures, and which of them is read."""
        if (marks, chosen) != (self.marks, self.chosen):
            self.marks, self.chosen = marks, chosen
            self.changed.emit()

    def place(self, spot: QPointF | None) -> None:
        """A new pin would be here, and never beside the picture; None when none is wanted any more."""
        if spot is not None:
            spot = QPointF(min(1.0, max(0.0, spot.x())), min(1.0, max(0.0, spot.y())))
        if spot != self.placing:
            self.placing = spot
            self.changed.emit()

    def look(self, zoom: float, centre: QPointF) -> None:
        """Look from nearer or farther, at another part."""
        self.zoom, self.centre = zoom, centre
        self.changed.emit()

    def fit(self) -> None:
        """The whole picture."""
        self.look(1.0, QPointF(0.5, 0.5))

    def size(self) -> QSizeF:
        """The frame that both lie in: the size of the right one, in its own pixels."""
        for shot in (self.right, self.left):
            if shot is not None and shot.width and shot.height:
                return QSizeF(shot.width, shot.height)
        shown = next(iter(self.images.values()), None)
        return _UNKNOWN if shown is None else QSizeF(shown.size())

    def shown(self) -> tuple[Shot, ...]:
        """The two shots, or the one there is."""
        pair = (self.left, self.right)
        return tuple(shot for shot in pair if shot is not None)

    def in_panes(self, panes: int) -> tuple[tuple[Shot, ...], ...]:
        """What each pane shows at this moment; one pane may show both."""
        shown = self.shown()
        if panes == len(shown):
            return tuple((shot,) for shot in shown)
        return (shown if self.mode != BLINK else shown[:1] if self.left_on_top else shown[1:],)

    def target(self) -> Shot | None:
        """The proof on which a new pin is set: the right one of those that are shown."""
        return next((shot for shot in reversed(self.shown()) if shot.width and shot.height), None)
