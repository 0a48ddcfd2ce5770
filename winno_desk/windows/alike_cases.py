"""What was decided about earlier cases like the one in front, each to be opened."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from winno_desk.services.lookups.decided_alike import Alike, DecidedCase
from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.parts import Words, clear, column, row
from winno_desk.windows.wording import Seen, money_words


class AlikeCases(QWidget):
    """The newest of them by number, with how many were decided as ruled and how many otherwise."""

    asked = Signal(str, int)
    """One of them is to be opened: its kind and id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = Words(self, words="Like it, last 12 months", role="label")
        self.count = Words(self, role="second")
        self._lines = column(tokens.GAP_1)
        down = column(tokens.GAP_1)
        down.addWidget(self.head)
        down.addWidget(self.count)
        down.addLayout(self._lines)
        self.setLayout(down)

    def show_alike(self, alike: Alike, seen: Seen[Any]) -> None:
        """Show what was decided; nothing is seen where nothing was."""
        clear(self._lines)
        self.setVisible(bool(alike.newest))
        self.count.setText(f"{alike.as_ruled} as ruled, {alike.otherwise} otherwise")
        for one in alike.newest:
            line = row(tokens.GAP_2)
            link = KeyButton(words=one.number, kind="link")
            link.clicked.connect(lambda _on=False, one=one: self.asked.emit(one.kind, one.id))
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Words(words=_words(one, seen)), 1)
            self._lines.addLayout(line)


def _words(one: DecidedCase, seen: Seen[Any]) -> str:
    given = f", {money_words(one.amount)} of {money_words(one.paid)}" if one.amount else ""
    otherwise = "" if one.as_ruled else " · otherwise than ruled"
    note = f": \u201c{one.note}\u201d" if one.note and not one.as_ruled else ""
    return f"{one.words}{given} · {seen.day(one.decided_at.astimezone(seen.zone).date())}{otherwise}{note}"
