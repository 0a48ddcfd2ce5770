"""What a customer shows of a defect, beside the proof that was approved, on the neutral ground of photographs."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from winno_desk.services.lookups.case_rows import ApprovedProof
from winno_desk.windows import tokens
from winno_desk.windows.icons import paint_icon
from winno_desk.windows.paint import Status, rounded
from winno_desk.windows.parts import Tag, Words, clear, column, row
from winno_desk.windows.style import colour, px, theme
from winno_desk.windows.thumbnails import Thumbnails
from winno_desk.windows.tips import set_tip

_HEIGHT, _NARROWEST = 160, 72
_ROOMY = 340
"""From this width on, the proof stands beside the photos, not below them."""


class Shown(QWidget):
    """One photograph whole, on neutral ground."""

    def __init__(self, parent: QWidget | None = None, *, about: str = "", height: int = _HEIGHT) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self.setAccessibleName(about)
        self._height = height
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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        rounded(painter, area, tokens.RADIUS, colour("around_photo"))
        if self._pixmap.isNull():
            spot = QRectF(0, 0, px(tokens.ICON), px(tokens.ICON))
            spot.moveCenter(area.center())
            paint_icon(painter, spot, "image", theme().on_strong)
            return
        room = area.adjusted(px(6), px(6), -px(6), -px(6))
        size = self._pixmap.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        spot = QRectF(0, 0, size.width(), size.height())
        spot.moveCenter(room.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(spot, self._pixmap, QRectF(self._pixmap.rect()))


class Evidence(QWidget):
    """The photos of a claim at the left, the approved proof at the right, accepted warnings below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: Thumbnails | None = None
        self._frames: list[tuple[str, Shown]] = []
        self._across = row(tokens.GAP_3)
        self.setLayout(self._across)

    def use(self, pictures: Thumbnails) -> None:
        """Where the pictures come from."""
        self._pictures = pictures
        pictures.arrived.connect(self._on_arrived)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= px(_ROOMY)
        self._across.setDirection(QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom)

    def show_evidence(self, photos: Sequence[str], proof: ApprovedProof | None, approved: str) -> None:
        """Show the customer's photos and the proof, under which ``approved`` says who signed it when."""
        clear(self._across)
        self._frames = []
        shown = column(tokens.GAP_1)
        shown.addWidget(Words(words="What the customer shows", role="label"))
        frames = row(tokens.GAP_2)
        for number, digest in enumerate(photos, start=1):
            frames.addWidget(self._frame(digest, f"Photo {number} of the claim"))
        shown.addLayout(frames)
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
