"""One photo among several of a line: small, with its frame, its state and how many prints of it are wanted."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from winno_desk.imaging.crop import Frame
from winno_desk.windows import tokens
from winno_desk.windows.icon_button import IconButton
from winno_desk.windows.icons import paint_icon
from winno_desk.windows.paint import Status, rounded
from winno_desk.windows.parts import Elided, Words, column, row
from winno_desk.windows.photo_words import short_name
from winno_desk.windows.style import colour, px, theme
from winno_desk.windows.thumbnails import Photo
from winno_desk.windows.tips import set_tip

_SIDE = 76
_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class _Marked(Photo):
    """The picture with a mark where something has to be said about it, and a ring while it is the one looked at."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=_SIDE, height=_SIDE)
        self.status = Status("plain", "")
        self.picked = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.status.kind in ("stop", "careful"):
            side = px(tokens.TAG)
            spot = QRectF(self.width() - side - px(3), px(3), side, side)
            rounded(painter, spot, tokens.RADIUS_TAG, colour(f"{self.status.kind}_tint"))
            inset = px(3)
            paint_icon(
                painter, spot.adjusted(inset, inset, -inset, -inset), "warning", getattr(theme(), self.status.kind)
            )
        if self.picked:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), tokens.RING))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), tokens.RADIUS_TAG, tokens.RADIUS_TAG)


class PhotoTile(QWidget):
    """A photo that can be picked. Arrows go to the next one, plus and minus change its pieces, Delete takes it out."""

    picked = Signal()
    went = Signal(int)
    """To the next one, or the one before."""
    stepped = Signal(int)
    """One piece more, or one less."""
    dropped = Signal()

    def __init__(self, path: str, *, printed: bool) -> None:
        super().__init__()
        self._name = short_name(path)
        self._photo = _Marked(self)
        self._pieces = Words(self, role="strong")
        self._pieces.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pieces.setWordWrap(False)
        self.setProperty("ringless", True)  # the picture draws its own
        below = row(0)
        if printed:
            for icon, by, words in (("minus", -1, "One print less of"), ("plus", 1, "One more print of")):
                button = IconButton(self, icon=icon, words=f"{words} {self._name}", small=True)
                button.setObjectName(icon)
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys are the tile's; Tab would stop 150 times
                button.clicked.connect(lambda _on=False, by=by: self.stepped.emit(by))
                below.addWidget(button)
            below.insertWidget(1, self._pieces, 1)
        else:
            self._pieces.hide()
            below.addWidget(Elided(self, words=self._name, role="small"), 1)
        down = column(tokens.GAP_1)
        down.addWidget(self._photo)
        down.addLayout(below)
        self.setLayout(down)
        self.mark_picked(picked=False)

    def show_state(self, picture: bytes | None, frame: Frame | None, status: Status, pieces: int) -> None:
        """Show what is known of it now."""
        if picture is not None and self._photo.pixmap().isNull():
            self._photo.show_picture(picture)
        self._photo.show_print(frame)
        self._photo.status = status
        self._pieces.setText(str(pieces))
        self.setAccessibleName(f"{self._name}, {pieces} × , {status.word}")
        set_tip(self, f"{self._name}\n{status.word}")
        self._photo.update()

    def mark_picked(self, *, picked: bool) -> None:
        """Is it the one that is looked at? Tab stops at that one alone."""
        if picked != self._photo.picked:
            self._photo.picked = picked
            self._photo.update()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if picked else Qt.FocusPolicy.ClickFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.picked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _WAYS:
            self.went.emit(_WAYS[key])
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dropped.emit()
        else:
            super().keyPressEvent(event)
