"""Putting a print on hold: a button of the print room, and the reason that is asked for once it is pressed."""

from PySide6.QtWidgets import QWidget

from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.fields import Field
from winno_desk.windows.forms.print_room_page import Ui_PrintRoomPage
from winno_desk.windows.parts import column, row


class HoldPart(QWidget):
    """Nothing of it is seen before somebody wants a print to wait."""

    def __init__(self, form: Ui_PrintRoomPage) -> None:
        super().__init__()
        self._button = form.hold
        self.reason = Field(label="Waits for", name="hold_reason", required=True)
        self.reason.editor.setPlaceholderText("Paper, the customer's answer …")
        self.keep = KeyButton(words="Put on hold")
        self.keep.setObjectName("put_on_hold")
        self.leave = KeyButton(words="Leave it", kind="link")
        self.leave.setObjectName("leave_hold")
        acts = row(tokens.GAP_3)
        acts.addWidget(self.keep)
        acts.addWidget(self.leave)
        acts.addStretch(1)
        down = column(tokens.GAP_1)
        down.addWidget(self.reason)
        down.addLayout(acts)
        self.setLayout(down)
        form.foot.insertWidget(0, self)
        self.hide()
        self._button.clicked.connect(self._open)
        self.leave.clicked.connect(self.close_up)

    def offer(self, *, offered: bool) -> None:
        """The button is there where a print may be put on hold."""
        self._button.setVisible(offered)
        if not offered:
            self.close_up()

    def close_up(self) -> None:
        """Another print, or nobody wants it any more."""
        self.reason.set_value("")
        self.hide()

    def _open(self) -> None:
        self.show()
        self.reason.editor.setFocus()
