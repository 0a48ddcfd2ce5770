"""What the customer confirms and signs on a screen of their own, in step with the desk."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from winno_desk.services.signing import WORDING
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.fields import Field
from winno_desk.windows.forms.sign_off_page import Ui_SignOffPage
from winno_desk.windows.parts import FollowText, Panel, Words, column, scrolled
from winno_desk.windows.sign_off_words import customers_note
from winno_desk.windows.signature import SignaturePad
from winno_desk.windows.style import px
from winno_desk.windows.ticks import Points

_WIDE, _ANY = 380, 16_777_215
_SHARE = 0.45
"""How much of an upright screen it takes at most: the rest is for the pictures."""
_PAD, _HIGHEST_PAD, _PAD_SHARE = 66, 150, 7
"""How wide it is beside the pictures; below them it takes all that Qt can give."""


class CustomerSigning(Panel):
    """What is ticked, typed or drawn here stands at the desk at once, and the other way round."""

    def __init__(self, form: Ui_SignOffPage) -> None:
        super().__init__()
        self._form = form
        self._copying = False
        self.ticks = Points()
        self.signed_by = Field(label="Your name", name="customer_name")
        self.signature = SignaturePad()
        self.note = Words(role="second")
        self.note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.approve = KeyButton(words="Approve as shown", kind="accent")
        self.approve.setObjectName("customer_approve")
        self.told = Words(role="second")
        read = column(tokens.GAP_3)
        read.addWidget(Words(words=WORDING, role="ruling"))
        read.addWidget(self.told)
        read.addWidget(self.ticks)
        read.addStretch(1)
        self._read = read
        self._sign = column(tokens.GAP_3)
        for part in (self.signed_by, self.signature, self.approve, self.note):
            self._sign.addWidget(part)
        self._inside = column(tokens.GAP_3)
        self._inside.addWidget(scrolled(read), 3)  # many points in large letters are longer than a small screen
        self._inside.addLayout(self._sign, 2)
        self.add(self._inside, 1)
        self._upright, self._screen = False, QSize()
        FollowText(self, self._fit)
        self.approve.clicked.connect(form.sign_off.click)
        for here, there in self._pairs():
            here.edited.connect(self._tell)
            there.edited.connect(self.follow)
        self.follow()

    def stand(self, screen: QSize) -> None:
        """Below the pictures on a screen that is higher than wide, beside them on any other."""
        self._screen = screen
        self._upright = screen.height() > screen.width()
        directions = QBoxLayout.Direction
        self._inside.setDirection(directions.LeftToRight if self._upright else directions.TopToBottom)
        self._inside.setStretch(1, 2 if self._upright else 0)
        self._refit()

    def _refit(self) -> None:
        """Fit now, and once more when everything on it has its own size."""
        self._fit()
        QTimer.singleShot(0, self, self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room to sign by hand where the screen has it."""
        super().resizeEvent(event)
        self.signature.setMinimumHeight(min(px(_HIGHEST_PAD), max(px(_PAD), self.height() // _PAD_SHARE)))

    def _fit(self) -> None:
        self.setMinimumWidth(0 if self._upright else px(_WIDE))
        self.setMaximumWidth(_ANY if self._upright else px(_WIDE))
        self.setMinimumHeight(min(self._needed(), round(self._screen.height() * _SHARE)) if self._upright else 0)

    def _needed(self) -> int:
        """How high it has to be for every point to be in sight."""
        inside, beside = self._read, self._sign.sizeHint()
        room = round((self._screen.width() - 6 * px(tokens.GAP_4)) * 0.58)
        inside.invalidate()
        high = inside.totalHeightForWidth(room) if inside.hasHeightForWidth() else inside.totalSizeHint().height()
        return max(high, beside.height()) + 2 * px(tokens.GAP_4) + px(tokens.GAP_1)

    def _pairs(self) -> tuple[tuple[Points | Field | SignaturePad, Points | Field | SignaturePad], ...]:
        form = self._form
        return (
            (self.ticks, form.ticks),
            (self.signed_by, form.signed_by_field),
            (self.signature, form.signature),
        )

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """While one side is copied the other does not answer: half of it would come back."""
        self._copying = True
        try:
            yield
        finally:
            self._copying = False

    def _tell(self) -> None:
        """What the customer does is done at the desk."""
        if self._copying:
            return
        form = self._form
        with self._alone():
            form.ticks.tick(self.ticks.ticked())
            if form.signed_by_field.value() != self.signed_by.value():
                form.signed_by_field.set_value(self.signed_by.value())
            form.signature.set_strokes(self.signature.strokes())
        form.ticks.edited.emit()

    def tell(self, sentences: Sequence[str]) -> None:
        """What the checks and the studio have to say of the proof before it is signed."""
        self.told.setText("\n".join(sentences))
        self.told.setVisible(bool(sentences))
        self._refit()

    def follow(self) -> None:
        """Show what stands at the desk; the pictures have all the room where nothing is to be signed at the counter."""
        if self._copying:
            return
        form = self._form
        self.setVisible(not form.sign_off.isHidden() and form.how_field.value() == "counter")
        with self._alone():
            if self.ticks.points() != form.ticks.points():
                self.ticks.show_points(form.ticks.points())
                self._refit()
            self.ticks.tick(form.ticks.ticked())
            if form.signed_by_field.value() != self.signed_by.value():
                self.signed_by.set_value(form.signed_by_field.value())
            if not self.signature.is_drawing():
                self.signature.set_strokes(form.signature.strokes())
        self.approve.setEnabled(form.sign_off.isEnabled())
        self.note.setText(customers_note(form.ticks.still_open(), form.sign_off_note.text()))
