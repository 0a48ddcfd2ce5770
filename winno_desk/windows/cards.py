"""Parts that show facts: tiles, sums, notices, timelines, and what an empty place says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.paint import Status
from winno_desk.windows.parts import Divider, Panel, Tag, Words, clear, column, row


class Tile(Panel):
    """One figure of the day: what it counts, how many, and a note."""

    def __init__(self, parent: QWidget | None = None, *, label: str = "", figure: str = "", note: str = "") -> None:
        super().__init__(parent)
        self.label = Words(self, words=label, role="label")
        self.figure = Words(self, words=figure, role="figure")
        self.note = Words(self, words=note, role="second")
        self.body().setSpacing(2)
        self.body().setContentsMargins(14, tokens.GAP_3, 14, tokens.GAP_3)
        for words in (self.label, self.figure, self.note):
            self.add(words)
        self.body().addStretch(1)

    def show_figure(self, figure: str, note: str = "") -> None:
        """Show another figure and note."""
        self.figure.setText(figure)
        self.note.setText(note)


@dataclass(frozen=True, slots=True)
class Sum:
    """A line of a reckoning: what, how much, a quiet addition, and whether it is the result."""

    what: str
    amount: str
    quiet: str = ""
    strong: bool = False


class KeyValues(QWidget):
    """Labels at the left, values at the right, as in a reckoning; lines between them if wanted."""

    def __init__(self, parent: QWidget | None = None, *, lines: bool = False) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setLayout(column(0 if lines else tokens.GAP_3))

    def show_rows(self, sums: Sequence[Sum]) -> None:
        """Show these rows instead of the ones there were."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        clear(layout)
        for each in sums:
            layout.addWidget(self._row(each))
            if self._lines:
                layout.addWidget(Divider())

    def _row(self, each: Sum) -> QWidget:
        holder = QWidget(self)
        layout = row(tokens.GAP_2)
        margin = tokens.GAP_2 if self._lines else 0
        layout.setContentsMargins(margin, margin + 1 if self._lines else 0, margin, margin + 1 if self._lines else 0)
        role = "strong" if each.strong else ("body" if self._lines else "second")
        what = Words(words=each.what, role=role)
        amount = Words(words=each.amount, role="strong" if each.strong else "body")
        amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        layout.addWidget(what, 0 if each.quiet else 1)
        if each.quiet:
            layout.addWidget(Words(words=each.quiet, role="second"), 1)
        layout.addWidget(amount)
        holder.setLayout(layout)
        return holder


class Notice(QFrame):
    """A tinted block that says one thing: a head, its clause or tag at the right, and sentences."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        head: str = "",
        words: str = "",
        side: str = "",
        kind: str = "accent",
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self.head = Words(self, role="ruling")
        self.side = Words(self, role="side")
        self.words = Words(self, role="body")
        self.side.setWordWrap(False)
        top = row()
        top.addWidget(self.head, 1)
        top.addWidget(self.side, 0, Qt.AlignmentFlag.AlignTop)
        layout = column(tokens.GAP_1)
        layout.setContentsMargins(14, tokens.GAP_3, 14, tokens.GAP_3)
        layout.addLayout(top)
        layout.addWidget(self.words)
        self.setLayout(layout)
        self.say(head, words, side)

    def get_kind(self) -> str:
        return self._kind

    def set_kind(self, kind: str) -> None:
        """accent, good, careful, stop or plain."""
        self._kind = kind
        self.style().unpolish(self)
        self.style().polish(self)

    kind = Property(str, get_kind, set_kind)

    def say(self, head: str, words: str = "", side: str = "", kind: str | None = None) -> None:
        """Say this instead of what was there."""
        self.head.setText(head)
        self.words.setText(words)
        self.side.setText(side)
        self.head.setVisible(bool(head))
        self.side.setVisible(bool(side))
        self.words.setVisible(bool(words))
        if kind is not None and kind != self._kind:
            self.set_kind(kind)


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of a timeline: when, who, what happened, and a quiet addition."""

    when: str
    who: str
    what: str
    quiet: str = ""
    status: Status | None = None


class Timeline(QWidget):
    """What happened, newest first, as told by the journal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(tokens.GAP_3)
        layout.setVerticalSpacing(tokens.GAP_2)
        layout.setColumnStretch(2, 1)
        self.setLayout(layout)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show these lines instead of the ones there were."""
        layout = self.layout()
        assert isinstance(layout, QGridLayout)
        clear(layout)
        top = Qt.AlignmentFlag.AlignTop
        for line, moment in enumerate(moments):
            when = Words(words=moment.when, role="small")
            who = Words(words=moment.who, role="small")
            when.setWordWrap(False)
            who.setWordWrap(False)
            layout.addWidget(when, line, 0, top)
            layout.addWidget(who, line, 1, top)
            layout.addLayout(_what(moment), line, 2)


def _what(moment: Moment) -> QVBoxLayout:
    told = column(0)
    told.addWidget(Words(words=moment.what))
    if moment.status is not None:
        told.addWidget(Tag(status=moment.status))
    if moment.quiet:
        told.addWidget(Words(words=moment.quiet, role="small"))
    return told


class EmptyState(QWidget):
    """What an empty place says: one sentence and one button."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        words: str = "",
        button: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = Words(self, words=words, role="second")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = KeyButton(self, words=button)
        self.button.setVisible(bool(button))
        if act is not None:
            self.button.clicked.connect(act)
        layout = column(tokens.GAP_3, tokens.GAP_6)
        layout.addStretch(1)
        layout.addWidget(self.words)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.setLayout(layout)
