"""What is seen while the database opens, and when it cannot be opened."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from winno_desk.windows import tokens
from winno_desk.windows.band import Band
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.cards import Notice
from winno_desk.windows.parts import Canvas, Words, column, row

_NOTICE_WIDTH = 560


class Opening(QWidget):
    """The first thing painted."""

    again = Signal()
    """Try to open it once more."""

    def __init__(self) -> None:
        super().__init__()
        band = Band(self)
        band.say("Winno Desk", "Orders, proofs, prints, replacements and refunds")
        self.words = Words(role="second")
        self.notice = Notice(kind="stop")
        self.notice.setMaximumWidth(_NOTICE_WIDTH)
        self.button = KeyButton(words="Try again", kind="main")
        self.button.setMaximumWidth(tokens.RIGHT_COLUMN)
        self.button.clicked.connect(self._try_again)
        down = column(tokens.GAP_4, tokens.GAP_6)
        down.setContentsMargins(64, 96, 64, 48)
        for part in (self.words, self.notice, self.button):
            down.addWidget(part)
        down.addStretch(1)
        ground = Canvas(self)
        ground.setLayout(down)
        across = row(0)
        across.addWidget(band)
        across.addWidget(ground, 1)
        self.setLayout(across)
        self.wait()

    def wait(self) -> None:
        """The database is being opened."""
        self.words.setText("Opening the desk …")
        self.notice.hide()
        self.button.hide()

    def fail(self, sentence: str, folder: Path) -> None:
        """It cannot be opened in this folder, for this reason."""
        self.words.setText(f"Data folder: {folder}")
        self.notice.say("The desk cannot be opened", sentence)
        self.notice.show()
        self.button.show()
        self.button.setFocus()

    def _try_again(self) -> None:
        self.wait()
        self.again.emit()
