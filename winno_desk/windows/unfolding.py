"""Something that is seldom changed: a link that unfolds its fields, with the act and a way to leave it as it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from winno_desk.windows import tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.fields import Field
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.parts import column
from winno_desk.windows.tab_order import bring_into_sight


class Unfolding(QWidget):
    """``name`` is the act's; its buttons are ``begin_NAME``, ``NAME`` and ``keep_NAME``."""

    asked = Signal()
    """The act was asked for."""

    def __init__(self, name: str, *, link: str, act: str, keep: str, kind: str, inside: Sequence[QWidget]) -> None:
        super().__init__()
        self.begin = KeyButton(self, words=link, kind="link")
        self.act = KeyButton(self, words=act, kind=kind)
        self.keep = KeyButton(self, words=keep)
        for button, place in ((self.begin, "begin_"), (self.act, ""), (self.keep, "keep_")):
            button.setObjectName(f"{place}{name}")
        self._inside = tuple(inside)
        self._first: QWidget = self.keep
        self.unfolded = False
        buttons = FlowLayout(tokens.GAP_2)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.act)
        layout = column(tokens.GAP_2)
        layout.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        for part in self._inside:
            layout.addWidget(part)
        layout.addLayout(buttons)
        self.setLayout(layout)
        self.begin.clicked.connect(self.unfold)
        self.keep.clicked.connect(self.fold)
        self.act.clicked.connect(self.asked)

    def fill(self) -> None:
        """What stands in the fields as they unfold."""

    def unfold(self) -> None:
        """Show the fields, as things stand now, with the cursor in the first; where there is none, it keeps away."""
        self.fill()
        self.unfolded = True
        self.show_parts()
        fields = (part for part in self._inside if isinstance(part, Field) and part.isVisibleTo(self))
        self._first = next(fields, self.keep)
        self._first.setFocus()
        QTimer.singleShot(0, self, self._bring_into_sight)  # once the parts have their places

    def _bring_into_sight(self) -> None:
        bring_into_sight(self.act)
        bring_into_sight(self._first)

    def fold(self) -> None:
        """The act is done, or nobody wants it any more."""
        self.unfolded = False
        self.show_parts()

    def show_parts(self) -> None:
        """Show the link, or what it unfolds."""
        self.begin.setVisible(not self.unfolded)
        for part in (*self._inside, self.act, self.keep):
            part.setVisible(self.unfolded)
