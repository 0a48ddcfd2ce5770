"""Which prints are looked at: of one paper, for one printer, of one person, or all."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from winno_desk.services.lookups.queue import QueueLine
from winno_desk.windows import tokens
from winno_desk.windows.editors import ChoiceEditor
from winno_desk.windows.parts import FollowText, row
from winno_desk.windows.style import px

_WIDE = 128
_FILTERS: dict[str, tuple[str, str, Callable[[QueueLine], str]]] = {
    "paper": ("Every paper", "Paper", lambda line: line.paper),
    "printer": ("Every printer", "Printer", lambda line: line.printer),
    "person": ("Everybody", "Printed by", lambda line: line.person),
}


def _fit(choice: ChoiceEditor) -> None:
    choice.setFixedWidth(px(_WIDE))


class PrintFilters(QWidget):
    """A list for each; it offers what is there, and is not seen where there is nothing to choose from."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        across = row(tokens.GAP_1)
        self.choices: dict[str, ChoiceEditor] = {}
        for name, (_all, words, _value) in _FILTERS.items():
            choice = ChoiceEditor()
            choice.setObjectName(f"filter_{name}")
            choice.setAccessibleName(words)
            FollowText(choice, partial(_fit, choice))
            choice.edited.connect(self.changed)
            across.addWidget(choice)
            self.choices[name] = choice
        self.setLayout(across)

    def offer(self, lines: Sequence[QueueLine]) -> None:
        """What can be chosen among these; a choice that none of them has any more is given up."""
        for name, (every, _words, value) in _FILTERS.items():
            choice = self.choices[name]
            found = sorted({value(line) for line in lines} - {""}, key=str.casefold)
            choice.blockSignals(True)
            choice.offer([("", every), *((one, one) for one in found)])
            choice.blockSignals(False)
            choice.setVisible(len(found) > 1 or bool(choice.value()))

    def clear(self) -> None:
        """Look at all of them again."""
        for choice in self.choices.values():
            choice.set_value("")

    def passed(self, lines: Sequence[QueueLine]) -> tuple[QueueLine, ...]:
        """Those that are looked at."""
        wanted = [(value, self.choices[name].value()) for name, (_all, _words, value) in _FILTERS.items()]
        return tuple(line for line in lines if all(not one or value(line) == one for value, one in wanted))
