"""What is printed with an order, in one line, and which of it, and where: a choice this station remembers."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from winno_desk.services.lookups.unprinted import Unprinted
from winno_desk.windows import printer, tokens
from winno_desk.windows.buttons import KeyButton
from winno_desk.windows.dispatch import Wanted
from winno_desk.windows.editors import TickEditor
from winno_desk.windows.habits import Habits
from winno_desk.windows.parts import Words, column, row
from winno_desk.windows.printer_choice import PrinterChoice
from winno_desk.windows.wording import capital, isolated

WITH_AN_ORDER = {"receipt": "Receipt", "stub": "Claim stub", "ticket": "Job tickets"}
"""What can be printed when an order is saved."""
_HABIT = "papers"
_NAMED = 3
"""So many words are named; of more it is enough that there are more."""
_NO_PRINTER = "No printer is set up at this station, so papers are saved as PDF."


def printed_with(habits: Habits) -> tuple[str, ...]:
    """The kinds of papers that this station prints without being asked; all of them until somebody chose."""
    kept = habits.last(_HABIT, " ".join(WITH_AN_ORDER)).split()
    return tuple(kind for kind in WITH_AN_ORDER if kind in kept)


def unprinted_words(unprinted: Sequence[Unprinted]) -> str:
    """What papers will not show as it was typed, a sentence each."""
    return "\n".join(
        f"No font here prints {_quoted(one.words)} in {one.what}: papers show {one.instead} instead."
        for one in unprinted
    )


def _quoted(words: Sequence[str]) -> str:
    several = [f"“{isolated(word)}”" for word in words[:_NAMED]]
    return ", ".join(several) + (" and more" if len(words) > _NAMED else "")


def with_sale(
    kinds: Sequence[str], receipt: int | None, order: int | None = None, items: Sequence[int] = ()
) -> tuple[Wanted, ...]:
    """The papers of what was sold just now, by their ids."""
    of: dict[str, Sequence[int | None]] = {"receipt": (receipt,), "stub": (order,), "ticket": items}
    return tuple(Wanted(kind, one) for kind in kinds for one in of[kind] if one is not None)


class PapersLine(QWidget):
    """One line and a link; the link opens the choice below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._habits: Habits | None = None
        self._items = 1
        self.said = Words(self, role="second")
        self.change = KeyButton(self, words="Change", kind="link")
        self.change.setObjectName("change_papers")
        self.change.setAccessibleName("Change what is printed")
        self.change.clicked.connect(self._turn)
        self.unprinted = Words(self, role="small")
        self.unprinted.hide()
        self._note = Words(self, words=_NO_PRINTER, role="small")
        self._ticks = {kind: TickEditor(words=words) for kind, words in WITH_AN_ORDER.items()}
        self._printers = {kind: PrinterChoice(kind, words) for kind, words in WITH_AN_ORDER.items()}
        self._choice = QWidget(self)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self._choice)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.GAP_2)
        grid.setVerticalSpacing(tokens.GAP_1)
        for place, (kind, tick) in enumerate(self._ticks.items()):
            tick.setObjectName(f"print_{kind}")
            tick.edited.connect(self._keep)
            grid.addWidget(tick, place, 0)
            grid.addWidget(self._printers[kind], place, 1)
        grid.addWidget(self._note, len(WITH_AN_ORDER), 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self._choice.hide()
        head = row(tokens.GAP_2)
        head.addWidget(self.said, 1)
        head.addWidget(self.change)
        down = column(tokens.GAP_1)
        down.addLayout(head)
        down.addWidget(self.unprinted)
        down.addWidget(self._choice)
        self.setLayout(down)

    def remember(self, habits: Habits) -> None:
        """Show what was chosen here last; all of it until then."""
        self._habits = habits
        for kind, tick in self._ticks.items():
            tick.blockSignals(True)
            tick.set_value(kind in printed_with(habits))
            tick.blockSignals(False)
        self._say()

    def expect(self, items: int) -> None:
        """So many items will be on the order."""
        self._items = max(items, 1)
        self._say()

    def tell(self, unprinted: Sequence[Unprinted]) -> None:
        """Say what these papers cannot show."""
        words = unprinted_words(unprinted)
        self.unprinted.setText(words)
        self.unprinted.setVisible(bool(words))

    def kinds(self) -> tuple[str, ...]:
        """What is printed."""
        return tuple(kind for kind, tick in self._ticks.items() if tick.value())

    def _say(self) -> None:
        tickets = "job ticket" if self._items == 1 else f"{self._items} job tickets"
        said = {"receipt": "receipt", "stub": "stub", "ticket": tickets}
        words = ", ".join(said[kind] for kind in self.kinds())
        self.said.setText(capital(words) or "Nothing is printed")

    def _turn(self) -> None:
        self._open(self._choice.isHidden())

    def _open(self, on: bool) -> None:
        if on and self._habits is not None:
            here = printer.printers()  # asked when somebody wants to choose: a print server may be slow
            for choice in self._printers.values():
                choice.show_printers(here, self._habits)
                choice.setVisible(bool(here))
            self._note.setVisible(not here)
        self._choice.setVisible(on)
        self.change.setText("Close" if on else "Change")
        if on:
            next(iter(self._ticks.values())).setFocus()

    def _keep(self) -> None:
        if self._habits is not None:
            self._habits.keep(_HABIT, " ".join(self.kinds()))
        self._say()
