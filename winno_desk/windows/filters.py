"""Which rows of a list are looked at: a choice for each of some of their values, or all."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from winno_desk.windows import tokens
from winno_desk.windows.editors import ChoiceEditor
from winno_desk.windows.flow import FlowLayout
from winno_desk.windows.parts import FollowText
from winno_desk.windows.style import px

T = TypeVar("T")
_WIDE, _ARROW = 128, 56

Table = Mapping[str, tuple[str, str, Callable[[T], str]]]
"""By name: what is chosen for all, what the choice is about, and the value of a row."""


def _fit(choice: ChoiceEditor, every: str) -> None:
    words = choice.fontMetrics().horizontalAdvance(every)
    choice.setFixedWidth(max(px(_WIDE), words + px(_ARROW)))


class Filters(QWidget, Generic[T]):
    """A list for each; it offers what is there, and is not seen where there is nothing to choose from."""

    changed = Signal()

    def __init__(self, table: Table[T], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        across = FlowLayout(tokens.GAP_1)
        self.choices: dict[str, ChoiceEditor] = {}
        for name, (every, words, _value) in table.items():
            choice = ChoiceEditor()
            choice.setObjectName(f"filter_{name}")
            choice.setAccessibleName(words)
            FollowText(choice, partial(_fit, choice, every))
            choice.edited.connect(self.changed)
            across.addWidget(choice)
            self.choices[name] = choice
        self.setLayout(across)

    def offer(self, rows: Sequence[T]) -> None:
        """What can be chosen among these; a choice that none of them has any more is given up."""
        for name, (every, _words, value) in self._table.items():
            choice = self.choices[name]
            found = sorted({value(one) for one in rows} - {""}, key=str.casefold)
            choice.blockSignals(True)
            choice.offer([("", every), *((one, one) for one in found)])
            choice.blockSignals(False)
            choice.setVisible(len(found) > 1 or bool(choice.value()))

    def clear(self) -> None:
        """Look at all of them again."""
        for choice in self.choices.values():
            choice.set_value("")

    def passed(self, rows: Sequence[T]) -> tuple[T, ...]:
        """Those that are looked at."""
        wanted = [(value, self.choices[name].value()) for name, (_all, _words, value) in self._table.items()]
        return tuple(one for one in rows if all(not chosen or value(one) == chosen for value, chosen in wanted))
