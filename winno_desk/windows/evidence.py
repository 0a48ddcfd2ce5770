"""What a customer shows of a defect, beside the proof that was approved, on the neutral ground of photographs."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from winno_desk.services.lookups.case_rows import ApprovedProof, ShownDefect
from winno_desk.windows import tokens
from winno_desk.windows.framed import picture_place
from winno_desk.windows.icons import paint_icon
from winno_desk.windows.paint import Status, rounded
from winno_desk.windows.pane import part_of, spot_on
from winno_desk.windows.parts import Tag, Words, clear, column, row
from winno_desk.windows.stacking import Stacking
from winno_desk.windows.style import colour, px, theme
from winno_desk.windows.thumbnails import Thumbnails
from winno_desk.windows.tips import set_tip

_HEIGHT, _NARROWEST = 160, 72
_ROOMY = 340
"""From this width on, the proof stands beside the photos, not below them."""
_RING = 9
_STEP = 0.02
_STEPS = {
    Qt.Key.Key_Space: QPointF(0, 0),
    Qt.Key.Key_Left: QPointF(-_STEP, 0),
    Qt.Key.Key_Right: QPointF(_STEP, 0),
    Qt.Key.Key_Up: QPointF(0, -_STEP),
    Qt.Key.Key_Down: QPointF(0, _STEP),
}
"""What a key moves the mark by; Space sets it in the middle."""


class Shown(QWidget):
    """One photograph whole, on neutral ground; where it can be marked, a click or Space and arrows say the place."""

    marked = Signal(float, float)
    """Shares of its width and height."""

    def __init__(self, parent: QWidget | None = None, *, about: str = "", height: int = _HEIGHT) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self.setAccessibleName(about)
        self._height = height
        self._mark: QPointF | None = None
        self._markable = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(self._height), px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_NARROWEST), px(self._height))

    def show_picture(self, data: bytes | None) -> None:
        """Show a picture given as PNG or JPEG, or none."""
        self._pixmap = QPixmap()
        if data:
            self._pixmap.loadFromData(data)
        self.update()

    def let_mark(self, mark: tuple[float, float] | None) -> None:
        """From now on it can be marked; the mark that is there is shown."""
        self._markable = True
        self._mark = QPointF(*mark) if mark is not None else None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        set_tip(self, "Click the place of the defect" if mark is None else "Click another place to move the mark")
        self.setAccessibleDescription("The place of the defect is marked" if mark else "Space marks the defect")
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place()
        if self._markable and event.button() == Qt.MouseButton.LeftButton and place.contains(event.position()):
            part = part_of(place, event.position())
            self.marked.emit(part.x(), part.y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if not self._markable or step is None or self._pixmap.isNull():
            super().keyPressEvent(event)
            return
        at = self._mark + step if self._mark is not None and not step.isNull() else QPointF(0.5, 0.5)
        self._mark = QPointF(min(max(at.x(), 0.0), 1.0), min(max(at.y(), 0.0), 1.0))  # the next key goes on from here
        self.update()
        self.marked.emit(self._mark.x(), self._mark.y())

    def _place(self) -> QRectF:
        """Where the picture lies; nowhere before it came."""
        room = QRectF(self.rect()).adjusted(px(6), px(6), -px(6), -px(6))
        return picture_place(self._pixmap, room) if not self._pixmap.isNull() else QRectF()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        rounded(painter, area, tokens.RADIUS, colour("around_photo"))
        if self._pixmap.isNull():
            spot = QRectF(0, 0, px(tokens.ICON), px(tokens.ICON))
            spot.moveCenter(area.center())
            paint_icon(painter, spot, "image", theme().on_strong)
            return
        place = self._place()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, self._pixmap, QRectF(self._pixmap.rect()))
        if self._mark is not None:
            self._paint_mark(painter, place)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), tokens.RADIUS, tokens.RADIUS)

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        """A ring that is seen on light and on dark."""
        assert self._mark is not None  # asked by the caller
        at = spot_on(place, self._mark.x(), self._mark.y())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for tone, wide in (("on_strong", 4.5), ("stop", 2.5)):
            painter.setPen(QPen(colour(tone), wide))
            painter.drawEllipse(at, px(_RING), px(_RING))


class Evidence(QWidget):
    """The photos of a claim at the left, the approved proof at the right, accepted warnings below it."""

    marked = Signal(int, float, float)
    """A photo of the claim, and the place on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: Thumbnails | None = None
        self._frames: list[tuple[str, Shown]] = []
        self._what: object = None
        self.on_way = 0
        """Marks that were set and are not stored yet."""
        self._how = Words(role="small")
        self._across = row(tokens.GAP_3)
        self.setLayout(self._across)
        Stacking(self._across, self, _ROOMY)

    def use(self, pictures: Thumbnails) -> None:
        """Where the pictures come from."""
        self._pictures = pictures
        pictures.arrived.connect(self._on_arrived)

    def show_evidence(self, photos: Sequence[ShownDefect], proof: ApprovedProof | None, approved: str) -> None:
        """Show the customer's photos and the proof, under which ``approved`` says who signed it when."""
        what = ([photo.digest for photo in photos], proof, approved)
        if what != self._what:
            self._what = what
            self._build(photos, proof, approved)
        for photo, (_digest, frame) in zip(photos, self._frames, strict=False):  # the proof's frame comes last
            if not self.on_way:  # what is stored may be older than what is shown
                frame.let_mark(photo.mark)
        self._how.setVisible(bool(photos) and all(photo.mark is None for photo in photos))

    def _build(self, photos: Sequence[ShownDefect], proof: ApprovedProof | None, approved: str) -> None:
        clear(self._across)
        self._frames = []
        self._how = Words(words="Click the place of the defect on a photo.", role="small")
        shown = column(tokens.GAP_1)
        shown.addWidget(Words(words="What the customer shows", role="label"))
        frames = row(tokens.GAP_2)
        for number, photo in enumerate(photos, start=1):
            frame = self._frame(photo.digest, f"Photo {number} of the claim")
            frame.setObjectName(f"photo_{number}")
            frame.marked.connect(partial(self.marked.emit, photo.id))
            frames.addWidget(frame)
        shown.addLayout(frames)
        shown.addWidget(self._how)
        if not photos:
            shown.addWidget(Words(words="No photo came with this claim.", role="second"))
        shown.addStretch(1)
        self._across.addLayout(shown, max(1, len(photos)))
        if proof is not None:
            self._across.addLayout(self._approved(proof, approved), 1)
        if self._pictures is not None:
            self._pictures.want(digest for digest, _frame in self._frames)
            for digest, _frame in self._frames:
                self._on_arrived(digest)

    def _approved(self, proof: ApprovedProof, approved: str) -> QVBoxLayout:
        layout = column(tokens.GAP_1)
        layout.addWidget(Words(words=f"Approved proof {proof.number}", role="label"))
        layout.addWidget(self._frame(proof.digest, f"Approved proof {proof.number}"))
        layout.addWidget(Words(words=approved, role="small"))
        if proof.warnings:
            layout.addWidget(Words(words="Accepted at sign-off", role="label"))
        for finding in proof.warnings:
            tag = Tag(status=Status("careful", f"{finding.check}: {finding.value}"))
            set_tip(tag, finding.sentence)
            layout.addWidget(tag)
        layout.addStretch(1)
        return layout

    def _frame(self, digest: str, about: str) -> Shown:
        frame = Shown(about=about)
        self._frames.append((digest, frame))
        return frame

    def _on_arrived(self, digest: str) -> None:
        for each, frame in self._frames:
            if each == digest and self._pictures is not None:
                frame.show_picture(self._pictures.get(digest))
