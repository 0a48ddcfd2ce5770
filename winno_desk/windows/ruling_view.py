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
        self.said = Words(self, words="What the policy said", role="label")
        self.notice = Notice(self)
        self.sums = KeyValues(self, lines=True)
        self.aloud = Told(self, label="To tell the customer as well")
        self.changes = Told(self, label="What would change it")
        layout = column(tokens.GAP_3)
        answer = column(tokens.GAP_1)
        answer.addWidget(self.said)
        answer.addWidget(self.notice)
        layout.addLayout(answer)
        for part in (self.sums, self.aloud, self.changes):
            layout.addWidget(part)
        self.setLayout(layout)

    def show_ruling(self, ruling: Ruling, sums: Sequence[Sum], *, over: bool = False) -> None:
        """Show what the policy says; once it is ``over``, nothing is left to be said to the customer or changed."""
        first, *others = map(unbroken, ruling.explanation)
        self.said.setVisible(over)
        self.notice.say(ruling_head(ruling), first, clause_words(ruling.clauses), notice_kind(ruling))
        self.aloud.tell([" ".join(others)] if others and not over else [])
        self.sums.show_rows(sums)
        self.sums.setVisible(bool(sums))
        self.changes.tell(() if over else change_lines(ruling))
