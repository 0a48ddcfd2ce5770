"""A ruling as it is read at the desk: the answer with its clauses, the sum, and what would have changed it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from winno_desk.policy.explain import Ruling
from winno_desk.windows import tokens
from winno_desk.windows.cards import KeyValues, Notice, Sum
from winno_desk.windows.case_words import change_lines, clause_words, notice_kind, ruling_head
from winno_desk.windows.parts import Words, clear, column
from winno_desk.windows.wording import unbroken


class Told(QWidget):
    """A small label with lines of words under it; it is not there while there are none."""

    def __init__(self, parent: QWidget | None = None, *, label: str = "") -> None:
        super().__init__(parent)
        self.label = Words(self, words=label, role="label")
        self._lines = column(tokens.GAP_1)
        layout = column(tokens.GAP_1)
        layout.setContentsMargins(0, 0, 0, tokens.GAP_1)
        layout.addWidget(self.label)
        layout.addLayout(self._lines)
        self.setLayout(layout)
        self.hide()

    def tell(self, lines: Sequence[str]) -> None:
        """Say these lines instead of the ones there were."""
        clear(self._lines)
        for line in lines:
            self._lines.addWidget(Words(words=line))
        self.setVisible(bool(lines))


class RulingView(QWidget):
    """The block of a ruling, its arithmetic, what else to say, and the facts that would have led elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = Notice(self)
        self.sums = KeyValues(self, lines=True)
        self.aloud = Told(self, label="To tell the customer as well")
        self.changes = Told(self, label="What would change it")
        layout = column(tokens.GAP_3)
        for part in (self.notice, self.sums, self.aloud, self.changes):
            layout.addWidget(part)
        self.setLayout(layout)

    def show_ruling(self, ruling: Ruling, sums: Sequence[Sum]) -> None:
        """Show what the policy says."""
        first, *others = map(unbroken, ruling.explanation)
        self.notice.say(ruling_head(ruling), first, clause_words(ruling.clauses), notice_kind(ruling))
        self.aloud.tell([" ".join(others)] if others else [])
        self.sums.show_rows(sums)
        self.sums.setVisible(bool(sums))
        self.changes.tell(change_lines(ruling))
